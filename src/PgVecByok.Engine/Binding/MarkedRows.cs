namespace PgVecByok.Engine;

/// <summary>Values that depend on what a column says of the row: NULL, or another value, where it does not hold.</summary>
internal static class MarkedRows
{
    /// <summary>NULL where the mark is false or NULL.</summary>
    public static BoundCall Where(OutputColumn mark, BoundExpression value) => Kept(mark, value, Holds);

    /// <summary>NULL where the action is this one.</summary>
    public static BoundCall Unless(OutputColumn action, string verb, BoundExpression value)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(verb);
        return Kept(action, value, (actions, row) => !((Column<Text>)actions)[row].Span.SequenceEqual(text));
    }

    /// <summary>One value where the mark is true, else the other. Both are of one type.</summary>
    public static BoundCall Choose(OutputColumn mark, BoundExpression whereTrue, BoundExpression otherwise)
    {
        var function = new ScalarFunction
        {
            Oid = 0, Name = "chosen", ArgumentTypes = [mark.Type, whereTrue.Type, otherwise.Type], ReturnType = whereTrue.Type,
            IsStrict = false, Volatility = Volatility.Immutable,
            Body = (_, arguments, count) =>
            {
                Column chosen = whereTrue.Type.NewColumn(count);
                for (int row = 0; row < count; row++)
                    chosen.AppendFrom(arguments[Holds(arguments[0], row) ? 1 : 2], row);
                return chosen;
            },
        };
        return new BoundCall(function, [new BoundColumn(mark), whereTrue, otherwise], whereTrue.Type);
    }

    private static BoundCall Kept(OutputColumn mark, BoundExpression value, Func<Column, int, bool> isKept)
    {
        var function = new ScalarFunction
        {
            Oid = 0, Name = "present", ArgumentTypes = [mark.Type, value.Type], ReturnType = value.Type, IsStrict = false,
            Volatility = Volatility.Immutable,
            Body = (_, arguments, count) => arguments[1].GatherOrNull(
                [.. Enumerable.Range(0, count).Select(row => isKept(arguments[0], row) ? row : -1)]),
        };
        return new BoundCall(function, [new BoundColumn(mark), value], value.Type, value.Typmod);
    }

    private static bool Holds(Column marks, int row) => !marks.IsNull(row) && ((Column<bool>)marks)[row];
}
