using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What the extension pgcrypto brings, as far as the platform has it: hashes, authentication codes, random bytes. Password hashes, raw
/// ciphers and OpenPGP are refused.
/// </summary>
[SuppressMessage("Security", "CA5350", Justification = "the client names the hash")]
[SuppressMessage("Security", "CA5351", Justification = "the client names the hash")]
internal static class CryptoFunctions
{
    private const uint First = 16_220;

    private static readonly string[] Refused =
    [
        "crypt(text, text) text", "gen_salt(text) text", "gen_salt(text, int4) text",
        "encrypt(bytea, bytea, text) bytea", "decrypt(bytea, bytea, text) bytea",
        "encrypt_iv(bytea, bytea, bytea, text) bytea", "decrypt_iv(bytea, bytea, bytea, text) bytea",
        "pgp_sym_encrypt(text, text) bytea", "pgp_sym_encrypt(text, text, text) bytea",
        "pgp_sym_encrypt_bytea(bytea, text) bytea", "pgp_sym_encrypt_bytea(bytea, text, text) bytea",
        "pgp_sym_decrypt(bytea, text) text", "pgp_sym_decrypt(bytea, text, text) text",
        "pgp_sym_decrypt_bytea(bytea, text) bytea", "pgp_sym_decrypt_bytea(bytea, text, text) bytea",
        "pgp_pub_encrypt(text, bytea) bytea", "pgp_pub_encrypt(text, bytea, text) bytea",
        "pgp_pub_decrypt(bytea, bytea) text", "pgp_pub_decrypt(bytea, bytea, text) text",
        "pgp_key_id(bytea) text", "armor(bytea) text", "dearmor(text) bytea",
    ];

    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, First, "digest(text, text) bytea", Lift.Strict((Text data, Text type) => Digest(data.Span, type)));
        Add(functions, First + 1, "digest(bytea, text) bytea", Lift.Strict((Bytea data, Text type) => Digest(data.Span, type)));
        Add(functions, First + 2, "hmac(text, text, text) bytea", Lift.Strict((Text data, Text key, Text type) =>
            Code(data.Span, key.Span, type)));
        Add(functions, First + 3, "hmac(bytea, bytea, text) bytea", Lift.Strict((Bytea data, Bytea key, Text type) =>
            Code(data.Span, key.Span, type)));
        Add(functions, First + 4, "gen_random_bytes(int4) bytea", Lift.Strict((int count) => RandomBytes(count)), Volatility.Volatile);
        for (uint i = 0; i < Refused.Length; i++)
        {
            string name = Refused[i][..Refused[i].IndexOf('(', StringComparison.Ordinal)];
            Add(functions, First + 5 + i, Refused[i], (_, _, _) => throw SqlException.NotSupported($"{name} is not supported"));
        }
    }

    private static Bytea Digest(ReadOnlySpan<byte> data, Text type) => new(type.ToString().ToLowerInvariant() switch
    {
        "md5" => Digests.Of(HashAlgorithmName.MD5, data),
        "sha1" => Digests.Of(HashAlgorithmName.SHA1, data),
        "sha256" => Digests.Of(HashAlgorithmName.SHA256, data),
        "sha384" => Digests.Of(HashAlgorithmName.SHA384, data),
        "sha512" => Digests.Of(HashAlgorithmName.SHA512, data),
        _ => throw Unknown(type),
    });

    private static Bytea Code(ReadOnlySpan<byte> data, ReadOnlySpan<byte> key, Text type) => new(type.ToString().ToLowerInvariant() switch
    {
        "md5" => Digests.Keyed(HashAlgorithmName.MD5, key, data),
        "sha1" => Digests.Keyed(HashAlgorithmName.SHA1, key, data),
        "sha256" => Digests.Keyed(HashAlgorithmName.SHA256, key, data),
        "sha384" => Digests.Keyed(HashAlgorithmName.SHA384, key, data),
        "sha512" => Digests.Keyed(HashAlgorithmName.SHA512, key, data),
        _ => throw Unknown(type),
    });

    private static SqlException Unknown(Text type) => type.ToString().Equals("sha224", StringComparison.OrdinalIgnoreCase)
        ? SqlException.NotSupported("sha224 is not supported")
        : new SqlException(SqlState.InvalidParameterValue, $"Cannot use \"{type.ToString().ToLowerInvariant()}\": No such hash algorithm");

    private static Bytea RandomBytes(int count)
    {
        const int CountMax = 1024;
        return count is >= 1 and <= CountMax
            ? new Bytea(RandomNumberGenerator.GetBytes(count))
            : throw new SqlException("39000", "Length not in range");
    }

    private static void Add(
        FunctionCatalog functions, uint oid, string signature, ScalarBody body, Volatility volatility = Volatility.Immutable) =>
        functions.Scalar(oid, signature, body, volatility, schema: "public", extension: "pgcrypto");
}
