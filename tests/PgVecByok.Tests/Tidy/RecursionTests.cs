using System.Reflection;
using System.Runtime.CompilerServices;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>
/// A stack that overflows ends the process, and with it all tenants. So what calls itself looks at the stack first, and answers 54001
/// where it is short; the few that need not are named here with what bounds them.
/// </summary>
public sealed class RecursionTests
{
    private const string AsDeepAsCompiled = "expressions and plans are compiled by recursions that look at the stack and take more of it";
    private const string AsDeepAsTypes = "values are as deep as their types, which are made one statement at a time";
    private const string OneInAnother = "one holds another of the same kind, and no third";

    private static readonly Dictionary<string, string> Bounded = new()
    {
        ["Evaluator.*"] = AsDeepAsCompiled,
        ["Operator.*"] = AsDeepAsCompiled,
        ["Dependents.*"] = "what leans on what is asked by Collect alone, which looks at the stack",
        ["RowCounts.Limit"] = AsDeepAsCompiled,
        ["JsonTablePlan.*"] = "as deep as its columns are nested, which JsonTableBinder.Plan has looked at",
        ["SqlType.*"] = AsDeepAsTypes,
        ["SqlType`1.*"] = AsDeepAsTypes,
        ["Column.get_MemoryBytes"] = "an array's elements are no arrays, and records are looked at",
        ["StatementRunner.*"] = "a body that calls itself is stopped by the depth of bodies (BodyStatements)",
        ["Accumulator.*"] = OneInAnother,
        ["ChunkValues.Writers"] = OneInAnother,
        ["TableStore.Fetch"] = "rows that are scattered are fetched in stretches that are not",
        ["RotationQueue.*"] = "a thread of its own, which is started once",
        ["BuiltinTypes.Add"] = "a type and its array",
        ["ArrayText.WriteLevel"] = "an array has six dimensions",
        ["CentreTiles.Halve"] = "each takes half of the rows",
        ["LiftedConstants+Lifting.*"] = "stops at a depth of its own",
        ["SyntaxRewriter.IsPart"] = "types of the syntax tree itself",
        ["SpecialFunctions.LogGamma"] = "reflected once, then on the positive side",
    };

    [Theory, InlineData(typeof(Database)), InlineData(typeof(SqlParser)), InlineData(typeof(MessageReader))]
    public void Every_recursion_looks_at_the_stack_or_is_bounded_by_something_named(Type inAssembly)
    {
        var graph = new CallGraph(inAssembly.Assembly);
        string[] found = [.. graph.Cycles(method => IsGenerated(method) || IsBounded(method) || LooksAtTheStack(graph, method))
            .Select(group => string.Join(", ", group.Select(NameOf).Distinct().Order()))];

        string told = $"{found.Length} recursions without SqlException.ThrowIfTooDeep():\n" + string.Join('\n', found.Order());
        Assert.True(found.Length == 0, told);
    }

    [Fact]
    public void What_is_named_as_bounded_is_there()
    {
        HashSet<string> names = [.. new[] { typeof(Database), typeof(SqlParser) }.SelectMany(type => new CallGraph(type.Assembly).Methods)
            .SelectMany(method => (string[])[NameOf(method), WholeType(method)])];

        Assert.All(Bounded.Keys, name => Assert.Contains(name, names));
    }

    /// <summary>By itself, or by calling a rewriting of trees that does.</summary>
    private static bool LooksAtTheStack(CallGraph graph, MethodBase method) => graph.CalledBy(method).Any(called =>
        called.Name is nameof(RuntimeHelpers.TryEnsureSufficientExecutionStack) or nameof(SqlException.ThrowIfTooDeep)
        || called.Name == "Rewrite" && called.DeclaringType!.Name is "ExpressionTree" or "PlanTree" or "SyntaxRewriter");

    private static bool IsBounded(MethodBase method) => Bounded.ContainsKey(NameOf(method)) || Bounded.ContainsKey(WholeType(method));

    /// <summary>Regular expressions made by the compiler, and records' texts, which nobody asks for.</summary>
    private static bool IsGenerated(MethodBase method) =>
        method.DeclaringType!.FullName!.Contains("RegexGenerator", StringComparison.Ordinal) || method.Name == "PrintMembers";

    private static string NameOf(MethodBase method) =>
        string.Join('.', method.DeclaringType!.FullName!.Split('.').Skip(2)) + "." + method.Name;

    /// <summary>With its closures and iterators.</summary>
    private static string WholeType(MethodBase method) => NameOf(method)[..^(method.Name.Length + 1)].Split("+<")[0] + ".*";
}
