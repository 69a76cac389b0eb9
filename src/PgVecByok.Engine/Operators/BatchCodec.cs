using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// Batches as bytes, for temporary files that this process reads back: fixed-width values as they lie in memory, the rest with
/// lengths before them.
/// </summary>
internal static class BatchCodec
{
    public static void Write(Batch batch, IReadOnlyList<SqlType> types, PlaintextBuffer writer)
    {
        WriteInt(writer, batch.Count);
        for (int i = 0; i < batch.Columns.Length; i++)
            WriteColumn(batch.Columns[i], types[i], writer);
    }

    public static Batch Read(ReadOnlySpan<byte> bytes, IReadOnlyList<SqlType> types)
    {
        int count = ReadInt(ref bytes);
        var columns = new Column[types.Count];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = ReadColumn(ref bytes, types[i], count);
        return new Batch(columns, count);
    }

    private static void WriteColumn(Column column, SqlType type, PlaintextBuffer writer)
    {
        WriteInt(writer, column.HasNoNulls ? 0 : 1);
        if (!column.HasNoNulls)
        {
            Span<byte> nulls = writer.GetSpan(column.Count)[..column.Count];
            for (int row = 0; row < nulls.Length; row++)
                nulls[row] = column.IsNull(row) ? (byte)1 : (byte)0;
            writer.Advance(nulls.Length);
        }

        switch (column)
        {
            case Column<bool> typed: WritePlain(typed, writer); break;
            case Column<byte> typed: WritePlain(typed, writer); break;
            case Column<short> typed: WritePlain(typed, writer); break;
            case Column<int> typed: WritePlain(typed, writer); break;
            case Column<uint> typed: WritePlain(typed, writer); break;
            case Column<long> typed: WritePlain(typed, writer); break;
            case Column<float> typed: WritePlain(typed, writer); break;
            case Column<double> typed: WritePlain(typed, writer); break;
            case Column<Guid> typed: WritePlain(typed, writer); break;
            default: WriteValues(column, type, writer); break;
        }
    }

    private static void WritePlain<T>(Column<T> column, PlaintextBuffer writer) where T : unmanaged =>
        writer.Write(MemoryMarshal.AsBytes(column.Values));

    private static void WriteValues(Column column, SqlType type, PlaintextBuffer writer)
    {
        using var value = new PlaintextBuffer();
        for (int row = 0; row < column.Count; row++)
        {
            if (column.IsNull(row))
                continue;
            value.Reset();
            WriteValue(column, row, type, value);
            WriteInt(writer, value.WrittenCount);
            writer.Write(value.WrittenSpan);
        }
    }

    private static void WriteValue(Column column, int row, SqlType type, PlaintextBuffer value)
    {
        if (column is Column<Text> texts)
            value.Write(texts[row].Span);
        else if (column is Column<Vector> vectors)
            value.Write(MemoryMarshal.AsBytes(vectors[row].Span));
        else
            type.WriteBinary(column, row, value);
    }

    private static Column ReadColumn(ref ReadOnlySpan<byte> bytes, SqlType type, int count)
    {
        ReadOnlySpan<byte> nulls = default;
        if (ReadInt(ref bytes) == 1)
        {
            nulls = bytes[..count];
            bytes = bytes[count..];
        }

        Type representation = type.Representation;
        return representation == typeof(bool) ? ReadPlain<bool>(ref bytes, count, nulls)
            : representation == typeof(byte) ? ReadPlain<byte>(ref bytes, count, nulls)
            : representation == typeof(short) ? ReadPlain<short>(ref bytes, count, nulls)
            : representation == typeof(int) ? ReadPlain<int>(ref bytes, count, nulls)
            : representation == typeof(uint) ? ReadPlain<uint>(ref bytes, count, nulls)
            : representation == typeof(long) ? ReadPlain<long>(ref bytes, count, nulls)
            : representation == typeof(float) ? ReadPlain<float>(ref bytes, count, nulls)
            : representation == typeof(double) ? ReadPlain<double>(ref bytes, count, nulls)
            : representation == typeof(Guid) ? ReadPlain<Guid>(ref bytes, count, nulls)
            : ReadValues(ref bytes, type, count, nulls);
    }

    private static Column<T> ReadPlain<T>(ref ReadOnlySpan<byte> bytes, int count, ReadOnlySpan<byte> nulls) where T : unmanaged
    {
        int length = count * Unsafe.SizeOf<T>();
        ReadOnlySpan<T> values = MemoryMarshal.Cast<byte, T>(bytes[..length]);
        bytes = bytes[length..];
        if (nulls.IsEmpty)
            return new Column<T>(values.ToArray(), count);
        var column = new Column<T>(count);
        for (int row = 0; row < count; row++)
        {
            if (nulls[row] == 1)
                column.AppendNull();
            else
                column.Append(values[row]);
        }

        return column;
    }

    private static Column ReadValues(ref ReadOnlySpan<byte> bytes, SqlType type, int count, ReadOnlySpan<byte> nulls)
    {
        Column column = type.NewColumn(count);
        for (int row = 0; row < count; row++)
        {
            if (!nulls.IsEmpty && nulls[row] == 1)
            {
                column.AppendNull();
                continue;
            }

            int length = ReadInt(ref bytes);
            ReadValue(column, type, bytes[..length]);
            bytes = bytes[length..];
        }

        return column;
    }

    private static void ReadValue(Column column, SqlType type, ReadOnlySpan<byte> value)
    {
        if (column is Column<Text> texts)
            texts.Append(new Text(value.ToArray()));
        else if (column is Column<Vector> vectors)
            vectors.Append(new Vector(MemoryMarshal.Cast<byte, float>(value).ToArray()));
        else
            type.AppendBinary(column, value, -1);
    }

    private static void WriteInt(PlaintextBuffer writer, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(4), value);
        writer.Advance(4);
    }

    private static int ReadInt(ref ReadOnlySpan<byte> bytes)
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[4..];
        return value;
    }
}
