using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>OWNED BY: the column that a sequence goes away with.</summary>
internal static class SequenceOwner
{
    /// <summary>The sequences of a table, or of one of its columns.</summary>
    public static IEnumerable<Sequence> Owned(CatalogSnapshot catalog, uint table, short? column = null) =>
        catalog.Relations.Values.OfType<Sequence>()
            .Where(each => each.OwnedByTable == table && (column is null || each.OwnedByColumn == column)).OrderBy(each => each.Oid);

    public static Sequence Apply(DdlContext context, Sequence sequence, IReadOnlyList<DefinitionOption> options)
    {
        if (options.FirstOrDefault(option => option.Name == "OWNED BY") is not { List: { } names })
            return sequence;
        RequireChangeable(context, sequence);
        if (names is [var none] && none.Equals("none", StringComparison.OrdinalIgnoreCase))
            return sequence with { OwnedByTable = 0, OwnedByColumn = 0 };
        if (names.Count < 2)
        {
            throw new SqlException(SqlState.SyntaxError, "invalid OWNED BY option")
            {
                Hint = "Specify OWNED BY table.column or OWNED BY NONE.",
            };
        }

        string? schema = names.Count > 2 ? names[^3] : null;
        Relation found = context.Catalog.Find(schema, names[^2], context.SearchPath) ?? throw new SqlException(
            SqlState.UndefinedTable, $"relation \"{string.Join('.', names.SkipLast(1))}\" does not exist");
        if (found is not Table table)
            throw new SqlException(SqlState.WrongObjectType, $"sequence cannot be owned by relation \"{found.Name}\"");
        if (table.Owner != sequence.Owner)
            throw Refused("sequence must have same owner as table it is linked to");
        if (table.Schema != sequence.Schema)
            throw Refused("sequence must be in same schema as table it is linked to");
        TableColumn column = table.Columns.FirstOrDefault(each => each.Name == names[^1]) ?? throw new SqlException(
            SqlState.UndefinedColumn, $"column \"{names[^1]}\" of relation \"{table.Name}\" does not exist");
        return sequence with { OwnedByTable = table.Oid, OwnedByColumn = column.Number };
    }

    private static void RequireChangeable(DdlContext context, Sequence sequence)
    {
        if (context.Catalog.ByOid(sequence.OwnedByTable) is Table table
            && table.Columns.Any(column => column.Identity != '\0' && column.SequenceOid == sequence.Oid))
        {
            throw SqlException.NotSupported(
                "cannot change ownership of identity sequence",
                detail: $"Sequence \"{sequence.Name}\" is linked to table \"{table.Name}\".");
        }
    }

    private static SqlException Refused(string message) => new(SqlState.ObjectNotInPrerequisiteState, message);
}
