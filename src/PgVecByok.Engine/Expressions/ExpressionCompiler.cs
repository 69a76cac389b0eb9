using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Turns a bound expression into an evaluator over batches of one layout. A column that the layout lacks is an enclosing row's.
/// What PostgreSQL may skip is evaluated only for the rows that need it, so that an error appears only where it would there.
/// </summary>
internal sealed class ExpressionCompiler(ExecutionScope scope, ColumnLayout layout)
{
    public Evaluator Compile(BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        return expression switch
            {
                BoundConstant constant => Constant(constant.Value, constant.Type),
                BoundParameter parameter => new ParameterEvaluator(scope.Statement, parameter.Number),
                BoundColumn column => Column(column.Column),
                BoundCall call => Call(call),
                BoundCast cast => Cast(cast),
                BoundCollate collate => Compile(collate.Operand),
                BoundLogical logical => new LogicalEvaluator(logical.Kind, Parts(logical.Operands)),
                BoundNot not => new NotEvaluator(Compile(not.Operand)),
                BoundIsNull test => new IsNullEvaluator(Compile(test.Operand), test.Negated, test.IsOfWhole),
                BoundTruthTest test => new TruthTestEvaluator(Compile(test.Operand), test.Test, test.Negated),
                BoundDistinct distinct => new DistinctEvaluator(
                    Compile(distinct.Left), Compile(distinct.Right), Equality(distinct.Equality, distinct.Type, distinct.Left.Type),
                        distinct.Negated),
                BoundNullIf nullIf => new NullIfEvaluator(
                    Compile(nullIf.Left), Compile(nullIf.Right), Equality(nullIf.Equality, nullIf.Equality.ReturnType, nullIf.Left.Type)),
                BoundCase choice => Case(choice),
                BoundCoalesce coalesce => new CoalesceEvaluator(coalesce.Type, Parts(coalesce.Operands)),
                BoundExtreme extreme => new ExtremeEvaluator(extreme.IsGreatest, extreme.Type, [.. extreme.Operands.Select(Compile)]),
                BoundSubquery subquery => new SubqueryCompiler(scope, layout, this).Compile(subquery),
                KeyEquality equality => new KeyEqualityEvaluator(
                    equality.Key.Left.Type, Compile(equality.Key.Left), Compile(equality.Key.Right)),
                _ => CompositeCompiler.Compile(expression, this),
            };
    }

    public Evaluator[] Compile(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Compile)];

    /// <summary>A polymorphic function is told the type that both sides have.</summary>
    public PairComparison Equality(ScalarFunction function, SqlType resultType, SqlType actual) =>
        new(function.Body, NewCall([.. function.ArgumentTypes.Select(type => Pseudo.IsPolymorphic(type) ? actual : type)], resultType, -1));

    public CallContext NewCall(IReadOnlyList<SqlType> argumentTypes, SqlType returnType, int typmod) => new()
    {
        ArgumentTypes = argumentTypes, ReturnType = returnType, ReturnTypmod = typmod, Statement = scope.Statement,
        Memory = scope.Run.Memory,
    };

    public Evaluator Once(Evaluator evaluator) => new OnceEvaluator(evaluator, scope.Run);

    public static ConstantEvaluator Constant(object? value, SqlType type)
    {
        Column single = type.NewColumn(1);
        single.AppendBoxed(value);
        return new ConstantEvaluator(single);
    }

    /// <summary>Expressions that are evaluated for some of the rows, over no more columns than they read.</summary>
    public PartialEvaluator[] Parts(IEnumerable<BoundExpression> expressions) => [.. expressions.Select(Part)];

    public PartialEvaluator Part(BoundExpression expression)
    {
        int[] ordinals = [.. ExpressionTree.Columns(expression).Select(layout.Find).Where(ordinal => ordinal >= 0).Order()];
        var narrow = new ColumnLayout([.. ordinals.Select(ordinal => layout.Columns[ordinal])]);
        return new PartialEvaluator(new ExpressionCompiler(scope, narrow).Compile(expression), ordinals);
    }

    private Evaluator Column(OutputColumn column)
    {
        if (layout.Find(column) is var ordinal and >= 0)
            return new ColumnEvaluator(ordinal);
        return scope.FindCell(column) is { } cell
            ? new OuterEvaluator(cell)
            : throw new InvalidOperationException($"column \"{column.Name}\" is neither in the input nor in an enclosing row");
    }

    private Evaluator Call(BoundCall call)
    {
        Evaluator[] arguments = Compile(call.Arguments);
        CallContext context = NewCall([.. call.Arguments.Select(argument => argument.Type)], call.Type, call.Typmod);
        Evaluator evaluator = FastComparison.TryCompile(call, arguments) ?? new CallEvaluator(context, call.Function.Body, arguments);
        return call.Function.Volatility != Volatility.Volatile && arguments.All(argument => argument.IsConstant)
            ? Once(evaluator)
            : evaluator;
    }

    private Evaluator Cast(BoundCast cast)
    {
        Evaluator operand = Compile(cast.Operand);
        Evaluator evaluator = operand;
        bool fits = true;
        if (cast.Function is { } function)
            (evaluator, fits) = (CastCall(cast, function, operand), function.ArgumentTypes.Count == 1);
        else if (cast.ThroughText)
            evaluator = new TextCastEvaluator(operand, cast.Operand.Type, cast.Type, cast.Typmod, scope.Statement.Format);
        if (fits && ModifierEvaluator.IsNeeded(cast.Type, cast.Typmod))
            evaluator = new ModifierEvaluator(evaluator, cast.Type, cast.Typmod, cast.IsExplicit);
        bool isOnce = !ReferenceEquals(evaluator, operand) && operand.IsConstant && cast.Function?.Volatility != Volatility.Volatile;
        return isOnce ? Once(evaluator) : evaluator;
    }

    // pg_cast's functions may also take the typmod and whether the cast is explicit.
    private Evaluator CastCall(BoundCast cast, ScalarFunction function, Evaluator operand)
    {
        Evaluator[] options =
        [
            .. new object[] { cast.Typmod, cast.IsExplicit }.Zip(function.ArgumentTypes.Skip(1), Constant),
        ];
        bool isByElement = cast.Type.Element is not null && function.ArgumentTypes[0].Element is null
            && cast.Operand.Type.Element is not null && !Pseudo.IsPolymorphic(function.ArgumentTypes[0]);
        SqlType source = isByElement ? cast.Operand.Type.Element! : cast.Operand.Type;
        SqlType target = isByElement ? cast.Type.Element! : cast.Type;
        CallContext context = NewCall([source, .. function.ArgumentTypes.Skip(1)], target, cast.Typmod);
        return isByElement
            ? new ElementCastEvaluator(context, function.Body, operand, options)
            : new CallEvaluator(context, function.Body, [operand, .. options]);
    }

    private CaseEvaluator Case(BoundCase choice) => new(
        choice.Type,
        Parts(choice.Arms.Select(arm => arm.When)),
        Parts([.. choice.Arms.Select(arm => arm.Then), choice.Else]));
}
