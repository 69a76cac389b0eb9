using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Something in FROM, while its query is bound. Its plan node is made when everything that reads it has been bound, so that a scan
/// puts out only the columns that are asked for.
/// </summary>
internal abstract class RangeItem(string? alias)
{
    /// <summary>The name it is known by; null for a join without an alias.</summary>
    public string? Alias { get; } = alias;

    public List<RangeColumn> Columns { get; } = [];

    /// <summary>The name it was written with and the relation behind it, for messages and for schema.table.column.</summary>
    public Relation? Relation { get; protected init; }

    /// <summary>FROM item of a table that has an alias: the table's own name cannot be used.</summary>
    public string RelationName => Relation?.Name ?? Alias ?? "unnamed_join";

    /// <summary>Columns of its own query's FROM that it reads: LATERAL.</summary>
    public HashSet<OutputColumn> Needs { get; } = [];

    /// <summary>What the row is as one value, where it may be missing; null: simply its columns.</summary>
    public Func<BoundExpression, BoundExpression>? AsRow { get; init; }

    /// <summary>System columns of what stands for a row; null where it has none.</summary>
    public Func<string, RangeColumn?>? OfSystem { get; init; }

    /// <summary>An outer join may find no row of it.</summary>
    public bool IsNullable { get; set; }

    /// <summary>A column that is NULL in none of its rows, so that it tells a row of NULLs from none. Asking puts it out.</summary>
    public virtual OutputColumn? Mark() => null;

    /// <summary>What FOR UPDATE OF it is told; null where it can lock rows of it.</summary>
    public virtual string? NotLockable => "a join";

    public virtual RangeColumn? System(string name) => OfSystem?.Invoke(name);

    public abstract PlanNode Build();
}

/// <summary>A column of a FROM item: an output column, or for USING in a join what the merged column is made of.</summary>
internal sealed class RangeColumn(string name, SqlType type, int typmod, OutputColumn? output, Func<BoundExpression>? merged = null)
{
    public string Name { get; set; } = name;

    public SqlType Type { get; } = type;

    public int Typmod { get; } = typmod;

    public OutputColumn? Output { get; } = output;

    public bool IsUsed { get; private set; }

    /// <summary>Only by its name: * leaves it out.</summary>
    public bool IsOutsideStar { get; init; }

    /// <summary>Used by what the statement says itself, not by a policy alone: privileges go by it.</summary>
    public bool IsAsked { get; set; }

    /// <summary>Gives new references to what it stands for: joins upon joins ask the first of them and not one another.</summary>
    public Func<BoundExpression> Source => merged ?? Reference;

    /// <summary>A new reference to the column.</summary>
    public BoundExpression Reference()
    {
        IsUsed = IsAsked = true;
        return merged is not null ? merged() : new BoundColumn(Output!);
    }
}

/// <summary>
/// A stored table. System columns come into being when they are named. Where virtual columns are read, they are computed in a projection
/// over the table as it is stored:
/// <code>
///   TableScan (stored columns, policies) -> Project (columns)
/// </code>
/// </summary>
internal sealed class TableRange : RangeItem
{
    /// <summary>PostgreSQL's word for no place: no block has this number.</summary>
    private static readonly Text NoPlace = new("(4294967295,0)");

    private readonly SortedDictionary<int, RangeColumn> _system = [];
    private TableRange? _stored;

    public TableRange(Table table, string alias)
        : base(alias)
    {
        Relation = Table = table;
        foreach (TableColumn column in table.Columns)
            Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, OutputOf(table, column)));
    }

    public Table Table { get; }

    public override string? NotLockable => null;

    /// <summary>What virtual columns are bound with. REQUIRES: set where the range is built and its table may have some.</summary>
    public BindState? State { get; init; }

    /// <summary>The table below its virtual columns; null where it has none.</summary>
    public TableRange? Stored => !Table.HasVirtualColumns || State is null ? null : _stored ??= new TableRange(Table, Alias!);

    /// <summary>Called with the ordinals that are read, when that is known: privileges on columns.</summary>
    public Action<IReadOnlyList<int>> OnRead { get; set; } = _ => { };

    /// <summary>Something has named a column of it, if only a system column.</summary>
    public bool IsRead => ReadsSystem || IsMissed || Columns.Any(column => column.IsUsed);

    public bool ReadsSystem => _system.Count > 0;

    /// <summary>ctid, if it was asked for.</summary>
    public OutputColumn? Place => _system.GetValueOrDefault(SystemColumn.Ctid)?.Output;

    /// <summary>Rows that the statement writes: their system columns are not read but known.</summary>
    public FunctionCatalog? Written { get; set; }

    /// <summary>Rows that the statement ends or has locked: their xmax is its own transaction's number.</summary>
    public FunctionCatalog? Ended { get; set; }

    /// <summary>Of rows that it writes: the column that says which took the place of one that it had locked. They keep its xmax.</summary>
    public OutputColumn? Replaced { get; set; }

    /// <summary>The system columns that are read of stored rows.</summary>
    public IEnumerable<(int Ordinal, OutputColumn Column)> StoredSystem => _system.Select(each => (each.Key, each.Value.Output!));

    /// <summary>RETURNING names a row of it that is not there, such as OLD of INSERT: that counts as reading.</summary>
    public bool IsMissed { get; set; }

    /// <summary>A system column is named of a row that the statement writes or ends, which is not read but known.</summary>
    public bool IsSystemKnown { get; private set; }

    /// <summary>What every row must pass: policies.</summary>
    public List<BoundExpression> Filter { get; } = [];

    public static OutputColumn OutputOf(Relation table, TableColumn column) => new(column.Name, column.Type, column.Typmod)
    {
        Collation = column.Collation, TableOid = table.Oid, TableColumn = column.Number,
    };

    /// <summary>The table whose rows these are under other names: it is read for system columns.</summary>
    public TableRange? Below { get; init; }

    public override RangeColumn? System(string name) => (Below ?? this).OwnSystem(name);

    private RangeColumn? OwnSystem(string name) =>
        SystemColumn.Find(name) is { } found ? System(found.Number, name, found.Type) : null;

    /// <summary>One value of it for each row: what a key decides is decided of it too.</summary>
    public bool Has(OutputColumn column) =>
        Columns.Any(each => each.Output == column) || _system.Values.Any(each => each.Output == column);

    public OutputColumn RowVersion()
    {
        RangeColumn column = System(SystemColumn.RowVersion, "rowversion", BuiltinTypes.Int8);
        column.Reference();
        return column.Output!;
    }

    public override OutputColumn Mark() => RowVersion();

    /// <summary>WHERE CURRENT OF: the name of the cursor that says which row is meant.</summary>
    public BoundExpression? Cursor { get; set; }

    /// <summary>TABLESAMPLE, as a condition.</summary>
    public BoundExpression? Sample { get; set; }

    public override PlanNode Build()
    {
        SqlException.ThrowIfTooDeep();
        return Sample is { } sample ? new FilterNode(BuildAll(), [sample]) : BuildAll();
    }

    private PlanNode BuildAll()
    {
        List<OutputColumn> output = [];
        List<int> ordinals = [];
        for (int i = 0; i < Columns.Count; i++)
        {
            if (!Columns[i].IsUsed)
                continue;
            output.Add(Columns[i].Output!);
            ordinals.Add(i);
        }

        OnRead([.. ordinals.Where(ordinal => Columns[ordinal].IsAsked)]);
        if (Stored is { } stored && ordinals.Any(ordinal => Table.Columns[ordinal].IsVirtual))
            return Computed(stored, ordinals);
        foreach ((int number, RangeColumn column) in _system)
        {
            output.Add(column.Output!);
            ordinals.Add(number);
        }

        return Cursor is { } cursor
            ? new CurrentRowNode(Table, Alias!, output, ordinals, cursor) { Filter = Filter }
            : new TableScanNode(Table, Alias!, output, ordinals) { Filter = Filter, Policies = Filter.Count };
    }

    private ProjectNode Computed(TableRange stored, List<int> ordinals)
    {
        List<OutputColumn> output = [];
        List<BoundExpression> values = [];
        stored.Cursor = Cursor;
        foreach (int ordinal in ordinals)
        {
            output.Add(Columns[ordinal].Output!);
            values.Add(GeneratedColumns.Virtual(State!, stored, ordinal) ?? stored.Columns[ordinal].Reference());
        }

        foreach ((int number, RangeColumn column) in _system)
        {
            output.Add(column.Output!);
            values.Add(stored.System(number, column.Name, column.Type).Reference());
        }

        return new ProjectNode(stored.Build(), values, output);
    }

    private RangeColumn System(int number, string name, SqlType type)
    {
        if (Written is not null && number != SystemColumn.Ctid)
        {
            IsMissed = IsSystemKnown = true;
            return new RangeColumn(name, type, -1, null, () => OfWritten(number, type));
        }

        if (Ended is { } ended && number == SystemColumn.Xmax)
        {
            IsSystemKnown = true;
            return new RangeColumn(name, type, -1, null, () => OwnXid(ended));
        }

        if (!_system.TryGetValue(number, out RangeColumn? column))
        {
            var output = new OutputColumn(name, type) { TableOid = Table.Oid, TableColumn = (short)number };
            _system.Add(number, column = new RangeColumn(name, type, -1, output));
        }

        return column;
    }

    /// <summary>Rows that are about to be written, as policies see them: they have no place yet, and nobody has ended them.</summary>
    public PlanRange Unwritten(FunctionCatalog functions)
    {
        var row = new PlanRange(new ValuesNode([], []), Alias, Table)
        {
            OfSystem = name => SystemColumn.Find(name) is not { } found ? null
                : new RangeColumn(name, found.Type, -1, null, () => found.Number switch
                {
                    SystemColumn.Ctid => new BoundConstant(NoPlace, found.Type),
                    SystemColumn.TableOid => new BoundConstant(Table.Oid, found.Type),
                    SystemColumn.Xmin => OwnXid(functions),
                    _ => new BoundConstant(0u, found.Type),
                }),
        };
        row.Columns.AddRange(Columns);
        return row;
    }

    /// <summary>xmin is the transaction's own number; nobody has ended the row.</summary>
    private BoundExpression OfWritten(int number, SqlType type) => number switch
    {
        SystemColumn.TableOid => new BoundConstant(Table.Oid, type),
        SystemColumn.Xmin => OwnXid(Written!),
        SystemColumn.Xmax when Replaced is { } mark => MarkedRows.Choose(mark, OwnXid(Written!), new BoundConstant(0u, type)),
        _ => new BoundConstant(0u, type),
    };

    private static BoundCall OwnXid(FunctionCatalog functions)
    {
        var current = (ScalarFunction)functions.FunctionsNamed("pg_current_xact_id")[0];
        var narrow = (ScalarFunction)functions.FunctionsNamed("xid")[0];
        return new BoundCall(narrow, [new BoundCall(current, [], BuiltinTypes.Xid8)], BuiltinTypes.Xid);
    }
}

internal sealed class SystemRange : RangeItem
{
    private readonly SystemRelation _relation;
    private RangeColumn? _tableOid;
    private OutputColumn? _place;

    public SystemRange(SystemRelation relation, string alias)
        : base(alias)
    {
        Relation = _relation = relation;
        foreach (TableColumn column in relation.Columns)
            Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, TableRange.OutputOf(relation, column)));
    }

    /// <summary>A sequence, read as one row: that row is of no type.</summary>
    public bool IsSequence { get; init; }

    public override string? NotLockable => null;

    /// <summary>TABLESAMPLE, as a condition.</summary>
    public BoundExpression? Sample { get; set; }

    public override PlanNode Build()
    {
        List<int> ordinals = [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i].IsUsed)];
        List<OutputColumn> output = [.. ordinals.Select(i => Columns[i].Output!)];
        if (_tableOid is not null)
        {
            output.Add(_tableOid.Output!);
            ordinals.Add(SystemColumn.TableOid);
        }

        if (_place is not null)
        {
            output.Add(_place);
            ordinals.Add(SystemColumn.RowVersion);
        }

        PlanNode rows = new SystemRelationNode(_relation, Alias!, output, ordinals);
        return Sample is { } sample ? new FilterNode(rows, [sample]) : rows;
    }

    /// <summary>How many rows of the relation came before.</summary>
    public OutputColumn Place() => _place ??= new OutputColumn("rowversion", BuiltinTypes.Int8);

    public override OutputColumn Mark() => Place();

    /// <summary>Of the system columns, clients ask catalogs for this one only, to look up comments.</summary>
    public override RangeColumn? System(string name) => name != "tableoid" ? null : _tableOid ??= new RangeColumn(
        name, BuiltinTypes.Oid, -1,
        new OutputColumn(name, BuiltinTypes.Oid) { TableOid = _relation.Oid, TableColumn = (short)SystemColumn.TableOid });
}

/// <summary>A subquery, view, WITH item, VALUES or function: a plan that is already there.</summary>
internal sealed class PlanRange : RangeItem
{
    private readonly PlanNode _plan;
    private OutputColumn? _mark;

    public PlanRange(PlanNode plan, string? alias, Relation? relation = null)
        : base(alias)
    {
        (_plan, Relation) = (plan, relation);
        foreach (OutputColumn column in plan.Output)
            Columns.Add(new RangeColumn(column.Name, column.Type, column.Typmod, column));
    }

    /// <summary>The last so many columns are found by name only.</summary>
    public PlanRange(PlanNode plan, string? alias, int outsideStar)
        : base(alias)
    {
        _plan = plan;
        int shown = plan.Output.Count - outsideStar;
        Columns.AddRange(plan.Output.Select((column, i) =>
            new RangeColumn(column.Name, column.Type, column.Typmod, column) { IsOutsideStar = i >= shown }));
    }

    /// <summary>A subquery or view whose rows a query around it locks.</summary>
    public PlanRange(PlanNode plan, string? alias, ExposedRows? exposed, Relation? relation = null)
        : this(plan, alias, relation)
    {
        Exposed = exposed;
        if (exposed is not null)
            Columns.RemoveRange(plan.Output.Count - exposed.Carried.Count, exposed.Carried.Count);
    }

    public ExposedRows? Exposed { get; }

    public string? LockRefusal { get; init; }

    public override string? NotLockable => LockRefusal;

    /// <summary>A function in FROM that returns a single column: the alias names that column too.</summary>
    public bool IsFunction { get; init; }

    public bool IsScalarFunction { get; init; }

    /// <summary>Called with the ordinals that are read, when that is known: privileges on a view's columns.</summary>
    public Action<IReadOnlyList<int>> OnRead { get; init; } = _ => { };

    public override PlanNode Build()
    {
        OnRead([.. ChangeTarget.Asked(this)]);
        return _mark is null ? _plan : new ProjectNode(
            _plan, [.. _plan.Output.Select(column => new BoundColumn(column)), new BoundConstant(true, BuiltinTypes.Bool)],
            [.. _plan.Output, _mark]);
    }

    public override OutputColumn Mark() => _mark ??= new OutputColumn("found", BuiltinTypes.Bool);
}

internal sealed class JoinRange : RangeItem
{
    private readonly JoinKind _kind;

    public JoinRange(JoinKind kind, RangeItem left, RangeItem right, string? alias)
        : base(alias)
    {
        (_kind, Left, Right) = (kind, left, right);
        Needs.UnionWith(left.Needs);
        Needs.UnionWith(right.Needs);
    }

    public RangeItem Left { get; }

    public RangeItem Right { get; }

    public List<BoundExpression> Conditions { get; } = [];

    /// <summary>None of a full join, either of whose sides may be missing.</summary>
    public override OutputColumn? Mark()
    {
        SqlException.ThrowIfTooDeep();
        return _kind switch { JoinKind.Full => null, JoinKind.Right => Right.Mark(), _ => Left.Mark() };
    }

    public override PlanNode Build()
    {
        SqlException.ThrowIfTooDeep();
        PlanNode left = Left.Build();
        PlanNode right = Right.Build();
        return new JoinNode(_kind, left, right, [], Conditions, Right.Needs.Overlaps(left.Output), [.. left.Output, .. right.Output]);
    }
}
