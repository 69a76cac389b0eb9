namespace PgVecByok.Keys;

/// <summary>What a listener stopped and forgot.</summary>
public readonly record struct FenceEffects(int QueriesCancelled, long PagesPurged)
{
    public static FenceEffects operator +(FenceEffects left, FenceEffects right) =>
        new(left.QueriesCancelled + right.QueriesCancelled, left.PagesPurged + right.PagesPurged);
}
