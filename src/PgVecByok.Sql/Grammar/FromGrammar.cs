using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// What stands in FROM.
/// <code>
///   [ONLY] table [*] [alias] [TABLESAMPLE method (args)] | [LATERAL] (query) [alias] | [LATERAL] function(…) [WITH ORDINALITY] [alias]
///   | [LATERAL] ROWS FROM (function(…), …) … | (joins) [alias]
///   joins:  item { CROSS JOIN item | NATURAL [kind] JOIN item | [kind] JOIN item {ON condition | USING (columns) [AS alias]} }*
/// </code>
/// </summary>
internal static class FromGrammar
{
    private sealed record Alias(string? Name, IReadOnlyList<string> Columns, IReadOnlyList<ColumnDefinition> Definitions);

    private static readonly Alias NoAlias = new(null, [], []);

    private static readonly Parser<Token, ColumnDefinition> Definition = Map(
        (name, type, collation) => new ColumnDefinition(name.Text, type, [], name.Offset) { Collation = collation },
        NamesGrammar.ColIdToken,
        TypesGrammar.Type,
        NamesGrammar.Collation);

    private static readonly Parser<Token, Alias> Definitions =
        Words.ParenthesisedList(Definition).Select(list => new Alias(null, [], list));

    private static readonly Parser<Token, Alias> Columns = Words.ListIfOpen(NamesGrammar.ColId).Select(list => new Alias(null, list, []));

    private static readonly Parser<Token, Alias> NameAndColumns = Map(
        (name, columns) => columns with { Name = name }, NamesGrammar.ColId, Columns);

    /// <summary>(a int, …) has a type behind its first name; (a, b) has not.</summary>
    private static readonly Parser<Token, Alias> NameAndDefinitions = Map(
        (name, columns) => columns with { Name = name },
        NamesGrammar.ColId,
        Words.Choose(next => next.Is("(") && !(next.Third.Is(",") || next.Third.Is(")")) ? Definitions : Columns));

    private static readonly Parser<Token, Alias> AliasBehindAs = Words.Keyword(Keyword.As).Then(NameAndColumns);

    private static readonly Parser<Token, Alias> TableAlias = Words.OrElse(
        next => next.Is(Keyword.As) ? AliasBehindAs : next.IsName ? NameAndColumns : null,
        NoAlias);

    private static readonly Parser<Token, Alias>
        DefinitionsBehindAs = Words.Keyword(Keyword.As).Then(Definitions),
        NameAndDefinitionsBehindAs = Words.Keyword(Keyword.As).Then(NameAndDefinitions);

    private static readonly Parser<Token, Alias> FunctionAlias = Words.OrElse(
        next => !next.Is(Keyword.As) ? next.IsName ? NameAndDefinitions : null
            : next.Second.Is("(") ? DefinitionsBehindAs : NameAndDefinitionsBehindAs,
        NoAlias);

    private static readonly Parser<Token, SampleClause> SampleMethod = Words.Keyword(Keyword.Tablesample).Then(Map(
        (name, arguments, seed) => new SampleClause(
            new FunctionCall(name, [.. arguments.Select(value => new Argument(value))], name.Offset), seed),
        NamesGrammar.FunctionName,
        ExpressionGrammar.ListInBrackets,
        Words.OrElse<Expression?>(
            next => next.Is(Keyword.Repeatable)
                ? Words.Keyword(Keyword.Repeatable).Then(Words.Parenthesised(ExpressionGrammar.Expression)).Select(x => (Expression?)x)
                : null,
            null)));

    private static readonly Parser<Token, SampleClause?> Sample =
        Words.Maybe(next => next.Is(Keyword.Tablesample) ? SampleMethod : null);

    private static readonly Parser<Token, QualifiedName> NameInParentheses = Words.Parenthesised(NamesGrammar.AnyName);

    private static readonly Parser<Token, NamedTable> OnlyRelation = Words.Keyword(Keyword.Only)
        .Then(Words.Choose(then => then.Is("(") ? NameInParentheses : NamesGrammar.AnyName))
        .Select(name => new NamedTable(name, name.Offset) { Only = true });

    private static readonly Parser<Token, NamedTable> Relation =
        Map((name, _) => new NamedTable(name, name.Offset), NamesGrammar.AnyName, Words.SymbolFlag("*"));

    /// <summary>A table as UPDATE, DELETE and FROM name it, before its alias.</summary>
    public static readonly Parser<Token, NamedTable> RelationExpression =
        Words.Choose(next => next.Is(Keyword.Only) ? OnlyRelation : Relation);

    private static readonly Parser<Token, Func<Token, IReadOnlyList<string>, TableReference>> TableTail = Map(
        (_, alias, sample) => (Func<Token, IReadOnlyList<string>, TableReference>)((head, rest) =>
            new NamedTable(new QualifiedName([head.Text, .. rest], head.Offset), head.Offset)
            {
                Alias = alias.Name, ColumnAliases = alias.Columns, Sample = sample,
            }),
        Words.SymbolFlag("*"),
        TableAlias,
        Sample);

    private static readonly Parser<Token, bool> WithOrdinality = Words.FlagIfAll(Keyword.With, Keyword.Ordinality);

    private static readonly Parser<Token, Func<Token, IReadOnlyList<string>, TableReference>> FunctionTail = Map(
        (call, ordinality, alias) => (Func<Token, IReadOnlyList<string>, TableReference>)((head, rest) => Function(
            [call with { Name = new QualifiedName([head.Text, .. rest], head.Offset), Offset = head.Offset }], ordinality, alias, head.Offset)),
        CallGrammar.Call,
        WithOrdinality,
        FunctionAlias);

    private static readonly Parser<Token, Token> TableOrFunctionName =
        Words.Matching(token => NamesGrammar.IsColId(token) || token.Kind == Kind.Word && Keywords.IsTypeOrFunctionName(token.Keyword));

    private static readonly Parser<Token, TableReference> TableOrFunction = Map(
        (head, rest, tail) => tail(head, rest),
        TableOrFunctionName,
        Words.Repeat(next => next.Is(".") ? NamesGrammar.Attribute : null),
        Words.Choose(next => next.Is("(") ? FunctionTail : TableTail));

    private static readonly Parser<Token, TableReference> OnlyTable = Map(
        (table, alias, sample) => (TableReference)(table with { Alias = alias.Name, ColumnAliases = alias.Columns, Sample = sample }),
        RelationExpression,
        TableAlias,
        Sample);

    private static readonly Parser<Token, Expression> SpecialFunction = Words.Choose(next => SpecialFormGrammar.Find(next));

    private static readonly Parser<Token, TableReference> SpecialTable = Map(
        (call, ordinality, alias) => (TableReference)Function([call], ordinality, alias, call.Offset),
        SpecialFunction,
        WithOrdinality,
        FunctionAlias);

    private static readonly Parser<Token, (Expression Call, IReadOnlyList<ColumnDefinition> Definitions)> RowsFromItem = Map(
        (call, definitions) => (call, definitions.Definitions),
        Words.Choose(next => next.Kind == Kind.Word && SpecialFormGrammar.Find(next) is not null
            ? SpecialFunction : CallGrammar.Function.Select(call => (Expression)call)),
        Words.OrElse(next => next.Is(Keyword.As) ? Words.Keyword(Keyword.As).Then(Definitions) : null, NoAlias));

    private static readonly Parser<Token, TableReference> RowsFrom = Map(
        (offset, items, ordinality, alias) =>
            (TableReference)(Function([.. items.Select(item => item.Call)], ordinality, alias, offset) with
            {
                OwnDefinitions = [.. items.Select(item => item.Definitions)],
            }),
        Words.Phrase(Keyword.Rows, Keyword.From),
        Words.ParenthesisedList(RowsFromItem),
        WithOrdinality,
        FunctionAlias);

    private static readonly Parser<Token, TableReference> Derived = Map(
        (query, alias) => (TableReference)new DerivedTable(query, false, query.Offset) { Alias = alias.Name, ColumnAliases = alias.Columns },
        Words.Later(() => SelectGrammar.SelectWithParens),
        TableAlias);

    private static readonly Parser<Token, TableReference> LateralItem = Words.Keyword(Keyword.Lateral).Then(Words.Choose(next =>
        next.OpensQuery ? Derived : next.Is(Keyword.Rows, Keyword.From) ? RowsFrom
        : next.Is(Keyword.JsonTable) && next.Second.Is("(") ? JsonItem! : TableOrFunction))
        .Select<TableReference>(item => item switch
        {
            DerivedTable derived => derived with { IsLateral = true },
            FunctionTable function => function with { IsLateral = true },
            JsonTable table => table,
            _ => throw SqlException.SyntaxAt(((NamedTable)item).Name.Name, item.Offset),
        });

    private static readonly Parser<Token, TableReference> JoinsInBrackets = Map(
        (joins, alias) => alias.Name is null ? joins : joins with { Alias = alias.Name, ColumnAliases = alias.Columns },
        Words.Parenthesised(Words.Later(() => JoinedTables!)),
        TableAlias);

    private static readonly Parser<Token, TableReference> JsonItem = Map(
        (table, alias) => (TableReference)(table with { Alias = alias.Name, ColumnAliases = alias.Columns }),
        Words.Later(() => JsonTableGrammar.Table),
        TableAlias);

    private static readonly Parser<Token, TableReference> Item = Words.Choose(next =>
        next.OpensQuery ? Derived
        : next.Is(Keyword.JsonTable) && next.Second.Is("(") ? JsonItem
        : next.Is("(") ? JoinsInBrackets
        : next.Is(Keyword.Lateral) ? LateralItem
        : next.Is(Keyword.Only) ? OnlyTable
        : next.Is(Keyword.Rows, Keyword.From) ? RowsFrom
        : next.Kind == Kind.Word && SpecialFormGrammar.Find(next) is not null ? SpecialTable
        : TableOrFunction);

    // Joins

    private static readonly Parser<Token, JoinType> OuterKind = Map(
        (word, _) => word.Keyword switch { Keyword.Left => JoinType.Left, Keyword.Right => JoinType.Right, _ => JoinType.Full },
        Words.Matching(token => token.Keyword is Keyword.Left or Keyword.Right or Keyword.Full),
        Words.Flag(Keyword.Outer));

    private static readonly Parser<Token, JoinType> PlainKind = Parser<Token>.Return(JoinType.Inner);

    private static readonly Parser<Token, JoinType> InnerKind = Words.Keyword(Keyword.Inner).ThenReturn(JoinType.Inner);

    private static readonly Parser<Token, JoinType> JoinKind = Words.Choose(next => next.Word switch
    {
        Keyword.Join => PlainKind,
        Keyword.Inner => InnerKind,
        _ => OuterKind,
    }).Before(Words.Keyword(Keyword.Join));

    private static readonly Parser<Token, Func<JoinedTable, JoinedTable>> UsingColumns = Map(
        (columns, alias) => (Func<JoinedTable, JoinedTable>)(join => join with { Using = columns, UsingAlias = alias }),
        Words.Keyword(Keyword.Using).Then(Words.ParenthesisedList(NamesGrammar.ColId)),
        Words.Clause(Keyword.As, NamesGrammar.ColId));

    private static readonly Parser<Token, Func<JoinedTable, JoinedTable>> OnCondition = Words.Keyword(Keyword.On)
        .Then(ExpressionGrammar.Expression)
        .Select(on => (Func<JoinedTable, JoinedTable>)(join => join with { On = on }));

    private static readonly Parser<Token, Func<JoinedTable, JoinedTable>> Condition =
        Words.Choose(next => next.Is(Keyword.Using) ? UsingColumns : OnCondition);

    private static readonly Parser<Token, Func<TableReference, TableReference>> CrossJoin = Map(
        (offset, right) => (Func<TableReference, TableReference>)(left => new JoinedTable(JoinType.Cross, left, right, offset)),
        Words.Phrase(Keyword.Cross, Keyword.Join),
        Item);

    private static readonly Parser<Token, Func<TableReference, TableReference>> NaturalJoin = Map(
        (offset, kind, right) => (Func<TableReference, TableReference>)(left => new JoinedTable(kind, left, right, offset) { IsNatural = true }),
        Words.Phrase(Keyword.Natural),
        JoinKind,
        Item);

    /// <summary>a JOIN b JOIN c ON x ON y: what is right of a JOIN may itself be joined before its condition comes.</summary>
    private static readonly Parser<Token, Func<TableReference, TableReference>> ConditionalJoin = Map(
        (offset, kind, right, condition) => (Func<TableReference, TableReference>)(left => condition(new JoinedTable(kind, left, right, offset))),
        Words.Here,
        JoinKind,
        Words.Later(() => TableReference!),
        Condition);

    private static readonly Parser<Token, TableReference> Joins =
        Words.Fold(new PlainTable(Item, mayBeJoined: true), next => next.Word switch
        {
            Keyword.Cross => CrossJoin,
            Keyword.Natural => NaturalJoin,
            Keyword.Join or Keyword.Inner or Keyword.Left or Keyword.Right or Keyword.Full => ConditionalJoin,
            _ => null,
        });

    public static readonly Parser<Token, TableReference> TableReference = new PlainTable(Joins, mayBeJoined: false);

    /// <summary>What may stand in parentheses: (a JOIN b …), but not (a).</summary>
    private static readonly Parser<Token, TableReference> JoinedTables = Words.If(TableReference, table => table is JoinedTable);

    public static readonly Parser<Token, IReadOnlyList<TableReference>> FromList = Words.CommaList(TableReference);

    private static FunctionTable Function(IReadOnlyList<Expression> calls, bool ordinality, Alias alias, int offset) =>
        new(calls, false, ordinality, offset) { Alias = alias.Name, ColumnAliases = alias.Columns, Definitions = alias.Definitions };
}
