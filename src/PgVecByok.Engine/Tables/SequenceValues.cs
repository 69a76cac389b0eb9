using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// nextval and setval. A sequence behind a tenant-aware table counts for each tenant by itself, so that no tenant sees another's pace.
/// Values are given at once and for good: a rollback leaves a gap, as in PostgreSQL; a commit logs how far it came.
/// </summary>
public static class SequenceValues
{
    public static long Next(Transaction transaction, Sequence sequence)
    {
        transaction.RequireWritable("nextval()");
        return Rows(transaction, sequence, writes: true).ChangeSequence(sequence.Oid, old =>
        {
            long next = Next(sequence, old);
            return (new SequenceState(next, IsCalled: true), next);
        });
    }

    public static void Set(Transaction transaction, Sequence sequence, long value, bool isCalled)
    {
        transaction.RequireWritable("setval()");
        if (value < sequence.Minimum || value > sequence.Maximum)
        {
            throw new SqlException(
                SqlState.NumericValueOutOfRange,
                $"setval: value {value} is out of bounds for sequence \"{sequence.Name}\" ({sequence.Minimum}..{sequence.Maximum})");
        }

        Rows(transaction, sequence, writes: true).ChangeSequence(sequence.Oid, _ => (new SequenceState(value, isCalled), value));
    }

    /// <summary>What SELECT from the sequence shows.</summary>
    public static SequenceState Read(Transaction transaction, Sequence sequence) =>
        Rows(transaction, sequence, writes: false).Sequence(sequence.Oid) ?? new SequenceState(sequence.Start, IsCalled: false);

    private static long Next(Sequence sequence, SequenceState? state)
    {
        if (state is not { } old)
            return sequence.Start;
        if (!old.IsCalled)
            return old.Last;
        bool up = sequence.Increment > 0;
        Int128 next = (Int128)old.Last + sequence.Increment;
        if (next >= sequence.Minimum && next <= sequence.Maximum)
            return (long)next;
        if (sequence.Cycles)
            return up ? sequence.Minimum : sequence.Maximum;
        const string ObjectLimit = "2200H"; // sequence_generator_limit_exceeded
        throw new SqlException(
            ObjectLimit,
            $"nextval: reached {(up ? "maximum" : "minimum")} value of sequence \"{sequence.Name}\" "
            + $"({(up ? sequence.Maximum : sequence.Minimum)})");
    }

    private static TenantRows Rows(Transaction transaction, Sequence sequence, bool writes)
    {
        bool isTenantAware = transaction.Catalog.ByOid(sequence.OwnedByTable) is Table { IsTenantAware: true };
        return transaction.Scope.Rows(isTenantAware, writes, sequence.Name);
    }
}
