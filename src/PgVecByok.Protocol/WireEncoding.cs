using System.Buffers;
using System.Text;

namespace PgVecByok.Protocol;

/// <summary>
/// What a client writes and reads text in, where it is not UTF-8: values are converted strictly, names and messages with a question mark
/// for what is not there.
/// </summary>
public sealed class WireEncoding
{
    /// <summary>A text in one encoding is written in another.</summary>
    public delegate void Converter(ReadOnlySpan<byte> text, IBufferWriter<byte> to);

    static WireEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public WireEncoding(string name, int codePage)
    {
        Name = name;
        Strict = Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        Lenient = Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }

    /// <summary>PostgreSQL's name for it.</summary>
    public string Name { get; }

    public Encoding Strict { get; }

    public Encoding Lenient { get; }

    /// <summary>What the client wrote, as UTF-8; returns how many bytes that are. What lay in between is overwritten.</summary>
    /// <exception cref="ProtocolViolationException">22021: the bytes mean nothing in its encoding.</exception>
    public int ToUtf8(ReadOnlySpan<byte> text, IBufferWriter<byte> to)
    {
        char[] letters = [];
        try
        {
            letters = GC.AllocateArray<char>(Strict.GetCharCount(text), pinned: true);
            Strict.GetChars(text, letters);
            int bytes = Encoding.UTF8.GetByteCount(letters);
            Encoding.UTF8.GetBytes(letters, to.GetSpan(bytes));
            to.Advance(bytes);
            return bytes;
        }
        catch (DecoderFallbackException bad)
        {
            throw Invalid(bad);
        }
        finally
        {
            Array.Clear(letters);
        }
    }

    /// <summary>Text in UTF-8, as the client reads it. What lay in between is overwritten.</summary>
    /// <exception cref="ProtocolViolationException">22P05: its encoding does not have a character.</exception>
    public void FromUtf8(ReadOnlySpan<byte> utf8, IBufferWriter<byte> to)
    {
        char[] letters = GC.AllocateArray<char>(utf8.Length, pinned: true);
        try
        {
            ReadOnlySpan<char> text = letters.AsSpan(0, Encoding.UTF8.GetChars(utf8, letters));
            int bytes = Strict.GetByteCount(text);
            Strict.GetBytes(text, to.GetSpan(bytes));
            to.Advance(bytes);
        }
        catch (EncoderFallbackException missing)
        {
            throw Missing(missing);
        }
        finally
        {
            Array.Clear(letters);
        }
    }

    /// <summary>22021 for bytes that mean nothing in this encoding.</summary>
    public ProtocolViolationException Invalid(DecoderFallbackException bad) =>
        new("22021", $"invalid byte sequence for encoding \"{Name}\": {Hex(bad.BytesUnknown ?? [])}", isFatal: false);

    /// <summary>22P05 for a character that this encoding does not have.</summary>
    public ProtocolViolationException Missing(EncoderFallbackException missing)
    {
        Rune rune = missing.CharUnknownHigh == default
            ? new Rune(missing.CharUnknown)
            : new Rune(missing.CharUnknownHigh, missing.CharUnknownLow);
        Span<byte> utf8 = stackalloc byte[4];
        string bytes = Hex(utf8[..rune.EncodeToUtf8(utf8)]);
        return new ProtocolViolationException(
            "22P05", $"character with byte sequence {bytes} in encoding \"UTF8\" has no equivalent in encoding \"{Name}\"", isFatal: false);
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => string.Join(' ', bytes.ToArray().Select(each => $"0x{each:x2}"));
}
