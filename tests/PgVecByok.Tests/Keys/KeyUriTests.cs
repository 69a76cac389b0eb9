using PgVecByok.Keys;

namespace PgVecByok.Tests;

public sealed class KeyUriTests
{
    [Theory]
    [InlineData("file:acme", "file:acme")]
    [InlineData("FILE:acme-2.b_c", "file:acme-2.b_c")]
    [InlineData("pkcs11:token=hsm;object=acme", "pkcs11:object=acme;token=hsm")]
    [InlineData("pkcs11:object=a%20b;id=%01%ff?module-name=softhsm", "pkcs11:id=%01%FF;module-name=softhsm;object=a%20b")]
    [InlineData("pkcs11:object=%61", "pkcs11:object=a")]
    public void Equal_keys_have_equal_text(string text, string canonical)
    {
        KeyUri uri = KeyUri.Parse(text);
        Assert.Equal(canonical, uri.Text);
        Assert.Equal(uri, KeyUri.Parse(canonical));
    }

    [Theory]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("http://host/key")]
    [InlineData("file:")]
    [InlineData("file:../system")]
    [InlineData("file:/etc/passwd")]
    [InlineData("file:a b")]
    [InlineData("file:.hidden")]
    [InlineData("pkcs11:token=hsm")]
    [InlineData("pkcs11:object=a;object=b")]
    [InlineData("pkcs11:object=%G0")]
    [InlineData("pkcs11:object=a?pin-value=1234")]
    [InlineData("pkcs11:object=a?module-path=/tmp/evil.so")]
    [InlineData("pkcs11:object=a?PIN-Source=file:/etc/pin")]
    public void A_malformed_or_dangerous_uri_is_refused(string text) =>
        Assert.Equal(KeyFault.Invalid, Assert.Throws<KeyException>(() => KeyUri.Parse(text)).Fault);

    [Fact]
    public void A_refused_pin_is_not_repeated_in_the_message() => Assert.DoesNotContain(
        "1234", Assert.Throws<KeyException>(() => KeyUri.Parse("pkcs11:object=a?pin-value=1234")).Message, StringComparison.Ordinal);
}
