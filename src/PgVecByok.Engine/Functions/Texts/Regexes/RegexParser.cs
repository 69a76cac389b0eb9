using System.Runtime.CompilerServices;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Reads a regular expression as PostgreSQL does.
/// <code>
///   choice    branch { | branch }            branch  { atom [* + ? {m} {m,} {m,n}] [?] }
///   atom      ( choice ) (?: choice ) (?= choice ) (?! ) (?&lt;= ) (?&lt;! ) [set] . ^ $ \escape character
/// </code>
/// A part prefers the longest match or the shortest: what its first quantifier says; a choice always the longest.
/// </summary>
internal sealed class RegexParser
{
    private const int RepeatMax = 255;

    private readonly int[] _text;
    private readonly HashSet<int> _closed = [];
    private int _at;
    private int _groups;
    private int _insideLook;

    private RegexParser(int[] text, RegexFlags flags) => (_text, Flags) = (text, flags);

    public RegexFlags Flags { get; private set; }

    public List<RegexNode> Looks { get; } = [];

    public int Groups => _groups;

    private bool IsAdvanced => (Flags & RegexFlags.Advanced) != 0;

    private bool IsBasic => (Flags & RegexFlags.Basic) != 0;

    private int Current => _at < _text.Length ? _text[_at] : -1;

    /// <exception cref="SqlException">2201B.</exception>
    public static (RegexNode Root, RegexParser Parser) Parse(string pattern, RegexFlags flags)
    {
        var parser = new RegexParser([.. pattern.EnumerateRunes().Select(rune => rune.Value)], flags);
        parser.ReadDirector();
        if ((parser.Flags & RegexFlags.Quoted) != 0)
            return (parser.Literal(), parser);
        RegexNode root = parser.Choice();
        return parser._at < parser._text.Length ? throw Invalid("parentheses () not balanced") : (root, parser);
    }

    public static SqlException Invalid(string reason) =>
        new(SqlState.InvalidRegularExpression, $"invalid regular expression: {reason}");

    private bool Starts(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (_at + i >= _text.Length || _text[_at + i] != text[i])
                return false;
        }

        return true;
    }

    private bool TryTake(string text)
    {
        if (!Starts(text))
            return false;
        _at += text.Length;
        return true;
    }

    private void ReadDirector()
    {
        if ((Flags & RegexFlags.Quoted) != 0)
            return;
        if (TryTake("***="))
        {
            Flags = (Flags & ~RegexFlags.FlavourMask) | RegexFlags.Quoted;
            return;
        }

        if (TryTake("***:"))
            Flags = (Flags & ~RegexFlags.FlavourMask) | RegexFlags.Advanced;
        else if (Starts("***"))
            throw Invalid("quantifier operand invalid");
        if (IsAdvanced && Starts("(?") && _at + 2 < _text.Length && char.IsAsciiLetter((char)Math.Min(_text[_at + 2], 0x7F)))
            ReadOptions();
    }

    private void ReadOptions()
    {
        for (_at += 2; _at < _text.Length && _text[_at] != ')'; _at++)
            Flags = WithOption(Flags, _text[_at]) ?? throw Invalid("invalid embedded option");
        if (_at++ >= _text.Length)
            throw Invalid("invalid embedded option");
    }

    /// <summary>Null: no such option.</summary>
    public static RegexFlags? WithOption(RegexFlags flags, int option) => option switch
    {
        'b' => (flags & ~RegexFlags.FlavourMask) | RegexFlags.Basic,
        'c' => flags & ~RegexFlags.IgnoreCase,
        'e' => flags & ~RegexFlags.FlavourMask,
        'i' => flags | RegexFlags.IgnoreCase,
        'm' or 'n' => flags | RegexFlags.NewlineStops | RegexFlags.NewlineAnchors,
        'p' => (flags | RegexFlags.NewlineStops) & ~RegexFlags.NewlineAnchors,
        'q' => (flags & ~RegexFlags.FlavourMask) | RegexFlags.Quoted,
        's' => flags & ~(RegexFlags.NewlineStops | RegexFlags.NewlineAnchors),
        't' => flags & ~RegexFlags.Expanded,
        'w' => (flags & ~RegexFlags.NewlineStops) | RegexFlags.NewlineAnchors,
        'x' => flags | RegexFlags.Expanded,
        _ => null,
    };

    private RegexNode Literal() => new(RegexKind.Sequence, RegexTraits.None, [.. _text[_at..].Select(Character)]);

    private RegexNode Character(int c)
    {
        CharacterSet set = CharacterSet.Of(c);
        if ((Flags & RegexFlags.IgnoreCase) != 0)
            set.FoldCase();
        return new RegexNode(RegexKind.Set, RegexTraits.None) { Set = set };
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (IsAdvanced && Starts("(?#"))
            {
                while (_at < _text.Length && _text[_at] != ')')
                    _at++;
                _at++;
            }
            else if ((Flags & RegexFlags.Expanded) == 0)
            {
                return;
            }
            else if (_text[_at] is ' ' or (>= '\t' and <= '\r'))
            {
                _at++;
            }
            else if (_text[_at] == '#')
            {
                while (_at < _text.Length && _text[_at] != '\n')
                    _at++;
            }
            else
            {
                return;
            }
        }
    }

    private RegexNode Choice()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Invalid("regular expression is too complex");
        List<RegexNode> branches = [Branch()];
        while (!IsBasic && Current == '|')
        {
            _at++;
            branches.Add(Branch());
        }

        if (branches.Count == 1)
            return branches[0];
        RegexTraits traits = branches.Aggregate(RegexTraits.Longer, (all, branch) => RegexNode.Combine(all, branch.Traits));
        return new RegexNode(RegexKind.Choice, traits, [.. branches]);
    }

    private bool EndsBranch => _at >= _text.Length || (IsBasic ? Starts("\\)") : Current is '|' or ')');

    private RegexNode Branch()
    {
        List<RegexNode> atoms = [];
        SkipBlanks();
        while (!EndsBranch)
        {
            atoms.Add(Quantified(isFirst: atoms.Count == 0));
            SkipBlanks();
        }

        if (atoms.Count == 1)
            return atoms[0];
        RegexTraits traits = atoms.Aggregate(RegexTraits.None, (all, atom) => RegexNode.Combine(all, atom.Traits));
        return new RegexNode(RegexKind.Sequence, traits, [.. atoms]);
    }

    private RegexNode Quantified(bool isFirst)
    {
        RegexNode atom = Atom(isFirst);
        SkipBlanks();
        if (!TryQuantifier(out int min, out int max, out bool isExact))
            return atom;
        if (atom.Kind is RegexKind.Assertion or RegexKind.Look)
            throw Invalid("quantifier operand invalid");
        bool isGreedy = !(IsAdvanced && Current == '?');
        if (!isGreedy)
            _at++;
        SkipBlanks();
        int here = _at;
        if (TryQuantifier(out _, out _, out _))
            throw Invalid("quantifier operand invalid");
        _at = here;
        RegexTraits preference = isExact ? RegexTraits.None : isGreedy ? RegexTraits.Longer : RegexTraits.Shorter;
        return new RegexNode(RegexKind.Repeat, RegexNode.Combine(preference, atom.Traits), atom) { Min = min, Max = max };
    }

    private bool TryQuantifier(out int min, out int max, out bool isExact)
    {
        (min, max, isExact) = (0, RegexNode.Unlimited, false);
        switch (Current)
        {
            case '*':
                _at++;
                return true;
            case '+' when !IsBasic:
                _at++;
                min = 1;
                return true;
            case '?' when !IsBasic:
                _at++;
                max = 1;
                return true;
            case '{' when !IsBasic && _at + 1 < _text.Length && _text[_at + 1] is >= '0' and <= '9':
                _at++;
                Bounds(out min, out max, out isExact);
                return true;
            case '\\' when IsBasic && Starts("\\{"):
                _at += 2;
                Bounds(out min, out max, out isExact);
                return true;
            default:
                return false;
        }
    }

    private void Bounds(out int min, out int max, out bool isExact)
    {
        min = max = Count();
        isExact = Current != ',';
        if (!isExact)
        {
            _at++;
            max = Current is >= '0' and <= '9' ? Count() : RegexNode.Unlimited;
        }

        if (max != RegexNode.Unlimited && max < min)
            throw Invalid("invalid repetition count(s)");
        if (_at >= _text.Length)
            throw Invalid("braces {} not balanced");
        if (IsBasic ? !TryTake("\\}") : !TryTake("}"))
            throw Invalid("invalid repetition count(s)");
    }

    private int Count()
    {
        int count = 0;
        for (; Current is >= '0' and <= '9'; _at++)
        {
            count = count * 10 + Current - '0';
            if (count > RepeatMax)
                throw Invalid("invalid repetition count(s)");
        }

        return count;
    }

    private RegexNode Atom(bool isFirst)
    {
        int c = Current;
        _at++;
        if (IsBasic)
            return BasicAtom(c, isFirst);
        switch (c)
        {
            case '(': return Group();
            case '[': return Bracket();
            case '.': return Any();
            case '^': return Assertion((Flags & RegexFlags.NewlineAnchors) != 0 ? RegexAssertion.LineStart : RegexAssertion.Start);
            case '$': return Assertion((Flags & RegexFlags.NewlineAnchors) != 0 ? RegexAssertion.LineEnd : RegexAssertion.End);
            case '*' or '+' or '?': throw Invalid("quantifier operand invalid");
            case '{' when Current is >= '0' and <= '9': throw Invalid("quantifier operand invalid");
            case '\\': return Escape();
            default: return Character(c);
        }
    }

    private RegexNode BasicAtom(int c, bool isFirst)
    {
        switch (c)
        {
            case '[': return Bracket();
            case '.': return Any();
            case '*' when !isFirst: throw Invalid("quantifier operand invalid");
            case '^' when isFirst: return Assertion(RegexAssertion.Start);
            case '$' when _at >= _text.Length || Starts("\\)"): return Assertion(RegexAssertion.End);
            case '\\' when TryTake("("):
                return Captured("\\)");
            case '\\' when Current is >= '1' and <= '9':
                return Reference(_text[_at++] - '0');
            case '\\':
                return _at < _text.Length ? Character(_text[_at++]) : throw Invalid("invalid escape \\ sequence");
            default: return Character(c);
        }
    }

    private static RegexNode Assertion(RegexAssertion assertion) => new(RegexKind.Assertion, RegexTraits.None) { Assertion = assertion };

    private RegexNode Any()
    {
        var set = new CharacterSet();
        if ((Flags & RegexFlags.NewlineStops) != 0)
            set.Add('\n', '\n');
        set.Negate();
        return new RegexNode(RegexKind.Set, RegexTraits.None) { Set = set };
    }

    private RegexNode Bracket()
    {
        RegexNode? boundary = TryTake("[:<:]]") ? Assertion(RegexAssertion.WordStart) : TryTake("[:>:]]")
            ? Assertion(RegexAssertion.WordEnd) : null;
        return boundary ?? new RegexNode(RegexKind.Set, RegexTraits.None) { Set = RegexBrackets.Read(_text, ref _at, Flags) };
    }

    private RegexNode Group()
    {
        if (!IsAdvanced || !Starts("?"))
            return Captured(")");
        if (TryTake("?:"))
        {
            RegexNode inner = Choice();
            return TryTake(")") ? inner with { Traits = inner.Traits } : throw Invalid("parentheses () not balanced");
        }

        bool isBehind = Starts("?<");
        bool isNegated = TryTake(isBehind ? "?<!" : "?!");
        if (!isNegated && !TryTake(isBehind ? "?<=" : "?="))
            throw Invalid("quantifier operand invalid");
        return Look(isBehind, isNegated);
    }

    private RegexNode Look(bool isBehind, bool isNegated)
    {
        _insideLook++;
        RegexNode inner = Choice();
        _insideLook--;
        if (!TryTake(")"))
            throw Invalid("parentheses () not balanced");
        Looks.Add(inner);
        return new RegexNode(RegexKind.Look, RegexTraits.None) { Number = Looks.Count - 1, IsBehind = isBehind, IsNegated = isNegated };
    }

    private RegexNode Captured(string close)
    {
        int number = _insideLook > 0 ? 0 : ++_groups;
        RegexNode inner = Choice();
        if (!TryTake(close))
            throw Invalid("parentheses () not balanced");
        if (number == 0)
            return inner;
        _closed.Add(number);
        return new RegexNode(RegexKind.Capture, inner.Traits | RegexTraits.Captures, inner) { Number = number };
    }

    private RegexNode Reference(int number) => _insideLook == 0 && _closed.Contains(number)
        ? new RegexNode(RegexKind.Reference, RegexTraits.Refers) { Number = number }
        : throw Invalid("invalid backreference number");

    private RegexNode Escape()
    {
        if (_at >= _text.Length)
            throw Invalid("invalid escape \\ sequence");
        if (!IsAdvanced)
            return Character(_text[_at++]);
        int c = _text[_at];
        RegexAssertion? assertion = c switch
        {
            'A' => RegexAssertion.Start,
            'Z' => RegexAssertion.End,
            'm' or '<' => RegexAssertion.WordStart,
            'M' or '>' => RegexAssertion.WordEnd,
            'y' => RegexAssertion.Boundary,
            'Y' => RegexAssertion.NotBoundary,
            _ => null,
        };
        if (assertion is { } found && c is not ('<' or '>'))
        {
            _at++;
            return Assertion(found);
        }

        if (RegexEscapes.Class(c) is { } set)
        {
            _at++;
            return new RegexNode(RegexKind.Set, RegexTraits.None) { Set = set };
        }

        if (c is >= '1' and <= '9' && TryReferenceNumber(out int number))
            return Reference(number);
        return Character(RegexEscapes.Character(_text, ref _at));
    }

    /// <summary>One digit always refers; more do where there is such a group.</summary>
    private bool TryReferenceNumber(out int number)
    {
        int start = _at;
        number = 0;
        for (; Current is >= '0' and <= '9' && number < 1000; _at++)
            number = number * 10 + Current - '0';
        if (_at == start + 1 || number <= _groups)
            return true;
        _at = start;
        return false;
    }
}
