using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Expressions over arrays and rows.</summary>
internal static class CompositeCompiler
{
    public static Evaluator Compile(BoundExpression expression, ExpressionCompiler compiler) => expression switch
    {
        BoundArray array => Constant(new ArrayEvaluator(array, compiler.Compile(array.Elements)), array.Elements, compiler),
        BoundRow row => new RowEvaluator(
            [.. row.Fields.Select(field => field.Type)], compiler.Compile(row.Fields),
            row.FieldNames.Count > 0 ? [.. row.FieldNames] : null, row.Found is { } found ? compiler.Compile(found) : null),
        BoundField field => new FieldEvaluator(field, compiler.Compile(field.Operand)),
        BoundSubscript subscript => Subscript(subscript, compiler),
        BoundArrayComparison comparison => Comparison(comparison, compiler),
        _ => throw SqlException.NotSupported($"{expression.GetType().Name} is not supported here"),
    };

    private static Evaluator Constant(Evaluator evaluator, IEnumerable<BoundExpression> parts, ExpressionCompiler compiler) =>
        parts.All(part => compiler.Compile(part).IsConstant) ? compiler.Once(evaluator) : evaluator;

    private static SubscriptEvaluator Subscript(BoundSubscript subscript, ExpressionCompiler compiler) => new(
        subscript,
        compiler.Compile(subscript.Operand),
        [.. subscript.Subscripts.Select(each => each.Lower is { } lower ? compiler.Compile(lower) : null)],
        [.. subscript.Subscripts.Select(each => each.Upper is { } upper ? compiler.Compile(upper) : null)]);

    private static Evaluator Comparison(BoundArrayComparison comparison, ExpressionCompiler compiler)
    {
        Evaluator operand = compiler.Compile(comparison.Operand);
        Evaluator array = compiler.Compile(comparison.Array);
        bool isSet = !comparison.IsAll && array.IsConstant && EqualityFunctions.IsEquality(comparison.Operator)
            && comparison.Array.Type.Element == comparison.Operand.Type;
        return isSet
            ? new InListEvaluator(comparison.Operand.Type, operand, array)
            : new ArrayComparisonEvaluator(
                comparison.IsAll, operand, array, compiler.Equality(comparison.Operator, comparison.Operator.ReturnType,
                    comparison.Operand.Type));
    }
}

/// <summary>x IN (constants): one look into a set per row.</summary>
internal sealed class InListEvaluator(SqlType type, Evaluator operand, Evaluator array) : Evaluator
{
    private RowKeys? _set;
    private bool _isNull;
    private bool _hasNull;
    private bool _isEmpty;

    public override Column Evaluate(Batch input)
    {
        RowKeys set = _set ??= Collect();
        if (!_isNull)
            return SetMembership.Test(set, _hasNull, _isEmpty, operand.Evaluate(input), input.Count);
        var unknown = new Column<bool>(1);
        unknown.AppendNull();
        return unknown.Repeat(0, input.Count);
    }

    private RowKeys Collect()
    {
        var set = new RowKeys([type]);
        var value = (Column<SqlArray>)array.EvaluateOnce();
        _isNull = value.IsNull(0);
        if (_isNull)
            return set;
        Column[] elements = [value[0].Elements];
        int[] hashes = new int[elements[0].Count];
        _isEmpty = hashes.Length == 0;
        set.Hash(elements, hashes);
        for (int i = 0; i < hashes.Length; i++)
        {
            if (elements[0].IsNull(i))
                _hasNull = true;
            else
                set.FindOrAdd(elements, i, hashes[i], out _);
        }

        return set;
    }
}

/// <summary>operand op ANY|ALL (array), three-valued; the operator sees a whole array at once.</summary>
internal sealed class ArrayComparisonEvaluator(bool isAll, Evaluator operand, Evaluator array, PairComparison comparison) : Evaluator
{
    public override bool IsConstant => operand.IsConstant && array.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column operands = operand.Evaluate(input);
        var arrays = (Column<SqlArray>)array.Evaluate(input);
        var result = new Column<bool>(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            bool? holds = arrays.IsNull(row) ? null : Test(operands, row, arrays[row].Elements);
            if (holds is { } known)
                result.Append(known);
            else
                result.AppendNull();
        }

        return result;
    }

    private bool? Test(Column operands, int row, Column elements)
    {
        if (elements.Count == 0)
            return isAll;
        Column<bool> tests = comparison.Compare(operands.Repeat(row, elements.Count), elements, elements.Count);
        bool? whole = isAll;
        for (int i = 0; i < elements.Count; i++)
        {
            if (tests.IsNull(i))
                whole = null;
            else if (tests[i] != isAll)
                return !isAll;
        }

        return whole;
    }
}

/// <summary>ARRAY[…]; nested ones must have one shape, empty ones vanish.</summary>
internal sealed class ArrayEvaluator(BoundArray array, Evaluator[] elements) : Evaluator
{
    private readonly SqlType _element = array.Type.Element!;

    public override Column Evaluate(Batch input)
    {
        Column[] columns = [.. elements.Select(element => element.Evaluate(input))];
        var result = new Column<SqlArray>(input.Count);
        for (int row = 0; row < input.Count; row++)
            result.Append(array.IsNested ? Nest(columns, row) : Flat(columns, row));
        return result;
    }

    private SqlArray Flat(Column[] columns, int row)
    {
        Column values = _element.NewColumn(columns.Length);
        foreach (Column column in columns)
            values.AppendFrom(column, row);
        return new SqlArray(_element, values);
    }

    private SqlArray Nest(Column[] columns, int row)
    {
        Column values = _element.NewColumn(16);
        SqlArray? first = null;
        int count = 0;
        foreach (Column column in columns)
        {
            if (column.IsNull(row) || ((Column<SqlArray>)column)[row] is not { Count: > 0 } inner)
                continue;
            first ??= inner;
            if (!first.Lengths.SequenceEqual(inner.Lengths))
                throw DifferentShapes();
            values.AppendRange(inner.Elements, 0, inner.Count);
            count++;
        }

        if (first is null)
            return SqlArray.Empty(_element);
        if (count != columns.Length)
            throw DifferentShapes();
        if (first.Dimensions == SqlArray.DimensionsMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded,
                $"number of array dimensions ({first.Dimensions + 1}) exceeds the maximum allowed ({SqlArray.DimensionsMax})");
        }

        return new SqlArray(_element, [count, .. first.Lengths], [1, .. first.LowerBounds], values);
    }

    private static SqlException DifferentShapes() => new(
        SqlState.ArraySubscriptError, "multidimensional arrays must have array expressions with matching dimensions");
}
