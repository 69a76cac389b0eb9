namespace PgVecByok.Engine;

/// <summary>
/// Which changes a statement sees: those of transactions committed up to <paramref name="CommitNumber"/>, and those of earlier
/// commands of its own transaction.
/// </summary>
public readonly record struct Snapshot(long CommitNumber, long Transaction, int Command);

/// <summary>The view that a command inside a statement took the place of.</summary>
internal readonly record struct CommandView(int Command, long CommitNumber);
