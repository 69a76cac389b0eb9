namespace PgVecByok.Engine;

/// <summary>What a running statement carries: who asks, in which transaction, with which parameters, until when, within which memory.</summary>
public sealed class StatementContext
{
    private Transaction _transaction = null!;
    private IReadOnlyList<Column> _parameters = [];
    private CancellationToken _cancelled;
    private DateTimeOffset _statementTimestamp;
    private DateTimeOffset _transactionTimestamp;

    public required FormatSettings Format { get; init; }

    public required SessionState Session { get; init; }

    /// <summary>The transaction it runs in: catalog, snapshot, tenant and rows are reached through it.</summary>
    public required Transaction Transaction
    {
        get => _transaction;
        init => _transaction = value;
    }

    public required FunctionCatalog Functions { get; init; }

    /// <summary>$1 … $n, each a column of one row.</summary>
    public IReadOnlyList<Column> Parameters
    {
        get => _parameters;
        init => _parameters = value;
    }

    /// <summary>Cancelled by the client, a timeout, shutdown, or the fence of the tenant.</summary>
    public CancellationToken Cancelled
    {
        get => _cancelled;
        init => _cancelled = value;
    }

    public required DateTimeOffset StatementTimestamp
    {
        get => _statementTimestamp;
        init => _statementTimestamp = value;
    }

    public required DateTimeOffset TransactionTimestamp
    {
        get => _transactionTimestamp;
        init => _transactionTimestamp = value;
    }

    public required TimeProvider Clock { get; init; }

    /// <summary>The same statement once more. REQUIRES: its last run has ended.</summary>
    internal void Begin(
        Transaction transaction, IReadOnlyList<Column> parameters, DateTimeOffset statement, DateTimeOffset transactionStart,
        CancellationToken cancelled)
    {
        (_transaction, _parameters, _cancelled) = (transaction, parameters, cancelled);
        (_statementTimestamp, _transactionTimestamp) = (statement, transactionStart);
    }

    /// <summary>Lets go what was of one run only.</summary>
    internal void End() => (_transaction, _parameters, _cancelled) = (null!, [], default);
}
