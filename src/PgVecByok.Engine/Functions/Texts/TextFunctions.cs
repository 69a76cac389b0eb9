using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Functions of text from the manual's section 9.4, save patterns, formatting and encodings.</summary>
internal static class TextFunctions
{
    private static readonly Text Blank = " ";

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1258, "textcat(text, text) text", Lift.Strict((Text l, Text r) => Joined.Of(l, r))).As(functions, 654, "||");
        functions.Scalar(2011, "byteacat(bytea, bytea) bytea", Lift.Strict((Bytea l, Bytea r) => Joined.Of(l, r))).As(functions, 2018, "||");
        AddLengths(functions);
        AddParts(functions);
        AddTrims(functions);
        AddChanges(functions);
        AddCharacters(functions);
    }

    private static void AddLengths(FunctionCatalog functions)
    {
        ScalarBody characters = Lift.Strict((Text text) => CharacterLength.Count(text.Span));
        ScalarBody unpadded = Lift.Strict((Text text) => CharacterLength.Count(BpcharType.Unpadded(text).Span));
        ScalarBody bytes = Lift.Strict((Text text) => text.Length);
        foreach (string name in (string[])["length", "char_length", "character_length"])
        {
            functions.Scalar(name[0] == 'l' ? 1317u : name[4] == '_' ? 1381u : 1369u, $"{name}(text) int4", characters);
            functions.Scalar(name[0] == 'l' ? 1318u : name[4] == '_' ? 1372u : 1367u, $"{name}(bpchar) int4", unpadded);
        }

        functions.Scalar(1374, "octet_length(text) int4", bytes);
        functions.Scalar(1375, "octet_length(bpchar) int4", bytes);
        functions.Scalar(720, "octet_length(bytea) int4", Lift.Strict((Bytea value) => value.Length));
        functions.Scalar(2010, "length(bytea) int4", Lift.Strict((Bytea value) => value.Length));
        functions.Scalar(1811, "bit_length(text) int4", Lift.Strict((Text text) => text.Length * 8));
        functions.Scalar(1810, "bit_length(bytea) int4", Lift.Strict((Bytea value) => value.Length * 8));
    }

    private static void AddParts(FunctionCatalog functions)
    {
        foreach ((uint two, uint three, string name) in ((uint, uint, string)[])[(937, 936, "substring"), (883, 877, "substr")])
        {
            functions.Scalar(two, $"{name}(text, int4) text", Lift.Strict((Text text, int start) => Substrings.From(text, start)));
            functions.Scalar(
                three, $"{name}(text, int4, int4) text",
                Lift.Strict((Text text, int start, int length) => Substrings.From(text, start, length)));
        }

        functions.Scalar(3060, "left(text, int4) text", Lift.Strict((Text text, int count) => Substrings.Left(text, count)));
        functions.Scalar(3061, "right(text, int4) text", Lift.Strict((Text text, int count) => Substrings.Right(text, count)));
        functions.Scalar(849, "position(text, text) int4", Lift.Strict((Text text, Text part) => Substrings.Position(text, part)));
        functions.Scalar(868, "strpos(text, text) int4", Lift.Strict((Text text, Text part) => Substrings.Position(text, part)));
        functions.Scalar(3696, "starts_with(text, text) bool", Lift.Strict((Text text, Text part) => text.Span.StartsWith(part.Span)))
            .As(functions, 3877, "^@");
        functions.Scalar(
            1404, "overlay(text, text, int4, int4) text",
            Lift.Strict((Text text, Text by, int start, int length) => Substrings.Overlay(text, by, start, length)));
        functions.Scalar(
            1405, "overlay(text, text, int4) text",
            Lift.Strict((Text text, Text by, int start) => Substrings.Overlay(text, by, start, CharacterLength.Count(by.Span))));
        functions.Scalar(2088, "split_part(text, text, int4) text", Lift.Strict((Text text, Text by, int n) => Splitting.Part(text, by, n)));
    }

    private static void AddTrims(FunctionCatalog functions)
    {
        functions.Scalar(884, "btrim(text, text) text", Lift.Strict((Text text, Text set) => Trimming.Both(text, set)));
        functions.Scalar(885, "btrim(text) text", Lift.Strict((Text text) => Trimming.Both(text, Blank)));
        functions.Scalar(875, "ltrim(text, text) text", Lift.Strict((Text text, Text set) => Trimming.Left(text, set)));
        functions.Scalar(881, "ltrim(text) text", Lift.Strict((Text text) => Trimming.Left(text, Blank)));
        functions.Scalar(876, "rtrim(text, text) text", Lift.Strict((Text text, Text set) => Trimming.Right(text, set)));
        functions.Scalar(882, "rtrim(text) text", Lift.Strict((Text text) => Trimming.Right(text, Blank)));
        functions.Scalar(2015, "btrim(bytea, bytea) bytea", Lift.Strict((Bytea bytes, Bytea set) => Trimming.Both(bytes, set)));
        functions.Scalar(6195, "ltrim(bytea, bytea) bytea", Lift.Strict((Bytea bytes, Bytea set) => Trimming.Both(bytes, set, right: false)));
        functions.Scalar(6196, "rtrim(bytea, bytea) bytea", Lift.Strict((Bytea bytes, Bytea set) => Trimming.Both(bytes, set, left: false)));
    }

    private static void AddChanges(FunctionCatalog functions)
    {
        functions.Scalar(870, "lower(text) text", Lift.Strict((Text text) => LetterCase.Lower(text)));
        functions.Scalar(871, "upper(text) text", Lift.Strict((Text text) => LetterCase.Upper(text)));
        functions.Scalar(872, "initcap(text) text", Lift.Strict((Text text) => LetterCase.Initial(text)));
        functions.Scalar(2087, "replace(text, text, text) text", Lift.Strict((Text text, Text from, Text to) => Joined.Replace(text, from, to)));
        functions.Scalar(
            878, "translate(text, text, text) text", Lift.Strict((Text text, Text from, Text to) => Joined.Translate(text, from, to)));
        functions.Scalar(879, "lpad(text, int4) text", Lift.Strict((Text text, int n) => Joined.Pad(text, n, Blank, isLeft: true)));
        functions.Scalar(880, "rpad(text, int4) text", Lift.Strict((Text text, int n) => Joined.Pad(text, n, Blank, isLeft: false)));
        functions.Scalar(873, "lpad(text, int4, text) text", Lift.Strict((Text text, int n, Text by) => Joined.Pad(text, n, by, isLeft: true)));
        functions.Scalar(874, "rpad(text, int4, text) text", Lift.Strict((Text text, int n, Text by) => Joined.Pad(text, n, by, isLeft: false)));
        functions.Scalar(1622, "repeat(text, int4) text", Lift.Strict((Text text, int count) => Joined.Repeat(text, count)));
        functions.Scalar(3062, "reverse(text) text", Lift.Strict((Text text) => Joined.Reverse(text)));
        functions.Scalar(6382, "reverse(bytea) bytea", Lift.Strict((Bytea bytes) =>
        {
            byte[] copy = bytes.Span.ToArray();
            Array.Reverse(copy);
            return new Bytea(copy);
        }));
    }

    private static void AddCharacters(FunctionCatalog functions)
    {
        functions.Scalar(1620, "ascii(text) int4", Lift.Strict((Text text) =>
            text.Length == 0 || Rune.DecodeFromUtf8(text.Span, out Rune rune, out _) != System.Buffers.OperationStatus.Done ? 0 : rune.Value));
        functions.Scalar(1621, "chr(int4) text", Lift.Strict((int code) => Character(code)));
    }

    private static Text Character(int code)
    {
        if (code < 0)
            throw new SqlException(SqlState.ProgramLimitExceeded, "character number must be positive");
        if (code == 0)
            throw new SqlException(SqlState.ProgramLimitExceeded, "null character not permitted");
        if (code > 0x10ffff)
            throw new SqlException(
                SqlState.ProgramLimitExceeded, string.Create(CultureInfo.InvariantCulture, $"requested character too large for encoding: {code}"));
        return Rune.IsValid(code)
            ? new Rune(code).ToString()
            : throw new SqlException(
                SqlState.ProgramLimitExceeded, string.Create(CultureInfo.InvariantCulture, $"requested character not valid for encoding: {code}"));
    }
}
