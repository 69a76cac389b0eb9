using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Server;

/// <summary>A message of a client that does not write UTF-8, with its texts made UTF-8: what reads it does not know.</summary>
internal ref struct EncodedRequest(ReadOnlySpan<byte> body, WireEncoding encoding, WipedBuffer converted)
{
    private readonly ReadOnlySpan<byte> _body = body;
    private int _at;

    /// <summary>
    /// The body anew, for the caller to dispose when it has been answered; null where nothing in it needs it. COPY data is converted where
    /// its format is known.
    /// </summary>
    /// <exception cref="ProtocolViolationException">22021.</exception>
    public static WipedBuffer? ToUtf8(byte tag, ReadOnlySpan<byte> body, WireEncoding encoding)
    {
        if (tag is CopyData.Tag or CopyDone.Tag or Sync.Tag or Flush.Tag || Ascii.IsValid(body))
            return null;
        var converted = new WipedBuffer();
        try
        {
            new EncodedRequest(body, encoding, converted).Convert(tag);
            return converted;
        }
        catch
        {
            converted.Dispose();
            throw;
        }
    }

    private void Convert(byte tag)
    {
        switch (tag)
        {
            case Parse.Tag:
                Text();
                Text();
                break;
            case Bind.Tag:
                Text();
                Text();
                Values();
                break;
            case Describe.Tag or Close.Tag:
                Copy(1);
                Text();
                break;
            case Query.Tag or Execute.Tag or CopyFail.Tag:
                Text();
                break;
        }

        Copy(_body.Length - _at);
    }

    /// <summary>Up to a NUL and with it; what is cut short is left to whoever reads the message.</summary>
    private void Text()
    {
        int length = _body[_at..].IndexOf((byte)0);
        if (length < 0)
            return;
        encoding.ToUtf8(_body.Slice(_at, length), converted);
        _at += length;
        Copy(1);
    }

    private void Values()
    {
        short[] formats = new short[Count()];
        for (int i = 0; i < formats.Length && _body.Length - _at >= 2; i++)
        {
            formats[i] = BinaryPrimitives.ReadInt16BigEndian(_body[_at..]);
            Copy(2);
        }

        int count = Count();
        for (int i = 0; i < count && _body.Length - _at >= 4; i++)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(_body[_at..]);
            bool isBinary = (formats.Length > 1 && i >= formats.Length) || Bind.FormatOf(formats, i);
            if (length <= 0 || isBinary || length > _body.Length - _at - 4)
            {
                Copy((int)Math.Min(4L + Math.Max(length, 0), _body.Length - _at));
                continue;
            }

            int place = converted.Written.Length;
            converted.Write("\0\0\0\0"u8);
            int bytes = encoding.ToUtf8(_body.Slice(_at + 4, length), converted);
            converted.PutInt32(place, bytes);
            _at += 4 + length;
        }
    }

    private int Count()
    {
        if (_body.Length - _at < 2)
            return 0;
        int count = BinaryPrimitives.ReadUInt16BigEndian(_body[_at..]);
        Copy(2);
        return count;
    }

    private void Copy(int count)
    {
        count = Math.Min(count, _body.Length - _at);
        converted.Write(_body.Slice(_at, count));
        _at += count;
    }
}
