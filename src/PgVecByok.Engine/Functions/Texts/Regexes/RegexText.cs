using System.Text;

namespace PgVecByok.Engine;

/// <summary>A text that a pattern is matched with: its code points, and where its lookarounds hold. For one thread.</summary>
internal sealed class RegexText
{
    private readonly RegexProgram _program;
    private readonly int[] _characters;
    private readonly bool[]?[] _looks;

    public RegexText(RegexProgram program, Text text, CancellationToken cancelled)
    {
        (_program, Cancelled, Source) = (program, cancelled, text);
        _characters = CodePoints(text.Span);
        _looks = new bool[]?[program.LookCount];
    }

    public Text Source { get; }

    public CancellationToken Cancelled { get; }

    public int Length => _characters.Length;

    /// <summary>States still to be followed, for the automaton.</summary>
    public Stack<int> Open { get; } = new();

    public int this[int at] => _characters[at];

    public void ThrowIfCancelled() => Cancelled.ThrowIfCancellationRequested();

    /// <summary>What finding matches has cost: states looked at, one character after the other.</summary>
    public long Steps { get; set; }

    /// <summary>Characters [from, to) as text.</summary>
    public Text Slice(int from, int to)
    {
        if (Length == Source.Length)
            return Source.Slice(from, to - from);
        int start = Bytes(0, from);
        return Source.Slice(start, Bytes(from, to));
    }

    public bool Same(int left, int right, int length, bool ignoresCase)
    {
        for (int i = 0; i < length; i++)
        {
            int a = _characters[left + i], b = _characters[right + i];
            if (a != b && !(ignoresCase && CharacterSet.Cases(a).Contains(b)))
                return false;
        }

        return true;
    }

    public bool Holds(RegexAssertion assertion, int at)
    {
        switch (assertion)
        {
            case RegexAssertion.Start: return at == 0;
            case RegexAssertion.End: return at == Length;
            case RegexAssertion.LineStart: return at == 0 || _characters[at - 1] == '\n';
            case RegexAssertion.LineEnd: return at == Length || _characters[at] == '\n';
        }

        bool before = at > 0 && CharacterSet.IsWord(_characters[at - 1]), behind = at < Length && CharacterSet.IsWord(_characters[at]);
        return assertion switch
        {
            RegexAssertion.WordStart => !before && behind,
            RegexAssertion.WordEnd => before && !behind,
            RegexAssertion.Boundary => before != behind,
            _ => before == behind,
        };
    }

    public bool Looks(RegexNode look, int at)
    {
        bool[] holds = _looks[look.Number] ??= _program.FindLooks(this, look);
        return holds[at] != look.IsNegated;
    }

    private int Bytes(int from, int to)
    {
        int bytes = 0;
        for (int i = from; i < to; i++)
            bytes += new Rune(_characters[i]).Utf8SequenceLength;
        return bytes;
    }

    private static int[] CodePoints(ReadOnlySpan<byte> utf8)
    {
        var points = new int[utf8.Length];
        int count = 0;
        while (!utf8.IsEmpty)
        {
            if (utf8[0] < 0x80)
            {
                points[count++] = utf8[0];
                utf8 = utf8[1..];
                continue;
            }

            Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            points[count++] = rune.Value;
            utf8 = utf8[length..];
        }

        return count == points.Length ? points : points[..count];
    }
}
