using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The order of jsonb: object &gt; array &gt; boolean &gt; number &gt; string &gt; null; more elements &gt; fewer; then element by
/// element, of objects name by name. Numbers go by value, strings by bytes. One oddity is PostgreSQL's own: an empty array at
/// the top is less than anything.
/// </summary>
internal static class JsonOrder
{
    public static int Compare(JsonItem left, JsonItem right)
    {
        bool leftEmpty = left is { Kind: JsonKind.Array, Count: 0 }, rightEmpty = right is { Kind: JsonKind.Array, Count: 0 };
        if (leftEmpty != rightEmpty)
            return leftEmpty ? -1 : 1;
        return CompareInside(left, right);
    }

    public static bool AreEqual(JsonItem left, JsonItem right) => CompareInside(left, right) == 0;

    public static int Hash(JsonItem item)
    {
        var hash = new HashCode();
        Add(item, ref hash);
        return hash.ToHashCode();
    }

    private static int CompareInside(JsonItem left, JsonItem right)
    {
        SqlException.ThrowIfTooDeep();
        if (left.Kind != right.Kind)
            return left.Kind.CompareTo(right.Kind);
        return left.Kind switch
        {
            JsonKind.String => left.Text.CompareTo(right.Text),
            JsonKind.Number => left.Number.CompareTo(right.Number),
            JsonKind.Array => CompareElements(left, right),
            JsonKind.Object => CompareFields(left, right),
            _ => 0,
        };
    }

    private static int CompareElements(JsonItem left, JsonItem right)
    {
        int order = left.Count.CompareTo(right.Count);
        for (int i = 0; order == 0 && i < left.Count; i++)
            order = CompareInside(left.Elements[i], right.Elements[i]);
        return order;
    }

    private static int CompareFields(JsonItem left, JsonItem right)
    {
        int order = left.Count.CompareTo(right.Count);
        for (int i = 0; order == 0 && i < left.Count; i++)
        {
            order = left.Fields[i].Key.CompareTo(right.Fields[i].Key);
            if (order == 0)
                order = CompareInside(left.Fields[i].Value, right.Fields[i].Value);
        }

        return order;
    }

    private static void Add(JsonItem item, ref HashCode hash)
    {
        SqlException.ThrowIfTooDeep();
        hash.Add(item.Kind);
        if (item.Kind == JsonKind.String)
            hash.Add(item.Text);
        else if (item.Kind == JsonKind.Number)
            hash.Add(item.Number);
        foreach (JsonItem element in item.Elements)
            Add(element, ref hash);
        foreach ((Text name, JsonItem value) in item.Fields)
        {
            hash.Add(name);
            Add(value, ref hash);
        }
    }
}
