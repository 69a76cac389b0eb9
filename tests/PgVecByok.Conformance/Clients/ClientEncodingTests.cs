using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// Clients that do not write UTF-8: psql takes its encoding from the terminal's locale, which is SQL_ASCII in a bare container and a
/// Windows code page on Windows. Bytes are written here as the letters of Latin-1.
/// </summary>
public sealed class ClientEncodingTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Theory]
    [InlineData("SQL_ASCII", "SELECT '\u00c3\u00a9', length('\u00c3\u00a9')", "\u00c3\u00a9|1\n")]
    [InlineData("LATIN1", "SELECT '\u00e9t\u00e9' AS \"\u00e4\", octet_length('\u00e9t\u00e9')", "\u00e9t\u00e9|5\n")]
    [InlineData("WIN1252", "SELECT '\u0080uro' || chr(8221), length('\u0080')", "\u0080uro\u0094|1\n")]
    [InlineData("SJIS", "SELECT '\u0093\u00fa\u0096{', length('\u0093\u00fa\u0096{')", "\u0093\u00fa\u0096{|2\n")]
    [InlineData(
        "LATIN1", "SELECT 1 AS \"\u00e9\", nothing",
        "ERROR:  column \"nothing\" does not exist\nLINE 1: SELECT 1 AS \"\u00e9\", nothing;\n                         ^\n")]
    public void Text_comes_and_goes_in_the_clients_encoding(string encoding, string statement, string answer) =>
        Assert.Equal(answer, Psql(encoding, statement + ";\n"));

    [Fact]
    public void A_character_that_the_encoding_does_not_have_is_an_error()
    {
        Assert.Equal(
            "ERROR:  character with byte sequence 0xe2 0x82 0xac in encoding \"UTF8\" has no equivalent in encoding \"LATIN1\"\n1\n",
            Psql("LATIN1", "SELECT chr(8364);\nSELECT 1;\n"));
    }

    [Fact]
    public void COPY_converts_text_both_ways()
    {
        string answer = Psql(
            "WIN1252",
            "CREATE TEMP TABLE coins (name text);\nCOPY coins FROM STDIN;\n\u0080uro\n\\.\nCOPY coins TO STDOUT;\n"
            + "SELECT length(name) FROM coins;\n");

        Assert.Equal("CREATE TABLE\nCOPY 1\n\u0080uro\n4\n", answer);
    }

    [Fact]
    public void Parameters_are_converted_and_names_too()
    {
        using RawClient client = server.Connect(logsIn: true, ("client_encoding", "LATIN9"));
        Assert.Equal("LATIN9", client.Parameters["client_encoding"]);
        client.Send(RawClient.Message('P', [(byte)'p', 0xA4, 0, .. "SELECT length($1), octet_length($1::text), $2::int4"u8, 0, 0, 0]));
        client.Send(RawClient.Message('B', [0, (byte)'p', 0xA4, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 1, 0xA4, 0, 0, 0, 4, 0, 0, 0, 0xA4, 0, 0]));
        client.Send(RawClient.Message('E', [0, 0, 0, 0, 0]));
        client.Send(RawClient.Message('S', []));

        Assert.Equal("1 2 D(1,3,164) C(SELECT 1) ZI", client.ReadToReady());
    }

    [Fact]
    public void COPY_that_ends_in_the_middle_of_a_character_is_an_error_and_stores_nothing()
    {
        using RawClient client = server.Connect(logsIn: true, ("client_encoding", "SJIS"));
        client.Send(RawClient.Message('Q', [.. "CREATE TEMP TABLE cut (name text); COPY cut FROM STDIN"u8, 0]));
        client.Send(RawClient.Message('d', [(byte)'a', 0x93]));
        client.Send(RawClient.Message('c', []));
        Assert.Contains("22021", client.ReadToReady(), StringComparison.Ordinal);

        client.Send(RawClient.Message('Q', [.. "SELECT count(*) FROM pg_class WHERE relname = 'cut'"u8, 0]));
        Assert.Contains("D(0)", client.ReadToReady(), StringComparison.Ordinal);
    }

    [Fact]
    public void SET_takes_effect_for_what_stands_behind_it_in_the_same_message()
    {
        using RawClient client = server.Connect();
        client.Send(RawClient.Message('Q', [.. "SET client_encoding = LATIN1; SELECT chr(228); RESET client_encoding; SELECT chr(228)"u8, 0]));

        string answer = client.ReadToReady(); // a byte that is no UTF-8 reads as a question mark in a diamond
        Assert.Contains(" D(\ufffd) ", answer, StringComparison.Ordinal);
        Assert.Contains(" D(\u00e4) ", answer, StringComparison.Ordinal);
    }

    private string Psql(string encoding, string text)
    {
        (string output, string errors) =
            ClientProgram.Psql(server, text, ["-At"], Encoding.Latin1, ("PGCLIENTENCODING", encoding));
        return errors + output;
    }
}
