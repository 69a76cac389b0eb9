namespace PgVecByok.Engine;

/// <summary>The zone that a call's session works in.</summary>
internal static class SessionZone
{
    public static ZoneRules Of(CallContext call) => ZoneNames.Find(call.Statement.Format.TimeZone);

    /// <summary>As timestamptz keeps it.</summary>
    public static long Micros(DateTimeOffset time) =>
        (time.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond + Calendar.UnixEpochMicros;
}
