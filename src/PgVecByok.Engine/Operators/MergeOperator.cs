using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// MERGE, row by row of the join: the first arm that fits acts. A row of the target may be changed once; one that another transaction
/// changed meanwhile is read again, and may then fit another arm.
/// </summary>
internal sealed class MergeOperator : ModifyOperator
{
    private readonly MergeNode _node;
    private readonly Arm[] _arms;
    private readonly CurrentRow _current;
    private readonly int _mark;
    private readonly int[] _rest;
    private readonly HashSet<long> _changed = [];

    public MergeOperator(MergeNode node, Operator input, ExecutionScope scope)
        : base(node, input, scope)
    {
        _node = node;
        _current = new CurrentRow(node.Table, node.Input.Output, node.OldRow, node.RowVersion, node.Recheck, node.Virtual, scope);
        ColumnLayout layout = scope.Layout(node.Input.Output);
        _mark = node.SourceMark is { } mark ? layout.Find(mark) : -1;
        _rest = [.. ReturningLayout.Skip(node.NewRow.Count).SkipLast(node.Place is null ? 1 : 2).Select(layout.Find)];
        _arms = [.. node.Arms.Select(arm => new Arm(
            arm, RowFilter.Create(arm.Condition, node.Input.Output, scope),
            [.. arm.Values.Select(value => value is null ? null : scope.Compile(value, node.Input.Output))],
            scope.Compile(arm.Using.Select(each => each.Expression), node.Input.Output),
            scope.Compile(arm.PolicyChecks.Select(each => each.Expression), node.NewRow)))];
    }

    protected override Batch? Change(Batch rows, out int count)
    {
        var changed = new List<(Batch, int)>();
        count = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            if (Act(rows.Gather([row]), out Batch? next, out MergeVerb verb, out long version) is not { } input)
                continue;
            count++;
            if (!Returns)
                continue;
            Column[] place = _node.Place is null ? [] : [Places([version])];
            Column[] columns = [.. next!.Columns, .. _rest.Select(i => input.Columns[i]), Name(verb), .. place];
            changed.Add((new Batch(columns, 1), 0));
        }

        return Returns ? Combine(ReturningLayout, changed) : null;
    }

    /// <summary>
    /// The input row as acted upon, the row as it is now, of a delete as it was, and its version; null where nothing
    /// was done.
    /// </summary>
    private Batch? Act(Batch input, out Batch? next, out MergeVerb verb, out long written)
    {
        (next, verb, written) = (null, MergeVerb.Nothing, 0);
        while (Choose(input) is { } arm && arm.Bound.Verb != MergeVerb.Nothing)
        {
            verb = arm.Bound.Verb;
            if (arm.Bound.Verb == MergeVerb.Insert)
            {
                next = NewRow(arm, input);
                written = Tables.Insert(Transaction, _node.Table, next, 0, Forms);
                return input;
            }

            long version = _current.Versions(input)[0];
            RequireFirst(version);
            CheckUsing(arm, input);
            next = arm.Bound.Verb == MergeVerb.Update ? NewRow(arm, input) : OldRow(input);
            WriteOutcome outcome = arm.Bound.Verb == MergeVerb.Update
                ? Tables.Update(Transaction, _node.Table, version, next, 0, Forms)
                : Tables.Delete(Transaction, _node.Table, version);
            if (outcome.Result == WriteResult.Done)
            {
                _changed.Add(version);
                written = arm.Bound.Verb == MergeVerb.Update ? outcome.Version : version;
                return input;
            }

            if (outcome.Result != WriteResult.Changed)
                return null;
            input = _current.TryReread(input, 0, outcome.Version, out Batch? reread) ? reread : WithoutTarget(input);
        }

        return null;
    }

    private static Column<Text> Name(MergeVerb verb) =>
        new([verb switch { MergeVerb.Insert => "INSERT", MergeVerb.Update => "UPDATE", _ => "DELETE" }], 1);

    private Arm? Choose(Batch input)
    {
        bool hasTarget = !_current.Versions(input).IsNull(0), hasSource = _mark < 0 || !input.Columns[_mark].IsNull(0);
        MergeMatch match = !hasTarget ? MergeMatch.NotMatchedByTarget
            : hasSource ? MergeMatch.Matched : MergeMatch.NotMatchedBySource;
        return _arms.FirstOrDefault(arm =>
            arm.Bound.Match == match && (arm.Condition is null || !arm.Condition.Select(input).IsEmpty));
    }

    private Batch NewRow(Arm arm, Batch input)
    {
        var row = new Batch(
            [.. arm.Values.Select((value, i) => value?.Evaluate(input) ?? _current.OldColumn(input, i))], 1);
        for (int i = 0; i < arm.Policies.Length; i++)
        {
            if (!HoldsEverywhere(arm.Policies[i], row))
                throw PolicyViolation(arm.Bound.PolicyChecks[i].Policy, "");
        }

        Check(row);
        TestKeys(row, ordinal => arm.Values[ordinal] is not null || arm.Bound.Verb == MergeVerb.Insert);
        return row;
    }

    private Batch OldRow(Batch input) =>
        new([.. Enumerable.Range(0, _node.Table.Columns.Count).Select(i => _current.OldColumn(input, i))], 1);

    /// <summary>The target's row no longer fits the source's: the source is without a partner.</summary>
    private Batch WithoutTarget(Batch input)
    {
        HashSet<OutputColumn> target = [.. _node.OldRow, _node.RowVersion];
        Column[] columns = [.. input.Columns];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!target.Contains(_node.Input.Output[i]))
                continue;
            columns[i] = _node.Input.Output[i].Type.NewColumn(1);
            columns[i].AppendNull();
        }

        return new Batch(columns, 1);
    }

    private void CheckUsing(Arm arm, Batch input)
    {
        for (int i = 0; i < arm.Using.Length; i++)
        {
            if (HoldsEverywhere(arm.Using[i], input))
                continue;
            string policy = arm.Bound.Using[i].Policy is { } name ? $"\"{name}\" " : "";
            throw new SqlException(
                SqlState.InsufficientPrivilege,
                $"target row violates row-level security policy {policy}(USING expression) for table \"{_node.Table.Name}\"");
        }
    }

    private void RequireFirst(long version)
    {
        if (!_changed.Contains(version))
            return;
        throw new SqlException(SqlState.CardinalityViolation, "MERGE command cannot affect row a second time")
        {
            Hint = "Ensure that not more than one source row matches any one target row.",
        };
    }

    private sealed record Arm(
        BoundMergeArm Bound, RowFilter? Condition, Evaluator?[] Values, Evaluator[] Using, Evaluator[] Policies);
}
