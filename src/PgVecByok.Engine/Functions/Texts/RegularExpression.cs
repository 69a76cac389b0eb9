using System.Collections.Concurrent;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Compiled patterns, kept by pattern and flags, and what flags a text of letters stands for.</summary>
internal static class RegularExpression
{
    private const int KeptMax = 512;
    private static readonly ConcurrentDictionary<(string Pattern, RegexFlags Flags), RegexProgram> Kept = new();

    /// <summary>A pattern may be a tenant's value.</summary>
    public static void Forget() => Kept.Clear();

    /// <exception cref="SqlException">2201B.</exception>
    public static RegexProgram Of(string pattern, RegexFlags flags)
    {
        if (Kept.TryGetValue((pattern, flags), out RegexProgram? program))
            return program;
        program = RegexProgram.Compile(pattern, flags);
        if (Kept.Count >= KeptMax)
            Kept.Clear();
        return Kept[(pattern, flags)] = program;
    }

    /// <summary>The flags argument of regexp_*; g is the caller's and reported apart.</summary>
    public static RegexFlags Flags(Text written, out bool isGlobal)
    {
        isGlobal = false;
        RegexFlags flags = RegexFlags.Advanced;
        foreach (Rune rune in written.ToString().EnumerateRunes())
        {
            if (rune.Value == 'g')
                isGlobal = true;
            else
                flags = RegexParser.WithOption(flags, rune.Value) ?? throw new SqlException(
                    SqlState.InvalidParameterValue, $"invalid regular expression option: \"{rune}\"");
        }

        return flags;
    }
}
