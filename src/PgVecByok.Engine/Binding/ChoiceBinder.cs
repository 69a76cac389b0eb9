using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CASE, COALESCE, NULLIF, GREATEST and LEAST: branches of one type.</summary>
internal static class ChoiceBinder
{
    public static BoundExpression Case(ExpressionBinder binder, CaseExpression branches)
    {
        SetGuard guard = SetGuard.In(binder, "CASE");
        BoundExpression? operand = branches.Operand is null ? null : binder.State.Coercion.Settle(binder.Bind(branches.Operand));
        List<BoundExpression> conditions = [];
        List<BoundExpression> results = [];
        foreach (CaseArm arm in branches.Arms)
        {
            BoundExpression condition = operand is null
                ? binder.Bind(arm.When)
                : binder.Operators.Binary("=", operand, binder.Bind(arm.When), arm.Offset);
            conditions.Add(binder.State.Coercion.ToBoolean(condition, "CASE/WHEN"));
            results.Add(binder.Bind(arm.Then));
        }

        BoundExpression otherwise = branches.Else is null ? new BoundConstant(null, BuiltinTypes.Unknown) : binder.Bind(branches.Else);
        // PostgreSQL asks ELSE first, which shows in the message when types differ.
        IReadOnlyList<BoundExpression> unified = CommonType.Unify(binder.State, [otherwise, .. results], "CASE", out SqlType type);
        int typmod = CommonType.Typmod(branches.Else is null ? results : unified, type);
        List<(BoundExpression, BoundExpression)> arms = [.. conditions.Select((condition, i) => (condition, unified[i + 1]))];
        guard.Check();
        return new BoundCase(arms, unified[0], type, typmod);
    }

    public static BoundExpression Coalesce(ExpressionBinder binder, CoalesceExpression coalesce)
    {
        SetGuard guard = SetGuard.In(binder, "COALESCE");
        IReadOnlyList<BoundExpression> operands =
            CommonType.Unify(binder.State, binder.Bind(coalesce.Operands), "COALESCE", out SqlType type);
        guard.Check();
        return new BoundCoalesce(operands, type, CommonType.Typmod(operands, type));
    }

    public static BoundExpression Extreme(ExpressionBinder binder, ExtremeExpression extreme)
    {
        string construct = extreme.IsGreatest ? "GREATEST" : "LEAST";
        IReadOnlyList<BoundExpression> operands =
            CommonType.Unify(binder.State, binder.Bind(extreme.Operands), construct, out SqlType type);
        if (!Collations.IsCollatable(type) || CollationDerivation.NameOf(binder.State, operands) is not { } collation)
            return new BoundExtreme(extreme.IsGreatest, operands, type);
        BoundExpression[] keys = [.. operands.Select(operand => CollatedOrder.Key(operand, collation))];
        return Collations.IsOfIcu(collation)
            ? CollatedOrder.Text(new BoundExtreme(extreme.IsGreatest, keys, BuiltinTypes.Bytea), collation, type, -1)
            : new BoundExtreme(extreme.IsGreatest, keys, type);
    }

    public static BoundExpression NullIf(ExpressionBinder binder, NullIfExpression nullIf)
    {
        BoundExpression left = binder.Bind(nullIf.Left);
        BoundExpression right = binder.Bind(nullIf.Right);
        ChosenOperator equality = binder.Operators.Choose("=", left, right, nullIf.Offset);
        if (equality.Result != BuiltinTypes.Bool)
            throw new SqlException(SqlState.DatatypeMismatch, "NULLIF requires = operator to yield boolean") { Offset = nullIf.Offset };
        return new BoundNullIf(equality.Left!, equality.Right, equality.Function);
    }
}

/// <summary>Set-returning calls may not stand where a branch decides whether they run.</summary>
internal readonly struct SetGuard
{
    private readonly ExpressionBinder _binder;
    private readonly string _construct;
    private readonly int _before;

    private SetGuard(ExpressionBinder binder, string construct) =>
        (_binder, _construct, _before) = (binder, construct, binder.Scope.Calls?.Sets.Count ?? 0);

    public static SetGuard In(ExpressionBinder binder, string construct) => new(binder, construct);

    public void Check()
    {
        if (_binder.Scope.Calls is not { } calls || calls.Sets.Count == _before)
            return;
        throw new SqlException(SqlState.FeatureNotSupported, $"set-returning functions are not allowed in {_construct}")
        {
            Hint = "You might be able to move the set-returning function into a LATERAL FROM item.", Offset = calls.Sets[_before].Offset,
        };
    }
}
