using System.Runtime.CompilerServices;

namespace PgVecByok.Sql;

/// <summary>An error the client is meant to see. Anything else that is thrown reaches it as XX000, without its text.</summary>
public sealed class SqlException(string state, string message) : Exception(message)
{
    public string State { get; } = state;

    /// <summary>PostgreSQL's name for the place in its source: drivers tell errors of one SQLSTATE apart by it.</summary>
    public string? Routine { get; init; }

    public string? Detail { get; init; }

    public string? Hint { get; init; }

    /// <summary>Offset into the statement, in characters; the wire counts from one.</summary>
    public int? Offset { get; init; }

    /// <summary>CONTEXT: where in the data or in which function.</summary>
    public string? Where { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The calls it came through are in <see cref="Where"/>.</summary>
    public bool IsPlaced { get; private set; }

    public string? Schema { get; init; }

    public string? Table { get; init; }

    public string? Column { get; init; }

    public string? DataType { get; init; }

    public string? Constraint { get; init; }

    /// <summary>It had a place in a text that the client did not send.</summary>
    public bool HadPlace { get; private init; }

    /// <summary>What a definition has looked at was changed by another meanwhile: from its beginning on it may do better.</summary>
    public bool IsStale { get; init; }

    /// <summary>Adds the calls it came through, innermost first.</summary>
    public void Place(string calls) => (Where, IsPlaced) = (Where is null ? calls : $"{Where}\n{calls}", true);

    /// <summary>The same error, at a place in the statement unless it has one.</summary>
    public SqlException At(int offset) =>
        Offset is not null
            ? this
            : new SqlException(State, Message)
            {
                Detail = Detail, Hint = Hint, Offset = offset, Where = Where, Schema = Schema, Table = Table, Column = Column,
                DataType = DataType, Constraint = Constraint, IsPlaced = IsPlaced, HadPlace = HadPlace, IsStale = IsStale,
            };

    /// <summary>The same error without a place: it was one in a text that the client did not send.</summary>
    public SqlException Nowhere() => new(State, Message)
    {
        Detail = Detail, Hint = Hint, Where = Where, Schema = Schema, Table = Table, Column = Column, DataType = DataType,
        Constraint = Constraint, IsPlaced = IsPlaced, HadPlace = HadPlace || Offset is not null, IsStale = IsStale,
    };

    /// <summary>42601; a null token is the end of input.</summary>
    public static SqlException SyntaxAt(string? token, int offset) =>
        new(SqlState.SyntaxError, token is null ? "syntax error at end of input" : $"syntax error at or near \"{token}\"") { Offset = offset };

    public static SqlException UndefinedColumn(string name, int offset) =>
        new(SqlState.UndefinedColumn, $"column \"{name}\" does not exist") { Offset = offset };

    public static SqlException NotSupported(string message, string? hint = null, string? detail = null) =>
        new(SqlState.FeatureNotSupported, message) { Hint = hint, Detail = detail };

    /// <summary>54001: nesting deeper than the stack that is left.</summary>
    /// <summary>What a recursion over something that a client wrote does first: a stack that overflows ends the process.</summary>
    /// <exception cref="SqlException">54001.</exception>
    public static void ThrowIfTooDeep()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep();
    }

    public static SqlException TooDeep() =>
        new(SqlState.StatementTooComplex, "stack depth limit exceeded")
        {
            Hint = "Simplify the statement: its expressions are nested too deeply.",
        };
}
