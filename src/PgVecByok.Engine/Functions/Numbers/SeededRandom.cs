using System.Numerics;

namespace PgVecByok.Engine;

/// <summary>
/// xoroshiro128**, seeded by splitmix64: after setseed() the same numbers come as from PostgreSQL.
/// For samples only, never for secrets.
/// </summary>
internal sealed class SeededRandom : Random
{
    private ulong _first;
    private ulong _second;

    /// <summary>REQUIRES: -1 to 1.</summary>
    public SeededRandom(double seed)
    {
        ulong state = (ulong)(long)(((1L << 52) - 1) * seed);
        _first = Split(ref state);
        _second = Split(ref state);
    }

    public override double NextDouble() => (NextBits() >> 12) * (1.0 / (1L << 52));

    /// <summary>From <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public static long Between(Random random, long minimum, long maximum)
    {
        ulong range = (ulong)maximum - (ulong)minimum;
        if (range == 0)
            return minimum;
        int shift = BitOperations.LeadingZeroCount(range);
        while (true)
        {
            ulong bits = random is SeededRandom seeded ? seeded.NextBits() : Bits(random);
            if (bits >> shift <= range)
                return (long)((ulong)minimum + (bits >> shift));
        }
    }

    protected override double Sample() => NextDouble();

    public override int Next() => (int)Between(this, 0, int.MaxValue - 1);

    public override int Next(int maxValue) => (int)Between(this, 0, Math.Max(maxValue - 1, 0));

    public override int Next(int minValue, int maxValue) => (int)Between(this, minValue, Math.Max(maxValue - 1, minValue));

    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    public override void NextBytes(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
            buffer[i] = (byte)(NextBits() >> 56);
    }

    private static ulong Bits(Random random)
    {
        Span<byte> bytes = stackalloc byte[8];
        random.NextBytes(bytes);
        return BitConverter.ToUInt64(bytes);
    }

    private ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_first * 5, 7) * 9;
        ulong mixed = _first ^ _second;
        _first = BitOperations.RotateLeft(_first, 24) ^ mixed ^ (mixed << 16);
        _second = BitOperations.RotateLeft(mixed, 37);
        return result;
    }

    private static ulong Split(ref ulong state)
    {
        ulong mixed = state += 0x9e37_79b9_7f4a_7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58_476d_1ce4_e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d0_49bb_1331_11eb;
        return mixed ^ (mixed >> 31);
    }
}
