using System.Security.Cryptography;

namespace PgVecByok.Keys;

/// <summary>
/// A small sealed record: one chunk under a key of its own.
/// <code>salt24 | commitment32 | ciphertext | tag16</code>
/// The context says what the record is and whose, so that a record moved to another name does not open.
/// </summary>
internal static class SealedRecord
{
    public const int OverheadBytes = ChunkedKey.SaltBytes + ChunkedKey.CommitmentBytes + ChunkedKey.TagBytes;

    public static byte[] Seal(
        KeySlot key, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> context, ReadOnlySpan<byte> plaintext)
    {
        byte[] record = new byte[OverheadBytes + plaintext.Length];
        Span<byte> salt = record.AsSpan(0, ChunkedKey.SaltBytes);
        RandomNumberGenerator.Fill(salt);
        Span<byte> derived = stackalloc byte[ChunkedKey.DerivedBytes];
        Derive(key, purpose, salt, context, derived);
        ChunkedKey.Commitment(derived).CopyTo(record.AsSpan(ChunkedKey.SaltBytes));

        Span<byte> body = record.AsSpan(ChunkedKey.SaltBytes + ChunkedKey.CommitmentBytes);
        using (var cipher = new AesGcm(ChunkedKey.Key(derived), ChunkedKey.TagBytes))
            cipher.Encrypt(ChunkedKey.Nonce(derived), plaintext, body[..plaintext.Length], body[plaintext.Length..]);
        CryptographicOperations.ZeroMemory(derived);
        return record;
    }

    /// <summary>False: not sealed by this key for this purpose and context, or changed since.</summary>
    /// <remarks>REQUIRES: plaintext is <see cref="OverheadBytes"/> shorter than the record.</remarks>
    public static bool TryOpen(
        KeySlot key, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> context, ReadOnlySpan<byte> record, Span<byte> plaintext)
    {
        if (record.Length != plaintext.Length + OverheadBytes) return false;
        Span<byte> derived = stackalloc byte[ChunkedKey.DerivedBytes];
        Derive(key, purpose, record[..ChunkedKey.SaltBytes], context, derived);
        try
        {
            ReadOnlySpan<byte> commitment = record.Slice(ChunkedKey.SaltBytes, ChunkedKey.CommitmentBytes);
            if (!CryptographicOperations.FixedTimeEquals(commitment, ChunkedKey.Commitment(derived))) return false;
            ReadOnlySpan<byte> body = record[(ChunkedKey.SaltBytes + ChunkedKey.CommitmentBytes)..];
            using var cipher = new AesGcm(ChunkedKey.Key(derived), ChunkedKey.TagBytes);
            cipher.Decrypt(ChunkedKey.Nonce(derived), body[..plaintext.Length], body[plaintext.Length..], plaintext);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    public static byte[]? Open(
        KeySlot key, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> context, ReadOnlySpan<byte> record)
    {
        if (record.Length < OverheadBytes) return null;
        byte[] plaintext = new byte[record.Length - OverheadBytes];
        return TryOpen(key, purpose, context, record, plaintext) ? plaintext : null;
    }

    private static void Derive(
        KeySlot key, ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> context, Span<byte> derived)
    {
        byte[] prefix = [.. "pgvecbyok/record/v1/"u8, .. purpose, (byte)'+'];
        using KeySlot.Loan input = key.Borrow();
        ChunkedKey.Derive(input.Bytes, prefix, salt, context, derived);
    }
}
