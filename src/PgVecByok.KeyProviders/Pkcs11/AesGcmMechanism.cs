using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.MechanismParams;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// C_Encrypt and C_Decrypt with CKM_AES_GCM: a random 12-byte nonce, a 128-bit tag, and the envelope's context as associated data.
/// A token that chooses its own nonce fails the probe, since what it wrapped does not come back.
/// </summary>
internal sealed class AesGcmMechanism : IWrapMechanism
{
    private const int NonceBytes = 12, TagBits = 128;

    public string Name => "CKM_AES_GCM";

    public bool Fits(TokenKey key) => key is { IsRsa: false, Bits: 256 };

    public WrappedKey Wrap(ISession session, TokenKey key, ReadOnlySpan<byte> plain, byte[] context)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        byte[] bytes = GC.AllocateArray<byte>(plain.Length, pinned: true);
        try
        {
            plain.CopyTo(bytes);
            using ICkGcmParams parameters = Parameters(nonce, context);
            using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_AES_GCM, parameters);
            return new WrappedKey(Convert.ToHexStringLower(key.Id), Name, nonce, default, session.Encrypt(mechanism, key.Handle, bytes));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public byte[] Unwrap(ISession session, TokenKey key, WrappedKey wrapped, byte[] context)
    {
        using ICkGcmParams parameters = Parameters(wrapped.Parameters.ToArray(), context);
        using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_AES_GCM, parameters);
        return session.Decrypt(mechanism, key.Handle, wrapped.Bytes.ToArray());
    }

    private static ICkGcmParams Parameters(byte[] nonce, byte[] context) =>
        Pkcs11Module.Factories.MechanismParamsFactory.CreateCkGcmParams(nonce, (ulong)nonce.Length * 8, context, TagBits);
}
