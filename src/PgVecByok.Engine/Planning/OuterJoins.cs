using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// An outer join of which the rows filled up with NULL are thrown away above it is a narrower one: a conjunct that cannot be true where a
/// side's columns are all NULL keeps only rows that have a row of that side.
/// </summary>
internal static class OuterJoins
{
    public static JoinNode Reduce(JoinNode join, IReadOnlyList<BoundExpression> conjuncts)
    {
        if (join.Kind is not (JoinKind.Left or JoinKind.Right or JoinKind.Full) || conjuncts.Count == 0)
            return join;
        HashSet<OutputColumn> required = [];
        foreach (BoundExpression conjunct in conjuncts)
            AddRequired(conjunct, required);
        bool left = required.Overlaps(join.Left.Output), right = required.Overlaps(join.Right.Output);
        JoinKind kind = join.Kind switch
        {
            JoinKind.Full when left && right => JoinKind.Inner,
            JoinKind.Full when left => JoinKind.Left,
            JoinKind.Full when right => JoinKind.Right,
            JoinKind.Left when right => JoinKind.Inner,
            JoinKind.Right when left => JoinKind.Inner,
            _ => join.Kind,
        };
        return join with { Kind = kind };
    }

    /// <summary>Columns that are not NULL where the conjunct is true.</summary>
    private static void AddRequired(BoundExpression conjunct, HashSet<OutputColumn> required)
    {
        SqlException.ThrowIfTooDeep();
        switch (conjunct)
        {
            case BoundLogical { Kind: LogicalKind.And } and:
                foreach (BoundExpression operand in and.Operands)
                    AddRequired(operand, required);
                break;
            case BoundIsNull { Negated: true } test:
                AddRead(test.Operand, required);
                break;
            case BoundNot not when not.Operand is BoundCall or BoundColumn:
                AddRead(not.Operand, required);
                break;
            case BoundCall or BoundColumn:
                AddRead(conjunct, required);
                break;
        }
    }

    /// <summary>Columns that make the value NULL where they are.</summary>
    private static void AddRead(BoundExpression value, HashSet<OutputColumn> required)
    {
        SqlException.ThrowIfTooDeep();
        switch (value)
        {
            case BoundColumn column when column.Type is not CompositeType && column.Type != BuiltinTypes.Record:
                required.Add(column.Column);
                break;
            case BoundCast cast:
                AddRead(cast.Operand, required);
                break;
            case BoundCall { Function.IsStrict: true } call:
                foreach (BoundExpression argument in call.Arguments)
                    AddRead(argument, required);
                break;
        }
    }
}
