using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// GROUP BY and what it does to the expressions above it: each must be made of keys, aggregates and outer columns. A key that is a
/// plain column keeps its identity above the grouping, so that subqueries that read it need no rewriting.
/// </summary>
internal sealed class GroupingBinder(ExpressionBinder binder, QueryTail tail)
{
    private readonly List<BoundExpression> _keys = [];
    private readonly List<OutputColumn> _columns = [];
    private IReadOnlyList<IReadOnlyList<int>>? _sets;
    private bool _hasKeys;

    private BindState State => binder.State;

    private SelectCalls Calls => binder.Scope.Calls!;

    /// <summary>GROUP BY was written, if only as ().</summary>
    public bool HasKeys => _hasKeys;

    public void Bind(IReadOnlyList<GroupItem> items, bool isDistinct)
    {
        _hasKeys = items.Count > 0;
        if (items.All(item => item.Kind == GroupKind.Expression))
        {
            foreach (GroupItem item in items)
                Keys(item.Expressions[0]);
            return;
        }

        _sets = new GroupingSets(Keys).Expand(items, isDistinct);
    }

    /// <summary>The sets that keys are made of: they are made into rows before the rows are grouped.</summary>
    public IReadOnlyList<SetEntry> TakeSets()
    {
        HashSet<OutputColumn> wanted = [.. _keys.SelectMany(ExpressionTree.ColumnsOf)];
        for (int level = Calls.Sets.Count; level > 0; level--)
        {
            foreach (SetEntry entry in Calls.Sets.Where(entry => wanted.Contains(entry.Output)))
                wanted.UnionWith(entry.Call.Arguments.SelectMany(ExpressionTree.ColumnsOf));
        }

        List<SetEntry> taken = [.. Calls.Sets.Where(entry => wanted.Contains(entry.Output))];
        Calls.Sets.RemoveAll(taken.Contains);
        return taken;
    }

    public PlanNode Build(PlanNode input)
    {
        IReadOnlyList<IReadOnlyList<int>>? sets = _sets;
        if (sets is null && Calls.Groupings.Count > 0)
            sets = [[.. Enumerable.Range(0, _keys.Count)]];
        List<OutputColumn> output =
            [.. _columns, .. Calls.Aggregates.Select(entry => entry.Output), .. Calls.Groupings.Select(entry => entry.Output)];
        return new AggregateNode(input, _keys, sets, [.. Calls.Aggregates.Select(entry => entry.Call)], output)
        {
            GroupingCalls = [.. Calls.Groupings.Select(KeysOf)],
        };
    }

    /// <summary>Window functions and sets take their arguments from above the grouping.</summary>
    public void RewriteCalls()
    {
        for (int i = 0; i < Calls.Windows.Count; i++)
        {
            WindowEntry entry = Calls.Windows[i];
            Calls.Windows[i] = entry with
            {
                Call = entry.Call with
                {
                    Arguments = [.. entry.Call.Arguments.Select(Rewrite)],
                    Filter = entry.Call.Filter is { } filter ? Rewrite(filter) : null,
                },
                Window = entry.Window with
                {
                    Partition = [.. entry.Window.Partition.Select(Rewrite)],
                    Order = [.. entry.Window.Order.Select(key => key with { Expression = Rewrite(key.Expression) })],
                },
            };
        }

        for (int i = 0; i < Calls.Sets.Count; i++)
        {
            SetEntry entry = Calls.Sets[i];
            Calls.Sets[i] = entry with { Call = entry.Call with { Arguments = [.. entry.Call.Arguments.Select(Rewrite)] } };
        }
    }

    public BoundExpression Rewrite(BoundExpression expression) => Rewrite(expression, isPart: false);

    /// <summary>A constant within an expression is no key, though a key that is the same constant may be NULL in other sets.</summary>
    private BoundExpression Rewrite(BoundExpression expression, bool isPart)
    {
        SqlException.ThrowIfTooDeep();
        for (int i = 0; i < _keys.Count && !(isPart && expression is BoundConstant); i++)
        {
            if (ExpressionEquality.AreEqual(expression, _keys[i]))
                return State.PlacedLike(new BoundColumn(_columns[i]), expression);
        }

        if (expression is BoundColumn column)
            return Column(column);
        if (expression is BoundSubquery subquery)
        {
            foreach (OutputColumn outer in subquery.Outer)
            {
                if (!IsGrouped(outer))
                    throw Ungrouped(outer, State.OuterPlaces.TryGetValue(outer, out int place) ? place : null, isInSubquery: true);
            }
        }

        return State.PlacedLike(ExpressionTree.Rewrite(expression, part => Rewrite(part, isPart: true)), expression);
    }

    private BoundColumn Column(BoundColumn column) =>
        IsGrouped(column.Column) ? column : throw Ungrouped(column.Column, State.PlaceOf(column), isInSubquery: false);

    private bool IsGrouped(OutputColumn column)
    {
        if (Calls.GroupedColumns.Contains(column) || Calls.WindowColumns.Contains(column) || Calls.SetColumns.Contains(column)
            || State.OwnerOf(column) != binder.Scope || _columns.Contains(column))
        {
            return true;
        }

        if (_sets is not null || !FollowsFromKeys(column))
            return false;
        AddKey(new BoundColumn(column));
        return true;
    }

    /// <summary>A column of a table whose primary key is among the keys has one value per group.</summary>
    private bool FollowsFromKeys(OutputColumn column)
    {
        foreach (TableRange range in binder.Scope.Ranges.OfType<TableRange>())
        {
            if (!range.Has(column))
                continue;
            TableKey? primary = range.Table.Keys.FirstOrDefault(key => key is { IsPrimary: true, IsDeferrable: false }
                && key.Columns.All(ordinal => ordinal >= 0 && _columns.Contains(range.Columns[ordinal].Output!)));
            if (primary is not null)
                binder.State.Relations.Add(primary.Oid); // the query leans on it
            return primary is not null;
        }

        return false;
    }

    private SqlException Ungrouped(OutputColumn column, int? offset, bool isInSubquery)
    {
        (RangeItem? range, RangeColumn? found) = binder.Scope.Ranges
            .SelectMany(item => item.Columns.Select(each => ((RangeItem?)item, (RangeColumn?)each)))
            .FirstOrDefault(pair => pair.Item2!.Output == column);
        range ??= binder.Scope.Ranges.OfType<TableRange>().FirstOrDefault(each => each.Has(column));
        string name = range?.Alias is { } alias ? $"{alias}.{found?.Name ?? column.Name}" : column.Name;
        return new SqlException(
            SqlState.GroupingError,
            isInSubquery ? $"subquery uses ungrouped column \"{name}\" from outer query"
            : $"column \"{name}\" must appear in the GROUP BY clause or be used in an aggregate function") { Offset = offset };
    }

    /// <summary>The keys an item of GROUP BY means: one, or several for (a, b).</summary>
    private List<int> Keys(Expression written) => written is RowExpression { IsExplicit: false } row
        ? [.. row.Fields.Select(Key)]
        : [Key(written)];

    private int Key(Expression written)
    {
        BoundExpression value = State.Coercion.Settle(Value(written));
        foreach (OutputColumn column in ExpressionTree.ColumnsOf(value))
        {
            if (Calls.GroupedColumns.Contains(column))
                throw AggregateBinder.NotAllowed(ClauseKind.GroupBy, State.PlaceOf(value) ?? written.Offset);
            if (Calls.WindowColumns.Contains(column))
            {
                throw new SqlException(SqlState.WindowingError, "window functions are not allowed in GROUP BY") { Offset = State.PlaceOf(value) };
            }
        }

        Ordering.CheckEqual(State, value);
        CollationDerivation.RequireOne(State, [value]);
        int known = _keys.FindIndex(key => ExpressionEquality.AreEqual(key, value));
        return known >= 0 ? known : AddKey(value);
    }

    private BoundExpression Value(Expression written)
    {
        // A name is first a column of FROM, then a column of the result: the other way round than in ORDER BY.
        if (written is ColumnReference { Names: [var name] })
        {
            return ColumnLookup.TryBind(binder.Scope, name, written.Offset) is { } column
                ? State.Placed(column, written.Offset)
                : tail.TryByName(name, ClauseKind.GroupBy, written.Offset)?.Value ?? binder.Bind(written, ClauseKind.GroupBy);
        }

        return written is Literal { Kind: not LiteralKind.Null }
            ? tail.Find(written, ClauseKind.GroupBy).Value
            : binder.Bind(written, ClauseKind.GroupBy);
    }

    private int AddKey(BoundExpression value)
    {
        _keys.Add(value);
        _columns.Add(value is BoundColumn { Column: var column } ? column : new OutputColumn("?column?", value.Type, value.Typmod)
        {
            Collation = CollationDerivation.NameOf(State, value),
        });
        return _keys.Count - 1;
    }

    private List<int> KeysOf(GroupingEntry entry)
    {
        List<int> keys = [];
        foreach (BoundExpression argument in entry.Arguments)
        {
            int key = _keys.FindIndex(each => ExpressionEquality.AreEqual(each, argument));
            if (key < 0)
            {
                throw new SqlException(
                    SqlState.GroupingError, "arguments to GROUPING must be grouping expressions of the associated query level")
                    { Offset = State.PlaceOf(argument) };
            }

            keys.Add(key);
        }

        return keys;
    }
}

/// <summary>ROLLUP, CUBE and GROUPING SETS written out: the sets of keys, items multiplied with each other.</summary>
internal sealed class GroupingSets(Func<Expression, List<int>> keys)
{
    private const int SetsMax = 4096; // PostgreSQL's bound

    public IReadOnlyList<IReadOnlyList<int>> Expand(IReadOnlyList<GroupItem> items, bool isDistinct)
    {
        SqlException.ThrowIfTooDeep();
        List<List<int>> sets = [[]];
        foreach (GroupItem item in items)
        {
            List<List<int>> own = Expand(item);
            CheckCount((long)sets.Count * own.Count, item.Offset);
            sets = [.. sets.SelectMany(_ => own, (left, right) => left.Union(right).ToList())];
        }

        IEnumerable<List<int>> sorted = sets.Select(set => set.Order().ToList());
        return isDistinct ? [.. sorted.DistinctBy(set => string.Join(',', set))] : [.. sorted];
    }

    private List<List<int>> Expand(GroupItem item)
    {
        SqlException.ThrowIfTooDeep();
        switch (item.Kind)
        {
            case GroupKind.Expression:
                return [keys(item.Expressions[0])];
            case GroupKind.Empty:
                return [[]];
            case GroupKind.Sets:
                return [.. item.Items.SelectMany(Expand)];
        }

        List<List<int>> parts = [.. item.Expressions.Select(keys)];
        if (item.Kind == GroupKind.Rollup)
            CheckCount(parts.Count + 1, item.Offset);
        if (item.Kind == GroupKind.Rollup)
            return [.. Enumerable.Range(0, parts.Count + 1).Select(cut => parts.Take(parts.Count - cut).SelectMany(part => part).ToList())];
        if (parts.Count > 12)
            throw new SqlException(SqlState.TooManyColumns, "CUBE is limited to 12 elements") { Offset = item.Offset };
        int all = (1 << parts.Count) - 1;
        return [.. Enumerable.Range(0, all + 1).Select(left => parts.Where((_, i) => ((all - left) >> (parts.Count - 1 - i) & 1) != 0)
            .SelectMany(part => part).ToList())];
    }

    private static void CheckCount(long count, int offset)
    {
        if (count > SetsMax)
            throw new SqlException(SqlState.StatementTooComplex, $"too many grouping sets present (maximum {SetsMax})") { Offset = offset };
    }
}
