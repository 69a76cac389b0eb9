namespace PgVecByok.Keys;

/// <summary>What a provider says of a key: the exact version it would wrap with now, and how strong that is.</summary>
public sealed record KeyDescription(
    KeyUri Uri, string Version, string Mechanism, int StrengthBits, IReadOnlyList<string> Warnings);
