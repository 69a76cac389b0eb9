using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// One transaction's commit on its way into the log. Where it changed plain rows of one tenant, whoever waits to update or lock one of them
/// goes on as soon as the commit is queued (<see cref="Transaction.VisibleFrom"/>): their own commits are queued behind it, so they are
/// durable after it or not at all.
/// </summary>
internal sealed class CommitSteps(
    Transaction transaction, IReadOnlyList<CatalogEdit> edits, IReadOnlyList<QueuedCommit> buildsOn, bool mayBeEarly) : ICommitSteps
{
    private long _number;
    private bool _isEarly = mayBeEarly;

    public IReadOnlyList<QueuedCommit> BuildsOn => buildsOn;

    public TenantCapability? Reader => transaction.Scope.Capability;

    public void Queued(QueuedCommit commit)
    {
        _number = transaction.Manager.NumberCommit(ref _isEarly);
        if (_isEarly)
            transaction.HandOn(commit, _number);
    }

    public void Announce()
    {
        if (_isEarly)
            transaction.Advance();
    }

    public void Durable()
    {
        foreach (BulkInsertion bulk in transaction.BulkInsertions)
            bulk.Publish();
        transaction.Publishing(() => transaction.Manager.Publish(transaction, _number, edits));
        if (transaction.Serial is { } serial)
            transaction.Manager.Serial.Published(serial, _number);
    }

    public void Lost() => transaction.Lose();
}
