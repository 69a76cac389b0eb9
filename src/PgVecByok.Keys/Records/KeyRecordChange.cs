namespace PgVecByok.Keys;

/// <summary>One record to write; a null value deletes it.</summary>
public readonly record struct KeyRecordChange(byte[] Name, byte[]? Value);
