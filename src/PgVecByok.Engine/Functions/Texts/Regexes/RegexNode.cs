namespace PgVecByok.Engine;

internal enum RegexKind
{
    Empty,
    Set,
    Assertion,
    Look,
    Reference,
    Capture,
    Sequence,
    Choice,
    Repeat,
}

internal enum RegexAssertion
{
    Start,
    End,
    LineStart,
    LineEnd,
    WordStart,
    WordEnd,
    Boundary,
    NotBoundary,
}

/// <summary>What a part prefers, and whether it must be taken apart to know its captures.</summary>
[Flags]
internal enum RegexTraits
{
    None = 0,
    Longer = 1,
    Shorter = 2,
    Mixed = 4,
    Captures = 8,
    Refers = 16,
}

/// <summary>A part of a pattern. A repeat has one part; <see cref="Max"/> is -1 for no limit.</summary>
internal sealed record RegexNode(RegexKind Kind, RegexTraits Traits, params RegexNode[] Parts)
{
    public const int Unlimited = -1;

    public static readonly RegexNode Empty = new(RegexKind.Empty, RegexTraits.None);

    public CharacterSet? Set { get; init; }

    public RegexAssertion Assertion { get; init; }

    /// <summary>A group's number, of a capture or a reference; a look's place in the program.</summary>
    public int Number { get; init; }

    public bool IsBehind { get; init; }

    public bool IsNegated { get; init; }

    public int Min { get; init; }

    public int Max { get; init; }

    /// <summary>Captures, references and mixed preferences: places inside matter.</summary>
    public bool IsMessy => (Traits & (RegexTraits.Mixed | RegexTraits.Captures | RegexTraits.Refers)) != 0;

    /// <summary>What a whole inherits of its parts: that they differ, not which they are.</summary>
    public static RegexTraits Up(RegexTraits traits)
    {
        bool clash = (traits & (RegexTraits.Longer | RegexTraits.Shorter)) == (RegexTraits.Longer | RegexTraits.Shorter);
        return (traits & ~(RegexTraits.Longer | RegexTraits.Shorter)) | (clash ? RegexTraits.Mixed : 0);
    }

    /// <summary>The first that prefers anything decides what the two together prefer.</summary>
    public static RegexTraits Combine(RegexTraits first, RegexTraits second)
    {
        const RegexTraits Preference = RegexTraits.Longer | RegexTraits.Shorter;
        return Up(first | second) | ((first & Preference) != 0 ? first & Preference : second & Preference);
    }
}
