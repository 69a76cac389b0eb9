namespace PgVecByok.Keys;

/// <summary>What a rotation changed. Generations are equal after a rewrap.</summary>
public sealed record RotationResult(
    TenantId Tenant, uint OldGeneration, uint NewGeneration, string KeyUri, string KeyVersion, TimeSpan Elapsed);
