using System.Buffers.Binary;
using System.Numerics;

namespace PgVecByok.Storage;

/// <summary>What a log file holds, by the sequence numbers of its records.</summary>
/// <param name="First">Of its first record; null: it has none of its own.</param>
/// <param name="Next">Of what would come after its last record.</param>
/// <param name="Beyond">The highest found in a whole record that comes after a place that does not check; null: there is none.</param>
internal readonly record struct RocksLogExtent(ulong? First, ulong Next, ulong? Beyond);

/// <summary>
/// Reads a log file as RocksDB wrote it (its format: db/log_format.h), to tell a torn end from damage. A file is blocks of 32 KiB, a
/// block is fragments, and a record that fits no block goes over several:
/// <code>
///   checksum 4 | length 2 | type 1 | [log number 4, in files that may be recycled] | part of a record
///   record:  sequence 8 | count 4 | changes          checksum: CRC-32C from the type on, masked
/// </code>
/// Records are followed while they check and each begins where the one before ended. After that only what an older log left in a
/// recycled file may come, under that log's number; a record of this log there was written after what does not check.
/// </summary>
internal sealed class RocksLogReader
{
    private const int BlockBytes = 32 << 10, ReadBytes = 32 * BlockBytes;
    private const int HeaderBytes = 7, RecyclableHeaderBytes = 11, NumberAt = 7, TypeAt = 6, RecordHeadBytes = 12;
    private const byte Full = 1, First = 2, Middle = 3, Last = 4, Recyclable = 4;
    private const uint MaskDelta = 0xa282ead8;

    private readonly byte[] _number = new byte[4];
    private readonly byte[] _head = new byte[RecordHeadBytes];
    private int _headBytes;
    private bool _isInRecord;
    private bool _hasEnded;
    private bool _isRecyclable;
    private ulong? _first;
    private ulong _next;
    private ulong? _beyond;

    private RocksLogReader(ulong number) => BinaryPrimitives.WriteUInt32LittleEndian(_number, (uint)number);

    public static RocksLogExtent Read(string path, ulong number)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Read(file, number);
    }

    public static RocksLogExtent Read(Stream file, ulong number)
    {
        var reader = new RocksLogReader(number);
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(ReadBytes, file.Length));
        while (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) is > 0 and int read)
        {
            for (int block = 0; block < read; block += BlockBytes)
                reader.Take(bytes.AsSpan(block, Math.Min(BlockBytes, read - block)));
        }

        return new RocksLogExtent(reader._first, reader._next, reader._beyond);
    }

    private void Take(ReadOnlySpan<byte> block)
    {
        bool endsHere = false;
        if (!_hasEnded)
        {
            block = block[Follow(block)..];
            endsHere = _hasEnded;
        }

        if (!_hasEnded)
            return;
        SearchRecyclable(block);
        if (!_isRecyclable)
            SearchPlain(block, everywhere: endsHere);
    }

    /// <summary>Where the records that check end.</summary>
    private int Follow(ReadOnlySpan<byte> block)
    {
        int at = 0;
        while (block.Length - at >= HeaderBytes && !IsPadding(block[at..]))
        {
            if (!TryRead(block[at..], out byte type, out ReadOnlySpan<byte> part, out int bytes) || !Follows(type, part))
            {
                _hasEnded = true;
                return at;
            }

            at += bytes;
        }

        return block.Length;
    }

    /// <summary>A header that does not fit into a block is not begun there.</summary>
    private static bool IsPadding(ReadOnlySpan<byte> rest) =>
        rest.Length < RecyclableHeaderBytes && !rest.ContainsAnyExcept((byte)0);

    private bool Follows(byte type, ReadOnlySpan<byte> part)
    {
        bool begins = type is Full or First or Full + Recyclable or First + Recyclable;
        if (begins == _isInRecord)
            return false;
        if (begins)
            _headBytes = 0;
        ReadOnlySpan<byte> head = part[..Math.Min(part.Length, RecordHeadBytes - _headBytes)];
        head.CopyTo(_head.AsSpan(_headBytes));
        _headBytes += head.Length;
        _isInRecord = type is First or Middle or First + Recyclable or Middle + Recyclable;
        _isRecyclable |= type > Recyclable;
        return _isInRecord || FollowsRecord();
    }

    private bool FollowsRecord()
    {
        if (_headBytes < RecordHeadBytes)
            return false;
        ulong sequence = BinaryPrimitives.ReadUInt64LittleEndian(_head);
        if (_first is not null && sequence != _next)
        {
            Note(_head);
            return false;
        }

        _first ??= sequence;
        _next = sequence + BinaryPrimitives.ReadUInt32LittleEndian(_head.AsSpan(8));
        return true;
    }

    private void SearchRecyclable(ReadOnlySpan<byte> rest)
    {
        int from = NumberAt;
        while (from < rest.Length && rest[from..].IndexOf(_number) is >= 0 and int found)
        {
            int at = from + found - NumberAt;
            bool begins = rest[at + TypeAt] is Full + Recyclable or First + Recyclable;
            if (begins && TryRead(rest[at..], out _, out ReadOnlySpan<byte> part, out _))
                Note(part);
            from = at + NumberAt + 1;
        }
    }

    /// <summary>Files of before there was recycling have nothing that names them, and end where their last record does.</summary>
    private void SearchPlain(ReadOnlySpan<byte> rest, bool everywhere)
    {
        for (int at = 0; rest.Length - at >= HeaderBytes;)
        {
            bool reads = rest[at + TypeAt] is >= Full and <= Last;
            int bytes = 1;
            if (reads && TryRead(rest[at..], out byte type, out ReadOnlySpan<byte> part, out bytes))
            {
                if (type is Full or First)
                    Note(part);
            }
            else if (!everywhere)
            {
                return;
            }
            else
            {
                bytes = 1;
            }

            at += bytes;
        }
    }

    private void Note(ReadOnlySpan<byte> record) => _beyond = Math.Max(
        _beyond ?? _next, record.Length < sizeof(ulong) ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(record));

    private bool TryRead(ReadOnlySpan<byte> rest, out byte type, out ReadOnlySpan<byte> part, out int bytes)
    {
        type = rest[TypeAt];
        part = default;
        bool isRecyclable = type is > Recyclable and <= Last + Recyclable;
        int headerBytes = isRecyclable ? RecyclableHeaderBytes : HeaderBytes;
        bytes = headerBytes + BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]);
        if (type is < Full or > Last + Recyclable || rest.Length < bytes)
            return false;
        if (isRecyclable && !rest.Slice(NumberAt, 4).SequenceEqual(_number))
            return false;
        part = rest[headerBytes..bytes];
        return ChecksumOf(rest[TypeAt..bytes]) == BinaryPrimitives.ReadUInt32LittleEndian(rest);
    }

    internal static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        uint checksum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte each in bytes)
            checksum = BitOperations.Crc32C(checksum, each);
        return BitOperations.RotateRight(~checksum, 15) + MaskDelta;
    }
}
