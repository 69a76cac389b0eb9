using System.Security.Cryptography;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

[Collection(SoftHsm.OneProcess)]
public class Pkcs11KeyProviderTests
{
    private static readonly byte[] Context = "tenant and generation"u8.ToArray();
    private readonly SoftHsm _hsm = SoftHsm.Shared;

    [Fact]
    public void An_aes_key_wraps_by_GCM_and_gives_back_what_it_wrapped()
    {
        _hsm.CreateAes("gcm");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        provider.Probe(SoftHsm.Uri("gcm"));
        byte[] key = RandomNumberGenerator.GetBytes(32);
        WrappedKey wrapped = provider.Wrap(SoftHsm.Uri("gcm"), key, Context);
        Assert.Equal("CKM_AES_GCM", wrapped.Mechanism);
        Assert.Equal(48, wrapped.Bytes.Length);
        Assert.Equal(key, Unwrap(provider, "gcm", wrapped, Context));
    }

    [Fact]
    public void Describes_the_key_and_its_strength()
    {
        _hsm.CreateAes("described");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        KeyDescription description = provider.Describe(SoftHsm.Uri("described"));
        Assert.Equal(256, description.StrengthBits);
        Assert.Equal(Convert.ToHexStringLower("described"u8), description.Version);
        Assert.Empty(description.Warnings);
    }

    [Fact]
    public void Another_context_or_a_flipped_bit_is_corrupt()
    {
        _hsm.CreateAes("context");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        WrappedKey wrapped = provider.Wrap(SoftHsm.Uri("context"), new byte[32], Context);
        Assert.Equal(KeyFault.Corrupt, Fault(() => Unwrap(provider, "context", wrapped, [.. Context, 0])));
        byte[] bent = wrapped.Bytes.ToArray();
        bent[7] ^= 4;
        Assert.Equal(KeyFault.Corrupt, Fault(() => Unwrap(provider, "context", wrapped with { Bytes = bent }, Context)));
    }

    [Fact]
    public void A_key_destroyed_by_another_process_is_missing_at_the_next_call_and_works_again_when_restored()
    {
        byte[] value = RandomNumberGenerator.GetBytes(32);
        _hsm.Import("restored", value, "01");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        byte[] key = RandomNumberGenerator.GetBytes(32);
        WrappedKey wrapped = provider.Wrap(SoftHsm.Uri("restored"), key, Context);
        _hsm.Destroy("restored");
        Assert.Equal(KeyFault.Missing, Fault(() => Unwrap(provider, "restored", wrapped, Context)));
        _hsm.Import("restored", value, "02");
        Assert.Equal(key, Unwrap(provider, "restored", wrapped, Context));
    }

    [Fact]
    public void Another_key_in_its_place_is_denied_once_the_first_was_seen_to_work()
    {
        _hsm.Import("swapped", RandomNumberGenerator.GetBytes(32), "0a");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        WrappedKey wrapped = provider.Wrap(SoftHsm.Uri("swapped"), new byte[32], Context);
        Unwrap(provider, "swapped", wrapped, Context);
        _hsm.Destroy("swapped");
        _hsm.Import("swapped", RandomNumberGenerator.GetBytes(32), "0b");
        Assert.Equal(KeyFault.Denied, Fault(() => Unwrap(provider, "swapped", wrapped, Context)));
    }

    [Fact]
    public void A_key_that_can_be_read_out_is_refused()
    {
        _hsm.CreateAes("open", "--extractable");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        Assert.Equal(KeyFault.PolicyViolation, Fault(() => provider.Probe(SoftHsm.Uri("open"))));
    }

    [Fact]
    public void A_weak_rsa_key_has_no_mechanism_and_a_strong_one_only_with_SHA1_allowed()
    {
        _hsm.CreateRsa("rsa2048", 2048);
        _hsm.CreateRsa("rsa3072", 3072);
        using var strict = new Pkcs11KeyProvider(_hsm.Options);
        Assert.Equal(KeyFault.AlgorithmNotAllowed, Fault(() => strict.Probe(SoftHsm.Uri("rsa2048"))));
        Assert.Equal(KeyFault.AlgorithmNotAllowed, Fault(() => strict.Probe(SoftHsm.Uri("rsa3072"))));
        using var lenient = new Pkcs11KeyProvider(_hsm.Options with { AllowOaepSha1 = true });
        lenient.Probe(SoftHsm.Uri("rsa3072"));
        byte[] key = RandomNumberGenerator.GetBytes(32);
        WrappedKey wrapped = lenient.Wrap(SoftHsm.Uri("rsa3072"), key, Context);
        Assert.Equal(key, Unwrap(lenient, "rsa3072", wrapped, Context));
        Assert.Equal(KeyFault.AlgorithmNotAllowed, Fault(() => Unwrap(strict, "rsa3072", wrapped, Context)));
    }

    [Fact]
    public void A_token_that_is_not_there_is_unreachable_and_a_key_that_is_not_on_it_is_missing()
    {
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        Assert.Equal(KeyFault.Unreachable, Fault(() => provider.Probe(KeyUri.Parse("pkcs11:token=elsewhere;object=k"))));
        Assert.Equal(KeyFault.Missing, Fault(() => provider.Probe(SoftHsm.Uri("never-made"))));
    }

    [Fact]
    public void A_wrong_pin_is_tried_once()
    {
        string wrong = Path.GetTempFileName();
        File.WriteAllText(wrong, "9999");
        _hsm.CreateAes("pinned");
        Pkcs11Options options = _hsm.Options with { Modules = [new Pkcs11ModuleOptions("softhsm", SoftHsm.Module, wrong)] };
        using var provider = new Pkcs11KeyProvider(options);
        Assert.Equal(KeyFault.Misconfigured, Fault(() => provider.Describe(SoftHsm.Uri("pinned"))));
        File.WriteAllText(wrong, SoftHsm.Pin);
        Assert.Equal(KeyFault.Misconfigured, Fault(() => provider.Describe(SoftHsm.Uri("pinned"))));
        File.Delete(wrong);
    }

    [Fact]
    public void A_module_that_is_not_configured_is_never_loaded()
    {
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        Assert.Equal(KeyFault.Misconfigured, Fault(() => provider.Probe(KeyUri.Parse("pkcs11:module-name=evil;object=k"))));
        Assert.Equal(KeyFault.Invalid, Fault(() => KeyUri.Parse("pkcs11:object=k?module-path=/x.so")));
    }

    [Fact]
    public void Sixty_four_callers_at_once_are_all_served()
    {
        _hsm.CreateAes("busy");
        using var provider = new Pkcs11KeyProvider(_hsm.Options);
        byte[] key = RandomNumberGenerator.GetBytes(32);
        WrappedKey wrapped = provider.Wrap(SoftHsm.Uri("busy"), key, Context);
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ =>
            Assert.Equal(key, Unwrap(provider, "busy", wrapped, Context)));
    }

    private static byte[] Unwrap(IKeyProvider provider, string label, WrappedKey wrapped, byte[] context)
    {
        byte[] key = new byte[32];
        provider.Unwrap(SoftHsm.Uri(label), wrapped, context, key);
        return key;
    }

    private static KeyFault Fault(Action call) => Assert.Throws<KeyException>(call).Fault;
}
