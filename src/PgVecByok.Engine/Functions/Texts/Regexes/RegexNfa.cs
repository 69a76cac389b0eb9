using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// A part of a pattern as an automaton, run forward or backward over a text by sets of states: time is the text's length times the
/// automaton's size, whatever the pattern. A reference is taken as if it were the group it refers to; who needs more looks closer.
/// </summary>
internal sealed class RegexNfa
{
    private const int StatesMax = 50_000;

    private enum Op
    {
        Set,
        Split,
        Assertion,
        Look,
        Accept,
    }

    private readonly List<(Op Op, int First, int Second, RegexNode? Node)> _states = [];
    private readonly bool _isBackward;
    private readonly Func<int, RegexNode> _groups;
    private int _start;

    private RegexNfa(bool isBackward, Func<int, RegexNode> groups) => (_isBackward, _groups) = (isBackward, groups);

    public int Size => _states.Count;

    public static RegexNfa Of(RegexNode node, bool isBackward, Func<int, RegexNode> groups)
    {
        var nfa = new RegexNfa(isBackward, groups);
        int accept = nfa.Add(Op.Accept, 0, 0, null);
        nfa._start = nfa.Build(node, accept);
        return nfa;
    }

    /// <summary>
    /// Runs from <paramref name="from"/> to <paramref name="to"/>. New runs begin at every place that <paramref name="seeds"/> marks;
    /// null: at the first alone. Marks the places where a run can end; returns the last of them, or the first where that is all that
    /// is asked for. -1: none.
    /// </summary>
    public int Run(RegexText text, int from, int to, bool[]? seeds, bool[]? ends, bool stopsAtFirst)
    {
        RegexStates current = RegexStates.Rent(_states.Count), next = RegexStates.Rent(_states.Count);
        int found = -1, step = _isBackward ? -1 : 1;
        for (int at = from; ; at += step)
        {
            if ((at & 255) == 0)
                text.ThrowIfCancelled();
            if (seeds is null ? at == from : seeds[at])
                Follow(_start, text, at, current);
            if (current.HasAccepted)
            {
                found = at;
                if (ends is not null)
                    ends[at] = true;
                if (stopsAtFirst)
                    break;
            }

            if (at == to || current.Count == 0 && seeds is null)
                break;
            int c = text[_isBackward ? at - 1 : at];
            next.Clear();
            text.Steps += current.Count + 1;
            for (int i = 0; i < current.Count; i++)
            {
                ref readonly var state = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_states)[current[i]];
                if (state.Node!.Set!.Contains(c))
                    Follow(state.First, text, at + step, next);
            }

            (current, next) = (next, current);
        }

        RegexStates.Return(current);
        RegexStates.Return(next);
        return found;
    }

    private int Add(Op op, int first, int second, RegexNode? node)
    {
        if (_states.Count >= StatesMax)
            throw RegexParser.Invalid("regular expression is too complex");
        _states.Add((op, first, second, node));
        return _states.Count - 1;
    }

    /// <summary>The state to enter by, given the one to leave to.</summary>
    private int Build(RegexNode node, int next)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw RegexParser.Invalid("regular expression is too complex");
        switch (node.Kind)
        {
            case RegexKind.Set: return Add(Op.Set, next, 0, node);
            case RegexKind.Assertion: return Add(Op.Assertion, next, 0, node);
            case RegexKind.Look: return Add(Op.Look, next, 0, node);
            case RegexKind.Capture: return Build(node.Parts[0], next);
            case RegexKind.Reference: return Build(_groups(node.Number), next);
            case RegexKind.Sequence:
                for (int i = 0; i < node.Parts.Length; i++)
                    next = Build(node.Parts[_isBackward ? i : ^(i + 1)], next);
                return next;
            case RegexKind.Choice:
                int choice = Build(node.Parts[^1], next);
                for (int i = node.Parts.Length - 2; i >= 0; i--)
                    choice = Add(Op.Split, Build(node.Parts[i], next), choice, null);
                return choice;
            case RegexKind.Repeat: return Repeat(node, next);
            default: return next;
        }
    }

    private int Repeat(RegexNode node, int next)
    {
        int entry = next;
        if (node.Max == RegexNode.Unlimited)
        {
            int loop = Add(Op.Split, 0, next, null);
            int body = Build(node.Parts[0], loop);
            _states[loop] = (Op.Split, body, next, null);
            entry = loop;
        }
        else
        {
            for (int i = node.Min; i < node.Max; i++)
                entry = Add(Op.Split, Build(node.Parts[0], entry), next, null);
        }

        for (int i = 0; i < node.Min; i++)
            entry = Build(node.Parts[0], entry);
        return entry;
    }

    private void Follow(int start, RegexText text, int at, RegexStates into)
    {
        Stack<int> open = text.Open;
        open.Push(start);
        while (open.TryPop(out int state))
        {
            if (!into.Visit(state))
                continue;
            (Op op, int first, int second, RegexNode? node) = _states[state];
            switch (op)
            {
                case Op.Set: into.Add(state); break;
                case Op.Accept: into.HasAccepted = true; break;
                case Op.Split:
                    open.Push(second);
                    open.Push(first);
                    break;
                case Op.Assertion:
                    if (text.Holds(node!.Assertion, at))
                        open.Push(first);
                    break;
                default:
                    if (text.Looks(node!, at))
                        open.Push(first);
                    break;
            }
        }
    }
}
