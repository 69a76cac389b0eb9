using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PgVecByok.Engine;

/// <summary>
/// What the extension uuid-ossp brings: migrations write <c>DEFAULT uuid_generate_v4()</c>. Version 1 has a random node each time, as
/// its v1mc has: a network card's address is not told.
/// </summary>
internal static class UuidOsspFunctions
{
    private const long TicksToGregorian = 0x01B21DD213814000; // 1582-10-15 to 1970-01-01, in units of 100 ns

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(15_880, "uuid_generate_v4() uuid", Lift.Strict(_ => Guid.NewGuid()), Volatility.Volatile);
        functions.Scalar(15_881, "uuid_generate_v1() uuid", Lift.Strict(OfTime), Volatility.Volatile);
        functions.Scalar(15_882, "uuid_generate_v1mc() uuid", Lift.Strict(OfTime), Volatility.Volatile);
        functions.Scalar(15_883, "uuid_generate_v3(namespace uuid, name text) uuid", Lift.Strict((Guid space, Text name) =>
            Named(space, name, MD5.HashData, 3)));
        functions.Scalar(15_884, "uuid_generate_v5(namespace uuid, name text) uuid", Lift.Strict((Guid space, Text name) =>
            Named(space, name, SHA1.HashData, 5)));
        functions.Scalar(15_885, "uuid_nil() uuid", Lift.Strict(_ => Guid.Empty));
        Constant(functions, 15_886, "uuid_ns_dns", 0x10);
        Constant(functions, 15_887, "uuid_ns_url", 0x11);
        Constant(functions, 15_888, "uuid_ns_oid", 0x12);
        Constant(functions, 15_889, "uuid_ns_x500", 0x14);
    }

    // The four name spaces of RFC 9562, which differ in one byte.
    private static void Constant(FunctionCatalog functions, uint oid, string name, byte last)
    {
        var space = new Guid($"6ba7b8{last:x2}-9dad-11d1-80b4-00c04fd430c8");
        functions.Scalar(oid, name + "() uuid", Lift.Strict(_ => space));
    }

    private static Guid OfTime(CallContext call)
    {
        long time = call.Statement.Clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks + TicksToGregorian;
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)time);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)(time >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)((time >> 48 & 0x0FFF) | 0x1000));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        bytes[10] |= 1; // multicast: no card has this address
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>RFC 9562 §5.3 and §5.5: the hash of space and name, with version and variant put over it.</summary>
    private static Guid Named(Guid space, Text name, Func<byte[], byte[]> hash, int version)
    {
        byte[] hashed = hash([.. space.ToByteArray(bigEndian: true), .. name.Span]);
        hashed[6] = (byte)((hashed[6] & 0x0F) | version << 4);
        hashed[8] = (byte)((hashed[8] & 0x3F) | 0x80);
        return new Guid(hashed.AsSpan(0, 16), bigEndian: true);
    }
}
