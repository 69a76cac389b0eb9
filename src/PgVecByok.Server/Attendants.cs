using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace PgVecByok.Server;

/// <summary>
/// Threads that serve whichever client speaks. One of them, the leader, waits for all sockets at once and serves those that are ready one
/// after the other: short requests of many clients cost no switch between threads. Before anything that may take long, the leader
/// lets another thread lead, and goes on as that client's own thread. What holds:
/// <list type="bullet">
/// <item>there is one leader, or one is being woken;</item>
/// <item>what a leader has not begun to serve, the next one serves first;</item>
/// <item>a leader that is stuck with one client is relieved after a while: forgetting <see cref="LetOthersServe"/> costs time only.</item>
/// </list>
/// </summary>
internal sealed class Attendants : IDisposable
{
    private const int EventsMax = 64, StackBytes = 4 << 20, RestMilliseconds = 10_000, ReliefMilliseconds = 20;
    private const int RequestsAlone = 64;

    [ThreadStatic]
    private static Attendant? t_current;

    private readonly ILogger _log;
    private readonly int _poll;
    private readonly object _gate = new();
    private readonly ManualResetEventSlim _hasClients = new();
    private readonly int[] _ready = new int[EventsMax]; // with the six below, the leader's own
    private readonly ShortPolling _polling = new();
    private int _next;
    private int _readyCount;
    private Attended? _lone; // the only client that spoke last
    private int _spokeAlone; // how often it did so, one request after the other
    private Attended? _claimed;
    private Attended?[] _clients = new Attended?[256];
    private Attendant? _leader;
    private bool _isVacant = true;
    private bool _isAppointing;
    private int _resting;
    private int _joined;
    private long _seen;
    private volatile bool _isClosed;

    public Attendants(ILogger log)
    {
        _log = log;
        _poll = OperatingSystem.IsLinux() ? SocketCalls.Create(SocketCalls.CloseOnExec) : -1;
        // A timer would wake the thread pool fifty times a second, whose threads spin before they sleep again.
        if (IsAvailable)
            new Thread(Relieve) { IsBackground = true, Name = "relief" }.Start();
    }

    /// <summary>False where the system has no such call: each connection then keeps its thread.</summary>
    public bool IsAvailable => _poll >= 0;

    /// <summary>
    /// The calling thread is about to wait, or to work for long: if it leads, another one does from now on.
    /// </summary>
    public static void LetOthersServe()
    {
        if (t_current is { } current)
            current.Owner.TryRelieve(current);
    }

    /// <summary>
    /// As <see cref="LetOthersServe"/>, for a wait as short as a disk's sync: while nobody else has spoken for many requests, the hand-over
    /// would cost that client more than the one who speaks up meanwhile has to wait.
    /// </summary>
    public static void LetOthersServeUnlessAlone()
    {
        if (t_current is { } current && current.IsServing && !current.Owner.IsServingOne)
            current.Owner.TryRelieve(current);
    }

    /// <summary>From here on the client is served whenever it speaks. REQUIRES: nobody else reads from its socket.</summary>
    public void Join(Attended client)
    {
        int socket = client.Socket;
        lock (_gate)
        {
            if (socket >= _clients.Length)
                Array.Resize(ref _clients, Math.Max(socket + 1, 2 * _clients.Length));
            _clients[socket] = client;
            if (_joined++ == 0)
                _hasClients.Set();
            AppointIfVacant();
        }

        client.TryPark();
        try
        {
            // What came meanwhile is told at once.
            Watch(socket);
        }
        catch
        {
            Forget(client);
            throw;
        }
    }

    /// <summary>Serves a client that the caller has claimed, until it is silent.</summary>
    public void Serve(Attended client)
    {
        try
        {
            do
            {
                if (!client.Serve())
                {
                    Leave(client);
                    return;
                }
            }
            while (!client.TryPark());
        }
        catch (Exception failure)
        {
            // No client is worth a thread that all share.
            _log.LogError("a connection failed: {Kind}", failure.GetType().Name);
            Leave(client);
        }
    }

    /// <summary>Ends a client that the caller has claimed.</summary>
    public void Leave(Attended client)
    {
        // Before its socket is closed: the number may then be another's at once.
        Forget(client);
        client.End();
    }

    public void Dispose()
    {
        _isClosed = true;
        _hasClients.Set();
    }

    private unsafe void Watch(int socket)
    {
        byte* change = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(
            new Span<byte>(change, 4), SocketCalls.Readable | SocketCalls.PeerClosed | SocketCalls.OnChange);
        BinaryPrimitives.WriteUInt64LittleEndian(new Span<byte>(change + SocketCalls.DataOffset, 8), (ulong)socket);
        if (SocketCalls.Control(_poll, SocketCalls.ControlAdd, socket, change) != 0)
            throw new IOException($"epoll_ctl: error {Marshal.GetLastPInvokeError()}");
    }

    private void Follow()
    {
        var self = new Attendant(this);
        t_current = self;
        while (TryBecomeLeader(self))
            Lead(self);
    }

    /// <summary>Waits for its turn; false after a long rest, or at the end.</summary>
    private bool TryBecomeLeader(Attendant self)
    {
        lock (_gate)
        {
            long deadline = Environment.TickCount64 + RestMilliseconds;
            while (!_isVacant)
            {
                long left = deadline - Environment.TickCount64;
                if (left <= 0 || _isClosed)
                    return false;
                _resting++;
                Monitor.Wait(_gate, (int)left);
                _resting--;
            }

            (_isVacant, _isAppointing) = (false, false);
            self.Role = Attendant.Leads;
            _leader = self;
            return true;
        }
    }

    private void Lead(Attendant self)
    {
        while (!_isClosed)
        {
            while (_next < _readyCount)
            {
                Attended? client = ClientOf(_ready[_next++]);
                if (client is null || !client.TryClaim())
                    continue;
                self.BeginServing();
                Serve(client);
                if (!self.TryLeadOn())
                    return;
            }

            WaitForClients();
            if (_claimed is not { } early)
                continue;
            _claimed = null;
            self.BeginServing();
            Serve(early);
            if (!self.TryLeadOn())
                return;
        }
    }

    private unsafe void WaitForClients()
    {
        byte* events = stackalloc byte[EventsMax * 16];
        int count = LookFor(events);
        (_next, _readyCount) = (0, 0);
        if (_claimed is not null)
        {
            _spokeAlone = Math.Min(_spokeAlone + 1, RequestsAlone);
            return;
        }

        if (count <= 0)
            count = SocketCalls.Wait(_poll, events, EventsMax, -1);
        _readyCount = Math.Max(count, 0);
        for (int i = 0; i < count; i++)
        {
            _ready[i] = (int)BinaryPrimitives.ReadUInt64LittleEndian(
                new ReadOnlySpan<byte>(events + i * SocketCalls.EventBytes + SocketCalls.DataOffset, 8));
        }

        Attended? lone = count == 1 ? ClientOf(_ready[0]) : null;
        _spokeAlone = lone == _lone && lone is not null ? Math.Min(_spokeAlone + 1, RequestsAlone) : 0;
        _lone = lone;
    }

    private unsafe int LookFor(byte* events)
    {
        if (!_polling.TryBegin(_lone is not null))
            return 0;
        int look = 0;
        do
        {
            // One that speaks alone is asked itself: its request is read by the call that finds it.
            if (_lone is { } lone && (look++ & 3) != 3)
            {
                if (!IsSpeaking(lone))
                    continue;
                _polling.Succeed();
                return 0;
            }

            int count = SocketCalls.LookNow(_poll, events, EventsMax, 0);
            if (count > 0)
            {
                _polling.Succeed();
                return count;
            }
        }
        while (_polling.GoesOn());
        return 0;
    }

    /// <summary>REQUIRES: the caller leads.</summary>
    private bool IsServingOne => _spokeAlone >= RequestsAlone || Volatile.Read(ref _joined) == 1;

    private bool IsSpeaking(Attended client)
    {
        if (!client.TryClaimSilent())
            return false;
        if (!client.HasSpoken() && client.TryPark())
            return false;
        _claimed = client;
        return true;
    }

    private void Forget(Attended client)
    {
        lock (_gate)
        {
            if (_lone == client)
                _lone = null;
            _clients[client.Socket] = null;
            if (--_joined == 0)
                _hasClients.Reset();
        }
    }

    private Attended? ClientOf(int socket)
    {
        Attended?[] clients = Volatile.Read(ref _clients);
        return socket < clients.Length ? Volatile.Read(ref clients[socket]) : null;
    }

    private void TryRelieve(Attendant leader)
    {
        if (!leader.TryStopLeading())
            return;
        lock (_gate)
        {
            _isVacant = true;
            AppointIfVacant();
        }
    }

    private void AppointIfVacant()
    {
        if (!_isVacant || _isAppointing)
            return;
        _isAppointing = true;
        if (_resting > 0)
            Monitor.Pulse(_gate);
        else
            new Thread(Follow, StackBytes) { IsBackground = true, Name = "attendant" }.Start();
    }

    private void Relieve()
    {
        while (!_isClosed)
        {
            _hasClients.Wait();
            Thread.Sleep(ReliefMilliseconds);
            RelieveIfStuck();
        }
    }

    private void RelieveIfStuck()
    {
        if (Volatile.Read(ref _leader) is not { } leader)
            return;
        long served = leader.Served;
        if (served == Interlocked.Exchange(ref _seen, served) && leader.IsServing)
            TryRelieve(leader);
    }

    private sealed class Attendant(Attendants owner)
    {
        public const int Follows = 0, Leads = 1, Serves = 2;
        public int Role;
        private long _served;

        public Attendants Owner { get; } = owner;

        public long Served => Volatile.Read(ref _served);

        public bool IsServing => Volatile.Read(ref Role) == Serves;

        public void BeginServing()
        {
            _served++;
            Volatile.Write(ref Role, Serves);
        }

        public bool TryLeadOn() => Interlocked.CompareExchange(ref Role, Leads, Serves) == Serves;

        public bool TryStopLeading() => Interlocked.CompareExchange(ref Role, Follows, Serves) == Serves;
    }
}
