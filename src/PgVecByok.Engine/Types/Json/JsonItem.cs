namespace PgVecByok.Engine;

/// <summary>Kinds in the order in which jsonb sorts them.</summary>
internal enum JsonKind
{
    Null,
    String,
    Number,
    False,
    True,
    Array,
    Object,
}

/// <summary>
/// A JSON value taken apart. Strings are decoded; numbers are kept as the text that numeric prints; an object's fields are sorted by
/// the length of their names and then by bytes, and no name is there twice. Immutable once built.
/// </summary>
internal class JsonItem
{
    public static readonly JsonItem Null = new(JsonKind.Null);
    public static readonly JsonItem True = new(JsonKind.True);
    public static readonly JsonItem False = new(JsonKind.False);

    private Numeric? _number;

    protected JsonItem(JsonKind kind) => Kind = kind;

    public JsonKind Kind { get; }

    /// <summary>A string's text, or a number's.</summary>
    public virtual Text Text { get; private init; }

    public IReadOnlyList<JsonItem> Elements { get; private init; } = [];

    public IReadOnlyList<KeyValuePair<Text, JsonItem>> Fields { get; private init; } = [];

    public bool IsContainer => Kind >= JsonKind.Array;

    public int Count => Kind == JsonKind.Object ? Fields.Count : Elements.Count;

    public Numeric Number => _number ??= NumericText.Parse(Text.Span);

    public static JsonItem String(Text text) => new(JsonKind.String) { Text = text };

    /// <summary>REQUIRES: a JSON number.</summary>
    public static JsonItem OfNumber(ReadOnlySpan<byte> literal)
    {
        bool isPlain = literal.Length <= 18 && literal[0] != '-' && literal.IndexOfAny((byte)'e', (byte)'E') < 0;
        return new JsonItem(JsonKind.Number) { Text = isPlain ? new Text(literal.ToArray()) : new Text(NumericText.Parse(literal).ToString()) };
    }

    public static JsonItem OfNumber(Numeric number) => new(JsonKind.Number) { Text = new Text(number.ToString()), _number = number };

    public static JsonItem OfBool(bool value) => value ? True : False;

    public static JsonItem Array(IReadOnlyList<JsonItem> elements) => new(JsonKind.Array) { Elements = elements };

    /// <summary>Fields in any order; of two with one name the last stays.</summary>
    public static JsonItem Object(List<KeyValuePair<Text, JsonItem>> fields)
    {
        bool isSorted = true;
        for (int i = 1; i < fields.Count && isSorted; i++)
            isSorted = CompareNames(fields[i - 1].Key, fields[i].Key) < 0;
        return new JsonItem(JsonKind.Object) { Fields = isSorted ? fields : Sorted(fields) };
    }

    public static int CompareNames(Text left, Text right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.CompareTo(right);

    public JsonItem? Field(Text name)
    {
        int low = 0, high = Fields.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = CompareNames(Fields[middle].Key, name);
            if (order == 0)
                return Fields[middle].Value;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>An element counted from the front, or, negative, from the end.</summary>
    public JsonItem? Element(long index)
    {
        if (index < 0)
            index += Elements.Count;
        return index >= 0 && index < Elements.Count ? Elements[(int)index] : null;
    }

    private static List<KeyValuePair<Text, JsonItem>> Sorted(List<KeyValuePair<Text, JsonItem>> fields)
    {
        // OrderBy is stable: the last of equal names is the last that was written.
        KeyValuePair<Text, JsonItem>[] ordered = [.. fields.OrderBy(field => field.Key, Comparer<Text>.Create(CompareNames))];
        var kept = new List<KeyValuePair<Text, JsonItem>>(ordered.Length);
        for (int i = 0; i < ordered.Length; i++)
        {
            if (i + 1 == ordered.Length || ordered[i].Key != ordered[i + 1].Key)
                kept.Add(ordered[i]);
        }

        return kept;
    }
}
