namespace PgVecByok.Engine;

/// <summary>
/// READ UNCOMMITTED is READ COMMITTED, as in PostgreSQL. Serializable is refused until it is built: never silently
/// weaker.
/// </summary>
public enum IsolationLevel
{
    ReadCommitted,
    RepeatableRead,
    Serializable,
}
