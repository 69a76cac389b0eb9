using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How many of a query's rows its body keeps, in whole batches, and what they are counted in.</summary>
internal readonly record struct RowsKept(long Count, MemoryReservation? Counted = null)
{
    public static readonly RowsKept None = new(0);

    public static readonly RowsKept First = new(1);

    /// <summary>One, and whether there is another.</summary>
    public static readonly RowsKept Only = new(2);

    public static RowsKept All(MemoryReservation counted) => new(long.MaxValue, counted);

    /// <summary>A query that ends once it has given these; a change, and what says its own LIMIT, stays as it is.</summary>
    public Statement Ending(Statement statement)
    {
        bool canEnd = statement is Query { Limit: null, WithTies: false, Body: not SelectBody { From: [] } };
        return canEnd && Count > 0 && Counted is null
            ? (Query)statement with { Limit = new Literal(LiteralKind.Integer, $"{Count}", statement.Offset) }
            : statement;
    }
}
