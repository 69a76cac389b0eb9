namespace PgVecByok.Engine;

public enum Volatility
{
    Immutable,
    Stable,
    Volatile,
}

/// <summary>A row of pg_proc: its signature, and in each heir how it runs.</summary>
public abstract class FunctionDefinition
{
    public required uint Oid { get; init; }

    public required string Name { get; init; }

    public string Schema { get; init; } = "pg_catalog";

    public required IReadOnlyList<SqlType> ArgumentTypes { get; init; }

    /// <summary>Names for named notation and \df; empty when there are none.</summary>
    public IReadOnlyList<string> ArgumentNames { get; init; } = [];

    public required SqlType ReturnType { get; init; }

    /// <summary>The last argument type is an array whose elements may be given one by one.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>Trailing arguments that may be left out: their defaults as SQL expressions.</summary>
    public IReadOnlyList<string> Defaults { get; init; } = [];

    /// <summary>Any NULL argument makes the result NULL without a call (for aggregates: such rows are skipped).</summary>
    public bool IsStrict { get; init; } = true;

    public Volatility Volatility { get; init; } = Volatility.Immutable;

    /// <summary>The extension that has to be created before it can be called, and its operators used; null for none.</summary>
    public string? Extension { get; init; }

    /// <summary>EXECUTE is not granted to PUBLIC.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>What an owner of a tenant does: no expression that somebody has stored may call it.</summary>
    public bool IsOwnersDeed { get; init; }
}

/// <summary>What a function may know of its call, beyond its arguments.</summary>
public sealed class CallContext
{
    public required IReadOnlyList<SqlType> ArgumentTypes { get; init; }

    public required SqlType ReturnType { get; init; }

    public required int ReturnTypmod { get; init; }

    public required StatementContext Statement { get; init; }

    /// <summary>What the statement may hold; null where nothing counts, as when constants are folded.</summary>
    internal MemoryBudget? Memory { get; init; }
}

/// <summary>Evaluates a call for <paramref name="count"/> rows; strictness is the body's own affair (the lifts see to it).</summary>
public delegate Column ScalarBody(CallContext call, Column[] arguments, int count);

public sealed class ScalarFunction : FunctionDefinition
{
    /// <summary>What FROM calls its column where that is not the function's own name: that of an OUT parameter.</summary>
    public string? ResultName { get; init; }

    public required ScalarBody Body { get; init; }

    /// <summary>Of what it gives, where that is not its arguments': a domain's, or that of a key it undoes.</summary>
    public string? Collation { get; init; }

    /// <summary>Of a domain put over a value: what the body evaluates as well, over the value as their column.</summary>
    public IReadOnlyList<BoundExpression> Conditions { get; init; } = [];

    /// <summary>A domain put over a value, which is in no catalog of functions.</summary>
    public bool IsDomain { get; init; }
}

/// <summary>A set-returning function: the rows for one row of arguments.</summary>
public delegate IEnumerable<Batch> TableBody(CallContext call, object?[] arguments);

public sealed class TableFunction : FunctionDefinition
{
    public required TableBody Body { get; init; }

    /// <summary>For functions whose columns the FROM item defines: the body that gives them.</summary>
    public Func<IReadOnlyList<(string Name, SqlType Type, int Typmod)>, TableBody>? BodyOf { get; init; }

    /// <summary>Columns of the result; a single column named as the function where it returns a scalar set.</summary>
    public IReadOnlyList<(string Name, SqlType Type)> ResultColumns { get; init; } = [];
}

/// <summary>Collects one aggregate for many groups at once.</summary>
public abstract class Accumulator
{
    /// <summary>Adds row i of the arguments to group <paramref name="groups"/>[i]; new groups appear in ascending order.</summary>
    public abstract void Add(ReadOnlySpan<int> groups, Column[] arguments, int count);

    /// <summary>The results of groups 0..<paramref name="groupCount"/>-1, also of groups that never got a row.</summary>
    public abstract Column Results(int groupCount);

    /// <summary>Bytes held, near enough for the statement's memory bound.</summary>
    public virtual long MemoryBytes => 0;
}

public sealed class AggregateFunction : FunctionDefinition
{
    public required Func<CallContext, Accumulator> NewAccumulator { get; init; }

    /// <summary>percentile_cont and its kin: takes WITHIN GROUP; direct arguments come first.</summary>
    public int DirectArguments { get; init; } = -1;
}

/// <summary>row_number, rank, lag and their like: computes a whole partition at once.</summary>
public delegate Column WindowBody(CallContext call, WindowPartition partition, Column[] arguments);

public sealed class WindowFunction : FunctionDefinition
{
    public required WindowBody Body { get; init; }
}

/// <summary>
/// A partition in its order: row i's peers are the rows [PeerStart[i], PeerEnd[i]), its frame [FrameStart[i], FrameEnd[i]) without
/// what EXCLUDE takes out.
/// </summary>
public sealed record WindowPartition(
    int Count, int[] PeerStart, int[] PeerEnd, int[] FrameStart, int[] FrameEnd, FrameExclusion Exclusion = FrameExclusion.NoOthers)
{
    /// <summary>The rows of a row's frame that EXCLUDE takes out, as two ranges: for TIES one on each side of the row itself.</summary>
    public ((int Start, int End) First, (int Start, int End) Second) Excluded(int row) => Exclusion switch
    {
        FrameExclusion.CurrentRow => ((row, row + 1), (row + 1, row + 1)),
        FrameExclusion.Group => ((PeerStart[row], PeerEnd[row]), (PeerEnd[row], PeerEnd[row])),
        FrameExclusion.Ties => ((PeerStart[row], row), (row + 1, PeerEnd[row])),
        _ => default,
    };
}

/// <summary>A row of pg_operator: an operator symbol is a function under another name.</summary>
public sealed record OperatorDefinition(
    uint Oid, string Symbol, SqlType? Left, SqlType Right, ScalarFunction Function, string? Commutator = null, string? Negator = null);

public enum CastContext
{
    Implicit,
    Assignment,
    Explicit,
}

/// <summary>A row of pg_cast. Without a function the representation is shared (binary coercible) or goes through text.</summary>
public sealed record CastDefinition(
    SqlType Source, SqlType Target, CastContext Context, ScalarFunction? Function, bool ThroughText = false);
