namespace PgVecByok.Engine;

internal enum PathKind
{
    Null,
    String,
    Number,
    Bool,
    Variable,
    Root,
    Current,
    Last,
    And,
    Or,
    Not,
    IsUnknown,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    StartsWith,
    LikeRegex,
    Exists,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Plus,
    Minus,
    Key,
    AnyKey,
    AnyElement,
    Subscripts,
    AnyDepth,
    Filter,
    Method,
}

/// <summary>
/// A step of a jsonpath, with the accessors that follow it in <see cref="Next"/>: <c>$.a[0]</c> is Root, Key, Subscripts. Immutable.
/// </summary>
internal sealed record PathNode(PathKind Kind)
{
    /// <summary>Last of the levels of <c>.**</c>.</summary>
    public const long Deepest = uint.MaxValue;

    public PathNode? Next { get; init; }

    public PathNode? Left { get; init; }

    public PathNode? Right { get; init; }

    /// <summary>A string, a key, a variable's name, a pattern, or a method's name.</summary>
    public Text Text { get; init; }

    public Numeric Number { get; init; }

    public bool Bool { get; init; }

    /// <summary>like_regex's flags.</summary>
    public string Flags { get; init; } = "";

    public IReadOnlyList<(PathNode From, PathNode? To)> Places { get; init; } = [];

    /// <summary>Levels of <c>.**</c>, from and to.</summary>
    public (long First, long Last) Levels { get; init; }

    public bool IsPredicate => Kind is >= PathKind.And and <= PathKind.Exists;

    /// <summary>With accessors behind the last: one pass, since each step is made once.</summary>
    public PathNode Then(IReadOnlyList<PathNode> accessors)
    {
        List<PathNode> steps = [];
        for (PathNode? step = this; step is not null; step = step.Next)
            steps.Add(step);
        steps.AddRange(accessors);
        PathNode chain = steps[^1];
        for (int i = steps.Count - 2; i >= 0; i--)
            chain = steps[i] with { Next = chain };
        return chain;
    }
}

/// <summary>A whole jsonpath: lax unless it says strict.</summary>
internal sealed record JsonPath(PathNode Root, bool IsLax);
