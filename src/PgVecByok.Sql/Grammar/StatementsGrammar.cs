using Pidgin;

namespace PgVecByok.Sql;

/// <summary>A statement by its first word: one switch, one arm per word.</summary>
internal static class StatementsGrammar
{
    /// <summary>A statement and its end, a semicolon or the end of the text.</summary>
    public static readonly Parser<Token, Statement> Statement = Words.Choose(Find).Before(Words.Matching(
        token => token.Kind == Kind.End || token.Is(";")));

    public static readonly Parser<Token, Expression> OnlyExpression = ExpressionGrammar.Expression.Before(Words.OfKind(Kind.End));

    public static readonly Parser<Token, TypeName> OnlyType = TypesGrammar.Type.Before(Words.OfKind(Kind.End));

    private static Parser<Token, Statement>? Find(Next next) => next.Word switch
    {
        Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With or Keyword.Insert or Keyword.Update or Keyword.Delete =>
            DmlGrammar.PreparableStatement,
        _ => next.Is("(") ? DmlGrammar.PreparableStatement : null,
    };
}
