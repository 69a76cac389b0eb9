using System.Buffers;
using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>numeric and numeric(precision, scale). The modifier is precision &lt;&lt; 16 | scale (11 bits, signed), plus 4.</summary>
public sealed class NumericType : SqlType<Numeric>
{
    private const int PrecisionMax = 1000;
    private const int ScaleMin = -1000;
    private const int ScaleMax = 1000;
    private const int TypmodHeader = 4;
    private const int ScaleMask = 0x7ff;

    public override bool HasTypmod => true;

    public static int Precision(int typmod) => ((typmod - TypmodHeader) >> 16) & 0xffff;

    public static int Scale(int typmod) => (((typmod - TypmodHeader) & ScaleMask) ^ 1024) - 1024;

    public override string DisplayName(int typmod) =>
        typmod < TypmodHeader ? "numeric" : $"numeric({Precision(typmod)},{Scale(typmod)})";

    public override int ReadTypmod(IReadOnlyList<string> modifiers)
    {
        if (modifiers.Count is 0 or > 2)
            throw new SqlException(SqlState.InvalidParameterValue, "invalid NUMERIC type modifier");
        int precision = TypeModifiers.Integer(modifiers[0]);
        int scale = modifiers.Count == 2 ? TypeModifiers.Integer(modifiers[1]) : 0;
        if (precision is < 1 or > PrecisionMax)
            throw TypeModifiers.Invalid(string.Create(
                CultureInfo.InvariantCulture, $"NUMERIC precision {precision} must be between 1 and {PrecisionMax}"));
        if (scale is < ScaleMin or > ScaleMax)
            throw TypeModifiers.Invalid(string.Create(
                CultureInfo.InvariantCulture, $"NUMERIC scale {scale} must be between {ScaleMin} and {ScaleMax}"));
        return ((precision << 16) | (scale & ScaleMask)) + TypmodHeader;
    }

    public override Numeric Coerce(Numeric value, int typmod, bool isExplicit) =>
        typmod < TypmodHeader ? value : NumericRounding.Fit(value, Precision(typmod), Scale(typmod));

    public override Numeric Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Coerce(NumericText.Parse(utf8), typmod, false);

    public override Numeric ReadBinary(ReadOnlySpan<byte> bytes, int typmod) => Coerce(NumericBinary.Read(bytes), typmod, false);

    public override void WriteText(Numeric value, IBufferWriter<byte> writer, FormatSettings settings) => NumericText.Write(value, writer);

    public override void WriteBinary(Numeric value, IBufferWriter<byte> writer) => NumericBinary.Write(value, writer);

    public override int Compare(Numeric left, Numeric right) => left.CompareTo(right);

    public override int Hash(Numeric value) => value.GetHashCode();
}
