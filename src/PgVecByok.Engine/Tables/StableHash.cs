using System.Numerics;
using System.Runtime.InteropServices;

namespace PgVecByok.Engine;

/// <summary>
/// Key values as a number that every run of the server computes alike, for filters on disk. Only where equal values have equal bytes:
/// other types have no filter, and are looked up without one.
/// </summary>
internal static class StableHash
{
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    public static bool CanHash(IReadOnlyList<TableColumn> columns) => columns.All(column => column.Type.NewColumn(1) switch
    {
        Column<bool> or Column<byte> or Column<short> or Column<int> or Column<uint> or Column<long> or Column<Guid> => true,
        Column<Text> => column.Type.Name is "text" or "varchar" or "name",
        _ => false,
    });

    /// <summary>REQUIRES: <see cref="CanHash"/>, and no NULL.</summary>
    public static ulong Of(Column[] values, int row)
    {
        ulong hash = Odd;
        foreach (Column column in values)
        {
            hash = column switch
            {
                Column<bool> typed => Mix(hash, typed[row] ? 1UL : 0),
                Column<byte> typed => Mix(hash, typed[row]),
                Column<short> typed => Mix(hash, (ulong)typed[row]),
                Column<int> typed => Mix(hash, (ulong)typed[row]),
                Column<uint> typed => Mix(hash, typed[row]),
                Column<long> typed => Mix(hash, (ulong)typed[row]),
                Column<Guid> typed => OfBytes(hash, MemoryMarshal.AsBytes(typed.Values.Slice(row, 1))),
                Column<Text> typed => OfBytes(hash, typed[row].Span),
                _ => throw new ArgumentException("not a hashable key", nameof(values)),
            };
        }

        return hash;
    }

    /// <summary>Of a number under a seed: every bit of the result follows from every bit of both.</summary>
    public static ulong Of(ulong value, ulong seed) => Mix(Mix(Mix(Odd, seed), value), value ^ seed);

    private static ulong OfBytes(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash = Mix(hash, (ulong)bytes.Length);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
        ulong last = 0;
        for (int i = 0; i < bytes.Length; i++)
            last |= (ulong)bytes[i] << (8 * i);
        return Mix(hash, last);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong mixed = (BitOperations.RotateLeft(hash, 23) ^ value) * Odd;
        return mixed ^ (mixed >> 29);
    }
}
