using System.Buffers;
using System.Security.Cryptography;
using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Work on one long value ends when the statement of its thread is cancelled.</summary>
public sealed class InterruptionTests : IDisposable
{
    private static readonly byte[] Long = new byte[2 * Interruption.StepBytes];

    private readonly CancellationTokenSource _cancelled = new();

    public InterruptionTests()
    {
        _cancelled.Cancel();
        Interruption.Begin(_cancelled.Token);
    }

    [Fact]
    public void A_hash_is_left() =>
        Assert.Throws<OperationCanceledException>(() => Digests.Of(HashAlgorithmName.SHA512, Long));

    [Fact]
    public void A_keyed_hash_is_left() =>
        Assert.Throws<OperationCanceledException>(() => Digests.Keyed(HashAlgorithmName.SHA256, [1], Long));

    [Fact]
    public void A_long_json_is_left()
    {
        byte[] json = System.Text.Encoding.ASCII.GetBytes("[" + string.Concat(Enumerable.Repeat("1,", 20_000)) + "1]");
        Assert.Throws<OperationCanceledException>(() => JsonParser.Check(json));
        Assert.Throws<OperationCanceledException>(() => JsonParser.Parse(json));
    }

    [Fact]
    public void A_repeated_text_is_left() => Assert.Throws<OperationCanceledException>(() => Joined.Repeat(new Text("x"), 100));

    [Fact]
    public void A_text_in_quotes_is_left() =>
        Assert.Throws<OperationCanceledException>(() => QuotedText.Write(Long, null, new ArrayBufferWriter<byte>()));

    [Fact]
    public void What_is_short_goes_on_and_so_does_everything_when_the_statement_has_ended()
    {
        Assert.Equal(32, Digests.Of(HashAlgorithmName.SHA256, [1, 2]).Length);
        Interruption.End();

        Assert.Equal(SHA512.HashData(Long), Digests.Of(HashAlgorithmName.SHA512, Long));
        byte[] key = [1];
        Assert.Equal(HMACSHA256.HashData(key, Long), Digests.Keyed(HashAlgorithmName.SHA256, key, Long));
    }

    [Theory]
    [InlineData("ab", 1)]
    [InlineData("ab", 7)]
    [InlineData("x", 1000)]
    [InlineData("abc", 2_000_000)]
    public void A_text_is_repeated_whole(string text, int count)
    {
        Interruption.End();
        Text repeated = Joined.Repeat(new Text(text), count);

        Assert.Equal(text.Length * count, repeated.Length);
        Assert.Equal(string.Concat(Enumerable.Repeat(text, count)), repeated.ToString());
    }

    public void Dispose()
    {
        Interruption.End();
        _cancelled.Dispose();
    }
}
