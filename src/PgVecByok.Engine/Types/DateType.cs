using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>date: days since 2000-01-01.</summary>
public sealed class DateType : SqlType<int>
{
    public override string DisplayName(int typmod) => "date";

    public override int Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) => throw Unreadable();

    public override int ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => throw Unreadable();

    public override void WriteText(int value, IBufferWriter<byte> writer, FormatSettings settings) => throw Unreadable();

    public override void WriteBinary(int value, IBufferWriter<byte> writer) => throw Unreadable();

    public override int Compare(int left, int right) => throw Unreadable();

    public override int Hash(int value) => throw Unreadable();

    private SqlException Unreadable() => SqlException.NotSupported($"values of type {DisplayName(-1)} are not supported yet");
}
