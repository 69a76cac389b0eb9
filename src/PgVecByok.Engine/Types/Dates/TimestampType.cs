using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>timestamp: microseconds since 2000-01-01, of no zone.</summary>
public sealed class TimestampType : SqlType<long>
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => TimePrecision.Display("timestamp", typmod, "without time zone");

    public override int ReadTypmod(IReadOnlyList<string> modifiers) => TimePrecision.Read(modifiers, "TIMESTAMP", hasZone: false);

    public override long Coerce(long value, int typmod, bool isExplicit) => TimestampForm.Round(value, typmod);

    public override long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        TimestampForm.Parse(utf8, typmod, settings, hasZone: false);

    public override long ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => TimestampForm.ReadBinary(bytes, typmod);

    public override void WriteText(long value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        if (Calendar.IsFinite(value))
            text.Timestamp(DateParts.OfMicros(value), Calendar.Floor(value, Calendar.MicrosPerDay), null, settings);
        else
            text.Special(value > 0);
        text.CopyTo(writer);
    }

    public override void WriteBinary(long value, IBufferWriter<byte> writer) => TimestampForm.WriteBinary(value, writer);

    public override int Compare(long left, long right) => left.CompareTo(right);

    public override bool AreEqual(long left, long right) => left == right;

    public override int Hash(long value) => value.GetHashCode();
}
