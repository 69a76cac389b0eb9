using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Methods of jsonpath: size(), type(), double(), keyvalue() and so on.</summary>
internal static class PathMethods
{
    private static readonly string[] Names =
    [
        "abs", "size", "type", "floor", "double", "ceiling", "keyvalue", "bigint", "boolean", "date", "integer", "number", "string",
        "decimal", "datetime", "time", "time_tz", "timestamp", "timestamp_tz",
    ];

    public static bool IsKnown(string name) => Names.Contains(name);

    public static int ArgumentsMax(string name) => name switch
    {
        "decimal" => 2,
        "datetime" or "time" or "time_tz" or "timestamp" or "timestamp_tz" => 1,
        _ => 0,
    };

    public static PathOutcome Call(PathExecution execution, PathNode node, JsonItem item, List<JsonItem>? found)
    {
        string name = node.Text.ToString();
        if (name == "keyvalue")
            return KeyValue(execution, node, item, found);
        if (name == "size" && item.Kind != JsonKind.Array && !execution.IsLax)
            return execution.Fail(PathErrors.ArrayNotFound, "jsonpath item method .size() can only be applied to an array");
        try
        {
            return execution.Continue(node, Value(execution, name, node, item), found);
        }
        catch (SqlException) when (!execution.Throws)
        {
            return PathOutcome.Failed;
        }
    }

    public static string TypeOf(JsonItem item) => item is PathDate date ? date.TypeName : item.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.String => "string",
        JsonKind.Number => "number",
        JsonKind.Array => "array",
        JsonKind.Object => "object",
        _ => "boolean",
    };

    private static JsonItem Value(PathExecution execution, string name, PathNode node, JsonItem item)
    {
        switch (name)
        {
            case "type": return JsonItem.String(TypeOf(item));
            case "size": return JsonItem.OfNumber(new Numeric(item.Kind == JsonKind.Array ? item.Count : 1));
            case "abs" or "floor" or "ceiling": return Rounded(name, item);
            case "double": return Double(item);
            case "bigint": return Integer(name, item, long.MinValue, long.MaxValue, "bigint");
            case "integer": return Integer(name, item, int.MinValue, int.MaxValue, "integer");
            case "boolean": return Bool(item);
            case "number" or "decimal": return Number(name, node, item);
            case "string": return AsString(item);
            default: return PathDates.Convert(name, node, item, execution.Zone);
        }
    }

    private static bool IsString(JsonItem item) => item.Kind == JsonKind.String && item is not PathDate;

    private static JsonItem Rounded(string name, JsonItem item)
    {
        if (item.Kind != JsonKind.Number)
            throw new SqlException(PathErrors.NonNumericItem, $"jsonpath item method .{name}() can only be applied to a numeric value");
        Numeric number = item.Number;
        if (name == "abs")
            return JsonItem.OfNumber(NumericArithmetic.Abs(number));
        Numeric whole = NumericRounding.Truncate(number, 0);
        if (whole.CompareTo(number) != 0 && (name == "floor") == (number.Sign < 0))
            whole = NumericArithmetic.Add(whole, new Numeric(number.Sign < 0 ? -1 : 1));
        return JsonItem.OfNumber(whole);
    }

    private static JsonItem Double(JsonItem item)
    {
        if (item.Kind != JsonKind.Number && !IsString(item))
            throw NotStringOrNumber("double");
        double value = Read("double", "double precision", item, text => BuiltinTypes.Float8.Parse(text.Span, -1, FormatSettings.Default));
        if (!double.IsFinite(value))
            throw new SqlException(PathErrors.NonNumericItem, "NaN or Infinity is not allowed for jsonpath item method .double()");
        return JsonItem.OfNumber(NumericConversions.FromDouble(value));
    }

    private static JsonItem Integer(string name, JsonItem item, long min, long max, string type)
    {
        if (item.Kind != JsonKind.Number && !IsString(item))
            throw NotStringOrNumber(name);
        long value = Read(name, type, item, text => item.Kind == JsonKind.Number
            ? NumericConversions.ToInteger(item.Number, min, max, type)
            : IntegerText.Parse(text.Span, min, max, type));
        return JsonItem.OfNumber(new Numeric(value));
    }

    private static JsonItem Bool(JsonItem item)
    {
        if (item.Kind is JsonKind.True or JsonKind.False)
            return item;
        if (item.Kind != JsonKind.Number && !IsString(item))
        {
            throw new SqlException(
                PathErrors.NonNumericItem, "jsonpath item method .boolean() can only be applied to a boolean, string, or numeric value");
        }

        return JsonItem.OfBool(Read("boolean", "boolean", item, text => item.Kind == JsonKind.Number
            ? IntegerText.Parse(text.Span, int.MinValue, int.MaxValue, "integer") != 0
            : BuiltinTypes.Bool.Parse(text.Span, -1, FormatSettings.Default)));
    }

    private static JsonItem Number(string name, PathNode node, JsonItem item)
    {
        if (item.Kind != JsonKind.Number && !IsString(item))
            throw NotStringOrNumber(name);
        Numeric value = Read(name, "numeric", item, text => NumericText.Parse(text.Span));
        if (!value.IsFinite)
            throw new SqlException(PathErrors.NonNumericItem, $"NaN or Infinity is not allowed for jsonpath item method .{name}()");
        if (node.Left is null)
            return JsonItem.OfNumber(value);
        string[] modifiers = node.Right is null ? [Argument("precision", node.Left)]
            : [Argument("precision", node.Left), Argument("scale", node.Right)];
        int typmod = BuiltinTypes.Numeric.ReadTypmod(modifiers);
        return JsonItem.OfNumber(Read(name, "numeric", item, _ => BuiltinTypes.Numeric.Coerce(value, typmod, isExplicit: true)));
    }

    private static string Argument(string what, PathNode argument)
    {
        System.Numerics.BigInteger value = argument.Number.Unscaled;
        return value >= int.MinValue && value <= int.MaxValue
            ? value.ToString(CultureInfo.InvariantCulture)
            : throw new SqlException(
                PathErrors.NonNumericItem, $"{what} of jsonpath item method .decimal() is out of range for type integer");
    }

    private static JsonItem AsString(JsonItem item) => item.Kind switch
    {
        JsonKind.String or JsonKind.Number => JsonItem.String(item.Text),
        JsonKind.True => JsonItem.String("true"),
        JsonKind.False => JsonItem.String("false"),
        _ => throw new SqlException(
            PathErrors.NonNumericItem,
                "jsonpath item method .string() can only be applied to a boolean, string, numeric, or datetime value"),
    };

    private static T Read<T>(string name, string type, JsonItem item, Func<Text, T> read)
    {
        try
        {
            return read(item.Text);
        }
        catch (SqlException)
        {
            throw new SqlException(
                PathErrors.NonNumericItem, $"argument \"{item.Text}\" of jsonpath item method .{name}() is invalid for type {type}");
        }
    }

    private static SqlException NotStringOrNumber(string name) =>
        new(PathErrors.NonNumericItem, $"jsonpath item method .{name}() can only be applied to a string or numeric value");

    private static PathOutcome KeyValue(PathExecution execution, PathNode node, JsonItem item, List<JsonItem>? found)
    {
        if (item.Kind != JsonKind.Object)
            return execution.Fail(PathErrors.ObjectNotFound, "jsonpath item method .keyvalue() can only be applied to an object");
        var outcome = PathOutcome.NotFound;
        foreach ((Text key, JsonItem value) in item.Fields)
        {
            JsonItem pair = JsonItem.Object(
            [
                new("id", JsonItem.OfNumber(new Numeric(execution.Ids.Of(item)))), new("key", JsonItem.String(key)), new("value", value),
            ]);
            outcome = execution.Continue(node, pair, found);
            if (outcome == PathOutcome.Failed || outcome == PathOutcome.Found && found is null)
                return outcome;
        }

        return outcome;
    }
}
