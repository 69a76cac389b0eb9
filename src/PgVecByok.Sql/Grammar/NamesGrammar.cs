using Pidgin;

namespace PgVecByok.Sql;

/// <summary>Names, labels and bare constants: which key words may stand where is told in <see cref="Keywords"/>.</summary>
internal static class NamesGrammar
{
    /// <summary>A name of a column, table or almost anything, with its place.</summary>
    public static readonly Parser<Token, Token> ColIdToken = Words.Matching(IsColId);

    public static readonly Parser<Token, string> ColId = ColIdToken.Select(token => token.Text);

    /// <summary>Any word at all: behind AS or a dot.</summary>
    public static readonly Parser<Token, Token> ColLabelToken = Words.Matching(token => token.Kind is Kind.Word or Kind.QuotedWord);

    public static readonly Parser<Token, string> ColLabel = ColLabelToken.Select(token => token.Text);

    public static readonly Parser<Token, Token> TypeFunctionName = Words.Matching(
        token => token.Kind == Kind.QuotedWord || token.Kind == Kind.Word && Keywords.IsTypeOrFunctionName(token.Keyword));

    /// <summary>a.b.c behind its first name.</summary>
    public static readonly Parser<Token, string> Attribute = Words.Symbol(".").Then(ColLabel);

    public static readonly Parser<Token, QualifiedName> AnyName = Dotted(ColIdToken);

    public static readonly Parser<Token, CollateClause> Collate = Parser.Map(
        (offset, name) => new CollateClause(name, offset), Words.Phrase(Keyword.Collate), AnyName);

    /// <summary>COLLATE behind a type, where it may be missing.</summary>
    public static readonly Parser<Token, CollateClause?> Collation = Words.Maybe(next => next.Is(Keyword.Collate) ? Collate : null);

    public static readonly Parser<Token, QualifiedName> FunctionName = Dotted(
        Words.Matching(token => IsColId(token) || token.Kind == Kind.Word && Keywords.IsTypeOrFunctionName(token.Keyword)));

    public static readonly Parser<Token, IReadOnlyList<QualifiedName>> AnyNames = Words.CommaList(AnyName);

    public static readonly Parser<Token, IReadOnlyList<string>> ColIds = Words.CommaList(ColId);

    /// <summary>(a, b) or nothing.</summary>
    public static readonly Parser<Token, IReadOnlyList<string>> ColumnsIfOpen = Words.ListIfOpen(ColId);

    public static readonly Parser<Token, string> StringConstant = Words.OfKind(Kind.String).Select(token => token.Text);

    public static readonly Parser<Token, string> IntegerConstant = Words.OfKind(Kind.Integer).Select(token => token.Text);

    /// <summary>A number with its sign.</summary>
    public static readonly Parser<Token, string> SignedNumber = Words.Choose(next => next.First switch
    {
        { Kind: Kind.Operator, Text: "-" } => Words.Symbol("-").Then(Words.Matching(IsNumber)).Select(token => "-" + token.Text),
        { Kind: Kind.Operator, Text: "+" } => Words.Symbol("+").Then(Words.Matching(IsNumber)).Select(token => token.Text),
        _ => Words.Matching(IsNumber).Select(token => token.Text),
    });

    /// <summary>A role, or PUBLIC as null. current_user and its kin stay words.</summary>
    public static readonly Parser<Token, string?> Grantee = Words.Matching(IsRole)
        .Select(token => token.Kind == Kind.Word && token.Text == "public" ? null : token.Text);

    public static readonly Parser<Token, string> Role = Words.Matching(IsRole).Select(token =>
        token.Kind == Kind.Word && token.Text is "public" or "none"
            ? throw new SqlException(SqlState.ReservedName, $"role name \"{token.Text}\" is reserved") { Offset = token.Offset }
            : token.Text);

    public static readonly Parser<Token, IReadOnlyList<string?>> Grantees =
        Words.CommaList(Words.Choose(next => next.Is(Keyword.Group) ? Words.Keyword(Keyword.Group).Then(Grantee) : Grantee));

    public static readonly Parser<Token, IReadOnlyList<string>> Roles = Words.CommaList(Role);

    public static readonly Parser<Token, bool> IfExists = Words.FlagIfAll(Keyword.If, Keyword.Exists);

    public static readonly Parser<Token, bool> IfNotExists = Words.FlagIfAll(Keyword.If, Keyword.Not, Keyword.Exists);

    /// <summary>CASCADE, RESTRICT or nothing.</summary>
    public static readonly Parser<Token, bool> Cascade = Words.OrElse(
        next => next.Word switch
        {
            Keyword.Cascade => Words.Keyword(Keyword.Cascade).ThenReturn(true),
            Keyword.Restrict => Words.Keyword(Keyword.Restrict).ThenReturn(false),
            _ => null,
        },
        false);

    public static bool IsColId(Token token) => token.Kind == Kind.QuotedWord || token.Kind == Kind.Word && Keywords.IsName(token.Keyword);

    private static bool IsNumber(Token token) => token.Kind is Kind.Integer or Kind.Decimal;

    private static bool IsRole(Token token) =>
        IsColId(token) || token.Keyword is Keyword.CurrentUser or Keyword.CurrentRole or Keyword.SessionUser;

    private static Parser<Token, QualifiedName> Dotted(Parser<Token, Token> first) =>
        Parser.Map(
            (head, rest) => new QualifiedName([head.Text, .. rest], head.Offset),
            first,
            Words.Repeat(next => next.Is(".") ? Attribute : null));
}
