using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How far a transaction was in changing the catalog.</summary>
/// <param name="HasOwn">It had one of its own.</param>
/// <param name="Edits">Changes.</param>
/// <param name="Held">Things, names and presences held.</param>
internal readonly record struct CatalogChangesMark(bool HasOwn, int Edits, int Held);

/// <summary>
/// A transaction's own definitions: edits, and the catalog that follows from them. Others define other things meanwhile; what they have
/// committed comes in underneath at the next statement. What both would change is held by one of them until it ends: the other waits, and
/// then looks anew (<see cref="Define"/>).
/// </summary>
internal sealed class CatalogChanges(Transaction transaction)
{
    private readonly List<CatalogEdit> _edits = [];
    private readonly List<CatalogClaim> _held = [];
    private readonly HashSet<CatalogClaim> _isHeld = [];
    private CatalogSnapshot? _under;

    /// <summary>Null: it has changed nothing.</summary>
    public CatalogSnapshot? Own { get; private set; }

    public IReadOnlyList<CatalogEdit> Edits => _edits;

    private TransactionManager Manager => transaction.Manager;

    public static SqlException Stale() =>
        new(SqlState.SerializationFailure, "could not serialize access due to concurrent update") { IsStale = true };

    /// <summary>
    /// Runs a definition. Where it has to do with something that others have changed since it looked, it is undone and begins anew, with
    /// what there is now; it keeps what it holds, so that nobody comes in between again.
    /// </summary>
    public static T Define<T>(Transaction transaction, Func<T> define)
    {
        while (true)
        {
            transaction.TakeNewestCatalog();
            SavepointMark before = transaction.Mark("");
            try
            {
                return define();
            }
            catch (SqlException failed) when (failed.IsStale)
            {
                transaction.ThrowIfCancelled();
                transaction.Undo(before, keepsHeld: true);
            }
        }
    }

    /// <summary>Begins what is done to tenants and their keys: one at a time.</summary>
    public static void BeginTenancy(Transaction transaction)
    {
        transaction.Tables.Hold(new TableNeed(TableLocks.Catalog, TableLockMode.AccessExclusive), out _);
        transaction.TakeNewestCatalog();
        transaction.BeginDdl();
    }

    public void Begin(CatalogSnapshot under)
    {
        if (Own is null)
            (_under, Own) = (under, Built(under));
    }

    /// <summary>Takes in what others have committed; true: something.</summary>
    public bool Refresh()
    {
        CatalogSnapshot newest = Manager.Catalog;
        if (Own is null || ReferenceEquals(newest, _under))
            return false;
        (_under, Own) = (newest, Built(newest));
        return true;
    }

    /// <summary>True: others have made another one of it since this transaction looked.</summary>
    public bool IsStale(uint relation) =>
        !ReferenceEquals(_under, Manager.Catalog) && !ReferenceEquals(_under!.ByOid(relation), Manager.Catalog.ByOid(relation));

    public void Add(CatalogEdit edit)
    {
        Claim(edit);
        Own = edit.Apply(Own!);
        _edits.Add(edit);
    }

    public CatalogChangesMark Mark() => new(Own is not null, _edits.Count, _held.Count);

    public void UndoTo(CatalogChangesMark mark, bool keepsHeld)
    {
        _edits.RemoveRange(mark.Edits, _edits.Count - mark.Edits);
        Own = mark.HasOwn ? Built(_under!) : null;
        if (!keepsHeld)
            Release(mark.Held);
    }

    public void Release() => Release(0);

    private void Release(int count)
    {
        for (int i = _held.Count - 1; i >= count; i--)
        {
            _isHeld.Remove(_held[i]);
            Manager.CatalogLocks.Release(transaction, _held[i]);
        }

        _held.RemoveRange(count, _held.Count - count);
    }

    private CatalogSnapshot Built(CatalogSnapshot under) =>
        _edits.Aggregate(under, (catalog, edit) => edit.Apply(catalog)) with { Version = -transaction.Id };

    private void Claim(CatalogEdit edit)
    {
        List<CatalogClaim> claims = CatalogClaims.Of(edit, Own!);
        CatalogClaim? waited = null;
        foreach (CatalogClaim claim in claims)
        {
            if (_isHeld.Contains(claim))
                continue;
            if (Hold(claim))
                waited ??= claim;
            _isHeld.Add(claim);
            _held.Add(claim);
        }

        CatalogSnapshot newest = Manager.Catalog;
        if (ReferenceEquals(newest, _under))
            return;
        if (waited is { } taken && taken.Key.IsTaken(_under!, newest))
            throw taken.Key.Duplicate(edit, newest);
        if (CatalogClaims.LooksAround(edit, Own!) || claims.Any(claim => claim.IsOther(_under!, newest)))
            throw Stale();
    }

    /// <summary>True: it had to wait for it.</summary>
    private bool Hold(CatalogClaim claim)
    {
        if (Manager.CatalogLocks.TryAcquire(transaction, claim) is null)
            return false;
        long deadline = TransactionWaits.DeadlineOf(transaction);
        while (Manager.CatalogLocks.TryAcquire(transaction, claim) is { } obstacle)
            TransactionWaits.Wait(transaction, obstacle.Holder, obstacle.Progress, deadline, null, isBehind: false);
        return true;
    }
}
