using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// Column values as bytes, for log records and pages. Fixed-width values are the array itself; text and vectors are lengths and
/// contents; everything else goes through its type's binary form.
/// <code>has nulls 1 | null bitmap (count + 7) / 8, if any | values</code>
/// </summary>
internal static class ColumnCodec
{
    public static void Write(RecordWriter writer, SqlType type, Column column, int from, int count)
    {
        WriteNulls(writer, column, from, count);
        switch (column)
        {
            case Column<bool> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<byte> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<short> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<int> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<uint> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<long> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<float> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<double> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<Guid> fixedWidth: WriteFixed(writer, fixedWidth, from, count); break;
            case Column<Text> texts:
                for (int row = from; row < from + count; row++)
                    writer.Bytes(texts.IsNull(row) ? default : texts[row].Span);
                break;
            case Column<Vector> vectors:
                for (int row = from; row < from + count; row++)
                    writer.Bytes(vectors.IsNull(row) ? default : MemoryMarshal.AsBytes(vectors[row].Span));
                break;
            default: WriteBinary(writer, type, column, from, count); break;
        }
    }

    public static void Read(ref RecordReader reader, SqlType type, ChunkColumn into, int count)
    {
        ReadOnlySpan<byte> nulls = reader.Byte() == 0 ? default : reader.Raw((count + 7) / 8);
        Column column = type.NewColumn(count);
        switch (column)
        {
            case Column<bool> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<byte> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<short> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<int> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<uint> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<long> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<float> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<double> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<Guid> fixedWidth: ReadFixed(ref reader, fixedWidth, nulls, count); break;
            case Column<Text> texts: ReadTexts(ref reader, texts, nulls, into, count); return;
            case Column<Vector> vectors: ReadVectors(ref reader, vectors, nulls, into, count); return;
            default: ReadBinary(ref reader, type, column, nulls, count); break;
        }

        into.Append(column, 0, count);
        column.Wipe();
    }

    private static int LengthOf(RecordReader ahead, int count)
    {
        int bytes = 0;
        for (int row = 0; row < count; row++)
            bytes += ahead.Bytes().Length;
        return bytes;
    }

    /// <summary>Moves past the columns of an insertion without making them.</summary>
    public static void Skip(ref RecordReader reader, Func<uint, SqlType?> types, int count)
    {
        for (int columns = reader.Count(); columns > 0; columns--)
        {
            reader.Int32();
            SkipValues(ref reader, types, count);
        }
    }

    /// <summary>Past one column, from its type on.</summary>
    public static void SkipValues(ref RecordReader reader, Func<uint, SqlType?> types, int count)
    {
        // A type that is gone was none of fixed width: those stay known.
        SqlType? type = types(reader.UInt32());
        if (reader.Byte() != 0)
            reader.Raw((count + 7) / 8);
        if (type is not null && FixedBytes(type.Representation) is var width and > 0)
        {
            reader.Raw(checked(width * count));
            return;
        }

        for (int row = 0; row < count; row++)
            reader.Bytes();
    }

    private static int FixedBytes(Type representation) => Type.GetTypeCode(representation) switch
    {
        TypeCode.Boolean or TypeCode.Byte => 1,
        TypeCode.Int16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.Double => 8,
        _ => representation == typeof(Guid) ? 16 : 0,
    };

    private static void WriteNulls(RecordWriter writer, Column column, int from, int count)
    {
        if (column.HasNoNulls)
        {
            writer.Byte(0);
            return;
        }

        byte[] bitmap = new byte[(count + 7) / 8];
        for (int row = 0; row < count; row++)
        {
            if (column.IsNull(from + row))
                bitmap[row >> 3] |= (byte)(1 << (row & 7));
        }

        writer.Byte(1).Raw(bitmap);
    }

    private static bool IsNull(ReadOnlySpan<byte> nulls, int row) => !nulls.IsEmpty && (nulls[row >> 3] >> (row & 7) & 1) != 0;

    private static void WriteFixed<T>(RecordWriter writer, Column<T> column, int from, int count)
        where T : unmanaged => writer.Raw(MemoryMarshal.AsBytes(column.Values.Slice(from, count)));

    private static void ReadFixed<T>(ref RecordReader reader, Column<T> column, ReadOnlySpan<byte> nulls, int count)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = reader.Raw(checked(count * Unsafe.SizeOf<T>()));
        for (int row = 0; row < count; row++)
        {
            if (IsNull(nulls, row))
                column.AppendNull();
            else
                column.Append(MemoryMarshal.Read<T>(bytes[(row * Unsafe.SizeOf<T>())..]));
        }
    }

    private static void WriteBinary(RecordWriter writer, SqlType type, Column column, int from, int count)
    {
        using var value = new PlaintextBuffer();
        for (int row = from; row < from + count; row++)
        {
            value.Reset();
            if (!column.IsNull(row))
                type.WriteBinary(column, row, value);
            writer.Bytes(value.WrittenSpan);
        }
    }

    private static void ReadBinary(ref RecordReader reader, SqlType type, Column column, ReadOnlySpan<byte> nulls, int count)
    {
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<byte> bytes = reader.Bytes();
            if (IsNull(nulls, row))
                column.AppendNull();
            else
                type.AppendBinary(column, bytes, -1);
        }
    }

    // One block for all, wiped once the chunk has copied them: a value by itself would be left to the collector.
    private static void ReadTexts(ref RecordReader reader, Column<Text> texts, ReadOnlySpan<byte> nulls, ChunkColumn into, int count)
    {
        byte[] block = new byte[LengthOf(reader, count)];
        int used = 0;
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<byte> bytes = reader.Bytes();
            bytes.CopyTo(block.AsSpan(used));
            if (IsNull(nulls, row))
                texts.AppendNull();
            else
                texts.Append(new Text(block, used, bytes.Length));
            used += bytes.Length;
        }

        into.Append(texts, 0, count);
        Array.Clear(block);
    }

    private static void ReadVectors(ref RecordReader reader, Column<Vector> vectors, ReadOnlySpan<byte> nulls, ChunkColumn into, int count)
    {
        float[] block = new float[LengthOf(reader, count) / sizeof(float)];
        int used = 0;
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<float> floats = MemoryMarshal.Cast<byte, float>(reader.Bytes());
            floats.CopyTo(block.AsSpan(used));
            if (IsNull(nulls, row))
                vectors.AppendNull();
            else
                vectors.Append(new Vector(block, used, floats.Length));
            used += floats.Length;
        }

        into.Append(vectors, 0, count);
        Array.Clear(block);
    }
}
