using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>macaddr (six bytes) and macaddr8 (eight): hexadecimal digits, with colons, dashes or points between bytes or groups.</summary>
public sealed class MacAddressType : SqlType<MacAddress>
{
    private bool IsLong => Length == 8;

    public override MacAddress Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        string text = Encoding.UTF8.GetString(utf8);
        return (IsLong ? ReadLong(text) : ReadShort(text))
            ?? throw new SqlException(SqlState.InvalidTextRepresentation, $"invalid input syntax for type {Name}: \"{text}\"");
    }

    public override MacAddress ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        if (IsLong && bytes.Length == 6)
            return Widened(Number(bytes));
        return new MacAddress(Number(BinaryForm.Exactly(bytes, Length)));
    }

    public override void WriteText(MacAddress value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        for (int i = Length - 1; i >= 0; i--)
        {
            writer.Write(Encoding.ASCII.GetBytes(((byte)(value.Value >> (8 * i))).ToString("x2", CultureInfo.InvariantCulture)));
            if (i > 0)
                writer.Write(":"u8);
        }
    }

    public override void WriteBinary(MacAddress value, IBufferWriter<byte> writer)
    {
        for (int i = Length - 1; i >= 0; i--)
            writer.Write([(byte)(value.Value >> (8 * i))]);
    }

    public override int Compare(MacAddress left, MacAddress right) => left.CompareTo(right);

    public override int Hash(MacAddress value) => value.Value.GetHashCode();

    /// <summary>Six bytes become eight with FF and FE in the middle.</summary>
    public static MacAddress Widened(ulong six) => new((six & 0xFFFFFF000000) << 16 | 0xFFFE000000 | six & 0xFFFFFF);

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (byte each in bytes)
            value = value << 8 | each;
        return value;
    }

    private static MacAddress? ReadShort(string text)
    {
        if (Forms.Select(form => form.Match(text)).FirstOrDefault(match => match.Success) is not { } match)
            return null;
        ulong value = 0;
        for (int i = 1; i <= 6; i++)
        {
            string digits = match.Groups[i].Value.TrimStart('0');
            if (digits.Length > 2)
                throw new SqlException(SqlState.NumericValueOutOfRange, $"invalid octet value in \"macaddr\" value: \"{text}\"");
            value = value << 8 | (digits.Length == 0 ? 0UL : ulong.Parse(digits, NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture));
        }

        return new MacAddress(value);
    }

    private static MacAddress? ReadLong(string text)
    {
        string rest = text.Trim(' ', '\t', '\n', '\r', '\f', '\v');
        char separator = '\0';
        var bytes = new List<byte>();
        for (int at = 0; at < rest.Length;)
        {
            if (at + 1 >= rest.Length || !char.IsAsciiHexDigit(rest[at]) || !char.IsAsciiHexDigit(rest[at + 1]) || bytes.Count == 8)
                return null;
            bytes.Add(Convert.FromHexString(rest.AsSpan(at, 2))[0]);
            at += 2;
            if (at >= rest.Length || rest[at] is not (':' or '-' or '.'))
                continue;
            if (separator != '\0' && rest[at] != separator || at + 1 == rest.Length)
                return null;
            separator = rest[at++];
        }

        return bytes.Count == 6 ? Widened(Number([.. bytes])) : bytes.Count == 8 ? new MacAddress(Number([.. bytes])) : null;
    }

    // As PostgreSQL tries them: bytes parted by colons or by dashes, halves, or groups of two bytes.
    private static readonly Regex[] Forms =
    [
        Form("H+:H+:H+:H+:H+:H+"), Form("H+-H+-H+-H+-H+-H+"), Form("HHH:HHH"), Form("HHH-HHH"), Form("HH.HH.HH"), Form("HH-HH-HH"),
            Form("HHHHHH"),
    ];

    private static Regex Form(string form) => new(
        "^\\s*" + form.Replace(".", "\\.", StringComparison.Ordinal).Replace("H+", "\\s*([0-9a-fA-F]+)", StringComparison.Ordinal)
            .Replace("H", "\\s*([0-9a-fA-F]{1,2})", StringComparison.Ordinal) + "\\s*$",
        RegexOptions.CultureInvariant);
}
