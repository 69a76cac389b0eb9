using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// CREATE TABLE (LIKE …): the columns where the clause stands; checks and indexes after the table's own. Identities get sequences of their
/// own, defaults share what the source's use. What is like a table of tenants' rows is one itself, by the same column: else the rows that are
/// copied into it next would be everybody's, under the server's key.
/// </summary>
internal sealed class LikeExpansion(DdlContext context, TableDraft draft, LikeClause like)
{
    private readonly Relation _source = Find(context, like);
    private int[] _ordinals = [];

    public void AddColumns()
    {
        int first = draft.Columns.Count;
        foreach (TableColumn column in _source.Columns)
            Add(column);
        _ordinals = [.. Enumerable.Range(first, _source.Columns.Count)];
        if (_source is not Table { IsTenantAware: true } table)
            return;
        draft.IsOfTenant = true;
        if (table.TenantColumn is { } ordinal)
            draft.TenantColumn ??= table.Columns[ordinal].Name;
    }

    public void AddConstraints()
    {
        if (_source is not Table table)
            return;
        foreach (CheckConstraint check in Includes("CONSTRAINTS") ? table.Checks : [])
            draft.AddCheck(check.Name, SqlParser.ParseExpression(check.Expression), check.IsEnforced);
        foreach (TableKey key in Includes("INDEXES") ? table.Keys : [])
        {
            draft.AddCopy(key with
            {
                IsClustered = false, Comment = Includes("COMMENTS") ? key.Comment : null,
                ConstraintComment = Includes("COMMENTS") ? key.ConstraintComment : null,
                Columns = [.. key.Columns.Select(ordinal => ordinal < 0 ? ordinal : _ordinals[ordinal])],
                Included = [.. key.Included.Select(ordinal => _ordinals[ordinal])],
                Collations = [.. key.Collations.Select(each => each == Collations.Default ? null : each)],
            });
        }
    }

    private bool Includes(string option) =>
        like.Options.LastOrDefault(each => each.Option == option || each.Option == "ALL").Including;

    private void Add(TableColumn column)
    {
        UserType? domain = column.Domain == 0 ? null : context.Catalog.Types.GetValueOrDefault(column.Domain);
        draft.Add(column.Name, domain?.Type ?? column.Type, column.Typmod, like.Offset);
        bool isComputed = column.IsGenerated && Includes("GENERATED");
        bool hasDefault = !column.IsGenerated && column.Identity == '\0' && Includes("DEFAULTS");
        TableColumn copy = draft.Columns[^1] with
        {
            NotNull = column.NotNull, Default = isComputed || hasDefault ? column.Default : null,
            IsGenerated = isComputed, IsVirtual = isComputed && column.IsVirtual, Collation = column.Collation,
            Comment = Includes("COMMENTS") ? column.Comment : null, Storage = Includes("STORAGE") ? column.Storage : null,
            Compression = Includes("COMPRESSION") ? column.Compression : null,
        };
        draft.Columns[^1] = copy;
        if (column.Identity != '\0' && Includes("IDENTITY"))
            draft.Columns[^1] = WithIdentity(copy, column);
    }

    private TableColumn WithIdentity(TableColumn copy, TableColumn column)
    {
        Sequence made = draft.NewSequence(copy, []);
        if (context.Catalog.ByOid(column.SequenceOid) is Sequence from)
        {
            draft.Sequences[^1] = made with
            {
                Start = from.Start, Increment = from.Increment, Minimum = from.Minimum, Maximum = from.Maximum, Cache = from.Cache,
                Cycles = from.Cycles,
            };
        }

        return copy with { Identity = column.Identity, SequenceOid = made.Oid, Default = SequenceOptions.NextValue(made) };
    }

    private static Relation Find(DdlContext context, LikeClause like)
    {
        Relation found = context.Catalog.Find(like.Table.Schema, like.Table.Name, context.SearchPath)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{like.Table}\" does not exist") { Offset = like.Table.Offset };
        if (found is Sequence)
        {
            throw new SqlException(SqlState.WrongObjectType, $"relation \"{found.Name}\" is invalid in LIKE clause")
            {
                Detail = "This operation is not supported for sequences.", Offset = like.Table.Offset,
            };
        }

        return found is SystemRelation || context.Rights.Has(found, "SELECT")
            ? found
            : throw new SqlException(
                SqlState.InsufficientPrivilege, $"permission denied for {DdlContext.KindOf(found)} {found.Name}");
    }
}
