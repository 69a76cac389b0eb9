using System.Collections.Concurrent;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Where a match and its groups lie, in characters; a group that took no part is at -1.</summary>
internal sealed record RegexMatch(int[] Starts, int[] Ends)
{
    public int Start => Starts[0];

    public int End => Ends[0];

    public int Groups => Starts.Length - 1;
}

/// <summary>
/// A compiled pattern. Of several matches the first to start is taken, and of those the longest, or the shortest where the pattern
/// prefers it. Finding a match takes time linear in the text; only references to groups can take more, and look for a cancel meanwhile.
/// </summary>
internal sealed class RegexProgram
{
    /// <summary>Longer ones have more states than <see cref="RegexNfa"/> takes, and are looked at for minutes before.</summary>
    private const int PatternMax = 200_000;

    private readonly RegexTree _root;
    private readonly RegexLiteral? _literal;
    private readonly List<RegexNode> _looks;
    private readonly Dictionary<int, RegexNode> _groups = [];
    private readonly ConcurrentDictionary<(int, bool), RegexNfa> _lookRuns = new();

    private RegexProgram(RegexNode root, RegexParser parser)
    {
        _looks = parser.Looks;
        Groups = parser.Groups;
        IgnoresCase = (parser.Flags & RegexFlags.IgnoreCase) != 0;
        Collect(root);
        _literal = RegexLiteral.Of(root);
        _root = RegexTree.Of(root, GroupOf);
        _ = _root.Forward.Size + _root.Backward.Size;
    }

    public int Groups { get; }

    public bool IgnoresCase { get; }

    public int LookCount => _looks.Count;

    public static RegexProgram Compile(string pattern, RegexFlags flags)
    {
        if (pattern.Length > PatternMax)
            throw RegexParser.Invalid("regular expression is too complex");
        (RegexNode root, RegexParser parser) = RegexParser.Parse(pattern, flags);
        return new RegexProgram(root, parser);
    }

    public bool IsMatch(Text text, CancellationToken cancelled = default)
    {
        if (_literal is { } literal)
        {
            bool isThere = text.Span.IndexOf(literal.Bytes) >= 0;
            if (!isThere || literal.IsWhole)
                return isThere;
        }

        var subject = new RegexText(this, text, cancelled);
        if (_root.Refers)
            return Matches(subject, 0).Any();
        bool[] everywhere = new bool[subject.Length + 1];
        Array.Fill(everywhere, true);
        return _root.Forward.Run(subject, 0, subject.Length, everywhere, null, stopsAtFirst: true) >= 0;
    }

    /// <summary>Matches from left to right from a place on, none inside another; behind an empty one the search goes on one further.</summary>
    public IEnumerable<RegexMatch> Matches(RegexText text, int from)
    {
        bool[] starts = new bool[text.Length + 1], everywhere = new bool[text.Length + 1];
        Array.Fill(everywhere, true);
        _root.Backward.Run(text, text.Length, 0, everywhere, starts, stopsAtFirst: false);
        while (from <= text.Length)
        {
            if (!starts[from] || MatchAt(text, from) is not { } match)
            {
                from++;
                continue;
            }

            yield return match;
            from = match.End > match.Start ? match.End : match.End + 1;
        }
    }

    /// <summary>Where a lookaround's inside can start, or for one that looks behind, end.</summary>
    public bool[] FindLooks(RegexText text, RegexNode look)
    {
        SqlException.ThrowIfTooDeep();
        RegexNfa run = _lookRuns.GetOrAdd(
            (look.Number, look.IsBehind), _ => RegexNfa.Of(_looks[look.Number], isBackward: !look.IsBehind, GroupOf));
        bool[] found = new bool[text.Length + 1], everywhere = new bool[text.Length + 1];
        Array.Fill(everywhere, true);
        // The run may itself look around: its stack of open states must not be this one's.
        var inner = new RegexText(this, text.Source, text.Cancelled);
        run.Run(inner, look.IsBehind ? 0 : text.Length, look.IsBehind ? text.Length : 0, everywhere, found, stopsAtFirst: false);
        return found;
    }

    private RegexNode GroupOf(int number) => _groups[number].Parts[0];

    private void Collect(RegexNode node)
    {
        SqlException.ThrowIfTooDeep();
        if (node.Kind == RegexKind.Capture)
            _groups[node.Number] = node;
        foreach (RegexNode part in node.Parts)
            Collect(part);
    }

    private RegexMatch? MatchAt(RegexText text, int start)
    {
        int[] starts = new int[Groups + 1], ends = new int[Groups + 1];
        if (!_root.Refers)
        {
            int end = _root.Forward.Run(text, start, text.Length, null, null, stopsAtFirst: _root.IsShorter);
            if (end < 0)
                return null;
            return Dissected(text, start, end, starts, ends);
        }

        bool[] possible = new bool[text.Length + 1];
        _root.Forward.Run(text, start, text.Length, null, possible, stopsAtFirst: false);
        int step = _root.IsShorter ? 1 : -1;
        for (int end = _root.IsShorter ? start : text.Length; end >= start && end <= text.Length; end += step)
        {
            if (possible[end] && Dissected(text, start, end, starts, ends) is { } match)
                return match;
        }

        return null;
    }

    private RegexMatch? Dissected(RegexText text, int start, int end, int[] starts, int[] ends)
    {
        Array.Fill(starts, -1);
        Array.Fill(ends, -1);
        if (_root.Step != RegexStep.Plain && !new RegexDissection(text, starts, ends, IgnoresCase).TryTake(_root, start, end))
            return null;
        (starts[0], ends[0]) = (start, end);
        return new RegexMatch(starts, ends);
    }
}
