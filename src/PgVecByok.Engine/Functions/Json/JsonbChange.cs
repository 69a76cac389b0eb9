using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What makes a new jsonb of an old one: concatenation, deletion, jsonb_set, jsonb_insert. The old one stays as it was.</summary>
internal static class JsonbChange
{
    public static JsonItem Concatenate(JsonItem left, JsonItem right)
    {
        if (left.Kind == JsonKind.Object && right.Kind == JsonKind.Object)
            return JsonItem.Object([.. left.Fields, .. right.Fields]);
        return JsonItem.Array([.. AsElements(left), .. AsElements(right)]);
    }

    public static JsonItem Delete(JsonItem item, Text name)
    {
        RequireContainer(item, "cannot delete from scalar");
        return item.Kind == JsonKind.Object
            ? JsonItem.Object([.. item.Fields.Where(field => field.Key != name)])
            : JsonItem.Array([.. item.Elements.Where(element => element.Kind != JsonKind.String || element.Text != name)]);
    }

    public static JsonItem Delete(JsonItem item, int index)
    {
        RequireContainer(item, "cannot delete from scalar");
        if (item.Kind == JsonKind.Object)
            throw Invalid("cannot delete from object using integer index");
        int at = index < 0 ? index + item.Count : index;
        return JsonItem.Array([.. item.Elements.Where((_, i) => i != at)]);
    }

    public static JsonItem DeletePath(JsonItem item, Text[] path)
    {
        RequireContainer(item, "cannot delete path in scalar");
        return path.Length == 0 || item.Count == 0 ? item : Change(item, path, 0, null, PathChange.Delete);
    }

    public static JsonItem Set(JsonItem item, Text[] path, JsonItem value, bool createMissing)
    {
        RequireContainer(item, "cannot set path in scalar");
        if (path.Length == 0 || (item.Count == 0 && !createMissing))
            return item;
        return Change(item, path, 0, value, createMissing ? PathChange.SetOrCreate : PathChange.Set);
    }

    public static JsonItem Insert(JsonItem item, Text[] path, JsonItem value, bool after)
    {
        RequireContainer(item, "cannot set path in scalar");
        return path.Length == 0 ? item : Change(item, path, 0, value, after ? PathChange.InsertAfter : PathChange.InsertBefore);
    }

    public static JsonItem StripNulls(JsonItem item, bool inArrays)
    {
        SqlException.ThrowIfTooDeep();
        if (item.Kind == JsonKind.Object)
        {
            return JsonItem.Object([.. item.Fields.Where(field => field.Value.Kind != JsonKind.Null)
                .Select(field => new KeyValuePair<Text, JsonItem>(field.Key, StripNulls(field.Value, inArrays)))]);
        }

        if (item.Kind != JsonKind.Array)
            return item;
        return JsonItem.Array([.. item.Elements.Where(element => !inArrays || element.Kind != JsonKind.Null)
            .Select(element => StripNulls(element, inArrays))]);
    }

    private enum PathChange
    {
        Set,
        SetOrCreate,
        InsertBefore,
        InsertAfter,
        Delete,
    }

    private static JsonItem Change(JsonItem item, Text[] path, int level, JsonItem? value, PathChange change)
    {
        SqlException.ThrowIfTooDeep();
        return item.Kind switch
            {
                JsonKind.Object => ChangeField(item, path, level, value, change),
                JsonKind.Array => ChangeElement(item, path, level, value, change),
                _ => item,
            };
    }

    private static JsonItem ChangeField(JsonItem item, Text[] path, int level, JsonItem? value, PathChange change)
    {
        bool isLast = level == path.Length - 1;
        JsonItem? old = item.Field(path[level]);
        if (old is null)
        {
            return isLast && change is (PathChange.SetOrCreate or PathChange.InsertBefore or PathChange.InsertAfter)
                ? JsonItem.Object([.. item.Fields, new(path[level], value!)])
                : item;
        }

        if (isLast && change is (PathChange.InsertBefore or PathChange.InsertAfter))
        {
            throw new SqlException(SqlState.InvalidParameterValue, "cannot replace existing key")
            {
                Hint = "Try using the function jsonb_set to replace key value.",
            };
        }

        if (isLast && change == PathChange.Delete)
            return JsonItem.Object([.. item.Fields.Where(field => field.Key != path[level])]);
        JsonItem next = isLast ? value! : Change(old, path, level + 1, value, change);
        return JsonItem.Object([.. item.Fields.Select(field => field.Key == path[level] ? new(field.Key, next) : field)]);
    }

    private static JsonItem ChangeElement(JsonItem item, Text[] path, int level, JsonItem? value, PathChange change)
    {
        if (!TextPath.TryPosition(path[level], out int index))
        {
            throw new SqlException(
                SqlState.InvalidTextRepresentation,
                $"path element at position {level + 1} is not an integer: \"{Encoding.UTF8.GetString(path[level].Span)}\"");
        }

        bool isLast = level == path.Length - 1;
        bool creates = change is PathChange.SetOrCreate or PathChange.InsertBefore or PathChange.InsertAfter;
        long at = index < 0 ? (long)index + item.Count : index;
        if (at < 0 || at >= item.Count)
        {
            if (!isLast || !creates)
                return item;
            return JsonItem.Array(at < 0 ? [value!, .. item.Elements] : [.. item.Elements, value!]);
        }

        var elements = new List<JsonItem>(item.Elements);
        if (!isLast)
            elements[(int)at] = Change(elements[(int)at], path, level + 1, value, change);
        else if (change == PathChange.Delete)
            elements.RemoveAt((int)at);
        else if (change is PathChange.Set or PathChange.SetOrCreate)
            elements[(int)at] = value!;
        else
            elements.Insert((int)at + (change == PathChange.InsertAfter ? 1 : 0), value!);
        return JsonItem.Array(elements);
    }

    private static IEnumerable<JsonItem> AsElements(JsonItem item) => item.Kind == JsonKind.Array ? item.Elements : [item];

    private static void RequireContainer(JsonItem item, string message)
    {
        if (!item.IsContainer)
            throw Invalid(message);
    }

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);
}
