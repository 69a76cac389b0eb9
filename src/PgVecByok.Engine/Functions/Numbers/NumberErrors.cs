using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What arithmetic refuses, in PostgreSQL's words.</summary>
internal static class NumberErrors
{
    public static SqlException DivisionByZero() => new(SqlState.DivisionByZero, "division by zero");

    public static SqlException OutOfRange(SqlType type) => OutOfRange(type.DisplayName(-1));

    public static SqlException OutOfRange(string typeName) => new(SqlState.NumericValueOutOfRange, $"{typeName} out of range");

    public static SqlException Overflow() => new(SqlState.NumericValueOutOfRange, "value out of range: overflow");

    public static SqlException Underflow() => new(SqlState.NumericValueOutOfRange, "value out of range: underflow");
}
