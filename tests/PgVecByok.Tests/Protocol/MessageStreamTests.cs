using System.Buffers.Binary;
using PgVecByok.Protocol;

namespace PgVecByok.Tests;

public class MessageStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5000)]
    public void Messages_come_out_as_they_went_in_however_they_were_cut(int piece)
    {
        var writer = new MessageWriter();
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => new string('x', i * i * 13))];
        foreach (string text in texts)
            new Query(text).Write(writer);

        var stream = new MessageStream();
        var came = new List<string>();
        ReadOnlySpan<byte> left = writer.Written;
        while (!left.IsEmpty)
        {
            Memory<byte> room = stream.Room();
            int count = Math.Min(Math.Min(piece, room.Length), left.Length);
            left[..count].CopyTo(room.Span);
            stream.Filled(count);
            left = left[count..];
            while (stream.TryRead(Limits.FrontendBytesMax, out byte tag, out ReadOnlyMemory<byte> body))
            {
                Assert.Equal(Query.Tag, tag);
                came.Add(Query.Read(body.Span).Text);
            }
        }

        Assert.Equal(texts, came);
        GC.KeepAlive(writer); // what it wrote is wiped when nobody holds it
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60_000)]
    public void A_body_taken_in_pieces_is_the_same_body_and_needs_no_room_for_all_of_it(int piece)
    {
        byte[] first = [.. Enumerable.Range(0, 300_000).Select(i => (byte)i)];
        var writer = new MessageWriter();
        CopyData.Write(writer, first);
        CopyData.Write(writer, []);
        new Query("SELECT 1").Write(writer);
        var stream = new MessageStream();
        var came = new List<byte>();
        var tags = new List<byte>();
        Pass(stream, writer.Written, piece, () =>
        {
            while (stream.TryReadPiece(CopyData.Tag, Limits.FrontendBytesMax, out byte tag, out ReadOnlyMemory<byte> body))
            {
                tags.Add(tag);
                if (tag == CopyData.Tag)
                    came.AddRange(body.Span);
            }
        });

        Assert.Equal(first, came);
        Assert.Equal(Query.Tag, tags[^1]);
        Assert.True(stream.Capacity <= Limits.KeptBytes);
        GC.KeepAlive(writer);
    }

    [Fact]
    public void What_is_left_of_a_body_is_passed_over()
    {
        var writer = new MessageWriter();
        CopyData.Write(writer, new byte[20_000]);
        new Query("SELECT 1").Write(writer);
        var stream = new MessageStream();
        bool hasPiece = false;
        var tags = new List<byte>();
        Pass(stream, writer.Written, 100, () =>
        {
            hasPiece = hasPiece || stream.TryReadPiece(CopyData.Tag, Limits.FrontendBytesMax, out _, out _);
            while (hasPiece && stream.TryRead(Limits.FrontendBytesMax, out byte tag, out _))
                tags.Add(tag);
        });

        Assert.Equal([Query.Tag], tags);
        GC.KeepAlive(writer);
    }

    private static void Pass(MessageStream stream, ReadOnlySpan<byte> bytes, int piece, Action read)
    {
        while (!bytes.IsEmpty)
        {
            Memory<byte> room = stream.Room(Limits.KeptBytes);
            int count = Math.Min(Math.Min(piece, room.Length), bytes.Length);
            bytes[..count].CopyTo(room.Span);
            stream.Filled(count);
            bytes = bytes[count..];
            read();
        }
    }

    [Theory]
    [InlineData('Q', 3)]
    [InlineData('Q', -5)]
    [InlineData('Q', int.MaxValue)]
    [InlineData('Q', 1 << 30)]
    [InlineData('S', 20_000)]
    public void A_length_that_cannot_be_is_fatal(char tag, int length)
    {
        MessageStream stream = Holding((byte)tag, length);
        var violation = Assert.Throws<ProtocolViolationException>(() => stream.TryRead(Limits.FrontendBytesMax, out _, out _));
        Assert.True(violation.IsFatal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(10_001)]
    public void So_is_one_before_authentication(int length)
    {
        var stream = new MessageStream();
        BinaryPrimitives.WriteInt32BigEndian(stream.Room().Span, length);
        stream.Filled(4);
        Assert.Throws<ProtocolViolationException>(() => stream.TryReadUntagged(out _));
    }

    [Fact]
    public void A_message_that_there_is_no_memory_for_is_given_without_its_body()
    {
        var stream = new MessageStream { MayHold = bytes => bytes <= 1 << 16 };
        var writer = new MessageWriter();
        new Query(new string('x', 1 << 20)).Write(writer);
        Sync.Write(writer);
        List<(byte Tag, int Length, bool IsCut)> given = [];
        for (ReadOnlySpan<byte> left = writer.Written; !left.IsEmpty;)
        {
            Span<byte> room = stream.Room().Span;
            int count = Math.Min(room.Length, left.Length);
            left[..count].CopyTo(room);
            left = left[count..];
            stream.Filled(count);
            while (stream.TryRead(Limits.FrontendBytesMax, out byte tag, out ReadOnlyMemory<byte> body))
                given.Add((tag, body.Length, stream.IsCut));
        }

        Assert.Equal([(Query.Tag, 0, true), (Sync.Tag, 0, false)], given);
        Assert.True(stream.Capacity <= 1 << 16);
    }

    [Fact]
    public void A_claimed_gigabyte_takes_no_memory()
    {
        MessageStream stream = Holding(Query.Tag, Limits.LargeBytesMax);
        Assert.False(stream.TryRead(Limits.FrontendBytesMax, out _, out _));
        stream.Room();
        Assert.True(stream.Capacity <= 8192);
    }

    [Fact]
    public void Random_bytes_are_violations_or_wait_for_more()
    {
        var random = new Random(18);
        for (int i = 0; i < 20_000; i++)
        {
            var stream = new MessageStream();
            random.NextBytes(stream.Room().Span[..64]);
            stream.Filled(64);
            try
            {
                while (stream.TryRead(Limits.FrontendBytesMax, out _, out _))
                {
                }
            }
            catch (ProtocolViolationException violation)
            {
                Assert.True(violation.IsFatal);
            }
        }
    }

    [Fact]
    public void An_abandoned_message_leaves_no_trace()
    {
        var writer = new MessageWriter();
        new ReadyForQuery('I').Write(writer);
        byte[] before = writer.Written.ToArray();
        DataRow.Begin(writer, 2);
        writer.EndValue(writer.BeginValue());
        writer.Abandon();
        Assert.Equal(before, writer.Written.ToArray());
    }

    private static MessageStream Holding(byte tag, int length)
    {
        var stream = new MessageStream();
        Span<byte> room = stream.Room().Span;
        room[0] = tag;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], length);
        stream.Filled(5);
        return stream;
    }
}
