using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>timestamptz: microseconds since 2000-01-01 in UTC; shown in the session's zone.</summary>
public sealed class TimestampTzType : SqlType<long>
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => TimePrecision.Display("timestamp", typmod, "with time zone");

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => TimePrecision.Read(modifiers, "TIMESTAMP", hasZone: true);

    public override long Coerce(long value, int typmod, bool isExplicit) => TimestampForm.Round(value, typmod);

    public override long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        TimestampForm.Parse(utf8, typmod, settings, hasZone: true);

    public override long ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => TimestampForm.ReadBinary(bytes, typmod);

    public override void WriteText(long value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        if (Calendar.IsFinite(value))
        {
            (int offset, string abbreviation, _) = ZoneNames.Find(settings.TimeZone).At(value);
            long local = value + offset * Calendar.MicrosPerSecond;
            // A zone without letters of its own, such as -03, is shown by its offset.
            string shown = abbreviation.Length > 0 && char.IsAsciiLetter(abbreviation[0]) ? abbreviation : "";
            text.Timestamp(DateParts.OfMicros(local), Calendar.Floor(local, Calendar.MicrosPerDay), (offset, shown), settings);
        }
        else
        {
            text.Special(value > 0);
        }

        text.CopyTo(writer);
    }

    public override void WriteBinary(long value, IBufferWriter<byte> writer) => TimestampForm.WriteBinary(value, writer);

    public override int Compare(long left, long right) => left.CompareTo(right);

    public override bool AreEqual(long left, long right) => left == right;

    public override int Hash(long value) => value.GetHashCode();
}
