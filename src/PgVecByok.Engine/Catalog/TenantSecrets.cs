using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// An expression that is evaluated over tenants' rows for somebody who may not read them must not carry a value away: neither in a
/// message, nor by a function that users define, nor by one that leaves something behind.
/// </summary>
internal static class TenantSecrets
{
    /// <summary>Whether the rows are tenants' that whoever alters the table may not read; a session's own temporary ones it may.</summary>
    public static bool Keeps(Table table) => table.IsTenantAware && !(table.IsTemporary && table.IsOfTenant);

    /// <summary>True: there are rows, and the statement may look at them.</summary>
    public delegate bool Visit(TenantRows rows);

    /// <summary>
    /// Whether a definition holds for rows tells of them, one bit a statement. So a login of one tenant asks of no other's rows, and
    /// whoever else asks leaves a record in that tenant's audit, which a rollback does not take back.
    /// </summary>
    public static Visit Visitor(Transaction transaction, Table table)
    {
        var rights = new TenantRights(transaction);
        bool isOfTenant = !rights.IsOperator && transaction.Catalog.Tenants.Keys.Any(rights.Sees);
        return rows =>
        {
            if (!rows.Table(table.Oid, table.StorageGeneration).Chunks.Any(chunk => ExistingRows.Live(transaction, chunk).Count > 0))
                return false;
            TenantId tenant = rows.Capability.Tenant;
            if (!Keeps(table) || tenant == transaction.Scope.Tenant?.Id)
                return true;
            if (isOfTenant)
            {
                throw new SqlException(
                    SqlState.InsufficientPrivilege, $"permission denied to check rows of other tenants in table \"{table.Name}\"")
                {
                    Hint = "A login without a tenant may alter a table that holds rows of several tenants.",
                };
            }

            rights.Audit(tenant, "definition_over_rows", $"table={table.Schema}.{table.Name}");
            return true;
        };
    }

    /// <summary>Stops the statement where the expression could tell of the table's rows, and there are some.</summary>
    public static void RequireSilent(Transaction transaction, Table table, BoundExpression expression)
    {
        if (Keeps(table) && Telling(expression, transaction.Catalog) is { } telling)
            ExistingRows.RequireNone(transaction, table, () => Refused(telling, table));
    }

    /// <summary>The function that could tell of a row; null where there is none.</summary>
    public static string? Telling(BoundExpression expression, CatalogSnapshot catalog) => Telling(expression, catalog, isChosen: false);

    /// <param name="expression">A part of it, or a condition of a domain in it.</param>
    /// <param name="catalog">Whose functions are users' own.</param>
    /// <param name="isChosen">Values of a row decide whether it is evaluated: that it was tells of them.</param>
    private static string? Telling(BoundExpression expression, CatalogSnapshot catalog, bool isChosen)
    {
        SqlException.ThrowIfTooDeep();
        foreach (ScalarFunction function in Functions(expression))
        {
            if (catalog.Functions.ContainsKey(function.Oid)
                || (function.Volatility == Volatility.Volatile && (isChosen || ReadsRow(expression)))
                || function.Conditions.Any(condition => Telling(condition, catalog, isChosen) is not null))
                return function.Name;
        }

        bool chooses = isChosen || (expression is BoundCase or BoundLogical or BoundCoalesce && ReadsRow(expression));
        return ExpressionTree.Parts(expression).Select(part => Telling(part, catalog, chooses)).FirstOrDefault(name => name is not null);
    }

    private static bool ReadsRow(BoundExpression expression) => ExpressionTree.Columns(expression).Count > 0;

    private static IReadOnlyList<ScalarFunction> Functions(BoundExpression expression) => expression switch
    {
        BoundCall call => [call.Function],
        BoundCast { Function: { } function } => [function],
        BoundDistinct distinct => [distinct.Equality],
        BoundNullIf nullIf => [nullIf.Equality],
        BoundArrayComparison comparison => [comparison.Operator],
        BoundSubquery subquery => subquery.Operators,
        _ => [],
    };

    public static SqlException Refused(string function, Table table) => new(
        SqlState.InsufficientPrivilege, $"function {function} cannot be evaluated over the rows of tenants in table \"{table.Name}\"")
    {
        Detail = "It is user-defined or volatile, and could tell of values that only their tenants may read.",
    };

    /// <summary>Of every failure over a row but those that say that the statement was stopped, or that a key is not to be had.</summary>
    public static bool MayHold(SqlException failed) => failed.State[..2] is not ("57" or "KM");

    /// <summary>What went wrong over a tenant's rows, without the value that it went wrong with.</summary>
    public static SqlException Masked(SqlException failed, string tenant, Table table, string what) => new(
        failed.State, $"the rows of tenant \"{tenant}\" in table \"{table.Name}\" cannot be {what}")
    {
        Detail = failed.State == SqlState.NotNullViolation ? failed.Message : "A value of theirs does not fit; which one is not shown.",
    };
}
