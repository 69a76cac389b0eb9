using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A jsonpath's conditions: true, false or, null, unknown.</summary>
internal sealed class PathConditions(PathExecution execution)
{
    public bool? Test(PathNode node, JsonItem item)
    {
        SqlException.ThrowIfTooDeep();
        switch (node.Kind)
        {
            case PathKind.And:
                bool? both = Test(node.Left!, item);
                if (both == false)
                    return false;
                return Test(node.Right!, item) is var second && second == true ? both : second;
            case PathKind.Or:
                bool? either = Test(node.Left!, item);
                if (either == true)
                    return true;
                return Test(node.Right!, item) is var other && other == false ? either : other;
            case PathKind.Not: return !Test(node.Left!, item);
            case PathKind.IsUnknown: return Test(node.Left!, item) is null;
            case PathKind.Exists: return Exists(node.Left!, item);
            case PathKind.StartsWith: return ForAny(node, item, unwrapsRight: false, StartsWith);
            case PathKind.LikeRegex: return ForAny(node, item, unwrapsRight: false, (left, _) => Matches(node, left));
            default: return ForAny(node, item, unwrapsRight: true, (left, right) => Compare(node.Kind, left, right!));
        }
    }

    private bool? Exists(PathNode path, JsonItem item)
    {
        if (execution.IsLax)
        {
            PathOutcome outcome = execution.Quietly(() => execution.Evaluate(path, item, null));
            return outcome == PathOutcome.Failed ? null : outcome == PathOutcome.Found;
        }

        List<JsonItem> values = [];
        return execution.Quietly(() => execution.Evaluate(path, item, values)) == PathOutcome.Failed ? null : values.Count > 0;
    }

    private bool? ForAny(PathNode node, JsonItem item, bool unwrapsRight, Func<JsonItem, JsonItem?, bool?> test)
    {
        List<JsonItem> left = [];
        List<JsonItem?> right = [null];
        if (execution.Quietly(() => execution.EvaluateUnwrapped(node.Left!, item, left)) == PathOutcome.Failed)
            return null;
        if (node.Right is not null)
        {
            List<JsonItem> values = [];
            PathOutcome outcome = execution.Quietly(() => unwrapsRight
                ? execution.EvaluateUnwrapped(node.Right, item, values)
                : execution.Evaluate(node.Right, item, values));
            if (outcome == PathOutcome.Failed)
                return null;
            right = [.. values];
        }

        return ForAny(left, right, test);
    }

    private bool? ForAny(List<JsonItem> left, List<JsonItem?> right, Func<JsonItem, JsonItem?, bool?> test)
    {
        bool isUnknown = false, isFound = false;
        foreach (JsonItem a in left)
        {
            foreach (JsonItem? b in right)
            {
                bool? holds = test(a, b);
                if (holds is null)
                {
                    if (!execution.IsLax)
                        return null;
                    isUnknown = true;
                }
                else if (holds == true)
                {
                    if (execution.IsLax)
                        return true;
                    isFound = true;
                }
            }
        }

        return isFound ? true : isUnknown ? null : false;
    }

    private static bool? StartsWith(JsonItem whole, JsonItem? initial) =>
        !IsString(whole) || !IsString(initial!) ? null : whole.Text.Span.StartsWith(initial!.Text.Span);

    private static bool? Matches(PathNode node, JsonItem text) => IsString(text) ? PathRegex.IsMatch(text.Text, node) : null;

    private static bool IsString(JsonItem item) => item.Kind == JsonKind.String && item is not PathDate;

    private bool? Compare(PathKind kind, JsonItem left, JsonItem right)
    {
        int? order = Order(left, right);
        if (order is null)
            return left.Kind != right.Kind && (left.Kind == JsonKind.Null || right.Kind == JsonKind.Null) ? kind == PathKind.NotEqual
                : null;
        return kind switch
        {
            PathKind.Equal => order == 0,
            PathKind.NotEqual => order != 0,
            PathKind.Less => order < 0,
            PathKind.Greater => order > 0,
            PathKind.LessOrEqual => order <= 0,
            _ => order >= 0,
        };
    }

    private int? Order(JsonItem left, JsonItem right)
    {
        if (left is PathDate || right is PathDate)
            return left is PathDate a && right is PathDate b ? PathDate.Compare(a, b, execution.Zone) : null;
        bool areBool = left.Kind is JsonKind.True or JsonKind.False && right.Kind is JsonKind.True or JsonKind.False;
        if (areBool)
            return left.Kind.CompareTo(right.Kind);
        if (left.Kind != right.Kind)
            return null;
        return left.Kind switch
        {
            JsonKind.Null => 0,
            JsonKind.String => left.Text.CompareTo(right.Text),
            JsonKind.Number => left.Number.CompareTo(right.Number),
            _ => null,
        };
    }
}
