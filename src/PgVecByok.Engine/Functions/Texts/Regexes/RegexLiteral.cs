using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// The longest run of plain characters that every match of a pattern contains: a text without it need not be looked at closely, and most
/// texts in a scan are without it.
/// </summary>
internal sealed record RegexLiteral(byte[] Bytes, bool IsWhole)
{
    /// <summary>Null: there is none worth looking for.</summary>
    public static RegexLiteral? Of(RegexNode root)
    {
        (string best, string run) = ("", "");
        RegexNode[] parts = root.Kind == RegexKind.Sequence ? root.Parts : [root];
        foreach (RegexNode part in parts)
        {
            RegexNode inner = part.Kind == RegexKind.Capture ? part.Parts[0] : part;
            if (inner.Kind == RegexKind.Set && inner.Set!.Single is var single and >= 0 && Rune.IsValid(single))
                run += new Rune(single).ToString();
            else if (part.Kind is not (RegexKind.Assertion or RegexKind.Look or RegexKind.Empty))
                run = "";
            if (run.Length > best.Length)
                best = run;
        }

        bool isWhole = parts.All(part => part.Kind == RegexKind.Set && part.Set!.Single >= 0);
        return best.Length == 0 ? null : new RegexLiteral(Encoding.UTF8.GetBytes(best), isWhole);
    }
}
