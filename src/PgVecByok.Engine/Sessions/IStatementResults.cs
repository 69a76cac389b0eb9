namespace PgVecByok.Engine;

/// <summary>
/// Where a statement's results go: to a client's connection, or to whoever runs statements in this process. Calls come in the order
/// of the protocol, on the session's thread; what is handed over is not kept.
/// </summary>
public interface IStatementResults
{
    /// <summary>The rows to come, for a simple query; in the extended protocol Describe has told them.</summary>
    void Describe(IReadOnlyList<OutputColumn> columns);

    void Rows(RowShape shape, Batch batch, int first, int count);

    /// <summary>The end of a statement: "SELECT 3".</summary>
    void Complete(string tag);

    void Empty();

    /// <summary>The row limit of Execute was reached; more rows are there or may be.</summary>
    void Suspended();

    /// <summary>COPY FROM STDIN: opens the client's stream of data.</summary>
    ICopyData BeginCopyIn(bool isBinary, int columns);

    void BeginCopyOut(bool isBinary, int columns);

    void CopyOut(ReadOnlySpan<byte> data);

    void EndCopyOut();
}

/// <summary>What a client sends for COPY FROM STDIN.</summary>
public interface ICopyData
{
    /// <summary>The next bytes, cut anywhere, good until the next call; false at the end.</summary>
    /// <exception cref="PgVecByok.Sql.SqlException">57014: the client gave up.</exception>
    bool TryRead(out ReadOnlyMemory<byte> data);
}

/// <summary>How rows are told: their columns, and the format the client asked for.</summary>
public sealed class RowShape(IReadOnlyList<OutputColumn> columns, short[] formats, FormatSettings settings)
{
    private readonly (SqlType Type, int Typmod, bool IsBinary)[] _columns =
    [
        .. columns.Select((column, i) => (column.Type, column.Typmod, formats.Length switch
        {
            0 => false,
            1 => formats[0] == 1,
            _ => formats[i] == 1,
        })),
    ];

    public IReadOnlyList<OutputColumn> Columns { get; } = columns;

    public short[] Formats { get; } = formats;

    public int Count => _columns.Length;

    public FormatSettings Settings { get; } = settings;

    public SqlType Type(int column) => _columns[column].Type;

    public bool IsBinary(int column) => _columns[column].IsBinary;
}
