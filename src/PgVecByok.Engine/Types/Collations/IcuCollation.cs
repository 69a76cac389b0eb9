using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One order of ICU. Texts are ordered by keys: <c>sort key | 0 | text</c>, so that texts of equal rank still have an order, as
/// PostgreSQL's deterministic collations do, and a key gives its text back. For any number of threads.
/// </summary>
internal sealed class IcuCollation
{
    // One to a few bytes of key for a character: rarely is a second call needed.
    private const int KeyBytesOfCharacter = 6, StackCharacters = 256, TextBytesMax = 64 << 20;
    private static readonly ConcurrentDictionary<string, IcuCollation> ByLocale = [];

    private readonly IcuLibrary _library;
    private readonly string _locale;
    private readonly nint _collator;

    private IcuCollation(string locale)
    {
        (_library, _locale) = (IcuLibrary.Instance!, locale);
        _collator = _library.OpenCollator(locale);
    }

    public string Version => _library.Version(_collator);

    /// <summary>REQUIRES: the library is there and has the locale.</summary>
    public static IcuCollation Of(string locale) => ByLocale.GetOrAdd(locale, each => new IcuCollation(each));

    public Bytea Key(Text text)
    {
        RequireBounded(text);
        ReadOnlySpan<byte> bytes = text.Span;
        Span<char> characters = bytes.Length <= StackCharacters ? stackalloc char[StackCharacters] : new char[bytes.Length];
        characters = characters[..Encoding.UTF8.GetChars(bytes, characters)];
        Span<byte> key = characters.Length <= StackCharacters
            ? stackalloc byte[StackCharacters * KeyBytesOfCharacter + 16]
            : new byte[characters.Length * KeyBytesOfCharacter + 16];
        int length = _library.SortKey(_collator, characters, key);
        if (length > key.Length)
            length = _library.SortKey(_collator, characters, key = new byte[length]);
        byte[] made = [.. key[..length], .. bytes]; // the sort key ends with its only zero
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(characters));
        return new Bytea(made);
    }

    public static Text TextOf(Bytea key) => new(key.Span[(key.Span.IndexOf((byte)0) + 1)..].ToArray());

    public Text InCase(CaseKind kind, Text text)
    {
        if (text.Length == 0)
            return text;
        RequireBounded(text);
        Span<char> characters = new char[text.Length];
        characters = characters[..Encoding.UTF8.GetChars(text.Span, characters)];
        Span<char> made = new char[characters.Length * 3 + 3]; // no character has more than three in another case
        int length = _library.InCase(kind, characters, made, _locale);
        byte[] result = new byte[Encoding.UTF8.GetByteCount(made[..length])];
        Encoding.UTF8.GetBytes(made[..length], result);
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(characters));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(made));
        return new Text(result);
    }

    private static void RequireBounded(Text text)
    {
        if (text.Length > TextBytesMax)
        {
            throw new SqlException(SqlState.ProgramLimitExceeded, $"a text of {text.Length} bytes is too long for a collation of ICU")
            {
                Hint = $"Up to {TextBytesMax} bytes are ordered by one; COLLATE \"C\" has no such limit.",
            };
        }
    }
}
