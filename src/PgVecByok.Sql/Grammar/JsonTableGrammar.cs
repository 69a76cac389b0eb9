using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   JSON_TABLE (value, path [AS name] [PASSING …] COLUMNS ( column, … ) [… ON ERROR]) [alias]
///   column:  name FOR ORDINALITY | name type [FORMAT JSON] [PATH text] [wrapper] [quotes] [… ON EMPTY] [… ON ERROR]
///          | name type EXISTS [PATH text] [… ON ERROR] | NESTED [PATH] text [AS name] COLUMNS ( column, … )
/// </code>
/// </summary>
internal static class JsonTableGrammar
{
    private static readonly Parser<Token, Literal> Text = Map(
        (offset, text) => new Literal(LiteralKind.String, text, offset), Words.Here, NamesGrammar.StringConstant);

    private static readonly Parser<Token, Literal?> PathText = Words.Maybe(next =>
        next.Is(Keyword.Path) ? Words.Keyword(Keyword.Path).Then(Text) : null);

    private static readonly Parser<Token, bool> FormatJson = Words.OrElse(
        next => next.Is(Keyword.Format) ? Words.Phrase(Keyword.Format, Keyword.Json).ThenReturn(true) : null, false);

    private static readonly Parser<Token, JsonTableColumn> TypedTail = Map(
        (type, rest) => rest with { Type = type },
        TypesGrammar.Type,
        Words.Choose(next => next.Is(Keyword.Exists)
            ? Map(
                (path, behaviours) => new JsonTableColumn("", "EXISTS", 0) { Path = path, OnError =
                    JsonGrammar.Find(behaviours, isEmpty: false) },
                Words.Keyword(Keyword.Exists).Then(PathText),
                JsonGrammar.Behaviours)
            : Map(
                (isJson, path, wrapper, quotes, behaviours) => new JsonTableColumn("", "VALUE", 0)
                {
                    IsJson = isJson, Path = path, Wrapper = wrapper, Quotes = quotes,
                    OnEmpty = JsonGrammar.Find(behaviours, isEmpty: true), OnError = JsonGrammar.Find(behaviours, isEmpty: false),
                },
                FormatJson,
                PathText,
                JsonGrammar.Wrapper,
                JsonGrammar.Quotes,
                JsonGrammar.Behaviours)));

    private static readonly Parser<Token, JsonTableColumn> Named = Map(
        (name, rest) => rest with { Name = name.Text, Offset = name.Offset },
        NamesGrammar.ColIdToken,
        Words.Choose(next => next.Is(Keyword.For)
            ? Words.Phrase(Keyword.For, Keyword.Ordinality).ThenReturn(new JsonTableColumn("", "ORDINALITY", 0))
            : TypedTail));

    private static readonly Parser<Token, string?> PathName = Words.Maybe(next =>
        next.Is(Keyword.As) ? Words.Keyword(Keyword.As).Then(NamesGrammar.ColId) : null);

    private static readonly Parser<Token, JsonTableColumn> Nested = Map(
        (offset, _, path, name, columns) => new JsonTableColumn(name ?? "", "NESTED", offset) { Path = path, Columns = columns },
        Words.Phrase(Keyword.Nested),
        Words.Flag(Keyword.Path),
        Text,
        PathName,
        Words.Later(() => Columns!));

    private static readonly Parser<Token, JsonTableColumn> Column = Words.Choose(next =>
        next.Is(Keyword.Nested) && (next.Second.Is(Keyword.Path) || next.Second.Kind == Kind.String) ? Nested : Named);

    private static readonly Parser<Token, IReadOnlyList<JsonTableColumn>> Columns =
        Words.Keyword(Keyword.Columns).Then(Words.ParenthesisedList(Column));

    public static readonly Parser<Token, JsonTable> Table = Map(
        (head, path, name, passing, columns, behaviours) => head with
        {
            Path = path, PathName = name, Passing = passing, Columns = columns, OnError = JsonGrammar.Find(behaviours, isEmpty: false),
        },
        Map(
            (offset, context) => new JsonTable(context, context.Value, offset),
            Words.Phrase(Keyword.JsonTable).Before(Words.Symbol("(")),
            JsonGrammar.Value.Before(Words.Symbol(","))),
        ExpressionGrammar.Expression,
        PathName,
        JsonGrammar.Passing,
        Columns,
        JsonGrammar.Behaviours.Before(Words.Symbol(")")));
}
