using System.Reflection;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.KeyProviders;
using PgVecByok.Keys;

namespace PgVecByok.Tests;

/// <summary>The sessions of a token that allows only so many, over SoftHSM that says so.</summary>
[Collection(SoftHsm.OneProcess)]
public sealed class TokenSessionsTests
{
    private readonly SoftHsm _hsm = SoftHsm.Shared;

    [Theory]
    [InlineData(1, 1, 1)] // the keeper works
    [InlineData(2, 2, 1)] // one beside the keeper
    [InlineData(3, 3, 2)]
    public void First_calls_at_once_open_no_more_sessions_than_the_token_allows_and_share_none(int allowed, int opened, int atOnce)
    {
        var counted = new Counted();
        using LoadedLibrary library = LoadedLibrary.Open(SoftHsm.Module, "softhsm");
        ISlot slot = library.Use((loaded, _) => loaded.GetSlotList(Net.Pkcs11Interop.Common.SlotsType.WithTokenPresent)
            .First(each => each.GetTokenInfo().Label.Trim() == "customer"));
        ISlot limited = Limited<ISlot>.Of(slot, allowed, counted);
        using (var sessions = new TokenSessions(
            library, () => new TokenSlot(limited, library.Epoch), Pin, _hsm.Options))
        {
            // All of them come while the first one is logging in.
            Thread[] callers = [.. Enumerable.Range(0, 12).Select(caller => new Thread(() =>
            {
                Thread.Sleep(5 * caller);
                for (int i = 0; i < 5; i++)
                    sessions.Run(SoftHsm.Uri("any"), counted.Work);
            }))];
            foreach (Thread caller in callers)
                caller.Start();
            foreach (Thread caller in callers)
                caller.Join();
        }

        Assert.Equal(60, counted.Calls);
        Assert.InRange(counted.Opened, 1, opened);
        Assert.InRange(counted.MostAtOnce, 1, atOnce);
        Assert.Equal(0, counted.Shared);
    }

    private static PinnedKey Pin()
    {
        Thread.Sleep(100);
        var pin = new PinnedKey(SoftHsm.Pin.Length);
        System.Text.Encoding.ASCII.GetBytes(SoftHsm.Pin, pin.Bytes);
        return pin;
    }

    private sealed class Counted
    {
        private readonly Lock _gate = new();
        private readonly HashSet<ulong> _inUse = [];

        public int Calls { get; private set; }

        public int Opened { get; set; }

        public int MostAtOnce { get; private set; }

        /// <summary>How often a session was at work for two calls.</summary>
        public int Shared { get; private set; }

        public int Work(ISession session)
        {
            ulong handle = session.SessionId;
            bool isAlone;
            lock (_gate)
            {
                isAlone = _inUse.Add(handle);
                Shared += isAlone ? 0 : 1;
                MostAtOnce = Math.Max(MostAtOnce, _inUse.Count);
            }

            Thread.Sleep(2);
            lock (_gate)
            {
                Calls++;
                if (isAlone)
                    _inUse.Remove(handle);
            }

            return 0;
        }
    }

    /// <summary>A slot, or its token's information, as of a token with few sessions.</summary>
#pragma warning disable CA1852 // the runtime makes a subtype
    private class Limited<T> : DispatchProxy
#pragma warning restore CA1852
        where T : class
    {
        private T _real = null!;
        private int _allowed;
        private Counted _counted = null!;

        public static T Of(T real, int allowed, Counted counted)
        {
            T proxy = Create<T, Limited<T>>();
            var limited = (Limited<T>)(object)proxy;
            (limited._real, limited._allowed, limited._counted) = (real, allowed, counted);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? method, object?[]? arguments)
        {
            if (method!.Name == "get_MaxSessionCount")
                return (ulong)_allowed;
            if (method.Name == nameof(ISlot.OpenSession))
                _counted.Opened++;
            object? result = method.Invoke(_real, arguments);
            return result is ITokenInfo token && _real is ISlot ? Limited<ITokenInfo>.Of(token, _allowed, _counted) : result;
        }
    }
}
