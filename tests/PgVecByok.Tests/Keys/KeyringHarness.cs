using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>A keyring over a real keystore in a temporary folder, a hand-driven clock and records that can fail.</summary>
internal sealed class KeyringHarness : IDisposable
{
    public static readonly TenantId Acme = new(new Guid("aaaaaaaa-0000-0000-0000-000000000001"));
    public static readonly TenantId Globex = new(new Guid("bbbbbbbb-0000-0000-0000-000000000002"));

    private readonly string _directory = Directory.CreateTempSubdirectory("pgvecbyok-keys-").FullName;

    public KeyringHarness(RecordsWithFaults? records = null)
    {
        Records = records ?? new RecordsWithFaults();
        Keystore = Keystore.Open(_directory, default, Clock);
        foreach (string name in (string[])["system", "acme", "globex", "other"]) Keystore.Create(name);
        Provider = new SwitchedProvider(new FileKeyProvider(Keystore));
        Keyring = Reopen();
    }

    public HandClock Clock { get; } = new();
    public RecordsWithFaults Records { get; }
    public Keystore Keystore { get; }
    public SwitchedProvider Provider { get; }
    public Keyring Keyring { get; private set; }
    public List<string> Reports { get; } = [];

    public Keyring Reopen(RecordsWithFaults? records = null)
    {
        Keyring = Keyring.Open(
            records ?? Records, [Provider], new KeyringOptions { SystemKeyUri = "file:system", RenewInBackground = false }, Clock,
            Reports.Add);
        return Keyring;
    }

    public TenantCapability CreateAndAcquire(TenantId tenant, string name, TenantKeyOptions? options = null)
    {
        Keyring.CreateTenant(tenant, name, "file:" + name, options ?? TenantKeyOptions.Default, "tester");
        return Keyring.Acquire(tenant);
    }

    /// <summary>Time passes and whatever became due is done.</summary>
    public void Pass(double seconds)
    {
        Clock.Advance(seconds);
        Keyring.RunDue();
    }

    public static SegmentIdentity Segment(TenantCapability capability, ulong relation = 16384) =>
        new(relation, Guid.NewGuid(), capability.Generation, Kind: 1, Suite: 2, Format: 1);

    public void Dispose()
    {
        Keyring.Dispose();
        Keystore.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
