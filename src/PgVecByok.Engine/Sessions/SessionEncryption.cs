namespace PgVecByok.Engine;

/// <summary>How a client's connection is encrypted, in the words that PostgreSQL has for it.</summary>
public sealed record SessionEncryption(string Version, string Cipher, int Bits);
