using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Server;

/// <summary>
/// The data of one COPY as text, for a client that does not speak UTF-8. A character may be split between messages. What it gives is good
/// until it is asked again or disposed, and is overwritten then.
/// </summary>
internal sealed class CopyText(WireEncoding encoding) : IDisposable
{
    private readonly Decoder _fromClient = encoding.Strict.GetDecoder();
    private readonly Decoder _fromUtf8 = Encoding.UTF8.GetDecoder();
    private readonly WipedBuffer _converted = new();

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
            return Encoded(_fromUtf8, data, encoding.Strict).Span;
        }
        catch (EncoderFallbackException missing)
        {
            throw encoding.Missing(missing);
        }
    }

    public void Dispose() => _converted.Dispose();

    private ReadOnlyMemory<byte> Encoded(Decoder decoder, ReadOnlySpan<byte> data, Encoding target)
    {
        _converted.Wipe();
        char[] text = GC.AllocateArray<char>(decoder.GetCharCount(data, flush: false), pinned: true);
        try
        {
            decoder.GetChars(data, text, flush: false);
            int bytes = target.GetByteCount(text);
            target.GetBytes(text, _converted.GetSpan(bytes));
            _converted.Advance(bytes);
            return _converted.Written;
        }
        finally
        {
            Array.Clear(text);
        }
    }
}
