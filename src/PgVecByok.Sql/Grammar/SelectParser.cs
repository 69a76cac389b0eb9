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
        int offset = state.Current.Offset;
        state.Advance();
        (Distinctness Distinct, IReadOnlyList<Target> Targets) head = (SelectGrammar.NotDistinct, []);
        QualifiedName? into = null;
        IReadOnlyList<TableReference> from = [];
        Expression? where = null, having = null;
        Grouping grouping = SelectGrammar.NoGrouping;
        IReadOnlyList<NamedWindow> windows = [];
        if (!Head(ref state, ref expecteds, ref head)
            || !Words.TryClause(Keyword.Into, clauses.Into, ref state, ref expecteds, ref into)
            || !Words.TryClause(Keyword.From, clauses.From, ref state, ref expecteds, ref from!)
            || !Words.TryClause(Keyword.Where, ExpressionGrammar.Expression, ref state, ref expecteds, ref where)
            || !Words.TryClause(Keyword.Group, clauses.Grouping, ref state, ref expecteds, ref grouping!)
            || !Words.TryClause(Keyword.Having, ExpressionGrammar.Expression, ref state, ref expecteds, ref having)
            || !Words.TryClause(Keyword.Window, clauses.Windows, ref state, ref expecteds, ref windows!))
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
        if (Words.Comes(ref state, Keyword.Distinct) || Words.Comes(ref state, Keyword.All))
            return clauses.QualifiedTargets.TryParse(ref state, ref expecteds, out head);
        if (SelectGrammar.EndsTargets(new Next(state.LookAhead(1))))
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
internal sealed class TargetParser(Parser<Token, Target> star, Parser<Token, string?> label) : Parser<Token, Target>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Target result)
    {
        if (state.HasCurrent && state.Current.Is("*"))
            return star.TryParse(ref state, ref expecteds, out result);
        result = null;
        string? name = null;
        if (!ExpressionGrammar.Expression.TryParse(ref state, ref expecteds, out Expression? value)
            || state.HasCurrent && state.Current.Kind is Kind.Word or Kind.QuotedWord && !label.TryParse(ref state, ref expecteds, out name))
        {
            return false;
        }

        result = new Target(value, name, value.Offset);
        return true;
    }
}

/// <summary>WITH, set operations, ORDER BY and limits around a query, each where its word comes.</summary>
internal sealed class QueryParser(Parser<Token, Query> operations) : Parser<Token, Query>
{
    private readonly Parser<Token, WithClause?> _with = Words.Later(() => WithGrammar.WithIfAny);
    private readonly Parser<Token, IReadOnlyList<OrderItem>> _order = Words.Later(() => CallGrammar.OrderBy);

    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        int offset = state.HasCurrent ? state.Current.Offset : 0;
        WithClause? with = null;
        IReadOnlyList<OrderItem> order = [];
        QueryClauses limits = QueryClauses.None;
        if ((Words.Comes(ref state, Keyword.With) && !_with.TryParse(ref state, ref expecteds, out with))
            || !operations.TryParse(ref state, ref expecteds, out result)
            || (Words.Comes(ref state, Keyword.Order) && !_order.TryParse(ref state, ref expecteds, out order!))
            || (LimitGrammar.Comes(ref state) && !LimitGrammar.Clauses.TryParse(ref state, ref expecteds, out limits!)))
        {
            result = null;
            return false;
        }

        result = QueryClauses.Applied(result, with, order, limits, offset);
        return true;
    }
}

/// <summary>One query of a set operation: nearly always a SELECT.</summary>
internal sealed class OperandQueryParser(Parser<Token, QueryBody> select, Parser<Token, Query> others) : Parser<Token, Query>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Query result)
    {
        if (!Words.Comes(ref state, Keyword.Select))
            return others.TryParse(ref state, ref expecteds, out result);
        bool done = select.TryParse(ref state, ref expecteds, out QueryBody? body);
        result = done ? new Query(body!, body!.Offset) : null;
        return done;
    }
}

/// <summary>One item of ORDER BY.</summary>
internal sealed class OrderItemParser(
    Parser<Token, (bool Descending, string? Using)> direction, Parser<Token, bool?> nullsOrder) : Parser<Token, OrderItem>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out OrderItem result)
    {
        (bool Descending, string? Using) how = default;
        bool? nulls = null;
        result = null;
        if (!ExpressionGrammar.Expression.TryParse(ref state, ref expecteds, out Expression? value)
            || !direction.TryParse(ref state, ref expecteds, out how)
            || (Words.Comes(ref state, Keyword.Nulls) && !nullsOrder.TryParse(ref state, ref expecteds, out nulls)))
        {
            return false;
        }

        result = new OrderItem(value, how.Descending, nulls, how.Using);
        return true;
    }
}

/// <summary>A table by its name and nothing behind it, made at sight; all else goes the grammar's way.</summary>
internal sealed class PlainTable(Parser<Token, TableReference> others) : Parser<Token, TableReference>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out TableReference result)
    {
        ReadOnlySpan<Token> next = state.LookAhead(2);
        if (next.Length < 2 || !IsName(next[0]) || !EndsTable(next[1]))
            return others.TryParse(ref state, ref expecteds, out result);
        Token name = next[0];
        result = new NamedTable(new QualifiedName([name.Text], name.Offset), name.Offset);
        state.Advance();
        return true;
    }

    private static bool IsName(in Token token) =>
        token.Kind == Kind.QuotedWord || token.Kind == Kind.Word && token.Keyword == Keyword.NotKeyword;

    /// <summary>No alias, no sample, no qualified name, no call.</summary>
    private static bool EndsTable(in Token token) => token.Kind switch
    {
        Kind.End => true,
        Kind.Punctuation => token.Text is "," or ")" or ";",
        Kind.Word => token.Keyword is not (Keyword.As or Keyword.Tablesample) && !Keywords.IsName(token.Keyword),
        _ => false,
    };
}
