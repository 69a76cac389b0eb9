using System.Collections.Concurrent;
using PgVecByok.Keys;

namespace PgVecByok.Engine;

/// <summary>
/// A session's LISTEN, UNLISTEN and NOTIFY: they take effect at commit, and what a rollback undoes never was. Of transactions that write,
/// messages reach the inboxes as their commits become visible, so every listener hears them in the log's order; others' when they end.
/// </summary>
internal sealed class Listening(Session session)
{
    private readonly HashSet<string> _channels = [];
    private readonly ConcurrentQueue<NotifyMessage> _inbox = new();
    private readonly List<(string? Channel, bool Starts)> _pending = [];
    private readonly List<NotifyMessage> _outbox = [];
    private readonly HashSet<NotifyMessage> _isSaid = []; // what is in the outbox
    private long _outboxBytes;
    private readonly List<(string Savepoint, int Pending, int Outbox)> _marks = [];
    private IReadOnlyCollection<Session> _reached = []; // have something in their inbox that nobody has told them of

    /// <summary>The tenant this session worked for at its last LISTEN or commit; read by other sessions' threads.</summary>
    public TenantId? Tenant => Volatile.Read(ref _tenant)?.Id;

    private Tenant? _tenant;

    public IEnumerable<string> Channels => _channels;

    public void Listen(string channel) => _pending.Add((channel, true));

    /// <summary>Null: all channels.</summary>
    public void Unlisten(string? channel) => _pending.Add((channel, false));

    /// <summary>The same message twice in one transaction is one message.</summary>
    public void Notify(string channel, string payload)
    {
        var message = new NotifyMessage(session.ProcessId, channel, payload);
        session.Database.Notifications.RequireRoom(_outboxBytes + message.Bytes);
        if (!_isSaid.Add(message))
            return;
        _outbox.Add(message);
        _outboxBytes += message.Bytes;
    }

    public void Mark(string savepoint) => _marks.Add((savepoint, _pending.Count, _outbox.Count));

    public void ForgetSince(string savepoint)
    {
        int at = _marks.FindLastIndex(mark => mark.Savepoint == savepoint);
        if (at < 0)
            return;
        (_, int pending, int outbox) = _marks[at];
        _marks.RemoveRange(at + 1, _marks.Count - at - 1);
        _pending.RemoveRange(pending, _pending.Count - pending);
        foreach (NotifyMessage unsaid in _outbox.Skip(outbox))
        {
            _isSaid.Remove(unsaid);
            _outboxBytes -= unsaid.Bytes;
        }

        _outbox.RemoveRange(outbox, _outbox.Count - outbox);
    }

    /// <summary>The transaction is durable: from the thread that says so, while this session's waits for it.</summary>
    public void Publish(Action publish)
    {
        if (_pending.Count == 0 && _outbox.Count == 0)
        {
            publish();
            return;
        }

        Volatile.Write(ref _tenant, session.Tenant());
        _reached = session.Database.Notifications.Deliver(session, _outbox, () =>
        {
            publish();
            foreach ((string? channel, bool starts) in _pending)
                Apply(channel, starts);
        });
        Clear();
    }

    public void AfterCommit()
    {
        Volatile.Write(ref _tenant, session.Tenant());
        Publish(() => { });
        _marks.Clear();
        TellReached();
    }

    public void AfterRollback()
    {
        Clear();
        TellReached();
    }

    public void Put(NotifyMessage message) => _inbox.Enqueue(message);

    public bool TryTake(out NotifyMessage message)
    {
        bool isThere = _inbox.TryDequeue(out message);
        if (isThere)
            session.Database.Notifications.Taken(message);
        return isThere;
    }

    public void StopAll()
    {
        foreach (string channel in _channels)
            session.Database.Notifications.Unlisten(channel, session);
        _channels.Clear();
    }

    /// <summary>The session ends: nobody will ask for what is in its inbox.</summary>
    public void End()
    {
        StopAll();
        while (TryTake(out _))
        {
        }
    }

    private void Clear()
    {
        _pending.Clear();
        _outbox.Clear();
        _isSaid.Clear();
        _outboxBytes = 0;
        _marks.Clear();
    }

    private void TellReached()
    {
        foreach (Session listener in _reached)
        {
            if (listener != session)
                listener.Notified();
        }

        _reached = [];
    }

    private void Apply(string? channel, bool starts)
    {
        if (channel is null)
        {
            StopAll();
            return;
        }

        if (starts && _channels.Add(channel))
            session.Database.Notifications.Listen(channel, session);
        else if (!starts && _channels.Remove(channel))
            session.Database.Notifications.Unlisten(channel, session);
    }
}
