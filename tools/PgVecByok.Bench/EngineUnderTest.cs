using System.Diagnostics;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Bench;

/// <summary>The engine in this process, without the wire: a table of vectors in the shared tenant's encrypted segments.</summary>
internal sealed class EngineUnderTest : IDisposable
{
    private readonly FileKeyProvider _provider;
    private readonly Database _database;
    private readonly Session _session;
    private readonly Results _results = new();
    private readonly StoragePolicy _policy = new();

    public EngineUnderTest(string data, long cacheBytes)
    {
        Keystore keystore = Keystore.Open(data + "-keys", [], TimeProvider.System);
        if (!keystore.Exists("system"))
            keystore.Create("system");
        _provider = new FileKeyProvider(keystore);
        _database = Database.Open(new DatabaseOptions
        {
            DataDirectory = data, KeyProviders = [_provider], SystemKeyUri = "file:system", PageCacheBytes = cacheBytes,
            Storage = _policy,
        });
        _session = _database.Begin(new SessionRequest("postgres", "postgres", []));
    }

    /// <summary>Rows per second, from COPY's first byte to its tag; the rows are in segments afterwards.</summary>
    public double Load(int rows, int dimensions)
    {
        Run("CREATE EXTENSION IF NOT EXISTS vector");
        Run($"CREATE TABLE bench_scan (id int4, e vector({dimensions}))");
        _results.Input = new Vectors(rows, dimensions);
        long began = Stopwatch.GetTimestamp();
        Run("COPY bench_scan FROM STDIN (FORMAT binary)");
        double rate = rows / Stopwatch.GetElapsedTime(began).TotalSeconds;
        _database.Manager.Checkpoint(TenantId.System);
        return rate;
    }

    /// <summary>Threads that a scan may take besides its own.</summary>
    public void Workers(int workers) => Run($"SET max_parallel_workers_per_gather = {workers}");

    /// <summary>False: searches read the rows themselves, and leave no sketches.</summary>
    public bool Sketches
    {
        set => _policy.SketchDimensions = value ? new StoragePolicy().SketchDimensions : int.MaxValue;
    }

    public void Nearest(int dimensions)
    {
        var query = new StringBuilder("[0.25");
        for (int i = 1; i < dimensions; i++)
            query.Append(",0.25");
        _results.Count = 0;
        Run($"SELECT id FROM bench_scan ORDER BY e <-> '{query}]' LIMIT 10");
        if (_results.Count != 10)
            throw new InvalidOperationException($"{_results.Count} rows came back");
    }

    public void Dispose()
    {
        _session.Dispose();
        _database.Dispose();
        ((IDisposable)_provider).Dispose();
    }

    private void Run(string text)
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
    }

    private sealed class Results : IStatementResults
    {
        public ICopyData Input { get; set; } = null!;

        public int Count { get; set; }

        public void Describe(IReadOnlyList<OutputColumn> columns)
        {
        }

        public void Rows(RowShape shape, Batch batch, int first, int count) => Count += count;

        public void Complete(string tag)
        {
        }

        public void Empty()
        {
        }

        public void Suspended()
        {
        }

        public ICopyData BeginCopyIn(bool isBinary, int columns) => Input;

        public void BeginCopyOut(bool isBinary, int columns)
        {
        }

        public void CopyOut(ReadOnlySpan<byte> data)
        {
        }

        public void EndCopyOut()
        {
        }
    }

    /// <summary>A stretch of rows, sent again and again: the cost of making them is none of COPY's.</summary>
    private sealed class Vectors : ICopyData
    {
        private const int StretchRows = 1000;
        private readonly byte[] _stretch;
        private int _left;
        private bool _hasBegun;

        public Vectors(int rows, int dimensions)
        {
            _left = rows / StretchRows;
            var stream = new CopyStream(StretchRows * (dimensions * 4 + 18) + 32);
            var random = new Random(1);
            for (int row = 0; row < StretchRows; row++)
            {
                stream.BeginRow(2);
                stream.Int32(4);
                stream.Int32(row);
                stream.Int32(4 + dimensions * 4);
                stream.Int16((short)dimensions);
                stream.Int16(0);
                for (int i = 0; i < dimensions; i++)
                    stream.Single(random.NextSingle());
            }

            _stretch = stream.Finish();
        }

        public bool TryRead(out ReadOnlyMemory<byte> data)
        {
            if (!_hasBegun)
            {
                (_hasBegun, data) = (true, _stretch.AsMemory(0, CopyStream.HeaderBytes));
                return true;
            }

            data = _left > 0 ? _stretch.AsMemory(CopyStream.HeaderBytes, _stretch.Length - CopyStream.HeaderBytes - 2) : default;
            return _left-- > 0;
        }
    }
}
