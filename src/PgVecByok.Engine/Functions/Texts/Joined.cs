namespace PgVecByok.Engine;

/// <summary>Texts one behind the other.</summary>
internal static class Joined
{
    public static Text Of(Text first, Text second)
    {
        if ((long)first.Length + second.Length > TextLimits.BytesMax)
            throw TextLimits.TooLong();
        byte[] bytes = new byte[first.Length + second.Length];
        first.Span.CopyTo(bytes);
        second.Span.CopyTo(bytes.AsSpan(first.Length));
        return new Text(bytes);
    }

    public static Text Of(Text first, Text second, Text third) => Of(Of(first, second), third);

    public static Bytea Of(Bytea first, Bytea second)
    {
        byte[] bytes = new byte[first.Length + second.Length];
        first.Span.CopyTo(bytes);
        second.Span.CopyTo(bytes.AsSpan(first.Length));
        return new Bytea(bytes);
    }

    public static Text Repeat(Text text, int count)
    {
        if (count <= 0 || text.Length == 0)
            return default;
        if ((long)text.Length * count > TextLimits.BytesMax)
            throw TextLimits.TooLong();
        byte[] bytes = GC.AllocateUninitializedArray<byte>(text.Length * count);
        text.Span.CopyTo(bytes);
        int whole = Math.Max(1, Interruption.StepBytes / text.Length) * text.Length;
        for (int filled = text.Length; filled < bytes.Length;)
        {
            Interruption.Check();
            int more = Math.Min(Math.Min(filled, whole), bytes.Length - filled);
            bytes.AsSpan(0, more).CopyTo(bytes.AsSpan(filled));
            filled += more;
        }

        return new Text(bytes);
    }

    /// <summary>Fills up to a length in characters, on the left or on the right; a longer text is cut on the right.</summary>
    public static Text Pad(Text text, int length, Text fill, bool isLeft)
    {
        length = Math.Max(length, 0);
        if ((long)length * 4 > TextLimits.BytesMax)
            throw TextLimits.TooLong();
        int missing = length - CharacterLength.Count(text.Span);
        if (missing <= 0)
            return Substrings.Left(text, length);
        if (fill.Length == 0)
            return text;
        int fillCharacters = CharacterLength.Count(fill.Span);
        Text padding = Substrings.Left(Repeat(fill, (missing + fillCharacters - 1) / fillCharacters), missing);
        return isLeft ? Of(padding, text) : Of(text, padding);
    }

    public static Text Replace(Text text, Text from, Text to)
    {
        if (from.Length == 0 || text.Span.IndexOf(from.Span) < 0)
            return text;
        var result = new List<byte>(text.Length);
        ReadOnlySpan<byte> rest = text.Span;
        for (int at = rest.IndexOf(from.Span); at >= 0; at = rest.IndexOf(from.Span))
        {
            result.AddRange(rest[..at]);
            result.AddRange(to.Span);
            if (result.Count > TextLimits.BytesMax)
                throw TextLimits.TooLong();
            Interruption.Check();
            rest = rest[(at + from.Length)..];
        }

        result.AddRange(rest);
        return new Text([.. result]);
    }

    /// <summary>Each character of <paramref name="from"/> becomes the one at its place in <paramref name="to"/>, or nothing.</summary>
    public static Text Translate(Text text, Text from, Text to)
    {
        System.Text.Rune[] sources = [.. from.ToString().EnumerateRunes()], targets = [.. to.ToString().EnumerateRunes()];
        var result = new System.Text.StringBuilder(text.Length);
        foreach (System.Text.Rune rune in text.ToString().EnumerateRunes())
        {
            int place = Array.IndexOf(sources, rune);
            if (place < 0)
                result.Append(rune.ToString());
            else if (place < targets.Length)
                result.Append(targets[place].ToString());
        }

        return result.ToString();
    }

    public static Text Reverse(Text text)
    {
        byte[] bytes = new byte[text.Length];
        ReadOnlySpan<byte> rest = text.Span;
        int end = bytes.Length;
        while (rest.Length > 0)
        {
            int length = CharacterLength.BytesOf(rest, 1);
            end -= length;
            rest[..length].CopyTo(bytes.AsSpan(end));
            rest = rest[length..];
        }

        return new Text(bytes);
    }
}
