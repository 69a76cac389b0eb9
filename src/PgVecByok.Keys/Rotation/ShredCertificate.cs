using System.Security.Cryptography;
using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// What was destroyed, in words a customer can read and check: the statement is signed (ECDSA P-256, SHA-256) by the
/// cluster's key, whose public half every certificate carries and the operator publishes.
/// </summary>
public sealed record ShredCertificate(
    Guid Id, TenantId Tenant, DateTimeOffset ShreddedAt, string Statement, byte[] Signature, byte[] PublicKey)
{
    public bool IsAuthentic()
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyData(Encoding.UTF8.GetBytes(Statement), Signature, HashAlgorithmName.SHA256);
    }

    internal byte[] Encode() => new FieldWriter()
        .Add(1, Id).Add(2, Tenant.Value).Add(3, ShreddedAt).Add(4, Statement).Add(5, Signature).Add(6, PublicKey).ToArray();

    internal static ShredCertificate Decode(byte[] encoded)
    {
        var fields = new FieldReader(encoded);
        var certificate = new ShredCertificate(
            fields.Guid(1), new TenantId(fields.Guid(2)), fields.Time(3), fields.Text(4),
            fields.Bytes(5).ToArray(), fields.Bytes(6).ToArray());
        fields.End();
        return certificate;
    }
}
