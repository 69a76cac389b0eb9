using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// COPY between a table, or a query, and the client. COPY FROM is an INSERT whose rows come from the wire: the binder has filled in
/// defaults, checks and policies, and the rows go to the table in batches.
/// </summary>
internal static class CopyStatements
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, Copy statement, IStatementResults results, string text)
    {
        if (statement.FileName is not null || statement.IsProgram)
        {
            throw new SqlException(SqlState.InsufficientPrivilege, "this server reads and writes no files for COPY")
            {
                Hint = "Use COPY ... FROM STDIN or TO STDOUT; psql's \\copy does.",
            };
        }

        CopyOptions options = CopyOptions.Of(statement);
        return statement.IsFrom
            ? From(session, runner, statement, options, results)
            : To(session, runner, statement, options, results, text);
    }

    private static StatementOutcome From(
        Session session, StatementRunner runner, Copy statement, CopyOptions options, IStatementResults results)
    {
        Transaction transaction = session.Block.Current!;
        Table table = HeldTable(session, transaction, statement);
        transaction.RequireWritable("COPY FROM");
        TableColumn[] columns = Columns(table, statement);
        CheckForced(options, [.. table.Columns.Select(column => column.Name)], table.Name, [.. columns.Select(column => column.Name)]);
        Func<object?>?[] defaults = options.Default is null ? [] : Defaults(runner, transaction, table, columns);
        var outputs = Array.ConvertAll(columns, column => new OutputColumn(column.Name, column.Type, column.Typmod));
        BoundStatement bound = Binder.Bind(
            InsertOf(statement, columns), runner.BindContext(transaction.Catalog, [.. columns.Select(column => column.Type)]));
        if (table.IsTenantAware)
            transaction.Scope.Open();
        using CancellationTokenRegistration fence = session.LinkToFence(transaction.Scope.Fenced);

        CopyReader? reader = null;
        Operator Open()
        {
            reader = CopyReader.Create(
                [.. columns.Select(column => (column.Name, column.Type, column.Typmod))], options, session.Settings.Format, table.Name);
            reader.Defaults = defaults;
            reader.Skipping = message => session.State.Send(
                new Notice("NOTICE", SqlState.SuccessfulCompletion, message) { Where = $"COPY {table.Name}" });
            return new CopiedRows(reader, results.BeginCopyIn(options.Format == CopyFormat.Binary, columns.Length), session.Cancelled);
        }

        int changes = transaction.Changes.Count;
        PlanNode plan = Planner.Plan(SuppliedRowsNode.PutInto(bound.Plan, outputs, Open), transaction);
        using Operator insertion = OperatorBuilder.Build(plan, runner.Context(transaction, []));
        while (insertion.TryRead(out _))
        {
        }

        runner.ForeignKeys.AfterStatement(transaction, changes);

        if (options.Verbosity != CopyVerbosity.Silent && reader is { SkippedRows: > 0 and var skipped })
        {
            session.State.Send(new Notice("NOTICE", SqlState.SuccessfulCompletion, skipped == 1
                ? "1 row was skipped due to data type incompatibility"
                : $"{skipped} rows were skipped due to data type incompatibility"));
        }

        long copied = insertion.AffectedRows;
        return new StatementOutcome(_ => $"COPY {copied}");
    }

    private static StatementOutcome To(
        Session session, StatementRunner runner, Copy statement, CopyOptions options, IStatementResults results, string text)
    {
        if (statement.Query is Query { Body: SelectBody { Into: not null } })
            throw SqlException.NotSupported("COPY (SELECT INTO) is not supported");
        Statement query = statement.Query ?? SelectOf(session, statement);
        var prepared = new PreparedStatement("", text, query, []) { FromSql = true };
        StatementOutcome outcome = runner.RunPlanned(prepared, []);
        if (outcome.Columns is not { } columns)
            throw SqlException.NotSupported("COPY query must have a RETURNING clause");
        using Operator rows = outcome.Rows!;
        using CancellationTokenRegistration fence = session.LinkToFence(session.Block.Current!.Scope.Fenced);
        Table? table = statement.Table is null ? null : FindTable(session, session.Block.Current!, statement, "from");
        CheckForced(
            options, [.. table?.Columns.Select(column => column.Name) ?? columns.Select(column => column.Name)], table?.Name,
            [.. columns.Select(column => column.Name)]);
        using var writer = CopyWriter.Create(
            [.. columns.Select(column => (column.Name, column.Type, column.Typmod))], options, session.Settings.Format);
        using var buffer = new PlaintextBuffer();
        results.BeginCopyOut(options.Format == CopyFormat.Binary, columns.Count);
        writer.WriteHeader(buffer);
        if (options.Format != CopyFormat.Binary)
            Send(results, buffer);
        long copied = 0;
        while (rows.TryRead(out Batch? batch))
        {
            for (int row = 0; row < batch.Count; row++)
            {
                writer.WriteRow(batch, row, buffer);
                Send(results, buffer);
            }

            copied += batch.Count;
        }

        writer.WriteTrailer(buffer);
        Send(results, buffer);
        results.EndCopyOut();
        return new StatementOutcome(_ => $"COPY {copied}");
    }

    private static void Send(IStatementResults results, PlaintextBuffer buffer)
    {
        if (buffer.WrittenCount == 0)
            return;
        results.CopyOut(buffer.WrittenSpan);
        buffer.Reset();
    }

    private static void CheckForced(CopyOptions options, IReadOnlyList<string> all, string? table, string[] copied)
    {
        foreach (CopyColumns columns in (ReadOnlySpan<CopyColumns>)[options.ForceQuote, options.ForceNotNull, options.ForceNull])
        {
            columns.RequireKnown(all, table);
            columns.Among(copied);
        }
    }

    /// <summary>What the marker of DEFAULT stands for in each column.</summary>
    private static Func<object?>?[] Defaults(StatementRunner runner, Transaction transaction, Table table, TableColumn[] columns)
    {
        var state = new BindState(runner.BindContext(transaction.Catalog, []));
        var scope = new ExecutionScope(new StatementRun(runner.Context(transaction, []), null));
        return Array.ConvertAll(columns, column =>
        {
            BoundExpression value = TableExpression.Default(state, table, table.Columns.ToList().IndexOf(column));
            if (value is BoundConstant { Value: null })
                return null;
            Evaluator made = scope.Compile(value, ColumnLayout.Empty);
            return (Func<object?>)(() => made.EvaluateOnce().Boxed(0));
        });
    }

    /// <summary>What the name means once nobody else can change it any more.</summary>
    private static Table HeldTable(Session session, Transaction transaction, Copy statement)
    {
        while (true)
        {
            Table table = FindTable(session, transaction, statement, "to");
            if (transaction.TryHold([new TableNeed(table.Oid, TableLockMode.RowExclusive)], looksAnew: true))
                return table;
        }
    }

    private static Table FindTable(Session session, Transaction transaction, Copy statement, string direction)
    {
        QualifiedName name = statement.Table!;
        return transaction.Catalog.Find(name.Schema, name.Name, session.Environment.SearchPath) switch
        {
            Table table => table,
            null => throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist"),
            var other => throw new SqlException(
                SqlState.WrongObjectType, $"cannot copy {direction} {DdlContext.KindOf(other)} \"{other.Name}\"")
            {
                Hint = other is not View ? null
                    : direction == "from" ? "Try the COPY (SELECT ...) TO variant."
                    : "To enable copying to a view, provide an INSTEAD OF INSERT trigger.",
            },
        };
    }

    private static TableColumn[] Columns(Table table, Copy statement)
    {
        if (statement.Columns.Count == 0)
            return [.. table.Columns.Where(column => !column.IsGenerated)];
        if (statement.Columns.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SqlException(SqlState.DuplicateColumn, $"column \"{twice.Key}\" specified more than once");
        return
        [
            .. statement.Columns.Select(name => table.Columns.FirstOrDefault(column => column.Name == name) switch
            {
                null => throw new SqlException(
                    SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{table.Name}\" does not exist"),
                { IsGenerated: true } => throw new SqlException(
                    SqlState.InvalidColumnReference, $"column \"{name}\" is a generated column")
                {
                    Detail = "Generated columns cannot be used in COPY.",
                },
                var column => column,
            }),
        ];
    }

    /// <summary>INSERT INTO table (columns) SELECT $1, $2 …, its condition over the columns' names where there is one.</summary>
    private static Insert InsertOf(Copy statement, TableColumn[] columns)
    {
        int offset = statement.Offset;
        Target[] parameters = [.. columns.Select((column, i) => new Target(new Parameter(i + 1, offset), column.Name, offset))];
        var source = new Query(new SelectBody(offset) { Targets = parameters }, offset);
        if (statement.Where is { } condition)
        {
            Target[] names = [.. columns.Select(column => new Target(new ColumnReference([column.Name], offset), null, offset))];
            source = new Query(new SelectBody(offset)
            {
                Targets = names,
                From = [new DerivedTable(source, IsLateral: false, offset) { Alias = statement.Table!.Name }],
                Where = condition, IsOfCopy = true,
            }, offset);
        }

        return new Insert(statement.Table!, offset)
        {
            Columns = [.. columns.Select(column => new InsertColumn(column.Name, offset))], Source = source, Overriding = "SYSTEM",
        };
    }

    private static Query SelectOf(Session session, Copy statement)
    {
        Table table = FindTable(session, session.Block.Current!, statement, "from");
        int offset = statement.Offset;
        return new Query(new SelectBody(offset)
        {
            Targets = [.. Columns(table, statement).Select(column => new Target(new ColumnReference([column.Name], offset), null, offset))],
            From = [new NamedTable(statement.Table!, offset)],
        }, offset);
    }
}
