namespace PgVecByok.Engine;

/// <summary>What a running statement carries: who asks, in which transaction, with which parameters, until when, within which memory.</summary>
public sealed class StatementContext
{
    public required FormatSettings Format { get; init; }

    public required SessionState Session { get; init; }

    /// <summary>The transaction it runs in: catalog, snapshot, tenant and rows are reached through it.</summary>
    public required Transaction Transaction { get; init; }

    public required FunctionCatalog Functions { get; init; }

    /// <summary>$1 … $n, each a column of one row.</summary>
    public IReadOnlyList<Column> Parameters { get; init; } = [];

    /// <summary>Cancelled by the client, a timeout, shutdown, or the fence of the tenant.</summary>
    public CancellationToken Cancelled { get; init; }

    public required DateTimeOffset StatementTimestamp { get; init; }

    public required DateTimeOffset TransactionTimestamp { get; init; }

    public required TimeProvider Clock { get; init; }
}
