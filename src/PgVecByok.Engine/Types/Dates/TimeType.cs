using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>time: microseconds since midnight, 24:00:00 among them.</summary>
public sealed class TimeType : SqlType<long>
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => TimePrecision.Display("time", typmod, "without time zone");

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => TimePrecision.Read(modifiers, "TIME", hasZone: false);

    public override long Coerce(long value, int typmod, bool isExplicit) => Precision.Round(value, typmod);

    public override long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        var decoder = new DateDecoder(settings, timeOnly: true);
        DateFault fault = decoder.Decode(utf8);
        if (fault != DateFault.None)
            throw DateErrors.Of(fault, utf8, "time", decoder.BadZone);
        return Precision.Round(decoder.Parts.TimeMicros, typmod);
    }

    public override long ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        long micros = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(BinaryForm.Exactly(bytes, sizeof(long)));
        if (micros is < 0 or > Calendar.MicrosPerDay)
            throw new SqlException(SqlState.DatetimeFieldOverflow, "time out of range");
        return Precision.Round(micros, typmod);
    }

    public override void WriteText(long value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        text.Time(DateParts.OfTime(value));
        text.CopyTo(writer);
    }

    public override void WriteBinary(long value, IBufferWriter<byte> writer) => TimestampForm.WriteBinary(value, writer);

    public override int Compare(long left, long right) => left.CompareTo(right);

    public override bool AreEqual(long left, long right) => left == right;

    public override int Hash(long value) => value.GetHashCode();
}
