namespace PgVecByok.Keys;

/// <summary>
/// What a segment key is bound to, besides cluster and tenant, which the keyring adds: a sealed page moved to any other
/// place does not open. <paramref name="ObjectId"/> names the object key: a relation, or a reserved id.
/// </summary>
public readonly record struct SegmentIdentity(
    ulong ObjectId, Guid Segment, uint Generation, byte Kind, byte Suite, byte Format);
