using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What text and CSV share: lines, which all end alike (\n, \r or \r\n, told by the first), an optional header, fields that become
/// values, and \. as the end of text.
/// </summary>
internal abstract class CopyLineReader(
    IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table)
    : CopyReader(columns, options, settings, table)
{
    protected enum LineEnd
    {
        Unknown,
        NewLine,
        Return,
        ReturnNewLine,
    }

    private LineEnd _lineEnd;
    private bool _isEnded;
    private bool _isHeaderRead;

    /// <summary>The last error was a value that is not of its column's type, and which: what ON_ERROR ignore passes over.</summary>
    private (string Column, string? Value)? _wrong;

    /// <summary>Fields of a row that may yet turn out to be wrong, under ON_ERROR ignore.</summary>
    private object?[]? _row;

    private Column[] _target = [];

    /// <summary>How far the line that is not complete yet has been looked at.</summary>
    protected int Scanned { get; set; }

    /// <summary>How lines end, as far as is known yet.</summary>
    protected LineEnd LinesEnd => _lineEnd;

    protected abstract string NewLineError { get; }

    protected abstract string ReturnError { get; }

    protected abstract string NewLineHint { get; }

    protected abstract string ReturnHint { get; }

    protected sealed override void Moved(int bytes) => Scanned -= bytes;

    protected sealed override bool TryReadRow()
    {
        if (_isEnded || !TryTakeLine(out int from, out int length))
        {
            if (_isEnded)
                Start = End;
            return false;
        }

        ReadOnlySpan<byte> line = Buffer.Slice(from, length);
        RequireUtf8(line);
        if (Options.Header != CopyHeader.None && !_isHeaderRead)
        {
            _isHeaderRead = true;
            if (Options.Header == CopyHeader.Match)
                MatchHeader(line);
            return true;
        }

        ReadRow(line);
        return true;
    }

    /// <summary>
    /// Advances <see cref="Scanned"/> to the next byte that may end the line: \n or \r outside of what hides it, or the marker of the end.
    /// </summary>
    protected abstract bool TryFindLineEnd(out bool isEndMarker);

    /// <summary>Splits the line and gives each field to <see cref="Accept"/>.</summary>
    protected abstract void SplitLine(ReadOnlySpan<byte> line);

    /// <summary>REQUIRES: fields come in order.</summary>
    protected abstract void FieldAt(ReadOnlySpan<byte> line, int index, ReadOnlySpan<byte> value, bool isNull);

    protected abstract List<string?> HeaderFields(ReadOnlySpan<byte> line);

    protected void Accept(ReadOnlySpan<byte> line, int index, ReadOnlySpan<byte> value, bool isNull)
    {
        if (index >= Columns.Count)
            throw Located(Bad("extra data after last expected column"), null, line);
        (string name, SqlType type, int typmod) = Columns[index];
        try
        {
            if (_row is not null)
                _row[index] = isNull ? null : type.ParseText(value, typmod, Settings);
            else if (isNull)
                _target[index].AppendNull();
            else if (_target[index] is Column<Vector> vectors)
                vectors.Append(VectorText.Parse(value, typmod, Vectors));
            else
                type.AppendText(_target[index], value, typmod, Settings);
        }
        catch (SqlException error)
        {
            _wrong = error.State.StartsWith("22", StringComparison.Ordinal) ? (name, isNull ? null : Shown(value)) : null;
            throw Located(error, name, value);
        }
    }

    /// <summary>A field that is the marker of DEFAULT.</summary>
    protected void AcceptDefault(ReadOnlySpan<byte> line, int index)
    {
        if (index >= Columns.Count)
            throw Located(Bad("extra data after last expected column"), null, line);
        if (Defaults[index] is not { } make)
        {
            throw Located(
                new SqlException(SqlState.BadCopyFileFormat, "unexpected default marker in COPY data")
                {
                    Detail = $"Column \"{Columns[index].Name}\" has no default value.",
                }, null, line);
        }

        object? value = make();
        if (_row is not null)
            _row[index] = value;
        else
            _target[index].AppendBoxed(value);
    }

    protected bool IsDefault(ReadOnlySpan<byte> raw) => Options.Default is { } marker && raw.SequenceEqual(marker);

    protected void RequireAll(ReadOnlySpan<byte> line, int fields)
    {
        if (fields < Columns.Count)
            throw Located(Bad($"missing data for column \"{Columns[fields].Name}\""), null, line);
    }

    private void ReadRow(ReadOnlySpan<byte> line)
    {
        _target = BeginRow();
        try
        {
            if (Options.IgnoreErrors)
                _row = new object?[Columns.Count];
            SplitLine(line);
            for (int i = 0; i < (_row?.Length ?? 0); i++)
                _target[i].AppendBoxed(_row![i]);
            EndRow();
        }
        catch (SqlException) when (Options.IgnoreErrors && _wrong is not null)
        {
            (string column, string? value) = _wrong.Value;
            _wrong = null;
            SkipRow(column, value);
        }
    }

    /// <summary>The next line without its end.</summary>
    private bool TryTakeLine(out int from, out int length)
    {
        from = Start;
        length = 0;
        if (Scanned < Start)
            Scanned = Start;
        if (!TryFindLineEnd(out bool isEndMarker))
        {
            if (!IsFinished || Start == End)
                return false;
            Line++;
            length = End - Start;
            Start = Scanned = End;
            RequireClosed(Buffer.Slice(from, length));
            return true;
        }

        if (isEndMarker)
            return EndAtMarker();
        if (!TryEndLine(out int endLength))
            return false;
        Line++;
        length = Scanned - Start;
        Start = Scanned += endLength;
        return true;
    }

    /// <summary>The last line has no end; a quote that is still open is an error.</summary>
    protected virtual void RequireClosed(ReadOnlySpan<byte> line)
    {
    }

    private bool EndAtMarker()
    {
        Line++;
        if (Scanned > Start || Scanned + 2 < End && Buffer[Scanned + 2] is not ((byte)'\n' or (byte)'\r'))
            throw Located(Bad("end-of-copy marker is not alone on its line"), showsNothing: true);
        _isEnded = true;
        return false;
    }

    private bool TryEndLine(out int endLength)
    {
        endLength = 1;
        if (Buffer[Scanned] == '\n')
        {
            if (_lineEnd is LineEnd.Return or LineEnd.ReturnNewLine)
                throw Misplaced(NewLineError, NewLineHint);
            _lineEnd = LineEnd.NewLine;
            return true;
        }

        if (_lineEnd == LineEnd.NewLine)
            throw Misplaced(ReturnError, ReturnHint);
        if (_lineEnd == LineEnd.Return)
            return true;
        if (Scanned + 1 >= End && !IsFinished)
            return false;
        if (Scanned + 1 < End && Buffer[Scanned + 1] == '\n')
        {
            _lineEnd = LineEnd.ReturnNewLine;
            endLength = 2;
            return true;
        }

        if (_lineEnd == LineEnd.ReturnNewLine)
            throw Misplaced(ReturnError, ReturnHint);
        _lineEnd = LineEnd.Return;
        return true;
    }

    private SqlException Misplaced(string message, string hint)
    {
        Line++;
        return Located(Bad(message, hint), null, Buffer[Start..Scanned]);
    }

    private void MatchHeader(ReadOnlySpan<byte> line)
    {
        List<string?> fields = HeaderFields(line);
        if (fields.Count != Columns.Count)
        {
            throw Located(
                Bad($"wrong number of fields in header line: got {fields.Count}, expected {Columns.Count}"), null, line);
        }

        for (int i = 0; i < fields.Count; i++)
        {
            string expected = Columns[i].Name;
            if (fields[i] is not { } got)
            {
                throw Located(
                    Bad($"column name mismatch in header line field {i + 1}: got null value (\"{Encoding.UTF8.GetString(Options.Null)}\"), "
                        + $"expected \"{expected}\""), null, line);
            }

            if (got != expected)
                throw Located(Bad($"column name mismatch in header line field {i + 1}: got \"{got}\", expected \"{expected}\""), null, line);
        }
    }

    private void RequireUtf8(ReadOnlySpan<byte> line)
    {
        if (System.Text.Unicode.Utf8.IsValid(line) && !line.Contains((byte)0))
            return;
        int at = 0;
        while (at < line.Length && line[at] != 0
            && Rune.DecodeFromUtf8(line[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        int wanted = line[at] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
        var shown = new StringBuilder();
        foreach (byte value in line.Slice(at, Math.Min(wanted, line.Length - at)))
            shown.Append(CultureInfo.InvariantCulture, $" 0x{value:x2}");
        throw Located(
            new SqlException(SqlState.CharacterNotInRepertoire, $"invalid byte sequence for encoding \"UTF8\":{shown}"), showsNothing: true);
    }
}
