using System.Text;

namespace PgVecByok.Keys;

/// <summary>
/// The name of a customer's key in canonical form, so that equal keys are equal text. Tenants type these, so a URI never
/// carries a credential, a path to load code from, or a control character: those are refused as malformed.
/// </summary>
public sealed record KeyUri
{
    public const int CharactersMax = 512;

    private static readonly string[] Schemes = ["file", "pkcs11", "aws-kms", "gcp-kms", "azure-kv", "vault"];

    // A module or a PIN in a statement would let SQL load code, or put a secret into logs.
    private static readonly string[] Forbidden = ["module-path", "pin-value", "pin-source"];

    private KeyUri(string scheme, string text, IReadOnlyDictionary<string, string> attributes) =>
        (Scheme, Text, Attributes) = (scheme, text, attributes);

    public string Scheme { get; }
    public string Text { get; }

    /// <summary>For <c>pkcs11</c> its attributes, decoded; for <c>file</c> the one attribute <c>name</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>Who keeps the key, as far as the name tells: calls to one of them may all hang together.</summary>
    public string Service => Scheme switch
    {
        "file" => Scheme,
        "pkcs11" => string.Join(';', Attributes.Where(each => each.Key is not ("object" or "id" or "type")).Prepend(new(Scheme, ""))),
        _ => Text.Split('/') is [_, "", var host, ..] ? $"{Scheme}://{host}" : Scheme,
    };

    public override string ToString() => Text;
    public bool Equals(KeyUri? other) => other is not null && other.Text == Text;
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <exception cref="KeyException">Invalid: the text is no key URI.</exception>
    public static KeyUri Parse(string text)
    {
        if (text.Length > CharactersMax) throw Malformed(text[..32] + "...", "it is too long");
        if (text.Any(c => c is <= ' ' or > '~')) throw Malformed("...", "it holds a character outside printable ASCII");

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string scheme = colon > 0 ? text[..colon].ToLowerInvariant() : "";
        return scheme switch
        {
            "file" => File(text, text[(colon + 1)..]),
            "pkcs11" => Pkcs11(text, text[(colon + 1)..]),
            _ when Schemes.Contains(scheme) => new KeyUri(scheme, scheme + text[colon..], new Dictionary<string, string>()),
            _ => throw Malformed(text, "its scheme is none of " + string.Join(", ", Schemes)),
        };
    }

    private static KeyUri File(string text, string name)
    {
        bool fits = name.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (!fits) throw Malformed(text, "a file key is named by up to 63 letters, digits, dots, dashes and underscores");
        return new KeyUri("file", "file:" + name, new Dictionary<string, string> { ["name"] = name });
    }

    /// <summary>RFC 7512, path and query attributes; canonical form sorts them and encodes the least.</summary>
    private static KeyUri Pkcs11(string text, string rest)
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in rest.Split(';', '?', '&'))
        {
            if (part.Length == 0) continue;
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw Malformed("pkcs11:...", "an attribute has no value");
            string name = part[..equals].ToLowerInvariant();
            if (Forbidden.Contains(name))
                throw Malformed("pkcs11:...", $"\"{name}\" belongs into the server's configuration, never into a key URI");
            if (!attributes.TryAdd(name, Decode(part[(equals + 1)..])))
                throw Malformed(text, $"\"{name}\" is given twice");
        }

        if (!attributes.ContainsKey("object") && !attributes.ContainsKey("id"))
            throw Malformed(text, "it names neither an object nor an id");
        string canonical = string.Join(";", attributes.Select(pair => pair.Key + "=" + Encode(pair.Value)));
        return new KeyUri("pkcs11", "pkcs11:" + canonical, attributes);
    }

    /// <summary>Percent-decoded to one char per byte: an id is bytes, not text.</summary>
    private static string Decode(string value)
    {
        var decoded = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != '%')
            {
                decoded.Append(value[i]);
                continue;
            }

            bool isHex = i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]);
            if (!isHex) throw Malformed("pkcs11:...", "a percent sign is not followed by two hexadecimal digits");
            decoded.Append((char)Convert.FromHexString(value.AsSpan(i + 1, 2))[0]);
            i += 2;
        }

        return decoded.ToString();
    }

    private static string Encode(string value)
    {
        var encoded = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or ':' or '@' or '/') encoded.Append(c);
            else encoded.Append('%').Append(((byte)c).ToString("X2", null));
        }

        return encoded.ToString();
    }

    private static KeyException Malformed(string text, string why) =>
        new(KeyFault.Invalid, $"invalid key URI \"{text}\": {why}");
}
