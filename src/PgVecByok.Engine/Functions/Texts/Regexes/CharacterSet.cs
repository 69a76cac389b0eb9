using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>A set of code points: a bitmap for ASCII, ranges and classes above. Built once, then only read.</summary>
internal sealed class CharacterSet
{
    private static readonly ConcurrentDictionary<string, CharacterSet> Classes = new();

    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<(Func<int, bool> Test, bool Negated)> _tests = [];
    private ulong _low, _high;

    public bool IsNegated { get; private set; }

    /// <summary>Its only member, or -1.</summary>
    public int Single => !IsNegated && _tests.Count == 0 && _ranges is [(var first, var last)] && first == last ? first : -1;

    public static CharacterSet Of(int codePoint)
    {
        var set = new CharacterSet();
        set.Add(codePoint, codePoint);
        return set;
    }

    /// <summary>A class by its POSIX name; null: no such class.</summary>
    public static Func<int, bool>? Class(string name) => name switch
    {
        "alpha" => IsAlpha,
        "digit" => c => c is >= '0' and <= '9',
        "alnum" => c => IsAlpha(c) || c is >= '0' and <= '9',
        "upper" => c => Category(c) is UnicodeCategory.UppercaseLetter,
        "lower" => c => Category(c) is UnicodeCategory.LowercaseLetter,
        "space" => c => c is ' ' or >= '\t' and <= '\r' || c > 127 && Rune.IsValid(c) && Rune.IsWhiteSpace(new Rune(c)),
        "blank" => c => c is ' ' or '\t' || Category(c) == UnicodeCategory.SpaceSeparator,
        "punct" => IsPunctuation,
        "xdigit" => c => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F',
        "word" => IsWord,
        "cntrl" => c => Category(c) == UnicodeCategory.Control,
        "print" => c => c is ' ' || IsGraph(c) || Category(c) == UnicodeCategory.SpaceSeparator,
        "graph" => IsGraph,
        "ascii" => c => c < 128,
        _ => null,
    };

    public static bool IsWord(int c) => IsAlpha(c) || c is >= '0' and <= '9' or '_';

    public void Add(int first, int last)
    {
        _ranges.Add((first, last));
        for (int c = first; c <= Math.Min(last, 127); c++)
            Mark(c);
    }

    public void AddClass(Func<int, bool> test, bool negated = false)
    {
        _tests.Add((test, negated));
        for (int c = 0; c < 128; c++)
        {
            if (test(c) != negated)
                Mark(c);
        }
    }

    public void Negate() => IsNegated = true;

    /// <summary>Adds both cases of every letter in it.</summary>
    public void FoldCase()
    {
        foreach ((int first, int last) in _ranges.ToArray())
        {
            for (int c = first; c <= last && c - first < 70_000; c++)
            {
                foreach (int other in Cases(c))
                {
                    if (other < first || other > last)
                        Add(other, other);
                }
            }
        }
    }

    public static IEnumerable<int> Cases(int c)
    {
        if (!Rune.IsValid(c))
            yield break;
        int upper = Rune.ToUpperInvariant(new Rune(c)).Value, lower = Rune.ToLowerInvariant(new Rune(c)).Value;
        if (upper != c)
            yield return upper;
        if (lower != c)
            yield return lower;
    }

    public bool Contains(int c)
    {
        if (c < 64)
            return ((_low >> c & 1) != 0) != IsNegated;
        if (c < 128)
            return ((_high >> (c - 64) & 1) != 0) != IsNegated;
        return ContainsHigh(c) != IsNegated;
    }

    private bool ContainsHigh(int c)
    {
        foreach ((int first, int last) in _ranges)
        {
            if (c >= first && c <= last)
                return true;
        }

        foreach ((Func<int, bool> test, bool negated) in _tests)
        {
            if (test(c) != negated)
                return true;
        }

        return false;
    }

    private void Mark(int c)
    {
        if (c < 64)
            _low |= 1UL << c;
        else
            _high |= 1UL << (c - 64);
    }

    private static UnicodeCategory Category(int c) => Rune.IsValid(c) ? Rune.GetUnicodeCategory(new Rune(c))
        : UnicodeCategory.OtherNotAssigned;

    private static bool IsAlpha(int c) => c < 128
        ? (c | 32) is >= 'a' and <= 'z'
        : Category(c) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPunctuation(int c) => Category(c) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;

    private static bool IsGraph(int c) =>
        Category(c) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
