using System.Security.Cryptography;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>What a key must show before a tenant depends on it: it gives back what it wrapped, and nothing else.</summary>
internal static class KeyProbe
{
    public static void Run(IKeyProvider provider, KeyUri uri)
    {
        using var sample = new PinnedKey(32);
        using var back = new PinnedKey(32);
        RandomNumberGenerator.Fill(sample.Bytes);
        byte[] context = "pgvecbyok/probe/v1"u8.ToArray();
        WrappedKey wrapped = provider.Wrap(uri, sample.Bytes, context);
        provider.Unwrap(uri, wrapped, context, back.Bytes);
        if (!CryptographicOperations.FixedTimeEquals(sample.Bytes, back.Bytes))
            throw new KeyException(KeyFault.Misconfigured, $"key \"{uri}\" does not give back what it wrapped");

        byte[] bent = wrapped.Bytes.ToArray();
        bent[^1] ^= 1;
        try
        {
            provider.Unwrap(uri, wrapped with { Bytes = bent }, context, back.Bytes);
        }
        catch (KeyException refused) when (refused.Fault is KeyFault.Corrupt or KeyFault.Denied)
        {
            return;
        }

        throw new KeyException(KeyFault.AlgorithmNotAllowed, $"key \"{uri}\" unwraps what was tampered with");
    }
}
