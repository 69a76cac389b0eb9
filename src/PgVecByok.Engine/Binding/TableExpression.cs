using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Expressions that the catalog keeps as text (defaults, checks, generation, policies), bound over a table's columns.</summary>
internal static class TableExpression
{
    /// <summary>A kept condition. Places in its text are not places in the client's statement.</summary>
    public static BoundExpression Bind(BindState state, RangeItem range, string text, ClauseKind clause, string construct)
    {
        return Kept(state, range, () =>
            new ExpressionBinder(state, Over(state, range, text)).Condition(SqlParser.ParseExpression(text), clause, construct));
    }

    /// <summary>A kept expression of an index.</summary>
    public static BoundExpression Indexed(BindState state, RangeItem range, string text) => Kept(state, range, () =>
        new ExpressionBinder(state, Over(state, range, text)).Bind(SqlParser.ParseExpression(text), ClauseKind.IndexExpression));

    private static Scope Over(BindState state, RangeItem range, string text)
    {
        var scope = new Scope(state, null);
        scope.Add(range);
        NameByTable(scope, range);
        if (KeptNames.Are(text))
            NameAs(scope, range, KeptNames.Marker);
        return scope;
    }

    /// <summary>The text may name the table, whatever a statement calls it.</summary>
    private static void NameByTable(Scope scope, RangeItem range)
    {
        if (range.Relation is { } table && table.Name != range.Alias)
            NameAs(scope, range, table.Name);
    }

    /// <summary>Another name for the item, by which its columns can be told from those of a subquery.</summary>
    public static void NameAs(Scope scope, RangeItem range, string name)
    {
        var named = new PlanRange(new ValuesNode([], []), name) { OfSystem = range.System };
        named.Columns.AddRange(range.Columns);
        scope.Items.Add(new NamespaceItem(named) { IsNamed = true });
    }

    /// <summary>A kept value for the column: DEFAULT, or what generates it (then over the range's columns).</summary>
    public static BoundExpression Value(BindState state, RangeItem? range, TableColumn column, string text)
    {
        return Kept(state, range, () =>
        {
            var scope = new Scope(state, null);
            if (range is not null)
                scope.Add(range);
            ClauseKind clause = range is null ? ClauseKind.Default : ClauseKind.Generated;
            BoundExpression value = new ExpressionBinder(state, scope).Bind(SqlParser.ParseExpression(text), clause);
            return Assignments.Coerce(state, value, column);
        });
    }

    /// <summary>What the column holds when nothing is given.</summary>
    public static BoundExpression Default(BindState state, Table table, int ordinal)
    {
        TableColumn column = table.Columns[ordinal];
        if (column.Identity != '\0')
            return OfIdentity(Value(state, null, column, column.Default!));
        if (column.Default is not null && !column.IsGenerated)
            return Value(state, null, column, column.Default);
        if (table.TenantColumn == ordinal)
            return TenantRule.Default(state, column);
        if (column.Domain != 0 && DomainDefault(state, column.Domain) is { } text && !column.IsGenerated)
            return Value(state, null, column, text);
        return DomainBinder.Enforce(state, new BoundConstant(null, column.Type, column.Typmod), column.IsGenerated ? 0 : column.Domain);
    }

    private static BoundExpression OfIdentity(BoundExpression value)
    {
        SqlException.ThrowIfTooDeep();
        return value is BoundCall { Function.Name: "nextval" } call
            ? call with { Function = SequenceFunctions.OfIdentity }
            : ExpressionTree.Rewrite(value, OfIdentity);
    }

    /// <summary>Of the domain, or of the one it is over.</summary>
    private static string? DomainDefault(BindState state, uint oid)
    {
        SqlException.ThrowIfTooDeep();
        UserType? domain = state.Catalog.Types.GetValueOrDefault(oid);
        return domain?.Default ?? (domain?.Over is DomainType over ? DomainDefault(state, over.Oid) : null);
    }

    /// <summary>
    /// The text's scope ends with it: columns that nobody owned before belong to the query that names the range, or an aggregate over
    /// them would be one of the text's.
    /// </summary>
    private static BoundExpression Kept(BindState state, RangeItem? range, Func<BoundExpression> bind)
    {
        List<OutputColumn> free =
            [.. (range?.Columns ?? []).Select(column => column.Output).OfType<OutputColumn>().Where(each => state.OwnerOf(each) is null)];
        try
        {
            return bind();
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
        finally
        {
            state.Disown(free);
        }
    }
}
