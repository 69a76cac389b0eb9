using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE [UNIQUE] INDEX [CONCURRENTLY] [[IF NOT EXISTS] name] ON [ONLY] table [USING method] (elements)
///       [INCLUDE (columns)] [NULLS [NOT] DISTINCT] [WITH (options)] [TABLESPACE name] [WHERE condition]
///   element:  {column | function(…) | (expression)} [COLLATE name] [operator class [(options)]] [ASC | DESC] [NULLS {FIRST | LAST}]
/// </code>
/// </summary>
internal static class IndexGrammar
{
    private static readonly Parser<Token, IndexElement> Column =
        NamesGrammar.ColIdToken.Select(name => new IndexElement(name.Text, null, name.Offset));

    private static readonly Parser<Token, IndexElement> InBrackets = Map(
        (offset, value) => new IndexElement(null, value, offset), Words.Here, Words.Parenthesised(ExpressionGrammar.Expression));

    private static readonly Parser<Token, IndexElement> Function =
        ExpressionGrammar.Operand.Select(value => new IndexElement(null, value, value.Offset));

    private static readonly Parser<Token, bool?> Direction = Words.OrElse<bool?>(
        next => next.Is(Keyword.Asc) ? Words.Keyword(Keyword.Asc).ThenReturn((bool?)false)
            : next.Is(Keyword.Desc) ? Words.Keyword(Keyword.Desc).ThenReturn((bool?)true) : null,
        null);

    private static readonly Parser<Token, bool?> Nulls = Words.OrElse<bool?>(
        next => next.Is(Keyword.Nulls, Keyword.First) ? Words.Phrase(Keyword.Nulls, Keyword.First).ThenReturn((bool?)true)
            : next.Is(Keyword.Nulls) ? Words.Phrase(Keyword.Nulls, Keyword.Last).ThenReturn((bool?)false) : null,
        null);

    private static readonly Parser<Token, QualifiedName?> OperatorClass = Words.OrElse<QualifiedName?>(
        next => next.IsName && next.Word != Keyword.Nulls ? Map(
            (name, options) => options.Count > 0
                ? throw SqlException.NotSupported("operator class options are not supported")
                : (QualifiedName?)name,
            NamesGrammar.AnyName,
            OptionsGrammar.InBracketsIfAny) : null,
        null);

    public static readonly Parser<Token, IndexElement> Element = Map(
        (element, collation, operatorClass, descending, nulls) => element with
        {
            Collation = collation, OperatorClass = operatorClass, Descending = descending, NullsFirst = nulls,
        },
        Words.Choose(next => next.Is("(") ? InBrackets : next.Second.Is("(") || next.Second.Is(".") ? Function : Column),
        Words.Clause(Keyword.Collate, NamesGrammar.AnyName),
        OperatorClass,
        Direction,
        Nulls);

    public static readonly Parser<Token, IReadOnlyList<IndexElement>> Elements = Words.CommaList(Element);

    public static readonly Parser<Token, bool> NullsNotDistinct = Words.OrElse(
        next => next.Is(Keyword.Nulls, Keyword.Not) ? Words.Phrase(Keyword.Nulls, Keyword.Not, Keyword.Distinct).ThenReturn(true)
            : next.Is(Keyword.Nulls) ? Words.Phrase(Keyword.Nulls, Keyword.Distinct).ThenReturn(false) : null,
        false);

    public static readonly Parser<Token, IReadOnlyList<string>> Include =
        Words.ListBehind(Keyword.Include, Words.ParenthesisedList(NamesGrammar.ColId));

    private static readonly Parser<Token, string?> Name = Words.OrElse<string?>(
        next => next.IsName ? NamesGrammar.ColId.Select(name => (string?)name) : null, null);

    private static readonly Parser<Token, CreateIndex> Head = Map(
        (isUnique, isConcurrent, ifNotExists, name) => new CreateIndex(new QualifiedName([], 0), [], 0)
        {
            IsUnique = isUnique, IsConcurrent = isConcurrent, IfNotExists = ifNotExists, Name = name,
        },
        Words.Flag(Keyword.Unique).Before(Words.Keyword(Keyword.Index)),
        Words.Flag(Keyword.Concurrently),
        NamesGrammar.IfNotExists,
        Name);

    private static readonly Parser<Token, CreateIndex> OnTable = Map(
        (head, table, method, elements) => head with { Table = table.Name, Method = method ?? "btree", Elements = elements },
        Head,
        Words.Keyword(Keyword.On).Then(FromGrammar.RelationExpression),
        Words.Clause(Keyword.Using, NamesGrammar.ColId),
        Words.Parenthesised(Elements));

    /// <summary>Behind CREATE.</summary>
    public static readonly Parser<Token, Statement> CreateIndex = Map(
        (index, included, notDistinct, options, _, where) => (Statement)(index with
        {
            Included = included, NullsNotDistinct = notDistinct, Options = options, Where = where,
        }),
        OnTable,
        Include,
        NullsNotDistinct,
        OptionsGrammar.WithIfAny,
        Words.Clause(Keyword.Tablespace, NamesGrammar.ColId),
        Words.Clause(Keyword.Where, ExpressionGrammar.Expression));
}
