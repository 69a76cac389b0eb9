namespace PgVecByok.Engine;

/// <summary>Months, days and microseconds, kept apart as PostgreSQL keeps them: a month has no fixed number of days.</summary>
public readonly record struct Interval(int Months, int Days, long Micros);
