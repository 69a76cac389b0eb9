using System.Buffers;
using System.Buffers.Binary;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A range type over a subtype. Text: <c>[lower,upper)</c>, <c>empty</c>, a bound left out for none. Binary: a byte of flags, then each
/// bound there is with its length.
/// </summary>
public sealed class RangeType : SqlType<RangeValue>
{
    private const byte EmptyFlag = 1, LowerInclusive = 2, UpperInclusive = 4, LowerInfinite = 8, UpperInfinite = 16;

    public required SqlType Subtype { get; init; }

    /// <summary>The next value, of a discrete subtype; null for a continuous one.</summary>
    public Func<object, object>? Successor { get; init; }

    public MultirangeType Multirange { get; internal set; } = null!;

    internal RangeAlgebra Algebra => field ??= new RangeAlgebra(this);

    public override RangeValue Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        RangeText.Parse(utf8, this, settings);

    public override RangeValue ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        byte flags = BinaryForm.AtLeast(bytes, 1)[0];
        bytes = bytes[1..];
        if ((flags & EmptyFlag) != 0)
        {
            BinaryForm.Exactly(bytes, 0);
            return RangeValue.Empty;
        }

        var lower = new RangeBound((flags & LowerInfinite) != 0 ? null : Bound(ref bytes), (flags & LowerInclusive) != 0, IsLower: true);
        var upper = new RangeBound((flags & UpperInfinite) != 0 ? null : Bound(ref bytes), (flags & UpperInclusive) != 0, IsLower: false);
        BinaryForm.Exactly(bytes, 0);
        return Algebra.Make(lower, upper);
    }

    public override void WriteText(RangeValue value, IBufferWriter<byte> writer, FormatSettings settings) =>
        RangeText.Write(value, this, writer, settings);

    public override void WriteBinary(RangeValue value, IBufferWriter<byte> writer)
    {
        int flags = value.IsEmpty ? EmptyFlag
            : (value.Lower.IsInclusive ? LowerInclusive : 0) | (value.Upper.IsInclusive ? UpperInclusive : 0)
            | (value.Lower.IsInfinite ? LowerInfinite : 0) | (value.Upper.IsInfinite ? UpperInfinite : 0);
        writer.Write([(byte)flags]);
        if (value.IsEmpty)
            return;
        WriteBound(value.Lower, writer);
        WriteBound(value.Upper, writer);
    }

    public override int Compare(RangeValue left, RangeValue right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return right.IsEmpty.CompareTo(left.IsEmpty);
        int order = Algebra.Compare(left.Lower, right.Lower);
        return order != 0 ? order : Algebra.Compare(left.Upper, right.Upper);
    }

    public override int Hash(RangeValue value) => value.IsEmpty ? 0 : HashCode.Combine(
        Hash(value.Lower), Hash(value.Upper), value.Lower.IsInclusive, value.Upper.IsInclusive);

    internal Column ColumnOf(object value)
    {
        Column column = Subtype.NewColumn(1);
        column.AppendBoxed(value);
        return column;
    }

    private int Hash(RangeBound bound) => bound.Value is { } value ? Subtype.Hash(ColumnOf(value), 0) : 0;

    private object Bound(ref ReadOnlySpan<byte> bytes)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        bytes = bytes[sizeof(int)..];
        if (length < 0 || length > bytes.Length)
            throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
        Column column = Subtype.NewColumn(1);
        Subtype.AppendBinary(column, bytes[..length], -1);
        bytes = bytes[length..];
        return column.Boxed(0)!;
    }

    private void WriteBound(RangeBound bound, IBufferWriter<byte> writer)
    {
        if (bound.Value is not { } value)
            return;
        var written = new ArrayBufferWriter<byte>();
        Subtype.WriteBinary(ColumnOf(value), 0, written);
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), written.WrittenCount);
        writer.Advance(sizeof(int));
        writer.Write(written.WrittenSpan);
    }
}
