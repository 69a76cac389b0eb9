using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Bytes that a value takes beside its place in a column, near enough for a memory bound.</summary>
internal static class ValueBytes
{
    /// <summary>What an object costs that nothing more is known of.</summary>
    private const int ObjectBytes = 64;

    /// <summary>Whether values of the type lie elsewhere than in their column; known when the code is compiled.</summary>
    public static bool AreElsewhere<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    public static long Of<T>(T value) => value switch
    {
        _ when !AreElsewhere<T>() => 0,
        Text text => text.Length,
        Bytea bytes => bytes.Length,
        Vector vector => 4L * vector.Dimensions,
        HalfVector vector => 2L * vector.Span.Length,
        SparseVector vector => 8L * vector.Places.Length,
        BitString bits => bits.Bytes.Length,
        SqlArray array => ObjectBytes + array.Elements.MemoryBytes,
        RecordValue record => ObjectBytes + Fields(record),
        SearchVector words => ObjectBytes + Words(words),
        _ => ObjectBytes,
    };

    private static long Fields(RecordValue record)
    {
        SqlException.ThrowIfTooDeep();
        long bytes = 0;
        foreach (object? value in record.Values)
            bytes += ObjectBytes + (value is null ? 0 : Of(value));
        return bytes;
    }

    private static long Words(SearchVector words)
    {
        long bytes = 0;
        foreach (Lexeme lexeme in words.Lexemes)
            bytes += ObjectBytes + lexeme.Word.Length + 8L * lexeme.Places.Length;
        return bytes;
    }
}
