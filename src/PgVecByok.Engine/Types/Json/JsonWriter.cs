using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Writes JSON: jsonb's canonical text, and strings with the escapes that PostgreSQL uses.</summary>
internal static class JsonWriter
{
    private const int ElementsPerLook = 1 << 14;

    public static Text Canonical(JsonItem item)
    {
        var writer = new ArrayBufferWriter<byte>();
        Write(item, writer);
        return ToText(writer);
    }

    public static Text ToText(ArrayBufferWriter<byte> writer) => new(writer.WrittenSpan.ToArray());

    public static void Write(JsonItem item, IBufferWriter<byte> writer)
    {
        SqlException.ThrowIfTooDeep();
        switch (item.Kind)
        {
            case JsonKind.String:
                String(item.Text.Span, writer);
                break;
            case JsonKind.Number:
                writer.Write(item.Text.Span);
                break;
            case JsonKind.Array:
                writer.Write("["u8);
                for (int i = 0; i < item.Elements.Count; i++)
                {
                    if (i > 0)
                        writer.Write(", "u8);
                    if (i % ElementsPerLook == 0)
                        Interruption.Check();
                    Write(item.Elements[i], writer);
                }

                writer.Write("]"u8);
                break;
            case JsonKind.Object:
                writer.Write("{"u8);
                for (int i = 0; i < item.Fields.Count; i++)
                {
                    if (i > 0)
                        writer.Write(", "u8);
                    String(item.Fields[i].Key.Span, writer);
                    writer.Write(": "u8);
                    Write(item.Fields[i].Value, writer);
                }

                writer.Write("}"u8);
                break;
            default:
                writer.Write(item.Kind == JsonKind.Null ? "null"u8 : item.Kind == JsonKind.True ? "true"u8 : "false"u8);
                break;
        }
    }

    public static void String(ReadOnlySpan<byte> text, IBufferWriter<byte> writer)
    {
        writer.Write("\""u8);
        while (!text.IsEmpty)
        {
            int plain = 0;
            while (plain < text.Length && text[plain] >= 32 && text[plain] is not ((byte)'"' or (byte)'\\'))
                plain++;
            writer.Write(text[..plain]);
            if (plain == text.Length)
                break;
            Escape(text[plain], writer);
            text = text[(plain + 1)..];
        }

        writer.Write("\""u8);
    }

    /// <summary>jsonb_pretty.</summary>
    public static void Pretty(JsonItem item, int depth, IBufferWriter<byte> writer)
    {
        SqlException.ThrowIfTooDeep();
        if (!item.IsContainer)
        {
            Write(item, writer);
            return;
        }

        bool isObject = item.Kind == JsonKind.Object;
        writer.Write(isObject ? "{"u8 : "["u8);
        for (int i = 0; i < item.Count; i++)
        {
            writer.Write(i > 0 ? ",\n"u8 : "\n"u8);
            Indent(depth + 1, writer);
            if (isObject)
            {
                String(item.Fields[i].Key.Span, writer);
                writer.Write(": "u8);
            }

            Pretty(isObject ? item.Fields[i].Value : item.Elements[i], depth + 1, writer);
        }

        writer.Write("\n"u8);
        Indent(depth, writer);
        writer.Write(isObject ? "}"u8 : "]"u8);
    }

    private static void Indent(int depth, IBufferWriter<byte> writer)
    {
        for (int i = 0; i < depth; i++)
            writer.Write("    "u8);
    }

    private static void Escape(byte c, IBufferWriter<byte> writer)
    {
        switch (c)
        {
            case (byte)'"': writer.Write("\\\""u8); break;
            case (byte)'\\': writer.Write("\\\\"u8); break;
            case 8: writer.Write("\\b"u8); break;
            case 12: writer.Write("\\f"u8); break;
            case 10: writer.Write("\\n"u8); break;
            case 13: writer.Write("\\r"u8); break;
            case 9: writer.Write("\\t"u8); break;
            default:
                writer.Write("\\u00"u8);
                writer.Write([(byte)"0123456789abcdef"[c >> 4], (byte)"0123456789abcdef"[c & 15]]);
                break;
        }
    }
}
