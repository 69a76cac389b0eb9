namespace PgVecByok.Engine;

/// <summary>The last step of a cast to a type with a modifier: values are rounded, cut or refused. An array's elements are, one by one.</summary>
internal sealed class ModifierEvaluator(Evaluator operand, SqlType type, int typmod, bool isExplicit) : Evaluator
{
    public override bool IsConstant => operand.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column values = operand.Evaluate(input);
        return type.Element is { } element
            ? ArrayElements.Map(values, element, elements => element.Coerce(elements, typmod, isExplicit))
            : type.Coerce(values, typmod, isExplicit);
    }

    public static bool IsNeeded(SqlType type, int typmod) => typmod >= 0 && (type.Element ?? type).HasTypmod;
}

/// <summary>A cast between arrays by the cast of their elements.</summary>
internal sealed class ElementCastEvaluator(CallContext call, ScalarBody body, Evaluator operand, Evaluator[] options) : Evaluator
{
    public override Column Evaluate(Batch input) => ArrayElements.Map(operand.Evaluate(input), call.ReturnType, elements =>
    {
        var some = new Batch([], elements.Count);
        return body(call, [elements, .. options.Select(option => option.Evaluate(some))], elements.Count);
    });
}

internal static class ArrayElements
{
    /// <summary>Arrays of the same shapes over other elements.</summary>
    public static Column Map(Column arrays, SqlType element, Func<Column, Column> map)
    {
        var values = (Column<SqlArray>)arrays;
        var mapped = new Column<SqlArray>(values.Count);
        for (int row = 0; row < values.Count; row++)
        {
            if (values.IsNull(row))
                mapped.AppendNull();
            else if (values[row] is { Count: 0 })
                mapped.Append(SqlArray.Empty(element));
            else
                mapped.Append(new SqlArray(element, [.. values[row].Lengths], [.. values[row].LowerBounds], map(values[row].Elements)));
        }

        return mapped;
    }
}
