using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>A value in double quotes, as records and arrays have it.</summary>
internal static class QuotedText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\\"u8);

    /// <param name="text">Its text.</param>
    /// <param name="escape">What stands before a quote or a backslash; null: the same once more.</param>
    /// <param name="writer">Gets it.</param>
    public static void Write(ReadOnlySpan<byte> text, byte? escape, IBufferWriter<byte> writer)
    {
        writer.Write("\""u8);
        Interruption.InSteps(text, (writer, escape), static (piece, state) => WritePiece(piece, state.escape, state.writer));
        writer.Write("\""u8);
    }

    private static void WritePiece(ReadOnlySpan<byte> text, byte? escape, IBufferWriter<byte> writer)
    {
        for (int at; (at = text.IndexOfAny(Escaped)) >= 0; text = text[(at + 1)..])
        {
            writer.Write(text[..at]);
            writer.Write([escape ?? text[at], text[at]]);
        }

        writer.Write(text);
    }
}
