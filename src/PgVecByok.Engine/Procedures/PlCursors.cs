using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// OPEN, FETCH, MOVE and CLOSE. A cursor variable holds the name of one of the session's cursors; opened without a name it gets one
/// nobody else has.
/// </summary>
internal sealed class PlCursors(PlQueries queries)
{
    private Session Session => queries.Statements.Session;

    public void Run(PlStatement statement)
    {
        switch (statement)
        {
            case PlOpen open: Open(open); break;
            case PlFetch fetch: Fetch(fetch); break;
            case PlClose { Variable: var target }:
                string name = NameIn(Variable(target));
                if (!Session.Portals.Close(name))
                    throw Missing(name);
                break;
        }
    }

    /// <summary>Opens the bound cursor of a FOR loop; the caller closes it.</summary>
    public Cursor OpenFor(PlForCursor loop)
    {
        PlVariable variable = Variable(loop.Cursor);
        return OpenBound(variable, loop, loop.Arguments, isScrollable: variable.Cursor?.Scroll ?? false);
    }

    /// <summary>As FETCH does it: to a record, or to variables; past the end they are NULL.</summary>
    public bool Take(Cursor cursor, List<Batch> rows, IReadOnlyList<PlTarget> into)
    {
        if (rows.FirstOrDefault(batch => batch.Count > 0) is not { } batch)
        {
            foreach (PlTarget target in into)
                queries.AssignNull(target);
            return false;
        }

        queries.Assign(queries.Targets(into), into, new PlRows(cursor.Columns, rows, batch.Count), batch, 0);
        return true;
    }

    private void Open(PlOpen statement)
    {
        PlVariable variable = Variable(statement.Variable);
        if (statement.Query is not { } query)
        {
            OpenBound(variable, statement, statement.Arguments, variable.Cursor?.Scroll ?? statement.Directions.GoBack);
            return;
        }

        (CompiledStatement compiled, IReadOnlyList<Column> values) = statement.IsDynamic
            ? queries.CompileDynamic(query, statement.Using)
            : queries.Compile(query);
        Open(variable, compiled, values, query.Text, statement.Scroll ?? statement.Directions.GoBack);
    }

    private Cursor OpenBound(
        PlVariable variable, object owner, IReadOnlyList<(string? Name, PlQuery Value)> arguments, bool isScrollable)
    {
        if (variable.Cursor is not { } cursor)
            throw new SqlException(SqlState.SyntaxError, $"cursor variable \"{variable.Name}\" has no query: say OPEN ... FOR");
        Column[] values = Values(variable, cursor, arguments);
        queries.Frame.Enter(null);
        try
        {
            for (int i = 0; i < values.Length; i++)
            {
                (SqlType type, int typmod) = queries.TypeOf(cursor.Arguments[i].Type!);
                queries.Frame.Declare(new PlVariable(cursor.Arguments[i].Name, type, typmod) { Value = values[i] });
            }

            (CompiledStatement compiled, IReadOnlyList<Column> all) = queries.Compile(PlQueries.Kept(owner, cursor.Query.Text));
            return Open(variable, compiled, all, cursor.Query.Text, isScrollable);
        }
        finally
        {
            queries.Frame.Leave();
        }
    }

    private Column[] Values(PlVariable variable, PlCursor cursor, IReadOnlyList<(string? Name, PlQuery Value)> given)
    {
        if (given.Count > cursor.Arguments.Count)
            throw new SqlException(SqlState.SyntaxError, $"too many arguments for cursor \"{variable.Name}\"");
        return [.. cursor.Arguments.Select((argument, i) =>
        {
            PlQuery? value = given.FirstOrDefault(each => each.Name == argument.Name).Value
                ?? (i < given.Count && given[i].Name is null ? given[i].Value : argument.Default);
            (SqlType type, int typmod) = queries.TypeOf(argument.Type!);
            return value is null
                ? throw new SqlException(SqlState.SyntaxError, $"not enough arguments for cursor \"{variable.Name}\"")
                : queries.Value(value, type, typmod);
        })];
    }

    private Cursor Open(
        PlVariable variable, CompiledStatement compiled, IReadOnlyList<Column> values, string text, bool isScrollable)
    {
        string name = variable.Value.Boxed(0)?.ToString() ?? Session.Portals.NewName();
        if (Session.Portals.Contains(name))
            throw new SqlException(SqlState.DuplicateCursor, $"cursor \"{name}\" already in use");
        Cursor cursor = queries.Statements.Open(name, text, compiled, values, isScrollable);
        variable.Value = PlVariable.Of(variable.ValueType, new Text(name));
        return cursor;
    }

    private void Fetch(PlFetch statement)
    {
        string name = NameIn(Variable(statement.Variable));
        Cursor cursor = Session.Portals.TryFindCursor(name) ?? throw Missing(name);
        long? count = statement.Count is { } written
            ? (long?)(int?)queries.Value(written, BuiltinTypes.Int4, -1).Boxed(0)
                ?? throw new SqlException(SqlState.NullValueNotAllowed, "relative or absolute cursor position is null")
            : null;
        var fetch = new Fetch(name, statement.Direction, count, statement.IsMove, 0);
        List<Batch> rows = queries.Statements.Move(cursor, fetch);
        queries.SetFound(statement.IsMove ? rows.Any(batch => batch.Count > 0) : Take(cursor, rows, statement.Into));
    }

    private PlVariable Variable(PlTarget target)
    {
        PlVariable variable = queries.Find(target.Names, out _, target.Offset);
        return variable.Type == BuiltinTypes.Refcursor
            ? variable
            : throw new SqlException(
                SqlState.DatatypeMismatch, $"variable \"{variable.Name}\" must be of type cursor or refcursor") { Offset = target.Offset };
    }

    private static string NameIn(PlVariable variable) => variable.Value.Boxed(0)?.ToString()
        ?? throw new SqlException(SqlState.NullValueNotAllowed, $"cursor variable \"{variable.Name}\" is null");

    private static SqlException Missing(string name) => new(SqlState.InvalidCursorName, $"cursor \"{name}\" does not exist");
}
