using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>COPY's binary format, as <see cref="CopyBinaryReader"/> draws it.</summary>
internal sealed class CopyBinaryWriter(
    IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings)
    : CopyWriter(columns, options, settings)
{
    public override void WriteHeader(IBufferWriter<byte> writer)
    {
        writer.Write(CopyBinaryReader.Signature);
        Number(writer, 0); // flags
        Number(writer, 0); // length of the extension
    }

    public override void WriteRow(Batch batch, int row, IBufferWriter<byte> writer)
    {
        Number(writer, (short)Columns.Count);
        for (int i = 0; i < Columns.Count; i++)
        {
            if (batch.Columns[i].IsNull(row))
            {
                Number(writer, -1);
                continue;
            }

            Value.Reset();
            Columns[i].Type.WriteBinary(batch.Columns[i], row, Value);
            Number(writer, Value.WrittenCount);
            writer.Write(Value.WrittenSpan);
        }
    }

    public override void WriteTrailer(IBufferWriter<byte> writer) => Number(writer, (short)-1);

    protected override void WriteName(IBufferWriter<byte> writer, ReadOnlySpan<byte> name) => throw new InvalidOperationException("binary has no header");

    private static void Number(IBufferWriter<byte> writer, short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(writer.GetSpan(2), value);
        writer.Advance(2);
    }

    private static void Number(IBufferWriter<byte> writer, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(4), value);
        writer.Advance(4);
    }
}
