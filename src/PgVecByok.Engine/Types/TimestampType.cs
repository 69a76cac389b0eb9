using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>timestamp: microseconds since 2000-01-01.</summary>
public sealed class TimestampType : SqlType<long>
{
    public override string DisplayName(int typmod) => "timestamp without time zone";

    public override long Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw Unreadable();

    public override long ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw Unreadable();

    public override void WriteText(long value, IBufferWriter<byte> writer, FormatSettings settings) => throw Unreadable();

    public override void WriteBinary(long value, IBufferWriter<byte> writer) => throw Unreadable();

    public override int Compare(long left, long right) => throw Unreadable();

    public override int Hash(long value) => throw Unreadable();

    private SqlException Unreadable() => SqlException.NotSupported($"values of type {DisplayName(-1)} are not supported yet");
}
