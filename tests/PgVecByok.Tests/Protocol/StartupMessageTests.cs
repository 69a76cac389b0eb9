using PgVecByok.Protocol;

namespace PgVecByok.Tests;

public class StartupMessageTests
{
    [Fact]
    public void Reads_what_a_client_wrote_and_the_last_of_a_name_counts()
    {
        var writer = new MessageWriter();
        new StartupMessage(StartupMessage.Version32, [new("user", "a"), new("user", "b"), new("options", "-c x=1")]).Write(writer);
        StartupMessage message = StartupMessage.Read(writer.Written[4..]);
        Assert.Equal((3, 2, "b", null), (message.Major, message.Minor, message["user"], message["database"]));
    }

    [Theory]
    [InlineData("user\0a")]
    [InlineData("user\0a\0")]
    [InlineData("user\0")]
    [InlineData("user\0a\0\0x")]
    [InlineData("")]
    public void Unterminated_parameters_are_a_fatal_08P01(string parameters)
    {
        byte[] body = [0, 3, 0, 0, .. System.Text.Encoding.UTF8.GetBytes(parameters)];
        var violation = Assert.Throws<ProtocolViolationException>(() => StartupMessage.Read(body));
        Assert.Equal(("08P01", true), (violation.State, violation.IsFatal));
    }
}
