using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>
/// What else happens to a module in one process, and to tokens: somebody else closes sessions, logs out or ends the library; a token goes
/// away and comes back. None of it may look like a destroyed key, and all of it heals by itself.
/// </summary>
[Collection(SoftHsm.OneProcess)]
public sealed class Pkcs11RecoveryTests
{
    private const int Callers = 4, CallsOfEach = 50;
    private static readonly byte[] Context = "tenant and generation"u8.ToArray();
    private readonly SoftHsm _hsm = SoftHsm.Shared;

    [Fact]
    public void Sessions_that_somebody_else_closed_are_opened_again()
    {
        using Held held = Wrap("closed");
        Somebody().slot.CloseAllSessions();
        held.AssertUnwraps();
    }

    [Fact]
    public void Of_several_threads_all_sessions_that_somebody_else_closed_are_opened_again()
    {
        using Held held = Wrap("closedforall");
        Threads(() => held.AssertUnwraps());
        Somebody().slot.CloseAllSessions();
        // The next call may meet any of the threads, and its second attempt another one.
        for (int call = 0; call < 4 * Callers; call++)
            held.AssertUnwraps();
        Somebody().slot.CloseAllSessions();
        Threads(() => held.AssertUnwraps());
    }

    [Fact]
    public void A_login_that_somebody_else_ended_is_made_again_and_no_key_is_missing_for_it()
    {
        using Held held = Wrap("loggedout");
        using (ISession session = Somebody().slot.OpenSession(SessionType.ReadOnly))
            session.Logout();
        held.AssertUnwraps();
    }

    [Fact]
    public void A_library_that_somebody_else_ended_is_initialised_again()
    {
        using Held held = Wrap("finalised");
        Somebody().library.Dispose();
        held.AssertUnwraps();
        // And not only for this call.
        held.AssertUnwraps();
    }

    [Fact]
    public void A_library_that_cannot_be_initialised_again_is_unreachable_and_works_again_when_it_can()
    {
        using Held held = Wrap("stuck");
        string away = _hsm.Configuration + "-away";
        File.Move(_hsm.Configuration, away);
        try
        {
            Somebody().library.Dispose();
            Assert.Equal(KeyFault.Unreachable, Assert.Throws<KeyException>(held.AssertUnwraps).Fault);
            Assert.Equal(KeyFault.Unreachable, Assert.Throws<KeyException>(held.AssertUnwraps).Fault);
        }
        finally
        {
            File.Move(away, _hsm.Configuration);
        }

        held.AssertUnwraps();
    }

    [Fact]
    public void Two_names_of_one_library_are_one_and_the_end_of_one_is_not_the_others()
    {
        _hsm.CreateAes("twice");
        Pkcs11ModuleOptions[] names = [new("one", SoftHsm.Module, _hsm.PinFile), new("two", SoftHsm.Module, _hsm.PinFile)];
        using var provider = new Pkcs11KeyProvider(_hsm.Options with { Modules = names });
        byte[] key = RandomNumberGenerator.GetBytes(32), back = new byte[32];
        var one = KeyUri.Parse("pkcs11:token=customer;object=twice;module-name=one");
        var two = KeyUri.Parse("pkcs11:token=customer;object=twice;module-name=two");
        WrappedKey wrapped = provider.Wrap(one, key, Context);
        provider.Unwrap(two, wrapped, Context, back);
        Assert.Equal(key, back);

        using Held held = Wrap("other");
        using (var third = new Pkcs11KeyProvider(_hsm.Options))
            third.Describe(SoftHsm.Uri("twice"));
        held.AssertUnwraps();
    }

    [Fact]
    public void A_token_that_went_away_is_unreachable_and_works_again_when_it_is_back()
    {
        string folder = _hsm.AddToken("travelling");
        byte[] value = RandomNumberGenerator.GetBytes(32);
        _hsm.Import("k", value, "01", "travelling");
        using Held held = Wrap(KeyUri.Parse("pkcs11:token=travelling;object=k"));
        Directory.Move(folder, folder + "-away");
        try
        {
            Assert.Equal(KeyFault.Unreachable, Assert.Throws<KeyException>(held.AssertUnwraps).Fault);
        }
        finally
        {
            Directory.Move(folder + "-away", folder);
        }

        held.AssertUnwraps();
        // A spare of the same name and key, which has another serial number and another slot.
        Directory.Delete(folder, recursive: true);
        Assert.Equal(KeyFault.Unreachable, Assert.Throws<KeyException>(held.AssertUnwraps).Fault);
        string spare = _hsm.AddToken("travelling");
        _hsm.Import("k", value, "01", "travelling");
        held.AssertUnwraps();
        Directory.Delete(spare, recursive: true);
    }

    [Fact]
    public void A_token_that_is_new_is_found_while_another_one_is_in_use()
    {
        using Held held = Wrap("inuse");
        string folder = _hsm.AddToken("newcomer");
        _hsm.Import("k", RandomNumberGenerator.GetBytes(32), "01", "newcomer");
        using (var more = new Held(held.Provider, KeyUri.Parse("pkcs11:token=newcomer;object=k"), ownsProvider: false))
            more.AssertUnwraps();
        held.AssertUnwraps();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_library_is_not_initialised_again_and_again_for_a_token_that_is_not_there()
    {
        using var provider = new Pkcs11KeyProvider(_hsm.Options with { RenewalPause = TimeSpan.FromHours(1) });
        using var held = new Held(provider, Made("steady"), ownsProvider: false);
        string folder = _hsm.AddToken("late");
        KeyException away = Assert.Throws<KeyException>(() => provider.Describe(KeyUri.Parse("pkcs11:token=late;object=k")));
        Assert.Equal(KeyFault.Unreachable, away.Fault);
        held.AssertUnwraps();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Several callers at a time, so that the token has several sessions.</summary>
    private static void Threads(Action call)
    {
        using var together = new Barrier(Callers);
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        Thread[] callers = [.. Enumerable.Range(0, Callers).Select(_ => new Thread(() =>
        {
            together.SignalAndWait();
            try
            {
                for (int i = 0; i < CallsOfEach; i++)
                    call();
            }
            catch (Exception failed)
            {
                failures.Enqueue(failed);
            }
        }))];
        Array.ForEach(callers, caller => caller.Start());
        Array.ForEach(callers, caller => caller.Join());
        Assert.Empty(failures);
    }

    private Held Wrap(string label) => Wrap(Made(label));

    private Held Wrap(KeyUri uri) =>
        new(new Pkcs11KeyProvider(_hsm.Options with { RenewalPause = TimeSpan.Zero }), uri, ownsProvider: true);

    private KeyUri Made(string label)
    {
        _hsm.CreateAes(label);
        return SoftHsm.Uri(label);
    }

    /// <summary>Another user of the library in this process.</summary>
    private static (IPkcs11Library library, ISlot slot) Somebody()
    {
        IPkcs11Library library = LoadedLibrary.Factories.Pkcs11LibraryFactory.LoadPkcs11Library(
            LoadedLibrary.Factories, SoftHsm.Module, AppType.MultiThreaded);
        return (library, library.GetSlotList(SlotsType.WithTokenPresent).Single(slot => slot.GetTokenInfo().Label == "customer"));
    }

    /// <summary>A provider that has sessions, and something it has wrapped.</summary>
    private sealed class Held : IDisposable
    {
        private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
        private readonly KeyUri _uri;
        private readonly WrappedKey _wrapped;
        private readonly bool _ownsProvider;

        public Held(Pkcs11KeyProvider provider, KeyUri uri, bool ownsProvider)
        {
            (Provider, _uri, _ownsProvider) = (provider, uri, ownsProvider);
            _wrapped = provider.Wrap(uri, _key, Context);
            AssertUnwraps();
        }

        public Pkcs11KeyProvider Provider { get; }

        public void AssertUnwraps()
        {
            byte[] back = new byte[32];
            Provider.Unwrap(_uri, _wrapped, Context, back);
            Assert.Equal(_key, back);
        }

        public void Dispose()
        {
            if (_ownsProvider)
                Provider.Dispose();
        }
    }
}
