using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Tables that a statement is written to change, found before it is bound.</summary>
internal static class ChangeTargets
{
    private const int ViewsMax = 100; // views may read each other in a circle

    /// <summary>Takes them, if need be behind whoever changes them; true: the catalog is another one after that.</summary>
    public static bool HasChanged(Statement statement, Transaction transaction, IReadOnlyList<string> path)
    {
        QualifiedName? name = statement switch
        {
            Insert insert => insert.Table,
            Update update => update.Table.Name,
            Delete delete => delete.Table.Name,
            Merge merge => merge.Table.Name,
            _ => null,
        };
        if (name is null || transaction.IsReadOnly)
            return false;
        Relation? relation = transaction.Catalog.Find(name.Schema, name.Name, path);
        for (int depth = 0; relation is View view && depth < ViewsMax; depth++)
            relation = transaction.Catalog.ByOid(view.Base);
        return relation is Table table && !transaction.TryHold([new TableNeed(table.Oid, TableLockMode.RowExclusive)], looksAnew: true);
    }
}
