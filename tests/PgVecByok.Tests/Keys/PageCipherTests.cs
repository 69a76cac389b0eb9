using System.Security.Cryptography;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

public class PageCipherTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(15), InlineData(16), InlineData(400), InlineData(3072), InlineData(131072)]
    public void What_one_implementation_seals_the_other_opens(int bytes)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), nonce = RandomNumberGenerator.GetBytes(12);
        byte[] text = RandomNumberGenerator.GetBytes(bytes), associated = RandomNumberGenerator.GetBytes(24);
        using PageCipher usual = PageCipher.Create(key), platform = new PlatformCipher(key);
        foreach (byte[] with in (byte[][])[associated, []])
        {
            byte[] one = new byte[bytes + PageCipher.TagBytes], other = new byte[bytes + PageCipher.TagBytes], opened = new byte[bytes];
            usual.Seal(nonce, with, text, one);
            platform.Seal(nonce, with, text, other);
            Assert.Equal(other, one);
            Assert.True(usual.TryOpen(nonce, with, other, opened));
            Assert.Equal(text, opened);
            Array.Clear(opened);
            Assert.True(platform.TryOpen(nonce, with, one, opened));
            Assert.Equal(text, opened);
        }
    }

    [Fact]
    public void What_does_not_open_leaves_zeroes_and_the_next_one_opens()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32), nonce = RandomNumberGenerator.GetBytes(12);
        byte[] text = RandomNumberGenerator.GetBytes(99);
        byte[] opened = new byte[text.Length], whole = new byte[text.Length + PageCipher.TagBytes];
        using PageCipher cipher = PageCipher.Create(key);
        cipher.Seal(nonce, "page 7"u8, text, whole);
        for (int at = 0; at < whole.Length; at++)
        {
            whole[at] ^= 1;
            opened.AsSpan().Fill(7);
            Assert.False(cipher.TryOpen(nonce, "page 7"u8, whole, opened));
            Assert.DoesNotContain(opened, each => each != 0);
            whole[at] ^= 1;
            Assert.True(cipher.TryOpen(nonce, "page 7"u8, whole, opened));
            Assert.Equal(text, opened);
        }

        Assert.False(cipher.TryOpen(nonce, "page 8"u8, whole, opened));
        cipher.Dispose();
        Assert.Throws<ObjectDisposedException>(() => cipher.TryOpen(nonce, "page 7"u8, whole, opened));
    }
}
