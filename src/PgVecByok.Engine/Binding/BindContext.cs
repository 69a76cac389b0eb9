using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What names mean where a statement is bound: who asks, what exists, where unqualified names are looked for.</summary>
public sealed record BindContext
{
    public required CatalogSnapshot Catalog { get; init; }

    public required FunctionCatalog Functions { get; init; }

    /// <summary>Schemas in the order names are looked for, implicit ones included.</summary>
    public required IReadOnlyList<string> SearchPath { get; init; }

    /// <summary>What is bound is a kept text: see <see cref="KeptNames"/>.</summary>
    internal bool IsKept { get; init; }

    /// <summary>Null unless somebody wants to know what names meant.</summary>
    internal BindTrace? Trace { get; init; }

    /// <summary>The role that authenticated: rights over tenants are its own.</summary>
    public required string LoginRole { get; init; }

    /// <summary>After SET ROLE: privileges and policies go by it.</summary>
    public required string CurrentRole { get; init; }

    public required FormatSettings Format { get; init; }

    /// <summary>row_security = off: a policy that would filter is an error instead.</summary>
    public bool RowSecurity { get; init; } = true;

    /// <summary>Types the client declared for $1 …; null where it left the choice to the binder.</summary>
    public IReadOnlyList<SqlType?> ParameterTypes { get; init; } = [];

    /// <summary>A simple query has no parameters beyond those declared: there is nobody to give them.</summary>
    public bool AddsParameters { get; init; } = true;

    /// <summary>What a function's body names beside columns.</summary>
    internal IBodyNames? BodyNames { get; init; }

    /// <summary>The text is bound to be kept, as a view's or policy's is; whoever runs it needs the rights.</summary>
    internal bool IsDefinition { get; init; }

    /// <summary>Computes what reads no row; null where there is no transaction to do it in.</summary>
    internal Action<BoundExpression>? Evaluate { get; init; }

    /// <summary>Ends binding as it ends the statement that is bound.</summary>
    internal CancellationToken Cancelled { get; init; }

    /// <summary>A cursor's query: WHERE CURRENT OF may ask which rows its own is made of.</summary>
    internal bool TracksRows { get; init; }

    /// <summary>CALL: only procedures are meant.</summary>
    internal bool CallsProcedure { get; init; }
}

/// <summary>What the statement does, for its completion tag and for what a read-only transaction refuses.</summary>
public enum StatementKind
{
    Select,
    Insert,
    Update,
    Delete,
    Merge,
}

/// <summary>
/// A bound query or change. Plan.Output is the result's columns (empty for a change without RETURNING). Modifies is true also for a
/// SELECT whose WITH changes rows, or that locks them. Relations are the oids it reads or writes: a cached plan is good while they are the same.
/// </summary>
public sealed record BoundStatement(
    StatementKind Kind, PlanNode Plan, IReadOnlyList<SqlType> ParameterTypes, bool Modifies, IReadOnlyList<uint> Relations)
{
    /// <summary>What is to be held of tables before it runs, and before its plan can be relied on.</summary>
    public TableNeed[] Needs { get; init; } = [];

    /// <summary>Of a cursor: its last columns, which it does not show.</summary>
    internal TrackedRows Tracked { get; init; } = new();

    public IReadOnlyList<OutputColumn> Shown => Tracked.Tables.Count == 0 ? Plan.Output : [.. Plan.Output.SkipLast(Tracked.Tables.Count)];
}
