using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>(l - r)²</summary>
internal readonly struct SquaredDifference : ITerm
{
    public static float Add(float sum, float left, float right) => sum + ((left - right) * (left - right));

    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> left, Vector256<float> right)
    {
        Vector256<float> difference = left - right;
        return Vector256.FusedMultiplyAdd(difference, difference, sum);
    }

    public static Vector512<float> Add(Vector512<float> sum, Vector512<float> left, Vector512<float> right)
    {
        Vector512<float> difference = left - right;
        return Vector512.FusedMultiplyAdd(difference, difference, sum);
    }
}

/// <summary>l · r</summary>
internal readonly struct Product : ITerm
{
    public static float Add(float sum, float left, float right) => sum + (left * right);

    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> left, Vector256<float> right) =>
        Vector256.FusedMultiplyAdd(left, right, sum);

    public static Vector512<float> Add(Vector512<float> sum, Vector512<float> left, Vector512<float> right) =>
        Vector512.FusedMultiplyAdd(left, right, sum);
}

/// <summary>|l - r|</summary>
internal readonly struct AbsoluteDifference : ITerm
{
    public static float Add(float sum, float left, float right) => sum + MathF.Abs(left - right);

    public static Vector256<float> Add(Vector256<float> sum, Vector256<float> left, Vector256<float> right) =>
        sum + Vector256.Abs(left - right);

    public static Vector512<float> Add(Vector512<float> sum, Vector512<float> left, Vector512<float> right) =>
        sum + Vector512.Abs(left - right);
}
