using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// An expression that is evaluated over tenants' rows for somebody who may not read them must not carry a value away: neither in a
/// message, nor by a function that users define, nor by one that leaves something behind.
/// </summary>
internal static class TenantSecrets
{
    /// <summary>The function that could tell of a row; null where there is none.</summary>
    public static string? Telling(BoundExpression expression, CatalogSnapshot catalog)
    {
        ExpressionTree.EnsureStack();
        FunctionDefinition? function = expression switch
        {
            BoundCall call => call.Function,
            BoundCast cast => cast.Function,
            _ => null,
        };
        bool tells = function is not null && (catalog.Functions.ContainsKey(function.Oid) || IsTellingDomain(function, catalog)
            || (function.Volatility == Volatility.Volatile && ExpressionTree.Columns(expression).Count > 0));
        if (tells)
            return function!.Name;
        return ExpressionTree.Parts(expression).Select(part => Telling(part, catalog)).FirstOrDefault(name => name is not null);
    }

    /// <summary>A domain's conditions, put over a value, are a function without an oid.</summary>
    private static bool IsTellingDomain(FunctionDefinition function, CatalogSnapshot catalog) => function.Oid == 0
        && catalog.Types.Values.Any(type => type.Name == function.Name && type.Schema == function.Schema
            && Checks(type, catalog).Any(check => Calls(check.Expression).Any(name => catalog.FunctionsNamed(name).Any())));

    private static IEnumerable<CheckConstraint> Checks(UserType domain, CatalogSnapshot catalog) => domain.Over is DomainType over
        && catalog.Types.GetValueOrDefault(over.Oid) is { } inner
        ? domain.Checks.Concat(Checks(inner, catalog))
        : domain.Checks;

    private static List<string> Calls(string text)
    {
        List<string> names = [];
        SyntaxRewriter.Rewrite(SqlParser.ParseExpression(text), node =>
        {
            if (node is FunctionCall call)
                names.Add(call.Name.Name);
            return null;
        });
        return names;
    }

    public static SqlException Refused(string function, Table table) => new(
        SqlState.InsufficientPrivilege, $"function {function} cannot be evaluated over the rows of tenants in table \"{table.Name}\"")
    {
        Detail = "It is user-defined or volatile, and could tell of values that only their tenants may read.",
    };

    /// <summary>What went wrong over a tenant's rows, without the value that it went wrong with.</summary>
    public static SqlException Masked(SqlException failed, string tenant, Table table) => new(
        failed.State, $"the rows of tenant \"{tenant}\" in table \"{table.Name}\" cannot be rewritten")
    {
        Detail = failed.State == SqlState.NotNullViolation ? failed.Message : "A value of theirs does not fit; which one is not shown.",
    };
}
