using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>One NOTIFY as its listeners get it.</summary>
public readonly record struct NotifyMessage(int ProcessId, string Channel, string Payload)
{
    /// <summary>What it holds while it waits, about.</summary>
    internal long Bytes => 100 + (sizeof(char) * (Channel.Length + Payload.Length));
}

/// <summary>
/// Who listens to which channel. A payload may be a tenant's data, so it goes only to sessions that work for the sender's tenant or
/// were opened by the sender's login; without a tenant it goes to every listener, as in PostgreSQL.
/// </summary>
internal sealed class Notifications
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<Session>> _listeners = [];
    private long _waitingBytes;

    /// <summary>Of all inboxes: what listeners have not fetched, since they are in a transaction or do not read.</summary>
    private const long WaitingBytesMax = 64 << 20;

    /// <exception cref="SqlException">54000: with so much more there would be more than <see cref="WaitingBytesMax"/>.</exception>
    public void RequireRoom(long bytes)
    {
        if (Volatile.Read(ref _waitingBytes) + bytes > WaitingBytesMax)
            throw new SqlException(SqlState.ProgramLimitExceeded, "too many notifications in the NOTIFY queue");
    }

    public void Taken(NotifyMessage message) => Interlocked.Add(ref _waitingBytes, -message.Bytes);

    public void Listen(string channel, Session session)
    {
        lock (_gate)
        {
            if (!_listeners.TryGetValue(channel, out HashSet<Session>? sessions))
                _listeners.Add(channel, sessions = []);
            sessions.Add(session);
        }
    }

    public void Unlisten(string channel, Session session)
    {
        lock (_gate)
        {
            if (_listeners.TryGetValue(channel, out HashSet<Session>? sessions) && sessions.Remove(session) && sessions.Count == 0)
                _listeners.Remove(channel);
        }
    }

    /// <summary>
    /// Puts the messages into the inboxes, and says whose. What <paramref name="first"/> does comes before them and before any other's
    /// messages: who has seen it and says something itself is heard later.
    /// </summary>
    public IReadOnlyCollection<Session> Deliver(Session sender, IReadOnlyList<NotifyMessage> messages, Action first)
    {
        HashSet<Session> woken = [];
        Tenant? tenant = sender.Tenant();
        lock (_gate)
        {
            first();
            foreach (NotifyMessage message in messages)
            {
                foreach (Session listener in _listeners.GetValueOrDefault(message.Channel) ?? [])
                {
                    if (tenant is not null && listener.Listening.Tenant != tenant.Id && listener.State.LoginRole != sender.State.LoginRole)
                        continue;
                    listener.Listening.Put(message);
                    Interlocked.Add(ref _waitingBytes, message.Bytes);
                    woken.Add(listener);
                }
            }
        }

        return woken;
    }
}
