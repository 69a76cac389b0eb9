using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum RegexStep
{
    /// <summary>Nothing inside matters: where it matches, it matches.</summary>
    Plain,
    Reference,
    Capture,
    Pair,
    Choice,
    Repeat,
}

/// <summary>
/// How a match is taken apart, as PostgreSQL does it: a sequence becomes pairs of a first part and the rest; parts without captures
/// are lumped together as long as they prefer alike; x{m,n} with captures is x{m-1,n-1} without and one x with them.
/// </summary>
internal sealed class RegexTree
{
    private readonly Func<int, RegexNode> _groups;
    private RegexNfa? _forward;
    private RegexNfa? _backward;

    private RegexTree(RegexStep step, RegexNode node, RegexTraits traits, Func<int, RegexNode> groups, params RegexTree[] parts) =>
        (Step, Node, Traits, _groups, Parts) = (step, node, traits, groups, parts);

    public RegexStep Step { get; }

    public RegexNode Node { get; }

    public RegexTraits Traits { get; }

    public RegexTree[] Parts { get; }

    /// <summary>Of a repeat, and of a reference with a quantifier.</summary>
    public int Min { get; private init; } = 1;

    public int Max { get; private init; } = 1;

    public bool IsShorter => (Traits & RegexTraits.Shorter) != 0;

    public bool Refers => (Traits & RegexTraits.Refers) != 0;

    public RegexNfa Forward => _forward ??= RegexNfa.Of(Node, isBackward: false, _groups);

    public RegexNfa Backward => _backward ??= RegexNfa.Of(Node, isBackward: true, _groups);

    public static RegexTree Of(RegexNode node, Func<int, RegexNode> groups)
    {
        SqlException.ThrowIfTooDeep();
        if (!node.IsMessy)
            return new RegexTree(RegexStep.Plain, node, node.Traits, groups);
        switch (node.Kind)
        {
            case RegexKind.Reference: return new RegexTree(RegexStep.Reference, node, node.Traits, groups);
            case RegexKind.Capture: return new RegexTree(RegexStep.Capture, node, node.Traits, groups, Of(node.Parts[0], groups));
            case RegexKind.Choice:
                return new RegexTree(RegexStep.Choice, node, node.Traits, groups, [.. node.Parts.Select(part => Of(part, groups))]);
            case RegexKind.Repeat: return Repeat(node, groups);
            default: return Sequence(node.Parts, 0, groups);
        }
    }

    private static RegexTree Sequence(RegexNode[] parts, int from, Func<int, RegexNode> groups)
    {
        SqlException.ThrowIfTooDeep();
        int at = from;
        RegexTraits lumped = RegexTraits.None;
        while (at < parts.Length && !parts[at].IsMessy && (RegexNode.Up(lumped | parts[at].Traits) & RegexTraits.Mixed) == 0)
            lumped |= parts[at++].Traits;
        if (at > from)
        {
            RegexNode lead = at - from == 1 ? parts[from] : new RegexNode(RegexKind.Sequence, lumped, parts[from..at]);
            var first = new RegexTree(RegexStep.Plain, lead, lumped, groups);
            return at == parts.Length ? first : Pair(first, Sequence(parts, at, groups), parts, from, groups);
        }

        RegexTree single = Of(parts[at], groups);
        return at + 1 == parts.Length ? single : Pair(single, Sequence(parts, at + 1, groups), parts, from, groups);
    }

    private static RegexTree Pair(RegexTree first, RegexTree rest, RegexNode[] parts, int from, Func<int, RegexNode> groups) => new(
        RegexStep.Pair, new RegexNode(RegexKind.Sequence, RegexTraits.None, parts[from..]), RegexNode.Combine(first.Traits, rest.Traits),
            groups,
        first, rest);

    private static RegexTree Repeat(RegexNode node, Func<int, RegexNode> groups)
    {
        RegexNode atom = node.Parts[0];
        if (atom.Kind == RegexKind.Reference)
            return new RegexTree(RegexStep.Reference, node, node.Traits, groups) { Min = node.Min, Max = node.Max };
        if (node is { Min: 1, Max: 1 }
            && (node.Traits & (RegexTraits.Longer | RegexTraits.Shorter)) == (atom.Traits & (RegexTraits.Longer | RegexTraits.Shorter)))
            return Of(atom, groups);
        if ((atom.Traits & (RegexTraits.Captures | RegexTraits.Refers)) == 0)
            return new RegexTree(RegexStep.Plain, node, node.Traits, groups);
        if (node.Min > 0 && (atom.Traits & RegexTraits.Refers) == 0)
        {
            RegexNode before = node with { Min = node.Min - 1, Max = node.Max == RegexNode.Unlimited ? node.Max : node.Max - 1 };
            RegexTraits plain = node.Traits & ~RegexTraits.Captures;
            return new RegexTree(
                RegexStep.Pair, node, node.Traits, groups, new RegexTree(RegexStep.Plain, before, plain, groups), Of(atom, groups));
        }

        return new RegexTree(RegexStep.Repeat, node, node.Traits, groups, Of(atom, groups)) { Min = node.Min, Max = node.Max };
    }
}
