namespace PgVecByok.Engine;

/// <summary>
/// A query or change bound against one catalog, with its plan once it has been run. Shared by sessions; immutable but for the plan,
/// which any of them may fill in.
/// </summary>
internal sealed class CompiledStatement(BoundStatement bound, CatalogSnapshot catalog, SessionEnvironment environment)
{
    private PlanNode? _plan;

    public BoundStatement Bound { get; } = bound;

    public CatalogSnapshot Catalog { get; } = catalog;

    public SessionEnvironment Environment { get; } = environment;

    public bool ReturnsRows => Bound.Kind == StatementKind.Select || Bound.Plan.Output.Count > 0;

    /// <summary>Reads or writes a tenant-aware table: the tenant's key is needed before it begins.</summary>
    public bool UsesTenant { get; } = bound.Relations.Any(oid => catalog.ByOid(oid) is Table { IsTenantAware: true });

    /// <summary>For a read-only transaction's refusal.</summary>
    public string Command => Bound.Kind switch
    {
        StatementKind.Insert => "INSERT",
        StatementKind.Update => "UPDATE",
        StatementKind.Delete => "DELETE",
        StatementKind.Merge => "MERGE",
        _ => "SELECT FOR UPDATE",
    };

    public PlanNode PlanFor(StatementContext statement) => _plan ??= Planner.Plan(
        ConstantFolding.Fold(OwnCommonTables.Copy(Bound.Plan), statement), statement.Transaction);

    public string Tag(long rows) => Bound.Kind switch
    {
        StatementKind.Insert => $"INSERT 0 {rows}",
        StatementKind.Update => $"UPDATE {rows}",
        StatementKind.Delete => $"DELETE {rows}",
        StatementKind.Merge => $"MERGE {rows}",
        _ => rows == 1 ? "SELECT 1" : $"SELECT {rows}",
    };
}
