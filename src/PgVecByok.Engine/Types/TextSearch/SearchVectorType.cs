using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// tsvector. Text: <c>'word':1A,5 'other'</c>. Binary: the number of words, then each as a C string, the number of its places, and
/// those as 16 bits each, weight in the upper two.
/// </summary>
public sealed class SearchVectorType : SqlType<SearchVector>
{
    public override SearchVector Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        var scanner = new SearchScanner(Encoding.UTF8.GetString(utf8), "tsvector");
        List<Lexeme> lexemes = [];
        long bytes = 0;
        while (scanner.TryWord(out string word))
        {
            int length = Encoding.UTF8.GetByteCount(word);
            if (length > SearchVector.WordBytesMax)
            {
                throw new SqlException(
                    SqlState.ProgramLimitExceeded, $"word is too long ({length} bytes, max {SearchVector.WordBytesMax} bytes)");
            }

            SearchVector.Check(bytes);
            bytes += length;
            lexemes.Add(new Lexeme(word, scanner.Places()));
        }

        return SearchVector.Of(lexemes);
    }

    public override SearchVector ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        int count = BinaryPrimitives.ReadInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        bytes = bytes[sizeof(int)..];
        List<Lexeme> lexemes = [];
        for (int i = 0; i < count; i++)
        {
            int end = bytes.IndexOf((byte)0);
            if (end < 0)
                throw new SqlException(SqlState.ProtocolViolation, "insufficient data left in message");
            var word = new Text(bytes[..end].ToArray());
            bytes = BinaryForm.AtLeast(bytes[(end + 1)..], sizeof(short));
            int places = BinaryPrimitives.ReadUInt16BigEndian(bytes);
            bytes = BinaryForm.AtLeast(bytes[sizeof(short)..], places * sizeof(short));
            var found = new (int, int)[places];
            for (int j = 0; j < places; j++)
            {
                int packed = BinaryPrimitives.ReadUInt16BigEndian(bytes[(j * sizeof(short))..]);
                found[j] = (packed & SearchVector.PlaceMax, packed >> 14);
            }

            bytes = bytes[(places * sizeof(short))..];
            lexemes.Add(new Lexeme(word, found));
        }

        BinaryForm.Exactly(bytes, 0);
        return SearchVector.Of(lexemes);
    }

    public override void WriteText(SearchVector value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        var text = new StringBuilder();
        foreach (Lexeme lexeme in value.Lexemes)
        {
            if (text.Length > 0)
                text.Append(' ');
            SearchScanner.Quote(text, lexeme.Word.ToString());
            for (int i = 0; i < lexeme.Places.Length; i++)
            {
                (int place, int weight) = lexeme.Places[i];
                text.Append(i == 0 ? ':' : ',').Append(place.ToString(CultureInfo.InvariantCulture));
                if (weight > 0)
                    text.Append("DCBA"[weight]);
            }
        }

        writer.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public override void WriteBinary(SearchVector value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), value.Lexemes.Length);
        writer.Advance(sizeof(int));
        foreach (Lexeme lexeme in value.Lexemes)
        {
            writer.Write(lexeme.Word.Span);
            writer.Write("\0"u8);
            UInt16(writer, lexeme.Places.Length);
            foreach ((int place, int weight) in lexeme.Places)
                UInt16(writer, weight << 14 | place);
        }
    }

    /// <summary>By size, number of words, words by length and bytes, then places: PostgreSQL's order, which means nothing.</summary>
    public override int Compare(SearchVector left, SearchVector right)
    {
        int order = Size(left).CompareTo(Size(right));
        if (order == 0)
            order = left.Lexemes.Length.CompareTo(right.Lexemes.Length);
        for (int i = 0; order == 0 && i < left.Lexemes.Length; i++)
            order = Compare(left.Lexemes[i], right.Lexemes[i]);
        return order;
    }

    public override int Hash(SearchVector value) =>
        value.Lexemes.Aggregate(1, (hash, lexeme) => hash * 31 + HashCode.Combine(lexeme.Word, lexeme.Places.Length));

    private static int Compare(Lexeme left, Lexeme right)
    {
        bool leftHas = left.Places.Length > 0, rightHas = right.Places.Length > 0;
        if (leftHas != rightHas)
            return leftHas ? 1 : -1;
        int order = left.Word.CompareTo(right.Word);
        if (order == 0)
            order = -left.Places.Length.CompareTo(right.Places.Length);
        for (int i = 0; order == 0 && i < left.Places.Length; i++)
        {
            order = -left.Places[i].Place.CompareTo(right.Places[i].Place);
            if (order == 0)
                order = -left.Places[i].Weight.CompareTo(right.Places[i].Weight);
        }

        return order;
    }

    private static long Size(SearchVector value)
    {
        long bytes = 0;
        foreach (Lexeme lexeme in value.Lexemes)
        {
            bytes += lexeme.Word.Length;
            if (lexeme.Places.Length > 0)
                bytes = (bytes + 1 & ~1L) + 2 + 2L * lexeme.Places.Length;
        }

        return bytes + 4L * value.Lexemes.Length;
    }

    private static void UInt16(IBufferWriter<byte> writer, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(writer.GetSpan(sizeof(short)), (ushort)value);
        writer.Advance(sizeof(short));
    }
}
