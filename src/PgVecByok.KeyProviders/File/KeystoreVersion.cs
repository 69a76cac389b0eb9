namespace PgVecByok.KeyProviders;

public enum KeystoreVersionState : byte { Enabled = 1, Disabled = 2, Destroyed = 3 }

/// <summary>One version of a development key, without its bytes.</summary>
public sealed record KeystoreVersion(uint Number, KeystoreVersionState State, DateTimeOffset Created);
