using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>interval: ordered as if a month had 30 days and a day 24 hours.</summary>
public sealed class IntervalType : SqlType<Interval>
{
    public override bool HasTypmod => true;

    public override string DisplayName(int typmod) => IntervalFields.Display(typmod);

    /// <summary>The fields, such as YEAR TO MONTH, come before the digits.</summary>
    public override int ReadTypmod(IReadOnlyList<string> modifiers)
    {
        bool hasFields = modifiers.Count > 0 && char.IsAsciiLetter(modifiers[0][0]);
        int fields = hasFields ? IntervalFields.Named(modifiers[0]) : IntervalFields.All;
        int digitsAt = hasFields ? 1 : 0;
        if (modifiers.Count == digitsAt)
            return fields == IntervalFields.All ? -1 : IntervalFields.Typmod(fields, IntervalFields.FullPrecision);
        if (modifiers.Count > digitsAt + 1)
            throw TypeModifiers.Invalid("invalid INTERVAL type modifier");
        int digits = TypeModifiers.Integer(modifiers[digitsAt]);
        if (digits < 0)
        {
            throw TypeModifiers.Invalid(
                string.Create(CultureInfo.InvariantCulture, $"INTERVAL({digits}) precision must not be negative"));
        }

        return IntervalFields.Typmod(fields, Math.Min(digits, IntervalFields.PrecisionMax));
    }

    public override Interval Coerce(Interval value, int typmod, bool isExplicit) => IntervalFields.Adjust(value, typmod);

    public override Interval Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        DateFault fault = IntervalDecoder.Decode(utf8, typmod, settings, out Interval value);
        return fault == DateFault.None ? IntervalFields.Adjust(value, typmod) : throw DateErrors.Of(fault, utf8, "interval");
    }

    public override Interval ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        bytes = BinaryForm.Exactly(bytes, 16);
        return IntervalFields.Adjust(
            new Interval(
                BinaryPrimitives.ReadInt32BigEndian(bytes[12..]), BinaryPrimitives.ReadInt32BigEndian(bytes[8..]),
                BinaryPrimitives.ReadInt64BigEndian(bytes)),
            typmod);
    }

    public override void WriteText(Interval value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new DateText(stackalloc byte[DateText.LengthMax]);
        IntervalText.Write(ref text, value, settings);
        text.CopyTo(writer);
    }

    public override void WriteBinary(Interval value, IBufferWriter<byte> writer)
    {
        Span<byte> bytes = writer.GetSpan(16);
        BinaryPrimitives.WriteInt64BigEndian(bytes, value.Micros);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], value.Days);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], value.Months);
        writer.Advance(16);
    }

    public override int Compare(Interval left, Interval right) => left.Span.CompareTo(right.Span);

    public override int Hash(Interval value) => value.Span.GetHashCode();
}
