using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// COPY's text format: fields between delimiters, \N for NULL, and backslashes before what would end a field or a line.
/// </summary>
internal sealed class CopyTextReader : CopyLineReader
{
    private static readonly SearchValues<byte> LineBytes = SearchValues.Create("\n\r\\"u8);

    private readonly SearchValues<byte> _fieldBytes;
    private readonly PlaintextBuffer _unescaped = new();

    public CopyTextReader(
        IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table)
        : base(columns, options, settings, table) => _fieldBytes = SearchValues.Create([options.Delimiter, (byte)'\\']);

    protected override string NewLineError => "literal newline found in data";

    protected override string ReturnError => "literal carriage return found in data";

    protected override string NewLineHint => "Use \"\\n\" to represent newline.";

    protected override string ReturnHint => "Use \"\\r\" to represent carriage return.";

    protected override bool TryFindLineEnd(out bool isEndMarker)
    {
        isEndMarker = false;
        while (true)
        {
            int found = Buffer[Scanned..].IndexOfAny(LineBytes);
            if (found < 0)
            {
                Scanned = End;
                return false;
            }

            Scanned += found;
            if (Buffer[Scanned] != '\\')
                return true;
            if (Scanned + 1 >= End) // what the backslash hides is yet to come
                return false;
            if (Buffer[Scanned + 1] == '.')
            {
                isEndMarker = Scanned + 2 < End || IsFinished;
                return isEndMarker;
            }

            Scanned += 2;
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
                ReadOnlySpan<byte> value = Field(ref rest, out bool isNull, out bool isDefault, out more);
                if (isDefault)
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
        bool more = true;
        while (more)
        {
            ReadOnlySpan<byte> value = Field(ref line, out bool isNull, out _, out more);
            fields.Add(isNull ? null : System.Text.Encoding.UTF8.GetString(value));
        }

        return fields;
    }

    /// <summary>The first field of the rest, with its escapes undone; NULL and DEFAULT are told by what is written, before that.</summary>
    private ReadOnlySpan<byte> Field(ref ReadOnlySpan<byte> rest, out bool isNull, out bool isDefault, out bool more)
    {
        int end = rest.IndexOfAny(_fieldBytes);
        bool hasEscapes = end >= 0 && rest[end] == '\\';
        while (end >= 0 && rest[end] == '\\')
        {
            int behind = Math.Min(end + 2, rest.Length);
            int next = rest[behind..].IndexOfAny(_fieldBytes);
            end = next < 0 ? -1 : behind + next;
        }

        more = end >= 0;
        ReadOnlySpan<byte> raw = more ? rest[..end] : rest;
        rest = more ? rest[(end + 1)..] : default;
        isNull = raw.SequenceEqual(Options.Null);
        isDefault = !isNull && IsDefault(raw);
        return isNull || isDefault || !hasEscapes ? raw : Unescaped(raw);
    }

    private ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw)
    {
        _unescaped.Reset();
        Span<byte> to = _unescaped.GetSpan(raw.Length);
        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                to[length++] = raw[i];
                continue;
            }

            to[length++] = Escape(raw, ref i);
        }

        if (!System.Text.Unicode.Utf8.IsValid(to[..length]))
        {
            throw Located(
                new SqlException(SqlState.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\""), showsNothing: true);
        }

        return to[..length];
    }

    /// <summary>What stands behind the backslash at i; leaves i at its last byte.</summary>
    private static byte Escape(ReadOnlySpan<byte> raw, ref int i)
    {
        byte c = raw[++i];
        switch (c)
        {
            case (byte)'b': return (byte)'\b';
            case (byte)'f': return (byte)'\f';
            case (byte)'n': return (byte)'\n';
            case (byte)'r': return (byte)'\r';
            case (byte)'t': return (byte)'\t';
            case (byte)'v': return (byte)'\v';
            case >= (byte)'0' and <= (byte)'7': return (byte)Number(raw, ref i, i, 8, 3);
            case (byte)'x' when i + 1 < raw.Length && char.IsAsciiHexDigit((char)raw[i + 1]): return (byte)Number(raw, ref i, i + 1, 16, 2);
            default: return c;
        }
    }

    private static int Number(ReadOnlySpan<byte> raw, ref int i, int from, int radix, int digitsMax)
    {
        int value = 0, at = from;
        for (; at < raw.Length && at < from + digitsMax; at++)
        {
            char c = (char)raw[at];
            int digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= radix)
                break;
            value = value * radix + digit;
        }

        i = at - 1;
        return value;
    }
}
