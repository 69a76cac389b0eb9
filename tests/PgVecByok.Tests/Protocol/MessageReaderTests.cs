using PgVecByok.Protocol;

namespace PgVecByok.Tests;

public class MessageReaderTests
{
    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "Query", Body(w => new Query("SELECT 1").Write(w)) },
        { "Parse", Body(w => new Parse("s1", "SELECT $1", [23, 0]).Write(w)) },
        { "Bind", Body(w => new Bind("", "s1", [1], [new byte[] { 0, 0, 0, 7 }, null], [0, 1]).Write(w)) },
        { "Execute", Body(w => new Execute("c1", 5).Write(w)) },
        { "Describe", Body(w => new Describe(true, "c1").Write(w)) },
        { "Close", Body(w => new Close(false, "s1").Write(w)) },
        { "CopyFail", Body(w => new CopyFail("no").Write(w)) },
        { "ParameterStatus", Body(w => new ParameterStatus("TimeZone", "UTC").Write(w)) },
        { "ErrorResponse", Body(w => new ErrorResponse("ERROR", "42601", "no") { Position = 3 }.Write(w)) },
        { "ReadyForQuery", Body(w => new ReadyForQuery('I').Write(w)) },
        { "CommandComplete", Body(w => new CommandComplete("SELECT 1").Write(w)) },
    };

    [Theory, MemberData(nameof(Bodies))]
    public void A_body_reads_as_written_and_no_shorter_or_longer_one_reads(string message, byte[] body)
    {
        Read(message, body);
        for (int length = 0; length < body.Length; length++)
            Assert.Throws<ProtocolViolationException>(() => Read(message, body[..length]));
        Assert.Throws<ProtocolViolationException>(() => Read(message, [.. body, 0]));
    }

    [Theory, MemberData(nameof(Bodies))]
    public void A_damaged_body_is_a_protocol_violation_or_another_message_and_nothing_else(string message, byte[] body)
    {
        for (int at = 0; at < body.Length; at++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] damaged = [.. body];
                damaged[at] = (byte)value;
                try
                {
                    Read(message, damaged);
                }
                catch (ProtocolViolationException)
                {
                }
            }
        }
    }

    [Fact]
    public void A_count_is_checked_before_memory_is_taken_for_it()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Assert.Throws<ProtocolViolationException>(() => Parse.Read("\0\0\xff\xff"u8));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100 * 65535 * 4 / 2);
    }

    [Fact]
    public void Takes_65535_parameter_types()
    {
        byte[] body = new byte[4 + 65535 * 4];
        body[2] = body[3] = 0xff;
        Assert.Equal(65535, Parse.Read(body).ParameterTypes.Length);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_22021_and_shows_the_bytes()
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => Query.Read([(byte)'a', 0xC3, 0x28, 0]));
        Assert.Equal("22021", violation.State);
        Assert.Equal("invalid byte sequence for encoding \"UTF8\": 0xc3 0x28", violation.Message);
        Assert.False(violation.IsFatal);
    }

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("SELECT\0 1\0")]
    public void A_query_without_its_one_nul_is_08P01(string text)
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => Query.Read(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal("08P01", violation.State);
    }

    [Fact]
    public void Bind_refuses_a_format_that_does_not_exist_with_22023()
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => Bind.Read(Body(w => new Bind("", "", [7], [], []).Write(w))));
        Assert.Equal(("22023", "unsupported format code: 7"), (violation.State, violation.Message));
    }

    [Fact]
    public void A_parameter_that_is_null_is_not_an_empty_one()
    {
        Bind message = Bind.Read(Body(w => new Bind("", "", [], [null, ReadOnlyMemory<byte>.Empty], []).Write(w)));

        Assert.Null(message.Parameters[0]);
        Assert.NotNull(message.Parameters[1]);
    }

    [Fact]
    public void Bind_refuses_a_value_of_negative_length_other_than_null() =>
        Assert.Throws<ProtocolViolationException>(() => Bind.Read(new byte[] { 0, 0, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xfe, 0, 0 }));

    private static byte[] Body(Action<MessageWriter> write)
    {
        var writer = new MessageWriter();
        write(writer);
        return writer.Written[5..].ToArray();
    }

    private static void Read(string message, byte[] body)
    {
        switch (message)
        {
            case "Query": Query.Read(body); break;
            case "Parse": Parse.Read(body); break;
            case "Bind": Bind.Read(body); break;
            case "Execute": Execute.Read(body); break;
            case "Describe": Describe.Read(body); break;
            case "Close": Close.Read(body); break;
            case "CopyFail": CopyFail.Read(body); break;
            case "ParameterStatus": ParameterStatus.Read(body); break;
            case "ErrorResponse": ErrorResponse.Read(body); break;
            case "ReadyForQuery": ReadyForQuery.Read(body); break;
            case "CommandComplete": CommandComplete.Read(body); break;
            default: throw new ArgumentOutOfRangeException(nameof(message));
        }
    }
}
