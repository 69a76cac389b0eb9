using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The table's constraints, over the values that ALTER TABLE has just put into columns: its checks and foreign keys that name any of them,
/// and the foreign keys of other tables that lean on them. After all of the statement's actions, since one may drop what another breaks.
/// REQUIRES: the altered table is in the transaction's catalog.
/// </summary>
internal static class AlteredRows
{
    public static void RequireHeld(DdlContext context, Table before, Table after, IReadOnlyList<AlterAction> actions)
    {
        HashSet<int> changed = [];
        HashSet<short> unequal = [];
        foreach (AlterAction action in actions)
        {
            if (ColumnOf(action) is not { } name || Find(after, name) is not { } column)
                continue;
            if (!column.IsVirtual && after.StorageGeneration == before.StorageGeneration)
                continue;
            changed.Add(DdlGenerated.Ordinal(after, name));
            if (!KeepsValues(action, Find(before, name), column))
                unequal.Add(column.Number);
        }

        foreach (CheckConstraint check in after.Checks.Where(check => check.IsValidated))
        {
            if (changed.Overlaps(changed.Count == 0 ? [] : DdlGenerated.Named(context, after, check.Expression, ExpressionUse.Check, null)))
                DdlAlter.RequireHeld(context, after, check);
        }

        RequireReferences(context, after, unequal);
    }

    private static void RequireReferences(DdlContext context, Table table, HashSet<short> columns)
    {
        foreach (ForeignKey key in table.ForeignKeys.Where(key => columns.Overlaps(key.Columns)
            || (key.Parent == table.Oid && columns.Overlaps(key.ParentColumns))))
            RequireReference(context, table, key);
        foreach ((Table child, ForeignKey key) in DdlForeignKeys.On(context, table).ToList())
        {
            if (!columns.Overlaps(key.ParentColumns))
                continue;
            context.Transaction.Lock(child.Oid, TableLockMode.AccessExclusive);
            RequireReference(context, child, key);
        }
    }

    private static void RequireReference(DdlContext context, Table child, ForeignKey key)
    {
        ForeignKeyDraft.RequireComparable(context, key, child, (Table)context.Catalog.ByOid(key.Parent)!);
        if (key.IsValidated)
            ForeignKeyValidation.RequireHeld(context, child, key);
    }

    private static string? ColumnOf(AlterAction action) => action switch
    {
        AlterColumnType type => type.Column,
        AlterColumnGeneration generation => generation.Column,
        _ => null,
    };

    private static TableColumn? Find(Table table, string name) => table.Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>An integer of another width equals what it was, and what it refers to.</summary>
    private static bool KeepsValues(AlterAction action, TableColumn? before, TableColumn after) =>
        action is AlterColumnType { Using: null } && before is { IsGenerated: false } && IsInteger(before.Type) && IsInteger(after.Type);

    private static bool IsInteger(SqlType type) => type == BuiltinTypes.Int2 || type == BuiltinTypes.Int4 || type == BuiltinTypes.Int8;
}
