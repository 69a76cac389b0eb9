using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a call gives: one value, or rows with RETURN NEXT and RETURN QUERY. OUT parameters are variables that RETURN alone takes.
/// </summary>
/// <param name="type">Of the value, or of a row; null: nothing.</param>
/// <param name="outputs">OUT parameters, in order.</param>
/// <param name="held">What rows are counted in; null: it gives none.</param>
internal sealed class PlResult(SqlType? type, IReadOnlyList<PlVariable> outputs, MemoryReservation? held)
{
    private readonly List<Batch> _rows = [];
    private Column[] _next = []; // a batch that has room yet
    private int _nextRows;

    public Column? Value { get; private set; }

    /// <summary>Set-returning: its rows' columns; else null.</summary>
    public IReadOnlyList<(string Name, SqlType Type)>? Columns { get; init; }

    public IReadOnlyList<Batch> Rows
    {
        get
        {
            EndBatch();
            return _rows;
        }
    }

    public bool RequiresReturn => type is not null && type != BuiltinTypes.Void && Columns is null && outputs.Count == 0;

    public IReadOnlyList<PlVariable> Outputs => outputs;

    /// <param name="queries">Of the body.</param>
    /// <param name="value">Null: nothing is said.</param>
    /// <param name="place">Where the value stands in the body.</param>
    /// <param name="casting">The value is there, and becomes one of the function's type.</param>
    public void Return(PlQueries queries, PlQuery? value, int place, Action casting)
    {
        if (value is null)
        {
            if (RequiresReturn)
                throw new SqlException(SqlState.SyntaxError, "missing expression at or near \";\"");
            return;
        }

        if (Columns is not null)
        {
            throw new SqlException(SqlState.DatatypeMismatch, "RETURN cannot have a parameter in function returning set")
            {
                Hint = "Use RETURN NEXT or RETURN QUERY.",
            };
        }

        if (type is null || type == BuiltinTypes.Void)
        {
            throw new SqlException(SqlState.DatatypeMismatch, "RETURN cannot have a parameter in function returning void")
            {
                Offset = place,
            };
        }

        if (outputs.Count > 0)
            throw new SqlException(SqlState.DatatypeMismatch, "RETURN cannot have a parameter in function with OUT parameters");
        (Column given, SqlType from) = queries.Evaluate(value);
        casting();
        Value = queries.Statements.Convert(given, from, type, -1);
    }

    public void ReturnNext(PlQueries queries, PlQuery? value)
    {
        if (Columns is null)
            throw new SqlException(SqlState.DatatypeMismatch, "cannot use RETURN NEXT in a non-SETOF function");
        if (value is null)
        {
            Add([.. outputs.Select(output => output.Value.Boxed(0))]);
            return;
        }

        (Column given, SqlType from) = queries.Evaluate(value);
        RequireShape();
        bool isRecord = type == BuiltinTypes.Record;
        if (given is Column<RecordValue> rows && (Columns.Count > 1 || type is CompositeType || isRecord))
        {
            const string wrong = "wrong record type supplied in RETURN NEXT";
            if (isRecord && !rows.IsNull(0))
                CheckShape([.. rows[0].Types.ToArray().Select(each => (each, -1))], wrong);
            RecordValue? row = rows.IsNull(0) ? null : rows[0];
            Add([.. Columns.Select((column, i) => row is null || i >= row.Count ? null
                : queries.Statements.Convert(row.Field(i), row.Types[i], column.Type, -1).Boxed(0))]);
            return;
        }

        Add([queries.Statements.Convert(given, from, Columns[0].Type, -1).Boxed(0)]);
    }

    public void ReturnQuery(PlQueries queries, PlReturnQuery statement)
    {
        if (Columns is null)
            throw new SqlException(SqlState.DatatypeMismatch, "cannot use RETURN QUERY in a non-SETOF function");
        RowsKept all = RowsKept.All(held!);
        PlRows rows = statement.IsDynamic
            ? queries.Dynamic(statement.Query, statement.Using, all)
            : queries.Query(statement.Query, all);
        RequireShape();
        CheckShape(
            [.. rows.Columns.Select(column => (column.Type, column.Typmod))],
            "structure of query does not match function result type");
        EndBatch();
        _rows.AddRange(rows.Batches);
        queries.SetFound(rows.Count > 0);
    }

    /// <summary>Records in a select list: only FROM says what columns they have.</summary>
    private void RequireShape()
    {
        if (Columns is [] && type == BuiltinTypes.Record)
            throw SqlException.NotSupported("materialize mode required, but it is not allowed in this context");
    }

    private void CheckShape(IReadOnlyList<(SqlType Type, int Typmod)> given, string message)
    {
        SqlException Wrong(string detail) => new(SqlState.DatatypeMismatch, message) { Detail = detail };
        if (given.Count != Columns!.Count)
        {
            throw Wrong(
                $"Number of returned columns ({given.Count}) does not match expected column count ({Columns.Count}).");
        }

        for (int i = 0; i < Columns.Count; i++)
        {
            (SqlType from, int typmod) = given[i];
            if (from == Columns[i].Type)
                continue;
            // A set of plain values has no names of columns.
            string name = Columns.Count == 1 && type != BuiltinTypes.Record ? "" : Columns[i].Name;
            throw Wrong(
                $"Returned type {from.DisplayName(typmod)} does not match expected type "
                + $"{Columns[i].Type.DisplayName(-1)} in column \"{name}\" (position {i + 1}).");
        }
    }

    private void Add(object?[] row)
    {
        if (_nextRows == 0)
            _next = [.. Columns!.Select(column => column.Type.NewColumn(1))];
        for (int i = 0; i < row.Length; i++)
            _next[i].AppendBoxed(row[i]);
        if (++_nextRows >= Batch.TargetRows)
            EndBatch();
    }

    private void EndBatch()
    {
        if (_nextRows == 0)
            return;
        var batch = new Batch(_next, _nextRows);
        held!.Add(batch);
        _rows.Add(batch);
        _nextRows = 0;
    }
}
