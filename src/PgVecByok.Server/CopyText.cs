using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Server;

/// <summary>The data of one COPY as text, for a client that does not speak UTF-8. A character may be split between messages.</summary>
internal sealed class CopyText(WireEncoding encoding)
{
    private readonly Decoder _fromClient = encoding.Strict.GetDecoder();
    private readonly Decoder _fromUtf8 = Encoding.UTF8.GetDecoder();

    /// <exception cref="ProtocolViolationException">22021.</exception>
    public ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> data)
    {
        try
        {
            return Encoded(_fromClient, data.Span, Encoding.UTF8);
        }
        catch (DecoderFallbackException bad)
        {
            throw encoding.Invalid(bad);
        }
    }

    /// <summary>The client has sent all of it.</summary>
    /// <exception cref="ProtocolViolationException">22021: a character was begun and not ended.</exception>
    public void End()
    {
        try
        {
            _fromClient.GetCharCount([], flush: true);
        }
        catch (DecoderFallbackException bad)
        {
            throw encoding.Invalid(bad);
        }
    }

    /// <exception cref="ProtocolViolationException">22P05.</exception>
    public ReadOnlySpan<byte> ToClient(ReadOnlySpan<byte> data)
    {
        try
        {
            return Encoded(_fromUtf8, data, encoding.Strict);
        }
        catch (EncoderFallbackException missing)
        {
            throw encoding.Missing(missing);
        }
    }

    private static byte[] Encoded(Decoder decoder, ReadOnlySpan<byte> data, Encoding target)
    {
        char[] text = new char[decoder.GetCharCount(data, flush: false)];
        try
        {
            decoder.GetChars(data, text, flush: false);
            return target.GetBytes(text);
        }
        finally
        {
            Array.Clear(text);
        }
    }
}
