using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The pseudo-type record: rows of any shape. Text form <c>(1,"a b",)</c>, an empty field being NULL.</summary>
public sealed class RecordType : SqlType<RecordValue>
{
    /// <summary>Quotes double at each level of records in records: thirty are PostgreSQL's gigabyte, and four of ours on the way.</summary>
    private const int FieldBytesMax = 128 << 20;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\(), \t\n\r\v\f"u8);

    public override RecordValue Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        throw SqlException.NotSupported("input of anonymous composite types is not implemented");

    public override RecordValue ReadBinary(ReadOnlySpan<byte> bytes, int typmod) =>
        throw SqlException.NotSupported("input of anonymous composite types is not implemented");

    public override void WriteText(RecordValue value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var field = new ArrayBufferWriter<byte>();
        writer.Write("("u8);
        for (int i = 0; i < value.Count; i++)
        {
            if (i > 0)
                writer.Write(","u8);
            if (value.Values[i] is null)
                continue;
            field.ResetWrittenCount();
            Interruption.Check();
            value.Types[i].WriteText(value.Field(i), 0, field, settings);
            if (field.WrittenCount > FieldBytesMax)
            {
                throw new SqlException(
                    SqlState.ProgramLimitExceeded, "string buffer exceeds maximum allowed length (1073741823 bytes)");
            }

            WriteField(field.WrittenSpan, writer);
        }

        writer.Write(")"u8);
    }

    public override void WriteBinary(RecordValue value, IBufferWriter<byte> writer) => WriteBinary(value, [], writer);

    /// <summary>With the oids that the fields' types were given, where they are known: a domain has the values of another type.</summary>
    internal static void WriteBinary(RecordValue value, ReadOnlySpan<uint> oids, IBufferWriter<byte> writer)
    {
        var field = new ArrayBufferWriter<byte>();
        Int32(writer, value.Count);
        for (int i = 0; i < value.Count; i++)
        {
            Int32(writer, (int)(i < oids.Length ? oids[i] : value.Types[i].Oid));
            if (value.Values[i] is null)
            {
                Int32(writer, -1);
                continue;
            }

            field.ResetWrittenCount();
            value.Types[i].WriteBinary(value.Field(i), 0, field);
            Int32(writer, field.WrittenCount);
            writer.Write(field.WrittenSpan);
        }
    }

    public override int Compare(RecordValue left, RecordValue right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            CheckTypes(left, right, i);
            bool leftNull = left.Values[i] is null, rightNull = right.Values[i] is null;
            int order = leftNull || rightNull
                ? leftNull.CompareTo(rightNull)
                : left.Types[i].Compare(left.Field(i), 0, right.Field(i), 0);
            if (order != 0)
                return order;
        }

        CheckCounts(left, right);
        return 0;
    }

    public override bool AreEqual(RecordValue left, RecordValue right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            CheckTypes(left, right, i);
            bool leftNull = left.Values[i] is null, rightNull = right.Values[i] is null;
            if (leftNull != rightNull || (!leftNull && !left.Types[i].AreEqual(left.Field(i), 0, right.Field(i), 0)))
                return false;
        }

        CheckCounts(left, right);
        return true;
    }

    public override int Hash(RecordValue value)
    {
        int hash = 0;
        for (int i = 0; i < value.Count; i++)
            hash = (hash * 31) + (value.Values[i] is null ? 0 : value.Types[i].Hash(value.Field(i), 0));
        return hash;
    }

    private static void WriteField(ReadOnlySpan<byte> text, IBufferWriter<byte> writer)
    {
        if (!text.IsEmpty && text.IndexOfAny(Special) < 0)
        {
            writer.Write(text);
            return;
        }

        QuotedText.Write(text, escape: null, writer);
    }

    private static void CheckTypes(RecordValue left, RecordValue right, int field)
    {
        if (left.Types[field] == right.Types[field])
            return;
        throw new SqlException(
            SqlState.DatatypeMismatch,
            $"cannot compare dissimilar column types {left.Types[field]} and {right.Types[field]} at record column {field + 1}");
    }

    private static void CheckCounts(RecordValue left, RecordValue right)
    {
        if (left.Count != right.Count)
            throw new SqlException(SqlState.DatatypeMismatch, "cannot compare record types with different numbers of columns");
    }

    private static void Int32(IBufferWriter<byte> writer, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(4), value);
        writer.Advance(4);
    }
}
