using System.Globalization;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Plans made by hand and run: small functions, a table with rows, results as text.</summary>
internal sealed class PlanHarness : IDisposable
{
    public static readonly SqlType Int = PlainTypes.Int4;
    public static readonly SqlType Str = PlainTypes.String;
    public static readonly ScalarFunction Equal = Compare("int4eq", (a, b) => a == b);
    public static readonly ScalarFunction Less = Compare("int4lt", (a, b) => a < b);
    public static readonly ScalarFunction Divide = Scalar("int4div", Int, Int, Lift.Strict<int, int, int>(
        (a, b) => b == 0 ? throw new PgVecByok.Sql.SqlException(PgVecByok.Sql.SqlState.DivisionByZero, "division by zero") : a / b));
    public static readonly ScalarFunction Plus = Scalar("int4pl", Int, Int, Lift.Strict<int, int, int>((a, b) => a + b));
    public static readonly AggregateFunction Count = new()
    {
        Oid = 1, Name = "count", ArgumentTypes = [], ReturnType = BuiltinTypes.Int8, IsStrict = false, NewAccumulator = _ => new Counter(),
    };

    public static readonly AggregateFunction Sum = new()
    {
        Oid = 2, Name = "sum", ArgumentTypes = [Int], ReturnType = BuiltinTypes.Int8, NewAccumulator = _ => new Summer(),
    };

    private readonly TableHarness _tables = new();
    private readonly Settings _settings = new();
    private Transaction? _transaction;

    public TableHarness Tables => _tables;

    public Table Notes => _tables.Notes;

    public Transaction Transaction => _transaction ??= _tables.Begin(TableHarness.Acme);

    public void Set(string name, string value) => _settings.Set(name, value, isLocal: false);

    public void Commit()
    {
        Transaction.Commit();
        _transaction = null;
    }

    public void Insert(params (int? Id, string Name)[] rows) => _tables.Insert(Transaction, Notes, rows);

    public StatementContext Statement(params Column[] parameters)
    {
        Transaction.NewStatement();
        var session = new SessionState(TableHarness.Alice, 1) { Settings = _settings };
        return new StatementContext
        {
            Format = FormatSettings.Default, Session = session, Transaction = Transaction, Functions = new FunctionCatalog(),
            Parameters = parameters, StatementTimestamp = default, TransactionTimestamp = default, Clock = TimeProvider.System,
        };
    }

    /// <summary>"1|a 2|b", in the order the rows came.</summary>
    public string Run(PlanNode plan, params Column[] parameters) =>
        string.Join(' ', Rows(plan, parameters).Select(row => string.Join('|', row)));

    public List<string[]> Rows(PlanNode plan, params Column[] parameters)
    {
        var rows = new List<string[]>();
        using Operator root = OperatorBuilder.Build(plan, Statement(parameters));
        while (root.TryRead(out Batch? batch))
        {
            Assert.NotEqual(0, batch.Count);
            for (int row = 0; row < batch.Count; row++)
                rows.Add([.. batch.Columns.Select(column => Convert.ToString(column.Boxed(row), CultureInfo.InvariantCulture) ?? "")]);
        }

        Affected = root.AffectedRows;
        return rows;
    }

    public long Affected { get; private set; }

    /// <summary>id, name, embedding, and the row version.</summary>
    public TableScanNode Scan(string alias = "notes") => new(
        Notes, alias,
        [new("id", Int), new("name", Str), new("embedding", PlainTypes.Floats), new("version", BuiltinTypes.Int8)],
        [0, 1, 2, SystemColumn.RowVersion]);

    public static BoundColumn Col(OutputColumn column) => new(column);

    public static BoundColumn Col(PlanNode node, int at) => new(node.Output[at]);

    public static BoundConstant Const(int? value) => new(value, Int);

    public static BoundConstant Const(string value) => new(new Text(value), Str);

    public static BoundCall Call(ScalarFunction function, params BoundExpression[] arguments) =>
        new(function, arguments, function.ReturnType);

    public static ProjectNode Project(PlanNode input, params BoundExpression[] expressions) =>
        new(input, expressions, [.. expressions.Select(expression => new OutputColumn("c", expression.Type))]);

    public static ValuesNode Values(params int?[][] rows) => new(
        [.. rows.Select(row => row.Select(value => (BoundExpression)Const(value)).ToArray())],
        [.. rows[0].Select((_, i) => new OutputColumn($"column{i + 1}", Int))]);

    public static JoinNode Join(JoinKind kind, PlanNode left, PlanNode right, bool byHash, params BoundExpression[] conditions)
    {
        BoundExpression first = Col(left, 0), second = Col(right, 0);
        IReadOnlyList<OutputColumn> output =
            kind is JoinKind.Semi or JoinKind.Anti ? left.Output : [.. left.Output, .. right.Output];
        return byHash
            ? new JoinNode(kind, left, right, [new JoinKey(first, second)], conditions, false, output)
            : new JoinNode(kind, left, right, [], [Call(Equal, first, second), .. conditions], false, output);
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _tables.Dispose();
    }

    private static ScalarFunction Compare(string name, Func<int, int, bool> test) =>
        Scalar(name, Int, BuiltinTypes.Bool, Lift.Strict(test));

    public static ScalarFunction Scalar(string name, SqlType argument, SqlType result, ScalarBody body) =>
        new() { Oid = 0, Name = name, ArgumentTypes = [argument, argument], ReturnType = result, Body = body };

    private sealed class Counter : Accumulator
    {
        private readonly List<long> _counts = [];

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            foreach (int group in groups)
                _counts[Grow(_counts, group)]++;
        }

        public override Column Results(int groupCount)
        {
            Grow(_counts, groupCount - 1);
            return new Column<long>([.. _counts], groupCount);
        }

        public override long MemoryBytes => 8 * _counts.Count;
    }

    private sealed class Summer : Accumulator
    {
        private readonly List<long?> _sums = [];

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            var values = (Column<int>)arguments[0];
            for (int row = 0; row < count; row++)
                _sums[Grow(_sums, groups[row])] = (_sums[groups[row]] ?? 0) + values[row];
        }

        public override Column Results(int groupCount)
        {
            Grow(_sums, groupCount - 1);
            var results = new Column<long>();
            for (int group = 0; group < groupCount; group++)
                results.AppendBoxed(_sums[group]);
            return results;
        }
    }

    private static int Grow<T>(List<T> values, int group)
    {
        while (values.Count <= group)
            values.Add(default!);
        return group;
    }
}
