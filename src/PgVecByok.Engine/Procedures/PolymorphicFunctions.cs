using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>
/// A polymorphic function as one call means it: the same function with the call's types in place of anyelement and its kin. The same
/// types give the same function, whose body is parsed and bound once.
/// </summary>
internal static class PolymorphicFunctions
{
    private static readonly ConditionalWeakTable<UserFunction, ConcurrentDictionary<string, UserFunction>> Known = [];

    /// <param name="function">Has polymorphic parameters.</param>
    /// <param name="concrete">What a type stands for in the call.</param>
    public static UserFunction Of(UserFunction function, Func<SqlType, SqlType> concrete)
    {
        SqlType Concrete(SqlType type) => Pseudo.IsPolymorphic(type) ? concrete(type) : type;
        UserParameter[] parameters = [.. function.Parameters.Select(each => each with { Type = Concrete(each.Type) })];
        SqlType? returns = function.Returns is null ? null : Concrete(function.Returns);
        string key = string.Join(',', parameters.Select(each => each.Type.Oid).Append(returns?.Oid ?? 0));
        return Known.GetOrCreateValue(function).GetOrAdd(key, _ => function with { Parameters = parameters, Returns = returns });
    }
}
