using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ts_rank by how often words appear, ts_rank_cd by how close together; in single precision, as PostgreSQL does.</summary>
internal static class SearchRank
{
    private const int ByLogLength = 1, ByLength = 2, ByDistance = 4, ByUnique = 8, ByLogUnique = 16, AsFraction = 32;

    private static readonly float[] DefaultWeights = [0.1f, 0.2f, 0.4f, 1.0f];

    /// <summary>D, C, B, A; a negative one is the default.</summary>
    public static float[] Weights(SqlArray? given)
    {
        if (given is null)
            return DefaultWeights;
        if (given.Dimensions != 1)
            throw new SqlException(SqlState.ArraySubscriptError, "array of weight must be one-dimensional");
        if (given.Count < 4)
            throw new SqlException(SqlState.ArraySubscriptError, "array of weight is too short");
        if (given.HasNulls)
            throw new SqlException(SqlState.NullValueNotAllowed, "array of weight must not contain nulls");
        var weights = new float[4];
        for (int i = 0; i < 4; i++)
        {
            float weight = ((Column<float>)given.Elements)[i];
            weights[i] = weight < 0 ? DefaultWeights[i] : weight;
            if (weights[i] > 1)
                throw new SqlException(SqlState.InvalidParameterValue, "weight out of range");
        }

        return weights;
    }

    public static float Frequency(float[] weights, SearchVector vector, SearchQuery query, int method)
    {
        if (query.Root is not { } root || vector.Lexemes.Length == 0)
            return 0;
        SearchNode[] words = [.. SearchQuery.Words(root).DistinctBy(word => (word.Word, word.IsPrefix)).OrderBy(word => word.Word)];
        bool isAnd = root.Kind is SearchNodeKind.And or SearchNodeKind.Phrase && words.Length > 1;
        float rank = isAnd ? Together(weights, vector, words) : Alone(weights, vector, words);
        return Normalised(rank < 0 ? 1e-20f : rank, vector, method);
    }

    public static float Density(float[] weights, SearchVector vector, SearchQuery query, int method) =>
        query.Root is null ? 0 : new CoverDensity(weights, vector, query).Rank(method, (rank, how) => Normalised(rank, vector, how));

    private static float Normalised(float rank, SearchVector vector, int method)
    {
        int length = vector.Lexemes.Sum(lexeme => Math.Max(lexeme.Places.Length, 1)), unique = vector.Lexemes.Length;
        if ((method & ByLogLength) != 0 && unique > 0)
            rank /= (float)(Math.Log(length + 1) / Math.Log(2));
        if ((method & ByLength) != 0 && length > 0)
            rank /= length;
        if ((method & ByUnique) != 0 && unique > 0)
            rank /= unique;
        if ((method & ByLogUnique) != 0 && unique > 0)
            rank /= (float)(Math.Log(unique + 1) / Math.Log(2));
        return (method & AsFraction) != 0 ? rank / (rank + 1) : rank;
    }

    private static IEnumerable<Lexeme> Find(SearchVector vector, SearchNode word) =>
        word.IsPrefix ? vector.WithPrefix(word.Word) : vector.Find(word.Word) is { } found ? [found] : [];

    private static float Alone(float[] weights, SearchVector vector, SearchNode[] words)
    {
        float rank = 0;
        foreach (Lexeme lexeme in words.SelectMany(word => Find(vector, word)))
        {
            (int, int Weight)[] places = lexeme.Places.Length > 0 ? lexeme.Places : [(0, 0)];
            float sum = 0, best = -1;
            int bestAt = 0;
            for (int i = 0; i < places.Length; i++)
            {
                float weight = weights[places[i].Weight];
                sum += weight / ((i + 1) * (i + 1));
                if (weight > best)
                    (best, bestAt) = (weight, i);
            }

            float part = best + sum - best / ((bestAt + 1) * (bestAt + 1));
            rank = (float)(rank + part / 1.64493406685);
        }

        return words.Length > 0 ? rank / words.Length : rank;
    }

    private static float Together(float[] weights, SearchVector vector, SearchNode[] words)
    {
        float rank = -1;
        var seen = new (int Place, int Weight)[]?[words.Length];
        var isPlaceless = new bool[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            foreach (Lexeme lexeme in Find(vector, words[i]))
            {
                isPlaceless[i] = lexeme.Places.Length == 0;
                seen[i] = isPlaceless[i] ? [(SearchVector.PlaceMax - 1, 0)] : lexeme.Places;
                for (int k = 0; k < i; k++)
                {
                    if (seen[k] is { } other)
                        rank = Joined(weights, rank, seen[i]!, other, isPlaceless[i] || isPlaceless[k]);
                }
            }
        }

        return rank;
    }

    private static float Joined(float[] weights, float rank, (int Place, int Weight)[] left, (int Place, int Weight)[] right,
        bool isPlaceless)
    {
        foreach ((int place, int weight) in left)
        {
            foreach ((int otherPlace, int otherWeight) in right)
            {
                int distance = Math.Abs(place - otherPlace);
                if (distance == 0 && !isPlaceless)
                    continue;
                if (distance == 0)
                    distance = SearchVector.PlaceMax + 1;
                float nearness = distance > 100 ? 1e-30f : (float)(1.0 / (1.005 + 0.05 * Math.Exp((float)distance / 1.5 - 2)));
                float current = (float)Math.Sqrt(weights[weight] * weights[otherWeight] * nearness);
                rank = rank < 0 ? current : (float)(1.0 - (1.0 - rank) * (1.0 - current));
            }
        }

        return rank;
    }
}
