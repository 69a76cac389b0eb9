using System.Diagnostics.CodeAnalysis;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What changes of rows have in common: reading the input to its end, the checks of a new row, RETURNING, the count. Nothing of
/// what it writes is seen by the statement itself.
/// </summary>
internal abstract class ModifyOperator : Operator
{
    private readonly ModifyNode _node;
    private readonly Operator _input;
    private readonly Evaluator[]? _returning;
    private readonly Evaluator[] _policies;
    private readonly Evaluator[] _checks;
    private readonly Evaluator[] _views;
    private readonly KeyForm[] _tested;
    private long _affected;

    protected ModifyOperator(ModifyNode node, Operator input, ExecutionScope scope)
    {
        (_node, _input, Scope) = (node, input, scope);
        ReturningLayout = node is UpdateNode or DeleteNode or MergeNode ? [.. node.NewRow, .. ReturnedInput(node)] : node.NewRow;
        if (node is InsertNode { Conflict: { WasThere: { } wasThere } conflict })
            ReturningLayout = [.. node.NewRow, .. conflict.Read, wasThere];
        if (node is MergeNode merge)
            ReturningLayout = [.. ReturningLayout, merge.Action];
        if (node.Place is { } place)
            ReturningLayout = [.. ReturningLayout, place];
        _returning = node.Returning is { } returning ? scope.Compile(returning, ReturningLayout) : null;
        _policies = scope.Compile(node.PolicyChecks.Select(check => check.Expression), node.NewRow);
        _views = scope.Compile(node.ViewChecks.Select(check => check.Expression), node.NewRow);
        _checks = scope.Compile(node.Checks.Select(check => check.Expression), node.NewRow);
        Forms = [.. node.ComputedKeys.Select(key => Form(key, node, scope))];
        _tested = [.. node.TestedKeys.Select(key => Form(key, node, scope))];
    }

    public override long AffectedRows => _affected;

    protected ExecutionScope Scope { get; }

    protected Transaction Transaction => Scope.Statement.Transaction;

    protected TableStore Tables => Transaction.Manager.Tables;

    protected bool Returns => _returning is not null;

    /// <summary>What the computed unique keys hold of a new row.</summary>
    protected IReadOnlyList<KeyForm> Forms { get; }

    /// <summary>The columns RETURNING sees: the new row, then what the input has besides.</summary>
    protected IReadOnlyList<OutputColumn> ReturningLayout { get; }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (_input.TryRead(out Batch? rows))
        {
            Scope.ThrowIfCancelled();
            Batch? changed = Change(rows, out int count);
            _affected += count;
            if (_returning is null || changed is null || changed.Count == 0)
                continue;
            batch = new Batch([.. _returning.Select(expression => expression.Evaluate(changed))], changed.Count);
            return true;
        }

        batch = null;
        return false;
    }

    public override bool TryReset()
    {
        _affected = 0;
        return _input.TryReset();
    }

    public override void Dispose() => _input.Dispose();

    /// <summary>Writes the rows; returns those changed in <see cref="ReturningLayout"/> where <see cref="Returns"/>.</summary>
    protected abstract Batch? Change(Batch rows, out int count);

    /// <summary>Policies, then NOT NULL, then CHECK, then views' check options: PostgreSQL's order.</summary>
    protected void Check(Batch newRows) => Check(newRows, _policies, _node.PolicyChecks);

    /// <summary>As <see cref="Check(Batch)"/>, with other policies than those of the command.</summary>
    protected void Check(
        Batch newRows, Evaluator[] policies, IReadOnlyList<(string? Policy, BoundExpression Expression)> named)
    {
        for (int i = 0; i < policies.Length; i++)
        {
            if (!HoldsEverywhere(policies[i], newRows))
                throw PolicyViolation(named[i].Policy, "");
        }

        CheckConstraints(newRows);
        CheckViews(newRows);
    }

    /// <summary>Computes what keys hold of new rows, as they would when they were put in: what fails there fails here.</summary>
    protected void TestKeys(Batch newRows, Func<int, bool>? isChanged = null)
    {
        foreach (KeyForm form in _tested)
        {
            if (isChanged is null || form.IsReadBy(isChanged))
                form.Of(newRows);
        }
    }

    protected static bool HoldsEverywhere(Evaluator condition, Batch rows)
    {
        var holds = (Column<bool>)condition.Evaluate(rows);
        for (int row = 0; row < rows.Count; row++)
        {
            if (holds.IsNull(row) || !holds[row])
                return false;
        }

        return true;
    }

    protected SqlException PolicyViolation(string? policy, string which) => new(
        SqlState.InsufficientPrivilege,
        $"new row violates row-level security policy {(policy is null ? "" : $"\"{policy}\" ")}{which}for table \"{_node.Table.Name}\"");

    private static KeyForm Form(ComputedKey key, ModifyNode node, ExecutionScope scope)
    {
        IEnumerable<BoundExpression> all = key.Where is { } where ? key.Values.Append(where) : key.Values;
        HashSet<OutputColumn> read = [.. all.SelectMany(ExpressionTree.Columns)];
        return new KeyForm(
            key.Key, [.. key.Values.Select(value => value.Type)], scope.Compile(all, node.NewRow),
            [.. Enumerable.Range(0, node.NewRow.Count).Where(ordinal => read.Contains(node.NewRow[ordinal]))]);
    }

    private void CheckConstraints(Batch newRows)
    {
        for (int ordinal = 0; ordinal < _node.Table.Columns.Count; ordinal++)
        {
            if (!_node.Table.Columns[ordinal].NotNull || newRows.Columns[ordinal].HasNoNulls)
                continue;
            for (int row = 0; row < newRows.Count; row++)
            {
                if (newRows.Columns[ordinal].IsNull(row))
                    throw UniqueKeys.NullViolation(Transaction, _node.Table, ordinal, newRows, row, _node.Given);
            }
        }

        for (int i = 0; i < _checks.Length; i++)
        {
            var holds = (Column<bool>)_checks[i].Evaluate(newRows);
            for (int row = 0; row < newRows.Count; row++)
            {
                if (!holds.IsNull(row) && !holds[row])
                    throw CheckViolation(_node.Checks[i].Constraint, newRows, row);
            }
        }
    }

    private void CheckViews(Batch newRows)
    {
        for (int i = 0; i < _views.Length; i++)
        {
            var holds = (Column<bool>)_views[i].Evaluate(newRows);
            for (int row = 0; row < newRows.Count; row++)
            {
                if (!holds.IsNull(row) && holds[row])
                    continue;
                throw new SqlException(
                    SqlState.WithCheckOptionViolation, $"new row violates check option for view \"{_node.ViewChecks[i].View}\"")
                {
                    Detail = ShownRows.Failing(Transaction, _node.Table, _node.Given, newRows, row),
                };
            }
        }
    }

    private SqlException CheckViolation(string constraint, Batch rows, int row) => new(
        SqlState.CheckViolation, $"new row for relation \"{_node.Table.Name}\" violates check constraint \"{constraint}\"")
    {
        Detail = ShownRows.Failing(Transaction, _node.Table, _node.Given, rows, row),
        Schema = _node.Table.Schema, Table = _node.Table.Name, Constraint = constraint,
    };

    private static IEnumerable<OutputColumn> ReturnedInput(ModifyNode node) =>
        node.Input.Output.Where(column => !node.NewRow.Contains(column));

    /// <summary>ctid, as it is read from stored rows.</summary>
    protected static Column<Text> Places(IReadOnlyList<long> versions)
    {
        Text[] places = [.. versions.Select(version => new Text($"({Chunk.IndexOf(version)},{Chunk.RowOf(version) + 1})"))];
        return new Column<Text>(places, places.Length);
    }

    /// <summary>Rows of one column list picked from batches, so that they make one batch.</summary>
    protected static Batch? Combine(IReadOnlyList<OutputColumn> layout, List<(Batch Rows, int Row)> picked)
    {
        if (picked.Count == 0)
            return null;
        Column[] columns = [.. layout.Select(column => column.Type.NewColumn(picked.Count))];
        foreach ((Batch rows, int row) in picked)
        {
            for (int i = 0; i < columns.Length; i++)
                columns[i].AppendFrom(rows.Columns[i], row);
        }

        return new Batch(columns, picked.Count);
    }
}
