using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>SET, RESET, SHOW and DISCARD.</summary>
internal static class SettingStatements
{
    public static StatementOutcome Run(Session session, SetVariable statement)
    {
        if (statement.IsReset && statement.Name == "all")
            session.Settings.ResetAll();
        else
            Set(session, statement);
        return new StatementOutcome(statement.IsReset ? "RESET" : "SET");
    }

    public static StatementOutcome Run(Session session, ShowVariable statement)
    {
        Settings settings = session.Settings;
        IReadOnlyList<OutputColumn> columns = Columns(statement);
        Batch rows = statement.Name == "all"
            ? RowsOf(settings.Names().Select(name => new[]
            {
                Settings.Find(name)?.Name ?? name, settings.Get(name) ?? "", Settings.Find(name)?.Description ?? "",
            }), 3)
            : RowsOf([[settings.Require(statement.Name)]], 1);
        return StatementOutcome.Of(columns, new MaterialisedRows([rows]), _ => "SHOW");
    }

    public static IReadOnlyList<OutputColumn> Columns(ShowVariable statement) => statement.Name == "all"
        ? [Column("name"), Column("setting"), Column("description")]
        : [Column(Settings.Find(statement.Name)?.Name ?? statement.Name)];

    public static StatementOutcome Run(Session session, Discard statement)
    {
        if (statement.What == "ALL")
        {
            session.Block.RequireNoBlock("DISCARD ALL");
            session.Portals.CloseAll();
            session.Settings.Set("session_authorization", null, isLocal: false);
            session.Settings.Set("role", null, isLocal: false);
            session.Settings.ResetAll();
            session.Statements.Clear();
            session.Listening.Unlisten(null);
        }

        if (statement.What is "ALL" or "TEMP" && session.Settings.TemporarySchema is not null)
            session.Temporary.Discard(session.Block.Ensure());
        if (statement.What is "ALL" or "SEQUENCES")
        {
            session.State.SequenceValues.Clear();
            session.State.LastSequence = 0;
        }

        return new StatementOutcome("DISCARD " + statement.What);
    }

    private static void Set(Session session, SetVariable statement)
    {
        if (statement.IsLocal && !session.Block.GoesOn)
            session.Warn(SqlState.NoActiveSqlTransaction, "SET LOCAL can only be used in transaction blocks");
        if (statement.IsFromCurrent)
            throw SqlException.NotSupported("SET FROM CURRENT is not supported");
        session.Settings.Set(statement.Name, ValueOf(statement), statement.IsLocal);
    }

    /// <summary>The values as one text; null: the default.</summary>
    public static string? ValueOf(SetVariable statement)
    {
        SettingDefinition? setting = Settings.Find(statement.Name);
        if (statement.Values is { Count: > 1 } && setting is { IsNameList: false } or null && statement.Values is { Count: > 1 })
            throw new SqlException(SqlState.InvalidParameterValue, $"SET {statement.Name} takes only one argument");
        return statement.Values switch
        {
            null => null,
            [var only] when setting is not { IsNameList: true } || setting.Name == "DateStyle" => only,
            var names when setting!.Name == "DateStyle" => string.Join(", ", names),
            var names => SettingNames.Join(names),
        };
    }

    private static OutputColumn Column(string name) => new(name, BuiltinTypes.Text);

    private static Batch RowsOf(IEnumerable<string[]> rows, int width)
    {
        Column<Text>[] columns = [.. Enumerable.Range(0, width).Select(_ => new Column<Text>())];
        foreach (string[] row in rows)
        {
            for (int i = 0; i < width; i++)
                columns[i].Append(row[i]);
        }

        return new Batch([.. columns.Cast<Column>()], columns[0].Count);
    }
}
