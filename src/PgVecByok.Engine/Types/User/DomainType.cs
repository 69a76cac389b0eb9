namespace PgVecByok.Engine;

/// <summary>
/// A domain, as a name that stands for its base type under conditions. Values and columns are the base type's; the binder puts the
/// conditions where a value becomes the domain's. So no operator, index or client need know domains.
/// </summary>
public sealed class DomainType : SqlType
{
    public required SqlType Base { get; init; }

    public required int BaseTypmod { get; init; }

    /// <summary>What values of the type are: a domain's base type, else the type itself.</summary>
    public static SqlType BaseOf(SqlType type) => type is DomainType domain ? domain.Base : type;

    public override Type Representation => Base.Representation;

    internal override bool LiesElsewhere => Base.LiesElsewhere;

    public override Column NewColumn(int capacity) => Base.NewColumn(capacity);

    public override string DisplayName(int typmod) => UserTypeNames.Display(this);

    public override Column Coerce(Column column, int typmod, bool isExplicit) => Base.Coerce(column, typmod, isExplicit);

    public override object ParseText(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Base.ParseText(utf8, BaseTypmod, settings);

    public override void AppendText(Column column, ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Base.AppendText(column, utf8, BaseTypmod, settings);

    public override void AppendBinary(Column column, ReadOnlySpan<byte> bytes, int typmod) => Base.AppendBinary(column, bytes, BaseTypmod);

    public override void WriteText(Column column, int row, System.Buffers.IBufferWriter<byte> writer, FormatSettings settings) =>
        Base.WriteText(column, row, writer, settings);

    public override void WriteBinary(Column column, int row, System.Buffers.IBufferWriter<byte> writer) =>
        Base.WriteBinary(column, row, writer);

    public override int Compare(Column left, int leftRow, Column right, int rightRow) => Base.Compare(left, leftRow, right, rightRow);

    public override bool AreEqual(Column left, int leftRow, Column right, int rightRow) => Base.AreEqual(left, leftRow, right, rightRow);

    public override int Hash(Column column, int row) => Base.Hash(column, row);
}
