using System.Security.Cryptography;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>The development keystore answers as the strictest HSM or KMS would: each state of a key by its own fault.</summary>
public sealed class FileKeyProviderTests : IDisposable
{
    private static readonly byte[] Context = "tenant and generation"u8.ToArray();
    private static readonly KeyUri Uri = KeyUri.Parse("file:k");
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("pgvecbyok-keystore-").FullName, "keys");
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Keystore _keystore;
    private readonly FileKeyProvider _provider;
    private readonly WrappedKey _wrapped;

    public FileKeyProviderTests()
    {
        _keystore = Keystore.Open(_folder, [], TimeProvider.System);
        _keystore.Create("k");
        _provider = new FileKeyProvider(_keystore);
        _wrapped = _provider.Wrap(Uri, _key, Context);
    }

    [Fact]
    public void It_gives_back_what_it_wrapped_and_says_that_it_is_for_development()
    {
        _provider.Probe(Uri);
        Assert.Equal(_key, Unwrap(_wrapped, Context));
        Assert.Contains(_provider.Describe(Uri).Warnings, warning => warning.Contains("development", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_context_a_flipped_bit_or_another_mechanism_is_corrupt()
    {
        Assert.Equal(KeyFault.Corrupt, Fault(_wrapped, [.. Context, 0]));
        byte[] bent = _wrapped.Bytes.ToArray();
        bent[7] ^= 4;
        Assert.Equal(KeyFault.Corrupt, Fault(_wrapped with { Bytes = bent }, Context));
        Assert.Equal(KeyFault.Corrupt, Fault(_wrapped with { Mechanism = "CKM_AES_GCM" }, Context));
        Assert.Equal(KeyFault.Corrupt, Fault(_wrapped with { Bytes = _wrapped.Bytes[..^1] }, Context));
    }

    [Fact]
    public void What_another_process_does_to_a_key_holds_at_the_next_call()
    {
        using Keystore other = Keystore.Open(_folder, [], TimeProvider.System);
        other.Disable("k");
        Assert.Equal(KeyFault.Disabled, Fault(_wrapped, Context));
        other.Enable("k");
        Assert.Equal(_key, Unwrap(_wrapped, Context));
        other.Destroy("k", 1);
        Assert.Equal(KeyFault.Missing, Fault(_wrapped, Context));
        other.Destroy("k");
        Assert.Equal(KeyFault.Missing, Fault(_wrapped, Context));
    }

    [Fact]
    public void A_new_version_wraps_from_now_on_and_older_ones_stay_readable()
    {
        _keystore.NewVersion("k");
        WrappedKey newer = _provider.Wrap(Uri, _key, Context);
        Assert.NotEqual(_wrapped.Version, newer.Version);
        Assert.Equal(_key, Unwrap(newer, Context));
        Assert.Equal(_key, Unwrap(_wrapped, Context));
        // Not by the other version's key.
        Assert.Equal(KeyFault.Corrupt, Fault(_wrapped with { Version = newer.Version }, Context));
    }

    [Fact]
    public void A_keystore_that_is_away_is_unreachable_and_works_again_when_it_is_back()
    {
        Directory.Move(_folder, _folder + "-away");
        Assert.Equal(KeyFault.Unreachable, Fault(_wrapped, Context));
        Directory.Move(_folder + "-away", _folder);
        Assert.Equal(_key, Unwrap(_wrapped, Context));
    }

    [Fact]
    public void A_changed_file_or_a_file_under_anothers_name_opens_nothing()
    {
        string file = Path.Combine(_folder, "k.key");
        File.Copy(file, Path.Combine(_folder, "copy.key"));
        KeyException refused = Assert.Throws<KeyException>(() => _provider.Wrap(KeyUri.Parse("file:copy"), _key, Context));
        Assert.Equal(KeyFault.Misconfigured, refused.Fault);
        byte[] content = File.ReadAllBytes(file);
        content[^1] ^= 1;
        File.WriteAllBytes(file, content);
        Assert.Equal(KeyFault.Misconfigured, Fault(_wrapped, Context));
    }

    [Fact]
    public void A_keystore_with_a_passphrase_opens_with_no_other_and_none_is_left_readable_by_others()
    {
        string folder = _folder + "-passphrase";
        using (Keystore made = Keystore.Open(folder, "right"u8, TimeProvider.System))
            made.Create("k");
        using (Keystore wrong = Keystore.Open(folder, "wrong"u8, TimeProvider.System))
            Assert.Equal(KeyFault.Misconfigured, Assert.Throws<KeyException>(() => wrong.Versions("k")).Fault);
        Assert.Throws<InvalidOperationException>(() => Keystore.Open(folder, [], TimeProvider.System));

        string master = Path.Combine(_folder, "master.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(master));
        File.SetUnixFileMode(master, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Throws<InvalidOperationException>(() => Keystore.Open(_folder, [], TimeProvider.System));
    }

    public void Dispose()
    {
        _provider.Dispose();
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private byte[] Unwrap(WrappedKey wrapped, byte[] context)
    {
        byte[] key = new byte[32];
        _provider.Unwrap(Uri, wrapped, context, key);
        return key;
    }

    private KeyFault Fault(WrappedKey wrapped, byte[] context) => Assert.Throws<KeyException>(() => Unwrap(wrapped, context)).Fault;
}
