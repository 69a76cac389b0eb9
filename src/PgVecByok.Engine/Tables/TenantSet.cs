using PgVecByok.Keys;
using PgVecByok.Storage;

namespace PgVecByok.Engine;

/// <summary>
/// The tenants whose rows are in memory. A tenant's rows come with its capability and go with it: a fence, or the end of an idle lease,
/// detaches them at once, and whoever still holds them last wipes them. The next use replays the log under the key it unwraps.
/// </summary>
internal sealed class TenantSet(TransactionManager manager, SealedLog logs, Func<uint, SqlType?> types, SegmentSpace? space)
    : IFenceListener, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TenantId, TenantRows> _tenants = [];
    private readonly Dictionary<TenantId, object> _opening = [];
    private readonly List<TenantRows> _detached = [];

    /// <summary>The tenant's rows, for a transaction that gives them back with <see cref="Release"/>.</summary>
    public TenantRows Open(TenantCapability capability)
    {
        if (Find(capability) is { } found)
            return found;
        object opening;
        lock (_gate)
        {
            if (!_opening.TryGetValue(capability.Tenant, out opening!))
                _opening.Add(capability.Tenant, opening = new object());
        }

        // One replay per tenant at a time; others of that tenant wait for it, other tenants do not.
        lock (opening)
        {
            if (Find(capability) is { } replayed)
                return replayed;
            TenantRows rows = Replay(capability);
            lock (_gate)
            {
                rows.Users = 1;
                _tenants[capability.Tenant] = rows;
            }

            try
            {
                // A fence that came during the replay found nothing to detach.
                capability.ThrowIfFenced();
            }
            catch
            {
                Detach(capability.Tenant);
                Release(rows);
                throw;
            }

            if (rows.Rotation is not null)
                manager.ResumeRotation(rows);
            return rows;
        }
    }

    public void Release(TenantRows rows)
    {
        bool wipe;
        lock (_gate)
        {
            if (--rows.Users == 0 && rows is { IsResting: true, IsDetached: false })
            {
                _tenants.Remove(rows.Capability.Tenant);
                rows.IsDetached = true;
            }

            wipe = rows is { Users: 0, IsDetached: true };
            if (wipe)
                _detached.Remove(rows);
        }

        if (wipe)
            rows.Wipe();
    }

    public FenceEffects Fence(TenantId tenant)
    {
        (int users, long pages) = Detach(tenant);
        return new FenceEffects(users, pages);
    }

    public void Rest(TenantId tenant)
    {
        // Nobody uses its keys, but a transaction may be open: what it wrote is in these rows and nowhere else yet.
        lock (_gate)
        {
            if (_tenants.TryGetValue(tenant, out TenantRows? rows) && rows.Users > 0)
            {
                rows.IsResting = true;
                return;
            }
        }

        Detach(tenant);
    }

    /// <summary>Transactions that still hold rows of a tenant whose keys are gone: ending, or idle.</summary>
    public bool HasDetachedReaders
    {
        get
        {
            lock (_gate)
                return _detached.Count > 0;
        }
    }

    /// <summary>Under whoever still holds them: such a transaction is refused whatever it does next.</summary>
    public void WipeDetached()
    {
        TenantRows[] detached;
        lock (_gate)
            detached = [.. _detached];
        foreach (TenantRows rows in detached)
            rows.Wipe();
    }

    public void DropUnreachable()
    {
        uint settled = manager.SettledOids();
        CatalogSnapshot catalog = manager.Catalog; // after that
        TenantRows[] open;
        lock (_gate)
            open = [.. _tenants.Values];
        foreach (TenantRows tenant in open)
        {
            tenant.DropUnreachable(catalog, settled, manager.LastTransaction);
            manager.MaintainIfDue(tenant, tenant.Tables);
        }
    }

    public void Dispose()
    {
        TenantId[] open;
        lock (_gate)
            open = [.. _tenants.Keys];
        foreach (TenantId tenant in open)
            Detach(tenant);
    }

    private TenantRows? Find(TenantCapability capability)
    {
        lock (_gate)
        {
            if (!_tenants.TryGetValue(capability.Tenant, out TenantRows? rows) || rows.Capability != capability)
                return null;
            rows.Users++;
            rows.IsResting = false;
            return rows;
        }
    }

    private TenantRows Replay(TenantCapability capability)
    {
        var rows = new TenantRows(capability, space);
        var replay = new LogReplay(rows, types);
        using (CatalogJson.ReadWith(manager.Types))
        {
            foreach (ReadOnlyMemory<byte> record in logs.Replay(capability))
                replay.Add(record);
        }

        replay.ReadEdits(manager.Types);
        // First, since rows are read by what their types are now.
        if (replay.Edits.Count > 0)
            manager.Restore(replay.Edits);
        replay.Finish(manager.Catalog);
        uint settled = manager.SettledOids();
        rows.DropUnreachable(manager.Catalog, settled, asOf: 0);
        foreach (TableRows dropped in rows.TakeDropped(long.MaxValue))
            dropped.Wipe();
        if (space is not null)
            Sweep(space, rows);
        return rows;
    }

    /// <summary>
    /// Deletes segments that the log does not name: what a crash left of a flush, of a load or of a deletion; then the keys of tables that
    /// are gone. Nobody writes for the tenant yet, and whoever was fenced while writing can publish nothing any more.
    /// </summary>
    private void Sweep(SegmentSpace space, TenantRows rows)
    {
        HashSet<ObjectName> named = [.. rows.Tables.SelectMany(table => table.Objects).Select(reader => reader.Name)];
        foreach (SegmentReader dropped in rows.TakeRetired(long.MaxValue))
            dropped.Dispose();
        ObjectName[] orphans = [.. space.Objects.List(SegmentDescriptor.PrefixOf(rows.Capability.Tenant)).Where(name => !named.Contains(name))];
        try
        {
            space.Objects.Delete(orphans);
            foreach (ulong left in manager.Keyring.ObjectsOf(rows.Capability.Tenant))
            {
                if (TenantRows.IsUnreachable(manager.Catalog, left))
                    manager.Keyring.ForgetObject(rows.Capability.Tenant, left);
            }
        }
        catch (StorageException)
        {
            // They cost space only; the next opening tries again.
        }
    }

    private (int Users, long Pages) Detach(TenantId tenant)
    {
        TenantRows? rows;
        int users;
        lock (_gate)
        {
            if (!_tenants.Remove(tenant, out rows))
                return (0, 0);
            rows.IsDetached = true;
            users = rows.Users;
            if (users > 0)
                _detached.Add(rows);
        }

        long pages = rows.PageCount;
        if (users == 0)
            rows.Wipe();
        return (users, pages);
    }
}
