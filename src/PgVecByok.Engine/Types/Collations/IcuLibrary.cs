using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// The machine's ICU, loaded when a statement first names one of its collations: a server that nobody asks for one pays nothing. Its
/// entry points carry its version in their names, so that they are looked up and not declared. None of its orders is kept on disk, so
/// that a newer version may order otherwise and nothing is broken (decision 0005).
/// </summary>
internal sealed class IcuLibrary
{
    private const int NewestVersion = 99, OldestVersion = 60, TagBytes = 160;
    private static readonly Lazy<IcuLibrary?> Loaded = new(Load);

    private readonly OpenFunction _open;
    private readonly SortKeyFunction _sortKey;
    private readonly VersionFunction _version;
    private readonly CaseFunction _lower, _upper;
    private readonly TitleFunction _title;

    private IcuLibrary(nint collation, nint common, int version)
    {
        _open = Find<OpenFunction>(collation, "ucol_open", version);
        _sortKey = Find<SortKeyFunction>(collation, "ucol_getSortKey", version);
        _version = Find<VersionFunction>(collation, "ucol_getVersion", version);
        _lower = Find<CaseFunction>(common, "u_strToLower", version);
        _upper = Find<CaseFunction>(common, "u_strToUpper", version);
        _title = Find<TitleFunction>(common, "u_strToTitle", version);
        Locales = ReadLocales(common, version);
    }

    private delegate nint OpenFunction(byte[] locale, ref int status);

    private delegate int SortKeyFunction(nint collator, ref ushort text, int length, ref byte key, int room);

    private delegate void VersionFunction(nint collator, ref byte version);

    private delegate int CaseFunction(ref ushort made, int room, ref ushort text, int length, byte[] locale, ref int status);

    private delegate int TitleFunction(
        ref ushort made, int room, ref ushort text, int length, nint breaks, byte[] locale, ref int status);

    private delegate int CountFunction();

    private delegate nint NameFunction(int number);

    private delegate int TagFunction(nint locale, ref byte tag, int room, sbyte isStrict, ref int status);

    /// <summary>Null where the machine has none: Debian's package is libicu72.</summary>
    public static IcuLibrary? Instance => Loaded.Value;

    /// <summary>Its locales as language tags, "und" for the root.</summary>
    public FrozenSet<string> Locales { get; }

    public nint OpenCollator(string locale)
    {
        int status = 0;
        nint collator = _open(Terminated(locale), ref status);
        return status <= 0
            ? collator
            : throw new InvalidOperationException($"ICU does not open the collation of {locale}: status {status}");
    }

    /// <summary>The bytes that the key has with its closing zero; more than there is room for where it was not written.</summary>
    public int SortKey(nint collator, Span<char> text, Span<byte> key)
    {
        Span<char> some = text.Length == 0 ? [' '] : text;
        ref ushort first = ref MemoryMarshal.Cast<char, ushort>(some)[0];
        int length = _sortKey(collator, ref first, text.Length, ref MemoryMarshal.GetReference(key), key.Length);
        return length > 0 ? length : throw new InvalidOperationException("ICU makes no sort key");
    }

    public string Version(nint collator)
    {
        Span<byte> version = stackalloc byte[4];
        _version(collator, ref version[0]);
        return string.Create(CultureInfo.InvariantCulture, $"{version[0]}.{version[1]}");
    }

    /// <summary>The characters that the text has in that case. REQUIRES: room for three of each.</summary>
    public int InCase(CaseKind kind, Span<char> text, Span<char> made, string locale)
    {
        int status = 0;
        ref ushort source = ref MemoryMarshal.Cast<char, ushort>(text)[0];
        ref ushort target = ref MemoryMarshal.Cast<char, ushort>(made)[0];
        byte[] name = Terminated(locale);
        int length = kind switch
        {
            CaseKind.Lower => _lower(ref target, made.Length, ref source, text.Length, name, ref status),
            CaseKind.Upper => _upper(ref target, made.Length, ref source, text.Length, name, ref status),
            _ => _title(ref target, made.Length, ref source, text.Length, 0, name, ref status),
        };
        return status <= 0 ? length : throw new InvalidOperationException($"ICU does not change the case of a text: status {status}");
    }

    private static IcuLibrary? Load()
    {
        for (int version = NewestVersion; version >= OldestVersion; version--)
        {
            if (NativeLibrary.TryLoad($"libicui18n.so.{version}", out nint collation)
                && NativeLibrary.TryLoad($"libicuuc.so.{version}", out nint common))
                return new IcuLibrary(collation, common, version);
        }

        return null;
    }

    private static FrozenSet<string> ReadLocales(nint common, int version)
    {
        var name = Find<NameFunction>(common, "uloc_getAvailable", version);
        var tag = Find<TagFunction>(common, "uloc_toLanguageTag", version);
        int count = Find<CountFunction>(common, "uloc_countAvailable", version)();
        HashSet<string> tags = ["und"];
        Span<byte> text = stackalloc byte[TagBytes];
        for (int i = 0; i < count; i++)
        {
            int status = 0, length = tag(name(i), ref text[0], TagBytes, 1, ref status);
            if (status <= 0 && length < TagBytes)
                tags.Add(System.Text.Encoding.ASCII.GetString(text[..length]));
        }

        return tags.ToFrozenSet();
    }

    private static T Find<T>(nint library, string name, int version)
        where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, $"{name}_{version}"));

    private static byte[] Terminated(string name) => [.. System.Text.Encoding.ASCII.GetBytes(name), 0];
}

internal enum CaseKind
{
    Lower,
    Upper,
    Title,
}
