using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PgVecByok.Kernels;

/// <summary>
/// Numbers that are kept as whole steps of a size, in eight or sixteen bits each, while they are computed with.
/// </summary>
public static class Steps
{
    private const int Lanes = 16;

    /// <summary>The product of a vector with one whose dimensions are so many steps, in steps.</summary>
    public static float Product(ReadOnlySpan<float> vector, ReadOnlySpan<short> steps)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(steps.Length, vector.Length);
        ref float v = ref MemoryMarshal.GetReference(vector);
        ref short s = ref MemoryMarshal.GetReference(steps);
        Vector256<float> sum = default, other = default;
        nuint i = 0;
        for (; i + Lanes <= (nuint)vector.Length; i += Lanes)
        {
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref s, i));
            sum = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), Vector256.LoadUnsafe(ref v, i), sum);
            other = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), Vector256.LoadUnsafe(ref v, i + (Lanes / 2)), other);
        }

        float product = Vector256.Sum(sum + other);
        for (; i < (nuint)vector.Length; i++)
            product = MathF.FusedMultiplyAdd(steps[(int)i], vector[(int)i], product);
        return product;
    }

    /// <summary>As <see cref="NibbleSums.Estimate"/>, each row's own addend so many steps.</summary>
    public static void Estimate(
        ReadOnlySpan<ushort> sums, ReadOnlySpan<ushort> addends, float step, float scale, float offset, Span<float> estimates)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(addends.Length, sums.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(estimates.Length, sums.Length);
        ref ushort s = ref MemoryMarshal.GetReference(sums), a = ref MemoryMarshal.GetReference(addends);
        ref float e = ref MemoryMarshal.GetReference(estimates);
        Vector256<float> scales = Vector256.Create(scale), steps = Vector256.Create(step), offsets = Vector256.Create(offset);
        nuint i = 0;
        for (; i + Lanes <= (nuint)sums.Length; i += Lanes)
        {
            (Vector256<float> low, Vector256<float> high) = Singles(Vector256.LoadUnsafe(ref s, i));
            (Vector256<float> lowAddends, Vector256<float> highAddends) = Singles(Vector256.LoadUnsafe(ref a, i));
            Vector256.FusedMultiplyAdd(low, scales, Vector256.FusedMultiplyAdd(lowAddends, steps, offsets)).StoreUnsafe(ref e, i);
            Vector256.FusedMultiplyAdd(high, scales, Vector256.FusedMultiplyAdd(highAddends, steps, offsets))
                .StoreUnsafe(ref e, i + (Lanes / 2));
        }

        for (; i < (nuint)sums.Length; i++)
            estimates[(int)i] = MathF.FusedMultiplyAdd(sums[(int)i], scale, MathF.FusedMultiplyAdd(addends[(int)i], step, offset));
    }

    /// <summary>
    /// The same, what a row's sum stands for times its own factor, which is so many steps over the least. Addends have
    /// 8 or 16 bits.
    /// </summary>
    public static void Estimate<TStep>(
        ReadOnlySpan<ushort> sums, ReadOnlySpan<TStep> addends, float step, ReadOnlySpan<byte> factors,
        float factorLeast, float factorStep, float scale, float offset, float constant, Span<float> estimates)
        where TStep : unmanaged, IBinaryInteger<TStep>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(factors.Length, sums.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(addends.Length, sums.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(estimates.Length, sums.Length);
        ref ushort s = ref MemoryMarshal.GetReference(sums);
        ref TStep a = ref MemoryMarshal.GetReference(addends);
        ref byte f = ref MemoryMarshal.GetReference(factors);
        ref float e = ref MemoryMarshal.GetReference(estimates);
        Vector256<float> scales = Vector256.Create(scale), steps = Vector256.Create(step), offsets = Vector256.Create(offset);
        Vector256<float> least = Vector256.Create(factorLeast), factorSteps = Vector256.Create(factorStep);
        Vector256<float> constants = Vector256.Create(constant);
        nuint i = 0;
        for (; i + Lanes <= (nuint)sums.Length; i += Lanes)
        {
            (Vector256<float> low, Vector256<float> high) = Singles(Vector256.LoadUnsafe(ref s, i));
            (Vector256<float> lowAddends, Vector256<float> highAddends) = Singles(Sixteen(ref a, i));
            (Vector256<float> lowFactors, Vector256<float> highFactors) = Singles(Sixteen(ref f, i));
            Vector256.FusedMultiplyAdd(
                Vector256.FusedMultiplyAdd(low, scales, offsets), Vector256.FusedMultiplyAdd(lowFactors, factorSteps, least),
                Vector256.FusedMultiplyAdd(lowAddends, steps, constants)).StoreUnsafe(ref e, i);
            Vector256.FusedMultiplyAdd(
                Vector256.FusedMultiplyAdd(high, scales, offsets), Vector256.FusedMultiplyAdd(highFactors, factorSteps, least),
                Vector256.FusedMultiplyAdd(highAddends, steps, constants)).StoreUnsafe(ref e, i + (Lanes / 2));
        }

        for (; i < (nuint)sums.Length; i++)
        {
            float product = MathF.FusedMultiplyAdd(sums[(int)i], scale, offset);
            float factor = MathF.FusedMultiplyAdd(factors[(int)i], factorStep, factorLeast);
            float addend = MathF.FusedMultiplyAdd(float.CreateTruncating(addends[(int)i]), step, constant);
            estimates[(int)i] = MathF.FusedMultiplyAdd(product, factor, addend);
        }
    }

    private static Vector256<ushort> Sixteen<TStep>(ref TStep from, nuint at) where TStep : unmanaged
    {
        if (typeof(TStep) == typeof(ushort))
            return Vector256.LoadUnsafe(ref Unsafe.As<TStep, ushort>(ref from), at);
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref Unsafe.As<TStep, byte>(ref from), at);
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
        return Vector256.Create(low, high);
    }

    private static (Vector256<float> Low, Vector256<float> High) Singles(Vector256<ushort> values)
    {
        (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(values);
        return (Vector256.ConvertToSingle(low.AsInt32()), Vector256.ConvertToSingle(high.AsInt32()));
    }
}
