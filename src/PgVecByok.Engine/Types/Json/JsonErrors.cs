using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What is wrong with a JSON text, in PostgreSQL's words, with the line it is in.</summary>
internal static class JsonErrors
{
    private const int ContextMax = 50;

    public static SqlException Syntax(ReadOnlySpan<byte> text, int end, string detail) =>
        new(SqlState.InvalidTextRepresentation, "invalid input syntax for type json") { Detail = detail, Where = Context(text, end) };

    public static SqlException Escape(ReadOnlySpan<byte> text, int end, string detail) =>
        new(SqlState.UntranslatableCharacter, "unsupported Unicode escape sequence") { Detail = detail, Where = Context(text, end) };

    /// <summary>"JSON data, line 1: ..." up to where the error is.</summary>
    private static string Context(ReadOnlySpan<byte> text, int end)
    {
        int lineStart = text[..end].LastIndexOf((byte)'\n') + 1;
        int line = text[..lineStart].Count((byte)'\n') + 1;
        int start = lineStart;
        while (end - start >= ContextMax || (start < end && start > lineStart && (text[start] & 0xC0) == 0x80))
            start++;
        if (start - lineStart <= 3)
            start = lineStart;
        string before = start > lineStart ? "..." : "";
        string after = end < text.Length && text[end] is not ((byte)'\n' or (byte)'\r') ? "..." : "";
        return $"JSON data, line {line}: {before}{Encoding.UTF8.GetString(text[start..end])}{after}";
    }
}
