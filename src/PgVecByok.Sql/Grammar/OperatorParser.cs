using System.Diagnostics.CodeAnalysis;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

/// <summary>
/// Operators by precedence climbing over the table of manual 4.1.6, lowest first. Restricted leaves out what could be taken for the
/// AND of BETWEEN and other words of the clause around it (PostgreSQL's b_expr).
/// <code>
///   OR | AND | NOT | IS ISNULL NOTNULL | &lt; &gt; = &lt;= &gt;= &lt;&gt; | BETWEEN IN LIKE ILIKE SIMILAR
///   any other operator | + - | * / % | ^ | AT TIME ZONE | COLLATE | unary + - | ::
/// </code>
/// Comparison, BETWEEN and LIKE do not associate: a &lt; b &lt; c is an error at the second.
/// </summary>
internal sealed class OperatorParser(bool isRestricted) : Parser<Token, Expression>
{
    private const int Either = 1, And = 2, Not = 3, Is = 4, Comparison = 5, Pattern = 6, Any = 8, Sum = 9, Product = 10, Power = 11, At = 12,
        Collate = 13, Sign = 14, Cast = 16;

    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result) =>
        Climb(0, ref state, ref expecteds, out result);

    private bool Climb(int floor, ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression left)
    {
        ReadOnlySpan<Token> coming = state.LookAhead(PlainOperand.TokensMax);
        left = PlainOperand.Of(coming, out int count);
        if (left is not null)
        {
            state.Advance(count);
            if (count < coming.Length && coming[count].EndsExpression)
                return true;
        }
        else
        {
            SqlException.ThrowIfTooDeep(); // nesting must not end the process
            if (!Prefixed(ref state, ref expecteds, out left))
                return false;
        }

        int closed = -1; // the level that may not come again at once
        while (state.HasCurrent)
        {
            var next = new Next(state.LookAhead(Next.Count));
            if (next.EndsExpression)
                return true;
            int level = Level(next);
            if (level <= floor)
                return true;
            if (level == closed)
                return Words.Fail(ref state);
            if (!Apply(level, next.First, ref state, ref expecteds, ref left, out bool endsOpen))
                return false;
            closed = endsOpen && level is Is or Comparison or Pattern ? level : -1;
        }

        return true;
    }

    private bool Prefixed(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result)
    {
        ref readonly Token token = ref Words.Coming(ref state);
        if (token.Kind == Kind.Operator && IsPrefix(token.Text))
        {
            state.Advance();
            bool done = Climb(token.Text is "+" or "-" ? Sign : Any, ref state, ref expecteds, out Expression? operand);
            result = done ? new Operation(token.Text, null, operand!, token.Offset) : null;
            return done;
        }

        if (token.Is(Keyword.Not) && !isRestricted)
        {
            state.Advance();
            bool done = Climb(Not, ref state, ref expecteds, out Expression? operand);
            result = done ? new NotExpression(operand!, token.Offset) : null;
            return done;
        }

        if (token.Is(Keyword.Operator) && new Next(state.LookAhead(Next.Count)).Second.Is("("))
        {
            result = null;
            if (!ExpressionGrammar.QualifiedOperator.TryParse(ref state, ref expecteds, out QualifiedName? symbol)
                || !Climb(Any, ref state, ref expecteds, out Expression? operand))
            {
                return false;
            }

            result = new Operation(symbol.Name, null, operand, token.Offset, symbol.Schema);
            return true;
        }

        return ExpressionGrammar.Operand.TryParse(ref state, ref expecteds, out result)
            && (result is not RowExpression row || isRestricted || !state.HasCurrent || !state.Current.Is(Keyword.Overlaps)
                || Overlaps(row, ref state, ref expecteds, out result));
    }

    /// <summary>(start, end) OVERLAPS (start, end): between two rows that are written out, so it has no level.</summary>
    private static bool Overlaps(RowExpression left, ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result)
    {
        int offset = state.Current.Offset;
        state.Advance();
        if (!ExpressionGrammar.Operand.TryParse(ref state, ref expecteds, out result))
            return false;
        if (result is not RowExpression right)
            return Words.Fail(ref state);
        if (left.Fields.Count != 2 || right.Fields.Count != 2)
        {
            (string side, int at) = left.Fields.Count != 2 ? ("left", left.Offset) : ("right", right.Offset);
            throw new SqlException(SqlState.SyntaxError, $"wrong number of parameters on {side} side of OVERLAPS expression") { Offset = at };
        }

        result = ExpressionGrammar.Special("overlaps", "OVERLAPS", offset, left.Fields[0], left.Fields[1], right.Fields[0], right.Fields[1]);
        return true;
    }

    private int Level(in Next next) => next.Kind switch
    {
        Kind.Operator => next.First.Text switch
        {
            "<" or ">" or "=" or "<=" or ">=" or "<>" => Comparison,
            "+" or "-" => Sum,
            "*" or "/" or "%" => Product,
            "^" => Power,
            _ => Any,
        },
        Kind.Punctuation => next.Is("::") ? Cast : 0,
        Kind.Word => WordLevel(next),
        _ => 0,
    };

    private int WordLevel(in Next next) => next.Word switch
    {
        Keyword.Operator => next.Second.Is("(") ? Any : 0,
        Keyword.Is => isRestricted && !(next.Second.Is(Keyword.Distinct) || next.Third.Is(Keyword.Distinct)) ? 0 : Is,
        _ when isRestricted => 0,
        Keyword.Or => Either,
        Keyword.And => And,
        Keyword.Isnull or Keyword.Notnull => Is,
        Keyword.Between or Keyword.In or Keyword.Like or Keyword.Ilike => Pattern,
        Keyword.Similar => next.Second.Is(Keyword.To) ? Pattern : 0, // in substring() it stands alone
        Keyword.Not => next.Second.Keyword is Keyword.Between or Keyword.In or Keyword.Like or Keyword.Ilike or Keyword.Similar ? Pattern : 0,
        Keyword.At => next.Second.Keyword is Keyword.Time or Keyword.Local ? At : 0,
        Keyword.Collate => Collate,
        _ => 0,
    };

    /// <summary>EndsOpen: the operator's last part was an expression, which another of its level could have continued.</summary>
    private bool Apply(
        int level, in Token op, ref State state, ref Expecteds expecteds, ref Expression left, out bool endsOpen)
    {
        endsOpen = false;
        switch (level)
        {
            case Either or And:
                return Chain(level, op, ref state, ref expecteds, ref left);
            case Is or Cast or Collate:
                return Postfix(level, op, ref state, ref expecteds, ref left, out endsOpen);
            case Pattern:
                return Matching(op, ref state, ref expecteds, ref left, out endsOpen);
            case At:
                return AtTimeZone(op, ref state, ref expecteds, ref left);
            default:
                return Binary(level, op, ref state, ref expecteds, ref left, out endsOpen);
        }
    }

    /// <summary>a AND b AND c is one node: a condition of 100,000 terms is no tree of that depth.</summary>
    private bool Chain(int level, in Token op, ref State state, ref Expecteds expecteds, ref Expression left)
    {
        Keyword word = level == And ? Keyword.And : Keyword.Or;
        List<Expression> operands = left is LogicalExpression same && same.IsAnd == (level == And) ? [.. same.Operands] : [left];
        while (Words.Comes(ref state, word))
        {
            state.Advance();
            if (!Climb(level, ref state, ref expecteds, out Expression? right))
                return false;
            operands.Add(right);
        }

        left = new LogicalExpression(level == And, operands, op.Offset);
        return true;
    }

    private bool Binary(
        int level, in Token op, ref State state, ref Expecteds expecteds, ref Expression left, out bool endsOpen)
    {
        endsOpen = false;
        string? schema = null;
        string symbol = op.Text;
        if (op.Kind == Kind.Word)
        {
            if (!ExpressionGrammar.QualifiedOperator.TryParse(ref state, ref expecteds, out QualifiedName? name))
                return false;
            (schema, symbol) = (name.Schema, name.Name);
        }
        else
        {
            state.Advance();
        }

        if (IsQuantifier(Words.Coming(ref state)))
            return Quantified(symbol, op.Offset, ref state, ref expecteds, ref left);
        if (!Climb(level, ref state, ref expecteds, out Expression? right))
            return false;
        endsOpen = true;
        left = new Operation(symbol, left, right, op.Offset, schema);
        return true;
    }

    private static bool Quantified(string symbol, int offset, ref State state, ref Expecteds expecteds, ref Expression left)
    {
        bool isAll = state.Current.Is(Keyword.All);
        state.Advance();
        if (!ExpressionGrammar.InBrackets.TryParse(ref state, ref expecteds, out Expression? set))
            return false;
        left = set is ScalarSubquery subquery
            ? new QuantifiedComparison(left, symbol, isAll, subquery.Query, offset)
            : new ArrayComparison(left, symbol, isAll, set, offset);
        return true;
    }

    private bool Postfix(
        int level, in Token op, ref State state, ref Expecteds expecteds, ref Expression left, out bool endsOpen)
    {
        endsOpen = false;
        Parser<Token, Func<Expression, Expression>> rule =
            level == Cast ? ExpressionGrammar.CastTail
            : level == Collate ? ExpressionGrammar.CollateTail
            : ExpressionGrammar.IsTail;
        if (!rule.TryParse(ref state, ref expecteds, out Func<Expression, Expression>? apply))
            return false;
        left = apply(left);
        if (left is not DistinctFrom { Right: DefaultValue } unfinished || level != Is)
            return true;
        if (!Climb(Is, ref state, ref expecteds, out Expression? right))
            return false;
        endsOpen = true;
        left = unfinished with { Right = right, Offset = op.Offset };
        return true;
    }

    private bool AtTimeZone(in Token op, ref State state, ref Expecteds expecteds, ref Expression left)
    {
        state.Advance();
        bool isLocal = state.Current.Is(Keyword.Local);
        if (isLocal)
        {
            state.Advance();
            left = ExpressionGrammar.Special("timezone", "AT LOCAL", op.Offset, left);
            return true;
        }

        if (!ExpressionGrammar.TimeZoneWords.TryParse(ref state, ref expecteds, out _)
            || !Climb(At, ref state, ref expecteds, out Expression? zone))
        {
            return false;
        }

        left = ExpressionGrammar.Special("timezone", "AT TIME ZONE", op.Offset, zone, left);
        return true;
    }

    private bool Matching(in Token op, ref State state, ref Expecteds expecteds, ref Expression left, out bool endsOpen)
    {
        endsOpen = false;
        bool isNegated = op.Is(Keyword.Not);
        if (isNegated)
            state.Advance();
        Keyword word = state.Current.Keyword;
        state.Advance();
        if (word == Keyword.In)
            return In(isNegated, op.Offset, ref state, ref expecteds, ref left);

        endsOpen = true;
        if (word == Keyword.Between)
            return Between(isNegated, op.Offset, ref state, ref expecteds, ref left);
        if (word == Keyword.Similar && !ExpressionGrammar.ToWord.TryParse(ref state, ref expecteds, out _))
            return false;
        if (word != Keyword.Similar && IsQuantifier(Words.Coming(ref state)))
        {
            endsOpen = false;
            string symbol = (isNegated ? "!~~" : "~~") + (word == Keyword.Ilike ? "*" : "");
            return Quantified(symbol, op.Offset, ref state, ref expecteds, ref left);
        }

        if (!Climb(Pattern, ref state, ref expecteds, out Expression? pattern))
            return false;
        Expression? escape = null;
        if (state.HasCurrent && state.Current.Is(Keyword.Escape))
        {
            state.Advance();
            if (!Climb(Pattern, ref state, ref expecteds, out escape))
                return false;
        }

        PatternKind kind = word switch { Keyword.Like => PatternKind.Like, Keyword.Ilike => PatternKind.ILike, _ => PatternKind.SimilarTo };
        left = new PatternMatch(kind, left, pattern, escape, isNegated, op.Offset);
        return true;
    }

    private static bool In(bool isNegated, int offset, ref State state, ref Expecteds expecteds, ref Expression left)
    {
        if (state.HasCurrent && new Next(state.LookAhead(1)).OpensQuery)
        {
            if (!SelectGrammar.SelectWithParens.TryParse(ref state, ref expecteds, out Query? query))
                return false;
            left = new InSubquery(left, query, isNegated, offset);
            return true;
        }

        if (!ExpressionGrammar.ListInBrackets.TryParse(ref state, ref expecteds, out IReadOnlyList<Expression>? items))
            return false;
        left = new InList(left, items, isNegated, offset);
        return true;
    }

    private bool Between(bool isNegated, int offset, ref State state, ref Expecteds expecteds, ref Expression left)
    {
        bool isSymmetric = state.HasCurrent && state.Current.Is(Keyword.Symmetric);
        if (isSymmetric || state.HasCurrent && state.Current.Is(Keyword.Asymmetric))
            state.Advance();
        if (!ExpressionGrammar.Restricted.TryParse(ref state, ref expecteds, out Expression? low)
            || !ExpressionGrammar.AndWord.TryParse(ref state, ref expecteds, out _)
            || !Climb(Pattern, ref state, ref expecteds, out Expression? high))
        {
            return false;
        }

        left = new Between(left, low, high, isSymmetric, isNegated, offset);
        return true;
    }

    /// <summary>Comparison and * / % ^ stand between two values only.</summary>
    private static bool IsPrefix(string symbol) =>
        symbol is not ("=" or "<" or ">" or "<=" or ">=" or "<>" or "*" or "/" or "%" or "^");

    private static bool IsQuantifier(in Token token) =>
        token.Kind == Kind.Word && token.Keyword is Keyword.Any or Keyword.Some or Keyword.All;
}
