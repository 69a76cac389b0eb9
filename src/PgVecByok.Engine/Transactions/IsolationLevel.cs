namespace PgVecByok.Engine;

/// <summary>
/// READ UNCOMMITTED is READ COMMITTED, as in PostgreSQL. REPEATABLE READ is snapshot isolation, and SERIALIZABLE adds to it what the
/// <see cref="SerialGraph"/> watches.
/// </summary>
public enum IsolationLevel
{
    ReadCommitted,
    RepeatableRead,
    Serializable,
}
