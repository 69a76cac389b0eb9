using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the calls of a node's expressions do besides giving a value: how many rows may be computed at a time.</summary>
public enum CallEffects
{
    /// <summary>A batch is computed at once, whoever takes it.</summary>
    None,

    /// <summary>No row is computed that nobody asks for: nextval, a lock, a function of the users' own.</summary>
    ByRow,

    /// <summary>Calls may see what others have done: all of a row's come before those of the next row.</summary>
    RowByRow,
}

/// <summary>Finds calls with effects, and notes on the nodes of a plan what it found.</summary>
internal static class EffectfulCalls
{
    // bernoulli and system are TABLESAMPLE's: what is sampled must not hang on the other conditions of a scan.
    private static readonly HashSet<string> Harmless =
    [
        "bernoulli", "system",
        "random", "random_normal", "gen_random_uuid", "uuidv4", "uuidv7", "gen_random_bytes", "clock_timestamp",
        "timeofday",
    ];

    public static bool Has(BoundExpression expression) => Of([expression]) != CallEffects.None;

    /// <summary>The plan, its filters and projections marked; a subquery's plan was marked when it was made.</summary>
    public static PlanNode Mark(PlanNode node)
    {
        SqlException.ThrowIfTooDeep();
        return PlanTree.Rewrite(node, Mark) switch
        {
            FilterNode filter => filter with { Effects = Of(filter.Conjuncts) },
            ProjectNode project => project with { Effects = Of(project.Expressions) },
            UpdateNode update => update with { Effects = Of([.. update.Assignments.OfType<BoundExpression>()]) },
            var other => other,
        };
    }

    public static CallEffects Of(IReadOnlyList<BoundExpression> expressions)
    {
        var found = new Found();
        foreach (BoundExpression expression in expressions)
            Collect(expression, found);
        int calls = found.Count + found.Sequences.Count;
        // Numbers of several sequences, as defaults of a table's columns, do not see each other.
        bool isInterwoven = found.IsAnyTwice || (found.Count > 0 && calls > 1);
        return calls == 0 ? CallEffects.None : isInterwoven ? CallEffects.RowByRow : CallEffects.ByRow;
    }

    private static void Collect(BoundExpression expression, Found found)
    {
        SqlException.ThrowIfTooDeep();
        if (expression is BoundConstant or BoundColumn or BoundParameter)
            return;
        var waiting = new Stack<BoundExpression>([expression]);
        while (waiting.TryPop(out BoundExpression? next))
        {
            FunctionDefinition? function = next switch
            {
                BoundCall call => call.Function,
                BoundCast cast => cast.Function,
                BoundArrayComparison comparison => comparison.Operator,
                _ => null,
            };
            bool isHarmless = function is { Schema: "pg_catalog" } && Harmless.Contains(function.Name);
            if (function is { Volatility: Volatility.Volatile } && !isHarmless)
                found.Add(function, next);
            if (next is BoundSubquery subquery && PlanTree.Any(subquery.Plan, node => Has(node)))
                found.Count++;
            foreach (BoundExpression part in ExpressionTree.Parts(next))
                waiting.Push(part);
        }
    }

    private static bool Has(PlanNode node) =>
        node is ModifyNode or LockRowsNode || Of([.. PlanTree.Expressions(node)]) != CallEffects.None;

    private sealed class Found
    {
        public int Count { get; set; }

        /// <summary>Those that nextval is asked for by constants.</summary>
        public HashSet<object> Sequences { get; } = [];

        public bool IsAnyTwice { get; private set; }

        public void Add(FunctionDefinition function, BoundExpression call)
        {
            if (function is { Schema: "pg_catalog", Name: "nextval" }
                && call is BoundCall { Arguments: [BoundConstant { Value: { } sequence }] })
                IsAnyTwice |= !Sequences.Add(sequence);
            else
                Count++;
        }
    }
}
