using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>time with time zone.</summary>
public sealed class TimeTzType : SqlType<TimeTz>
{
    public override string DisplayName(int typmod) => "time with time zone";

    public override TimeTz Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw Unreadable();

    public override TimeTz ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw Unreadable();

    public override void WriteText(TimeTz value, IBufferWriter<byte> writer, FormatSettings settings) => throw Unreadable();

    public override void WriteBinary(TimeTz value, IBufferWriter<byte> writer) => throw Unreadable();

    public override int Compare(TimeTz left, TimeTz right) => throw Unreadable();

    public override int Hash(TimeTz value) => throw Unreadable();

    private SqlException Unreadable() => SqlException.NotSupported($"values of type {DisplayName(-1)} are not supported yet");
}
