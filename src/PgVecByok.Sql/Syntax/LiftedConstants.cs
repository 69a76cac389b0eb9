namespace PgVecByok.Sql;

/// <summary>
/// A statement whose constants have become parameters where a value is all they are: beside a column in a condition, in a row of VALUES,
/// in what a column is set to. Constants that mean more than their value stay: a position in ORDER BY, a LIMIT, a type's length, the
/// text behind a type's name. Parameter n stands for the constant with the number <c>Constants[n - 1]</c> in the text.
/// </summary>
public sealed record LiftedStatement(Statement Statement, IReadOnlyList<int> Constants);

/// <summary>Takes constants out of the tree of a text that <see cref="TextShape"/> could read.</summary>
public static class LiftedConstants
{
    /// <summary>Null where nothing can be lifted, or the statement is of another kind: one table, and no query inside.</summary>
    public static LiftedStatement? Of(Statement statement, ReadOnlySpan<CutConstant> constants)
    {
        var lifting = new Lifting(constants.ToArray());
        Statement? lifted = statement switch
        {
            Query { Body: SelectBody { From: [NamedTable { Sample: null }], Into: null } select, With: null } query =>
                query with { Body = select with { Where = lifting.Condition(select.Where) } },
            Insert { With: null, OnConflict: null, Source: { Body: ValuesBody values, With: null, OrderBy: [] } source } insert =>
                insert with { Source = source with { Body = values with { Rows = lifting.Rows(values.Rows) } } },
            Update { With: null, From: [] } update => update with
            {
                Assignments = [.. update.Assignments.Select(lifting.Assignment)], Where = lifting.Condition(update.Where),
            },
            Delete { With: null, Using: [] } delete => delete with { Where = lifting.Condition(delete.Where) },
            _ => null,
        };
        return lifted is null || lifting.Lifted.Count == 0 ? null : new LiftedStatement(lifted, lifting.Lifted);
    }

    private sealed class Lifting(CutConstant[] constants)
    {
        private const int DepthMax = 32;

        public List<int> Lifted { get; } = [];

        public Expression? Condition(Expression? condition) => condition is null ? null : Condition(condition, 0);

        /// <summary>In a single row a string takes the type of its column; among several it takes part in choosing one.</summary>
        public IReadOnlyList<IReadOnlyList<Expression>> Rows(IReadOnlyList<IReadOnlyList<Expression>> rows)
        {
            bool isSingle = rows.Count == 1;
            return [.. rows.Select(row => (IReadOnlyList<Expression>)[.. row.Select(value => Value(value, isSingle))])];
        }

        public Assignment Assignment(Assignment assignment) => assignment is { IsMultiple: false, Subscripts: [] }
            ? assignment with { Value = Sum(assignment.Value, 0) }
            : assignment;

        private Expression Condition(Expression condition, int depth) => condition switch
        {
            _ when depth > DepthMax => condition,
            LogicalExpression logical => logical with
            {
                Operands = [.. logical.Operands.Select(operand => Condition(operand, depth + 1))],
            },
            NotExpression not => not with { Operand = Condition(not.Operand, depth + 1) },
            Operation { Symbol: "=" or "<" or ">" or "<=" or ">=" or "<>", Schema: null } comparison => Comparison(comparison),
            Between { Operand: ColumnReference } between =>
                between with { Low = Value(between.Low, true), High = Value(between.High, true) },
            _ => condition,
        };

        private Operation Comparison(Operation comparison) => comparison switch
        {
            { Left: ColumnReference } => comparison with { Right = Value(comparison.Right, true) },
            { Left: { } left, Right: ColumnReference } => comparison with { Left = Value(left, true) },
            _ => comparison,
        };

        /// <summary>column + 1 and its like: numbers keep their type wherever they stand, strings take one from their place.</summary>
        private Expression Sum(Expression value, int depth) => value switch
        {
            Operation { Symbol: "+" or "-" or "*", Schema: null, Left: { } left } sum when depth < DepthMax => sum with
            {
                Left = Term(left, depth), Right = Term(sum.Right, depth),
            },
            _ => Value(value, takesStrings: depth == 0),
        };

        private Expression Term(Expression value, int depth) =>
            value is Literal { Kind: LiteralKind.String } ? value : Sum(value, depth + 1);

        private Expression Value(Expression value, bool takesStrings) => value switch
        {
            Literal { Kind: LiteralKind.Integer } number => Parameter(number),
            Literal { Kind: LiteralKind.String } text when takesStrings => Parameter(text),
            Operation { Symbol: "-", Left: null, Schema: null, Right: Literal { Kind: LiteralKind.Integer } number } negative =>
                negative with { Right = Parameter(number) },
            _ => value,
        };

        private Expression Parameter(Literal literal)
        {
            int at = Array.FindIndex(constants, constant => constant.Offset == literal.Offset);
            if (at < 0)
                return literal;
            Lifted.Add(at);
            return new Parameter(Lifted.Count, literal.Offset);
        }
    }
}
