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

    private const string FromOneValue = "thrown by the reading of one value, not by what recurs";
    private const string OnlyNoted = "its filter takes down where the error came by, and catches none";
    private const string OncePlaced = "an error gets its place, or loses it, once";
    private const string OncePerStatement = "one statement is in it at a time, or as many as bodies are deep";

    private static readonly Dictionary<string, string> ThrowsOnce = new()
    {
        ["ArrayBinary.ReadElement"] = AsDeepAsTypes,
        ["Coercion.Literal"] = OncePlaced,
        ["Coercion.TryCast"] = OncePlaced,
        ["CopyBinaryReader.Append"] = FromOneValue,
        ["CopyLineReader.Accept"] = FromOneValue,
        ["FunctionChoice.Arranged"] = "around the choice of types, in which no argument is bound",
        ["InsertOperator.CheckInOrder"] = OncePerStatement,
        ["JsonTableBinder.PathOf"] = FromOneValue,
        ["LiteralBinder.Bits"] = FromOneValue,
        ["LiteralBinder.Numeric"] = FromOneValue,
        ["PlInterpreter.Run"] = OnlyNoted,
        ["SerialReads.CheckUnseen"] = OncePerStatement,
        ["SqlBody.Run"] = OnlyNoted,
        ["StoredValues.Gather"] = FromOneValue,
        ["TableRewrite+<>c__DisplayClass1_0.<OverTenants>b__0"] = OncePerStatement,
        ["TenantSet.Open"] = OncePerStatement,
        ["Transaction.Commit"] = OncePerStatement,
        ["Transaction.MakeDurable"] = OncePerStatement,
        ["TransactionBlock.CommitNow"] = OncePerStatement,
        ["ViewBinder.Definition"] = OncePlaced,
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

    /// <summary>
    /// The stack below a catch is given back when the catch ends, and to throw in it keeps it: 13 KB a level, so that an error under 500
    /// nested joins ended the process though each had looked at the stack on its way down. In a <c>finally</c> nothing is kept.
    /// </summary>
    [Theory, InlineData(typeof(Database)), InlineData(typeof(SqlParser)), InlineData(typeof(MessageReader))]
    public void What_recurs_throws_in_no_catch(Type inAssembly)
    {
        string[] found = [.. new CallGraph(inAssembly.Assembly).Cycles(IsGenerated).SelectMany(group => group)
            .Where(CallGraph.ThrowsWhileCatching).Select(NameOf).Where(name => !ThrowsOnce.ContainsKey(name)).Order()];

        Assert.True(found.Length == 0, $"{found.Length} methods that recur and throw in a catch:\n" + string.Join('\n', found));
    }

    [Fact]
    public void What_is_named_as_bounded_is_there()
    {
        HashSet<string> names = [.. new[] { typeof(Database), typeof(SqlParser) }.SelectMany(type => new CallGraph(type.Assembly).Methods)
            .SelectMany(method => (string[])[NameOf(method), WholeType(method)])];

        Assert.All(Bounded.Keys.Concat(ThrowsOnce.Keys), name => Assert.Contains(name, names));
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
