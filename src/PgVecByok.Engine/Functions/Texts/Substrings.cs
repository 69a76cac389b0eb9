using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Parts of text by character position, counted from 1, without a copy.</summary>
internal static class Substrings
{
    public static Text From(Text text, int start) => start <= 1 ? text : Slice(text, start - 1, int.MaxValue);

    public static Text From(Text text, int start, int length)
    {
        if (length < 0)
            throw new SqlException(SqlState.SubstringError, "negative substring length not allowed");
        long end = (long)start + length; // first position behind
        long first = Math.Max(start, 1);
        return end <= first ? default : Slice(text, (int)Math.Min(first - 1, int.MaxValue), (int)Math.Min(end - first, int.MaxValue));
    }

    public static Text Left(Text text, int count)
    {
        if (count < 0)
            count = Math.Max(CharacterLength.Count(text.Span) + count, 0);
        return Slice(text, 0, count);
    }

    public static Text Right(Text text, int count)
    {
        int skipped = count < 0 ? -(long)count > int.MaxValue ? int.MaxValue : -count : Math.Max(CharacterLength.Count(text.Span) - count, 0);
        return Slice(text, skipped, int.MaxValue);
    }

    /// <summary>Position of a part in characters, from 1; 0 when it is not there.</summary>
    public static int Position(Text text, Text part)
    {
        int at = text.Span.IndexOf(part.Span);
        return at < 0 ? 0 : CharacterLength.Count(text.Span[..at]) + 1;
    }

    public static Text Overlay(Text text, Text replacement, int start, int length)
    {
        if (start <= 0)
            throw new SqlException(SqlState.SubstringError, "negative substring length not allowed");
        int behind = (int)Math.Min((long)start + length, int.MaxValue);
        return Joined.Of(From(text, 1, start - 1), replacement, From(text, behind));
    }

    /// <summary>Characters from <paramref name="skipped"/>, counted from 0.</summary>
    public static Text Slice(Text text, int skipped, int count)
    {
        int from = CharacterLength.BytesOf(text.Span, skipped);
        ReadOnlySpan<byte> rest = text.Span[from..];
        return text.Slice(from, count == int.MaxValue ? rest.Length : CharacterLength.BytesOf(rest, count));
    }
}
