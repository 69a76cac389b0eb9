using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>setweight, strip, length, ts_delete, ts_filter, ||, and vectors from and to arrays.</summary>
internal static class SearchVectorFunctions
{
    public static void AddTo(FunctionList list)
    {
        list.Add(3711, "length(tsvector) int4", (_, a) => Vector(a[0]).Lexemes.Length);
        list.Add(3622, "tsvector_cmp(tsvector, tsvector) int4", (_, a) =>
            Math.Sign(BuiltinTypes.TsVector.Compare(Vector(a[0]), Vector(a[1]))));
        list.Add(3623, "strip(tsvector) tsvector", (_, a) => Mapped(Vector(a[0]), lexeme => lexeme with { Places = [] }));
        list.Add(3624, "setweight(tsvector, char) tsvector", (_, a) => Weighted(Vector(a[0]), Weight((byte)a[1]!), null));
        list.Add(3320, "setweight(tsvector, char, text[]) tsvector", (_, a) =>
            Weighted(Vector(a[0]), Weight((byte)a[1]!), Words((SqlArray)a[2]!)));
        list.Operator(3633, "||", list.Add(3625, "tsvector_concat(tsvector, tsvector) tsvector", (_, a) =>
            Joined(Vector(a[0]), Vector(a[1]))));
        list.Add(3321, "ts_delete(tsvector, text) tsvector", (_, a) => Without(Vector(a[0]), [(Text)a[1]!]));
        list.Add(3323, "ts_delete(tsvector, text[]) tsvector", (_, a) => Without(Vector(a[0]), Words((SqlArray)a[1]!)));
        list.Add(3319, "ts_filter(tsvector, char[]) tsvector", (_, a) => Filtered(Vector(a[0]), (SqlArray)a[1]!));
        list.Add(3326, "tsvector_to_array(tsvector) text[]", (_, a) =>
            SqlArray.Of(BuiltinTypes.Text, Vector(a[0]).Lexemes.Select(lexeme => (object?)lexeme.Word)));
        list.Add(3327, "array_to_tsvector(text[]) tsvector", (_, a) => OfArray((SqlArray)a[0]!));
        list.AddRows(
            3322, "unnest(tsvector tsvector) record",
            [("lexeme", BuiltinTypes.Text), ("positions", BuiltinTypes.Int2.Array!), ("weights", BuiltinTypes.Text.Array!)],
            (_, a) => Vector(a[0]).Lexemes.Select(Row), volatility: Volatility.Immutable);
    }

    private static SearchVector Vector(object? value) => (SearchVector)value!;

    private static object?[] Row(Lexeme lexeme) => lexeme.Places.Length == 0
        ? [lexeme.Word, null, null]
        :
        [
            lexeme.Word, SqlArray.Of(BuiltinTypes.Int2, lexeme.Places.Select(place => (object?)(short)place.Place)),
            SqlArray.Of(BuiltinTypes.Text, lexeme.Places.Select(place => (object?)new Text("DCBA"[place.Weight].ToString()))),
        ];

    private static SearchVector Mapped(SearchVector vector, Func<Lexeme, Lexeme> map) => new([.. vector.Lexemes.Select(map)]);

    private static int Weight(byte letter)
    {
        int weight = "dcba".IndexOf(char.ToLowerInvariant((char)letter), StringComparison.Ordinal);
        return weight >= 0
            ? weight
            : throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized weight: \"{(char)letter}\"");
    }

    private static SearchVector Weighted(SearchVector vector, int weight, Text[]? words) => Mapped(vector, lexeme =>
        words is null || words.Contains(lexeme.Word) ? lexeme with { Places = [.. lexeme.Places.Select(place => (place.Place, weight))] }
            : lexeme);

    private static Text[] Words(SqlArray words) =>
        [.. Enumerable.Range(0, words.Count).Where(i => !words.Elements.IsNull(i)).Select(i => ((Column<Text>)words.Elements)[i])];

    private static SearchVector Without(SearchVector vector, Text[] words) =>
        new([.. vector.Lexemes.Where(lexeme => !words.Contains(lexeme.Word))]);

    /// <summary>The places of the second go on behind the last of the first.</summary>
    private static SearchVector Joined(SearchVector left, SearchVector right)
    {
        int last = left.Lexemes.SelectMany(lexeme => lexeme.Places).Select(place => place.Place).DefaultIfEmpty(0).Max();
        return SearchVector.Of(left.Lexemes.Concat(right.Lexemes.Select(lexeme => lexeme with
        {
            Places = [.. lexeme.Places.Select(place => (Math.Min(place.Place + last, SearchVector.PlaceMax), place.Weight))],
        })));
    }

    private static SearchVector Filtered(SearchVector vector, SqlArray letters)
    {
        if (letters.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "weight array may not contain nulls");
        HashSet<int> weights = [.. Enumerable.Range(0, letters.Count).Select(i => Weight(((Column<byte>)letters.Elements)[i]))];
        return new SearchVector(
            [.. vector.Lexemes.Select(lexeme => lexeme with { Places = [.. lexeme.Places.Where(place => weights.Contains(place.Weight))] })
                .Where(lexeme => lexeme.Places.Length > 0)]);
    }

    private static SearchVector OfArray(SqlArray words)
    {
        if (words.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "lexeme array may not contain nulls");
        Text[] each = Words(words);
        return each.Any(word => word.Length == 0)
            ? throw new SqlException("2200F", "lexeme array may not contain empty strings")
            : SearchVector.Of(each.Select(word => new Lexeme(word, [])));
    }
}
