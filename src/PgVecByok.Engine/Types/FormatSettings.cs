namespace PgVecByok.Engine;

/// <summary>The session settings that text forms depend on. Immutable: SET makes another one.</summary>
public sealed record FormatSettings
{
    public static readonly FormatSettings Default = new();

    /// <summary>DateStyle's output part: ISO, SQL, Postgres or German.</summary>
    public string DateStyle { get; init; } = "ISO";

    /// <summary>DateStyle's order part: MDY, DMY or YMD.</summary>
    public string DateOrder { get; init; } = "MDY";

    public string IntervalStyle { get; init; } = "postgres";

    /// <summary>An IANA zone name, or a POSIX offset.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>What 'now' and 'today' mean: the transaction's start. Null: the time of reading.</summary>
    public Func<DateTimeOffset>? Now { get; init; }

    /// <summary>As timestamptz keeps it.</summary>
    internal long CurrentMicros => SessionZone.Micros(Now?.Invoke() ?? TimeProvider.System.GetUtcNow());

    public int ExtraFloatDigits { get; init; } = 1;

    /// <summary><c>hex</c> or <c>escape</c>.</summary>
    public string ByteaOutput { get; init; } = "hex";

    /// <summary>What the reg* types read and print names by; null where there is no catalog, then they are numbers.</summary>
    public ICatalogNames? Names { get; init; }
}
