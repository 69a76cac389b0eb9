using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>FOR UPDATE and its kin: which tables' rows are locked.</summary>
internal static class LockingBinder
{
    public static void Bind(BindState state, Scope scope, Query query, SelectBody select, bool isGrouped, QueryTail tail)
    {
        if (query.Locking.Count == 0)
            return;
        LockingClause locking = query.Locking[0];
        string? refusal = select.IsDistinct ? "DISTINCT clause"
            : select.GroupBy.Count > 0 ? "GROUP BY clause"
            : select.Having is not null ? "HAVING clause"
            : isGrouped ? "aggregate functions"
            : scope.Calls!.Windows.Count > 0 ? "window functions"
            : scope.Calls.Sets.Count > 0 ? "set-returning functions in the target list"
            : null;
        if (refusal is not null)
            throw new SqlException(SqlState.FeatureNotSupported, $"FOR {locking.Strength} is not allowed with {refusal}");
        state.Modifies = true;
        tail.Locking = locking;
        List<string> named = [.. query.Locking.SelectMany(clause => clause.Of).Select(name => name.Name)];
        foreach (QualifiedName name in query.Locking.SelectMany(clause => clause.Of))
        {
            if (!scope.Items.Any(item => item.Range.Alias == name.Name))
            {
                throw new SqlException(
                    SqlState.UndefinedTable, $"relation \"{name.Name}\" in FOR {locking.Strength} clause not found in FROM clause") { Offset = name.Offset };
            }
        }

        foreach (TableRange range in scope.Items.Select(item => item.Range).OfType<TableRange>())
        {
            if (named.Count > 0 && !named.Contains(range.Alias!))
                continue;
            Privileges.Require(state, range.Table, "UPDATE");
            RowSecurity.Apply(state, range, "UPDATE");
            tail.Locked.Add(Locked(state, range));
            if (range.Stored is not null)
                tail.LockedFilter.AddRange(range.Filter);
        }
    }

    private static LockedTable Locked(BindState state, TableRange range)
    {
        var locked = new LockedTable(range.Table, range.RowVersion());
        return range.Stored is null
            ? locked
            : locked with { Row = Assignments.ColumnsOf(range), Virtual = GeneratedColumns.Virtual(state, range) };
    }

    public static LockRowsNode Apply(
        PlanNode plan, LockingClause locking, IReadOnlyList<LockedTable> tables, IReadOnlyList<BoundExpression> filter)
    {
        RowLockStrength strength = locking.Strength switch
        {
            "UPDATE" => RowLockStrength.Update,
            "NO KEY UPDATE" => RowLockStrength.NoKeyUpdate,
            "SHARE" => RowLockStrength.Share,
            _ => RowLockStrength.KeyShare,
        };
        LockWait wait = locking.NoWait ? LockWait.Error : locking.SkipLocked ? LockWait.Skip : LockWait.Block;
        return new LockRowsNode(plan, tables, strength, wait) { Recheck = [.. filter, .. Conditions(plan)] };
    }

    /// <summary>What a row must pass on its way up, before planning turns it into keys and joins. ON of outer joins is none of it.</summary>
    private static IEnumerable<BoundExpression> Conditions(PlanNode node)
    {
        ExpressionTree.EnsureStack();
        (IEnumerable<BoundExpression> own, IEnumerable<PlanNode> below) = node switch
        {
            TableAccessNode scan => (scan.Filter, []),
            FilterNode filter => (filter.Conjuncts, [filter.Input]),
            SortNode sort => ([], [sort.Input]),
            JoinNode { Kind: JoinKind.Inner } join => (join.Conditions, [join.Left, join.Right]),
            JoinNode { Kind: JoinKind.Left } join => ([], [join.Left]),
            JoinNode { Kind: JoinKind.Right } join => ([], [join.Right]),
            _ => ((IEnumerable<BoundExpression>)[], (IEnumerable<PlanNode>)[]),
        };
        return own.Concat(below.SelectMany(Conditions));
    }
}
