using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.MechanismParams;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// RSA-OAEP: wrapped here with the public key, unwrapped on the token by C_Decrypt (C_UnwrapKey's template rules contradict each other
/// from module to module). Anyone can wrap with a public key: its hash is pinned in the envelope, and the envelope's MACs bind the rest.
/// </summary>
internal sealed class RsaOaepMechanism(bool sha1) : IWrapMechanism
{
    private const int BitsMin = 3072;

    public string Name => sha1 ? "CKM_RSA_PKCS_OAEP/SHA-1" : "CKM_RSA_PKCS_OAEP/SHA-256";

    public bool Fits(TokenKey key) => key is { IsRsa: true, Bits: >= BitsMin };

    public WrappedKey Wrap(ISession session, TokenKey key, ReadOnlySpan<byte> plain, byte[] context)
    {
        using RSA rsa = PublicKey(session, key);
        byte[] hash = SHA256.HashData(rsa.ExportSubjectPublicKeyInfo());
        byte[] bytes = rsa.Encrypt(plain, sha1 ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256);
        return new WrappedKey(Convert.ToHexStringLower(key.Id), Name, default, hash, bytes);
    }

    public byte[] Unwrap(ISession session, TokenKey key, WrappedKey wrapped, byte[] context)
    {
        using RSA rsa = PublicKey(session, key);
        if (!wrapped.PublicKeyHash.Span.SequenceEqual(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo())))
            throw new KeyException(KeyFault.Denied, "the token's key is another one than that which wrapped");
        using ICkRsaPkcsOaepParams parameters = Pkcs11Module.Factories.MechanismParamsFactory.CreateCkRsaPkcsOaepParams(
            (ulong)(sha1 ? CKM.CKM_SHA_1 : CKM.CKM_SHA256), (ulong)(sha1 ? CKG.CKG_MGF1_SHA1 : CKG.CKG_MGF1_SHA256),
            (ulong)CKZ.CKZ_DATA_SPECIFIED, null);
        using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS_OAEP, parameters);
        return session.Decrypt(mechanism, key.Handle, wrapped.Bytes.ToArray());
    }

    private static RSA PublicKey(ISession session, TokenKey key)
    {
        List<IObjectAttribute> values = session.GetAttributeValue(key.Handle, [CKA.CKA_MODULUS, CKA.CKA_PUBLIC_EXPONENT]);
        return RSA.Create(new RSAParameters { Modulus = values[0].GetValueAsByteArray(), Exponent = values[1].GetValueAsByteArray() });
    }
}
