using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// How wide the kernels of this process work, in bits: 512, 256, or 32 for plain loops.
/// Decided once, so that the JIT sees a constant and drops the other variants.
/// <c>PGVECBYOK_KERNELS=scalar|avx2|avx512</c> forces one; a machine without it refuses rather than answer with another.
/// </summary>
public static class KernelWidth
{
    public const string Variable = "PGVECBYOK_KERNELS";

    public static readonly int Bits = Choose(Environment.GetEnvironmentVariable(Variable));

    internal static int Choose(string? forced) => forced switch
    {
        null or "" => Widest(),
        "scalar" => 32,
        "avx2" => Require(256, forced, Vector256.IsHardwareAccelerated),
        "avx512" => Require(512, forced, Vector512.IsHardwareAccelerated),
        _ => throw new ArgumentException($"{Variable} is \"{forced}\"; it may be \"scalar\", \"avx2\" or \"avx512\""),
    };

    private static int Widest() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 32;

    private static int Require(int bits, string forced, bool isPresent) => isPresent
        ? bits
        : throw new PlatformNotSupportedException($"{Variable} is \"{forced}\", which this machine does not have");
}
