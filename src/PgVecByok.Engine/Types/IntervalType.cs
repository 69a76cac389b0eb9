using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>interval.</summary>
public sealed class IntervalType : SqlType<Interval>
{
    public override string DisplayName(int typmod) => "interval";

    public override Interval Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw Unreadable();

    public override Interval ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw Unreadable();

    public override void WriteText(Interval value, IBufferWriter<byte> writer, FormatSettings settings) => throw Unreadable();

    public override void WriteBinary(Interval value, IBufferWriter<byte> writer) => throw Unreadable();

    public override int Compare(Interval left, Interval right) => throw Unreadable();

    public override int Hash(Interval value) => throw Unreadable();

    private SqlException Unreadable() => SqlException.NotSupported($"values of type {DisplayName(-1)} are not supported yet");
}
