using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

/// <summary>
/// What nearly every operand is, a constant, a parameter or a column and nothing behind it, made at sight; all else goes the grammar's
/// way. It takes nothing that the grammar would take otherwise.
/// </summary>
internal sealed class PlainOperand(Parser<Token, Expression> others) : Parser<Token, Expression>
{
    /// <summary>table . column, and what comes behind.</summary>
    private const int TokensMax = 4;

    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result)
    {
        ReadOnlySpan<Token> next = state.LookAhead(TokensMax);
        int count = 0;
        result = next.IsEmpty ? null : Plain(next, out count);
        if (result is null)
            return others.TryParse(ref state, ref expecteds, out result);
        for (; count > 0; count--)
            state.Advance();
        return true;
    }

    private static Expression? Plain(ReadOnlySpan<Token> next, out int count)
    {
        Token first = next[0];
        count = 1;
        switch (first.Kind)
        {
            case Kind.Integer:
                return new Literal(LiteralKind.Integer, first.Text, first.Offset);
            case Kind.Decimal:
                return new Literal(LiteralKind.Decimal, first.Text, first.Offset);
            case Kind.String:
                return new Literal(LiteralKind.String, first.Text, first.Offset);
            case Kind.Parameter when IsOver(next, 1):
                return new Parameter(int.Parse(first.Text, CultureInfo.InvariantCulture), first.Offset);
            case Kind.Word when first.Keyword is Keyword.True or Keyword.False:
                return new Literal(LiteralKind.Boolean, first.Text, first.Offset);
            case Kind.Word when first.Keyword == Keyword.NotKeyword:
            case Kind.QuotedWord:
                return Column(next, out count);
            default:
                return null;
        }
    }

    private static ColumnReference? Column(ReadOnlySpan<Token> next, out int count)
    {
        Token first = next[0];
        count = 1;
        if (IsOver(next, 1))
            return new ColumnReference([first.Text], first.Offset);
        count = 3;
        return next.Length == TokensMax && next[1].Is(".") && next[2].Kind is Kind.Word or Kind.QuotedWord && IsOver(next, 3)
            ? new ColumnReference([first.Text, next[2].Text], first.Offset)
            : null;
    }

    /// <summary>No call, no field, no subscript, no text that would make a type of the name.</summary>
    private static bool IsOver(ReadOnlySpan<Token> next, int at)
    {
        if (at >= next.Length)
            return false;
        Token token = next[at];
        return token.Kind switch
        {
            Kind.Punctuation => token.Text is not ("(" or "[" or "."),
            Kind.String => false,
            _ => true,
        };
    }
}
