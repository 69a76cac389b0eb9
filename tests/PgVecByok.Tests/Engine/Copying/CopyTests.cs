using System.Buffers;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class CopyTests
{
    private static readonly IReadOnlyList<(string Name, SqlType Type, int Typmod)> Columns =
        [("a", BuiltinTypes.Int4, -1), ("b", BuiltinTypes.Text, -1)];

    [Theory]
    [InlineData("", "1\tx\n2\t\\N\n", "1|x;2|NULL")]
    [InlineData("", "1\ta\\tb\\n\\\\\\101\\x42\n", "1|a\tb\n\\AB")]
    [InlineData("", "1\tx\r\n2\ty\r\n", "1|x;2|y")]
    [InlineData("", "1\tx\r2\ty", "1|x;2|y")]
    [InlineData("", "1\tx\n\\.\nrest", "1|x")]
    [InlineData("", "1\ta\\\nb\n", "1|a\nb")]
    [InlineData("(DELIMITER '|', NULL 'none')", "1|none\n2|", "1|NULL;2|")]
    [InlineData("(HEADER)", "x\ty\n1\tz\n", "1|z")]
    [InlineData("(FORMAT csv)", "1,\"a,\"\"b\"\"\nc\"\n2,\n3,\"\"\n", "1|a,\"b\"\nc;2|NULL;3|")]
    [InlineData("(FORMAT csv, QUOTE '''', ESCAPE '!')", "1,'a!'b!!'\n", "1|a'b!")]
    [InlineData("(FORMAT csv, FORCE_NOT_NULL (b))", "1,\n", "1|")]
    [InlineData("(FORMAT csv, FORCE_NULL (b))", "1,\"\"\n", "1|NULL")]
    [InlineData("(FORMAT csv, HEADER match)", "a,b\n1,x", "1|x")]
    [InlineData("(ON_ERROR ignore)", "x\ty\n1\tz\n", "1|z")]
    public void Text_and_csv_are_read_in_pieces_of_any_size(string options, string data, string rows)
    {
        foreach (int piece in (ReadOnlySpan<int>)[1, 3, 1000])
            Assert.Equal(rows, Read(options, Encoding.UTF8.GetBytes(data), piece));
    }

    [Theory]
    [InlineData("", "1\n", "missing data for column \"b\"", "COPY t, line 1: \"1\"")]
    [InlineData("", "1\tx\n2\ty\tz\n", "extra data after last expected column", "COPY t, line 2: \"2\ty\tz\"")]
    [InlineData("", "x\ty\n", "invalid input syntax for type integer: \"x\"", "COPY t, line 1, column a: \"x\"")]
    [InlineData("", "1\tx\n2\ty\r\n", "literal carriage return found in data", "COPY t, line 2: \"2\ty\"")]
    [InlineData("", "1\tx\\.\n", "end-of-copy marker is not alone on its line", "COPY t, line 1")]
    [InlineData("(FORMAT csv)", "1,\"x\n", "unterminated CSV quoted field", "COPY t, line 1: \"1,\"x\n\"")]
    [InlineData("(HEADER match)", "a\tc\n", "column name mismatch in header line field 2: got \"c\", expected \"b\"", "COPY t, line 1: \"a\tc\"")]
    [InlineData("(HEADER match)", "a\n", "wrong number of fields in header line: got 1, expected 2", "COPY t, line 1: \"a\"")]
    public void Bad_data_is_told_with_PostgreSQLs_words_and_line(string options, string data, string message, string context)
    {
        var error = Assert.Throws<SqlException>(() => Read(options, Encoding.UTF8.GetBytes(data), 4));
        Assert.Equal((message, context), (error.Message, error.Where));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_with_their_line() =>
        Assert.Equal(
            "invalid byte sequence for encoding \"UTF8\": 0xff",
            Assert.Throws<SqlException>(() => Read("", [.. "1\t"u8, 0xFF, (byte)'\n'], 100)).Message);

    [Theory]
    [InlineData("(FORMAT foo)", "22023", "COPY format \"foo\" not recognized")]
    [InlineData("(foo)", "42601", "option \"foo\" not recognized")]
    [InlineData("(FORMAT csv, FORMAT csv)", "42601", "conflicting or redundant options")]
    [InlineData("(DELIMITER 'ab')", "0A000", "COPY delimiter must be a single one-byte character")]
    [InlineData("(DELIMITER 'a')", "22023", "COPY delimiter cannot be \"a\"")]
    [InlineData("(QUOTE 'x')", "0A000", "COPY QUOTE requires CSV mode")]
    [InlineData("(FORMAT binary, DELIMITER ',')", "42601", "cannot specify DELIMITER in BINARY mode")]
    [InlineData("(FORMAT binary, HEADER)", "0A000", "cannot specify HEADER in BINARY mode")]
    [InlineData("(FORMAT csv, DELIMITER '\"')", "22023", "COPY delimiter and quote must be different")]
    [InlineData("(FORMAT csv, FORCE_QUOTE (a))", "0A000", "COPY FORCE_QUOTE cannot be used with COPY FROM")]
    public void Options_are_checked_as_PostgreSQL_checks_them(string options, string state, string message)
    {
        var error = Assert.Throws<SqlException>(() => Options(options));
        Assert.Equal((state, message), (error.State, error.Message));
    }

    [Theory]
    [InlineData("", "1\ta\\tb\\\\\\n\n2\t\\N\n")]
    [InlineData("(HEADER)", "a\tb\n1\ta\\tb\\\\\\n\n2\t\\N\n")]
    [InlineData("(FORMAT csv)", "1,\"a\tb\\\n\"\n2,\n")]
    [InlineData("(FORMAT csv, FORCE_QUOTE *)", "\"1\",\"a\tb\\\n\"\n\"2\",\n")]
    public void Rows_are_written_as_PostgreSQL_writes_them(string options, string text) =>
        Assert.Equal(text, Encoding.UTF8.GetString(Written(Options(options, isFrom: false))));

    [Fact]
    public void Binary_comes_back_as_it_was_written_in_pieces_of_any_size()
    {
        byte[] bytes = Written(Options("(FORMAT binary)", isFrom: false));
        foreach (int piece in (ReadOnlySpan<int>)[1, 5, 1000])
            Assert.Equal("1|a\tb\\\n;2|NULL", Read("(FORMAT binary)", bytes, piece));
    }

    [Theory]
    [InlineData(0, 'X', "COPY file signature not recognized")]
    [InlineData(12, 1, "invalid COPY file header (WITH OIDS)")]
    [InlineData(20, 7, "row field count is 7, expected 2")]
    public void Damaged_binary_is_refused(int at, int value, string message)
    {
        byte[] bytes = Written(Options("(FORMAT binary)", isFrom: false));
        bytes[at] = (byte)value;
        var error = Assert.Throws<SqlException>(() => Read("(FORMAT binary)", bytes, 1000));
        Assert.Equal((SqlState.BadCopyFileFormat, message), (error.State, error.Message));
    }

    [Fact]
    public void Binary_that_ends_within_a_row_is_refused()
    {
        byte[] bytes = Written(Options("(FORMAT binary)", isFrom: false))[..30];
        Assert.Equal("unexpected EOF in COPY data", Assert.Throws<SqlException>(() => Read("(FORMAT binary)", bytes, 1000)).Message);
    }

    private static CopyOptions Options(string options, bool isFrom = true) =>
        CopyOptions.Of((Copy)SqlParser.ParseScript($"COPY t {(isFrom ? "FROM STDIN" : "TO STDOUT")} {options}")[0].Statement);

    private static byte[] Written(CopyOptions options)
    {
        Column numbers = new Column<int>([1, 2], 2);
        var texts = new Column<Text>(2);
        texts.Append("a\tb\\\n");
        texts.AppendNull();
        var writer = CopyWriter.Create(Columns, options, FormatSettings.Default);
        var bytes = new ArrayBufferWriter<byte>();
        writer.WriteHeader(bytes);
        writer.Write(new Batch([numbers, texts], 2), bytes);
        writer.WriteTrailer(bytes);
        return bytes.WrittenSpan.ToArray();
    }

    private static string Read(string options, byte[] data, int piece)
    {
        var reader = CopyReader.Create(Columns, Options(options), FormatSettings.Default, "t");
        List<string> rows = [];
        for (int at = 0; at < data.Length; at += piece)
        {
            reader.Feed(data.AsSpan(at, Math.Min(piece, data.Length - at)));
            Drain(reader, rows);
        }

        reader.Finish();
        Drain(reader, rows);
        return string.Join(';', rows);
    }

    private static void Drain(CopyReader reader, List<string> rows)
    {
        while (reader.TryRead(out Batch batch))
        {
            for (int row = 0; row < batch.Count; row++)
                rows.Add(string.Join('|', batch.Columns.Select(column => column.Boxed(row)?.ToString() ?? "NULL")));
        }
    }
}
