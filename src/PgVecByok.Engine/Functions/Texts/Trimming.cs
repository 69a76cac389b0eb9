using System.Text;

namespace PgVecByok.Engine;

/// <summary>trim and its kin: characters of a set are taken off the ends.</summary>
internal static class Trimming
{
    public static Text Both(Text text, Text set) => Right(Left(text, set), set);

    public static Text Left(Text text, Text set)
    {
        ReadOnlySpan<byte> rest = text.Span;
        while (rest.Length > 0 && Contains(set.Span, rest[..CharacterLength.BytesOf(rest, 1)]))
            rest = rest[CharacterLength.BytesOf(rest, 1)..];
        return text.Slice(text.Length - rest.Length, rest.Length);
    }

    public static Text Right(Text text, Text set)
    {
        ReadOnlySpan<byte> rest = text.Span;
        while (rest.Length > 0)
        {
            Rune.DecodeLastFromUtf8(rest, out _, out int length);
            if (!Contains(set.Span, rest[^length..]))
                break;
            rest = rest[..^length];
        }

        return text.Slice(0, rest.Length);
    }

    public static Bytea Both(Bytea bytes, Bytea set, bool left = true, bool right = true)
    {
        ReadOnlySpan<byte> rest = bytes.Span;
        while (left && rest.Length > 0 && set.Span.Contains(rest[0]))
            rest = rest[1..];
        while (right && rest.Length > 0 && set.Span.Contains(rest[^1]))
            rest = rest[..^1];
        return new Bytea(rest.ToArray());
    }

    private static bool Contains(ReadOnlySpan<byte> set, ReadOnlySpan<byte> character) =>
        character.Length == 1 ? set.Contains(character[0]) : set.IndexOf(character) >= 0;
}
