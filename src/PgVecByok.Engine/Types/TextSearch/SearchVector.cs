using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A word and where it stands: places from 1 to 16,383 with a weight each, D (0) to A (3).</summary>
internal readonly record struct Lexeme(Text Word, (int Place, int Weight)[] Places);

/// <summary>Words in order of their bytes after their lengths' … by bytes alone; each once. The representation of tsvector.</summary>
public sealed class SearchVector
{
    internal const int PlaceMax = 16_383;
    internal const int PlacesMax = 255;
    internal const int WordBytesMax = 2_046;

    /// <summary>Of all words, and of two bytes for each place and for their number.</summary>
    internal const int BytesMax = (1 << 20) - 1;
    internal static readonly SearchVector Empty = new([]);

    internal SearchVector(Lexeme[] lexemes) => Lexemes = lexemes;

    internal Lexeme[] Lexemes { get; }

    /// <summary>Words in any order, repeated or not: their places are put together.</summary>
    /// <exception cref="SqlException">54000: too much.</exception>
    internal static SearchVector Of(IEnumerable<Lexeme> lexemes)
    {
        Lexeme[] merged = [.. lexemes.GroupBy(lexeme => lexeme.Word).OrderBy(group => group.Key).Select(group =>
            new Lexeme(group.Key, Merged(group.SelectMany(lexeme => lexeme.Places))))];
        long bytes = 0;
        foreach (Lexeme lexeme in merged)
        {
            bytes += lexeme.Word.Length;
            if (lexeme.Places.Length > 0)
                bytes += (bytes & 1) + 2 + 2 * lexeme.Places.Length;
        }

        Check(bytes);
        return new SearchVector(merged);
    }

    internal static void Check(long bytes)
    {
        if (bytes > BytesMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"string is too long for tsvector ({bytes} bytes, max {BytesMax} bytes)");
        }
    }

    internal Lexeme? Find(Text word)
    {
        int low = 0, high = Lexemes.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = Lexemes[middle].Word.CompareTo(word);
            if (order == 0)
                return Lexemes[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    internal IEnumerable<Lexeme> WithPrefix(Text prefix) => Lexemes.Where(lexeme => lexeme.Word.Span.StartsWith(prefix.Span));

    /// <summary>In order, each place once with its greatest weight, and not too many.</summary>
    private static (int, int)[] Merged(IEnumerable<(int Place, int Weight)> places) =>
        [.. places.GroupBy(each => each.Place).OrderBy(group => group.Key).Select(group =>
            (group.Key, group.Max(each => each.Weight))).Take(PlacesMax)];
}
