using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>DECLARE, FETCH, MOVE and CLOSE.</summary>
internal static class CursorStatements
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, DeclareCursor statement, IReadOnlyList<Column> parameters, PreparedStatement prepared)
    {
        if (!statement.WithHold && !session.Block.IsBlock && !session.IsInScript)
        {
            throw new SqlException(
                SqlState.NoActiveSqlTransaction, "DECLARE CURSOR can only be used in transaction blocks");
        }

        if (session.Portals.Contains(statement.Name))
            throw new SqlException(SqlState.DuplicateCursor, $"cursor \"{statement.Name}\" already exists");
        PreparedStatement query = prepared.Carried(statement.Query, tracksRows: true);
        StatementOutcome outcome = runner.RunPlanned(query, parameters);
        BoundStatement bound = query.Compiled!.Bound;
        var cursor = new Cursor(
            statement.Name, prepared.Text, bound.Shown, outcome.Rows!, statement.Scroll ?? statement.WithHold, statement.WithHold,
            statement.IsBinary)
        {
            Created = session.StatementTimestamp, Tracked = bound.Tracked, View = new CursorView(session.Block.Current!),
            Reads = bound.Relations,
            MayGoBack = statement.Scroll is null && Cursor.GoesBack(bound.Plan),
        };
        session.Portals.Put(cursor);
        cursor.Open();
        return new StatementOutcome("DECLARE CURSOR");
    }

    public static StatementOutcome Run(Session session, StatementRunner runner, Fetch statement)
    {
        IReadOnlyList<OutputColumn> columns;
        List<Batch> rows;
        if (session.Portals.TryFindPortal(statement.Cursor) is { } portal)
        {
            runner.Open(portal);
            (columns, rows) = (portal.Outcome!.Columns!, PortalMoves.Move(portal, statement));
        }
        else
        {
            Cursor cursor = session.Portals.FindCursor(statement.Cursor);
            (columns, rows) = (cursor.Columns, Move(cursor, statement));
        }

        if (!statement.IsMove)
            return StatementOutcome.Of(columns, new MaterialisedRows(rows), count => $"FETCH {count}");
        long moved = rows.Sum(batch => (long)batch.Count);
        return new StatementOutcome(_ => $"MOVE {moved}");
    }

    public static StatementOutcome Run(Session session, CloseCursor statement)
    {
        if (statement.Name is not { } name)
        {
            session.Portals.CloseAll();
            return new StatementOutcome("CLOSE CURSOR ALL");
        }

        return session.Portals.Close(name)
            ? new StatementOutcome("CLOSE CURSOR")
            : throw new SqlException(SqlState.InvalidCursorName, $"cursor \"{name}\" does not exist");
    }

    public static List<Batch> Move(Cursor cursor, Fetch statement)
    {
        long count = statement.Count ?? long.MaxValue;
        return statement.Direction switch
        {
            "PRIOR" => cursor.Backward(1),
            "FIRST" => cursor.Absolute(1),
            "LAST" => cursor.Absolute(-1),
            "ABSOLUTE" => cursor.Absolute(count),
            "RELATIVE" => cursor.Relative(count),
            "BACKWARD" => count switch
            {
                0 => cursor.Relative(0),
                < 0 => cursor.Forward(-count),
                _ => cursor.Backward(count),
            },
            "NEXT" => cursor.Forward(1),
            _ => count switch
            {
                0 => cursor.Relative(0),
                < 0 => cursor.Backward(-count),
                _ => cursor.Forward(count),
            },
        };
    }
}
