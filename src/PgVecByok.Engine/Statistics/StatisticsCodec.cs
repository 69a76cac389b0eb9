namespace PgVecByok.Engine;

/// <summary>A table's statistics as <see cref="CommitRecord"/> draws them. Their values are copied into the tenant's own memory.</summary>
internal static class StatisticsCodec
{
    public static void Write(RecordWriter writer, TableStatistics statistics)
    {
        // A type that somebody made may be gone when the log is read.
        KeyValuePair<short, ColumnStatistics>[] kept =
            [.. statistics.Columns.Where(each => BuiltinTypes.ByOid(each.Value.Type.Oid) is not null)];
        writer.Int64(BitConverter.DoubleToInt64Bits(statistics.Rows)).Int32(kept.Length);
        foreach ((short number, ColumnStatistics column) in kept)
        {
            SqlType type = column.Type;
            writer.Int32(number).UInt32(type.Oid);
            Write(writer, column.NullFraction);
            Write(writer, column.DistinctCode);
            writer.Int32(column.Width);
            Write(writer, column.Correlation ?? double.NaN);
            Write(writer, type, column.Common);
            foreach (double frequency in column.CommonFrequencies)
                Write(writer, frequency);
            Write(writer, type, column.Bounds);
        }
    }

    public static TableStatistics Read(ref RecordReader record, Func<uint, SqlType?> types, RowMemory memory)
    {
        double rows = Double(ref record);
        var columns = new Dictionary<short, ColumnStatistics>();
        for (int left = record.Count(); left > 0; left--)
        {
            short number = (short)record.Int32();
            SqlType type = types(record.UInt32()) ?? throw RecordReader.Malformed();
            double nulls = Double(ref record), distinct = Double(ref record);
            int width = record.Int32();
            double correlation = Double(ref record);
            Column? common = Values(ref record, type, memory);
            double[] frequencies = new double[common?.Count ?? 0];
            for (int i = 0; i < frequencies.Length; i++)
                frequencies[i] = Double(ref record);
            columns[number] = new ColumnStatistics(type, nulls, distinct, width)
            {
                Common = common, CommonFrequencies = frequencies, Bounds = Values(ref record, type, memory),
                Correlation = double.IsNaN(correlation) ? null : correlation,
            };
        }

        return new TableStatistics(rows, columns);
    }

    private static void Write(RecordWriter writer, double value) => writer.Int64(BitConverter.DoubleToInt64Bits(value));

    private static void Write(RecordWriter writer, SqlType type, Column? values)
    {
        writer.Int32(values?.Count ?? 0);
        if (values is { Count: > 0 })
            ColumnCodec.Write(writer, type, values, 0, values.Count);
    }

    private static double Double(ref RecordReader record) => BitConverter.Int64BitsToDouble(record.Int64());

    private static Column? Values(ref RecordReader record, SqlType type, RowMemory memory)
    {
        int count = record.Count();
        if (count == 0)
            return null;
        var values = ChunkColumn.Create(type, -1, count, memory);
        ColumnCodec.Read(ref record, type, values, count);
        return values.Values;
    }
}
