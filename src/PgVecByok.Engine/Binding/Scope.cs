using System.Diagnostics.CodeAnalysis;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The names one query level sees. A subquery's scope has the enclosing query's as parent; what it takes from there is noted in
/// <see cref="Outer"/> of every level in between, which is how a plan knows that it is correlated.
/// </summary>
internal sealed class Scope(BindState state, Scope? parent)
{
    private readonly Dictionary<string, CommonTableName> _commonTables = [];

    public BindState State { get; } = state;

    public Scope? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public List<NamespaceItem> Items { get; } = [];

    /// <summary>Every FROM item of this level, nameable or inside a join.</summary>
    public List<RangeItem> Ranges { get; } = [];

    /// <summary>FROM items that cannot be named at this point: messages know them.</summary>
    public List<RangeItem> Hidden { get; } = [];

    /// <summary>While a LATERAL item is bound: items to its left can be named.</summary>
    public bool IsLateralActive { get; set; }

    public ClauseKind Clause { get; set; }

    /// <summary>FOR UPDATE and its kin, of this query and of those around that mean all of it.</summary>
    public IReadOnlyList<LockingClause> Locking { get; init; } = [];

    /// <summary>What a recursive WITH item must not be named in, while that is bound.</summary>
    public string? RefusesRecursion { get; set; }

    /// <summary>In RETURNING of MERGE: what was done with the row, for merge_action().</summary>
    public OutputColumn? MergeAction { get; init; }

    /// <summary>Columns of enclosing queries that this one reads, each once.</summary>
    public List<OutputColumn> Outer { get; } = [];

    /// <summary>Collects the calls that become plan nodes; null where the clause's owner has no SELECT.</summary>
    public SelectCalls? Calls { get; init; }

    public NamespaceItem Add(RangeItem range, bool isNamed = true, bool hasColumns = true)
    {
        var item = new NamespaceItem(range) { IsNamed = isNamed && range.Alias is not null, HasColumns = hasColumns };
        Items.Add(item);
        Own(range);
        return item;
    }

    public void Own(RangeItem range)
    {
        Ranges.Add(range);
        foreach (RangeColumn column in range.Columns)
        {
            if (column.Output is not null)
                State.Own(this, column.Output);
        }
    }

    /// <summary>Notes that the expression, found at level <paramref name="level"/>, is read here.</summary>
    public void Read(BoundExpression expression, Scope level)
    {
        if (level == this)
            return;
        foreach (OutputColumn column in ExpressionTree.ColumnsOf(expression))
        {
            for (Scope? scope = this; scope is not null && scope != level; scope = scope.Parent)
                scope.AddOuter(column);
        }
    }

    public void AddOuter(OutputColumn column)
    {
        if (!Outer.Contains(column))
            Outer.Add(column);
    }

    public void Define(string name, CommonTableName table) => _commonTables[name] = table;

    public bool TryFindCommonTable(string name, [NotNullWhen(true)] out CommonTableName? table)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._commonTables.TryGetValue(name, out table))
                return true;
        }

        table = null;
        return false;
    }

    public void CopyCommonTables(Scope other)
    {
        foreach ((string name, CommonTableName table) in _commonTables)
            other.Define(name, table);
    }

    public bool Sees(NamespaceItem item) => !item.IsLateralOnly || IsLateralActive;

    public bool IsDefinedHere(string name) => _commonTables.ContainsKey(name);

    /// <summary>Runs with another clause in force, for what messages say and what is allowed.</summary>
    public T In<T>(ClauseKind clause, Func<T> bind)
    {
        ClauseKind before = Clause;
        Clause = clause;
        try
        {
            return bind();
        }
        finally
        {
            Clause = before;
        }
    }
}

/// <summary>A FROM item in its query's name space, as far as it can be named at this point.</summary>
internal sealed class NamespaceItem(RangeItem range)
{
    public RangeItem Range { get; } = range;

    /// <summary>alias.column and alias.* work.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Its columns are found by bare name and belong to *.</summary>
    public bool HasColumns { get; set; }

    /// <summary>Seen only from LATERAL subqueries and functions, while FROM is bound.</summary>
    public bool IsLateralOnly { get; set; }

    /// <summary>False: a LATERAL reference from the nullable side of an outer join.</summary>
    public bool IsLateralAllowed { get; set; } = true;
}
