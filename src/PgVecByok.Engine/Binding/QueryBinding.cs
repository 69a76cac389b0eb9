namespace PgVecByok.Engine;

/// <summary>An item of a select list: shown, or carried along for ORDER BY and its kin.</summary>
internal sealed class TargetEntry(BoundExpression value, string name)
{
    public BoundExpression Value { get; set; } = value;

    public string Name { get; } = name;

    public bool IsHidden { get; init; }

    /// <summary>Hidden, but put out behind what is shown.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The column it comes out as, once the projection is made.</summary>
    public OutputColumn? Output { get; set; }

    public OutputColumn MakeOutput(BindState state) => Output = Value is BoundColumn { Column: var column }
        ? new OutputColumn(Name, Value.Type, Value.Typmod)
        {
            Collation = column.Collation, TableOid = column.TableOid, TableColumn = column.TableColumn, Fields = column.Fields,
        }
        : new OutputColumn(Name, Value.Type, Value.Typmod) { Collation = CollationDerivation.NameOf(state, Value) };
}

/// <summary>
/// A query whose names are bound but whose plan is not made yet: what surrounds it (INSERT, UNION) may still give its literals a type.
/// </summary>
internal sealed class QueryBinding(Scope scope, IReadOnlyList<TargetEntry> targets, Func<PlanNode> finish)
{
    private PlanNode? _plan;

    public Scope Scope { get; } = scope;

    /// <summary>What it shows.</summary>
    public IReadOnlyList<TargetEntry> Targets { get; } = targets;

    /// <summary>Rows that are not locked here but by the query around; null before the plan is made, and where there are none.</summary>
    public Func<ExposedRows?> Exposed { get; init; } = () => null;

    public PlanNode Finish() => _plan ??= finish();

    /// <summary>Literals that nothing gave a type become text.</summary>
    public PlanNode FinishSettled()
    {
        foreach (TargetEntry target in Targets)
            target.Value = Scope.State.Coercion.Settle(target.Value);
        return Finish();
    }
}
