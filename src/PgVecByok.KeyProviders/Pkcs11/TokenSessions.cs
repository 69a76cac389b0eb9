using System.Collections.Concurrent;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// The sessions of one token. What holds:
/// <list type="bullet">
/// <item>a session belongs to one thread: two threads in one session end the process in some modules (measured);</item>
/// <item>a keeper session holds the login and does nothing else;</item>
/// <item>a call that is not back at its deadline is left behind with its thread, since C_ calls cannot be cancelled; when all
/// threads are left behind the token is unreachable until one comes back;</item>
/// <item>after one wrong PIN nobody tries again until the server is restarted: a token locks itself at the third.</item>
/// </list>
/// </summary>
internal sealed class TokenSessions(ISlot slot, Func<PinnedKey> readPin, Pkcs11Options limits) : IDisposable
{
    private sealed class Work(Func<ISession, object?> body)
    {
        private int _state; // 0 waiting, 1 running, 2 given up

        public ManualResetEventSlim Done { get; } = new();

        public object? Result { get; private set; }

        public Exception? Failure { get; private set; }

        public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, 2, 0) == 0;

        public void Run(Func<ISession> session)
        {
            if (Interlocked.CompareExchange(ref _state, 1, 0) != 0)
                return;
            try
            {
                Result = body(session());
            }
            catch (Exception failed)
            {
                Failure = failed;
            }

            Done.Set();
        }
    }

    private readonly BlockingCollection<Work> _queue = [];
    private readonly Lock _login = new();
    private readonly List<Thread> _started = [];
    private ISession? _keeper;
    private KeyException? _pinRefused;
    private int _threads;
    private int _busy;

    /// <summary>Token information answers: the token is there, whatever became of a key on it.</summary>
    public bool IsPresent()
    {
        try
        {
            return slot.GetTokenInfo().TokenFlags.TokenInitialized;
        }
        catch (Pkcs11Exception)
        {
            return false;
        }
    }

    /// <summary>Runs on a session of its own. A session that died is replaced once.</summary>
    /// <exception cref="KeyException">Unreachable past the deadline; Misconfigured for a PIN.</exception>
    /// <exception cref="Pkcs11Exception">What the body got.</exception>
    public T Run<T>(KeyUri uri, Func<ISession, T> body)
    {
        try
        {
            return RunOnce(uri, body);
        }
        catch (Pkcs11Exception failed) when (Pkcs11Faults.EndsSession(failed.RV))
        {
            DropLogin();
            return RunOnce(uri, body);
        }
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        Thread[] started;
        lock (_login)
            started = [.. _started];
        // One that hangs in the module keeps its session, and the module stays loaded under it.
        foreach (Thread thread in started)
            thread.Join(limits.Deadline);
        DropLogin();
    }

    private T RunOnce<T>(KeyUri uri, Func<ISession, T> body)
    {
        var work = new Work(session => body(session));
        if (Volatile.Read(ref _busy) >= Volatile.Read(ref _threads) && _threads < limits.Sessions)
            StartThread();
        _queue.Add(work);
        if (!work.Done.Wait(limits.Deadline))
        {
            string what = work.TryGiveUp() ? "all its sessions are busy" : "it does not answer";
            throw new KeyException(KeyFault.Unreachable, $"key \"{uri}\": the token is unreachable, {what}");
        }

        if (work.Failure is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return (T)work.Result!;
    }

    private void StartThread()
    {
        Interlocked.Increment(ref _threads);
        var thread = new Thread(Serve) { IsBackground = true, Name = "pkcs11 session" };
        lock (_login)
            _started.Add(thread);
        thread.Start();
    }

    private void Serve()
    {
        ISession? session = null;
        foreach (Work work in _queue.GetConsumingEnumerable())
        {
            Interlocked.Increment(ref _busy);
            work.Run(() =>
            {
                LogIn();
                return session ??= slot.OpenSession(SessionType.ReadOnly);
            });
            Interlocked.Decrement(ref _busy);
            if (work.Failure is Pkcs11Exception failed && Pkcs11Faults.EndsSession(failed.RV))
            {
                Close(session);
                session = null;
            }
        }

        Close(session);
        Interlocked.Decrement(ref _threads);
    }

    private void LogIn()
    {
        lock (_login)
        {
            if (_keeper is not null)
                return;
            if (_pinRefused is not null)
                throw _pinRefused.Again();
            ITokenFlags flags = slot.GetTokenInfo().TokenFlags;
            if (flags.UserPinLocked || flags.UserPinFinalTry)
                throw new KeyException(KeyFault.Misconfigured, "the token's user PIN is locked or has one try left: the server does not try it");
            ISession keeper = slot.OpenSession(SessionType.ReadOnly);
            try
            {
                if (flags.LoginRequired)
                    LogIn(keeper);
                _keeper = keeper;
            }
            catch
            {
                Close(keeper);
                throw;
            }
        }
    }

    private void LogIn(ISession keeper)
    {
        using PinnedKey pin = readPin();
        byte[] bytes = GC.AllocateArray<byte>(pin.Bytes.Length, pinned: true);
        try
        {
            pin.Bytes.CopyTo(bytes);
            keeper.Login(CKU.CKU_USER, bytes);
        }
        catch (Pkcs11Exception already) when (already.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
        }
        catch (Pkcs11Exception refused) when (Pkcs11Faults.Of(refused.RV) == KeyFault.Misconfigured)
        {
            _pinRefused = new KeyException(KeyFault.Misconfigured, $"the token refuses the PIN ({refused.RV})")
            {
                Hint = "Correct the PIN file and restart the server: it does not try again, since tokens lock themselves.",
            };
            throw _pinRefused;
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private void DropLogin()
    {
        lock (_login)
        {
            Close(_keeper);
            _keeper = null;
        }
    }

    /// <summary>Closing throws once the token is gone.</summary>
    private static void Close(ISession? session)
    {
        try
        {
            session?.Dispose();
        }
        catch (Exception gone) when (gone is Pkcs11Exception or ObjectDisposedException)
        {
        }
    }
}
