using PgVecByok.Kernels;

namespace PgVecByok.Tests;

public class SparseTests
{
    [Fact]
    public void Sparse_distances_are_those_of_the_dense_vectors()
    {
        var random = new Random(5);
        for (int dimensions = 1; dimensions <= 70; dimensions++)
        {
            float[] left = Next(random, dimensions), right = Next(random, dimensions);
            (int[] l, float[] lv) = Sparsely(left);
            (int[] r, float[] rv) = Sparsely(right);
            Assert.Equal(Plain.Sum<SquaredDifference>(left, right), Sparse.SquaredL2(l, lv, r, rv), 1e-3f);
            Assert.Equal(Plain.Sum<AbsoluteDifference>(left, right), Sparse.L1(l, lv, r, rv), 1e-3f);
            Assert.Equal(Plain.Sum<Product>(left, right), Sparse.InnerProduct(l, lv, r, rv), 1e-3f);
            Assert.Equal(Cosine.Distance(left, right), Sparse.Cosine(l, lv, r, rv), 1e-4);
        }
    }

    private static float[] Next(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => random.Next(3) == 0 ? (random.NextSingle() * 4) - 2 : 0)];

    private static (int[] Places, float[] Values) Sparsely(float[] dense)
    {
        int[] places = [.. Enumerable.Range(0, dense.Length).Where(at => dense[at] != 0)];
        return (places, [.. places.Select(at => dense[at])]);
    }
}
