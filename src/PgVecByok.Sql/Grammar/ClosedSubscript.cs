using System.Diagnostics.CodeAnalysis;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

/// <summary>
/// (a[1])[2] takes an element of a[1], where a[1][2] is one element of two dimensions: a subscript in parentheses is marked when
/// another follows, which then begins a node of its own and takes the mark away.
/// </summary>
internal sealed class ClosedSubscript(Parser<Token, Expression> parenthesis) : Parser<Token, Expression>
{
    public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out Expression result)
    {
        if (!parenthesis.TryParse(ref state, ref expecteds, out result))
            return false;
        if (result is SubscriptExpression subscript && state.HasCurrent && state.Current.Is("["))
            result = subscript with { IsClosed = true };
        return true;
    }
}
