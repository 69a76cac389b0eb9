using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>INSERT: whole batches, or with ON CONFLICT row by row.</summary>
internal sealed class InsertOperator : ModifyOperator
{
    private readonly InsertNode _node;
    private readonly ConflictClause? _conflict;
    private readonly Evaluator?[] _assignments = [];
    private readonly Evaluator? _where;
    private readonly Evaluator[] _using = [];
    private readonly Evaluator[] _updateChecks = [];
    private readonly int[] _all, _read;
    private readonly (int Ordinal, Evaluator Value)[] _virtual = [];
    private readonly HashSet<long> _own = []; // versions this command wrote

    public InsertOperator(InsertNode node, Operator input, ExecutionScope scope)
        : base(node, input, scope)
    {
        (_node, _conflict) = (node, node.Conflict);
        _all = [.. Enumerable.Range(0, node.Table.Columns.Count)];
        _read = [.. _all, .. (_conflict?.System ?? []).Select(each => each.Ordinal)];
        if (_conflict is null)
            return;
        IReadOnlyList<OutputColumn> read = _conflict.Read, both = [.. read, .. node.NewRow];
        _assignments = [.. (_conflict.Assignments ?? []).Select(each => each is null ? null : scope.Compile(each, both))];
        _virtual = [.. _conflict.Virtual.Select(each => (each.Ordinal, scope.Compile(each.Value, read)))];
        _where = _conflict.Where is { } where ? scope.Compile(where, both) : null;
        _using = scope.Compile(_conflict.UpdateUsing.Select(each => each.Expression), read);
        _updateChecks = scope.Compile(_conflict.UpdateChecks.Select(each => each.Expression), node.NewRow);
    }

    public override bool TryReset() => _conflict is null && base.TryReset();

    protected override Batch? Change(Batch rows, out int count)
    {
        if (_conflict is null)
        {
            CheckInOrder(rows);
            count = rows.Count;
            if (_node.Place is not null)
                return InsertEach(rows);
            Tables.InsertBatch(Transaction, _node.Table, rows, Forms);
            return rows;
        }

        Check(rows);

        var changed = new List<(Batch, int)>();
        for (int row = 0; row < rows.Count; row++)
        {
            if (InsertOrResolve(_conflict, rows, row) is { } put)
                changed.Add(put);
        }

        count = changed.Count;
        return Returns ? Combine(ReturningLayout, changed) : null;
    }

    /// <summary>One by one, since it is asked where each is.</summary>
    private Batch InsertEach(Batch rows)
    {
        long[] versions = new long[rows.Count];
        for (int row = 0; row < rows.Count; row++)
            versions[row] = Tables.Insert(Transaction, _node.Table, rows, row, Forms);
        return new Batch([.. rows.Columns, Places(versions)], rows.Count);
    }

    /// <summary>
    /// All rows are checked at once. Where one fails, an earlier row may still be the first to fail, by a unique key: then the rows
    /// go in one by one, so that the error is that of the first.
    /// </summary>
    private void CheckInOrder(Batch rows)
    {
        try
        {
            Check(rows);
            TestKeys(rows);
        }
        catch (SqlException) when (rows.Count > 1)
        {
            for (int row = 0; row < rows.Count; row++)
            {
                Batch one = rows.Gather([row]);
                Check(one);
                TestKeys(one);
                Tables.InsertBatch(Transaction, _node.Table, one, Forms);
            }

            throw;
        }
    }

    /// <summary>The row as it is now, or null where nothing was done.</summary>
    private (Batch, int)? InsertOrResolve(ConflictClause conflict, Batch rows, int row)
    {
        while (true)
        {
            InsertOutcome outcome = Tables.TryInsert(Transaction, _node.Table, rows, row, Forms, conflict.Key?.Oid ?? 0);
            if (outcome.Key is not { } key)
            {
                _own.Add(outcome.Version);
                TestKeys(rows.Gather([row]));
                return Returned(rows, row, null, outcome.Version);
            }

            if (conflict.Key is not null && conflict.Key.Oid != key.Oid)
                throw UniqueKeys.Violation(Transaction, _node.Table, key, rows, row, Forms.FirstOrDefault(form => form.Key == key));
            long version = outcome.Version;
            RequireVisible(version);
            if (!conflict.DoesUpdate)
                return null;
            if (_own.Contains(version))
                throw SecondTime();
            if (TryUpdate(conflict, rows, row, version, out (Batch, int)? updated))
                return updated;
        }
    }

    private void RequireVisible(long version)
    {
        if (Transaction.Isolation == IsolationLevel.ReadCommitted || _own.Contains(version)
            || Tables.IsVisible(Transaction, _node.Table, version))
        {
            return;
        }

        throw new SqlException(SqlState.SerializationFailure, "could not serialize access due to concurrent update");
    }

    /// <summary>False when the row in the way is gone or changed: the insert is tried again.</summary>
    private bool TryUpdate(ConflictClause conflict, Batch rows, int row, long version, out (Batch, int)? updated)
    {
        updated = null;
        WriteOutcome locked = Tables.LockRow(Transaction, _node.Table, version, RowLockStrength.NoKeyUpdate, LockWait.Block);
        if (locked.Result != WriteResult.Done)
            return false;
        Batch existing = Tables.Fetch(Transaction, _node.Table, [version], _read);
        foreach ((int ordinal, Evaluator value) in _virtual)
            existing.Columns[ordinal] = value.Evaluate(existing);
        for (int i = 0; i < _using.Length; i++)
        {
            var allowed = (Column<bool>)_using[i].Evaluate(existing);
            if (allowed.IsNull(0) || !allowed[0])
                throw PolicyViolation(conflict.UpdateUsing[i].Policy, "(USING expression) ");
        }

        Batch both = new([.. existing.Columns, .. rows.Columns.Select(column => column.Repeat(row, 1))], 1);
        if (_where?.Evaluate(both) is Column<bool> where && (where.IsNull(0) || !where[0]))
            return true;
        Batch next = new([.. _all.Select(i => _assignments[i]?.Evaluate(both) ?? existing.Columns[i])], 1);
        Check(next, _updateChecks, conflict.UpdateChecks);
        TestKeys(next, ordinal => _assignments[ordinal] is not null);
        WriteOutcome outcome = Tables.Update(Transaction, _node.Table, version, next, 0, Forms);
        if (outcome.Result != WriteResult.Done)
            return false;
        _own.Add(outcome.Version);
        updated = Returned(next, 0, existing, outcome.Version);
        return true;
    }

    /// <summary>For RETURNING: the row as it is now, beside it the one that it replaced.</summary>
    private (Batch, int) Returned(Batch rows, int row, Batch? old, long version)
    {
        if (!Returns || (_conflict is not { WasThere: not null } && _node.Place is null))
            return (rows, row);
        List<Column> columns = [.. rows.Columns.Select(column => column.Repeat(row, 1))];
        if (_conflict is { WasThere: not null } conflict)
        {
            columns.AddRange(old?.Columns ?? conflict.Read.Select(column => NoValue(column.Type)));
            columns.Add(new Column<bool>([old is not null], 1));
        }

        if (_node.Place is not null)
            columns.Add(Places([version]));
        return (new Batch([.. columns], 1), 0);
    }

    private static Column NoValue(SqlType type)
    {
        Column none = type.NewColumn(1);
        none.AppendNull();
        return none;
    }

    private static SqlException SecondTime() =>
        new(SqlState.CardinalityViolation, "ON CONFLICT DO UPDATE command cannot affect row a second time")
        {
            Hint = "Ensure that no rows proposed for insertion within the same command have duplicate constrained values.",
        };
}
