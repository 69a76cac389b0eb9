using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The type that the branches of CASE, COALESCE, UNION, VALUES or ARRAY come to: of one category, the first, unless a later one is
/// preferred or takes the former implicitly. Literals have no say.
/// </summary>
internal static class CommonType
{
    /// <summary>42804 names the construct: "CASE types text and integer cannot be matched".</summary>
    public static SqlType Select(BindState state, IReadOnlyList<BoundExpression> values, string construct)
    {
        if (values.All(value => value.Type == values[0].Type) && values[0].Type != BuiltinTypes.Unknown)
            return values[0].Type;
        SqlType? chosen = null;
        foreach (BoundExpression value in values)
        {
            SqlType type = value.Type;
            if (type == BuiltinTypes.Unknown || type == chosen)
                continue;
            if (chosen is null)
                chosen = type;
            else if (type.Category != chosen.Category)
                throw Mismatch(chosen, type, construct, state.PlaceOf(value));
            else
                chosen = Wider(state.Coercion, chosen, type);
        }

        return chosen ?? BuiltinTypes.Text;
    }

    public static BoundExpression Coerce(BindState state, BoundExpression value, SqlType type, string construct) =>
        value.Type == type ? value
        : state.Coercion.TryTo(value, type, -1, CastContext.Implicit)
            ?? throw new SqlException(
                SqlState.CannotCoerce, $"{construct} could not convert type {value.Type.DisplayName(-1)} to {type.DisplayName(-1)}")
                { Offset = state.PlaceOf(value) };

    public static IReadOnlyList<BoundExpression> Unify(
        BindState state, IReadOnlyList<BoundExpression> values, string construct, out SqlType type)
    {
        SqlType common = type = Select(state, values, construct);
        return [.. values.Select(value => Coerce(state, value, common, construct))];
    }

    /// <summary>The typmod all agree on, or -1.</summary>
    public static int Typmod(IReadOnlyList<BoundExpression> values, SqlType type) =>
        values.All(value => value.Type == type && value.Typmod == values[0].Typmod) ? values[0].Typmod : -1;

    public static SqlType? TrySelect(Coercion coercion, IReadOnlyList<SqlType> types)
    {
        SqlType? chosen = null;
        foreach (SqlType type in types)
        {
            if (type == BuiltinTypes.Unknown || type == chosen)
                continue;
            if (chosen is null)
                chosen = type;
            else if (type.Category != chosen.Category)
                return null;
            else
                chosen = Wider(coercion, chosen, type);
        }

        return chosen is null || types.All(type => coercion.Can(type, chosen, CastContext.Implicit)) ? chosen : null;
    }

    private static SqlType Wider(Coercion coercion, SqlType chosen, SqlType type) =>
        !chosen.IsPreferred && coercion.Can(chosen, type, CastContext.Implicit) && !coercion.Can(type, chosen, CastContext.Implicit)
            ? type
            : chosen;

    private static SqlException Mismatch(SqlType left, SqlType right, string construct, int? offset) =>
        new(SqlState.DatatypeMismatch, $"{construct} types {left.DisplayName(-1)} and {right.DisplayName(-1)} cannot be matched")
        {
            Offset = offset,
        };
}
