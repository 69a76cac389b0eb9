using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER COLUMN … ADD GENERATED, SET GENERATED, RESTART, DROP IDENTITY.</summary>
internal static class DdlIdentity
{
    public static Table Add(DdlContext context, Table table, AlterColumnIdentity add, bool always)
    {
        TableColumn column = Column(table, add.Column);
        RequireCountable(column.Type);
        if (column.IsGenerated)
            throw Refused(table, column, "is a generated column");
        if (!column.NotNull)
            throw Refused(table, column, "must be declared NOT NULL before identity can be added");
        if (column.Identity != '\0')
            throw Refused(table, column, "is already an identity column");
        if (column.Default is not null)
            throw Refused(table, column, "already has a default value");
        string name = RelationNames.Choose(table.Name, column.Name, "seq", RelationNames.TakenIn(context.Catalog, table.Schema));
        Sequence sequence = SequenceOptions.Owned(context, table.Schema, name, table.Oid, column, add.Options);
        context.Transaction.Edit(CatalogEdit.Put(sequence));
        return DdlAlter.Change(table, column.Name, old => old with
        {
            Identity = always ? 'a' : 'd', SequenceOid = sequence.Oid, Default = SequenceOptions.NextValue(sequence),
        });
    }

    public static void RequireCountable(SqlType type)
    {
        if (type != BuiltinTypes.Int2 && type != BuiltinTypes.Int4 && type != BuiltinTypes.Int8)
            throw new SqlException(SqlState.InvalidParameterValue, "identity column type must be smallint, integer, or bigint");
    }

    public static Table Alter(DdlContext context, Table table, AlterIdentityOptions alter)
    {
        TableColumn column = Column(table, alter.Column);
        if (column.Identity == '\0')
            throw Refused(table, column, "is not an identity column");
        if (alter.Options.Count > 0 && context.Catalog.ByOid(column.SequenceOid) is Sequence sequence)
        {
            sequence = SequenceOptions.Apply(sequence, alter.Options);
            context.Transaction.Edit(CatalogEdit.Put(sequence));
            SequenceOptions.Restart(context.Transaction, sequence, alter.Options);
        }

        return alter.Always is { } always
            ? DdlAlter.Change(table, column.Name, old => old with { Identity = always ? 'a' : 'd' })
            : table;
    }

    public static Table Drop(DdlContext context, Table table, AlterColumnIdentity drop)
    {
        TableColumn column = Column(table, drop.Column);
        if (column.Identity == '\0')
        {
            if (!drop.IfExists)
                throw Refused(table, column, "is not an identity column");
            context.Notice(
                SqlState.SuccessfulCompletion,
                $"column \"{column.Name}\" of relation \"{table.Name}\" is not an identity column, skipping");
            return table;
        }

        if (context.Catalog.ByOid(column.SequenceOid) is { } sequence)
            context.Transaction.Edit(CatalogEdit.Remove(sequence));
        return DdlAlter.Change(table, column.Name, old => old with { Identity = '\0', SequenceOid = 0, Default = null });
    }

    private static TableColumn Column(Table table, string name) => table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{table.Name}\" does not exist");

    private static SqlException Refused(Table table, TableColumn column, string why) =>
        new(SqlState.ObjectNotInPrerequisiteState, $"column \"{column.Name}\" of relation \"{table.Name}\" {why}");
}
