using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Window functions, and aggregates over a window; calls that share partition and order share a plan node.</summary>
internal static class WindowBinder
{
    private static readonly WindowFrame DefaultFrame = new(
        FrameUnit.Range, new FrameBound(FrameBoundKind.UnboundedPreceding), new FrameBound(FrameBoundKind.CurrentRow), FrameExclusion.NoOthers);

    /// <summary>WINDOW name AS (…): later ones may build on earlier ones.</summary>
    public static void Define(ExpressionBinder binder, IReadOnlyList<NamedWindow> windows)
    {
        if (binder.Scope.Calls is not { } calls)
            return;
        foreach (NamedWindow window in windows)
        {
            if (calls.NamedWindows.ContainsKey(window.Name))
            {
                throw new SqlException(SqlState.WindowingError, $"window \"{window.Name}\" is already defined") { Offset = window.Window.Offset };
            }

            calls.NamedWindows[window.Name] = Window(binder, window.Window, isReference: false);
        }
    }

    public static BoundExpression Call(ExpressionBinder binder, FunctionCall call, FunctionDefinition function, ChosenFunction chosen)
    {
        if (call.Over is not { } over)
        {
            throw new SqlException(SqlState.WrongObjectType, $"window function {call.Name} requires an OVER clause") { Offset = call.Offset };
        }

        CheckPlace(binder, call);
        CheckClauses(call, function);
        SelectCalls calls = binder.Scope.Calls!;
        BoundExpression? filter = call.Filter is null ? null : binder.Condition(call.Filter, ClauseKind.Filter, "FILTER");
        IEnumerable<OutputColumn> read = chosen.Arguments.SelectMany(ExpressionTree.ColumnsOf);
        if (calls.Windows.FirstOrDefault(entry => read.Contains(entry.Output)) is { } inner)
            throw new SqlException(SqlState.WindowingError, "window function calls cannot be nested") { Offset = inner.Offset };
        bool isReference = over.Name is not null && over.PartitionBy.Count == 0 && over.OrderBy.Count == 0 && over.Frame is null;
        BoundWindow window = Window(binder, over, isReference);
        var output = new OutputColumn(function.Name, chosen.Result, chosen.Typmod)
        {
            Collation = CollationDerivation.NameOf(binder.State, chosen.Arguments),
        };
        var bound = new BoundWindowCall(function, chosen.Arguments, filter, window.Frame ?? DefaultFrame, chosen.Result);
        calls.Windows.Add(new WindowEntry(bound, window, output, call.Offset));
        calls.WindowColumns.Add(output);
        binder.State.Own(binder.Scope, output);
        return new BoundColumn(output);
    }

    public static PlanNode Build(SelectCalls calls, PlanNode plan)
    {
        List<WindowEntry> left = [.. calls.Windows];
        while (left.Count > 0)
        {
            BoundWindow window = left[0].Window;
            List<WindowEntry> shared = [.. left.Where(entry => AreSame(entry.Window, window))];
            left.RemoveAll(shared.Contains);
            plan = new WindowNode(
                plan, window.Partition, window.Order, [.. shared.Select(entry => entry.Call)],
                [.. plan.Output, .. shared.Select(entry => entry.Output)]);
        }

        return plan;
    }

    private static BoundWindow Window(ExpressionBinder binder, WindowSpecification written, bool isReference)
    {
        BoundWindow? based = written.Name is null ? null : Named(binder, written);
        if (isReference)
            return based!;
        if (based is not null)
            CheckExtension(written, based);
        IReadOnlyList<BoundExpression> partition = based?.Partition ?? Partition(binder, written);
        IReadOnlyList<SortKey> order = based?.Order.Count > 0
            ? based.Order
            : [.. written.OrderBy.Select(item => Ordering.Key(
                binder.State, binder.State.Coercion.Settle(binder.Bind(item.Expression, ClauseKind.WindowOrder)), item))];
        WindowFrame? frame = written.Frame is null ? null : FrameBinder.Bind(binder, written.Frame, order, written.Offset);
        return new BoundWindow(written.Name, partition, order, frame);
    }

    private static List<BoundExpression> Partition(ExpressionBinder binder, WindowSpecification written)
    {
        List<BoundExpression> partition =
            [.. written.PartitionBy.Select(value => binder.State.Coercion.Settle(binder.Bind(value, ClauseKind.WindowPartition)))];
        foreach (BoundExpression key in partition)
            Ordering.CheckEqual(binder.State, key);
        return partition;
    }

    private static BoundWindow Named(ExpressionBinder binder, WindowSpecification written) =>
        binder.Scope.Calls!.NamedWindows.GetValueOrDefault(written.Name!)
            ?? throw new SqlException(SqlState.UndefinedObject, $"window \"{written.Name}\" does not exist") { Offset = written.Offset };

    private static void CheckExtension(WindowSpecification written, BoundWindow based)
    {
        string? refusal = written.PartitionBy.Count > 0 ? $"cannot override PARTITION BY clause of window \"{written.Name}\""
            : written.OrderBy.Count > 0 && based.Order.Count > 0 ? $"cannot override ORDER BY clause of window \"{written.Name}\""
            : based.Frame is not null ? $"cannot copy window \"{written.Name}\" because it has a frame clause"
            : null;
        if (refusal is not null)
            throw new SqlException(SqlState.WindowingError, refusal) { Offset = written.Offset };
    }

    private static void CheckPlace(ExpressionBinder binder, FunctionCall call)
    {
        ClauseKind clause = binder.Scope.Clause;
        if (binder.Scope.Calls is null || !clause.AllowsWindows())
        {
            throw new SqlException(SqlState.WindowingError, $"window functions are not allowed in {clause.Text()}") { Offset = call.Offset };
        }
    }

    private static void CheckClauses(FunctionCall call, FunctionDefinition function)
    {
        string? refusal = call.IsDistinct ? "DISTINCT is not implemented for window functions"
            : call.OrderBy.Count > 0 ? "aggregate ORDER BY is not implemented for window functions"
            : call.Filter is not null && function is WindowFunction ? "FILTER is not implemented for non-aggregate window functions"
            : null;
        if (refusal is not null)
            throw new SqlException(SqlState.FeatureNotSupported, refusal) { Offset = call.Offset };
    }

    private static bool AreSame(BoundWindow left, BoundWindow right) =>
        left.Partition.Count == right.Partition.Count && left.Order.Count == right.Order.Count
        && left.Partition.Zip(right.Partition).All(pair => ExpressionEquality.AreEqual(pair.First, pair.Second))
        && left.Order.Zip(right.Order).All(pair => pair.First.Descending == pair.Second.Descending
            && pair.First.NullsFirst == pair.Second.NullsFirst && ExpressionEquality.AreEqual(pair.First.Expression, pair.Second.Expression));
}
