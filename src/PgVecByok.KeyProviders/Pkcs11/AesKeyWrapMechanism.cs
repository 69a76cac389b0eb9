using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// RFC 3394 key wrap, for tokens without GCM: the root key is a session object for the moment, since C_WrapKey takes objects. It has no
/// associated data; the envelope's own MAC binds the context. Not CKM_AES_KEY_WRAP_PAD: one number, two formats on the wire.
/// </summary>
internal sealed class AesKeyWrapMechanism : IWrapMechanism
{
    public string Name => "CKM_AES_KEY_WRAP";

    public bool Fits(TokenKey key) => key is { IsRsa: false, Bits: 256 };

    public WrappedKey Wrap(ISession session, TokenKey key, ReadOnlySpan<byte> plain, byte[] context)
    {
        byte[] bytes = GC.AllocateArray<byte>(plain.Length, pinned: true);
        IObjectHandle? passenger = null;
        try
        {
            plain.CopyTo(bytes);
            IObjectAttributeFactory create = Pkcs11Module.Factories.ObjectAttributeFactory;
            passenger = session.CreateObject([.. Passenger(hidden: false), create.Create(CKA.CKA_VALUE, bytes)]);
            using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_AES_KEY_WRAP);
            return new WrappedKey(
                Convert.ToHexStringLower(key.Id), Name, default, default, session.WrapKey(mechanism, key.Handle, passenger));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            Destroy(session, passenger);
        }
    }

    public byte[] Unwrap(ISession session, TokenKey key, WrappedKey wrapped, byte[] context)
    {
        IObjectHandle? passenger = null;
        try
        {
            using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_AES_KEY_WRAP);
            try
            {
                passenger = session.UnwrapKey(mechanism, key.Handle, wrapped.Bytes.ToArray(), Passenger(hidden: false));
            }
            catch (Pkcs11Exception refused) when (refused.RV == CKR.CKR_ATTRIBUTE_READ_ONLY)
            {
                // Some tokens decide themselves who may read what they unwrapped.
                passenger = session.UnwrapKey(mechanism, key.Handle, wrapped.Bytes.ToArray(), Passenger(hidden: null));
            }

            return session.GetAttributeValue(passenger, [CKA.CKA_VALUE])[0].GetValueAsByteArray();
        }
        finally
        {
            Destroy(session, passenger);
        }
    }

    // Without CKA_VALUE_LEN, which most modules refuse.
    private static List<IObjectAttribute> Passenger(bool? hidden)
    {
        IObjectAttributeFactory create = Pkcs11Module.Factories.ObjectAttributeFactory;
        List<IObjectAttribute> template =
        [
            create.Create(CKA.CKA_CLASS, CKO.CKO_SECRET_KEY), create.Create(CKA.CKA_KEY_TYPE, CKK.CKK_GENERIC_SECRET),
            create.Create(CKA.CKA_TOKEN, false),
        ];
        if (hidden is { } value)
            template.AddRange([create.Create(CKA.CKA_SENSITIVE, value), create.Create(CKA.CKA_EXTRACTABLE, !value)]);
        return template;
    }

    private static void Destroy(ISession session, IObjectHandle? passenger)
    {
        if (passenger is not null)
            session.DestroyObject(passenger);
    }
}
