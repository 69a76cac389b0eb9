using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// FOR UPDATE and its kin: which tables' rows are locked. What is said of a subquery or a view is said of all that it reads. Where such
/// a query is simple, its rows are locked only if they come through the query around it (<see cref="ExposedRows"/>); else it locks them
/// itself.
/// </summary>
internal static class LockingBinder
{
    private static readonly string[] Strengths = ["KEY SHARE", "SHARE", "NO KEY UPDATE", "UPDATE"];

    public static void Bind(BindState state, Scope scope, Query query, SelectBody select, bool isGrouped, QueryTail tail)
    {
        if (query.Locking.Count == 0)
            return;
        Refuse(query, select, isGrouped, scope);
        state.Modifies = true;
        foreach (LockingClause clause in query.Locking)
        {
            foreach (QualifiedName name in clause.Of)
                RequireLockable(scope, clause, name);
        }

        tail.IsExposed = query.Locking.All(clause => clause.IsPushed)
            && query is { Limit: null, OffsetRows: null, With: null };
        foreach (RangeItem range in scope.Ranges)
        {
            if (Of(scope, range.Alias) is { } clause)
                Lock(state, range, clause, tail);
        }
    }

    /// <summary>What the query says of the item: its strongest clause, waiting as the least patient one; null for nothing.</summary>
    public static LockingClause? Of(Scope scope, string? alias)
    {
        LockingClause? found = null;
        foreach (LockingClause clause in scope.Locking)
        {
            if (clause.Of.Count > 0 && !clause.Of.Any(name => name.Name == alias))
                continue;
            LockingClause stronger = found is null || StrengthOf(clause) > StrengthOf(found) ? clause : found;
            LockWait wait = found is null || WaitOf(clause) > WaitOf(found) ? WaitOf(clause) : WaitOf(found);
            found = stronger with { NoWait = wait == LockWait.Error, SkipLocked = wait == LockWait.Skip };
        }

        return found;
    }

    /// <summary>The query with what a query around it says of it.</summary>
    public static Query Push(Query query, LockingClause? locking) => locking is null
        ? query
        : query with { Locking = [.. query.Locking, locking with { Of = [], IsPushed = true }] };

    public static LockRowsNode Apply(PlanNode plan, IReadOnlyList<LockedTable> tables, IReadOnlyList<BoundExpression> filter)
    {
        NullableSides.RefuseLocks(plan, tables);
        return new(plan, tables) { Recheck = [.. filter, .. Conditions(plan)] };
    }

    public static string WordsOf(RowLockStrength strength) => Strengths[(int)strength];

    /// <summary>What a row must pass on its way up, before planning turns it into keys and joins. ON of outer joins is none of it.</summary>
    public static IEnumerable<BoundExpression> Conditions(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
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

    private static void Refuse(Query query, SelectBody select, bool isGrouped, Scope scope)
    {
        string? refusal = select.IsDistinct ? "DISTINCT clause"
            : select.GroupBy.Count > 0 ? "GROUP BY clause"
            : select.Having is not null ? "HAVING clause"
            : isGrouped ? "aggregate functions"
            : scope.Calls!.Windows.Count > 0 ? "window functions"
            : scope.Calls.Sets.Count > 0 ? "set-returning functions in the target list"
            : null;
        if (refusal is not null)
            throw new SqlException(SqlState.FeatureNotSupported, $"FOR {query.Locking[0].Strength} is not allowed with {refusal}");
    }

    private static void RequireLockable(Scope scope, LockingClause clause, QualifiedName name)
    {
        if (name.Names.Count > 1)
        {
            throw new SqlException(
                SqlState.SyntaxError, $"FOR {clause.Strength} must specify unqualified relation names") { Offset = name.Offset };
        }

        RangeItem? named = scope.Items.Select(item => item.Range).FirstOrDefault(range => range.Alias == name.Name)
            ?? scope.Ranges.FirstOrDefault(range => range.Alias == name.Name);
        if (named is null)
        {
            throw new SqlException(
                SqlState.UndefinedTable, $"relation \"{name}\" in FOR {clause.Strength} clause not found in FROM clause")
            {
                Offset = name.Offset,
            };
        }

        if (named.NotLockable is { } what)
            throw SqlException.NotSupported($"FOR {clause.Strength} cannot be applied to {what}").At(name.Offset);
    }

    private static void Lock(BindState state, RangeItem item, LockingClause clause, QueryTail tail)
    {
        if (item is PlanRange { Exposed: { } exposed })
        {
            tail.Locked.AddRange(exposed.Tables);
            tail.LockedFilter.AddRange(exposed.Filter);
        }

        if (item is not TableRange range)
            return;
        state.Need(range.Table.Oid, TableLockMode.RowShare);
        Privileges.Require(state, range.Table, "UPDATE", []);
        RowSecurity.Apply(state, range, "UPDATE");
        tail.Locked.Add(Locked(state, range) with { Strength = StrengthOf(clause), Wait = WaitOf(clause) });
        if (range.Stored is not null)
            tail.LockedFilter.AddRange(range.Filter);
    }

    private static LockedTable Locked(BindState state, TableRange range)
    {
        var locked = new LockedTable(range.Table, range.RowVersion());
        return range.Stored is null
            ? locked
            : locked with { Row = Assignments.ColumnsOf(range), Virtual = GeneratedColumns.Virtual(state, range) };
    }

    private static RowLockStrength StrengthOf(LockingClause clause) => (RowLockStrength)Array.IndexOf(Strengths, clause.Strength);

    private static LockWait WaitOf(LockingClause clause) =>
        clause.NoWait ? LockWait.Error : clause.SkipLocked ? LockWait.Skip : LockWait.Block;
}
