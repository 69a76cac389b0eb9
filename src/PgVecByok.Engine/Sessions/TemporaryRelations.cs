using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A session's temporary relations: in a schema of its own, which is found first and goes with the session. They are stored as others are,
/// sealed: under the tenant's key where the session works for one when it makes them.
/// </summary>
internal sealed class TemporaryRelations(Session session)
{
    private readonly Dictionary<uint, string> _onCommit = [];

    private string Name => Engine.Schema.TemporaryOf(session.ProcessId);

    /// <summary>The schema, made in this transaction if need be.</summary>
    public Schema Schema(Transaction transaction)
    {
        if (!transaction.Catalog.Schemas.ContainsKey(Name))
            transaction.Edit(CatalogEdit.Put(new Schema(transaction.NewOid(), Name, session.State.CurrentRole)));
        session.Settings.TemporarySchema ??= Name;
        return transaction.Catalog.Schemas[Name];
    }

    public void OnCommit(uint table, string action) => _onCommit[table] = action;

    /// <summary>ON COMMIT DROP and DELETE ROWS.</summary>
    public void BeforeCommit()
    {
        if (_onCommit.Count == 0 || session.Block.Current is not { IsReadOnly: false } transaction)
            return;
        CommandView before = transaction.BeginCommand(looksAnew: false);
        try
        {
            Act(transaction);
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    private void Act(Transaction transaction)
    {
        transaction.TakeNewestCatalog();
        foreach ((uint oid, string action) in _onCommit.ToArray())
        {
            if (transaction.Catalog.ByOid(oid) is not Table table)
            {
                _onCommit.Remove(oid);
                continue;
            }

            if (action == "DROP")
                Remove(transaction, [table]);
            else if (action == "DELETE ROWS")
                DdlDrops.DeleteAll(transaction, table);
        }
    }

    /// <summary>DISCARD TEMP.</summary>
    public void Discard(Transaction transaction) => Remove(transaction, schema => schema == Name);

    /// <summary>The session ends.</summary>
    public void End()
    {
        if (session.Settings.TemporarySchema is null)
            return;
        DropAll(session.Database.Manager, schema => schema == Name);
    }

    /// <summary>What sessions left behind that ended with the server.</summary>
    public static void DropLeftovers(TransactionManager manager)
    {
        if (manager.Catalog.Schemas.Keys.Any(Engine.Schema.IsTemporary))
            DropAll(manager, Engine.Schema.IsTemporary);
    }

    private static void DropAll(TransactionManager manager, Func<string, bool> isMeant)
    {
        using Transaction transaction = manager.Begin(IsolationLevel.ReadCommitted, false, CatalogSeed.Operator, null);
        transaction.NewStatement();
        CatalogChanges.Define(transaction, () =>
        {
            transaction.BeginDdl();
            Remove(transaction, isMeant);
            foreach (string schema in transaction.Catalog.Schemas.Keys.Where(isMeant).ToList())
                transaction.Edit(CatalogEdit.RemoveSchema(schema));
            return true;
        });
        transaction.Commit();
    }

    private static void Remove(Transaction transaction, Func<string, bool> isMeant)
    {
        foreach (UserFunction function in transaction.Catalog.Functions.Values.Where(each => isMeant(each.Schema)).ToList())
            transaction.Edit(CatalogEdit.Remove(function));
        Remove(transaction, [.. transaction.Catalog.Relations.Values.Where(relation => isMeant(relation.Schema))]);
    }

    private static void Remove(Transaction transaction, IReadOnlyList<Relation> relations)
    {
        foreach (Relation relation in relations)
        {
            foreach (Sequence owned in transaction.Catalog.Relations.Values.OfType<Sequence>()
                .Where(sequence => sequence.OwnedByTable == relation.Oid).ToList())
                transaction.Edit(CatalogEdit.Remove(owned));
            if (transaction.Catalog.ByOid(relation.Oid) is { } left)
                transaction.Edit(CatalogEdit.Remove(left));
        }
    }
}
