using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>New uuids: random ones, and ones that begin with the time; and what an existing one says about itself.</summary>
internal static class UuidFunctions
{
    private const long TicksToGregorian = 0x01B21DD213814000; // 1582-10-15 to 1970-01-01, in units of 100 ns

    private static long _last;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(3432, "gen_random_uuid() uuid", Lift.Strict(_ => Guid.NewGuid()), Volatility.Volatile);
        functions.Scalar(6428, "uuidv4() uuid", Lift.Strict(_ => Guid.NewGuid()), Volatility.Volatile);
        functions.Scalar(6429, "uuidv7() uuid", Lift.Strict(call => Ordered(NextNanoseconds(call))), Volatility.Volatile);
        functions.Scalar(6430, "uuidv7(shift interval) uuid", Lift.StrictInCall((CallContext call, Interval shift) =>
        {
            long nanoseconds = NextNanoseconds(call);
            long micros = nanoseconds / 1000 + Calendar.UnixEpochMicros;
            long shifted = TimestampArithmetic.Plus(micros, shift, SessionZone.Of(call));
            return Ordered((shifted - Calendar.UnixEpochMicros) * 1000 + nanoseconds % 1000);
        }), Volatility.Volatile);
        functions.Scalar(6343, "uuid_extract_version(uuid) int2", Lift.StrictOrNull((Guid uuid) =>
            IsStandard(uuid) ? (short?)(Bytes(uuid)[6] >> 4) : null));
        functions.Scalar(6342, "uuid_extract_timestamp(uuid) timestamptz", Lift.StrictOrNull((Guid uuid) => Timestamp(uuid)));
    }

    /// <summary>Later at every call, by at least what the uuid can tell apart.</summary>
    private static long NextNanoseconds(CallContext call)
    {
        const long Step = 1_000_000 / 4096 + 1;
        long now = (call.Statement.Clock.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks) * 100;
        while (true)
        {
            long last = Interlocked.Read(ref _last), next = Math.Max(now, last + Step);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }

    /// <summary>Version 7: 48 bits of milliseconds, 12 of their fraction, the rest random.</summary>
    private static Guid Ordered(long nanoseconds)
    {
        long milliseconds = Calendar.Floor(nanoseconds, 1_000_000);
        long fraction = (nanoseconds - milliseconds * 1_000_000) * 4096 / 1_000_000;
        byte[] bytes = Bytes(Guid.NewGuid());
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16 | 0x7000 | fraction);
        return new Guid(bytes, bigEndian: true);
    }

    private static byte[] Bytes(Guid uuid)
    {
        byte[] bytes = new byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes;
    }

    private static bool IsStandard(Guid uuid) => (Bytes(uuid)[8] & 0xC0) == 0x80;

    private static long? Timestamp(Guid uuid)
    {
        byte[] bytes = Bytes(uuid);
        if (!IsStandard(uuid))
            return null;
        long head = BinaryPrimitives.ReadInt64BigEndian(bytes);
        switch (bytes[6] >> 4)
        {
            case 1:
                long ticks = (long)(bytes[6] & 0x0F) << 56 | (long)bytes[7] << 48 | (long)bytes[4] << 40 | (long)bytes[5] << 32
                    | head >> 32 & 0xFFFFFFFF;
                return (ticks - TicksToGregorian) / 10 + Calendar.UnixEpochMicros;
            case 7: return (head >> 16 & 0xFFFFFFFFFFFF) * 1000 + Calendar.UnixEpochMicros;
            default: return null;
        }
    }
}
