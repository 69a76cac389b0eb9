using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How far a transaction was at a savepoint: what it has done since can be undone.</summary>
/// <param name="Name">Of several that have it the newest is meant.</param>
/// <param name="Changes">Rows changed.</param>
/// <param name="RowLocks">Rows locked.</param>
/// <param name="Definitions">Changes of the catalog.</param>
/// <param name="Tables">Tables held, in their modes.</param>
/// <param name="Deferred">What its foreign keys had still to look at.</param>
/// <param name="LargeObjects">Descriptors given.</param>
internal sealed record SavepointMark(
    string Name, int Changes, int RowLocks, CatalogChangesMark Definitions = default, HeldMark Tables = default,
    DeferredChecks.State Deferred = default, int LargeObjects = 0)
{
    public static int Find(List<SavepointMark>? marks, string name)
    {
        int at = marks?.FindLastIndex(mark => mark.Name == name) ?? -1;
        return at >= 0 ? at : throw new SqlException(
            SqlState.InvalidSavepointSpecification, $"savepoint \"{name}\" does not exist");
    }
}
