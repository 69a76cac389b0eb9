using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>Which bits of a pair of strings are counted, at each width. Zero beside zero counts nothing: tails are masked on that ground.</summary>
internal interface IBitTerm
{
    static abstract ulong Of(ulong left, ulong right);

    static abstract Vector256<byte> Of(Vector256<byte> left, Vector256<byte> right);

    static abstract Vector512<byte> Of(Vector512<byte> left, Vector512<byte> right);
}

/// <summary>Bits that differ.</summary>
internal readonly struct Differing : IBitTerm
{
    public static ulong Of(ulong left, ulong right) => left ^ right;

    public static Vector256<byte> Of(Vector256<byte> left, Vector256<byte> right) => left ^ right;

    public static Vector512<byte> Of(Vector512<byte> left, Vector512<byte> right) => left ^ right;
}

/// <summary>Bits set in both.</summary>
internal readonly struct Common : IBitTerm
{
    public static ulong Of(ulong left, ulong right) => left & right;

    public static Vector256<byte> Of(Vector256<byte> left, Vector256<byte> right) => left & right;

    public static Vector512<byte> Of(Vector512<byte> left, Vector512<byte> right) => left & right;
}

/// <summary>Bits set in either.</summary>
internal readonly struct Joint : IBitTerm
{
    public static ulong Of(ulong left, ulong right) => left | right;

    public static Vector256<byte> Of(Vector256<byte> left, Vector256<byte> right) => left | right;

    public static Vector512<byte> Of(Vector512<byte> left, Vector512<byte> right) => left | right;
}
