using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using PgVecByok.Keys;

namespace PgVecByok.Storage;

/// <summary>Where a chunk lies in its file; Bytes are those of the plaintext.</summary>
public readonly record struct SpilledChunk(long Number, long Offset, int Bytes);

/// <summary>
/// A temporary file of one query. What holds:
/// <list type="bullet">
/// <item>only sealed bytes reach the disk, under a key that dies with this object;</item>
/// <item>the name is gone as soon as the file is open: a killed server leaves no file behind;</item>
/// <item>nothing is ever synced: what it holds is of no use to anybody later.</item>
/// </list>
/// One thread at a time.
/// </summary>
public sealed class SpillFile : IDisposable
{
    private readonly SpillKey _key = new();
    private readonly SafeFileHandle _file;

    /// <param name="directory">Where temporary files may go; it exists.</param>
    public SpillFile(string directory)
    {
        string path = Path.Combine(directory, $"pgvecbyok-{Guid.NewGuid():N}.spill");
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        File.Delete(path);
    }

    public long Bytes { get; private set; }

    public SpilledChunk Append(ReadOnlySpan<byte> plaintext)
    {
        byte[] buffer = SealedBuffers.Pool.Rent(plaintext.Length + SpillKey.TagBytes);
        try
        {
            Span<byte> sealedBytes = buffer.AsSpan(0, plaintext.Length + SpillKey.TagBytes);
            var chunk = new SpilledChunk(_key.Seal(plaintext, sealedBytes), Bytes, plaintext.Length);
            RandomAccess.Write(_file, sealedBytes, Bytes);
            Bytes += sealedBytes.Length;
            return chunk;
        }
        catch (IOException failure)
        {
            throw StorageException.From(failure, "a temporary file");
        }
        finally
        {
            SealedBuffers.Pool.Return(buffer);
        }
    }

    /// <summary>Fills <paramref name="plaintext"/>, which is as long as the chunk.</summary>
    public void Read(SpilledChunk chunk, Span<byte> plaintext)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(plaintext.Length, chunk.Bytes);
        byte[] buffer = SealedBuffers.Pool.Rent(chunk.Bytes + SpillKey.TagBytes);
        try
        {
            Span<byte> sealedBytes = buffer.AsSpan(0, chunk.Bytes + SpillKey.TagBytes);
            for (int read = 0, more; read < sealedBytes.Length; read += more)
            {
                more = RandomAccess.Read(_file, sealedBytes[read..], chunk.Offset + read);
                if (more == 0)
                    throw new StorageException(StorageFault.InputOutput, "a temporary file is shorter than what was written to it");
            }

            _key.Open(chunk.Number, sealedBytes, plaintext);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new StorageException(StorageFault.InputOutput, "a temporary file was changed while it was in use");
        }
        finally
        {
            SealedBuffers.Pool.Return(buffer);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _key.Dispose();
    }
}
