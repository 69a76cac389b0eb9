using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A text search configuration in the hands of one call: which words of a text count, and as what. Two are there: simple and english.
/// </summary>
internal sealed class SearchConfiguration
{
    public const uint SimpleOid = 3748;
    public const uint EnglishOid = 12_379;

    private static readonly HashSet<string> StopWords =
    [
        .. """
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers
        herself it its itself they them their theirs themselves what which who whom this that these those am is are
        was were be been being have has had having do does did doing a an the and but if or because as until while of
        at by for with about against between into through during before after above below to from up down in out on
        off over under again further then once here there when where why how all any both each few more most other
        some such no nor not only own same so than too very s t can will just don should now
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly Notice TooLong = new("NOTICE", SqlState.ProgramLimitExceeded, "word is too long to be indexed")
    {
        Detail = $"Words longer than {SearchVector.WordBytesMax + 1} characters are ignored.",
    };

    private readonly CallContext _call;
    private readonly bool _isEnglish;

    private SearchConfiguration(CallContext call, bool isEnglish) => (_call, _isEnglish) = (call, isEnglish);

    public static IReadOnlyList<(uint Oid, string Name)> All { get; } = [(SimpleOid, "simple"), (EnglishOid, "english")];

    public static IReadOnlyList<(uint Oid, string Name)> Dictionaries { get; } = [(3765, "simple"), (12_378, "english_stem")];

    /// <summary>ts_lexize: what a dictionary makes of a word; null for a stop word.</summary>
    public static string? Lexize(uint dictionary, string word)
    {
        string lower = word.ToLowerInvariant();
        if (dictionary == 3765)
            return lower;
        return StopWords.Contains(lower) ? null : EnglishStemmer.Stem(lower);
    }

    /// <summary>As above of any dictionary: one lexeme, none for a stop word; null where the dictionary does not know the word.</summary>
    public static string[]? Lexemes(uint dictionary, string word)
    {
        if (dictionary == UnaccentRules.DictionaryOid)
            return UnaccentRules.Apply(word) is { } bare ? [bare] : null;
        if (!Dictionaries.Any(each => each.Oid == dictionary))
            throw new SqlException(SqlState.InternalError, $"cache lookup failed for text search dictionary {dictionary}");
        return Lexize(dictionary, word) is { } lexeme ? [lexeme] : [];
    }

    /// <exception cref="SqlException">42704, XX000: no such configuration.</exception>
    public static SearchConfiguration Of(CallContext call, uint oid) => oid switch
    {
        SimpleOid => new(call, isEnglish: false),
        EnglishOid => new(call, isEnglish: true),
        _ => throw new SqlException(SqlState.UndefinedObject, $"cache lookup failed for text search configuration {oid}"),
    };

    /// <summary>What the session's default_text_search_config names.</summary>
    public static SearchConfiguration Default(CallContext call) => Of(call, DefaultOid(call));

    public static uint DefaultOid(CallContext call)
    {
        string name = call.Statement.Session.Settings.Get("default_text_search_config") ?? "english";
        string bare = name[(name.LastIndexOf('.') + 1)..];
        uint oid = All.FirstOrDefault(each => each.Name == bare).Oid;
        return oid != 0 ? oid : throw new SqlException(
            SqlState.UndefinedObject, $"text search configuration \"{name}\" does not exist");
    }

    /// <summary>Which dictionary is asked about tokens of the kind; null: they do not count.</summary>
    public uint? DictionaryOf(SearchTokenKind kind)
    {
        if (kind is SearchTokenKind.Blank or SearchTokenKind.Tag or SearchTokenKind.Protocol or SearchTokenKind.Entity)
            return null;
        bool isWord = kind is SearchTokenKind.AsciiWord or SearchTokenKind.Word
            or SearchTokenKind.HyphenatedPart or SearchTokenKind.HyphenatedAsciiPart
            or SearchTokenKind.HyphenatedAscii or SearchTokenKind.Hyphenated;
        return _isEnglish && isWord ? Dictionaries[1].Oid : Dictionaries[0].Oid;
    }

    /// <summary>The word as it is kept; null where it is a stop word or of a kind that does not count.</summary>
    public string? Lexeme(SearchToken token)
    {
        return DictionaryOf(token.Kind) is { } dictionary ? Lexize(dictionary, token.Text) : null;
    }

    public static bool Counts(SearchTokenKind kind) =>
        kind is not (SearchTokenKind.Blank or SearchTokenKind.Tag or SearchTokenKind.Protocol or SearchTokenKind.Entity);

    /// <summary>A text's tokens. Those too long for a tsvector are left out with a word about it.</summary>
    public IEnumerable<SearchToken> Tokens(string text)
    {
        foreach (SearchToken token in SearchTokens.Of(text))
        {
            _call.Statement.Cancelled.ThrowIfCancellationRequested();
            if (token.Text.Length <= SearchVector.WordBytesMax / 4 || Encoding.UTF8.GetByteCount(token.Text) <= SearchVector.WordBytesMax)
                yield return token;
            else
                _call.Statement.Session.Send(TooLong);
        }
    }

    public SearchVector Vector(string text)
    {
        int place = 0;
        return SearchVector.Of(Lexemes(text, ref place));
    }

    /// <summary>Places go on from <paramref name="place"/>, which is left at the last.</summary>
    public List<Lexeme> Lexemes(string text, ref int place)
    {
        List<Lexeme> found = [];
        foreach (SearchToken token in Tokens(text))
        {
            if (!Counts(token.Kind))
                continue;
            place++;
            if (Lexeme(token) is { } lexeme)
                found.Add(new Lexeme(lexeme, [(Math.Min(place, SearchVector.PlaceMax), 0)]));
        }

        return found;
    }
}
