using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   COPY [BINARY] table [(columns)] {FROM | TO} place [[USING] DELIMITERS 'c'] [[WITH] options] [WHERE condition]
///   COPY (statement) TO place [[WITH] options]
///   place:    STDIN | STDOUT | 'file' | PROGRAM 'command'
///   options:  (name [value], …) | { BINARY | CSV | FREEZE | HEADER | DELIMITER [AS] 'c' | NULL [AS] 't' | QUOTE [AS] 'c' | ESCAPE [AS] 'c'
///             | FORCE QUOTE {columns | *} | FORCE [NOT] NULL {columns | *} | ENCODING 'e' }*
/// </code>
/// The old options come under the names of the new ones.
/// </summary>
internal static class CopyGrammar
{
    private sealed record Place(string? FileName, bool IsProgram, int Offset);

    private static readonly Parser<Token, Place> Standard = Words.Matching(token => token.Keyword is Keyword.Stdin or Keyword.Stdout)
        .Select(word => new Place(null, false, word.Offset));

    private static readonly Parser<Token, Place> File =
        Words.OfKind(Kind.String).Select(name => new Place(name.Text, false, name.Offset));

    private static readonly Parser<Token, Place> Program = Words.Keyword(Keyword.Program).Then(Words.Choose(next =>
            next.Word is Keyword.Stdin or Keyword.Stdout
                ? throw new SqlException(SqlState.SyntaxError, "STDIN/STDOUT not allowed with PROGRAM")
                : Words.OfKind(Kind.String)))
        .Select(command => new Place(command.Text, true, command.Offset));

    private static readonly Parser<Token, Place> Somewhere = Words.Choose(next =>
        next.Is(Keyword.Program) ? Program : next.Kind == Kind.String ? File : Standard);

    // Old options

    private static readonly Parser<Token, bool> As = Words.Flag(Keyword.As);

    private static readonly Parser<Token, DefinitionOption> Format = Words.Matching(token => token.Keyword is Keyword.Binary or Keyword.Csv)
        .Select(word => new DefinitionOption("format", word.Text, word.Offset));

    private static readonly Parser<Token, DefinitionOption> Flag = Words.Matching(token => token.Keyword is Keyword.Freeze or Keyword.Header)
        .Select(word => new DefinitionOption(word.Text, "true", word.Offset));

    private static readonly Parser<Token, DefinitionOption> Text = Map(
        (word, _, text) => new DefinitionOption(word.Text, text, word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Delimiter or Keyword.Null or Keyword.Quote or Keyword.Escape or Keyword.Encoding),
        As,
        NamesGrammar.StringConstant);

    private static readonly Parser<Token, Func<string, int, DefinitionOption>> ColumnList = Words.Choose(next => next.Is("*")
        ? Words.Symbol("*").ThenReturn((Func<string, int, DefinitionOption>)((name, offset) => new DefinitionOption(name, "*", offset)))
        : NamesGrammar.ColIds.Select(columns => (Func<string, int, DefinitionOption>)((name, offset) =>
            new DefinitionOption(name, string.Join(',', columns), offset) { List = columns })));

    private static readonly Parser<Token, string> Forced = Words.Keyword(Keyword.Force).Then(Words.Choose(next => next.Word switch
    {
        Keyword.Quote => Words.Keyword(Keyword.Quote).ThenReturn("force_quote"),
        Keyword.Not => Words.Phrase(Keyword.Not, Keyword.Null).ThenReturn("force_not_null"),
        _ => Words.Keyword(Keyword.Null).ThenReturn("force_null"),
    }));

    private static readonly Parser<Token, DefinitionOption> Force = Map(
        (offset, name, columns) => columns(name, offset), Words.Here, Forced, ColumnList);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> OldOptions = Words.Repeat(next => next.Word switch
    {
        Keyword.Binary or Keyword.Csv => Format,
        Keyword.Freeze or Keyword.Header => Flag,
        Keyword.Delimiter or Keyword.Null or Keyword.Quote or Keyword.Escape or Keyword.Encoding => Text,
        Keyword.Force => Force,
        _ => null,
    });

    private static readonly Parser<Token, DefinitionOption?> Delimiters = Words.Maybe(next =>
        next.Is(Keyword.Using) || next.Is(Keyword.Delimiters) ? Map(
            (offset, text) => new DefinitionOption("delimiter", text, offset),
            Words.Here.Before(Words.Flag(Keyword.Using)),
            Words.Keyword(Keyword.Delimiters).Then(NamesGrammar.StringConstant)) : null);

    private static readonly Parser<Token, IReadOnlyList<DefinitionOption>> Options = Map(
        (delimiters, _, options) => delimiters is null ? options : [delimiters, .. options],
        Delimiters,
        Words.Flag(Keyword.With),
        Words.Choose(next => next.Is("(") ? OptionsGrammar.BareInBrackets : OldOptions));

    // The statement

    private static readonly Parser<Token, Copy> Query = Words.Parenthesised(Words.Choose(next =>
            StatementsGrammar.IsPreparable(next) ? DmlGrammar.PreparableStatement : null))
        .Select(statement => new Copy(false, 0) { Query = statement });

    private static readonly Parser<Token, Copy> Table = Map(
        (binary, table, columns) => new Copy(false, 0)
        {
            Table = table, Columns = columns, Options = binary is null ? [] : [binary],
        },
        Words.Maybe(next => next.Is(Keyword.Binary) ? Format : null),
        NamesGrammar.AnyName,
        NamesGrammar.ColumnsIfOpen);

    private static readonly Parser<Token, Copy> Queried = Map(
        (copy, place, options) => copy with { FileName = place.FileName, IsProgram = place.IsProgram, Options = options },
        Query.Before(Words.Keyword(Keyword.To)),
        Somewhere,
        Options);

    private static readonly Parser<Token, Copy> Tabled = Map(
        (copy, isFrom, place, options, at, where) => where is not null && !isFrom
            ? throw new SqlException(SqlState.SyntaxError, "WHERE clause not allowed with COPY TO") { Offset = at }
            : copy with
            {
                IsFrom = isFrom, FileName = place.FileName, IsProgram = place.IsProgram, Options = [.. copy.Options, .. options], Where = where,
            },
        Table,
        Words.Matching(token => token.Keyword is Keyword.From or Keyword.To).Select(word => word.Is(Keyword.From)),
        Somewhere,
        Options,
        Words.Here,
        Words.Clause(Keyword.Where, ExpressionGrammar.Expression));

    public static readonly Parser<Token, Statement> Copy = Map(
        (offset, copy) => (Statement)(copy with { Offset = offset }),
        Words.Phrase(Keyword.Copy),
        Words.Choose(next => next.Is("(") ? Queried : Tabled));
}
