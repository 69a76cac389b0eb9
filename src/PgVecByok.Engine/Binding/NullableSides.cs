using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Rows that an outer join may leave out cannot be locked: there may be none. A condition above that no row of NULLs passes makes the join
/// an inner one.
/// </summary>
internal static class NullableSides
{
    public static void RefuseLocks(PlanNode plan, IReadOnlyList<LockedTable> tables) => Refuse(plan, [], tables);

    private static void Refuse(PlanNode node, IReadOnlyList<BoundExpression> above, IReadOnlyList<LockedTable> tables)
    {
        SqlException.ThrowIfTooDeep();
        switch (node)
        {
            case FilterNode filter:
                Refuse(filter.Input, [.. above, .. filter.Conjuncts], tables);
                break;
            case SortNode sort:
                Refuse(sort.Input, above, tables);
                break;
            case ProjectNode project:
                Refuse(project.Input, [.. above.Select(each => Substitution.Inline(each, project))], tables);
                break;
            case JoinNode { Kind: JoinKind.Inner } join:
                Refuse(join.Left, [.. above, .. join.Conditions], tables);
                Refuse(join.Right, [.. above, .. join.Conditions], tables);
                break;
            case JoinNode join:
                bool hidesLeft = join.Kind is JoinKind.Right or JoinKind.Full, hidesRight = join.Kind is JoinKind.Left or JoinKind.Full;
                Side(join.Left, hidesLeft, above, tables);
                Side(join.Right, hidesRight, above, tables);
                break;
        }
    }

    private static void Side(PlanNode side, bool isNullable, IReadOnlyList<BoundExpression> above, IReadOnlyList<LockedTable> tables)
    {
        SqlException.ThrowIfTooDeep();
        HashSet<OutputColumn> columns = [.. side.Output];
        if (isNullable && !above.Any(each => IsStrict(each, columns))
            && tables.FirstOrDefault(table => columns.Contains(table.RowVersion)) is { } locked)
        {
            throw SqlException.NotSupported(
                $"FOR {LockingBinder.WordsOf(locked.Strength)} cannot be applied to the nullable side of an outer join");
        }

        Refuse(side, above, tables);
    }

    /// <summary>NULL, or false, where all of the columns are NULL.</summary>
    private static bool IsStrict(BoundExpression expression, HashSet<OutputColumn> columns)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
            {
                BoundColumn column => columns.Contains(column.Column),
                BoundCall { Function.IsStrict: true } call => call.Arguments.Any(argument => IsStrict(argument, columns)),
                BoundCast cast => IsStrict(cast.Operand, columns),
                BoundNot not => IsStrict(not.Operand, columns),
                BoundIsNull { Negated: true } isNot => IsStrict(isNot.Operand, columns),
                BoundLogical { Kind: LogicalKind.And } and => and.Operands.Any(each => IsStrict(each, columns)),
                BoundLogical or => or.Operands.All(each => IsStrict(each, columns)),
                _ => false,
            };
    }
}
