using System.Net.Sockets;

namespace PgVecByok.Server;

/// <summary>
/// A socket under TLS, which reads through a buffer that is pinned for good: the runtime pins what a blocking read waits for, and
/// garbage around it could not be compacted away. What passes here is encrypted.
/// </summary>
internal sealed class SocketStream(Socket socket) : Stream
{
    private readonly byte[] _received = GC.AllocateArray<byte>(16 << 10, pinned: true);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count = socket.Receive(_received.AsSpan(0, Math.Min(buffer.Length, _received.Length)));
        _received.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
            buffer = buffer[socket.Send(buffer)..];
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
