using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Whether what a statement returns may be a tenant's.</summary>
internal static class TenantReads
{
    /// <summary>
    /// It names a table of tenants, or calls what a user wrote, which may read one without being seen to, while a tenant is selected.
    /// </summary>
    public static bool MayHappen(Transaction transaction, CompiledStatement compiled) =>
        compiled.UsesTenant
        || (transaction.Scope.Tenant is not null && PlanTree.Any(compiled.Bound.Plan, node => CallsUsers(transaction, node)));

    private static bool CallsUsers(Transaction transaction, PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return PlanTree.Expressions(node).Any(each => ExpressionTree.Any(each, part => part switch
            {
                BoundCall call => IsUsers(transaction, call.Function),
                BoundSubquery subquery => PlanTree.Any(subquery.Plan, inner => CallsUsers(transaction, inner)),
                _ => false,
            }))
            || (node is FunctionScanNode scan && scan.Calls.Any(call => IsUsers(transaction, call.Function)))
            || (node is ProjectSetNode set && set.Calls.Any(call => IsUsers(transaction, call.Function)));
    }

    private static bool IsUsers(Transaction transaction, FunctionDefinition function) =>
        transaction.Catalog.Functions.ContainsKey(function.Oid);
}
