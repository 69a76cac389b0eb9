using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum PathOutcome
{
    Found,
    NotFound,
    Failed,
}

/// <summary>
/// Evaluates a jsonpath over one value. In lax mode arrays are unwrapped and scalars wrapped where an accessor asks for it, and what is
/// missing is nothing; in strict mode it is an error. Errors inside conditions make them unknown; elsewhere they are thrown, or with
/// <c>silent</c> end the evaluation.
/// </summary>
internal sealed class PathExecution
{
    private readonly JsonItem _root;
    private readonly Func<Text, JsonItem?> _variables;
    private readonly bool _isLax;
    private readonly PathConditions _conditions;
    private JsonItem _current;
    private int _arraySize = -1;
    private bool _ignoresMissing;

    private PathExecution(JsonPath path, JsonItem root, Func<Text, JsonItem?> variables, bool throws, ZoneRules? zone, Action check)
    {
        (_root, _current, _variables) = (root, root, variables);
        (_isLax, _ignoresMissing, Throws, Zone) = (path.IsLax, path.IsLax, throws, zone);
        _check = check;
        _conditions = new PathConditions(this);
        Ids = new PathObjectIds(root);
    }

    private readonly Action _check;
    private int _steps;

    public bool Throws { get; set; }

    public bool IsLax => _isLax;

    /// <summary>The session's zone; null where the path may not use it.</summary>
    public ZoneRules? Zone { get; }

    public PathObjectIds Ids { get; }

    /// <summary>What the path finds; with a null list only whether. Failed: an error that was not to be thrown.</summary>
    public static PathOutcome Run(
        JsonPath path, JsonItem root, Func<Text, JsonItem?> variables, bool throws, ZoneRules? zone, List<JsonItem>? found, Action check)
    {
        var execution = new PathExecution(path, root, variables, throws, zone, check);
        if (path.IsLax || found is not null)
            return execution.Evaluate(path.Root, root, found);
        // In strict mode everything is looked at, so that errors show.
        List<JsonItem> all = [];
        PathOutcome outcome = execution.Evaluate(path.Root, root, all);
        return outcome == PathOutcome.Failed ? outcome : all.Count > 0 ? PathOutcome.Found : PathOutcome.NotFound;
    }

    public PathOutcome Fail(string state, string message) => Throws ? throw new SqlException(state, message) : PathOutcome.Failed;

    public PathOutcome Evaluate(PathNode node, JsonItem item, List<JsonItem>? found) => Evaluate(node, item, found, _isLax);

    /// <summary>As Evaluate, with arrays among the results unwrapped in lax mode.</summary>
    public PathOutcome EvaluateUnwrapped(PathNode node, JsonItem item, List<JsonItem> found)
    {
        if (!_isLax)
            return Evaluate(node, item, found);
        List<JsonItem> wrapped = [];
        PathOutcome outcome = Evaluate(node, item, wrapped);
        if (outcome == PathOutcome.Failed)
            return outcome;
        foreach (JsonItem each in wrapped)
        {
            if (each.Kind == JsonKind.Array)
                found.AddRange(each.Elements);
            else
                found.Add(each);
        }

        return PathOutcome.Found;
    }

    /// <summary>Without throwing, whatever the mode.</summary>
    public PathOutcome Quietly(Func<PathOutcome> evaluation)
    {
        bool before = Throws;
        Throws = false;
        try
        {
            return evaluation();
        }
        finally
        {
            Throws = before;
        }
    }

    /// <summary>A condition about an item, which @ names meanwhile.</summary>
    public bool? Holds(PathNode condition, JsonItem item)
    {
        JsonItem before = _current;
        _current = item;
        try
        {
            return _conditions.Test(condition, item);
        }
        finally
        {
            _current = before;
        }
    }

    /// <summary>What follows the node, for a value it gave; the value itself where nothing follows.</summary>
    public PathOutcome Continue(PathNode node, JsonItem value, List<JsonItem>? found)
    {
        if (node.Next is { } next)
            return Evaluate(next, value, found);
        found?.Add(value);
        return PathOutcome.Found;
    }

    private PathOutcome Evaluate(PathNode node, JsonItem item, List<JsonItem>? found, bool unwraps)
    {
        SqlException.ThrowIfTooDeep();
        if ((++_steps & 1023) == 0)
            _check();
        switch (node.Kind)
        {
            case <= PathKind.Variable: return Continue(node, Constant(node), found);
            case PathKind.Root: return Continue(node, _root, found);
            case PathKind.Current: return Continue(node, _current, found);
            case PathKind.Last: return Last(node, found);
            case >= PathKind.And and <= PathKind.Exists: return Condition(node, item, found);
            case >= PathKind.Add and <= PathKind.Modulo: return Arithmetic(node, item, found);
            case PathKind.Plus or PathKind.Minus: return Signed(node, item, found);
            case PathKind.AnyElement: return AnyElement(node, item, found);
            case PathKind.Subscripts: return Subscripts(node, item, found);
            case PathKind.AnyDepth: return AnyDepth(node, item, found);
        }

        bool keepsArray = node.Kind == PathKind.Method && node.Text.ToString() is "type" or "size";
        if (unwraps && item.Kind == JsonKind.Array && !keepsArray)
            return Members(node, item, found, 1, 1, 1, ignores: false, unwraps: false);
        return node.Kind switch
        {
            PathKind.Key => Key(node, item, found),
            PathKind.AnyKey => AnyKey(node, item, found),
            PathKind.Filter => Holds(node.Left!, item) == true ? Continue(node, item, found) : PathOutcome.NotFound,
            _ => PathMethods.Call(this, node, item, found),
        };
    }

    private JsonItem Constant(PathNode node) => node.Kind switch
    {
        PathKind.Null => JsonItem.Null,
        PathKind.String => JsonItem.String(node.Text),
        PathKind.Number => JsonItem.OfNumber(node.Number),
        PathKind.Bool => JsonItem.OfBool(node.Bool),
        _ => _variables(node.Text) ?? throw new SqlException(
            SqlState.UndefinedObject, $"could not find jsonpath variable \"{node.Text}\""),
    };

    private PathOutcome Last(PathNode node, List<JsonItem>? found) => _arraySize < 0
        ? throw new SqlException(SqlState.InternalError, "evaluating jsonpath LAST outside of array subscript")
        : Continue(node, JsonItem.OfNumber(new Numeric(_arraySize - 1)), found);

    private PathOutcome Condition(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        bool? holds = _conditions.Test(node, item);
        return Continue(node, holds is { } known ? JsonItem.OfBool(known) : JsonItem.Null, found);
    }

    private PathOutcome Key(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        if (item.Kind != JsonKind.Object)
        {
            return _ignoresMissing ? PathOutcome.NotFound
                : Fail(PathErrors.MemberNotFound, "jsonpath member accessor can only be applied to an object");
        }

        if (item.Field(node.Text) is { } value)
            return Continue(node, value, found);
        return _ignoresMissing ? PathOutcome.NotFound
            : Fail(PathErrors.MemberNotFound, $"JSON object does not contain key \"{node.Text}\"");
    }

    private PathOutcome AnyKey(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        if (item.Kind == JsonKind.Object)
            return Members(node.Next, item, found, 1, 1, 1, ignores: false, _isLax);
        return _ignoresMissing ? PathOutcome.NotFound
            : Fail(PathErrors.ObjectNotFound, "jsonpath wildcard member accessor can only be applied to an object");
    }

    private PathOutcome AnyElement(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        if (item.Kind == JsonKind.Array)
            return Members(node.Next, item, found, 1, 1, 1, ignores: false, _isLax);
        if (_isLax)
            return Continue(node, item, found);
        return _ignoresMissing ? PathOutcome.NotFound
            : Fail(PathErrors.ArrayNotFound, "jsonpath wildcard array accessor can only be applied to an array");
    }

    private PathOutcome AnyDepth(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        var outcome = PathOutcome.NotFound;
        if (node.Levels.First == 0)
        {
            outcome = Ignoring(() => Continue(node, item, found));
            if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                return outcome;
        }

        return item.IsContainer
            ? Members(node.Next, item, found, 1, node.Levels.First, node.Levels.Last, ignores: true, _isLax)
            : outcome;
    }

    private PathOutcome Ignoring(Func<PathOutcome> evaluation)
    {
        bool before = _ignoresMissing;
        _ignoresMissing = true;
        PathOutcome outcome = evaluation();
        _ignoresMissing = before;
        return outcome;
    }

    /// <summary>Elements or field values, level by level; <paramref name="next"/> is applied to those of the levels asked for.</summary>
    private PathOutcome Members(
        PathNode? next, JsonItem container, List<JsonItem>? found, long level, long first, long last, bool ignores, bool unwraps)
    {
        SqlException.ThrowIfTooDeep();
        var outcome = PathOutcome.NotFound;
        if (level > last)
            return outcome;
        IEnumerable<JsonItem> members = container.Kind == JsonKind.Object ? container.Fields.Select(field => field.Value)
            : container.Elements;
        foreach (JsonItem member in members)
        {
            bool isLeafOnly = first == PathNode.Deepest && last == PathNode.Deepest && !member.IsContainer;
            if (level >= first || isLeafOnly)
            {
                outcome = Member(next, member, found, ignores, unwraps);
                if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                    return outcome;
            }

            if (level < last && member.IsContainer)
            {
                outcome = Members(next, member, found, level + 1, first, last, ignores, unwraps);
                if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                    return outcome;
            }
        }

        return outcome;
    }

    private PathOutcome Member(PathNode? next, JsonItem member, List<JsonItem>? found, bool ignores, bool unwraps)
    {
        if (next is null)
        {
            found?.Add(member);
            return PathOutcome.Found;
        }

        return ignores ? Ignoring(() => Evaluate(next, member, found, unwraps)) : Evaluate(next, member, found, unwraps);
    }

    private PathOutcome Subscripts(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        bool isArray = item.Kind == JsonKind.Array;
        if (!isArray && !_isLax)
        {
            return _ignoresMissing ? PathOutcome.NotFound
                : Fail(PathErrors.ArrayNotFound, "jsonpath array accessor can only be applied to an array");
        }

        int before = _arraySize, size = isArray ? item.Count : 1;
        _arraySize = size;
        var outcome = PathOutcome.NotFound;
        foreach ((PathNode from, PathNode? to) in node.Places)
        {
            outcome = Places(node, item, size, from, to, found);
            if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                break;
            _arraySize = size;
        }

        _arraySize = before;
        return outcome;
    }

    private PathOutcome Places(PathNode node, JsonItem item, int size, PathNode from, PathNode? to, List<JsonItem>? found)
    {
        if (Place(from, item) is not { } first)
            return PathOutcome.Failed;
        int? end = to is null ? first : Place(to, item);
        if (end is not { } last)
            return PathOutcome.Failed;
        if (!_ignoresMissing && (first < 0 || first > last || last >= size))
            return Fail(PathErrors.InvalidSubscript, "jsonpath array subscript is out of bounds");
        var outcome = PathOutcome.NotFound;
        for (int i = Math.Max(first, 0); i <= Math.Min(last, size - 1); i++)
        {
            outcome = Continue(node, item.Kind == JsonKind.Array ? item.Elements[i] : item, found);
            if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                break;
        }

        return outcome;
    }

    private int? Place(PathNode node, JsonItem item)
    {
        List<JsonItem> values = [];
        if (Evaluate(node, item, values) == PathOutcome.Failed)
            return null;
        if (values is not [{ Kind: JsonKind.Number } number])
        {
            Fail(PathErrors.InvalidSubscript, "jsonpath array subscript is not a single numeric value");
            return null;
        }

        Numeric whole = NumericRounding.Truncate(number.Number, 0);
        if (whole.IsFinite && whole.CompareTo(new Numeric(int.MinValue)) >= 0 && whole.CompareTo(new Numeric(int.MaxValue)) <= 0)
            return (int)whole.Unscaled;
        Fail(PathErrors.InvalidSubscript, "jsonpath array subscript is out of integer range");
        return null;
    }

    private PathOutcome Arithmetic(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        List<JsonItem> left = [], right = [];
        if (EvaluateUnwrapped(node.Left!, item, left) == PathOutcome.Failed
            || EvaluateUnwrapped(node.Right!, item, right) == PathOutcome.Failed)
            return PathOutcome.Failed;
        string symbol = PathWriter.Symbol(node.Kind);
        if (left is not [{ Kind: JsonKind.Number } a])
            return Fail(PathErrors.SingletonRequired, $"left operand of jsonpath operator {symbol} is not a single numeric value");
        if (right is not [{ Kind: JsonKind.Number } b])
            return Fail(PathErrors.SingletonRequired, $"right operand of jsonpath operator {symbol} is not a single numeric value");
        Numeric result;
        try
        {
            result = node.Kind switch
            {
                PathKind.Add => NumericArithmetic.Add(a.Number, b.Number),
                PathKind.Subtract => NumericArithmetic.Subtract(a.Number, b.Number),
                PathKind.Multiply => NumericArithmetic.Multiply(a.Number, b.Number),
                PathKind.Divide => NumericArithmetic.Divide(a.Number, b.Number),
                _ => NumericArithmetic.Modulo(a.Number, b.Number),
            };
        }
        catch (SqlException) when (!Throws)
        {
            return PathOutcome.Failed;
        }

        return Continue(node, JsonItem.OfNumber(result), found);
    }

    private PathOutcome Signed(PathNode node, JsonItem item, List<JsonItem>? found)
    {
        List<JsonItem> values = [];
        if (EvaluateUnwrapped(node.Left!, item, values) == PathOutcome.Failed)
            return PathOutcome.Failed;
        var outcome = PathOutcome.NotFound;
        foreach (JsonItem value in values)
        {
            if (value.Kind != JsonKind.Number)
            {
                if (found is null && node.Next is null)
                    continue;
                return Fail(PathErrors.NumberNotFound,
                    $"operand of unary jsonpath operator {PathWriter.Symbol(node.Kind)} is not a numeric value");
            }

            JsonItem signed = node.Kind == PathKind.Minus ? JsonItem.OfNumber(NumericArithmetic.Negate(value.Number)) : value;
            PathOutcome next = Continue(node, signed, found);
            if (next == PathOutcome.Failed || next == PathOutcome.Found && found is null)
                return next;
            outcome = next == PathOutcome.Found ? next : outcome;
        }

        return outcome;
    }
}
