using System.Buffers.Binary;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

/// <summary>What RocksDB's log files may look like when they are opened, and what must not be lost of them.</summary>
public sealed class RocksLogTests : IDisposable
{
    private const int LogBytes = 256 << 10;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("pgvecbyok");
    private readonly RocksDatabase _database;
    private int _copies;

    public RocksLogTests() => _database = RocksDatabase.Open(_directory.CreateSubdirectory("log").FullName, LogBytes);

    public void Dispose()
    {
        _database.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public void A_torn_tail_opens_with_everything_before_it()
    {
        Write(20, valueBytes: 300);
        foreach (int cut in (int[])[1, 150, 300, 325])
        {
            string crashed = Crash();
            Cut(Logs(crashed)[^1], cut);
            Assert.Equal(19, Count(crashed));
        }
    }

    [Fact]
    public void Damage_before_the_last_record_is_refused_and_changes_nothing()
    {
        Write(20, valueBytes: 300);
        string crashed = Crash();
        string last = Logs(crashed)[^1];
        Flip(last, new FileInfo(last).Length / 2);
        string[] before = Directory.GetFiles(crashed, "*.log");
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() => Count(crashed));
        Assert.Contains(Path.GetFileName(last), refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(crashed, "*.log"));
        Flip(last, new FileInfo(last).Length / 2);
        Assert.Equal(20, Count(crashed));
    }

    [Fact]
    public void Damage_is_what_the_commit_log_says()
    {
        Write(3, valueBytes: 300);
        string crashed = Crash();
        Flip(Logs(crashed)[^1], 100);
        var failed = Assert.Throws<StorageException>(() => new RocksCommitLog(crashed, new FileSync(failure => throw failure)));
        Assert.Equal(StorageFault.Damaged, failed.Fault);
    }

    [Fact]
    public void Every_changed_bit_before_the_last_record_is_found()
    {
        Write(4, valueBytes: 40);
        byte[] bytes = Read(Logs(PathOf("log"))[^1], out ulong number);
        int lastRecord = bytes.Length - LengthOfLast(bytes);
        for (int i = 0; i < lastRecord; i++)
        {
            bytes[i] ^= (byte)(1 << (i % 8));
            Assert.True(RocksLogReader.Read(new MemoryStream(bytes), number).Beyond is not null, $"byte {i}");
            bytes[i] ^= (byte)(1 << (i % 8));
        }
    }

    [Fact]
    public void A_tail_cut_anywhere_is_no_damage_even_before_what_an_older_log_left()
    {
        Write(4, valueBytes: 40);
        byte[] older = Read(Logs(PathOf("log"))[^1], out ulong number);
        // A record over three blocks, and one behind it.
        Write(1, valueBytes: 70_000);
        Write(1, valueBytes: 40);
        byte[] bytes = Read(Logs(PathOf("log"))[^1], out _);
        // Whole under the older log's number: it is the number alone that tells it apart.
        BinaryPrimitives.WriteUInt32LittleEndian(older.AsSpan(7), (uint)number - 1);
        BinaryPrimitives.WriteUInt32LittleEndian(older, RocksLogReader.ChecksumOf(older.AsSpan(6, LengthOfLast(older) - 6)));
        int whole = bytes.Length;
        for (int length = 0; length < whole; length += IsNearAnEnd(length, whole) ? 1 : 7)
        {
            byte[] cut = [.. bytes.AsSpan(0, length), .. older.AsSpan(0, LengthOfLast(older))];
            Assert.True(RocksLogReader.Read(new MemoryStream(cut), number).Beyond is null, $"cut to {length}");
        }
    }

    /// <summary>Of the file, of a short record, or of a block, where a long record is parted: inside of a value all cuts are alike.</summary>
    private static bool IsNearAnEnd(int length, int whole) =>
        length < 500 || whole - length < 500 || (length + 50) % (32 << 10) < 100;

    [Fact]
    public void Files_that_were_used_before_open_whole_and_damage_in_them_is_found()
    {
        int written = WriteUntilReused();
        string crashed = Crash();
        string last = Logs(crashed)[^1];
        RocksLogExtent extent = RocksLogReader.Read(last, NumberOf(last));
        Assert.True(extent.First is not null && extent.Beyond is null);
        Assert.Equal(written, Count(crashed));

        crashed = Crash();
        Flip(Logs(crashed)[^1], 200);
        Assert.Throws<InvalidDataException>(() => Count(crashed));
    }

    [Fact]
    public void Damage_in_a_file_that_is_needed_no_more_is_in_nobodys_way()
    {
        int written = WriteUntilReused();
        string crashed = Crash();
        string[] needless = Logs(crashed)[..^1];
        Assert.NotEmpty(needless);
        foreach (string path in needless) Flip(path, 200);
        Assert.NotNull(RocksLogFiles.Read(crashed).Suspect);
        Assert.Equal(written, Count(crashed));
    }

    [Fact]
    public void A_log_that_does_not_begin_where_the_one_before_ends_is_refused()
    {
        Write(20, valueBytes: 300);
        string early = Crash();
        Write(1, valueBytes: 300);
        string missed = Crash();
        // What was written between the two is in no file: the later log is the newer one's, begun after it.
        Count(missed);
        Write(missed, 5);
        string later = Logs(missed)[^1];
        File.Copy(later, Path.Combine(early, Path.GetFileName(later)));
        Assert.Throws<InvalidDataException>(() => Count(early));
    }

    [Fact]
    public void Files_written_before_there_was_recycling_are_checked_as_well()
    {
        byte[] bytes = [.. Plain(sequence: 7, 50), .. Plain(sequence: 8, 60), .. Plain(sequence: 9, 70)];
        Assert.Equal(new RocksLogExtent(7, 10, null), RocksLogReader.Read(new MemoryStream(bytes), 3));
        Assert.Equal(new RocksLogExtent(7, 9, null), RocksLogReader.Read(new MemoryStream(bytes[..^1]), 3));
        bytes[100] ^= 1;
        Assert.Equal(new RocksLogExtent(7, 8, 9), RocksLogReader.Read(new MemoryStream(bytes), 3));
    }

    private static byte[] Plain(ulong sequence, int valueBytes)
    {
        byte[] record = new byte[7 + 12 + valueBytes];
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(4), (ushort)(12 + valueBytes));
        record[6] = 1;
        BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(7), sequence);
        record[15] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(record, RocksLogReader.ChecksumOf(record.AsSpan(6)));
        return record;
    }

    private void Write(int count, int valueBytes)
    {
        for (int i = 0; i < count; i++) Put(_database, valueBytes);
    }

    private static void Write(string directory, int count)
    {
        using RocksDatabase database = RocksDatabase.Open(directory, LogBytes);
        for (int i = 0; i < count; i++) Put(database, 300);
    }

    private static void Put(RocksDatabase database, int valueBytes)
    {
        byte[] value = new byte[valueBytes];
        Random.Shared.NextBytes(value);
        using var batch = new RocksBatch();
        batch.Put(database.Frames, Guid.NewGuid().ToByteArray(), value);
        batch.Put(database.Records, "last"u8, value);
        database.Write(batch);
    }

    private int WriteUntilReused()
    {
        int written = 0;
        var seen = new HashSet<ulong>();
        while (seen.Count < 6 || new FileInfo(Logs(PathOf("log"))[^1]).Length < LogBytes || !HasMany(Logs(PathOf("log"))[^1]))
        {
            Write(1, valueBytes: 5_000);
            written++;
            seen.Add(NumberOf(Logs(PathOf("log"))[^1]));
        }

        return written;
    }

    /// <summary>Damage to the only record of a log is no damage: it is a tail that was torn.</summary>
    private static bool HasMany(string log) => RocksLogReader.Read(log, NumberOf(log)) is { First: { } first, Next: var next } && next - first > 8;

    /// <summary>What a crash of the process leaves.</summary>
    private string Crash()
    {
        string copy = PathOf($"crash{_copies++}");
        // What is written out in the background changes files; a crash would see them as they were at one moment.
        while (!TryCopyOfOneMoment(copy))
            Directory.Delete(copy, recursive: true);
        return copy;
    }

    private bool TryCopyOfOneMoment(string copy)
    {
        Directory.CreateDirectory(copy);
        string before = Listing();
        Thread.Sleep(50);
        if (before != Listing())
            return false;
        try
        {
            foreach (string path in Directory.GetFiles(PathOf("log")))
                File.Copy(path, Path.Combine(copy, Path.GetFileName(path)));
        }
        catch (FileNotFoundException)
        {
            return false;
        }

        return before == Listing();
    }

    private string Listing() => string.Join(
        ' ', Directory.GetFiles(PathOf("log")).Order().Select(path => path + new FileInfo(path).Length));

    private static int Count(string directory)
    {
        using RocksDatabase database = RocksDatabase.Open(directory, LogBytes);
        using RocksIterator iterator = database.NewIterator(database.Frames);
        int count = 0;
        for (iterator.Seek([]); iterator.IsValid; iterator.Next()) count++;
        return count;
    }

    private static string[] Logs(string directory) => [.. Directory.GetFiles(directory, "*.log").Order()];

    private static ulong NumberOf(string path) => ulong.Parse(
        Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Read(string path, out ulong number)
    {
        number = NumberOf(path);
        return File.ReadAllBytes(path);
    }

    private static int LengthOfLast(byte[] log)
    {
        int at = 0, length = 0;
        for (; at < log.Length; at += length) length = 11 + BinaryPrimitives.ReadUInt16LittleEndian(log.AsSpan(at + 4));
        return length;
    }

    private static void Cut(string path, int bytes)
    {
        using FileStream file = File.OpenWrite(path);
        file.SetLength(file.Length - bytes);
    }

    private static void Flip(string path, long at)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[at] ^= 0x10;
        File.WriteAllBytes(path, bytes);
    }

    private string PathOf(string name) => Path.Combine(_directory.FullName, name);
}
