using System.Diagnostics.CodeAnalysis;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

internal sealed record Distinctness(bool IsDistinct, IReadOnlyList<Expression>? On);

internal sealed record Grouping(bool IsDistinct, IReadOnlyList<GroupItem> Items);

/// <summary>
/// SELECT and its clauses, each by the word that it begins with: a rule is entered only where its word comes, and most do not. What is
/// taken, and where it fails, is what the rules one after the other would take.
/// </summary>
internal sealed class SelectParser(SelectClauses clauses) : Parser<Token, QueryBody>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out QueryBody result)
    {
        result = null;
        if (!Words.Comes(ref state, Keyword.Select))
            return Words.Fail(ref state);
        int offset = Words.Coming(ref state).Offset;
        state.Advance();
        (Distinctness Distinct, IReadOnlyList<Target> Targets) head = (SelectGrammar.NotDistinct, []);
        if (!Head(ref state, ref expecteds, ref head))
            return false;
        QualifiedName? into = null;
        IReadOnlyList<TableReference> from = [];
        Expression? where = null, having = null;
        Grouping grouping = SelectGrammar.NoGrouping;
        IReadOnlyList<NamedWindow> windows = [];
        Keyword coming = Words.Coming(ref state).Word;
        Parser<Token, Expression> condition = ExpressionGrammar.Expression;
        if (!Words.TryClause(Keyword.Into, clauses.Into, ref state, ref expecteds, ref coming, ref into)
            || !Words.TryClause(Keyword.From, clauses.From, ref state, ref expecteds, ref coming, ref from!)
            || !Words.TryClause(Keyword.Where, condition, ref state, ref expecteds, ref coming, ref where)
            || !Words.TryClause(Keyword.Group, clauses.Grouping, ref state, ref expecteds, ref coming, ref grouping!)
            || !Words.TryClause(Keyword.Having, condition, ref state, ref expecteds, ref coming, ref having)
            || !Words.TryClause(Keyword.Window, clauses.Windows, ref state, ref expecteds, ref coming, ref windows!))
        {
            return false;
        }

        result = new SelectBody(offset)
        {
            IsDistinct = head.Distinct.IsDistinct, DistinctOn = head.Distinct.On, Targets = head.Targets, Into = into, From = from,
            Where = where, GroupBy = grouping.Items, GroupByDistinct = grouping.IsDistinct, Having = having, Windows = windows,
        };
        return true;
    }

    private bool Head(ref State state, ref Expecteds expecteds, ref (Distinctness Distinct, IReadOnlyList<Target> Targets) head)
    {
        var next = new Next(state.LookAhead(1));
        if (next.First.Word is Keyword.Distinct or Keyword.All)
            return clauses.QualifiedTargets.TryParse(ref state, ref expecteds, out head);
        if (SelectGrammar.EndsTargets(next))
            return true;
        if (!SelectGrammar.Targets.TryParse(ref state, ref expecteds, out IReadOnlyList<Target>? targets))
            return false;
        head.Targets = targets;
        return true;
    }
}

/// <summary>The rules of a SELECT's clauses, each without the word in front of it.</summary>
internal sealed record SelectClauses(
    Parser<Token, (Distinctness Distinct, IReadOnlyList<Target> Targets)> QualifiedTargets,
    Parser<Token, QualifiedName> Into,
    Parser<Token, IReadOnlyList<TableReference>> From,
    Parser<Token, Grouping> Grouping,
    Parser<Token, IReadOnlyList<NamedWindow>> Windows);

/// <summary>A column of the result, with its label if one comes.</summary>
internal sealed class TargetParser(Parser<Token, Target> star, Parser<Token, string> label) : Parser<Token, Target>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Target result)
    {
        if (Words.Coming(ref state).Is("*"))
            return star.TryParse(ref state, ref expecteds, out result);
        result = null;
        string? name = null;
        if (!ExpressionGrammar.Expression.TryParse(ref state, ref expecteds, out Expression? value)
            || SelectGrammar.IsLabel(Words.Coming(ref state)) && !label.TryParse(ref state, ref expecteds, out name))
        {
            return false;
        }

        result = new Target(value, name, value.Offset);
        return true;
    }
}

/// <summary>
/// WITH, set operations, ORDER BY and limits around a query, each where its word comes; nearly always around one SELECT.
/// </summary>
internal sealed class QueryParser(Parser<Token, QueryBody> select, SetOperationParser operations) : Parser<Token, Query>
{
    private readonly Parser<Token, WithClause?> _with = Words.Later(() => WithGrammar.WithIfAny);
    private readonly Parser<Token, IReadOnlyList<OrderItem>> _order = Words.Later(() => CallGrammar.OrderBy);

    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        ref readonly Token first = ref Words.Coming(ref state);
        int offset = first.Offset;
        WithClause? with = null;
        IReadOnlyList<OrderItem> order = [];
        QueryClauses limits = QueryClauses.None;
        result = null;
        if (first.Is(Keyword.With) && !_with.TryParse(ref state, ref expecteds, out with))
            return false;
        QueryBody? body = null;
        if (Words.Comes(ref state, Keyword.Select) && !select.TryParse(ref state, ref expecteds, out body))
            return false;
        if ((body is null || SetOperationParser.Comes(Words.Coming(ref state)))
            && !operations.TryParse(body, ref state, ref expecteds, out result))
        {
            return false;
        }

        Keyword coming = Words.Coming(ref state).Word;
        if (coming == Keyword.Order)
        {
            if (!_order.TryParse(ref state, ref expecteds, out order!))
                return false;
            coming = Words.Coming(ref state).Word;
        }

        if (LimitGrammar.IsFirst(coming) && !LimitGrammar.Clauses.TryParse(ref state, ref expecteds, out limits!))
            return false;
        result = result is null
            ? limits.Around(body!, with, order, offset)
            : QueryClauses.Applied(result, with, order, limits, offset);
        return true;
    }
}

/// <summary>
/// Queries joined by UNION, INTERSECT and EXCEPT; INTERSECT binds tighter. The first SELECT may have been read already,
/// by one who did not know yet that others come.
/// </summary>
internal sealed class SetOperationParser(
    Parser<Token, QueryBody> select, Parser<Token, Query> others, Parser<Token, bool> all)
{
    public static bool Comes(in Token token) => token.Word is Keyword.Union or Keyword.Intersect or Keyword.Except;

    public bool TryParse(
        QueryBody? read, ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        if (!Intersections(read, ref state, ref expecteds, out result))
            return false;
        while (Words.Coming(ref state).Word is Keyword.Union or Keyword.Except)
        {
            SetOperator op = Words.Coming(ref state).Word == Keyword.Union ? SetOperator.Union : SetOperator.Except;
            if (!Word(ref state, ref expecteds, out int offset, out bool isAll)
                || !Intersections(null, ref state, ref expecteds, out Query? right))
            {
                return false;
            }

            result = new Query(new SetOperationBody(op, isAll, result, right, offset), result.Offset);
        }

        return true;
    }

    private bool Intersections(
        QueryBody? read, ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        result = read is null ? null : new Query(read, read.Offset);
        if (result is null && !Operand(ref state, ref expecteds, out result))
            return false;
        while (Words.Comes(ref state, Keyword.Intersect))
        {
            if (!Word(ref state, ref expecteds, out int offset, out bool isAll)
                || !Operand(ref state, ref expecteds, out Query? right))
            {
                return false;
            }

            var body = new SetOperationBody(SetOperator.Intersect, isAll, result, right, offset);
            result = new Query(body, result.Offset);
        }

        return true;
    }

    private bool Word(ref State state, ref Expecteds expecteds, out int offset, out bool isAll)
    {
        offset = Words.Coming(ref state).Offset;
        state.Advance();
        return all.TryParse(ref state, ref expecteds, out isAll);
    }

    private bool Operand(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        if (!Words.Comes(ref state, Keyword.Select))
            return others.TryParse(ref state, ref expecteds, out result);
        bool done = select.TryParse(ref state, ref expecteds, out QueryBody? body);
        result = done ? new Query(body!, body!.Offset) : null;
        return done;
    }
}

/// <summary>One item of ORDER BY.</summary>
internal sealed class OrderItemParser(Parser<Token, QualifiedName> symbol, Parser<Token, bool?> nullsOrder)
    : Parser<Token, OrderItem>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out OrderItem result)
    {
        result = null;
        if (!ExpressionGrammar.Expression.TryParse(ref state, ref expecteds, out Expression? value))
            return false;
        Keyword word = Words.Coming(ref state).Word;
        string? by = null;
        bool? nulls = null;
        if (word is Keyword.Asc or Keyword.Desc or Keyword.Using)
        {
            state.Advance();
            if (word == Keyword.Using)
            {
                if (!symbol.TryParse(ref state, ref expecteds, out QualifiedName? name))
                    return false;
                by = name.Name;
            }
        }

        if (Words.Comes(ref state, Keyword.Nulls) && !nullsOrder.TryParse(ref state, ref expecteds, out nulls))
            return false;
        result = new OrderItem(value, word == Keyword.Desc || by == ">", nulls, by);
        return true;
    }
}

/// <summary>
/// A table by its name and nothing behind it, or a join where it may be joined, made at sight; all else goes the
/// grammar's way.
/// </summary>
internal sealed class PlainTable(Parser<Token, TableReference> others, bool mayBeJoined) : Parser<Token, TableReference>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out TableReference result)
    {
        ReadOnlySpan<Token> next = state.LookAhead(2);
        if (next.Length < 2 || !IsName(next[0]) || !EndsTable(next[1]))
            return others.TryParse(ref state, ref expecteds, out result);
        ref readonly Token name = ref next[0];
        result = new NamedTable(new QualifiedName([name.Text], name.Offset), name.Offset);
        state.Advance();
        return true;
    }

    private static bool IsName(in Token token) =>
        token.Kind == Kind.QuotedWord || token.Kind == Kind.Word && token.Keyword == Keyword.NotKeyword;

    /// <summary>No alias, no sample, no qualified name, no call.</summary>
    private bool EndsTable(in Token token) => token.Kind switch
    {
        Kind.End => true,
        Kind.Punctuation => token.Text is "," or ")" or ";",
        Kind.Word => token.Keyword switch
        {
            Keyword.As or Keyword.Tablesample => false,
            Keyword.Cross or Keyword.Natural or Keyword.Join or Keyword.Inner => mayBeJoined,
            Keyword.Left or Keyword.Right or Keyword.Full => mayBeJoined,
            _ => !Keywords.IsName(token.Keyword),
        },
        _ => false,
    };
}
