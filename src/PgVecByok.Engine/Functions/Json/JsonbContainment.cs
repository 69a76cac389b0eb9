using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>@&gt;: every field and element of the right is found in the left, wherever it stands in an array.</summary>
internal static class JsonbContainment
{
    public static bool Contains(JsonItem whole, JsonItem part)
    {
        // At the top an array holds a scalar as if it were its only element.
        if (whole.Kind == JsonKind.Array && !part.IsContainer)
            return whole.Elements.Any(element => IsSameScalar(element, part));
        return ContainsInside(whole, part);
    }

    private static bool ContainsInside(JsonItem whole, JsonItem part)
    {
        SqlException.ThrowIfTooDeep();
        if (whole.Kind != part.Kind)
            return false;
        return part.Kind switch
        {
            JsonKind.Object => part.Fields.All(field => whole.Field(field.Key) is { } value && ContainsInside(value, field.Value)),
            JsonKind.Array => part.Elements.All(element => whole.Elements.Any(candidate => ContainsInside(candidate, element))),
            _ => IsSameScalar(whole, part),
        };
    }

    private static bool IsSameScalar(JsonItem left, JsonItem right) =>
        left.Kind == right.Kind && !left.IsContainer && JsonOrder.AreEqual(left, right);
}
