using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Evaluates what depends on nothing but the statement's text: immutable functions and casts of constants. Thereby an error in such
/// an expression comes before the first row is described, as PostgreSQL's does; branches that cannot be taken are left out unevaluated.
/// REQUIRES: the plan's common tables are its own.
/// </summary>
internal sealed class ConstantFolding
{
    /// <summary>A plan is kept; a value that is larger is computed by each execution, which its memory bound sees.</summary>
    private const int FoldedBytesMax = 64 << 10;

    private readonly ExpressionCompiler _compiler;
    private readonly IReadOnlyList<Column> _values;

    private ConstantFolding(StatementContext statement, IReadOnlyList<Column> values)
    {
        _compiler = new ExpressionCompiler(new ExecutionScope(new StatementRun(statement, null)), ColumnLayout.Empty);
        _values = values;
    }

    public static PlanNode Fold(PlanNode plan, StatementContext statement) => new ConstantFolding(statement, []).Fold(plan);

    /// <summary>With the statement's parameters as constants: good for this one execution.</summary>
    public static PlanNode FoldWithValues(PlanNode plan, StatementContext statement) =>
        new ConstantFolding(statement, statement.Parameters).Fold(plan);

    private PlanNode Fold(PlanNode plan) => PlanExpressions.Rewrite(plan, Fold);

    private BoundExpression Fold(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
            {
                BoundParameter parameter when parameter.Number <= _values.Count => new BoundConstant(
                    _values[parameter.Number - 1].Boxed(0), parameter.Type, parameter.Typmod),
                BoundConstant or BoundColumn or BoundParameter => expression,
                BoundLogical logical => Logical(logical),
                BoundCase choice => Case(choice),
                BoundCoalesce coalesce => Coalesce(coalesce),
                BoundSubquery subquery => (BoundSubquery)ExpressionTree.Rewrite(subquery, Fold) with { Plan = Fold(subquery.Plan) },
                _ => Whole(ExpressionTree.Rewrite(expression, Fold)),
            };
    }

    private BoundExpression Whole(BoundExpression expression)
    {
        if (!IsFoldable(expression) || !ExpressionTree.Parts(expression).All(part => part is BoundConstant))
            return expression;
        Column value = _compiler.Compile(expression).EvaluateOnce();
        return value.MemoryBytes > FoldedBytesMax ? expression : new BoundConstant(value.Boxed(0), expression.Type, expression.Typmod);
    }

    private static bool IsFoldable(BoundExpression expression) => expression switch
    {
        BoundCall call => IsImmutable(call.Function),
        BoundCast cast => cast.Function is { } function ? IsImmutable(function)
            : !cast.ThroughText || (IsPlainText(cast.Type) && IsPlainText(cast.Operand.Type)),
        BoundDistinct distinct => IsImmutable(distinct.Equality),
        BoundNullIf nullIf => IsImmutable(nullIf.Equality),
        BoundArrayComparison comparison => IsImmutable(comparison.Operator),
        BoundNot or BoundIsNull or BoundTruthTest or BoundExtreme or BoundArray or BoundSubscript => true,
        _ => false,
    };

    private static bool IsImmutable(FunctionDefinition function) => function.Volatility == Volatility.Immutable;

    // The text form of dates, of names of what is in the catalog and of bytes depends on more than the value.
    private static bool IsPlainText(SqlType type) =>
        type.Category is 'S' or 'B' or 'X'
        || type is VectorType or HalfVectorType or SparseVectorType or SearchVectorType or SearchQueryType
        || (type.Category == 'N' && type is not RegType);

    private BoundExpression Logical(BoundLogical logical)
    {
        bool decides = logical.Kind == LogicalKind.Or;
        List<BoundExpression> left = [];
        BoundConstant? unknown = null;
        foreach (BoundExpression operand in logical.Operands.Select(Fold))
        {
            if (operand is not BoundConstant constant)
                left.Add(operand);
            else if (constant.Value is bool value && value == decides)
                return constant;
            else if (constant.Value is null)
                unknown ??= constant;
        }

        if (unknown is not null)
            left.Add(unknown);
        return left.Count switch
        {
            0 => new BoundConstant(!decides, logical.Type),
            1 => left[0],
            _ => logical with { Operands = left },
        };
    }

    private BoundExpression Case(BoundCase choice)
    {
        List<(BoundExpression When, BoundExpression Then)> arms = [];
        foreach ((BoundExpression when, BoundExpression then) in choice.Arms)
        {
            BoundExpression condition = Fold(when);
            if (condition is not BoundConstant known)
                arms.Add((condition, Fold(then)));
            else if (known.Value is true)
                return arms.Count == 0 ? Fold(then) : choice with { Arms = arms, Else = Fold(then) };
        }

        BoundExpression otherwise = Fold(choice.Else);
        return arms.Count == 0 ? otherwise : choice with { Arms = arms, Else = otherwise };
    }

    private BoundExpression Coalesce(BoundCoalesce coalesce)
    {
        List<BoundExpression> left = [];
        foreach (BoundExpression operand in coalesce.Operands)
        {
            BoundExpression folded = Fold(operand);
            if (folded is BoundConstant { Value: null })
                continue;
            left.Add(folded);
            if (folded is BoundConstant)
                break;
        }

        return left.Count switch
        {
            0 => new BoundConstant(null, coalesce.Type, coalesce.Typmod),
            1 => left[0],
            _ => coalesce with { Operands = left },
        };
    }
}
