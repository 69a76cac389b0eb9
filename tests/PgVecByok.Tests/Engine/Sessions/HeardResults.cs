using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>What a client would hear of a statement, for tests that drive a session without a socket: the rows, as text.</summary>
internal sealed class HeardResults : IStatementResults
{
    /// <summary>A row each; NULL is empty.</summary>
    public List<string[]> Found { get; } = [];

    /// <summary>Values by commas, rows by spaces.</summary>
    public string Told => string.Join(' ', Found.Select(row => string.Join(',', row)));

    public void Describe(IReadOnlyList<OutputColumn> columns)
    {
    }

    public void Rows(RowShape shape, Batch batch, int first, int count)
    {
        for (int row = first; row < first + count; row++)
            Found.Add([.. batch.Columns.Select(column => $"{column.Boxed(row)}")]);
    }

    public void Complete(string tag)
    {
    }

    public void Empty()
    {
    }

    public void Suspended()
    {
    }

    public ICopyData BeginCopyIn(bool isBinary, int columns) => throw new NotSupportedException();

    public void BeginCopyOut(bool isBinary, int columns)
    {
    }

    public void CopyOut(ReadOnlySpan<byte> data)
    {
    }

    public void EndCopyOut()
    {
    }
}
