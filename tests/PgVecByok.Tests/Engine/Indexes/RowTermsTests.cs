using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>What a row's code and terms say of it.</summary>
public sealed class RowTermsTests
{
    private const int Rows = 600, Lists = 4;

    [Theory]
    [InlineData(40, 1), InlineData(40, 2), InlineData(10, 4), InlineData(24, 8)]
    public void A_query_that_is_the_row_itself_is_estimated_at_no_distance(int dimensions, int bits)
    {
        var random = new Random(dimensions + bits);
        float[] sample = [.. Enumerable.Range(0, Rows * dimensions).Select(_ => random.NextSingle() - 0.5f)];
        CodeShape shape = CodeShape.For(dimensions, bits);
        ClusterModel model = new ClusterTraining(sample, Rows, shape, () => { }).Train(Lists);
        Assert.InRange(model.Spread, 0.01f * dimensions, 0.09f * dimensions);
        float[] words = new float[shape.PaddedDimensions];
        byte[] code = new byte[shape.Parts];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> vector = sample.AsSpan(row * dimensions, dimensions);
            RowTerms terms = model.Encode(vector, row % Lists, words, code);
            ReadOnlySpan<float> centre = model.Plain.AsSpan(row % Lists * dimensions, dimensions);
            double score = (Product(centre, centre) / 2) - Product(vector, centre);
            double estimate = terms.Addend - (terms.Factor * Product(words.AsSpan(0, dimensions), vector)) + score;
            Assert.Equal(-Product(vector, vector) / 2, estimate, 1e-3);
        }
    }

    [Fact]
    public void A_row_that_is_its_centre_has_a_factor_of_one()
    {
        var model = new ClusterModel(CodeShape.For(8, 4), 1);
        RowTerms terms = model.Encode(new float[8], 0, new float[model.Shape.PaddedDimensions], new byte[model.Shape.Parts]);
        Assert.Equal(new RowTerms(0, 1), terms);
    }

    private static double Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += (double)left[i] * right[i];
        return sum;
    }
}
