using System.Diagnostics;
using System.Globalization;
using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;
using PgVecByok.Protocol;
using PgVecByok.Server;
using PgVecByok.Sql;
using Bind = PgVecByok.Protocol.Bind;

namespace PgVecByok.Bench;

/// <summary>
/// What a short statement costs in this process, from its messages' bytes to the bytes of its answer, without a socket: nanoseconds of
/// the fastest of many rounds, so that other work on the machine counts little, and bytes allocated.
/// </summary>
internal sealed class StatementCosts : IDisposable
{
    private const int Rows = 20_000, Rounds = 60, RoundStatements = 500, Vectors = 200, Dimensions = 768;

    private static readonly string ThousandTokens =
        "SELECT a FROM t WHERE b IN (" + string.Join(", ", Enumerable.Range(0, 300)) + ") AND "
        + string.Join(" OR ", Enumerable.Range(0, 100).Select(i => $"c{i} = {i}"));

    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-bench-").FullName;
    private readonly FileKeyProvider _provider;
    private readonly Database _database;
    private readonly Session _session;
    private readonly MessageWriter _answer = new();
    private readonly MessageWriter _request = new();
    private readonly WireResults _results;
    private readonly Random _random = new(1);
    private readonly byte[] _body = new byte[4096];
    private Bind _bind = Bind.None;

    private StatementCosts()
    {
        Keystore keystore = Keystore.Open(Path.Combine(_directory, "keys"), [], TimeProvider.System);
        keystore.Create("system");
        _provider = new FileKeyProvider(keystore);
        _database = Database.Open(new DatabaseOptions
        {
            DataDirectory = Path.Combine(_directory, "data"), KeyProviders = [_provider], SystemKeyUri = "file:system",
        });
        _session = _database.Begin(new SessionRequest("postgres", "postgres", []));
        _results = new WireResults(_answer, _answer.Clear, NoCopy, () => { });
        Simple("CREATE TABLE accounts (aid int PRIMARY KEY, bid int, abalance int, filler char(84))");
        Simple($"INSERT INTO accounts SELECT g, 1, 0, '' FROM generate_series(1, {Rows}) g");
        _database.Manager.Checkpoint(TenantId.System);
        Simple("CREATE TABLE tellers (tid int PRIMARY KEY, bid int, tbalance int, filler char(84))");
        Simple("INSERT INTO tellers SELECT g, 1, 0, '' FROM generate_series(1, 100) g");
        Simple("CREATE EXTENSION vector");
        Simple($"CREATE TABLE items (id int, e vector({Dimensions}))");
        Simple($"INSERT INTO items SELECT g, array_fill(g::float4, ARRAY[{Dimensions}])::vector FROM generate_series(1, {Vectors}) g");
        _database.Manager.Checkpoint(TenantId.System);
        Simple("VACUUM ANALYZE");
    }

    public static void Run()
    {
        using var costs = new StatementCosts();
        Console.WriteLine($"{"statement",-44} {"ns",9} {"bytes",9}");
        costs.Prepare("one", "SELECT 1");
        costs.Prepare("look", "SELECT abalance FROM accounts WHERE aid = $1");
        costs.Prepare("teller", "SELECT tbalance FROM tellers WHERE tid = $1");
        costs.Prepare("update", "UPDATE tellers SET tbalance = tbalance + $1 WHERE tid = $2");
        costs.Prepare("near", "SELECT id FROM items ORDER BY e <-> $1 LIMIT 10");
        Warm(() => costs.Bound("one"));
        Warm(() => costs.Bound("look", costs.Any(Rows)));
        Show("SELECT 1, prepared", () => costs.Bound("one"));
        Show("look-up in a segment, prepared", () => costs.Bound("look", costs.Any(Rows)));
        Show("look-up in memory, prepared", () => costs.Bound("teller", costs.Any(100)));
        Warm(costs.Nearest);
        Show("ten nearest of 200 x 768, prepared", costs.Nearest);
        Show("look-up in a segment, simple", () => costs.Simple($"SELECT abalance FROM accounts WHERE aid = {costs.Any(Rows)}"));
        Show("parse, nearest neighbours", () => SqlParser.ParseScript("SELECT id FROM items ORDER BY embedding <-> $1 LIMIT 10"));
        Show("parse, 1,000 tokens", () => SqlParser.ParseScript(ThousandTokens));
        Show("BEGIN, 20 updates by key, ROLLBACK: each", costs.Updates, statements: 20);
    }

    public void Dispose()
    {
        _session.Dispose();
        _database.Dispose();
        ((IDisposable)_provider).Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private void Updates()
    {
        Simple("BEGIN");
        for (int i = 0; i < 20; i++)
            Bound("update", 1, Any(100));
        Simple("ROLLBACK");
    }

    private static void Warm(Action statement)
    {
        for (int i = 0; i < 30_000; i++)
            statement();
        Thread.Sleep(200);
    }

    private static void Show(string name, Action statement, int statements = 1)
    {
        double best = double.MaxValue, bytes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread(), began = Stopwatch.GetTimestamp();
            for (int i = 0; i < RoundStatements / statements; i++)
                statement();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalNanoseconds / RoundStatements);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)RoundStatements;
            Thread.Sleep(2); // for the compiler, which replaces code while it runs
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {best,9:F0} {bytes,9:F0}"));
    }

    private int Any(int most) => _random.Next(1, most + 1);

    private void Prepare(string name, string text) => _session.Parse(name, text, []);

    /// <summary>As a connection serves Bind, Describe, Execute and Sync.</summary>
    private void Bound(string statement, params ReadOnlySpan<int> values)
    {
        WriteBind(statement, values);
        Execute();
    }

    /// <summary>Of a vector in binary.</summary>
    private void Nearest()
    {
        _request.Begin(Bind.Tag);
        _request.CString("");
        _request.CString("near");
        _request.Int16(1);
        _request.Int16(1);
        _request.Int16(1);
        _request.Int32(4 + (Dimensions * sizeof(float)));
        _request.Int16(Dimensions);
        _request.Int16(0);
        for (int i = 0; i < Dimensions; i++)
            _request.Int32(BitConverter.SingleToInt32Bits(i + 0.5f));
        _request.Int16(1);
        _request.Int16(1);
        _request.End();
        Execute();
    }

    private void Execute()
    {
        _request.Written[5..].CopyTo(_body);
        Bind bind = _bind = Bind.Read(_body.AsMemory(0, _request.Length - 5), _bind);
        _request.Clear();
        PreparedStatement prepared = _session.FindStatement(bind.Statement);
        Column[] parameters = BoundParameters.Read(bind, prepared, _session, encoding: null);
        Portal portal = _session.Bind(bind.Portal, prepared, parameters, bind.ResultFormats);
        BindComplete.Write(_answer);
        _results.Describe(portal.Statement.Columns, portal.Formats);
        _session.Execute(portal, 0, _results.InPortal());
        _session.Sync();
        Ready();
    }

    private void WriteBind(string statement, ReadOnlySpan<int> values)
    {
        _request.Begin(Bind.Tag);
        _request.CString("");
        _request.CString(statement);
        _request.Int16(0);
        _request.Int16((short)values.Length);
        Span<byte> digits = stackalloc byte[11];
        foreach (int value in values)
        {
            value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
            _request.Int32(length);
            _request.Bytes(digits[..length]);
        }

        _request.Int16(0);
        _request.End();
    }

    private void Simple(string text)
    {
        try
        {
            _session.Query(text, _results);
        }
        catch
        {
            _session.Fail();
            throw;
        }

        Ready();
    }

    private void Ready()
    {
        _results.Reset();
        new ReadyForQuery(_session.Status).Write(_answer);
        _answer.Clear();
    }

    private static bool NoCopy(out ReadOnlyMemory<byte> data) => throw new NotSupportedException();
}
