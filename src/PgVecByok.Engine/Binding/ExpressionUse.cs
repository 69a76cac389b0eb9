namespace PgVecByok.Engine;

/// <summary>What a lone expression over a table's columns is for: it decides what may stand in it and what it must come to.</summary>
public enum ExpressionUse
{
    /// <summary>CHECK: boolean.</summary>
    Check,

    /// <summary>DEFAULT: no columns; becomes the column's type by assignment.</summary>
    Default,

    /// <summary>GENERATED ALWAYS AS: immutable; becomes the column's type by assignment.</summary>
    Generated,

    /// <summary>An index's expression: immutable.</summary>
    Index,

    /// <summary>WHERE of a partial index: immutable, boolean.</summary>
    IndexPredicate,

    /// <summary>USING of ALTER COLUMN TYPE.</summary>
    AlterUsing,

    /// <summary>USING and WITH CHECK of a policy: boolean; subqueries are allowed.</summary>
    Policy,

    /// <summary>COPY FROM … WHERE: boolean.</summary>
    CopyWhere,
}

/// <summary>
/// An expression over a row of the columns, all of them, in the table's order, as it is stored. Named are the ordinals of those that
/// the expression names; a virtual column that it names is what computes it.
/// </summary>
public sealed record BoundTableExpression(BoundExpression Value, IReadOnlyList<OutputColumn> Columns)
{
    public IReadOnlyList<int> Named { get; init; } = [];
}
