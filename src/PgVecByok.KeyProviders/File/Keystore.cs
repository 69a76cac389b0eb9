using System.Buffers.Binary;
using System.Security.Cryptography;
using PgVecByok.Keys;
using State = PgVecByok.KeyProviders.KeystoreVersionState;

namespace PgVecByok.KeyProviders;

/// <summary>
/// The development keystore: a directory outside the data directory, one sealed file per key. It stands in for a
/// customer's HSM on one machine, with its operations (versions, disable, destroy), and none of its protection: whoever
/// reads directory and passphrase has the keys. Every read is from disk, so another process's change is seen at once.
/// <code>
///   NAME.key    "PVFK" | format 1 | nonce12 | AES-256-GCM under the master key, associated data "NAME"
///   plaintext   count u32 | count x ( number u32 | state u8 | created i64 ms | key 32 )
/// </code>
/// </summary>
public sealed class Keystore : IDisposable
{
    private const int HeadBytes = 5, NonceBytes = 12, TagBytes = 16, KeyBytes = 32, EntryBytes = 4 + 1 + 8 + KeyBytes;
    private const int VersionsMax = 1000;

    private readonly string _directory;
    private readonly TimeProvider _clock;
    private readonly PinnedKey _master;
    private readonly Lock _gate = new();

    private Keystore(string directory, PinnedKey master, TimeProvider clock) =>
        (_directory, _master, _clock) = (directory, master, clock);

    /// <summary>Opens or makes the keystore. An empty passphrase uses the key file beside the keys.</summary>
    public static Keystore Open(string directory, ReadOnlySpan<byte> passphrase, TimeProvider clock)
    {
        Directory.CreateDirectory(
            directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new Keystore(directory, KeystoreMaster.Open(directory, passphrase), clock);
    }

    public IReadOnlyList<string> Names() =>
        [.. Directory.EnumerateFiles(_directory, "*.key").Select(Path.GetFileNameWithoutExtension)
            .OfType<string>().Where(name => name != "master").Order(StringComparer.Ordinal)];

    public bool Exists(string name) => File.Exists(PathOf(name));

    public IReadOnlyList<KeystoreVersion> Versions(string name)
    {
        using PinnedKey content = Load(name);
        return [.. Entries(content).Select(offset => Describe(content.Bytes[offset..]))];
    }

    public void Create(string name)
    {
        lock (_gate)
        {
            if (name == "master") throw new KeyException(KeyFault.Invalid, "\"master\" is the keystore's own name");
            if (Exists(name)) throw new KeyException(KeyFault.Invalid, $"key \"file:{name}\" already exists");
            using var content = new PinnedKey(4 + EntryBytes);
            BinaryPrimitives.WriteInt32BigEndian(content.Bytes, 1);
            FillVersion(content.Bytes[4..], 1);
            Save(name, content.Bytes);
        }
    }

    /// <summary>Adds a version; new wraps use it, old ones stay readable.</summary>
    public uint NewVersion(string name)
    {
        lock (_gate)
        {
            using PinnedKey old = Load(name);
            int count = BinaryPrimitives.ReadInt32BigEndian(old.Bytes);
            if (count >= VersionsMax) throw new KeyException(KeyFault.Invalid, $"key \"file:{name}\" has too many versions");
            using var content = new PinnedKey(old.Bytes.Length + EntryBytes);
            old.Bytes.CopyTo(content.Bytes);
            BinaryPrimitives.WriteInt32BigEndian(content.Bytes, count + 1);
            uint number = (uint)count + 1;
            FillVersion(content.Bytes[old.Bytes.Length..], number);
            Save(name, content.Bytes);
            return number;
        }
    }

    public void Disable(string name, uint? version = null) => Change(name, version, State.Disabled);
    public void Enable(string name, uint? version = null) => Change(name, version, State.Enabled);

    /// <summary>For good: the version's bytes are overwritten.</summary>
    public void Destroy(string name, uint version) => Change(name, version, State.Destroyed);

    /// <summary>For good: the whole key, file and all.</summary>
    public void Destroy(string name)
    {
        lock (_gate) KeystoreFile.Erase(PathOf(name));
    }

    public void Dispose() => _master.Dispose();

    /// <summary>The version a wrap would use: the newest that is enabled.</summary>
    internal KeystoreVersion Current(string name)
    {
        IReadOnlyList<KeystoreVersion> versions = Versions(name);
        return versions.LastOrDefault(version => version.State == State.Enabled)
            ?? throw Refused(name, versions[^1].State);
    }

    internal void Use(string name, uint number, Action<PinnedKey> use)
    {
        using PinnedKey content = Load(name);
        foreach (int offset in Entries(content))
        {
            KeystoreVersion version = Describe(content.Bytes[offset..]);
            if (version.Number != number) continue;
            if (version.State != State.Enabled) throw Refused(name, version.State);
            using var key = new PinnedKey(KeyBytes);
            content.Bytes.Slice(offset + 13, KeyBytes).CopyTo(key.Bytes);
            use(key);
            return;
        }

        throw Refused(name, State.Destroyed);
    }

    private void Change(string name, uint? version, State state)
    {
        lock (_gate)
        {
            using PinnedKey content = Load(name);
            bool found = false;
            foreach (int offset in Entries(content))
            {
                Span<byte> entry = content.Bytes[offset..];
                KeystoreVersion described = Describe(entry);
                if ((version is not null && described.Number != version) || described.State == State.Destroyed) continue;
                found = true;
                entry[4] = (byte)state;
                if (state == State.Destroyed) entry.Slice(13, KeyBytes).Clear();
            }

            if (!found) throw new KeyException(KeyFault.Missing, $"key \"file:{name}\" has no such version");
            Save(name, content.Bytes);
        }
    }

    private void FillVersion(Span<byte> entry, uint number)
    {
        BinaryPrimitives.WriteUInt32BigEndian(entry, number);
        entry[4] = (byte)State.Enabled;
        BinaryPrimitives.WriteInt64BigEndian(entry[5..], _clock.GetUtcNow().ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(entry.Slice(13, KeyBytes));
    }

    private static List<int> Entries(PinnedKey content)
    {
        int count = BinaryPrimitives.ReadInt32BigEndian(content.Bytes);
        return [.. Enumerable.Range(0, count).Select(i => 4 + i * EntryBytes)];
    }

    private static KeystoreVersion Describe(ReadOnlySpan<byte> entry) => new(
        BinaryPrimitives.ReadUInt32BigEndian(entry), (State)entry[4],
        DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(entry[5..])));

    private PinnedKey Load(string name)
    {
        byte[] file = Read(name);
        int plain = file.Length - HeadBytes - NonceBytes - TagBytes;
        if (plain < 4 || !file.AsSpan(0, HeadBytes).SequenceEqual("PVFK\x01"u8)) throw Damaged(name);
        var content = new PinnedKey(plain);
        try
        {
            using var cipher = new AesGcm(_master.Bytes, TagBytes);
            ReadOnlySpan<byte> body = file.AsSpan(HeadBytes + NonceBytes);
            cipher.Decrypt(
                file.AsSpan(HeadBytes, NonceBytes), body[..plain], body[plain..], content.Bytes, Associated(name));
        }
        catch (AuthenticationTagMismatchException)
        {
            content.Dispose();
            throw Damaged(name);
        }

        int count = BinaryPrimitives.ReadInt32BigEndian(content.Bytes);
        if (count is < 1 or > VersionsMax || plain != 4 + count * EntryBytes) throw Damaged(name);
        return content;
    }

    private byte[] Read(string name)
    {
        try
        {
            return File.ReadAllBytes(PathOf(name));
        }
        catch (FileNotFoundException)
        {
            throw Refused(name, State.Destroyed);
        }
        catch (DirectoryNotFoundException)
        {
            // The whole keystore away is an unmounted disk, not a destroyed key.
            throw new KeyException(KeyFault.Unreachable, $"key \"file:{name}\": the keystore cannot be reached");
        }
        catch (UnauthorizedAccessException)
        {
            throw new KeyException(KeyFault.Denied, $"key \"file:{name}\": the keystore denies reading it");
        }
        catch (IOException failed)
        {
            // A disk that does not read is out of reach; whether for long is not ours to say.
            throw new KeyException(KeyFault.Unreachable, $"key \"file:{name}\": the keystore cannot be read", failed);
        }
    }

    private void Save(string name, ReadOnlySpan<byte> content)
    {
        byte[] file = new byte[HeadBytes + NonceBytes + content.Length + TagBytes];
        "PVFK\x01"u8.CopyTo(file);
        Span<byte> nonce = file.AsSpan(HeadBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> body = file.AsSpan(HeadBytes + NonceBytes);
        using (var cipher = new AesGcm(_master.Bytes, TagBytes))
            cipher.Encrypt(nonce, content, body[..content.Length], body[content.Length..], Associated(name));
        KeystoreFile.Write(PathOf(name), file);
    }

    /// <summary>A name is a file name here: the URI's rule (letters, digits, dots, dashes) is what keeps it in the directory.</summary>
    private string PathOf(string name) => Path.Combine(_directory, KeyUri.Parse("file:" + name).Attributes["name"] + ".key");

    private static byte[] Associated(string name) => System.Text.Encoding.ASCII.GetBytes("pgvecbyok keystore v1 " + name);

    private static KeyException Damaged(string name) =>
        new(KeyFault.Misconfigured, $"key \"file:{name}\" does not open: wrong passphrase or master key, or a damaged file");

    private static KeyException Refused(string name, State state) => state == State.Disabled
        ? new(KeyFault.Disabled, $"key \"file:{name}\" is disabled")
        : new(KeyFault.Missing, $"key \"file:{name}\" does not exist")
        {
            Hint = $"Create it in the development keystore: pgvecbyok keystore create {name}",
        };
}
