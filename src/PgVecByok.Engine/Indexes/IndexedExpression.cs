using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What an index reads of a column's value.</summary>
internal enum IndexedPart
{
    Whole,
    Halved,
    Stretch,
    Signs,
}

/// <summary>
/// What pgvector's users index in place of a column, as the catalog has it written:
/// <c>v::halfvec(n)</c>, <c>subvector(v, start, n)::vector(n)</c>, <c>binary_quantize(v)::bit(n)</c>, and <c>v::vector(n)</c> of a column
/// whose vectors have several lengths: the others are in no such index.
/// </summary>
internal readonly record struct IndexedExpression(IndexedPart Part, string Column, int First, int Dimensions)
{
    /// <summary>Null: something else.</summary>
    public static IndexedExpression? Match(Expression expression)
    {
        if (expression is not CastExpression { Type: { ArrayDimensions: 0, Modifiers: [Literal modifier] } type } cast
            || !int.TryParse(modifier.Text, CultureInfo.InvariantCulture, out int dimensions)
            || dimensions is < 1 or > Vector.DimensionsMax)
        {
            return null;
        }

        return (type.Name.Name, cast.Operand) switch
        {
            ("vector", ColumnReference { Names: [var column] }) => new IndexedExpression(IndexedPart.Whole, column, 0, dimensions),
            ("halfvec", ColumnReference { Names: [var column] }) => new IndexedExpression(IndexedPart.Halved, column, 0, dimensions),
            ("bit", FunctionCall { Name.Name: "binary_quantize", Arguments: [{ Value: ColumnReference { Names: [var column] } }] }) =>
                new IndexedExpression(IndexedPart.Signs, column, 0, dimensions),
            ("vector", FunctionCall
            {
                Name.Name: "subvector",
                Arguments: [{ Value: ColumnReference { Names: [var column] } }, { Value: Literal first }, { Value: Literal count }],
            }) when count.Text == modifier.Text && int.TryParse(first.Text, CultureInfo.InvariantCulture, out int start) && start > 0 =>
                new IndexedExpression(IndexedPart.Stretch, column, start - 1, dimensions),
            _ => null,
        };
    }

    /// <summary>It can be taken of the column's values, or of some of them.</summary>
    public bool Fits(TableColumn column) => IsOf(column.Type)
        && (column.Typmod <= 0 || (Part == IndexedPart.Stretch ? First + Dimensions <= column.Typmod : Dimensions == column.Typmod));

    private bool IsOf(SqlType type) =>
        type == BuiltinTypes.Vector || (type == BuiltinTypes.HalfVector && Part == IndexedPart.Signs);
}
