using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The id that keyvalue() gives an object: where it lies in PostgreSQL's binary form of the whole value, which is computed here when
/// somebody asks. An object that the path itself made has 0.
/// </summary>
internal sealed class PathObjectIds(JsonItem root)
{
    private Dictionary<JsonItem, long>? _offsets;

    public long Of(JsonItem item)
    {
        if (_offsets is null)
        {
            _offsets = new Dictionary<JsonItem, long>(ReferenceEqualityComparer.Instance);
            Place(root, 0);
        }

        return _offsets.GetValueOrDefault(item);
    }

    /// <summary>Returns where the container ends. Header and entries are four bytes each; numbers and containers start at a multiple of four.</summary>
    private long Place(JsonItem item, long at)
    {
        SqlException.ThrowIfTooDeep();
        _offsets![item] = at;
        bool isObject = item.Kind == JsonKind.Object;
        at += 4 + 4L * item.Count * (isObject ? 2 : 1);
        if (isObject)
            at += item.Fields.Sum(field => (long)field.Key.Length);
        foreach (JsonItem member in isObject ? item.Fields.Select(field => field.Value) : item.Elements)
        {
            if (member.IsContainer)
                at = Place(member, (at + 3) & ~3L);
            else if (member.Kind == JsonKind.Number)
                at = ((at + 3) & ~3L) + NumberBytes(member.Number);
            else
                at += member.Kind == JsonKind.String ? member.Text.Length : 0;
        }

        return at;
    }

    // A length word, a short header, and two bytes for four digits.
    private static long NumberBytes(Numeric number)
    {
        string digits = System.Numerics.BigInteger.Abs(number.Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (digits == "0")
            return 6;
        int whole = Math.Max(digits.Length - number.Scale, 0);
        string padded = digits.PadLeft(number.Scale, '0');
        string left = padded[..whole].PadLeft((whole + 3) / 4 * 4, '0'), right = padded[whole..].PadRight((number.Scale + 3) / 4 * 4, '0');
        string groups = left + right;
        int first = 0, last = groups.Length / 4;
        while (first < last && groups.AsSpan(first * 4, 4).SequenceEqual("0000"))
            first++;
        while (last > first && groups.AsSpan((last - 1) * 4, 4).SequenceEqual("0000"))
            last--;
        return 4 + 2 + 2L * (last - first);
    }
}
