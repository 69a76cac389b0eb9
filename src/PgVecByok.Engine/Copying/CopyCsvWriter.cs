using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>COPY's CSV.</summary>
internal sealed class CopyCsvWriter : CopyWriter
{
    private readonly bool[] _forceQuote;
    private readonly SearchValues<byte> _quoted;
    private readonly SearchValues<byte> _escaped;

    public CopyCsvWriter(IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings)
        : base(columns, options, settings)
    {
        _forceQuote = options.ForceQuote.Among([.. columns.Select(column => column.Name)]);
        _quoted = SearchValues.Create([options.Delimiter, options.Quote, (byte)'\n', (byte)'\r']);
        _escaped = SearchValues.Create([options.Quote, options.Escape]);
    }

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
            WriteField(writer, Value.WrittenSpan, _forceQuote[i]);
        }

        writer.Write("\n"u8);
    }

    protected override void WriteName(IBufferWriter<byte> writer, ReadOnlySpan<byte> name) => WriteField(writer, name, isForced: false);

    /// <summary>\. alone on a line would end the data for older readers.</summary>
    private void WriteField(IBufferWriter<byte> writer, ReadOnlySpan<byte> value, bool isForced)
    {
        bool needsQuotes = isForced || value.SequenceEqual(Options.Null) || value.ContainsAny(_quoted)
            || Columns.Count == 1 && value.SequenceEqual("\\."u8);
        if (!needsQuotes)
        {
            writer.Write(value);
            return;
        }

        writer.Write([Options.Quote]);
        for (int at = value.IndexOfAny(_escaped); at >= 0; at = value.IndexOfAny(_escaped))
        {
            writer.Write(value[..at]);
            writer.Write([Options.Escape, value[at]]);
            value = value[(at + 1)..];
        }

        writer.Write(value);
        writer.Write([Options.Quote]);
    }
}
