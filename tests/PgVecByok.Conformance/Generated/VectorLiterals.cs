using System.Globalization;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// Texts that are vectors, halfvecs, sparse vectors or bits, or nearly so: hostile numbers, blanks, brackets that do not close, dimensions
/// from none to one too many. The same seed draws the same ones everywhere.
/// </summary>
internal sealed class VectorLiterals(int seed)
{
    public static readonly string[] Types = ["vector", "halfvec", "sparsevec", "bit"];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "1e38", "3.4028235e38", "3.4028236e38", "4e38", "1e39", "-1e400", "1e-38", "1e-45", "7e-46", "1e-46",
        "1e-400",
        "65504", "65519", "65520", "6e-8", "2.9e-8", "0x1A", "0x1p-3", "0x", "nan", "NaN", "inf", "-Infinity", "+inf",
        "infinit", ".5", "5.", ".",
        "1e", "1e+", "1e+5", "1E5", "+3", "--3", "1_0", "00012", "0.1", "16777217", "33554433", "0.30000001192092896", "1.17549435e-38",
        "1e99999999999", "-1e-99999999999", "0e99999999999", "9007199254740993", "123456789012345678901234567890",
    ];

    private static readonly string[] Blanks = [" ", "  ", "\t", "\n", "\r", "\v", "\f"];
    private readonly Random _random = new(seed);

    /// <summary>A text and the type it is meant for.</summary>
    public (string Type, string Text) Next()
    {
        string type = Types[_random.Next(Types.Length)];
        string text = type switch
        {
            "sparsevec" => Sparse(),
            "bit" => Bits(),
            _ => Dense(),
        };
        int changes = _random.Next(3) == 0 ? 1 + _random.Next(3) : 0;
        for (int i = 0; i < changes; i++)
            text = Damaged(text);
        return (type, text);
    }

    /// <summary>What a client may send as the binary form: a head that is likely, and numbers of any bits.</summary>
    public byte[] Binary(string type)
    {
        int count = _random.Next(8) == 0 ? _random.Next(-2, 9) : _random.Next(1, 5);
        var bytes = new List<byte>();
        if (type == "sparsevec")
        {
            Int32(bytes, _random.Next(10) == 0 ? _random.Next(int.MinValue, int.MaxValue) : count + _random.Next(4));
            Int32(bytes, count);
            Int32(bytes, _random.Next(20) == 0 ? 1 : 0);
            for (int i = 0; i < count; i++)
                Int32(bytes, _random.Next(12) == 0 ? _random.Next(-2, 8) : i);
        }
        else if (type == "bit")
        {
            Int32(bytes, _random.Next(10) == 0 ? _random.Next(int.MinValue, int.MaxValue) : count * 8 - _random.Next(8));
        }
        else
        {
            bytes.AddRange([(byte)(count >> 8), (byte)count, 0, (byte)(_random.Next(20) == 0 ? 1 : 0)]);
        }

        for (int i = 0; i < count; i++)
        {
            byte[] number = BitConverter.GetBytes(_random.Next(3) == 0 ? _random.Next(int.MinValue, int.MaxValue) : 0x3F80_0000 + i);
            bytes.AddRange(number.Reverse().Take(type switch { "halfvec" => 2, "bit" => 1, _ => 4 }));
        }

        if (_random.Next(10) == 0)
            bytes.Add((byte)_random.Next(256));
        else if (_random.Next(10) == 0 && bytes.Count > 0)
            bytes.RemoveAt(bytes.Count - 1);
        return [.. bytes];
    }

    private static void Int32(List<byte> bytes, int value) => bytes.AddRange(BitConverter.GetBytes(value).Reverse());

    private string Dense()
    {
        int count = _random.Next(2000) switch
        {
            0 => _random.Next(15_998, 16_003),
            < 20 => _random.Next(100, 800),
            < 60 => 0,
            _ => _random.Next(1, 6),
        };
        var text = new StringBuilder().Append(Blank()).Append('[');
        for (int i = 0; i < count; i++)
            text.Append(i > 0 ? "," : "").Append(count > 10 ? "1" : Number());
        return text.Append(']').Append(Blank()).ToString();
    }

    private string Sparse()
    {
        int count = _random.Next(6);
        var text = new StringBuilder().Append(Blank()).Append('{');
        for (int i = 0; i < count; i++)
        {
            string place = _random.Next(12) == 0 ? Number() : (i * 2 + 1 + _random.Next(2)).ToString(CultureInfo.InvariantCulture);
            text.Append(i > 0 ? "," : "").Append(Blank()).Append(place).Append(Blank()).Append(':').Append(Number());
        }

        string dimensions = _random.Next(10) switch
        {
            0 => Number(),
            1 => "1000000000",
            2 => "1000000001",
            _ => _random.Next(1, 40).ToString(CultureInfo.InvariantCulture),
        };
        return text.Append('}').Append(Blank()).Append('/').Append(Blank()).Append(dimensions).Append(Blank()).ToString();
    }

    private string Bits()
    {
        var text = new StringBuilder(_random.Next(6) switch { 0 => "b", 1 => "x", 2 => "X", _ => "" });
        string digits = text.Length > 0 && (text[0] | 32) == 'x' ? "0123456789abcdefABCDEFg" : "01";
        for (int i = _random.Next(20); i > 0; i--)
            text.Append(digits[_random.Next(digits.Length)]);
        return text.ToString();
    }

    private string Number()
    {
        string number = _random.Next(6) switch
        {
            0 => Numbers[_random.Next(Numbers.Length)],
            1 => BitConverter.Int32BitsToSingle(_random.Next(int.MinValue, int.MaxValue)).ToString("R", CultureInfo.InvariantCulture),
            2 => (_random.NextDouble() * Math.Pow(10, _random.Next(-50, 42)))
                .ToString("G" + _random.Next(1, 18), CultureInfo.InvariantCulture),
            3 => LongDigits(),
            _ => (_random.Next(-2000, 2000) / 8.0).ToString(CultureInfo.InvariantCulture),
        };
        return Blank() + number + Blank();
    }

    private string LongDigits()
    {
        var text = new StringBuilder(_random.Next(2) == 0 ? "-" : "");
        for (int i = _random.Next(1, 40); i > 0; i--)
            text.Append((char)('0' + _random.Next(10)));
        text.Append('.');
        for (int i = _random.Next(0, 60); i > 0; i--)
            text.Append((char)('0' + _random.Next(10)));
        return text.ToString();
    }

    private string Blank() => _random.Next(12) == 0 ? Blanks[_random.Next(Blanks.Length)] : "";

    private string Damaged(string text)
    {
        const string hostile = "[]{}/:,.+-eE0x19 naifNI\"'\\\u00e9\u0663";
        int at = _random.Next(text.Length + 1);
        return _random.Next(3) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => text[..at] + hostile[_random.Next(hostile.Length)] + text[(at + 1)..],
            _ => text.Insert(at, hostile[_random.Next(hostile.Length)].ToString()),
        };
    }
}
