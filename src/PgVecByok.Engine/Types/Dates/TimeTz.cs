namespace PgVecByok.Engine;

/// <summary>A time of day, and its zone in seconds west of UTC, as on the wire.</summary>
public readonly record struct TimeTz(long Micros, int ZoneSeconds);
