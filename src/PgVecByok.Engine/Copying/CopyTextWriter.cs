using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>COPY's text format.</summary>
internal sealed class CopyTextWriter : CopyWriter
{
    private readonly SearchValues<byte> _escaped;

    public CopyTextWriter(IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings)
        : base(columns, options, settings) => _escaped = SearchValues.Create([.. "\b\f\n\r\t\v\\"u8, options.Delimiter]);

    public override void WriteRow(Batch batch, int row, IBufferWriter<byte> writer)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (i > 0)
                writer.Write([Options.Delimiter]);
            if (batch.Columns[i].IsNull(row))
            {
                writer.Write(Options.Null);
                continue;
            }

            Value.Reset();
            Columns[i].Type.WriteText(batch.Columns[i], row, Value, Settings);
            WriteName(writer, Value.WrittenSpan);
        }

        writer.Write("\n"u8);
    }

    protected override void WriteName(IBufferWriter<byte> writer, ReadOnlySpan<byte> name)
    {
        while (true)
        {
            int at = name.IndexOfAny(_escaped);
            if (at < 0)
            {
                writer.Write(name);
                return;
            }

            writer.Write(name[..at]);
            writer.Write([(byte)'\\', Letter(name[at])]);
            name = name[(at + 1)..];
        }
    }

    private static byte Letter(byte c) => c switch
    {
        (byte)'\b' => (byte)'b',
        (byte)'\f' => (byte)'f',
        (byte)'\n' => (byte)'n',
        (byte)'\r' => (byte)'r',
        (byte)'\t' => (byte)'t',
        (byte)'\v' => (byte)'v',
        _ => c,
    };
}
