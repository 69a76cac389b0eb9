namespace PgVecByok.Tests;

/// <summary>Answers measured with PostgreSQL 18.6; PGlite has no conversions and cannot be asked.</summary>
public sealed class EncodingConversionTests
{
    [Theory]
    [InlineData("aé", "latin-1", "\\x61e9")]
    [InlineData("aé€", "WIN1252", "\\x61e980")]
    [InlineData("日本", "SJIS", "\\x93fa967b")]
    [InlineData("日本", "EUC_JP", "\\xc6fccbdc")]
    [InlineData("日本", "GB18030", "\\xc8d5b1be")]
    [InlineData("日本", "BIG5", "\\xa4e9a5bb")]
    [InlineData("한", "EUC_KR", "\\xc7d1")]
    [InlineData("한", "UHC", "\\xc7d1")]
    [InlineData("жу", "KOI8R", "\\xd6d5")]
    [InlineData("é", "unicode", "\\xc3a9")]
    [InlineData("aé", "SQL_ASCII", "\\x61c3a9")]
    [InlineData(
        "aé€", "LATIN1",
        "22P05: character with byte sequence 0xe2 0x82 0xac in encoding \"UTF8\" has no equivalent in encoding \"LATIN1\"")]
    [InlineData("a", "nope", "22023: invalid destination encoding name \"nope\"")]
    public void A_text_is_written_in_an_encoding(string text, string encoding, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call("convert_to(text, name)", text, encoding));

    [Theory]
    [InlineData("\\x61e9", "LATIN1", "aé")]
    [InlineData("\\x61e980", "WIN1252", "aé€")]
    [InlineData("\\x93fa967b", "SJIS", "日本")]
    [InlineData("\\xc3a9", "SQL_ASCII", "é")]
    [InlineData("\\x61ff", "UTF8", "22021: invalid byte sequence for encoding \"UTF8\": 0xff")]
    [InlineData("\\xe9", "SQL_ASCII", "22021: invalid byte sequence for encoding \"UTF8\": 0xe9")]
    [InlineData("\\x6100", "LATIN1", "22021: invalid byte sequence for encoding \"LATIN1\": 0x00")]
    [InlineData("\\x93", "SJIS", "22021: invalid byte sequence for encoding \"SJIS\": 0x93")]
    [InlineData(
        "\\x81", "WIN1252",
        "22P05: character with byte sequence 0x81 in encoding \"WIN1252\" has no equivalent in encoding \"UTF8\"")]
    [InlineData("\\x61", "", "22023: invalid source encoding name \"\"")]
    public void Bytes_are_read_in_an_encoding(string bytes, string encoding, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call("convert_from(bytea, name)", bytes, encoding));

    [Theory]
    [InlineData("\\x61e9", "LATIN1", "UTF8", "\\x61c3a9")]
    [InlineData("\\xc3a9", "UTF8", "LATIN1", "\\xe9")]
    [InlineData("\\xe9", "LATIN1", "LATIN1", "\\xe9")]
    [InlineData("\\xe9", "UTF8", "UTF8", "22021: invalid byte sequence for encoding \"UTF8\": 0xe9")]
    [InlineData("\\xe9", "UTF8", "LATIN1", "22021: invalid byte sequence for encoding \"UTF8\": 0xe9")]
    [InlineData(
        "\\xe9", "LATIN1", "WIN1252",
        "42883: default conversion function for encoding \"LATIN1\" to \"WIN1252\" does not exist")]
    [InlineData("\\x61", "nope", "UTF8", "22023: invalid source encoding name \"nope\"")]
    public void Bytes_are_converted(string bytes, string from, string to, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call("convert(bytea, name, name)", bytes, from, to));

    [Theory]
    [InlineData("\\x93fa967b", "SJIS", "2")]
    [InlineData("\\xc3a9c3a9", "SQL_ASCII", "4")]
    [InlineData("\\xc3a9", "UTF8", "1")]
    [InlineData("\\xe9", "UTF8", "22021: invalid byte sequence for encoding \"UTF8\": 0xe9")]
    public void Characters_are_counted_in_an_encoding(string bytes, string encoding, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call("length(bytea, name)", bytes, encoding));
}
