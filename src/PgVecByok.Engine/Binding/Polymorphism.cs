using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What anyelement, anyarray and anycompatible stand for in one call: the argument types that the call is coerced to and its result type.
/// </summary>
internal static class Polymorphism
{
    /// <summary>False where the actual types cannot be those declared, as check_generic_type_consistency has it.</summary>
    public static bool Matches(Coercion coercion, IReadOnlyList<SqlType> declared, IReadOnlyList<SqlType> actual)
    {
        if (!declared.Any(Pseudo.IsPolymorphic))
            return true;
        SqlType? element = null, range = null;
        List<SqlType> compatible = [];
        for (int i = 0; i < declared.Count; i++)
        {
            SqlType type = actual[i];
            if (!Pseudo.IsPolymorphic(declared[i]) || type == BuiltinTypes.Unknown)
                continue;
            SqlType? one = ElementOf(declared[i], type);
            if (one is null || Pseudo.IsNonArray(declared[i]) && type.Element is not null
                || Pseudo.IsAnyEnum(declared[i]) && one is not EnumType)
                return false;
            if (RangeOf(declared[i], type) is { } ranged)
            {
                if (range is not null && range != ranged)
                    return false;
                range = ranged;
            }

            if (Pseudo.IsCompatible(declared[i]))
                compatible.Add(one);
            else if (element is not null && element != one)
                return false;
            else
                element = one;
        }

        return compatible.Count == 0 || CommonType.TrySelect(coercion, compatible) is not null;
    }

    public static (IReadOnlyList<SqlType> Arguments, SqlType Result) Resolve(
        Coercion coercion, IReadOnlyList<SqlType> declared, IReadOnlyList<SqlType> actual, SqlType result)
    {
        if (!declared.Any(Pseudo.IsPolymorphic))
            return (declared, result);
        SqlType? exact = null;
        RangeType? range = null;
        List<SqlType> compatible = [];
        for (int i = 0; i < declared.Count; i++)
        {
            if (actual[i] == BuiltinTypes.Unknown)
                continue;
            SqlType? one = ElementOf(declared[i], actual[i]);
            if (one is null)
                continue;
            range ??= RangeOf(declared[i], actual[i]);
            if (Pseudo.IsExact(declared[i]))
                exact ??= one;
            else if (Pseudo.IsCompatible(declared[i]))
                compatible.Add(one);
        }

        if (declared.Any(Pseudo.IsExact) && exact is null)
            throw Undetermined();

        // anycompatible of nothing but literals is text.
        SqlType common = compatible.Count == 0 ? BuiltinTypes.Text : CommonType.TrySelect(coercion, compatible)!;
        SqlType Concrete(SqlType type) =>
            !Pseudo.IsPolymorphic(type) ? type
            : Pseudo.IsAnyRange(type) ? range ?? throw Undetermined()
            : Pseudo.IsAnyMultirange(type) ? range?.Multirange ?? throw Undetermined()
            : Pseudo.IsAnyArray(type) ? ArrayOf(Pseudo.IsExact(type) ? exact! : common)
            : Pseudo.IsExact(type) ? exact! : common;
        return ([.. declared.Select(Concrete)], Concrete(result));
    }

    /// <summary>What anyelement is where this type stands for that pseudo-type; null: it cannot.</summary>
    private static SqlType? ElementOf(SqlType declared, SqlType actual) =>
        Pseudo.IsAnyArray(declared) ? actual.Element is { } element ? DomainType.BaseOf(element) : null
        : Pseudo.IsAnyRange(declared) || Pseudo.IsAnyMultirange(declared) ? RangeOf(declared, actual)?.Subtype
        : actual;

    private static RangeType? RangeOf(SqlType declared, SqlType actual) =>
        Pseudo.IsAnyRange(declared) ? actual as RangeType
        : Pseudo.IsAnyMultirange(declared) ? (actual as MultirangeType)?.Range
        : null;

    private static SqlException Undetermined() =>
        new(SqlState.DatatypeMismatch, "could not determine polymorphic type because input has type unknown");

    public static SqlType ArrayOf(SqlType element) => element.Array
        ?? throw new SqlException(SqlState.UndefinedObject, $"could not find array type for data type {element.DisplayName(-1)}");
}
