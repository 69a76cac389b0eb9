using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// COPY FROM: bytes in pieces of any size to batches of rows. Feed what comes, then read until nothing is ready; Finish behind the
/// last piece, then read again. Memory is one batch and one row that is not complete yet, which is bounded.
/// A batch is good until the next one is read.
/// </summary>
public abstract class CopyReader : IDisposable
{
    /// <summary>Bytes of a row that is not complete yet: what PostgreSQL's string buffer can hold.</summary>
    public const int RowBytesMax = (1 << 30) - 1;

    private readonly IReadOnlyList<(string Name, SqlType Type, int Typmod)> _columns;
    private readonly string _table;
    private Column[] _building = [];
    private int _rows;
    private byte[] _buffer = PlaintextBuffer.Allocate(64 * 1024);

    protected CopyReader(
        IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table)
    {
        _columns = columns;
        _table = table;
        Options = options;
        Settings = settings;
    }

    ~CopyReader() => Wipe();

    /// <summary>Rows left out under ON_ERROR ignore.</summary>
    public long SkippedRows { get; private set; }

    /// <summary>Is told of each row that is left out, in words, when it is.</summary>
    public Action<string>? Skipping { get; set; }

    /// <summary>The value of a column's DEFAULT, made anew at each call; none for a column that has no default.</summary>
    public Func<object?>?[] Defaults { get; set; } = [];

    protected CopyOptions Options { get; }

    protected FormatSettings Settings { get; }

    protected IReadOnlyList<(string Name, SqlType Type, int Typmod)> Columns => _columns;

    /// <summary>The line or row that is read, from one.</summary>
    protected long Line { get; set; }

    protected bool IsFinished { get; private set; }

    /// <summary>Where a batch's vectors lie: until the next one is begun.</summary>
    private protected LentVectors Vectors { get; } = new();

    /// <summary>Where in the buffer the next row begins, and where the data ends.</summary>
    protected int Start { get; set; }

    protected int End { get; private set; }

    protected ReadOnlySpan<byte> Buffer => _buffer.AsSpan(0, End);

    public static CopyReader Create(
        IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table) =>
        options.Format switch
        {
            CopyFormat.Binary => new CopyBinaryReader(columns, options, settings, table),
            CopyFormat.Csv => new CopyCsvReader(columns, options, settings, table),
            _ => new CopyTextReader(columns, options, settings, table),
        };

    public void Feed(ReadOnlySpan<byte> data)
    {
        if (Start > 0 && End + data.Length > _buffer.Length)
        {
            _buffer.AsSpan(Start, End - Start).CopyTo(_buffer);
            Moved(Start);
            (Start, End) = (0, End - Start);
        }

        long needed = (long)End + data.Length;
        if (needed > RowBytesMax)
        {
            throw new SqlException(SqlState.ProgramLimitExceeded, "a row of COPY data is too long")
            {
                Where = $"COPY {_table}, line {Line + 1}",
            };
        }

        if (needed > _buffer.Length)
            Grow((int)Math.Min(RowBytesMax, Math.Max(needed, _buffer.Length * 2L)));
        data.CopyTo(_buffer.AsSpan(End));
        End += data.Length;
    }

    public void Finish() => IsFinished = true;

    /// <summary>Overwrites what of the rows is left.</summary>
    public void Dispose()
    {
        Wipe();
        GC.SuppressFinalize(this);
    }

    private void Wipe()
    {
        Array.Clear(_buffer);
        Vectors.Wipe();
    }

    /// <summary>A full batch, or behind <see cref="Finish"/> what is left; false when more data is needed or there is none.</summary>
    /// <exception cref="SqlException">22P04 and what the types say, with the line in <see cref="SqlException.Where"/>.</exception>
    public bool TryRead(out Batch batch)
    {
        while (_rows < Batch.TargetRows && TryReadRow())
        {
        }

        if (_rows == 0 || _rows < Batch.TargetRows && !IsFinished)
        {
            batch = null!;
            return false;
        }

        batch = new Batch(_building, _rows);
        _building = [];
        _rows = 0;
        return true;
    }

    /// <summary>Reads one row, or a piece that is none; false when there is not enough.</summary>
    protected abstract bool TryReadRow();

    /// <summary>The buffer's content moved down by so many bytes.</summary>
    protected virtual void Moved(int bytes)
    {
    }

    protected Column[] BeginRow()
    {
        if (_building.Length == _columns.Count && _rows > 0)
            return _building;
        Vectors.Reset();
        _building = new Column[_columns.Count];
        for (int i = 0; i < _building.Length; i++)
            _building[i] = _columns[i].Type.NewColumn(Batch.TargetRows);
        return _building;
    }

    protected void EndRow() => _rows++;

    /// <param name="column">Whose value was wrong.</param>
    /// <exception cref="SqlException">22P02: more than REJECT_LIMIT.</exception>
    protected void SkipRow(string column, string? value)
    {
        SkippedRows++;
        if (Options.RejectLimit is { } limit && SkippedRows > limit)
        {
            throw new SqlException(
                SqlState.InvalidTextRepresentation, $"skipped more than REJECT_LIMIT ({limit}) rows due to data type incompatibility")
            {
                Where = $"COPY {_table}, line {Line}, column {column}: {(value is null ? "null input" : $"\"{value}\"")}",
            };
        }

        if (Options.Verbosity == CopyVerbosity.Verbose)
        {
            string place = $"skipping row due to data type incompatibility at line {Line} for column \"{column}\": ";
            Skipping?.Invoke(place + (value is null ? "null input" : $"\"{value}\""));
        }
    }

    /// <summary>PostgreSQL's CONTEXT: the line, and the column and its value where they are known.</summary>
    protected SqlException Located(SqlException error, string? column = null, ReadOnlySpan<byte> shown = default, bool showsNothing = false)
    {
        string place = $"COPY {_table}, line {Line}" + (column is null ? "" : $", column {column}");
        string where = showsNothing ? place : $"{place}: \"{Shown(shown)}\"";
        return new SqlException(error.State, error.Message)
        {
            Detail = error.Detail, Hint = error.Hint, Where = error.Where is null ? where : $"{error.Where}\n{where}", DataType = error.DataType,
        };
    }

    protected static SqlException Bad(string message, string? hint = null) => new(SqlState.BadCopyFileFormat, message) { Hint = hint };

    private void Grow(int bytes)
    {
        byte[] larger = PlaintextBuffer.Allocate(bytes);
        Buffer.CopyTo(larger);
        Array.Clear(_buffer);
        _buffer = larger;
    }

    /// <summary>At most 100 bytes, cut at a character.</summary>
    protected static string Shown(ReadOnlySpan<byte> text)
    {
        const int ShownBytesMax = 100;
        if (text.Length <= ShownBytesMax)
            return System.Text.Encoding.UTF8.GetString(text);
        int length = ShownBytesMax;
        while (length > 0 && (text[length] & 0xC0) == 0x80)
            length--;
        return System.Text.Encoding.UTF8.GetString(text[..length]) + "...";
    }
}
