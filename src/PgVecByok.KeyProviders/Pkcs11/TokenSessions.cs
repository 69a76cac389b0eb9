using System.Collections.Concurrent;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// The sessions of one token. What holds:
/// <list type="bullet">
/// <item>a session belongs to one thread: two threads in one session end the process in some modules (measured); there is one thread until
/// the token has said how many sessions it allows;</item>
/// <item>a call that is not back at its deadline is left behind with its thread, since C_ calls cannot be cancelled; when all
/// threads are left behind the token is unreachable until one comes back;</item>
/// <item>a session or a slot that is worth nothing any more is found anew, once for a call: sessions closed or logged out by somebody else,
/// a token that was away, a library that was ended.</item>
/// </list>
/// </summary>
internal sealed class TokenSessions : IDisposable
{
    private readonly LoadedLibrary _library;
    private readonly Func<TokenSlot> _findSlot;
    private readonly Pkcs11Options _limits;
    private readonly TokenLogin _login;
    private readonly BlockingCollection<TokenWork> _queue = [];
    private readonly Lock _gate = new();
    private readonly List<Thread> _started = [];
    private TokenSlot? _slot;
    private int _threads;
    private int _busy;

    public TokenSessions(LoadedLibrary library, Func<TokenSlot> findSlot, Func<PinnedKey> readPin, Pkcs11Options limits)
    {
        (_library, _findSlot, _limits) = (library, findSlot, limits);
        _login = new TokenLogin(readPin, library.RefusedPins);
    }

    /// <summary>Token information answers: the token is there, whatever became of a key on it.</summary>
    public bool IsPresent()
    {
        try
        {
            TokenSlot slot = Slot();
            return _library.Use((_, epoch) => epoch == slot.Epoch && slot.Slot.GetTokenInfo().TokenFlags.TokenInitialized);
        }
        catch (Exception away) when (away is Pkcs11Exception or KeyException)
        {
            Forget(Known());
            return false;
        }
    }

    /// <summary>Runs on a session of its own. A session that died is replaced once.</summary>
    /// <exception cref="KeyException">Unreachable: no such token, or past the deadline. Misconfigured for a PIN.</exception>
    /// <exception cref="Pkcs11Exception">What the body got.</exception>
    public T Run<T>(KeyUri uri, Func<ISession, T> body)
    {
        int epoch = _library.Epoch;
        TokenSlot? known = Known();
        try
        {
            return RunOnce(uri, body);
        }
        catch (Pkcs11Exception failed) when (Pkcs11Faults.EndsSession(failed.RV))
        {
            Forget(known);
            if (Pkcs11Faults.EndsLibrary(failed.RV))
                _library.TryRenew(epoch, failed.RV == CKR.CKR_CRYPTOKI_NOT_INITIALIZED ? TimeSpan.Zero : _limits.RenewalPause);
            return RunOnce(uri, body);
        }
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        Thread[] started;
        lock (_gate)
            started = [.. _started];
        // One that hangs in the module keeps its session, and the module stays loaded under it.
        foreach (Thread thread in started)
            thread.Join(_limits.Deadline);
        _library.Use((_, epoch) => _login.Drop(epoch));
    }

    private T RunOnce<T>(KeyUri uri, Func<ISession, T> body)
    {
        var work = new TokenWork(session => body(session));
        StartThreadIfWanted();
        _queue.Add(work);
        if (!work.Done.Wait(_limits.Deadline))
        {
            string what = work.TryGiveUp() ? "all its sessions are busy" : "it does not answer";
            throw new KeyException(KeyFault.Unreachable, $"key \"{uri}\": the token is unreachable, {what}");
        }

        if (work.Failure is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return (T)work.Result!;
    }

    private void StartThreadIfWanted()
    {
        lock (_gate)
        {
            bool isFull = _threads >= Math.Min(_limits.Sessions, Math.Max(_login.WorkersMax, 1));
            if (isFull || Volatile.Read(ref _busy) < _threads)
                return;
            Interlocked.Increment(ref _threads);
            var thread = new Thread(Serve) { IsBackground = true, Name = "pkcs11 session" };
            _started.Add(thread);
            thread.Start();
        }
    }

    private void Serve()
    {
        var held = new TokenSession();
        foreach (TokenWork work in _queue.GetConsumingEnumerable())
        {
            Interlocked.Increment(ref _busy);
            work.Run(body => OnSession(held, body));
            Interlocked.Decrement(ref _busy);
            if (work.Failure is Pkcs11Exception failed && Pkcs11Faults.EndsSession(failed.RV))
                _library.Use((_, epoch) => held.Drop(epoch));
        }

        _library.Use((_, epoch) => held.Drop(epoch));
        Interlocked.Decrement(ref _threads);
    }

    private object? OnSession(TokenSession held, Func<ISession, object?> body)
    {
        while (true)
        {
            TokenSlot slot = Slot();
            (bool isDone, object? result) = _library.Use((_, epoch) =>
            {
                if (epoch != slot.Epoch)
                    return (false, null); // initialised anew between the two
                ISession keeper = _login.Require(slot);
                if (_login.WorkersMax > 0)
                    return (true, Checked(held.Open(slot), body));
                // Threads may have been started for a token that stood in its place and allowed more.
                lock (_login.KeeperWork)
                    return (true, Checked(keeper, body));
            });
            if (isDone)
                return result;
        }
    }

    /// <summary>
    /// Private objects are invisible to a session that somebody else has logged out (C_Logout is for the whole process): no key may be
    /// thought missing for that, since a missing key fences its tenant.
    /// </summary>
    private object? Checked(ISession session, Func<ISession, object?> body)
    {
        try
        {
            return body(session);
        }
        catch (KeyException missing) when (missing.Fault == KeyFault.Missing && _login.IsLost(session))
        {
            throw new Pkcs11Exception("C_FindObjects", CKR.CKR_USER_NOT_LOGGED_IN);
        }
    }

    private TokenSlot Slot()
    {
        lock (_gate)
        {
            if (_slot is { } known && known.Epoch == _library.Epoch)
                return known;
        }

        TokenSlot found = _findSlot();
        lock (_gate)
            return _slot = found;
    }

    private TokenSlot? Known()
    {
        lock (_gate)
            return _slot;
    }

    /// <summary>
    /// The token is looked for anew, unless somebody has since; its login and its sessions, which are of the slot, are then made anew. Of
    /// several calls that failed together only the first does so: the last would end what the first has made.
    /// </summary>
    private void Forget(TokenSlot? known)
    {
        lock (_gate)
        {
            if (known is null || ReferenceEquals(_slot, known))
                _slot = null;
        }
    }
}
