using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A field of a composite type. The oid is that of the type it was given: perhaps a domain over the type of its values.</summary>
public sealed record CompositeField(string Name, SqlType Type, int Typmod, uint Oid);

/// <summary>
/// A composite type, or the row type of a relation: records of known fields. One object for as long as the type is there; its fields follow
/// what ALTER made of them.
/// </summary>
public sealed class CompositeType : SqlType<RecordValue>
{
    private volatile IReadOnlyList<CompositeField> _fields = [];
    private volatile SqlType[] _types = [];
    private volatile string[] _names = [];
    private volatile uint[] _oids = [];

    public IReadOnlyList<CompositeField> Fields
    {
        get => _fields;
        internal set
        {
            _fields = value;
            _types = [.. value.Select(each => each.Type)];
            _names = [.. value.Select(each => each.Name)];
            _oids = [.. value.Select(each => each.Oid)];
        }
    }

    /// <summary>Oid of its relation in pg_class.</summary>
    public uint Relation { get; internal init; }

    public override string DisplayName(int typmod) => UserTypeNames.Display(this);

    /// <summary>A row of this type; REQUIRES: one value per field, of its type.</summary>
    public RecordValue Row(object?[] values) => new(values, _types, _names);

    public override RecordValue Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IReadOnlyList<CompositeField> fields = _fields;
        byte[]?[] texts = RecordText.Split(utf8, fields.Count);
        object?[] values = new object?[fields.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if (texts[i] is not { } text)
                continue;
            Column column = fields[i].Type.NewColumn(1);
            fields[i].Type.AppendText(column, text, fields[i].Typmod, settings);
            values[i] = column.Boxed(0);
        }

        return Row(values);
    }

    public override RecordValue ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        IReadOnlyList<CompositeField> fields = _fields;
        int count = Int32(ref bytes);
        if (count != fields.Count)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch, $"wrong number of columns: {count}, expected {fields.Count}");
        }

        object?[] values = new object?[count];
        for (int i = 0; i < count; i++)
        {
            uint oid = (uint)Int32(ref bytes);
            if (oid != fields[i].Oid)
                throw OtherType(oid, fields[i], i + 1);
            int length = Int32(ref bytes);
            if (length < 0)
                continue;
            Column column = fields[i].Type.NewColumn(1);
            fields[i].Type.AppendBinary(column, bytes[..length], fields[i].Typmod);
            values[i] = column.Boxed(0);
            bytes = bytes[length..];
        }

        return Row(values);
    }

    public override void WriteText(RecordValue value, IBufferWriter<byte> writer, FormatSettings settings) =>
        BuiltinTypes.Record.WriteText(value, writer, settings);

    public override void WriteBinary(RecordValue value, IBufferWriter<byte> writer) => RecordType.WriteBinary(value, _oids, writer);

    public override int Compare(RecordValue left, RecordValue right) => BuiltinTypes.Record.Compare(left, right);

    public override bool AreEqual(RecordValue left, RecordValue right) => BuiltinTypes.Record.AreEqual(left, right);

    public override int Hash(RecordValue value) => BuiltinTypes.Record.Hash(value);

    private static SqlException OtherType(uint oid, CompositeField field, int number) => new(
        SqlState.DatatypeMismatch,
        $"binary data has type {oid} ({BuiltinTypes.ByOid(oid)?.DisplayName(-1) ?? "???"}) instead of expected {field.Oid} "
        + $"({field.Type}) in record column {number}");

    private static int Int32(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int))
            throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
        int value = BinaryPrimitives.ReadInt32BigEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return value;
    }
}
