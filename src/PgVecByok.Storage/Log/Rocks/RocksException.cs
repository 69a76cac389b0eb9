namespace PgVecByok.Storage;

/// <summary>What RocksDB says went wrong, in its words. Does not leave its folder.</summary>
internal sealed class RocksException(string message) : Exception(message);
