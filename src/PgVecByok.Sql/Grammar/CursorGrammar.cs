using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   DECLARE name [BINARY | ASENSITIVE | INSENSITIVE | [NO] SCROLL]* CURSOR [{WITH | WITHOUT} HOLD] FOR query        CLOSE {name | ALL}
///   {FETCH | MOVE} [direction] [FROM | IN] name
///   direction:  NEXT | PRIOR | FIRST | LAST | ABSOLUTE n | RELATIVE n | n | ALL | {FORWARD | BACKWARD} [n | ALL]
/// </code>
/// </summary>
internal static class CursorGrammar
{
    private static readonly Parser<Token, Func<DeclareCursor, DeclareCursor>> NoScroll =
        Words.Phrase(Keyword.No, Keyword.Scroll).ThenReturn((Func<DeclareCursor, DeclareCursor>)(cursor => cursor with { Scroll = false }));

    private static readonly Parser<Token, Func<DeclareCursor, DeclareCursor>> Option = NamesGrammar.ColLabelToken.Select(word =>
        (Func<DeclareCursor, DeclareCursor>)(cursor => word.Keyword switch
        {
            Keyword.Binary => cursor with { IsBinary = true },
            Keyword.Scroll => cursor with { Scroll = true },
            _ => cursor,
        }));

    private static readonly Parser<Token, DeclareCursor> Head = Words.Fold(
        Map(
            (offset, name) => new DeclareCursor(name, null!, false, null, false, offset),
            Words.Phrase(Keyword.Declare),
            NamesGrammar.ColId),
        next => next.Word switch
        {
            Keyword.No => NoScroll,
            Keyword.Binary or Keyword.Asensitive or Keyword.Insensitive or Keyword.Scroll => Option,
            _ => null,
        });

    private static readonly Parser<Token, bool> Hold = Words.OrElse(
        next => next.Word switch
        {
            Keyword.With => Words.Phrase(Keyword.With, Keyword.Hold).ThenReturn(true),
            Keyword.Without => Words.Phrase(Keyword.Without, Keyword.Hold).ThenReturn(false),
            _ => null,
        },
        false);

    public static readonly Parser<Token, Statement> Declare = Map(
        (cursor, hold, query) => (Statement)(cursor with { WithHold = hold, Query = query }),
        Head.Before(Words.Keyword(Keyword.Cursor)),
        Hold,
        Words.Keyword(Keyword.For).Then(Words.Choose(next => next.StartsQuery ? SelectGrammar.SelectStatement : null)));

    // FETCH and MOVE

    private sealed record Direction(string Word, long? Count);

    private static readonly Direction Next1 = new("NEXT", 1);

    private static readonly Parser<Token, long> Count = NamesGrammar.SignedNumber.Select(text =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long count)
            ? count
            : throw SqlException.SyntaxAt(text, 0));

    private static readonly Parser<Token, long?> CountOrAll = Words.OrElse<long?>(
        next => next.Is(Keyword.All) ? Words.Keyword(Keyword.All).ThenReturn((long?)null)
            : IsNumber(next) ? Count.Select(count => (long?)count) : null,
        1);

    private static readonly Parser<Token, Direction> Plain = NamesGrammar.ColLabelToken
        .Select(word => new Direction(word.Text.ToUpperInvariant(), 1));

    private static readonly Parser<Token, Direction> Placed = Map(
        (word, count) => new Direction(word.Text.ToUpperInvariant(), count), NamesGrammar.ColLabelToken, Count);

    private static readonly Parser<Token, Direction> Ranged = Map(
        (word, count) => new Direction(word.Text.ToUpperInvariant(), count), NamesGrammar.ColLabelToken, CountOrAll);

    private static readonly Parser<Token, Direction> Forward = CountOrAll.Select(count => new Direction("FORWARD", count));

    private static readonly Parser<Token, Direction> Way = Words.OrElse(
        next => next.Second.Kind == Kind.End || next.Second.Is(";") ? null // the word is the cursor's name
            : IsNumber(next) || next.Is(Keyword.All) ? Forward
            : next.Word switch
            {
                Keyword.Next or Keyword.Prior or Keyword.First or Keyword.Last => Plain,
                Keyword.Absolute or Keyword.Relative => Placed,
                Keyword.Forward or Keyword.Backward => Ranged,
                _ => null,
            },
        Next1);

    private static readonly Parser<Token, bool> FromOrIn = Words.OrElse(
        next => next.Word is Keyword.From or Keyword.In ? NamesGrammar.ColLabelToken.ThenReturn(true) : null, false);

    public static readonly Parser<Token, Statement> Fetch = Map(
        (word, way, _, name) => (Statement)new Fetch(name, way.Word, way.Count, word.Is(Keyword.Move), word.Offset),
        Words.Matching(token => token.Keyword is Keyword.Fetch or Keyword.Move),
        Way,
        FromOrIn,
        NamesGrammar.ColId);

    public static readonly Parser<Token, Statement> Close = Map(
        (offset, name) => (Statement)new CloseCursor(name, offset),
        Words.Phrase(Keyword.Close),
        PreparedGrammar.NameOrAll(NamesGrammar.ColId));

    private static bool IsNumber(Next next) => next.Kind is Kind.Integer || next.Is("-") || next.Is("+");
}
