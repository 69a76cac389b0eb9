using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Finds the groups of a match whose ends are known. Where the first part of a pair may end is found by one run forward and one run
/// backward, so no place is tried twice unless a reference to a group refuses it.
/// </summary>
internal sealed class RegexDissection(RegexText text, int[] starts, int[] ends, bool ignoresCase)
{
    /// <summary>REQUIRES: the part can match from start to end, references apart.</summary>
    public bool TryTake(RegexTree tree, int start, int end)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw RegexParser.Invalid("regular expression is too complex");
        text.ThrowIfCancelled();
        switch (tree.Step)
        {
            case RegexStep.Plain: return true;
            case RegexStep.Reference: return Refers(tree, start, end);
            case RegexStep.Pair: return TryPair(tree, start, end);
            case RegexStep.Choice: return TryChoice(tree, start, end);
            case RegexStep.Repeat: return TryRepeat(tree, start, end);
            default:
                if (!TryTake(tree.Parts[0], start, end))
                    return false;
                (starts[tree.Node.Number], ends[tree.Node.Number]) = (start, end);
                return true;
        }
    }

    private bool TryPair(RegexTree tree, int start, int end)
    {
        (RegexTree first, RegexTree rest) = (tree.Parts[0], tree.Parts[1]);
        bool[] afterFirst = new bool[text.Length + 1], beforeRest = new bool[text.Length + 1];
        first.Forward.Run(text, start, end, null, afterFirst, stopsAtFirst: false);
        rest.Backward.Run(text, end, start, null, beforeRest, stopsAtFirst: false);
        int step = first.IsShorter ? 1 : -1;
        for (int middle = first.IsShorter ? start : end; middle >= start && middle <= end; middle += step)
        {
            if (!afterFirst[middle] || !beforeRest[middle])
                continue;
            if (TryTake(first, start, middle) && TryTake(rest, middle, end))
                return true;
            if (!tree.Refers)
                return false;
            Forget(tree.Node);
        }

        return false;
    }

    private bool TryChoice(RegexTree tree, int start, int end)
    {
        foreach (RegexTree part in tree.Parts)
        {
            bool[] possible = new bool[text.Length + 1];
            part.Forward.Run(text, start, end, null, possible, stopsAtFirst: false);
            if (possible[end] && TryTake(part, start, end))
                return true;
            Forget(part.Node);
        }

        return false;
    }

    // Only the last round's groups stay. Rounds take something each, but for those that are there to make up the number.
    private bool TryRepeat(RegexTree tree, int start, int end)
    {
        if (start == end && tree.Min == 0)
            return true;
        return TryRounds(tree, start, end, 1);
    }

    private bool TryRounds(RegexTree tree, int start, int end, int round)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw RegexParser.Invalid("regular expression is too complex");
        if (tree.Max != RegexNode.Unlimited && round > tree.Max)
            return false;
        RegexTree body = tree.Parts[0];
        bool[] possible = new bool[text.Length + 1];
        body.Forward.Run(text, start, end, null, possible, stopsAtFirst: false);
        bool mayBeEmpty = round <= tree.Min && end - start < tree.Min - round + 1;
        int first = mayBeEmpty ? start : start + 1;
        int step = tree.IsShorter ? 1 : -1;
        for (int middle = tree.IsShorter ? first : end; middle >= first && middle <= end; middle += step)
        {
            if (!possible[middle])
                continue;
            if (middle == end && round >= tree.Min && TryTake(body, start, middle))
                return true;
            bool goesOn = middle < end || round < tree.Min;
            if (goesOn && TryTake(body, start, middle) && TryRounds(tree, middle, end, round + 1))
                return true;
            Forget(body.Node);
        }

        return false;
    }

    private bool Refers(RegexTree tree, int start, int end)
    {
        RegexNode node = tree.Node.Kind == RegexKind.Repeat ? tree.Node.Parts[0] : tree.Node;
        (int from, int to) = (starts[node.Number], ends[node.Number]);
        if (from < 0)
            return false;
        int length = to - from, taken = end - start;
        if (length == 0)
            return taken == 0;
        if (taken % length != 0)
            return false;
        int count = taken / length;
        if (count < tree.Min || tree.Max != RegexNode.Unlimited && count > tree.Max)
            return false;
        for (int at = start; at < end; at += length)
        {
            if (!text.Same(at, from, length, ignoresCase))
                return false;
        }

        return true;
    }

    private void Forget(RegexNode node)
    {
        SqlException.ThrowIfTooDeep();
        if (node.Kind == RegexKind.Capture)
            (starts[node.Number], ends[node.Number]) = (-1, -1);
        foreach (RegexNode part in node.Parts)
            Forget(part);
    }
}
