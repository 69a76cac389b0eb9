using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A column of JSON_TABLE: ordinality (no evaluation), or what is evaluated from each item. Defaults are places among the arguments.</summary>
internal sealed record JsonTableField(string Name, SqlType Type, int Typmod, JsonPath? Path, JsonEvaluation? Evaluation, int EmptyDefault,
    int ErrorDefault);

/// <summary>
/// Rows of JSON_TABLE: one for each item that the path finds; below it the rows of each nested plan, one plan after the other, all
/// other columns NULL. An item for which no nested plan finds anything has a row all the same.
/// </summary>
internal sealed record JsonTablePlan(JsonPath Path, IReadOnlyList<JsonTableField> Fields, IReadOnlyList<JsonTablePlan> Nested, int First,
    bool ThrowsErrors)
{
    public int Width => Fields.Count + Nested.Sum(plan => plan.Width);

    public IEnumerable<object?[]> Rows(CallContext call, JsonItem context, Func<Text, JsonItem?> variables, object?[] arguments, int width)
    {
        List<JsonItem> found = [];
        PathOutcome outcome = PathExecution.Run(
            Path, context, variables, ThrowsErrors, SessionZone.Of(call), found, call.Statement.Cancelled.ThrowIfCancellationRequested);
        if (outcome == PathOutcome.Failed)
            yield break;
        int ordinal = 0;
        foreach (JsonItem item in found)
        {
            ordinal++;
            var own = new object?[width];
            for (int i = 0; i < Fields.Count; i++)
                own[First + i] = Value(call, Fields[i], item, ordinal, variables, arguments);
            bool isAlone = true;
            foreach (object?[] inner in Nested.SelectMany(plan => plan.Rows(call, item, variables, arguments, width)))
            {
                isAlone = false;
                Array.Copy(own, First, inner, First, Fields.Count);
                yield return inner;
            }

            if (isAlone)
                yield return own;
        }
    }

    private static object? Value(
        CallContext call, JsonTableField field, JsonItem item, int ordinal, Func<Text, JsonItem?> variables, object?[] arguments)
    {
        if (field.Evaluation is not { } evaluation)
            return field.Type == BuiltinTypes.Int4 ? ordinal
                : JsonPopulation.FromText(ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture), field.Type, field.Typmod,
                call.Statement.Format);
        return evaluation.Run(
            call, field.Path!, item, variables, () => field.EmptyDefault < 0 ? null : arguments[field.EmptyDefault],
            () => field.ErrorDefault < 0 ? null : arguments[field.ErrorDefault]);
    }
}
