using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A path as text[]: names of fields, or positions in arrays.</summary>
internal static class TextPath
{
    /// <summary>Null where an element is NULL.</summary>
    public static Text[]? Of(SqlArray path)
    {
        if (path.HasNulls)
            return null;
        var steps = new Text[path.Count];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = ((Column<Text>)path.Elements)[i];
        return steps;
    }

    public static void RequireOneDimension(SqlArray path)
    {
        if (path.Dimensions > 1)
            throw new SqlException(SqlState.ArraySubscriptError, "wrong number of array subscripts");
    }

    public static bool TryPosition(Text step, out int position) => int.TryParse(
        Encoding.UTF8.GetString(step.Span), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture,
        out position);

    public static Text? Find(Text json, Text[] steps)
    {
        Text? at = json;
        foreach (Text step in steps)
        {
            at = JsonScan.First(at.Value) switch
            {
                '{' => JsonScan.Field(at.Value, step),
                '[' when TryPosition(step, out int position) => JsonScan.Element(at.Value, position),
                _ => null,
            };
            if (at is null)
                return null;
        }

        return at;
    }
}
