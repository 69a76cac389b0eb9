using System.Diagnostics.CodeAnalysis;
using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   LIMIT {n | ALL} [, n is refused]   OFFSET n [ROW | ROWS]   FETCH {FIRST | NEXT} [n] {ROW | ROWS} {ONLY | WITH TIES}
///   FOR {UPDATE | NO KEY UPDATE | SHARE | KEY SHARE} [OF tables] [NOWAIT | SKIP LOCKED]          in any order, limits once each
/// </code>
/// </summary>
internal static class LimitGrammar
{
    private static readonly Parser<Token, Expression?> NoCount = Words.Keyword(Keyword.All).ThenReturn((Expression?)null);

    private static readonly Parser<Token, Expression?> SomeCount = ExpressionGrammar.Expression.Select(x => (Expression?)x);

    private static readonly Parser<Token, Expression?> Count = Words.Choose(next => next.Is(Keyword.All) ? NoCount : SomeCount);

    private static readonly Parser<Token, Func<QueryClauses, QueryClauses>> Limit = Map(
        (offset, count, isPair) => isPair
            ? throw new SqlException(SqlState.SyntaxError, "LIMIT #,# syntax is not supported")
            {
                Offset = offset, Hint = "Use separate LIMIT and OFFSET clauses.",
            }
            : (Func<QueryClauses, QueryClauses>)(clauses => clauses with { Limit = count, HasLimit = true, LimitOffset = offset }),
        Words.Phrase(Keyword.Limit),
        Count,
        Words.SymbolFlag(","));

    private static readonly Parser<Token, bool> RowWord = Words.OrElse(
        next => next.Word is Keyword.Row or Keyword.Rows ? NamesGrammar.ColLabel.ThenReturn(true) : null, false);

    private static readonly Parser<Token, Func<QueryClauses, QueryClauses>> Offset = Map(
        (rows, _) => (Func<QueryClauses, QueryClauses>)(clauses => clauses with { OffsetRows = rows }),
        Words.Keyword(Keyword.Offset).Then(ExpressionGrammar.Expression),
        RowWord);

    private static readonly Parser<Token, Expression?> FetchCount = Words.Choose(next =>
        next.Word is Keyword.Row or Keyword.Rows
            ? Words.Here.Select(offset => (Expression?)new Literal(LiteralKind.Integer, "1", offset))
            : ExpressionGrammar.Operand.Select(x => (Expression?)x));

    private static readonly Parser<Token, bool> Ties = Words.Choose(next => next.Is(Keyword.Only)
        ? Words.Keyword(Keyword.Only).ThenReturn(false)
        : Words.Phrase(Keyword.With, Keyword.Ties).ThenReturn(true));

    private static readonly Parser<Token, Func<QueryClauses, QueryClauses>> Fetch = Map(
        (offset, _, count, _, ties) => (Func<QueryClauses, QueryClauses>)(clauses =>
            clauses with { Limit = count, HasLimit = true, LimitOffset = offset, WithTies = ties }),
        Words.Phrase(Keyword.Fetch),
        Words.Matching(token => token.Keyword is Keyword.First or Keyword.Next),
        FetchCount,
        Words.Matching(token => token.Keyword is Keyword.Row or Keyword.Rows),
        Ties);

    private static readonly Parser<Token, string> Strength = Words.Choose(next => next.Word switch
    {
        Keyword.Update => Words.Keyword(Keyword.Update).ThenReturn("UPDATE"),
        Keyword.Share => Words.Keyword(Keyword.Share).ThenReturn("SHARE"),
        Keyword.Key => Words.Phrase(Keyword.Key, Keyword.Share).ThenReturn("KEY SHARE"),
        _ => Words.Phrase(Keyword.No, Keyword.Key, Keyword.Update).ThenReturn("NO KEY UPDATE"),
    });

    private static readonly Parser<Token, (bool NoWait, bool SkipLocked)> Waiting = Words.OrElse(
        next => next.Is(Keyword.Nowait) ? Words.Keyword(Keyword.Nowait).ThenReturn((true, false))
            : next.Is(Keyword.Skip) ? Words.Phrase(Keyword.Skip, Keyword.Locked).ThenReturn((false, true)) : null,
        (false, false));

    private static readonly Parser<Token, Func<QueryClauses, QueryClauses>> For = Map(
        (offset, strength, tables, waiting) => (Func<QueryClauses, QueryClauses>)(clauses => clauses with
        {
            Locking = [.. clauses.Locking, new LockingClause(strength, tables, waiting.NoWait, waiting.SkipLocked, offset)],
        }),
        Words.Phrase(Keyword.For),
        Strength,
        Words.ListBehind(Keyword.Of, NamesGrammar.AnyNames),
        Waiting);

    private static readonly Parser<Token, Func<QueryClauses, QueryClauses>> ForReadOnly =
        Words.Phrase(Keyword.For, Keyword.Read, Keyword.Only).ThenReturn((Func<QueryClauses, QueryClauses>)(clauses => clauses));

    private static readonly Parser<Token, QueryClauses> Locks = Words.Fold(Parser<Token>.Return(QueryClauses.None), next =>
        next.Is(Keyword.For, Keyword.Read) ? ForReadOnly : next.Is(Keyword.For) ? For : null);

    private static readonly Parser<Token, QueryClauses> LimitThenOffset = Once(Locks, Keyword.Limit, Keyword.Fetch, Keyword.Offset);

    /// <summary>Locking may come before or behind the limits.</summary>
    public static readonly Parser<Token, QueryClauses> Clauses = new PlainLimit(LimitThenOffset);

    public static bool IsFirst(Keyword word) => word is Keyword.Limit or Keyword.Fetch or Keyword.Offset or Keyword.For;

    /// <summary>LIMIT, a number and the end, made at sight; all else goes the grammar's way.</summary>
    private sealed class PlainLimit(Parser<Token, QueryClauses> others) : Parser<Token, QueryClauses>
    {
        public override bool TryParse(
            ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, [MaybeNullWhen(false)] out QueryClauses result)
        {
            ReadOnlySpan<Token> next = state.LookAhead(3);
            bool isPlain = next.Length == 3 && next[0].Is(Keyword.Limit) && next[1].Kind == Kind.Integer
                && (next[2].Kind == Kind.End || next[2].Is(")"));
            if (!isPlain)
                return others.TryParse(ref state, ref expecteds, out result);
            result = new QueryClauses(new Literal(LiteralKind.Integer, next[1].Text, next[1].Offset), false, null, [])
            {
                HasLimit = true, LimitOffset = next[0].Offset,
            };
            state.Advance(2);
            return true;
        }
    }

    /// <summary>One limit and one offset in either order, then locks.</summary>
    private static Parser<Token, QueryClauses> Once(Parser<Token, QueryClauses> first, Keyword limit, Keyword fetch, Keyword offset)
    {
        Parser<Token, Func<QueryClauses, QueryClauses>?> limitPart =
            Words.Maybe(next => next.Is(limit) ? Limit : next.Is(fetch) ? Fetch : null);
        Parser<Token, Func<QueryClauses, QueryClauses>?> offsetPart = Words.Maybe(next => next.Is(offset) ? Offset : null);
        Parser<Token, (Func<QueryClauses, QueryClauses>?, Func<QueryClauses, QueryClauses>?)> offsetFirst =
            Map((b, a) => (a, b), offsetPart, limitPart);
        Parser<Token, (Func<QueryClauses, QueryClauses>?, Func<QueryClauses, QueryClauses>?)> limitFirst =
            Map((a, b) => (a, b), limitPart, offsetPart);
        Parser<Token, (Func<QueryClauses, QueryClauses>?, Func<QueryClauses, QueryClauses>?)> limits =
            Words.Choose(next => next.Is(offset) ? offsetFirst : limitFirst);
        return Map(
            (before, found, after) =>
            {
                QueryClauses clauses = before;
                clauses = found.Item1?.Invoke(clauses) ?? clauses;
                clauses = found.Item2?.Invoke(clauses) ?? clauses;
                return clauses with { Locking = [.. clauses.Locking, .. after.Locking] };
            },
            first,
            limits,
            Locks);
    }
}
