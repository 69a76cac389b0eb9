using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A query or change bound against one catalog, with its plan once it has been run. Shared by sessions; immutable but for the plan,
/// which any of them may fill in.
/// </summary>
internal sealed class CompiledStatement(BoundStatement bound, CatalogSnapshot catalog, SessionEnvironment environment)
{
    private sealed record Made(PlanNode Plan, long Version, bool IsShort, bool SaysWhenLong, bool CanRunAgain);

    private const int FewRows = 64;

    private readonly CustomPlans _custom = new();
    private Made? _plan;

    public BoundStatement Bound { get; } = bound;

    public CatalogSnapshot Catalog { get; } = catalog;

    public SessionEnvironment Environment { get; } = environment;

    public bool ReturnsRows => Bound.Kind == StatementKind.Select || Bound.Plan.Output.Count > 0;

    /// <summary>Relations that it reads, and holds for that; beside those that it needs more of.</summary>
    public uint[] Reads { get; } = Read(bound, catalog);

    public static uint[] Read(BoundStatement bound, CatalogSnapshot catalog) =>
        [.. bound.Relations.Where(oid => catalog.ByOid(oid) is not null && bound.Needs.All(need => need.Table != oid))];

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

    /// <summary>To be run once: it counts how often it was asked.</summary>
    public PlanNode PlanFor(StatementContext statement) => PlanFor(statement, out _);

    public PlanNode PlanFor(StatementContext statement, out bool isCustom)
    {
        Made made = MadeFor(statement);
        PlanNode plan = made.IsShort || statement.Parameters.Count == 0
            ? made.Plan
            : _custom.Choose(
                statement.Session.Settings.Get("plan_cache_mode"), made.Plan, Bound.Relations.Count,
                () => Plan(ConstantFolding.FoldWithValues(OwnCommonTables.Copy(Bound.Plan), statement), statement));
        isCustom = !ReferenceEquals(plan, made.Plan);
        return plan;
    }

    /// <summary>
    /// A few rows by key, or none at all, and nothing that could wait: over before another thread could be woken to take over.
    /// </summary>
    public bool IsShort(StatementContext statement) => MadeFor(statement).IsShort;

    /// <summary>Short as well, but for a scan that lets other clients be served itself, where it is not.</summary>
    public bool SaysWhenLong(StatementContext statement) => MadeFor(statement).SaysWhenLong;

    /// <summary>Short, and nothing in it keeps more of a run than its operators can forget.</summary>
    public bool CanRunAgain(StatementContext statement) => MadeFor(statement).CanRunAgain;

    private Made MadeFor(StatementContext statement)
    {
        long version = statement.Transaction.Manager.StatisticsVersion;
        if (_plan is { } made && made.Version == version)
            return made;
        PlanNode plan = Plan(ConstantFolding.Fold(OwnCommonTables.Copy(Bound.Plan), statement), statement);
        bool isShort = IsOfFewRows(plan, orNearest: false);
        return _plan = new Made(plan, version, isShort, IsOfFewRows(plan, orNearest: true), isShort && IsForgetful(plan));
    }

    private static PlanNode Plan(PlanNode folded, StatementContext statement) =>
        Planner.Plan(folded, statement.Transaction, ParallelLimits.Of(statement.Session.Settings), statement);

    private static bool IsOfFewRows(PlanNode node, bool orNearest)
    {
        SqlException.ThrowIfTooDeep();
        return (node is OneRowNode or ValuesNode { Rows.Count: <= FewRows } or KeyLookupNode { AnyOf: < 0 } or FilterNode or ProjectNode
            or LimitNode or InsertNode or UpdateNode or DeleteNode || (orNearest && node is NearestScanNode))
        && !PlanTree.Expressions(node).Any(ExpressionTree.IsVolatile)
        && !PlanTree.Expressions(node).Any(each => ExpressionTree.Any(each, part => part is BoundSubquery))
        && PlanTree.Inputs(node).All(input => IsOfFewRows(input, orNearest));
    }

    /// <summary>What evaluators of these keep is the same for every run, or is let go when the next one begins.</summary>
    private static bool IsForgetful(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return node is not (InsertNode { Conflict: not null } or LimitNode { WithTies: true })
            && PlanTree.Expressions(node).All(each => !ExpressionTree.Any(each, part => part is not (
                BoundConstant or BoundParameter or BoundColumn or BoundCall or BoundCast or BoundLogical or BoundNot or BoundIsNull
                or BoundTruthTest or RowCountSum)))
            && PlanTree.Inputs(node).All(IsForgetful);
    }

    public Func<long, string> TagOf => field ??= Tag;

    public string Tag(long rows) => Bound.Kind switch
    {
        StatementKind.Insert => rows == 1 ? "INSERT 0 1" : $"INSERT 0 {rows}",
        StatementKind.Update => rows == 1 ? "UPDATE 1" : $"UPDATE {rows}",
        StatementKind.Delete => $"DELETE {rows}",
        StatementKind.Merge => $"MERGE {rows}",
        _ => rows == 1 ? "SELECT 1" : $"SELECT {rows}",
    };
}
