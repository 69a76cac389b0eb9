using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The rules of serializable snapshot isolation over the graph of read-write conflicts (Cahill 2009; Ports and Grittner 2012). A conflict
/// R → W says that R read something as it was before W wrote it, so R comes before W in any serial order. Every cycle has two such
/// conflicts in a row, T1 → T2 → T3, and T3 commits first of all: where that could come to be, one of them is ended. That may
/// end one that would have been harmless; it never lets a cycle through. REQUIRES: the graph's gate.
/// </summary>
internal static class SerialConflicts
{
    public static SqlException Failure(string reason) => new(
        SqlState.SerializationFailure, "could not serialize access due to read/write dependencies among transactions")
    {
        Detail = $"Reason code: {reason}.",
        Hint = "The transaction might succeed if retried.",
    };

    /// <summary><paramref name="me"/> met a row that <paramref name="writer"/> wrote and that its snapshot does not show.</summary>
    public static void FlagOut(SerialTransaction me, SerialTransaction writer)
    {
        if (writer == me || writer.IsDoomed)
            return;
        if (writer.HasForgottenOut)
        {
            if (writer.IsPrepared)
                throw Failure("Canceled on conflict out to old pivot");
            writer.IsDoomed = true;
            return;
        }

        // A reader that writes nothing simply comes first, unless the writer itself comes before something already seen.
        bool comesFirst = me.IsReadOnly && writer.IsCommitted
            && (writer.EarliestOut is not { } earliest || me.SnapshotAt < earliest);
        if (!comesFirst && !me.Out.Contains(writer))
            Flag(me, writer, me);
    }

    /// <summary><paramref name="me"/> writes what <paramref name="reader"/> has read.</summary>
    public static void FlagIn(SerialTransaction reader, SerialTransaction me)
    {
        bool isBeside = !reader.IsCommitted || reader.CommittedAt > me.SnapshotAt;
        if (reader != me && !reader.IsDoomed && !reader.IsSafe && isBeside && !reader.Out.Contains(me))
            Flag(reader, me, me);
    }

    /// <summary>The last moment at which <paramref name="me"/> can be told that it, or a pivot before it, has to go.</summary>
    public static void CheckBeforeCommit(SerialTransaction me)
    {
        if (me.IsDoomed)
            throw Failure("Canceled on identification as a pivot, during commit attempt");
        foreach (SerialTransaction near in me.In)
        {
            bool isPivot = near.In.Any(far => far == me || (!far.IsCommitted && !far.IsReadOnly && !far.IsDoomed));
            if (near.IsCommitted || near.IsDoomed || !isPivot)
                continue;
            if (near.IsPrepared)
                throw Failure("Canceled on commit attempt with conflict in from prepared pivot");
            near.IsDoomed = true;
        }
    }

    private static void Flag(SerialTransaction reader, SerialTransaction writer, SerialTransaction me)
    {
        if (IsDangerous(reader, writer))
        {
            if (me == writer)
                throw Failure("Canceled on identification as a pivot, during write");
            if (writer.IsPrepared)
                throw Failure($"Canceled on conflict out to pivot {writer.Xid}, during read");
            writer.IsDoomed = true;
        }

        reader.Out.Add(writer);
        writer.In.Add(reader);
    }

    private static bool IsDangerous(SerialTransaction reader, SerialTransaction writer) =>
        (writer.IsCommitted && writer.EarliestOut is not null)
        || writer.HasForgottenOut
        || writer.Out.Exists(third => IsThirdFirst(reader, writer, third))
        || (writer.IsPrepared && !reader.IsReadOnly && (reader.HasForgottenIn || reader.In.Exists(first => IsFirstBeside(first, writer))));

    // reader → writer → third
    private static bool IsThirdFirst(SerialTransaction reader, SerialTransaction writer, SerialTransaction third) =>
        third.IsPrepared
        && (!reader.IsCommitted || third.PreparedAt <= reader.CommittedAt)
        && (!writer.IsCommitted || third.PreparedAt <= writer.CommittedAt)
        && (!reader.IsReadOnly || third.PreparedAt <= reader.SnapshotAt);

    // first → reader → writer
    private static bool IsFirstBeside(SerialTransaction first, SerialTransaction writer) =>
        !first.IsDoomed
        && (!first.IsCommitted || first.CommittedAt >= writer.PreparedAt)
        && (!first.IsReadOnly || first.SnapshotAt >= writer.PreparedAt);
}
