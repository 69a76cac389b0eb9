using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A label of an enum: values are kept as its oid, so that renaming it rewrites nothing. Order is the labels', not
/// the oids'.</summary>
public sealed record EnumLabel(uint Oid, string Name, float Order);

/// <summary>
/// An enum type. One object for as long as the type is there: ALTER TYPE gives it other labels once that has committed, before that only
/// where nobody else can know the type.
/// </summary>
public sealed class EnumType : SqlType<uint>
{
    private volatile LabelSet _labels = new([]);

    /// <summary>In their order.</summary>
    public IReadOnlyList<EnumLabel> Labels
    {
        get => _labels.All;
        internal set => _labels = new LabelSet([.. value.OrderBy(label => label.Order)]);
    }

    public override string DisplayName(int typmod) => UserTypeNames.Display(this);

    public override uint Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8);
        return _labels.ByName.TryGetValue(text, out EnumLabel? label)
            ? label.Oid
            : throw new SqlException(
                SqlState.InvalidTextRepresentation, $"invalid input value for enum {UserTypeNames.Display(this)}: \"{text}\"");
    }

    public override uint ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Parse(bytes, typmod, FormatSettings.Default);

    public override void WriteText(uint value, IBufferWriter<byte> writer, FormatSettings settings) => WriteBinary(value, writer);

    public override void WriteBinary(uint value, IBufferWriter<byte> writer) =>
        writer.Write(_labels.ByOid.TryGetValue(value, out EnumLabel? label)
            ? Encoding.UTF8.GetBytes(label.Name)
            : throw new SqlException(SqlState.InvalidBinaryRepresentation, $"invalid internal value for enum: {value}"));

    public override int Compare(uint left, uint right) => left == right ? 0 : _labels.OrderOf(left).CompareTo(_labels.OrderOf(right));

    public override bool AreEqual(uint left, uint right) => left == right;

    public override int Hash(uint value) => (int)value;

    private sealed class LabelSet(EnumLabel[] all)
    {
        public IReadOnlyList<EnumLabel> All { get; } = all;

        public Dictionary<string, EnumLabel> ByName { get; } = all.ToDictionary(label => label.Name);

        public Dictionary<uint, EnumLabel> ByOid { get; } = all.ToDictionary(label => label.Oid);

        public float OrderOf(uint oid) => ByOid.TryGetValue(oid, out EnumLabel? label) ? label.Order : float.MaxValue;
    }
}
