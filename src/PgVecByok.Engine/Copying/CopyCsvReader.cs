using System.Buffers;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// COPY's CSV: fields between delimiters, quotes around what holds delimiters, quotes or line ends. NULL is the null text without
/// quotes. Line ends inside quotes belong to the field.
/// </summary>
internal sealed class CopyCsvReader : CopyLineReader
{
    private readonly PlaintextBuffer _value = new();
    private readonly SearchValues<byte> _lineBytes;
    private readonly bool[] _forceNotNull;
    private readonly bool[] _forceNull;
    private bool _inQuotes;
    private bool _behindEscape;

    public CopyCsvReader(
        IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table)
        : base(columns, options, settings, table)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        _forceNotNull = options.ForceNotNull.Among(names);
        _forceNull = options.ForceNull.Among(names);
        _lineBytes = SearchValues.Create([(byte)'\n', (byte)'\r', options.Quote, options.Escape]);
    }

    protected override string NewLineError => "unquoted newline found in data";

    protected override string ReturnError => "unquoted carriage return found in data";

    protected override string NewLineHint => "Use quoted CSV field to represent newline.";

    protected override string ReturnHint => "Use quoted CSV field to represent carriage return.";

    protected override bool TryFindLineEnd(out bool isEndMarker)
    {
        isEndMarker = false;
        while (true)
        {
            int found = Buffer[Scanned..].IndexOfAny(_lineBytes);
            if (found < 0)
            {
                _behindEscape &= Scanned == End;
                Scanned = End;
                return false;
            }

            _behindEscape &= found == 0;
            Scanned += found;
            byte c = Buffer[Scanned];
            if (!_inQuotes && c is (byte)'\n' or (byte)'\r')
            {
                _behindEscape = false;
                return true;
            }

            // While no line has ended yet, PostgreSQL looks for a carriage return here.
            if (_inQuotes && c == (LinesEnd == LineEnd.NewLine ? '\n' : '\r'))
                Line++;
            bool mayEscape = c == Options.Escape && Options.Escape != Options.Quote; // doubled quotes close and open: no case of their own
            if (_inQuotes && mayEscape)
                _behindEscape = !_behindEscape;
            if (c == Options.Quote && !_behindEscape)
                _inQuotes = !_inQuotes;
            if (!mayEscape)
                _behindEscape = false;
            Scanned++;
        }
    }

    protected override void SplitLine(ReadOnlySpan<byte> line)
    {
        int fields = 0;
        if (Columns.Count > 0 || line.Length > 0)
        {
            ReadOnlySpan<byte> rest = line;
            bool more = true;
            while (more)
            {
                ReadOnlySpan<byte> value = Field(line, ref rest, out bool isQuoted, out more);
                bool isNull = value.SequenceEqual(Options.Null) && IsNull(fields, isQuoted);
                if (!isNull && !isQuoted && IsDefault(value))
                    AcceptDefault(line, fields++);
                else
                    FieldAt(line, fields++, value, isNull);
            }
        }

        RequireAll(line, fields);
    }

    protected override void FieldAt(ReadOnlySpan<byte> line, int index, ReadOnlySpan<byte> value, bool isNull) =>
        Accept(line, index, value, isNull);

    protected override List<string?> HeaderFields(ReadOnlySpan<byte> line)
    {
        List<string?> fields = [];
        ReadOnlySpan<byte> rest = line;
        bool more = true;
        while (more)
        {
            ReadOnlySpan<byte> value = Field(line, ref rest, out bool isQuoted, out more);
            fields.Add(!isQuoted && value.SequenceEqual(Options.Null) ? null : Encoding.UTF8.GetString(value));
        }

        return fields;
    }

    protected override void RequireClosed(ReadOnlySpan<byte> line)
    {
        if (_inQuotes)
            throw Located(Bad("unterminated CSV quoted field"), null, line);
    }

    private bool IsNull(int field, bool isQuoted) => field < _forceNull.Length && (isQuoted ? _forceNull[field] : !_forceNotNull[field]);

    /// <summary>The first field of the rest; one without quotes is a slice of the line.</summary>
    private ReadOnlySpan<byte> Field(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> rest, out bool isQuoted, out bool more)
    {
        int end = rest.IndexOfAny(Options.Delimiter, Options.Quote);
        isQuoted = end >= 0 && rest[end] == Options.Quote;
        if (isQuoted)
            return Quoted(line, ref rest, out more);
        more = end >= 0;
        ReadOnlySpan<byte> value = more ? rest[..end] : rest;
        rest = more ? rest[(end + 1)..] : default;
        return value;
    }

    /// <summary>Quotes may open and close anywhere in a field: a"b"c is abc.</summary>
    private ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> rest, out bool more)
    {
        _value.Reset();
        Span<byte> to = _value.GetSpan(rest.Length);
        int length = 0, at = 0;
        bool inQuotes = false;
        for (; at < rest.Length; at++)
        {
            byte c = rest[at];
            if (!inQuotes && c == Options.Delimiter)
                break;
            bool escapes = inQuotes && c == Options.Escape && at + 1 < rest.Length
                && (rest[at + 1] == Options.Escape || rest[at + 1] == Options.Quote);
            if (escapes)
                to[length++] = rest[++at];
            else if (c == Options.Quote)
                inQuotes = !inQuotes;
            else
                to[length++] = c;
        }

        if (inQuotes)
            throw Located(Bad("unterminated CSV quoted field"), null, line);
        more = at < rest.Length;
        rest = more ? rest[(at + 1)..] : default;
        return to[..length];
    }
}
