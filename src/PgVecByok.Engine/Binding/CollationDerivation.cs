using PgVecByok.Sql;

namespace PgVecByok.Engine;

internal enum CollationStrength
{
    None,
    Implicit,
    Conflict,
    Explicit,
}

/// <summary>
/// Which collation an expression has: as the SQL standard derives it, bottom up. COLLATE is stronger than a column's own, a column's own
/// than the default, and two of equal strength that differ leave none to compare by. A null name is the default collation; of a conflict
/// there are two, and the place of the second.
/// </summary>
internal readonly record struct CollationDerivation(CollationStrength Strength, string? Name, int? Offset, string? Other = null)
{
    /// <exception cref="SqlException">42P21: two different ones were written.</exception>
    public static CollationDerivation Of(BindState state, BoundExpression expression)
    {
        SqlException.ThrowIfTooDeep();
        if (expression is BoundCollate collate)
            return new CollationDerivation(CollationStrength.Explicit, collate.Name, collate.Offset);
        if (!Collations.IsCollatable(expression.Type))
            return default;
        CollationDerivation derived = expression switch
        {
            BoundColumn { Column: var column } => OfColumn(column) with { Offset = state.PlaceOf(expression) },
            BoundSubquery { Plan.Output: [var column, ..] } => OfColumn(column),
            BoundCall { Function.Collation: { } name } => new CollationDerivation(CollationStrength.Implicit, name, null),
            BoundCase choice => Of(state, [.. choice.Arms.Select(arm => arm.Then), choice.Else]),
            _ => Of(state, ExpressionTree.Parts(expression)),
        };
        return derived.Strength == CollationStrength.None
            ? new CollationDerivation(CollationStrength.Implicit, null, state.PlaceOf(expression))
            : derived;
    }

    public static CollationDerivation Of(BindState state, IReadOnlyList<BoundExpression> inputs)
    {
        SqlException.ThrowIfTooDeep();
        CollationDerivation result = default;
        foreach (BoundExpression input in inputs)
            result = result.With(Of(state, input));
        return result;
    }

    /// <summary>Of a column that comes out: null for the default, <see cref="Collations.Indeterminate"/> for none.</summary>
    public static string? NameOf(BindState state, IReadOnlyList<BoundExpression> inputs)
    {
        CollationDerivation derived = Of(state, inputs);
        return derived.Strength == CollationStrength.Conflict ? Collations.Indeterminate : derived.Name;
    }

    public static string? NameOf(BindState state, BoundExpression expression) =>
        Collations.IsCollatable(expression.Type) ? NameOf(state, [expression]) : null;

    /// <summary>What sorts or groups must know it while it is planned.</summary>
    /// <exception cref="SqlException">42P21</exception>
    public static void RequireOne(BindState state, IReadOnlyList<BoundExpression> inputs)
    {
        if (Of(state, inputs) is { Strength: CollationStrength.Conflict, Other: not null } derived)
        {
            throw new SqlException(
                SqlState.CollationMismatch, $"collation mismatch between implicit collations \"{derived.Name}\" and \"{derived.Other}\"")
            {
                Hint = "You can choose the collation by applying the COLLATE clause to one or both expressions.", Offset = derived.Offset,
            };
        }
    }

    private static CollationDerivation OfColumn(OutputColumn column) => column.Collation == Collations.Indeterminate
        ? new CollationDerivation(CollationStrength.Conflict, null, null)
        : new CollationDerivation(CollationStrength.Implicit, column.Collation ?? (column.Type == BuiltinTypes.Name ? "C" : null), null);

    private CollationDerivation With(CollationDerivation other)
    {
        if (other.Strength != Strength)
            return other.Strength > Strength ? other : this;
        if (Strength is CollationStrength.None or CollationStrength.Conflict || Name == other.Name)
            return this;
        if (Strength == CollationStrength.Implicit)
        {
            return Name is null ? other : other.Name is null ? this
                : new CollationDerivation(CollationStrength.Conflict, Name, other.Offset, other.Name);
        }

        throw new SqlException(
            SqlState.CollationMismatch, $"collation mismatch between explicit collations \"{Name}\" and \"{other.Name}\"")
            { Offset = other.Offset };
    }
}
