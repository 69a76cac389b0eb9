namespace PgVecByok.Engine;

/// <summary>
/// A relational operator as the binder makes it and the planner rewrites it. A node knows the columns it puts out;
/// expressions in it refer to its children's columns, or to an enclosing row's (correlated).
/// Operators are built from the finished tree, one for one, by OperatorBuilder.
/// </summary>
public abstract record PlanNode(IReadOnlyList<OutputColumn> Output)
{
    /// <summary>Estimated rows and cost, in PostgreSQL's units; set by the planner, shown by EXPLAIN.</summary>
    public PlanEstimate Estimate { get; init; } = PlanEstimate.Unknown;
}

public sealed record PlanEstimate(double StartupCost, double TotalCost, double Rows, int Width)
{
    public static readonly PlanEstimate Unknown = new(0, 0, 1, 0);
}

/// <summary>No FROM: one row without columns.</summary>
public sealed record OneRowNode() : PlanNode([]);

public sealed record ValuesNode(IReadOnlyList<IReadOnlyList<BoundExpression>> Rows, IReadOnlyList<OutputColumn> Output) : PlanNode(Output);

/// <summary>How much of a table's row a scan puts out: Output[i] is column Ordinals[i]; negative ordinals are system columns.</summary>
public abstract record TableAccessNode(Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals)
    : PlanNode(Output)
{
    /// <summary>Conjuncts that every row must pass, policies first; they see Output.</summary>
    public IReadOnlyList<BoundExpression> Filter { get; init; } = [];
}

public sealed record TableScanNode(Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals)
    : TableAccessNode(Table, Alias, Output, Ordinals)
{
    private IReadOnlyList<OutputColumn>? _columns;

    /// <summary>How many of the first conjuncts are policies: nothing is tested before them.</summary>
    public int Policies { get; init; }

    /// <summary>What the filter reads beside the output, once it was found that nobody else does.</summary>
    public IReadOnlyList<OutputColumn> Tested { get; init; } = [];

    public IReadOnlyList<int> TestedOrdinals { get; init; } = [];

    /// <summary>All that the filter may read: the output, then what is tested only.</summary>
    public IReadOnlyList<OutputColumn> Columns => Tested.Count == 0 ? Output : _columns ??= [.. Output, .. Tested];

    public int OrdinalOf(int column) => column < Ordinals.Count ? Ordinals[column] : TestedOrdinals[column - Ordinals.Count];

    // Made from the other members, so it follows them into a copy.
    private TableScanNode(TableScanNode other)
        : base(other) =>
        (Policies, Tested, TestedOrdinals) = (other.Policies, other.Tested, other.TestedOrdinals);
}

/// <summary>WHERE CURRENT OF: the row that the cursor of that name stands on, as it is now.</summary>
public sealed record CurrentRowNode(
    Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals, BoundExpression Cursor)
    : TableAccessNode(Table, Alias, Output, Ordinals);

/// <summary>Rows whose key equals the given values: primary key, unique constraint or index. Keys may read outer columns.</summary>
public sealed record KeyLookupNode(
    Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals, TableKey Key,
    IReadOnlyList<BoundExpression> KeyValues) : TableAccessNode(Table, Alias, Output, Ordinals)
{
    /// <summary>The column of the key whose value is an array: it equals any of its elements. Below zero where there is none.</summary>
    public int AnyOf { get; init; } = -1;

    /// <summary>What the key stands for: a row that was changed meanwhile is held against it again.</summary>
    public IReadOnlyList<BoundExpression> KeyConditions { get; init; } = [];
}

/// <summary>
/// Rows in the order of a key, from one bound to the other; its first columns equal <paramref name="Prefix"/>. Values may read outer
/// columns.
/// </summary>
public sealed record KeyRangeNode(
    Table Table, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals, TableKey Key,
    IReadOnlyList<BoundExpression> Prefix, KeyBound? Low, KeyBound? High) : TableAccessNode(Table, Alias, Output, Ordinals)
{
    /// <summary>What the bounds stand for.</summary>
    public IReadOnlyList<BoundExpression> KeyConditions { get; init; } = [];

    public bool Descending { get; init; }

    /// <summary>The key holds all that is put out.</summary>
    public bool IsCovered => Ordinals.All(Key.Columns.Contains);
}

public sealed record KeyBound(BoundExpression Value, bool IsIn);

/// <summary>Rows of a catalog relation, made up when asked.</summary>
public sealed record SystemRelationNode(SystemRelation Relation, string Alias, IReadOnlyList<OutputColumn> Output, IReadOnlyList<int> Ordinals)
    : PlanNode(Output);

/// <summary>A function in FROM; several with ROWS FROM. Ordinality, if asked for, is the last output column.</summary>
public sealed record FunctionScanNode(
    IReadOnlyList<BoundTableCall> Calls, bool WithOrdinality, string Alias, IReadOnlyList<OutputColumn> Output) : PlanNode(Output);

/// <summary>A set-returning call, or a scalar function called as a table of one row.</summary>
public sealed record BoundTableCall(FunctionDefinition Function, IReadOnlyList<BoundExpression> Arguments, SqlType Type);

public sealed record FilterNode(PlanNode Input, IReadOnlyList<BoundExpression> Conjuncts) : PlanNode(Input.Output)
{
    public CallEffects Effects { get; init; }
}

/// <summary>Output[i] is Expressions[i].</summary>
public sealed record ProjectNode(PlanNode Input, IReadOnlyList<BoundExpression> Expressions, IReadOnlyList<OutputColumn> Output)
    : PlanNode(Output)
{
    public CallEffects Effects { get; init; }
}

/// <summary>A select list with set-returning calls: Input's columns, then one column per call, in lockstep, padded with NULL.</summary>
public sealed record ProjectSetNode(PlanNode Input, IReadOnlyList<BoundTableCall> Calls, IReadOnlyList<OutputColumn> Output) : PlanNode(Output);

public enum JoinKind
{
    Inner,
    Left,
    Right,
    Full,
    Semi,
    Anti,
}

/// <summary>
/// Left's columns, then Right's (Semi and Anti: Left's only). Equal keys are hashed; the rest is tested on joined rows.
/// IsLateral: the right side reads the left row and is run again for each.
/// </summary>
public sealed record JoinNode(
    JoinKind Kind, PlanNode Left, PlanNode Right, IReadOnlyList<JoinKey> Keys, IReadOnlyList<BoundExpression> Conditions,
    bool IsLateral, IReadOnlyList<OutputColumn> Output) : PlanNode(Output)
{
    /// <summary>Not empty: both inputs come in this order of the keys, all of them, and equal rows are found by passing them.</summary>
    public IReadOnlyList<MergeKey> Merge { get; init; } = [];
}

/// <summary>A join key by its place, and how both inputs are ordered by it; Collation where texts are by one of ICU.</summary>
public sealed record MergeKey(int Key, bool Descending, bool NullsFirst, string? Collation = null);

/// <summary>Left = Right by the type's default equality; both sides have one type.</summary>
public sealed record JoinKey(BoundExpression Left, BoundExpression Right);

/// <summary>Output: the group keys, then the aggregates. Without keys there is one row. Sets: indices into Keys per grouping set.</summary>
public sealed record AggregateNode(
    PlanNode Input, IReadOnlyList<BoundExpression> Keys, IReadOnlyList<IReadOnlyList<int>>? GroupingSets,
    IReadOnlyList<BoundAggregate> Aggregates, IReadOnlyList<OutputColumn> Output) : PlanNode(Output)
{
    /// <summary>With grouping sets: one int4 column per GROUPING(...) call at the end, each listing its keys.</summary>
    public IReadOnlyList<IReadOnlyList<int>> GroupingCalls { get; init; } = [];
}

public enum FrameUnit
{
    Rows,
    Range,
    Groups,
}

public enum FrameBoundKind
{
    UnboundedPreceding,
    Preceding,
    CurrentRow,
    Following,
    UnboundedFollowing,
}

public enum FrameExclusion
{
    NoOthers,
    CurrentRow,
    Group,
    Ties,
}

public sealed record FrameBound(FrameBoundKind Kind, BoundExpression? Offset = null);

public sealed record WindowFrame(FrameUnit Unit, FrameBound Start, FrameBound End, FrameExclusion Exclusion);

/// <summary>A window function or an aggregate over a window.</summary>
public sealed record BoundWindowCall(
    FunctionDefinition Function, IReadOnlyList<BoundExpression> Arguments, BoundExpression? Filter, WindowFrame Frame, SqlType Type);

/// <summary>Input's columns, then one per call; all calls share one partitioning and order.</summary>
public sealed record WindowNode(
    PlanNode Input, IReadOnlyList<BoundExpression> Partition, IReadOnlyList<SortKey> Order,
    IReadOnlyList<BoundWindowCall> Calls, IReadOnlyList<OutputColumn> Output) : PlanNode(Output);

public sealed record SortNode(PlanNode Input, IReadOnlyList<SortKey> Keys) : PlanNode(Input.Output);

/// <summary>Sort and limit in one: keeps the first count + offset rows only.</summary>
public sealed record TopNNode(PlanNode Input, IReadOnlyList<SortKey> Keys, BoundExpression Count, BoundExpression? Offset) : PlanNode(Input.Output);

public sealed record LimitNode(PlanNode Input, BoundExpression? Count, BoundExpression? Offset, bool WithTies, IReadOnlyList<SortKey> TieKeys)
    : PlanNode(Input.Output);

/// <summary>Whole-row DISTINCT, or DISTINCT ON (keys) over input sorted by them.</summary>
public sealed record DistinctNode(PlanNode Input, IReadOnlyList<BoundExpression>? On) : PlanNode(Input.Output);

public enum SetOperationKind
{
    Union,
    Intersect,
    Except,
}

/// <summary>Both sides have the same number of columns and, after coercion, the same types.</summary>
public sealed record SetOperationNode(SetOperationKind Kind, bool All, PlanNode Left, PlanNode Right, IReadOnlyList<OutputColumn> Output)
    : PlanNode(Output);

/// <summary>WITH: the definitions are run at most once each (or in place if inlined by the planner), then the body.</summary>
public sealed record WithNode(IReadOnlyList<CommonTable> Tables, PlanNode Body) : PlanNode(Body.Output);

/// <summary>One WITH item; recursive ones have a step that reads <see cref="CommonTableScanNode"/> of themselves.</summary>
public sealed class CommonTable(string name)
{
    public string Name { get; } = name;

    public PlanNode Definition { get; set; } = null!;

    public PlanNode? RecursiveStep { get; set; }

    public bool RecursiveAll { get; set; }

    /// <summary>MATERIALIZED, NOT MATERIALIZED, or null: the planner's choice.</summary>
    public bool? Materialized { get; set; }

    /// <summary>INSERT, UPDATE or DELETE: always run, to the end.</summary>
    public bool Modifies { get; set; }

    public int References { get; set; }
}

public sealed record CommonTableScanNode(CommonTable Table, bool ReadsWorkingTable, IReadOnlyList<OutputColumn> Output) : PlanNode(Output);

/// <summary>FOR UPDATE and its kin: locks the row versions named by the RowVersion columns.</summary>
public sealed record LockRowsNode(PlanNode Input, IReadOnlyList<LockedTable> Tables)
    : PlanNode(Input.Output)
{
    /// <summary>Under READ COMMITTED a row changed meanwhile is read again, and these conjuncts, as they were written, decide.</summary>
    public IReadOnlyList<BoundExpression> Recheck { get; init; } = [];

    /// <summary>There is a LIMIT above: a row is locked when it is asked for, and no sooner.</summary>
    public bool StopsEarly { get; init; }
}

/// <summary>
/// A table whose rows are locked. Where it has virtual columns, Row are its columns as the query sees them: its scan puts out others.
/// </summary>
public sealed record LockedTable(Table Table, OutputColumn RowVersion)
{
    public IReadOnlyList<OutputColumn> Row { get; init; } = [];

    public IReadOnlyList<VirtualColumn> Virtual { get; init; } = [];

    /// <summary>What subqueries and views make of the row on its way up, lowest first: made again of a row that is read again.</summary>
    public IReadOnlyList<(OutputColumn Column, BoundExpression Value)> Derived { get; init; } = [];

    public RowLockStrength Strength { get; init; }

    public LockWait Wait { get; init; }
}

public enum RowLockStrength
{
    KeyShare,
    Share,
    NoKeyUpdate,
    Update,
}

public enum LockWait
{
    Block,
    Skip,
    Error,
}

/// <summary>A change to a table. Output is RETURNING's (empty without one); ReturningNew/ReturningOld name the row's columns there.</summary>
public abstract record ModifyNode(Table Table, PlanNode Input, IReadOnlyList<OutputColumn> NewRow, IReadOnlyList<BoundExpression>? Returning,
    IReadOnlyList<OutputColumn> Output) : PlanNode(Output)
{
    /// <summary>WITH CHECK of the table's policies over NewRow; false or null is 42501. Named for the message.</summary>
    public IReadOnlyList<(string? Policy, BoundExpression Expression)> PolicyChecks { get; init; } = [];

    /// <summary>CHECK constraints over NewRow; false is 23514.</summary>
    public IReadOnlyList<(string Constraint, BoundExpression Expression)> Checks { get; init; } = [];

    /// <summary>Unique keys that are computed, over NewRow: 23505.</summary>
    public IReadOnlyList<ComputedKey> ComputedKeys { get; init; } = [];

    /// <summary>Other keys that are computed, over NewRow: nothing is looked for by them, but a row that fails in one does not go in.</summary>
    public IReadOnlyList<ComputedKey> TestedKeys { get; init; } = [];

    /// <summary>WITH CHECK OPTION of views over NewRow; false or null is 44000.</summary>
    public IReadOnlyList<(string View, BoundExpression Expression)> ViewChecks { get; init; } = [];

    /// <summary>Virtual columns over the old row, for when it is read again.</summary>
    public IReadOnlyList<VirtualColumn> Virtual { get; init; } = [];

    /// <summary>Where the new row is, its ctid, where RETURNING asks for it.</summary>
    public OutputColumn? Place { get; init; }

    /// <summary>Ordinals that the statement itself gives values for: an error about the row may show those to anybody.</summary>
    public IReadOnlyList<int> Given { get; init; } = [];
}

/// <summary>Input puts out one column per table column, in order, with defaults filled in and values coerced; NewRow are those.</summary>
public sealed record InsertNode(
    Table Table, PlanNode Input, IReadOnlyList<OutputColumn> NewRow, ConflictClause? Conflict, IReadOnlyList<BoundExpression>? Returning,
    IReadOnlyList<OutputColumn> Output) : ModifyNode(Table, Input, NewRow, Returning, Output);

/// <summary>
/// ON CONFLICT. Key null: any (DO NOTHING only). Existing are the columns of the row in the way (all table columns), Excluded the
/// proposed ones (= NewRow); Assignments give every table column's new value, null meaning unchanged.
/// </summary>
public sealed record ConflictClause(
    TableKey? Key, IReadOnlyList<OutputColumn> Existing, IReadOnlyList<BoundExpression?>? Assignments, BoundExpression? Where)
{
    public bool DoesUpdate => Assignments is not null;

    /// <summary>What is read of the row in the way: Existing, then its system columns that were named.</summary>
    public IReadOnlyList<OutputColumn> Read => [.. Existing, .. System.Select(each => each.Column)];

    public IReadOnlyList<(int Ordinal, OutputColumn Column)> System { get; init; } = [];

    /// <summary>For RETURNING: true beside a row that was in the way, whose old values are Existing; null without an update.</summary>
    public OutputColumn? WasThere { get; init; }

    /// <summary>Virtual columns over Existing.</summary>
    public IReadOnlyList<VirtualColumn> Virtual { get; init; } = [];

    /// <summary>Policies that the existing row must pass, over Existing: a row in the way that fails is 42501.</summary>
    public IReadOnlyList<(string? Policy, BoundExpression Expression)> UpdateUsing { get; init; } = [];

    /// <summary>Policies that the row must pass as updated, over NewRow's columns.</summary>
    public IReadOnlyList<(string? Policy, BoundExpression Expression)> UpdateChecks { get; init; } = [];
}

/// <summary>
/// Input puts out the old row (all table columns: OldRow), RowVersion, and whatever FROM gives. Assignments[i] is column i's new value,
/// null unchanged. Under READ COMMITTED a row changed meanwhile is read again and Recheck (the conjuncts on the target) decides.
/// </summary>
public sealed record UpdateNode(
    Table Table, PlanNode Input, IReadOnlyList<OutputColumn> OldRow, OutputColumn RowVersion, IReadOnlyList<BoundExpression?> Assignments,
    IReadOnlyList<OutputColumn> NewRow, IReadOnlyList<BoundExpression> Recheck, IReadOnlyList<BoundExpression>? Returning,
    IReadOnlyList<OutputColumn> Output) : ModifyNode(Table, Input, NewRow, Returning, Output)
{
    /// <summary>Of the assignments.</summary>
    public CallEffects Effects { get; init; }
}

public sealed record DeleteNode(
    Table Table, PlanNode Input, IReadOnlyList<OutputColumn> OldRow, OutputColumn RowVersion, IReadOnlyList<BoundExpression> Recheck,
    IReadOnlyList<BoundExpression>? Returning, IReadOnlyList<OutputColumn> Output) : ModifyNode(Table, Input, OldRow, Returning, Output);

/// <summary>
/// Input joins the source with the target: its old row and version, NULL where no row of the target fits. SourceMark is NULL where no
/// row of the source fits; null where that cannot be. A row changed meanwhile is read again, and Recheck says whether it still fits.
/// </summary>
public sealed record MergeNode(
    Table Table, PlanNode Input, IReadOnlyList<OutputColumn> OldRow, OutputColumn RowVersion, OutputColumn? SourceMark,
    IReadOnlyList<BoundMergeArm> Arms, IReadOnlyList<OutputColumn> NewRow, IReadOnlyList<BoundExpression> Recheck,
    IReadOnlyList<BoundExpression>? Returning, IReadOnlyList<OutputColumn> Output) : ModifyNode(Table, Input, NewRow, Returning, Output)
{
    /// <summary>INSERT, UPDATE or DELETE, for RETURNING.</summary>
    public required OutputColumn Action { get; init; }
}

/// <summary>A unique key over expressions or a part of the rows: its values, and which rows it holds.</summary>
public sealed record ComputedKey(TableKey Key, IReadOnlyList<BoundExpression> Values, BoundExpression? Where);

/// <summary>A virtual generated column by its ordinal, and what computes it from the row's other columns.</summary>
public sealed record VirtualColumn(int Ordinal, BoundExpression Value);

public enum MergeVerb
{
    Nothing,
    Insert,
    Update,
    Delete,
}

/// <summary>
/// WHEN: tried in order; the first whose match and condition fit acts. Values over the input: of an update null means unchanged.
/// Using are policies the old row must pass, PolicyChecks those of the new one.
/// </summary>
public sealed record BoundMergeArm(
    Sql.MergeMatch Match, IReadOnlyList<BoundExpression> Condition, MergeVerb Verb, IReadOnlyList<BoundExpression?> Values)
{
    public IReadOnlyList<(string? Policy, BoundExpression Expression)> Using { get; init; } = [];

    public IReadOnlyList<(string? Policy, BoundExpression Expression)> PolicyChecks { get; init; } = [];
}
