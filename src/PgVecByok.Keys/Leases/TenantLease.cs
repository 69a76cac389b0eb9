namespace PgVecByok.Keys;

/// <summary>
/// One tenant's keys in time. What holds:
/// <list type="bullet">
/// <item>a key is usable only until <c>_liveUntil</c>, checked at every use: a late timer extends nothing;</item>
/// <item>only a real unwrap extends it, counted from the moment the call began;</item>
/// <item>denied fences at once; unreachable gives the tenant's grace, once, from the end of the lease; every other
/// failure gives none;</item>
/// <item>64 callers of an idle tenant cost one unwrap, and a refused tenant costs one call per retry interval;</item>
/// <item>no lock of the state is held across a provider's call, so a fence never waits for one;</item>
/// <item>an answer that arrives after a fence began before it is dropped.</item>
/// </list>
/// </summary>
internal sealed class TenantLease(Custody custody, TenantRecord record)
{
    private readonly Lock _state = new();
    private readonly Lock _proving = new();
    private readonly Lock _makingObjectKeys = new();

    private TenantRecord _record = record;
    private TenantKeys? _keys;
    private TenantCapability? _capability;
    private LeaseState _lease = LeaseState.Idle;
    private KeyException? _failure;
    private bool _graceLost, _renewing, _renewOnUse, _used;
    private int _bars; // who is about to record that the tenant is locked
    private long _provedAt, _leaseEnd, _liveUntil, _renewAt, _triedAt;
    private DateTimeOffset _provedAtWall;
    private int _epoch;
    private Envelope? _envelope;

    /// <summary>Serialises lock, rotation and shred of this tenant.</summary>
    public Lock Administration { get; } = new();
    public TenantRecord Record => Volatile.Read(ref _record);

    private long Now => custody.Clock.GetTimestamp();

    public TenantCapability Acquire()
    {
        lock (_state)
        {
            if (Live() is { } live) return live;
            ThrowIfRefused();
        }

        lock (_proving)
        {
            lock (_state)
            {
                if (Live() is { } live) return live;
                ThrowIfRefused();
                ThrowIfTriedJustNow();
            }

            Prove();
            lock (_state) return Live() ?? throw Refusal();
        }
    }

    /// <summary>A use by a holder: throws once fenced, wakes the tenant if its lease ended unused.</summary>
    public void Touch(TenantCapability capability)
    {
        if (ReferenceEquals(Volatile.Read(ref _capability), capability) && Now < Volatile.Read(ref _liveUntil))
        {
            if (!Volatile.Read(ref _used)) MarkUsed();
            return;
        }

        capability.ThrowIfKilled();
        TenantCapability current = Acquire();
        if (!ReferenceEquals(current, capability)) capability.ThrowIfKilled();
    }

    public bool IsLive(TenantCapability capability) =>
        ReferenceEquals(Volatile.Read(ref _capability), capability) && Volatile.Read(ref _liveUntil) != 0;

    public TenantKeys Keys(TenantCapability capability)
    {
        Touch(capability);
        return Volatile.Read(ref _keys) ?? throw new ObjectDisposedException(nameof(TenantKeys));
    }

    /// <summary>A proof now, for an administrator.</summary>
    public void Renew()
    {
        lock (_proving)
        {
            lock (_state) ThrowIfRefused();
            Prove();
        }
    }

    /// <summary>What the clock asks for: the end of the lease, a renewal, or nothing.</summary>
    public void LookAtClock()
    {
        Action? renewal = null;
        bool ends = false;
        lock (_state)
        {
            long now = Now;
            if (_keys is null) return;
            if (now >= _liveUntil || HasSlept())
            {
                // Renewal still unanswered at the end of the lease is silence, and silence is an outage.
                if (_renewing && _failure is null && GraceEnd() > now) EnterGrace(now);
                else ends = true;
            }
            else if (now >= _renewAt && !_renewing)
            {
                if (!_used && _failure is null) _renewOnUse = true;
                else renewal = StartRenewal();
            }
        }

        if (ends) custody.Renewals.End(End);
        if (renewal is not null) custody.Renewals.Renew(_envelope?.Uri.Service ?? "", renewal);
    }

    /// <summary>Rotation: nobody unwraps meanwhile, so no root key of before meets records of after.</summary>
    public T Exclusively<T>(Func<T> change)
    {
        lock (_proving) return change();
    }

    /// <summary>Takes the keys away: refuse, zeroise, cancel, let the listeners forget. Returns what it took.</summary>
    public FenceReport Fence(KeyException why, LeaseState state)
    {
        long started = Now;
        TenantCapability? capability;
        TenantKeys? keys;
        lock (_state)
        {
            (capability, keys) = (_capability, _keys);
            _epoch++;
            _capability = null;
            _keys = null;
            _liveUntil = 0;
            (_lease, _renewing) = (state, false);
            (_failure, _triedAt) = (why, started);
        }

        capability?.Kill(why);
        keys?.Dispose();
        capability?.CancelHolders(custody.Report);
        FenceEffects effects = custody.Fence(_record.Id);
        TimeSpan elapsed = custody.Clock.GetElapsedTime(started);
        return new FenceReport(
            _record.Id, custody.Clock.GetUtcNow(), elapsed, effects.QueriesCancelled, effects.PagesPurged);
    }

    /// <summary>Locked from now on, before the record says so: whoever holds the administration may be waiting for long.</summary>
    public FenceReport Bar()
    {
        lock (_state) _bars++;
        return Fence(Locked(), LeaseState.Locked);
    }

    /// <summary>REQUIRES: the record says it now.</summary>
    public void Unbar()
    {
        lock (_state) _bars--;
    }

    public void Adopt(TenantRecord changed)
    {
        lock (_state) _record = changed;
    }

    /// <summary>Adopts a record and forgets the failure that went before: the next use asks the provider at once.</summary>
    public void Allow(TenantRecord changed)
    {
        lock (_state)
        {
            _record = changed;
            if (_keys is null) (_lease, _failure) = (LeaseState.Idle, null);
        }
    }

    /// <summary>After a new generation: the keys in memory are replaced, holders keep their capability.</summary>
    /// <remarks>REQUIRES: called within <see cref="Exclusively"/>; the root key's ownership passes here.</remarks>
    public void Replace(RootKey newest, TenantRecord changed)
    {
        var keys = new TenantKeys(custody, newest, _makingObjectKeys);
        TenantKeys? old;
        lock (_state)
        {
            _record = changed;
            old = _keys;
            if (old is not null) _keys = keys;
        }

        (old ?? keys).Dispose();
    }

    public void Retire(uint generation, TenantRecord changed)
    {
        lock (_state) _record = changed;
        Volatile.Read(ref _keys)?.Forget(generation);
        Volatile.Read(ref _capability)?.Retire(generation);
    }

    public TenantKeyStatus Status()
    {
        lock (_state)
        {
            LeaseState state = _record.State switch
            {
                TenantState.Shredded => LeaseState.Shredded,
                TenantState.Locked => LeaseState.Locked,
                _ => _lease,
            };
            TimeSpan? left = _liveUntil == 0 ? null : custody.Clock.GetElapsedTime(Now, _liveUntil);
            return new TenantKeyStatus(
                _record.Id, _record.Name, state, _record.Newest.Number,
                [.. _record.Generations.Where(generation => !generation.IsRetired).Select(generation => generation.Number)],
                _envelope?.Uri.Text, _envelope?.Wrapped.Version, _liveUntil == 0 ? null : _provedAtWall, left,
                _failure?.Fault, _record.Options, _record.StateReason);
        }
    }

    public void Forget(ulong objectId) => Volatile.Read(ref _keys)?.Forget(objectId);

    public void Close()
    {
        lock (_state)
        {
            _keys?.Dispose();
            (_keys, _capability, _liveUntil) = (null, null, 0);
        }
    }

    /// <summary>REQUIRES: _proving is held, _state is not.</summary>
    private void Prove()
    {
        int epoch;
        long started = Now;
        TenantRecord record;
        lock (_state) (epoch, record, _triedAt) = (_epoch, _record, started);

        try
        {
            byte[] pinned = record.Newest.Commitment;
            (RootKey root, Envelope used) = custody.Envelopes.UnwrapAny(record.Id, pinned, custody.Cluster);
            RequireNewest(root);
            Proved(root, used, epoch, started);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            KeyException known = failed as KeyException
                ?? new KeyException(KeyFault.Unknown, "its key records cannot be read", failed);
            KeyException named = known.For(record.Id, record.Name);
            Failed(named, epoch);
            throw named;
        }
    }

    /// <summary>What opened is the tenant's; that it is what its owners left is another matter: an older wrapping opens as well.</summary>
    private void RequireNewest(RootKey root)
    {
        try
        {
            custody.Audit.RequireNewest(_record.Id);
        }
        catch
        {
            root.Dispose();
            throw;
        }
    }

    private void Proved(RootKey root, Envelope used, int epoch, long started)
    {
        TenantKeys? fresh = Volatile.Read(ref _keys) is null ? new TenantKeys(custody, root, _makingObjectKeys) : null;
        KeyFault? recoveredFrom;
        Envelope? before;
        lock (_state)
        {
            if (epoch != _epoch || _bars > 0 || _record.State != TenantState.Active)
            {
                if (fresh is null) root.Dispose();
                else fresh.Dispose();
                return;
            }

            if (_keys is null && fresh is not null) _keys = fresh;
            else root.Dispose();
            _capability ??= new TenantCapability(this, _record.Id, _record.Name);
            (recoveredFrom, before) = (_failure?.Fault, _envelope);
            Extend(used, started);
        }

        if (recoveredFrom is { } fault) Note("recover", $"key={used.Uri}", $"{fault}");
        if (before is not null && before.Uri != used.Uri) Note("switch_key", $"from={before.Uri} to={used.Uri}", "done");
    }

    private void Extend(Envelope used, long started)
    {
        (_envelope, _lease, _failure) = (used, LeaseState.Unlocked, null);
        (_graceLost, _renewing, _renewOnUse) = (false, false, false);
        Volatile.Write(ref _used, false);
        (_provedAt, _provedAtWall) = (started, custody.Clock.GetUtcNow());
        _leaseEnd = started + Ticks(_record.Options.LeaseSeconds);
        Volatile.Write(ref _liveUntil, _leaseEnd);
        // Half-time, give or take a tenth, so that tenants who came together do not come back together.
        _renewAt = started + (long)(Ticks(_record.Options.LeaseSeconds) * (0.45 + 0.1 * Random.Shared.NextDouble()));
        custody.Renewals.Schedule(this, _renewAt);
        custody.Renewals.Schedule(this, _leaseEnd);
    }

    private void Failed(KeyException failed, int epoch)
    {
        bool fence, graceBegins;
        lock (_state)
        {
            if (epoch != _epoch) return;
            long now = Now;
            (_failure, _renewing) = (failed, false);
            // Also where nothing was unlocked: the first refusal is a fact for the audit, its repetitions are not.
            fence = IsRefusal(failed.Fault) && (_capability is not null || _lease != LeaseState.Fenced);
            LeaseState before = _lease;
            if (_keys is not null && !fence)
            {
                _graceLost |= failed.Fault != KeyFault.Unreachable;
                if (_graceLost) Volatile.Write(ref _liveUntil, Math.Min(_liveUntil, Math.Max(_leaseEnd, 1)));
                else if (GraceEnd() > now) EnterGrace(now);
                fence = now >= _liveUntil;
                _renewAt = now + RetryTicks();
                custody.Renewals.Schedule(this, _renewAt);
                custody.Renewals.Schedule(this, _liveUntil);
            }

            graceBegins = _lease == LeaseState.Grace && before != LeaseState.Grace;
        }

        if (graceBegins) Note("grace", failed.Message, $"{failed.Fault}");
        if (fence) FenceAndRecord(failed);
    }

    private void EnterGrace(long now)
    {
        _lease = LeaseState.Grace;
        Volatile.Write(ref _liveUntil, GraceEnd());
        _renewAt = now + RetryTicks();
        custody.Renewals.Schedule(this, _renewAt);
        custody.Renewals.Schedule(this, _liveUntil);
    }

    private Action StartRenewal()
    {
        (_renewing, _used) = (true, false);
        if (_lease == LeaseState.Unlocked) _lease = LeaseState.Renewing;
        return () =>
        {
            try
            {
                lock (_proving) Prove();
            }
            catch (KeyException)
            {
                // Failed() has drawn the consequence; there is nobody to tell.
            }
        };
    }

    /// <summary>The lease is over: unused keys go to rest, used ones without a proof are fenced.</summary>
    private void End()
    {
        TenantKeys? resting = null;
        TenantCapability? capability;
        KeyException? failure;
        lock (_state)
        {
            if (_keys is null || (Now < _liveUntil && !HasSlept())) return;
            capability = _capability;
            failure = _failure;
            if (failure is null && !_renewing)
            {
                (resting, _keys, _lease) = (_keys, null, LeaseState.Idle);
                Volatile.Write(ref _liveUntil, 0);
            }
        }

        if (resting is null)
        {
            FenceAndRecord(failure ?? new KeyException(
                KeyFault.Unreachable, _record.Id, $"tenant \"{_record.Name}\": its key provider does not answer and the lease is over"));
            return;
        }

        capability?.Rest();
        resting.Dispose();
        custody.Rest(_record.Id);
    }

    private void FenceAndRecord(KeyException why)
    {
        FenceReport report = Fence(why, LeaseState.Fenced);
        Note(
            "fence",
            $"elapsed_ms={report.Elapsed.TotalMilliseconds:F1} queries_cancelled={report.QueriesCancelled}", $"{why.Fault}");
    }

    /// <summary>An audit record of what the lease did by itself. A store that fails must not keep a fence from holding.</summary>
    private void Note(string action, string detail, string outcome)
    {
        try
        {
            custody.Audit.Append("system", _record.Id, action, detail, outcome);
        }
        catch (Exception unwritten) when (unwritten is not OutOfMemoryException)
        {
            custody.Report($"tenant {_record.Id}: the audit record of \"{action}\" was not written: {unwritten.GetType().Name}");
        }
    }

    private TenantCapability? Live()
    {
        if (_keys is null || Now >= _liveUntil) return null;
        if (!_used) MarkUsed();
        return _capability;
    }

    private void MarkUsed()
    {
        Volatile.Write(ref _used, true);
        if (_renewOnUse) custody.Renewals.Schedule(this, Now);
    }

    /// <exception cref="KeyException">The tenant is locked or shredded.</exception>
    public void ThrowIfRefused()
    {
        if (Volatile.Read(ref _bars) > 0 || Record.State != TenantState.Active) throw Refusal();
    }

    private KeyException Refusal() => _record.State switch
    {
        TenantState.Shredded => new(KeyFault.Shredded, _record.Id, $"tenant \"{_record.Name}\" is shredded"),
        TenantState.Locked => Locked(),
        _ when _bars > 0 => Locked(),
        _ => _failure?.Again() ?? new(KeyFault.Unreachable, _record.Id, $"tenant \"{_record.Name}\": the lease is over"),
    };

    private KeyException Locked() => new(KeyFault.Locked, _record.Id, $"tenant \"{_record.Name}\" is locked");

    private void ThrowIfTriedJustNow()
    {
        if (_failure is not null && Now < _triedAt + RetryTicks()) throw _failure.Again();
    }

    /// <summary>The wall clock may only shorten: it runs on through a suspended machine, the monotonic one does not.</summary>
    private bool HasSlept() => custody.Clock.GetUtcNow() - _provedAtWall
        > custody.Clock.GetElapsedTime(_provedAt, _liveUntil) + TimeSpan.FromSeconds(1);

    private static bool IsRefusal(KeyFault fault) => fault is KeyFault.Denied or KeyFault.Disabled or KeyFault.Missing;

    private long GraceEnd() => _graceLost ? _leaseEnd : _leaseEnd + Ticks(_record.Options.GraceSeconds);
    private long RetryTicks() => (long)(custody.Options.RetryInterval.TotalSeconds * custody.Clock.TimestampFrequency);
    private long Ticks(int seconds) => seconds * custody.Clock.TimestampFrequency;
}
