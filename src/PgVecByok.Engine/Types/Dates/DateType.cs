using System.Buffers;
using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>date: days since 2000-01-01; int.MinValue and int.MaxValue are the infinities.</summary>
public sealed class DateType : SqlType<int>
{
    public override string DisplayName(int typmod) => "date";

    public override int Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        if (IsoDate.TryRead(utf8, out int days, out int length) && length == utf8.Length)
            return days;
        var decoder = new DateDecoder(settings, timeOnly: false);
        DateFault fault = decoder.Decode(utf8);
        if (fault != DateFault.None)
            throw DateErrors.Of(fault, utf8, "date", decoder.BadZone);
        if (decoder.Reserved is { } reserved)
        {
            return reserved switch
            {
                ReservedDate.Infinity => int.MaxValue,
                ReservedDate.MinusInfinity => int.MinValue,
                _ => Calendar.UnixEpochDays,
            };
        }

        DateParts parts = decoder.Parts;
        if (!Calendar.IsNearCalendar(parts.Year) || !Calendar.IsValidDate(parts.Days))
            throw DateErrors.OutOfRange("date", utf8);
        return (int)parts.Days;
    }

    public override int ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        int days = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.Exactly(bytes, sizeof(int)));
        return !Calendar.IsFinite(days) || Calendar.IsValidDate(days) ? days : throw DateErrors.DateOutOfRange();
    }

    public override void WriteText(int value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        if (Calendar.IsFinite(value))
            text.Date(DateParts.OfDays(value), settings);
        else
            text.Special(value > 0);
        text.CopyTo(writer);
    }

    public override void WriteBinary(int value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), value);
        writer.Advance(sizeof(int));
    }

    public override int Compare(int left, int right) => left.CompareTo(right);

    public override bool AreEqual(int left, int right) => left == right;

    public override int Hash(int value) => value.GetHashCode();
}
