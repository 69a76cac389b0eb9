using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PgVecByok.Engine;

/// <summary>Hashes of values that may be long: a gigabyte takes seconds, and a cancelled statement is not to wait for them.</summary>
[SuppressMessage("Security", "CA5350", Justification = "the client names the hash")]
[SuppressMessage("Security", "CA5351", Justification = "the client names the hash")]
internal static class Digests
{
    public static byte[] Of(HashAlgorithmName name, ReadOnlySpan<byte> data)
    {
        if (data.Length <= Interruption.StepBytes)
            return CryptographicOperations.HashData(name, data);
        using IncrementalHash hash = IncrementalHash.CreateHash(name);
        Interruption.InSteps(data, hash, static (bytes, hash) => hash.AppendData(bytes));
        return hash.GetHashAndReset();
    }

    public static byte[] Keyed(HashAlgorithmName name, ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        if (data.Length <= Interruption.StepBytes)
            return CryptographicOperations.HmacData(name, key, data);
        using IncrementalHash hash = IncrementalHash.CreateHMAC(name, key);
        Interruption.InSteps(data, hash, static (bytes, hash) => hash.AppendData(bytes));
        return hash.GetHashAndReset();
    }
}
