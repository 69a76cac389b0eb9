namespace PgVecByok.Engine;

/// <summary>A function or operator that a call might mean, with the argument types it would be given.</summary>
internal sealed record Candidate<T>(T Target, IReadOnlyList<SqlType> Types);

/// <summary>
/// PostgreSQL's choice among overloads (manual, 10.2 and 10.3): exact matches first, then those reachable by implicit casts, then the
/// ones that keep most types, prefer most, and last what the categories of the known arguments say about the literals.
/// </summary>
internal static class Overloads
{
    /// <summary>None fits (empty), one does, or several do: an ambiguous call.</summary>
    public static IReadOnlyList<Candidate<T>> Choose<T>(Coercion coercion, IReadOnlyList<Candidate<T>> candidates, IReadOnlyList<SqlType> actual)
    {
        List<Candidate<T>> left = [.. candidates.Where(candidate => Accepts(coercion, candidate.Types, actual))];
        return left.Count > 1 ? Narrow(coercion, left, actual) : left;
    }

    public static bool IsExact(IReadOnlyList<SqlType> declared, IReadOnlyList<SqlType> actual)
    {
        for (int i = 0; i < actual.Count; i++)
        {
            if (declared[i] != actual[i])
                return false;
        }

        return true;
    }

    private static bool Accepts(Coercion coercion, IReadOnlyList<SqlType> declared, IReadOnlyList<SqlType> actual)
    {
        for (int i = 0; i < actual.Count; i++)
        {
            if (!coercion.Can(actual[i], declared[i], CastContext.Implicit))
                return false;
        }

        return Polymorphism.Matches(coercion, declared, actual);
    }

    private static List<Candidate<T>> Narrow<T>(Coercion coercion, List<Candidate<T>> candidates, IReadOnlyList<SqlType> actual)
    {
        candidates = Best(candidates, candidate => Count(actual, i => candidate.Types[i] == actual[i]));
        if (candidates.Count == 1)
            return candidates;
        candidates = Best(candidates, candidate => Count(actual, i =>
            candidate.Types[i] == actual[i] || candidate.Types[i].IsPreferred && candidate.Types[i].Category == actual[i].Category));
        if (candidates.Count == 1 || !actual.Contains(BuiltinTypes.Unknown))
            return candidates;
        List<Candidate<T>> byCategory = ByCategory(candidates, actual);
        return byCategory.Count == 1 ? byCategory : BySameType(coercion, byCategory, actual) ?? byCategory;
    }

    private static int Count(IReadOnlyList<SqlType> actual, Func<int, bool> fits)
    {
        int count = 0;
        for (int i = 0; i < actual.Count; i++)
        {
            if (actual[i] != BuiltinTypes.Unknown && fits(i))
                count++;
        }

        return count;
    }

    private static List<Candidate<T>> Best<T>(List<Candidate<T>> candidates, Func<Candidate<T>, int> score)
    {
        int best = candidates.Max(score);
        return [.. candidates.Where(candidate => score(candidate) == best)];
    }

    /// <summary>At each literal's place: the string category if any candidate takes it, else the one all share; preferred types there win.</summary>
    private static List<Candidate<T>> ByCategory<T>(List<Candidate<T>> candidates, IReadOnlyList<SqlType> actual)
    {
        var wanted = new (char Category, bool IsPreferred)?[actual.Count];
        for (int i = 0; i < actual.Count; i++)
        {
            if (actual[i] != BuiltinTypes.Unknown)
                continue;
            char category = candidates.Any(candidate => candidate.Types[i].Category == 'S') ? 'S' : candidates[0].Types[i].Category;
            if (category != 'S' && candidates.Any(candidate => candidate.Types[i].Category != category))
                return candidates;
            wanted[i] = (category, candidates.Any(candidate => candidate.Types[i].Category == category && candidate.Types[i].IsPreferred));
        }

        List<Candidate<T>> left = [.. candidates.Where(candidate => Fits(candidate.Types, wanted))];
        return left.Count > 0 ? left : candidates;
    }

    private static bool Fits(IReadOnlyList<SqlType> types, (char Category, bool IsPreferred)?[] wanted)
    {
        for (int i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] is { } slot && (types[i].Category != slot.Category || slot.IsPreferred && !types[i].IsPreferred))
                return false;
        }

        return true;
    }

    /// <summary>Last resort: literals are taken for the one type that all known arguments have.</summary>
    private static List<Candidate<T>>? BySameType<T>(
        Coercion coercion, List<Candidate<T>> candidates, IReadOnlyList<SqlType> actual)
    {
        List<SqlType> known = [.. actual.Where(type => type != BuiltinTypes.Unknown).Distinct()];
        if (known is not [var only])
            return null;
        SqlType[] assumed = [.. actual.Select(_ => only)];
        List<Candidate<T>> left = [.. candidates.Where(candidate => Accepts(coercion, candidate.Types, assumed))];
        return left.Count == 1 ? left : null;
    }
}
