using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>RN: 1 to 3999; anything else does not fit.</summary>
internal static class RomanNumerals
{
    private const int Width = 15;

    private static readonly (int Value, string Letters)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
        (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>Only the form that Format writes is one, in any case.</summary>
    public static Numeric Read(string text)
    {
        string written = text.Trim(' ').ToUpperInvariant();
        int end = 0;
        while (end < written.Length && "MDCLXVI".Contains(written[end], StringComparison.Ordinal))
            end++;
        written = written[..end];
        int value = 0, at = 0;
        foreach ((int step, string letters) in Steps)
        {
            for (; written.AsSpan(at).StartsWith(letters); at += letters.Length)
                value += step;
        }

        bool isCanonical = value is > 0 and < 4000 && Format(new Numeric(value), isTight: true, isSmall: false).ToString() == written;
        return isCanonical ? new Numeric(value) : throw new SqlException(SqlState.InvalidTextRepresentation, "invalid Roman numeral");
    }

    public static Text Format(Numeric value, bool isTight, bool isSmall)
    {
        Numeric whole = value.IsFinite ? NumericRounding.Round(value, 0) : value;
        if (!whole.IsFinite || whole < 1 || whole > 3999)
            return new string('#', Width);
        var letters = new StringBuilder();
        int rest = (int)whole.Unscaled;
        foreach ((int step, string written) in Steps)
        {
            for (; rest >= step; rest -= step)
                letters.Append(written);
        }

        string text = isSmall ? letters.ToString().ToLowerInvariant() : letters.ToString();
        return isTight ? text : text.PadLeft(Width);
    }
}
