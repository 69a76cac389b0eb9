using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ALTER TABLE and the expressions that a table keeps over its own columns: SET and DROP EXPRESSION, and what becomes of generated columns
/// and checks when a column that they name goes or changes its type.
/// </summary>
internal static class DdlGenerated
{
    public static Table Alter(DdlContext context, Table table, AlterColumnGeneration alter)
    {
        int ordinal = Ordinal(table, alter.Column);
        TableColumn column = table.Columns[ordinal];
        if (!column.IsGenerated)
        {
            string message = $"column \"{column.Name}\" of relation \"{table.Name}\" is not a generated column";
            if (!alter.IfExists)
                throw new SqlException(SqlState.ObjectNotInPrerequisiteState, message);
            context.Notice(SqlState.SuccessfulCompletion, message + ", skipping");
            return table;
        }

        return alter.Expression is { } expression
            ? SetExpression(context, table, ordinal, expression)
            : DropExpression(table, ordinal);
    }

    /// <summary>DEFAULT is nothing that a generated column or an identity has.</summary>
    public static void RequirePlain(Table table, AlterColumnDefault set)
    {
        TableColumn column = table.Columns[Ordinal(table, set.Column)];
        if (!column.IsGenerated && column.Identity == '\0')
            return;
        string way = column.Identity != '\0' ? "DROP IDENTITY" : set.Default is null ? "DROP EXPRESSION" : "SET EXPRESSION";
        throw new SqlException(
            SqlState.SyntaxError,
            $"column \"{column.Name}\" of relation \"{table.Name}\" is {(column.IsGenerated ? "a generated" : "an identity")} column")
        {
            Hint = column.IsVirtual && set.Default is null || column.Identity != '\0' && set.Default is not null
                ? null
                : $"Use ALTER TABLE ... ALTER COLUMN ... {way} instead.",
        };
    }

    public static void RequireStatistics(Table table, AlterColumnSetting set)
    {
        if (set.Setting == "STATISTICS" && table.Columns.Any(column => column.Name == set.Column && column.IsVirtual))
            throw SqlException.NotSupported($"cannot alter statistics on virtual generated column \"{set.Column}\"");
    }

    /// <summary>NOT NULL of a virtual column, over what it computes for the rows that are there.</summary>
    public static void RequireNoNulls(DdlContext context, Table table, TableColumn column)
    {
        if (context is not { CheckExpression: { } bind, Compile: { } compile })
            return;
        var present = new IsExpression(new ColumnReference([column.Name], 0), IsTest.Null, Negated: true, 0);
        BoundTableExpression bound = bind(present, ExpressionUse.Check, table.Name, table.Columns, null);
        TenantSecrets.RequireSilent(context.Transaction, table, bound.Value);
        ExistingRows.RequireHeld(
            context.Transaction, table, compile(bound),
            () => new SqlException(
                SqlState.NotNullViolation, $"column \"{column.Name}\" of relation \"{table.Name}\" contains null values"));
    }

    /// <summary>A column that others are generated from keeps its type; a generated one takes no USING.</summary>
    public static void RequireChangeable(DdlContext context, Table table, int ordinal, AlterColumnType set)
    {
        TableColumn column = table.Columns[ordinal];
        if (column.IsGenerated && set.Using is not null)
        {
            throw new SqlException(SqlState.InvalidColumnDefinition, "cannot specify USING when altering type of generated column")
            {
                Detail = $"Column \"{column.Name}\" is a generated column.", Offset = set.Offset,
            };
        }

        if (GeneratedFrom(context, table, ordinal).FirstOrDefault() is { } generated)
        {
            throw SqlException.NotSupported("cannot alter type of a column used by a generated column", detail:
                $"Column \"{column.Name}\" is used by generated column \"{generated.Name}\".");
        }
    }

    /// <summary>Whether the table's checks still mean something over its columns.</summary>
    public static void RequireChecks(DdlContext context, Table table)
    {
        foreach (CheckConstraint check in table.Checks)
            Named(context, table, check.Expression, ExpressionUse.Check, null);
    }

    /// <summary>The columns that go when the one does, by CASCADE; the checks that name any of them go without being asked.</summary>
    public static Table Release(DdlContext context, Table table, int ordinal, bool cascade)
    {
        TableColumn dropped = table.Columns[ordinal];
        TableColumn[] generated = [.. GeneratedFrom(context, table, ordinal)];
        string of = $"of table {SqlQuoting.Identifier(table.Name)}";
        string Described(TableColumn column) => $"column {SqlQuoting.Identifier(column.Name)} {of}";
        if (generated.Length > 0 && !cascade)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop {Described(dropped)} because other objects depend on it")
            {
                Detail = string.Join('\n', generated.Select(column => $"{Described(column)} depends on {Described(dropped)}")),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        table = WithoutChecks(context, table, ordinal);
        context.NoticeCascade([.. generated.Select(Described)]);
        foreach (TableColumn column in generated)
            table = DdlAlter.Drop(context, table, new DropColumn(column.Name, false, true, 0));
        return table;
    }

    private static Table WithoutChecks(DdlContext context, Table table, int ordinal) => table with
    {
        Checks =
        [
            .. table.Checks.Where(check => !Named(context, table, check.Expression, ExpressionUse.Check, null).Contains(ordinal)),
        ],
    };

    /// <summary>Indexes whose expressions or conditions name the column go with it.</summary>
    public static Table WithoutKeys(DdlContext context, Table table, int ordinal)
    {
        bool Names(string? text) => text is not null && Named(context, table, text, ExpressionUse.Index, null).Contains(ordinal);
        return table with { Keys = [.. table.Keys.Where(key => !key.Expressions.Any(Names) && !Names(key.Predicate))] };
    }

    private static IEnumerable<TableColumn> GeneratedFrom(DdlContext context, Table table, int ordinal) => table.Columns.Where(
        column => column.IsGenerated && Named(context, table, column.Default!, ExpressionUse.Generated, column).Contains(ordinal));

    /// <summary>The columns that a kept text names. Its places are not places in the client's statement.</summary>
    internal static IReadOnlyList<int> Named(DdlContext context, Table table, string text, ExpressionUse use, TableColumn? column)
    {
        try
        {
            return context.CheckExpression?.Invoke(SqlParser.ParseExpression(text), use, table.Name, table.Columns, column).Named ?? [];
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }

    private static Table SetExpression(DdlContext context, Table table, int ordinal, Expression expression)
    {
        TableColumn column = table.Columns[ordinal] with { Default = context.Print(expression) };
        if (context.CheckExpression is not { } bind)
            throw SqlException.NotSupported("expressions cannot be changed here");
        BoundTableExpression value = Unplaced(() => bind(expression, ExpressionUse.Generated, table.Name, table.Columns, column));
        TableColumn[] columns = [.. table.Columns];
        columns[ordinal] = column = column with { Default = context.Print(expression) };
        Table changed = table with { Columns = columns };
        if (!column.IsVirtual)
            return TableRewrite.SetColumn(context, table, changed, ordinal, value);
        if (column.NotNull)
            RequireNoNulls(context, changed, column);
        return changed;
    }

    // PostgreSQL names no place in this statement.
    private static BoundTableExpression Unplaced(Func<BoundTableExpression> bind)
    {
        try
        {
            return bind();
        }
        catch (SqlException failed) when (failed is { Offset: not null, State: SqlState.InvalidObjectDefinition })
        {
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }

    private static Table DropExpression(Table table, int ordinal)
    {
        TableColumn column = table.Columns[ordinal];
        if (column.IsVirtual)
        {
            throw SqlException.NotSupported(
                "ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns",
                detail: $"Column \"{column.Name}\" of relation \"{table.Name}\" is a virtual generated column.");
        }

        TableColumn[] columns = [.. table.Columns];
        columns[ordinal] = column with { IsGenerated = false, Default = null };
        return table with { Columns = columns };
    }

    internal static int Ordinal(Table table, string name)
    {
        int ordinal = table.Columns.ToList().FindIndex(column => column.Name == name);
        return ordinal >= 0
            ? ordinal
            : throw new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{table.Name}\" does not exist");
    }
}
