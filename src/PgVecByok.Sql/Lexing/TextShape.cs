using System.Buffers;
using System.Globalization;

namespace PgVecByok.Sql;

/// <summary>A constant that was cut out of a statement's text.</summary>
public readonly record struct CutConstant(int Offset, int Length, bool IsString);

/// <summary>
/// A statement's text with its whole numbers and plain strings cut out, so that texts which differ in them alone are one text. It is
/// read without the lexer, and gives up wherever it would have to know more than the lexer's first rules: comments, escapes, dollar
/// quotes, quoted names, parameters, anything beyond ASCII outside of strings. Two texts of one shape are the same tokens.
/// </summary>
public static class TextShape
{
    public const int LengthMax = 4096, ConstantsMax = 64;

    /// <summary>What stands where a constant was: no statement has these.</summary>
    private const char NumberMark = '\u0001', StringMark = '\u0002';

    /// <summary>Shorter ones are int4 with either sign.</summary>
    private const int DigitsMax = 9;

    private static readonly SearchValues<char> Special = SearchValues.Create("'0123456789\"\\$-/\u0001\u0002");

    /// <summary>False: the text is not of this simple kind. REQUIRES: room for the text's length, and for the constants.</summary>
    public static bool TryRead(
        ReadOnlySpan<char> text, Span<char> shape, out int length, Span<CutConstant> constants, out int count)
    {
        (length, count) = (0, 0);
        int at = 0;
        while (at < text.Length)
        {
            int plain = text[at..].IndexOfAny(Special);
            if (plain < 0)
                plain = text.Length - at;
            text.Slice(at, plain).CopyTo(shape[length..]);
            (at, length) = (at + plain, length + plain);
            if (at == text.Length)
                break;
            if (!TryTake(text, ref at, shape, ref length, constants, ref count))
                return false;
        }

        return System.Text.Ascii.IsValid(shape[..length]);
    }

    /// <summary>What the number says. REQUIRES: it is one.</summary>
    public static int Number(ReadOnlySpan<char> text, in CutConstant constant) =>
        int.Parse(text.Slice(constant.Offset, constant.Length), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The string between its quotes, where two stand for one. REQUIRES: it is one, and room for its length.</summary>
    public static int ReadString(ReadOnlySpan<char> text, in CutConstant constant, Span<char> into)
    {
        ReadOnlySpan<char> quoted = text.Slice(constant.Offset + 1, constant.Length - 2);
        int length = 0;
        for (int i = 0; i < quoted.Length; i++)
        {
            into[length++] = quoted[i];
            if (quoted[i] == '\'')
                i++;
        }

        return length;
    }

    private static bool TryTake(
        ReadOnlySpan<char> text, ref int at, Span<char> shape, ref int length, Span<CutConstant> constants, ref int count)
    {
        char c = text[at];
        if (c is '-' or '/')
        {
            // A comment may hold anything.
            if (at + 1 < text.Length && text[at + 1] == (c == '-' ? '-' : '*'))
                return false;
            shape[length++] = text[at++];
            return true;
        }

        bool isString = c == '\'';
        if (!isString && !char.IsAsciiDigit(c))
            return false;
        int end = isString ? EndOfString(text, at) : EndOfDigits(text, at);
        if (end < 0)
            return false;
        bool isCut = isString || IsWholeNumber(text, at, end);
        if (!isCut || count == constants.Length)
        {
            if (isCut)
                return false;
            text[at..end].CopyTo(shape[length..]);
            (length, at) = (length + end - at, end);
            return true;
        }

        constants[count++] = new CutConstant(at, end - at, isString);
        shape[length++] = isString ? StringMark : NumberMark;
        at = end;
        return true;
    }

    /// <summary>Behind the closing quote; below zero where the string is not a plain one.</summary>
    private static int EndOfString(ReadOnlySpan<char> text, int at)
    {
        // E'…', U&'…' and their like, and a type's name right before the quote.
        if (at > 0 && (IsWordPart(text[at - 1]) || text[at - 1] == '&'))
            return -1;
        for (at++; at < text.Length; at++)
        {
            int stop = text[at..].IndexOfAny('\'', '\\', '\0');
            if (stop < 0 || text[at + stop] != '\'')
                return -1;
            at += stop;
            if (at + 1 == text.Length || text[at + 1] != '\'')
                return GoesOn(text, at + 1) ? -1 : at + 1;
            at++;
        }

        return -1;
    }

    /// <summary>Whether a string in the next line belongs to the one that ends here.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> rest = text[at..].TrimStart(" \t\n\r\f\v");
        return !rest.IsEmpty && rest[0] is '\'';
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (IsWordPart(text[at]) || text[at] == '.'))
            at++;
        return at;
    }

    /// <summary>Digits alone, that belong neither to a name nor to a number with a point or an exponent.</summary>
    private static bool IsWholeNumber(ReadOnlySpan<char> text, int at, int end) =>
        end - at <= DigitsMax && !text[at..end].ContainsAnyExceptInRange('0', '9')
        && (at == 0 || !(IsWordPart(text[at - 1]) || text[at - 1] == '.'));

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || c >= 0x80;
}
