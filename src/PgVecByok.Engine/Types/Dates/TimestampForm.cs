using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>What timestamp and timestamptz share: microseconds since 2000-01-01, long.MinValue and MaxValue are the infinities.</summary>
internal static class TimestampForm
{
    public static long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings, bool hasZone)
    {
        if (IsoDate.TryReadTimestamp(utf8, out long micros, out int length))
        {
            if (length == utf8.Length)
                return Round(hasZone ? InSessionZone(micros, settings) : micros, typmod);
            if (hasZone && IsUtcMark(utf8[length..]))
                return Round(micros, typmod);
        }

        string type = hasZone ? "timestamp with time zone" : "timestamp";
        var decoder = new DateDecoder(settings, timeOnly: false);
        DateFault fault = decoder.Decode(utf8);
        if (fault != DateFault.None)
            throw DateErrors.Of(fault, utf8, type, decoder.BadZone);
        if (decoder.Reserved is { } reserved)
        {
            return reserved switch
            {
                ReservedDate.Infinity => long.MaxValue,
                ReservedDate.MinusInfinity => long.MinValue,
                _ => Calendar.UnixEpochMicros,
            };
        }

        if (!decoder.Parts.TryToMicros(out micros))
            throw DateErrors.OutOfRange("timestamp", utf8);
        if (hasZone)
        {
            micros -= decoder.OffsetSeconds(micros) * Calendar.MicrosPerSecond;
            if (!Calendar.IsValidTimestamp(micros))
                throw DateErrors.OutOfRange("timestamp", utf8);
        }

        return Round(micros, typmod);
    }

    public static long ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        long micros = BinaryPrimitives.ReadInt64BigEndian(BinaryForm.Exactly(bytes, sizeof(long)));
        return !Calendar.IsFinite(micros) || Calendar.IsValidTimestamp(micros)
            ? Round(micros, typmod)
            : throw DateErrors.TimestampOutOfRange();
    }

    public static void WriteBinary(long value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), value);
        writer.Advance(sizeof(long));
    }

    /// <summary>A timestamp(p), within range.</summary>
    public static long Round(long micros, int typmod)
    {
        if (typmod < 0 || !Calendar.IsFinite(micros))
            return micros;
        long rounded = Precision.Round(micros, typmod);
        return Calendar.IsValidTimestamp(rounded) ? rounded : throw DateErrors.TimestampOutOfRange();
    }

    private static long InSessionZone(long local, FormatSettings settings)
    {
        if (settings.TimeZone == "UTC")
            return local;
        ZoneRules zone = ZoneNames.Find(settings.TimeZone);
        return local - zone.OffsetOfLocal(local) * Calendar.MicrosPerSecond;
    }

    private static bool IsUtcMark(ReadOnlySpan<byte> rest) =>
        rest.SequenceEqual("Z"u8) || rest.SequenceEqual("+00"u8) || rest.SequenceEqual("+00:00"u8);
}
