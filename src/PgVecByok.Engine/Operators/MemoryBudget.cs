using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The memory of one statement. A node that would hold more than <see cref="NodeBytes"/> (work_mem) spills; what all nodes hold
/// together never passes <see cref="StatementBytesMax"/>, nor what the server has for all: the statement fails instead, and nobody else
/// notices.
/// </summary>
internal sealed class MemoryBudget
{
    public const string StatementSetting = "byok.statement_memory";
    internal const long DefaultNodeBytes = 4L << 20;
    private const long DefaultStatementBytes = 1L << 30;
    private readonly Settings _settings;
    private readonly SessionMemory _session;
    private long _held;
    private long? _nodeBytes;
    private long? _statementBytesMax;

    public MemoryBudget(SessionState session) => (_session, _settings) = (session.Memory, session.Settings);

    /// <summary>work_mem; read when a node first asks, since most statements hold nothing.</summary>
    public long NodeBytes => _nodeBytes ??= Bytes(_settings.Get("work_mem")) ?? DefaultNodeBytes;

    /// <summary>hash_mem_multiplier has PostgreSQL's default of 2.</summary>
    public long HashNodeBytes => 2 * NodeBytes;

    public long StatementBytesMax =>
        _statementBytesMax ??= Bytes(_settings.Get(StatementSetting)) ?? Math.Max(DefaultStatementBytes, 4 * NodeBytes);

    public long HeldBytes => _held;

    public long PeakBytes { get; private set; }

    public MemoryReservation Reserve() => new(this);

    internal void Change(long bytes)
    {
        _held += bytes;
        PeakBytes = Math.Max(PeakBytes, _held);
        // Before anything is refused here: what is given back later must have been counted.
        _session.Add(MemoryUse.Statements, bytes);
        if (bytes > 0 && _held > StatementBytesMax)
        {
            throw new SqlException(SqlState.OutOfMemory, "out of memory")
            {
                Detail = $"The statement would hold more than {StatementBytesMax >> 20} MB.",
                Hint = $"Raise {StatementSetting}, or lower work_mem so that more is spilled to disk.",
            };
        }
    }

    /// <summary>A setting in bytes: a number of kB, or with a unit.</summary>
    internal static long? Bytes(string? setting)
    {
        if (setting is null)
            return null;
        string number = setting.TrimEnd('k', 'K', 'M', 'G', 'T', 'B', ' ');
        if (!double.TryParse(number, CultureInfo.InvariantCulture, out double amount) || amount <= 0)
            return null;
        double unit = setting[number.Length..].Trim() switch
        {
            "B" => 1,
            "MB" => 1 << 20,
            "GB" => 1 << 30,
            "TB" => 1L << 40,
            _ => 1 << 10,
        };
        return (long)Math.Min(amount * unit, long.MaxValue / 8);
    }
}

/// <summary>What one node holds of the budget; given back on dispose.</summary>
internal sealed class MemoryReservation(MemoryBudget budget) : IDisposable
{
    public long Bytes { get; private set; }

    public void Add(long bytes)
    {
        Bytes += bytes;
        budget.Change(bytes);
    }

    public void Add(Batch batch) => Add(Size(batch));

    /// <summary>Holds exactly this much from now on.</summary>
    public void Set(long bytes) => Add(bytes - Bytes);

    public void Dispose() => Set(0);

    public static long Size(Batch batch)
    {
        long bytes = 64;
        foreach (Column column in batch.Columns)
            bytes += column.MemoryBytes;
        return bytes;
    }
}
