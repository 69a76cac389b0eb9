using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// A customer's key on a token, as one session sees it: an AES secret key or an RSA private key. Exactly one object must answer to the
/// URI's label, id and type.
/// </summary>
internal sealed record TokenKey(IObjectHandle Handle, bool IsRsa, int Bits, byte[] Id)
{
    private static readonly List<CKA> Shape = [CKA.CKA_KEY_TYPE, CKA.CKA_ID];

    /// <exception cref="KeyException">Missing: none. Misconfigured: several, or of a kind that wraps no keys.</exception>
    public static TokenKey Find(ISession session, KeyUri uri)
    {
        List<IObjectHandle> found = [.. Search(session, uri, CKO.CKO_SECRET_KEY), .. Search(session, uri, CKO.CKO_PRIVATE_KEY)];
        if (found.Count == 0)
            throw new KeyException(KeyFault.Missing, $"key \"{uri}\" is not on its token");
        if (found.Count > 1)
            throw new KeyException(KeyFault.Misconfigured, $"key \"{uri}\" names {found.Count} keys") { Hint = "Add id=… to the URI." };
        List<IObjectAttribute> shape = session.GetAttributeValue(found[0], Shape);
        bool isRsa = shape[0].GetValueAsUlong() == (ulong)CKK.CKK_RSA;
        if (!isRsa && shape[0].GetValueAsUlong() != (ulong)CKK.CKK_AES)
            throw new KeyException(KeyFault.AlgorithmNotAllowed, $"key \"{uri}\" is neither an AES nor an RSA key");
        return new TokenKey(found[0], isRsa, isRsa ? ModulusBits(session, found[0]) : AesBits(session, found[0]), shape[1].GetValueAsByteArray() ?? []);
    }

    /// <summary>
    /// What a customer must be able to rely on: the key cannot be read out. Refuses one that can; warns of one that could before.
    /// </summary>
    public IReadOnlyList<string> CheckCustody(ISession session, KeyUri uri)
    {
        if (Flag(session, CKA.CKA_SENSITIVE) != true || Flag(session, CKA.CKA_EXTRACTABLE) != false)
            throw new KeyException(KeyFault.PolicyViolation, $"key \"{uri}\" can be read out of its token: it must be sensitive and not extractable");
        // The attributes are what the token says of itself; this is what it does.
        if (GivesValue(session))
            throw new KeyException(
                KeyFault.PolicyViolation, $"key \"{uri}\" can be read out of its token, though its attributes say otherwise");
        if (Flag(session, CKA.CKA_ALWAYS_AUTHENTICATE) == true)
            throw new KeyException(KeyFault.Misconfigured, $"key \"{uri}\" asks for a PIN at each use, which no server can give");
        List<string> warnings = [];
        if (Flag(session, CKA.CKA_NEVER_EXTRACTABLE) != true)
            warnings.Add("the key was extractable once, or was imported: copies may exist outside the token");
        if (Flag(session, CKA.CKA_ALWAYS_SENSITIVE) != true)
            warnings.Add("the key was readable once, or was imported");
        if (!IsRsa && WrapsItself(session))
            warnings.Add("the token wraps this key although it is not extractable: whoever may use it may take a copy");
        if (IsRsa && Bits < 15360)
            warnings.Add($"RSA-{Bits} is weaker than the AES-256 keys it wraps");
        return warnings;
    }

    /// <summary>Null: the token does not tell.</summary>
    private bool? Flag(ISession session, CKA attribute)
    {
        try
        {
            IObjectAttribute value = session.GetAttributeValue(Handle, [attribute])[0];
            return value.CannotBeRead ? null : value.GetValueAsBool();
        }
        catch (Exception unknown) when (unknown is Pkcs11Exception or AttributeValueException)
        {
            return null;
        }
    }

    private bool GivesValue(ISession session)
    {
        try
        {
            IObjectAttribute value = session.GetAttributeValue(Handle, [IsRsa ? CKA.CKA_PRIVATE_EXPONENT : CKA.CKA_VALUE])[0];
            return !value.CannotBeRead && value.GetValueAsByteArray() is { Length: > 0 };
        }
        catch (Exception refused) when (refused is Pkcs11Exception or AttributeValueException)
        {
            return false;
        }
    }

    // One module does so (NSS), whatever CKA_EXTRACTABLE says.
    private bool WrapsItself(ISession session)
    {
        try
        {
            using IMechanism mechanism = Pkcs11Module.Factories.MechanismFactory.Create(CKM.CKM_AES_KEY_WRAP);
            return session.WrapKey(mechanism, Handle, Handle).Length > 0;
        }
        catch (Pkcs11Exception)
        {
            return false;
        }
    }

    private static List<IObjectHandle> Search(ISession session, KeyUri uri, CKO kind)
    {
        IObjectAttributeFactory create = Pkcs11Module.Factories.ObjectAttributeFactory;
        List<IObjectAttribute> template = [create.Create(CKA.CKA_CLASS, kind), create.Create(CKA.CKA_TOKEN, true)];
        if (Pkcs11Module.Attribute(uri, "object") is { } label)
            template.Add(create.Create(CKA.CKA_LABEL, label));
        if (Pkcs11Module.Attribute(uri, "id") is { } id)
            template.Add(create.Create(CKA.CKA_ID, [.. id.Select(each => (byte)each)]));
        return session.FindAllObjects(template);
    }

    private static int ModulusBits(ISession session, IObjectHandle key) =>
        session.GetAttributeValue(key, [CKA.CKA_MODULUS])[0].GetValueAsByteArray().Length * 8;

    private static int AesBits(ISession session, IObjectHandle key) =>
        (int)session.GetAttributeValue(key, [CKA.CKA_VALUE_LEN])[0].GetValueAsUlong() * 8;
}
