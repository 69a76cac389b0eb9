using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// Type names. The words of the standard (integer, character varying, timestamp with time zone) become the names in pg_catalog
/// that PostgreSQL's grammar gives them.
/// <code>
///   [SETOF] name [(modifiers)] ([n] | [])* | [SETOF] name ARRAY [[n]]
/// </code>
/// </summary>
internal static class TypesGrammar
{
    private static readonly Parser<Token, IReadOnlyList<Expression>> Modifiers = Words.ListIfOpen(
        Words.Later(() => ExpressionGrammar.Expression));

    private static readonly Parser<Token, bool> WithTimeZone = Words.OrElse(
        next => next.Word switch
        {
            Keyword.With when next.Second.Is(Keyword.Time) =>
                Words.Phrase(Keyword.With, Keyword.Time, Keyword.Zone).ThenReturn(true),
            Keyword.Without when next.Second.Is(Keyword.Time) =>
                Words.Phrase(Keyword.Without, Keyword.Time, Keyword.Zone).ThenReturn(false),
            _ => null,
        },
        false);

    /// <summary>YEAR, DAY TO SECOND, ... in upper case; SECOND(p) keeps its precision as a modifier.</summary>
    public static readonly Parser<Token, string?> IntervalFields = Words.OrElse<string?>(
        next => next.Word is Keyword.Year or Keyword.Month or Keyword.Day or Keyword.Hour or Keyword.Minute or Keyword.Second
            ? Map(
                (from, to) => to is null ? from : $"{from} TO {to}",
                IntervalField,
                Words.OrElse<string?>(after => after.Is(Keyword.To) ? Words.Keyword(Keyword.To).Then(IntervalField!).Select(x => (string?)x) : null, null))
                .Select(fields => (string?)fields)
            : null,
        null);

    private static readonly Parser<Token, string> IntervalField = Words.Matching(
        token => token.Keyword is Keyword.Year or Keyword.Month or Keyword.Day or Keyword.Hour or Keyword.Minute or Keyword.Second)
        .Select(token => token.Text.ToUpperInvariant());

    private static readonly Parser<Token, TypeName> Generic = Map(
        (name, modifiers) => new TypeName(name, modifiers, 0, name.Offset),
        Map(
            (head, rest) => new QualifiedName([head.Text, .. rest], head.Offset),
            NamesGrammar.TypeFunctionName,
            Words.Repeat(next => next.Is(".") ? NamesGrammar.Attribute : null)),
        Modifiers);

    private static readonly Parser<Token, TypeName> Float = Map(
        (word, modifiers) => Builtin((FloatBits(modifiers, word.Offset)) <= 24 ? "float4" : "float8", [], word.Offset),
        Words.Keyword(Keyword.Float),
        Modifiers);

    private static readonly Parser<Token, TypeName> Character = Map(
        (word, varying, modifiers) => varying || word.Keyword == Keyword.Varchar
            ? Builtin("varchar", modifiers, word.Offset)
            : Builtin("bpchar", modifiers.Count > 0 ? modifiers : [One(word.Offset)], word.Offset),
        Words.Matching(token => token.Kind == Kind.Word && token.Keyword is Keyword.Character or Keyword.Char or Keyword.Varchar or Keyword.Nchar),
        Words.Flag(Keyword.Varying),
        Modifiers);

    private static readonly Parser<Token, TypeName> NationalCharacter = Words.Keyword(Keyword.National).Then(Character);

    private static readonly Parser<Token, TypeName> Bit = Map(
        (word, varying, modifiers) => varying
            ? Builtin("varbit", modifiers, word.Offset)
            : Builtin("bit", modifiers.Count > 0 ? modifiers : [One(word.Offset)], word.Offset),
        Words.Keyword(Keyword.Bit),
        Words.Flag(Keyword.Varying),
        Modifiers);

    private static readonly Parser<Token, TypeName> Time = Map(
        (word, modifiers, zone) => Builtin((word.Keyword == Keyword.Time ? "time" : "timestamp") + (zone ? "tz" : ""), modifiers, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Time or Keyword.Timestamp),
        Modifiers,
        WithTimeZone);

    private static readonly Parser<Token, TypeName> Interval = Map(
        (word, modifiers, fields, second) =>
            Builtin("interval", modifiers.Count > 0 ? modifiers : second, word.Offset) with { IntervalFields = fields },
        Words.Keyword(Keyword.Interval),
        Modifiers,
        IntervalFields,
        Modifiers);

    private static readonly Parser<Token, TypeName> DoublePrecision =
        Words.Phrase(Keyword.Double, Keyword.Precision).Select(offset => Builtin("float8", [], offset));

    private static readonly Parser<Token, TypeName> Numeric = Map(
        (word, modifiers) => Builtin("numeric", modifiers, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Numeric or Keyword.Decimal or Keyword.Dec),
        Modifiers);

    private static readonly Dictionary<Keyword, Parser<Token, TypeName>> Plain = new()
    {
        [Keyword.Int] = Word(Keyword.Int, "int4"),
        [Keyword.Integer] = Word(Keyword.Integer, "int4"),
        [Keyword.Smallint] = Word(Keyword.Smallint, "int2"),
        [Keyword.Bigint] = Word(Keyword.Bigint, "int8"),
        [Keyword.Real] = Word(Keyword.Real, "float4"),
        [Keyword.Boolean] = Word(Keyword.Boolean, "bool"),
        [Keyword.Json] = Word(Keyword.Json, "json"),
        [Keyword.Float] = Float,
        [Keyword.Decimal] = Numeric,
        [Keyword.Dec] = Numeric,
        [Keyword.Numeric] = Numeric,
        [Keyword.Character] = Character,
        [Keyword.Char] = Character,
        [Keyword.Varchar] = Character,
        [Keyword.Nchar] = Character,
        [Keyword.National] = NationalCharacter,
        [Keyword.Bit] = Bit,
        [Keyword.Time] = Time,
        [Keyword.Timestamp] = Time,
        [Keyword.Interval] = Interval,
    };

    public static readonly Parser<Token, TypeName> Simple = Words.Choose(next =>
        next.Kind == Kind.QuotedWord ? Generic
        : next.Kind != Kind.Word ? null
        : Plain.TryGetValue(next.Word, out Parser<Token, TypeName>? plain) ? plain
        : next.Is(Keyword.Double, Keyword.Precision) ? DoublePrecision
        : Generic);

    private static readonly Parser<Token, int> Dimensions = Words.Fold(
        Parser<Token>.Return(0),
        next => next.Is("[") ? Words.Symbol("[").Then(Bound!).Before(Words.Symbol("]")).ThenReturn((Func<int, int>)(count => count + 1)) : null);

    private static readonly Parser<Token, bool> Bound =
        Words.Choose(next => next.Kind == Kind.Integer ? NamesGrammar.IntegerConstant.ThenReturn(true) : Words.False);

    private static readonly Parser<Token, int> ArrayWord = Words.Keyword(Keyword.Array).Then(Words.Choose(
        next => next.Is("[") ? Words.Symbol("[").Then(NamesGrammar.IntegerConstant).Then(Words.Symbol("]")).ThenReturn(1) : Parser<Token>.Return(1)));

    public static readonly Parser<Token, TypeName> Type = Map(
        (isSet, type, dimensions) => isSet || dimensions > 0 ? type with { IsSetOf = isSet, ArrayDimensions = dimensions } : type,
        Words.Flag(Keyword.Setof),
        Simple,
        Words.Choose(next => next.Is(Keyword.Array) ? ArrayWord : Dimensions));

    /// <summary>The types whose words start a literal even though they are no function names: int '1', timestamp '...'.</summary>
    public static bool StartsConstant(Next next) =>
        next.Kind == Kind.Word && (Plain.ContainsKey(next.Word) || next.Is(Keyword.Double, Keyword.Precision));

    private static Parser<Token, TypeName> Word(Keyword word, string name) =>
        Words.Keyword(word).Select(token => Builtin(name, [], token.Offset));

    private static TypeName Builtin(string name, IReadOnlyList<Expression> modifiers, int offset) =>
        new(new QualifiedName(["pg_catalog", name], offset), modifiers, 0, offset);

    private static Literal One(int offset) => new(LiteralKind.Integer, "1", offset);

    private static int FloatBits(IReadOnlyList<Expression> modifiers, int offset) => modifiers switch
    {
        [] => 53,
        [Literal { Kind: LiteralKind.Integer } bits] when int.TryParse(bits.Text, out int count) => count switch
        {
            < 1 => throw new SqlException(SqlState.InvalidParameterValue, "precision for type float must be at least 1 bit") { Offset = bits.Offset },
            > 53 => throw new SqlException(SqlState.InvalidParameterValue, "precision for type float must be less than 54 bits") { Offset = bits.Offset },
            _ => count,
        },
        _ => throw SqlException.SyntaxAt("(", offset),
    };
}
