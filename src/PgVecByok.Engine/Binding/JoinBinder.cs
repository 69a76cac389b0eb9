using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Joins: conditions by ON, or by equal names, whose columns then are one.</summary>
internal sealed class JoinBinder(ExpressionBinder binder)
{
    private Scope Scope => binder.Scope;

    public FromItem Bind(FromBinder from, JoinedTable join)
    {
        FromItem left = Side(join.Type is JoinType.Right or JoinType.Full, () => from.Bind(join.Left));
        FromItem right = Side(join.Type is JoinType.Left or JoinType.Full, () => BindRight(from, join, left));
        binder.State.ThrowIfCancelled();
        CheckNames(left.Names, right.Names);
        var range = new JoinRange(KindOf(join.Type), left.Range, right.Range, join.Alias);
        IReadOnlyList<string> merged = join.IsNatural ? CommonNames(left.Range, right.Range) : join.Using ?? [];
        Merge(join, range, merged);
        if (Scope.State.Trace is { } trace && merged.Count > 0)
        {
            trace.Merged[join] = [.. left.Range.Columns.Concat(right.Range.Columns).Where(column => merged.Contains(column.Name))
                .Select(column => column.Output).OfType<OutputColumn>()];
        }

        if (join.On is not null)
            range.Conditions.Add(On(join.On, left, right));
        FromBinder.Rename(range, join.ColumnAliases);
        MayBeMissing(join.Type is JoinType.Right or JoinType.Full, left.Names);
        MayBeMissing(join.Type is JoinType.Left or JoinType.Full, right.Names);
        return new FromItem(range, Names(join, range, left, right, merged));
    }

    public static void MayBeMissing(bool isNullable, IReadOnlyList<NamespaceItem> side)
    {
        foreach (NamespaceItem name in isNullable ? side : [])
            name.Range.IsNullable = true;
    }

    /// <summary>42712</summary>
    public static void CheckNames(IReadOnlyList<NamespaceItem> left, IReadOnlyList<NamespaceItem> right)
    {
        foreach (NamespaceItem item in right)
        {
            if (item.IsNamed && left.Any(other => other.IsNamed && other.Range.Alias == item.Range.Alias))
                throw new SqlException(SqlState.DuplicateAlias, $"table name \"{item.Range.Alias}\" specified more than once");
        }
    }

    /// <summary>The side that an outer join may fill with NULLs cannot be a step's own rows.</summary>
    private FromItem Side(bool isNullable, Func<FromItem> bind)
    {
        string? before = Scope.RefusesRecursion;
        Scope.RefusesRecursion = isNullable ? "an outer join" : before;
        FromItem side = bind();
        Scope.RefusesRecursion = before;
        return side;
    }

    private FromItem BindRight(FromBinder from, JoinedTable join, FromItem left)
    {
        int before = Scope.Items.Count;
        foreach (NamespaceItem name in left.Names)
        {
            name.IsLateralOnly = true;
            name.IsLateralAllowed = join.Type is JoinType.Inner or JoinType.Cross or JoinType.Left;
            Scope.Items.Add(name);
        }

        FromItem right = from.Bind(join.Right);
        Scope.Items.RemoveRange(before, Scope.Items.Count - before);
        return right;
    }

    private BoundExpression On(Expression condition, FromItem left, FromItem right)
    {
        List<NamespaceItem> outside = [.. Scope.Items];
        Scope.Items.Clear();
        foreach (NamespaceItem name in left.Names.Concat(right.Names))
        {
            name.IsLateralOnly = false;
            Scope.Items.Add(name);
        }

        Scope.Hidden.AddRange(outside.Select(name => name.Range));
        BoundExpression bound = binder.Condition(condition, ClauseKind.JoinOn, "JOIN/ON");
        Scope.Hidden.RemoveRange(Scope.Hidden.Count - outside.Count, outside.Count);
        Scope.Items.Clear();
        Scope.Items.AddRange(outside);
        return bound;
    }

    private List<NamespaceItem> Names(
        JoinedTable join, JoinRange range, FromItem left, FromItem right, IReadOnlyList<string> merged)
    {
        if (join.Alias is not null)
        {
            Scope.Hidden.AddRange(left.Names.Concat(right.Names).Select(name => name.Range));
            return [new NamespaceItem(range) { IsNamed = true, HasColumns = true }];
        }

        foreach (NamespaceItem name in left.Names.Concat(right.Names))
            name.HasColumns = false;
        List<NamespaceItem> names = [.. left.Names, .. right.Names, new NamespaceItem(range) { HasColumns = true }];
        if (join.UsingAlias is { } alias)
        {
            var shared = new JoinRange(JoinKind.Inner, range.Left, range.Right, alias);
            shared.Columns.AddRange(range.Columns.Take(merged.Count));
            names.Add(new NamespaceItem(shared) { IsNamed = true });
        }

        return names;
    }

    private static List<string> CommonNames(RangeItem left, RangeItem right) =>
        [.. left.Columns.Select(column => column.Name).Where(name => right.Columns.Any(column => column.Name == name))];

    private void Merge(JoinedTable join, JoinRange range, IReadOnlyList<string> names)
    {
        HashSet<RangeColumn> used = [];
        foreach (string name in names)
        {
            if (names.Count(other => other == name) > 1 && !join.IsNatural)
                throw new SqlException(SqlState.DuplicateColumn, $"column name \"{name}\" appears more than once in USING clause");
            RangeColumn left = Find(range.Left, name, "left");
            RangeColumn right = Find(range.Right, name, "right");
            used.Add(left);
            used.Add(right);
            range.Conditions.Add(binder.Operators.Binary("=", left.Reference(), right.Reference(), join.Offset));
            range.Columns.Add(Merged(name, join.Type, left, right));
        }

        foreach (RangeColumn column in range.Left.Columns.Concat(range.Right.Columns).Where(column => !used.Contains(column)))
            range.Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, null, column.Source));
    }

    private RangeColumn Merged(string name, JoinType type, RangeColumn left, RangeColumn right)
    {
        BoundExpression[] both = [left.Reference(), right.Reference()];
        SqlType common = CommonType.Select(binder.State, both, "JOIN/USING");
        int typmod = CommonType.Typmod(both, common);
        BoundExpression As(BoundExpression value) => CommonType.Coerce(binder.State, value, common, "JOIN/USING");
        return new RangeColumn(name, common, typmod, null, type switch
        {
            JoinType.Right => right.Type == common ? right.Source : () => As(right.Reference()),
            JoinType.Full => () => new BoundCoalesce([As(left.Reference()), As(right.Reference())], common, typmod),
            _ => left.Type == common ? left.Source : () => As(left.Reference()),
        });
    }

    private static RangeColumn Find(RangeItem item, string name, string side)
    {
        List<RangeColumn> found = [.. item.Columns.Where(column => column.Name == name)];
        return found switch
        {
            [var only] => only,
            [] => throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{name}\" specified in USING clause does not exist in {side} table"),
            _ => throw new SqlException(
                SqlState.AmbiguousColumn, $"common column name \"{name}\" appears more than once in {side} table"),
        };
    }

    private static JoinKind KindOf(JoinType type) => type switch
    {
        JoinType.Left => JoinKind.Left,
        JoinType.Right => JoinKind.Right,
        JoinType.Full => JoinKind.Full,
        _ => JoinKind.Inner,
    };
}
