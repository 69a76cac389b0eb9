namespace PgVecByok.Engine;

/// <summary>What is known of one large object.</summary>
/// <param name="Oid">Its number among those of its tenant.</param>
/// <param name="Version">Of the row that says so.</param>
/// <param name="Owner">A role's oid.</param>
/// <param name="Access">What is granted on it, by <see cref="LargeObjectAccess"/>; null: nothing was ever granted or revoked.</param>
internal sealed record LargeObject(uint Oid, long Version, uint Owner, string? Access);
