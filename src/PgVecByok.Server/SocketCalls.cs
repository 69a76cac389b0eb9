using System.Runtime.InteropServices;

namespace PgVecByok.Server;

/// <summary>The calls of Linux that .NET keeps to itself: one wait for many sockets, and reads and writes that do not wait.</summary>
internal static partial class SocketCalls
{
    public const int ControlAdd = 1, ControlDelete = 2, CloseOnExec = 0x80000;
    public const uint Readable = 1, PeerClosed = 0x2000, OnChange = 1u << 31;
    public const int TryAgain = 11;
    private const int Interrupted = 4;
    private const int DoNotWait = 0x40, NoSignal = 0x4000;

    /// <summary>As the kernel lays it out on this processor: packed on x86-64 only.</summary>
    public static int EventBytes { get; } = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;

    public static int DataOffset => EventBytes - sizeof(ulong);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static unsafe partial int Control(int poll, int operation, int file, byte* change);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static unsafe partial int Wait(int poll, byte* events, int eventsMax, int milliseconds);

    /// <summary>With 0 milliseconds only: a call that cannot wait need not tell the collector that it might.</summary>
    [LibraryImport("libc", EntryPoint = "epoll_wait")]
    [SuppressGCTransition]
    public static unsafe partial int LookNow(int poll, byte* events, int eventsMax, int milliseconds);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int file);

    /// <summary>Bytes that are there already; below zero where there are none, or the read failed.</summary>
    public static unsafe int ReceiveNow(int socket, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            int count;
            do
                count = (int)Receive(socket, start, (nuint)buffer.Length, DoNotWait);
            while (count < 0 && Marshal.GetLastPInvokeError() == Interrupted);
            return count;
        }
    }

    /// <summary>What the socket's buffer has room for; below zero where it has none, or the write failed.</summary>
    public static unsafe int SendNow(int socket, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
            return (int)Send(socket, start, (nuint)bytes.Length, DoNotWait | NoSignal);
    }

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static unsafe partial nint Receive(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static unsafe partial nint Send(int socket, byte* buffer, nuint length, int flags);
}
