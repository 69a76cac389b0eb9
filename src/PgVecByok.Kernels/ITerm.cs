using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// What one pair of elements adds to a sum, at each width. Zero beside zero adds zero: tails are masked on that ground.
/// Implemented by empty structs, so that each loop is compiled once per term with the call inlined.
/// </summary>
internal interface ITerm
{
    static abstract float Add(float sum, float left, float right);

    static abstract Vector256<float> Add(Vector256<float> sum, Vector256<float> left, Vector256<float> right);

    static abstract Vector512<float> Add(Vector512<float> sum, Vector512<float> left, Vector512<float> right);
}
