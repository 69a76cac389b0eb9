using System.Buffers;
using System.Buffers.Binary;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>timetz: ordered by the moment in UTC, and then by the zone, so that only identical values are equal.</summary>
public sealed class TimeTzType : SqlType<TimeTz>
{
    private const int ZoneLimit = 15 * 3600 + 59 * 60 + 59;

    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => TimePrecision.Display("time", typmod, "with time zone");

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => TimePrecision.Read(modifiers, "TIME", hasZone: true);

    public override TimeTz Coerce(TimeTz value, int typmod, bool isExplicit) => value with { Micros = Precision.Round(value.Micros, typmod) };

    public override TimeTz Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        var decoder = new DateDecoder(settings, timeOnly: true);
        DateFault fault = decoder.Decode(utf8);
        if (fault != DateFault.None)
            throw DateErrors.Of(fault, utf8, "time with time zone", decoder.BadZone);
        long time = decoder.Parts.TimeMicros;
        ZoneRules session = ZoneNames.Find(settings.TimeZone);
        long day = decoder.HasDate
            ? decoder.Parts.Days * Calendar.MicrosPerDay
            : Calendar.Floor(session.ToLocal(settings.CurrentMicros), Calendar.MicrosPerDay) * Calendar.MicrosPerDay;
        return new TimeTz(Precision.Round(time, typmod), -decoder.OffsetSeconds(day + time));
    }

    public override TimeTz ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        bytes = BinaryForm.Exactly(bytes, 12);
        long micros = BinaryPrimitives.ReadInt64BigEndian(bytes);
        int zone = BinaryPrimitives.ReadInt32BigEndian(bytes[8..]);
        if (micros is < 0 or > Calendar.MicrosPerDay)
            throw new SqlException(SqlState.DatetimeFieldOverflow, "time out of range");
        if (zone is < -ZoneLimit or > ZoneLimit)
            throw new SqlException(SqlState.InvalidTimeZoneDisplacementValue, "time zone displacement out of range");
        return new TimeTz(Precision.Round(micros, typmod), zone);
    }

    public override void WriteText(TimeTz value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        text.Time(DateParts.OfTime(value.Micros));
        text.Offset(-value.ZoneSeconds);
        text.CopyTo(writer);
    }

    public override void WriteBinary(TimeTz value, IBufferWriter<byte> writer)
    {
        Span<byte> bytes = writer.GetSpan(12);
        BinaryPrimitives.WriteInt64BigEndian(bytes, value.Micros);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], value.ZoneSeconds);
        writer.Advance(12);
    }

    public override int Compare(TimeTz left, TimeTz right)
    {
        int order = Utc(left).CompareTo(Utc(right));
        return order != 0 ? order : left.ZoneSeconds.CompareTo(right.ZoneSeconds);
    }

    public override int Hash(TimeTz value) => HashCode.Combine(value.Micros, value.ZoneSeconds);

    private static long Utc(TimeTz value) => value.Micros + value.ZoneSeconds * Calendar.MicrosPerSecond;
}
