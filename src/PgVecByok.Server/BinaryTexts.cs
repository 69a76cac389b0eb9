using System.Buffers.Binary;
using PgVecByok.Engine;
using PgVecByok.Protocol;

namespace PgVecByok.Server;

/// <summary>
/// The texts in binary values of a client that does not speak UTF-8: they are in its encoding, as text values are. Whole values, those of
/// enums and jsonb, and all of them as elements of arrays and fields of composites.
/// </summary>
internal static class BinaryTexts
{
    private const int NoText = -1;

    /// <summary>Whether values of the type may hold text.</summary>
    public static bool AreIn(SqlType type) =>
        DomainType.BaseOf(type) is var own
        && (TextAt(own) != NoText || own is RecordType or CompositeType || (own.Element is { } element && AreIn(element)));

    /// <summary>The value in the other encoding, with its lengths; converting tells how one text is.</summary>
    /// <exception cref="ProtocolViolationException">22021, 22P05.</exception>
    public static void Convert(SqlType type, ReadOnlySpan<byte> value, WipedBuffer to, WireEncoding.Converter converting)
    {
        type = DomainType.BaseOf(type);
        int text = TextAt(type);
        if (text != NoText && value.Length >= text)
        {
            Copy(value[..text], to);
            converting(value[text..], to);
        }
        else if (type.Element is { } element && type is ArrayType && value.Length >= 12)
        {
            Elements(element, value, to, converting);
        }
        else if (type is RecordType or CompositeType && value.Length >= 4)
        {
            Fields(type as CompositeType, value, to, converting);
        }
        else
        {
            Copy(value, to);
        }
    }

    /// <summary>Where the text begins in the value, which it ends.</summary>
    private static int TextAt(SqlType type) => type switch
    {
        TextType or JsonType or EnumType => 0,
        JsonbType or JsonPathType => 1,
        _ => NoText,
    };

    private static void Elements(SqlType element, ReadOnlySpan<byte> value, WipedBuffer to, WireEncoding.Converter converting)
    {
        long head = 12 + (8L * Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(value)));
        int at = (int)Math.Min(head, value.Length);
        Copy(value[..at], to);
        while (TryPart(value, ref at, to, out ReadOnlySpan<byte> part, out int place))
            Part(element, part, place, to, converting);
        Copy(value[at..], to);
    }

    private static void Fields(CompositeType? type, ReadOnlySpan<byte> value, WipedBuffer to, WireEncoding.Converter converting)
    {
        Copy(value[..4], to);
        int at = 4, field = 0;
        while (value.Length - at >= 8)
        {
            uint oid = BinaryPrimitives.ReadUInt32BigEndian(value[at..]);
            Copy(value.Slice(at, 4), to);
            at += 4;
            SqlType? own = field < type?.Fields.Count ? type.Fields[field].Type : BuiltinTypes.ByOid(oid);
            field++;
            if (!TryPart(value, ref at, to, out ReadOnlySpan<byte> part, out int place))
                break;
            Part(own ?? BuiltinTypes.Bytea, part, place, to, converting);
        }

        Copy(value[at..], to);
    }

    /// <summary>A length and as many bytes. False: it is not whole, and nothing was taken; whoever reads the value says so.</summary>
    private static bool TryPart(ReadOnlySpan<byte> value, ref int at, WipedBuffer to, out ReadOnlySpan<byte> part, out int place)
    {
        part = [];
        place = to.Written.Length;
        if (value.Length - at < 4)
            return false;
        int length = BinaryPrimitives.ReadInt32BigEndian(value[at..]);
        if (Math.Max(0, length) > value.Length - at - 4)
            return false;
        Copy(value.Slice(at, 4), to);
        at += 4;
        if (length < 0)
            place = NoText;
        else
            part = value.Slice(at, length);
        at += part.Length;
        return true;
    }

    private static void Part(SqlType type, ReadOnlySpan<byte> part, int place, WipedBuffer to, WireEncoding.Converter converting)
    {
        if (place == NoText)
            return;
        Convert(type, part, to, converting);
        to.PutInt32(place, to.Written.Length - place - 4);
    }

    private static void Copy(ReadOnlySpan<byte> bytes, WipedBuffer to)
    {
        bytes.CopyTo(to.GetSpan(bytes.Length));
        to.Advance(bytes.Length);
    }
}
