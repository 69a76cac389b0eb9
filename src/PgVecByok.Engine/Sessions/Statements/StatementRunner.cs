using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Takes a statement through its stations: tree, bound statement, plan, operators, rows. Utility statements branch off to
/// <see cref="UtilityStatements"/>.
/// </summary>
internal sealed class StatementRunner(Session session)
{
    private static readonly short[] AllText = [];
    private static readonly short[] AllBinary = [1];
    private const long FetchRows = 1024;

    private readonly Func<DateTimeOffset> _now = () => session.Block.Timestamp;
    private (CatalogSnapshot? Catalog, FormatSettings? Format, IReadOnlyList<string>? Path) _namedFor;
    private FormatSettings _namedFormat = FormatSettings.Default;

    private Database Database => session.Database;

    /// <summary>Foreign keys, which look at what statements changed.</summary>
    public ForeignKeyChecks ForeignKeys => _foreignKeys ??= new ForeignKeyChecks(session, this);

    private ForeignKeyChecks? _foreignKeys;

    /// <summary>One statement of a simple query. The last one's transaction is over before its tag is sent.</summary>
    public void RunSimple(Statement statement, string text, bool isLast, IStatementResults results)
    {
        RefuseIfFailed(statement);
        RunSimple(new PreparedStatement("", text, statement, []) { TakesParameters = false }, [], isLast, results);
    }

    public void RunSimple(PreparedStatement prepared, IReadOnlyList<Column> parameters, bool isLast, IStatementResults results)
    {
        using var portal = new Portal("", prepared, parameters, AllText);
        StatementOutcome outcome = Start(portal, results);
        long rows = outcome.Affected;
        if (portal.Shape is { } shape)
        {
            results.Describe(shape.Columns);
            rows = Send(portal, long.MaxValue, results);
        }

        portal.Dispose();
        if (isLast)
            session.Block.EndImplicit();
        results.Complete(outcome.Tag(rows));
    }

    public void Execute(Portal portal, long limit, IStatementResults results)
    {
        if (portal.Statement.IsEmpty)
        {
            results.Empty();
            return;
        }

        RefuseIfFailed(portal.Statement.Statement);
        bool isNew = !portal.HasStarted;
        StatementOutcome outcome = isNew ? Start(portal, results) : portal.Outcome!;
        if (portal.Shape is null)
        {
            if (!isNew)
                throw new SqlException(SqlState.ObjectNotInPrerequisiteState, $"portal \"{portal.Name}\" cannot be run");
            results.Complete(outcome.Tag(outcome.Affected));
            return;
        }

        long rows = Send(portal, limit > 0 ? limit : long.MaxValue, results);
        if (limit > 0 && rows == limit)
            results.Suspended();
        else
            results.Complete(outcome.Tag(rows));
    }

    /// <summary>Execute of what DECLARE has made.</summary>
    public void Execute(Cursor cursor, long limit, IStatementResults results)
    {
        RefuseIfFailed(null);
        var shape = new RowShape(
            cursor.Columns, cursor.IsBinary ? AllBinary : AllText, NamedFormat(session.Block.Current?.Catalog ?? Database.Manager.Catalog));
        long left = limit > 0 ? limit : long.MaxValue, sent = 0;
        while (left > 0 && cursor.Forward(Math.Min(left, FetchRows)) is { Count: > 0 } batches)
        {
            foreach (Batch batch in batches)
            {
                results.Rows(shape, batch, 0, batch.Count);
                sent += batch.Count;
                left -= batch.Count;
            }
        }

        if (left == 0)
            results.Suspended();
        else
            results.Complete($"SELECT {sent}");
    }

    /// <summary>Ready to be read by FETCH, if it was not before.</summary>
    public void Open(Portal portal)
    {
        if (portal.Statement.Columns is null)
            throw new SqlException(SqlState.ObjectNotInPrerequisiteState, $"portal \"{portal.Name}\" cannot be run");
        if (!portal.HasStarted)
            Start(portal, null!);
    }

    /// <summary>Finds the types of parameters and columns, as Parse must.</summary>
    public void Analyse(PreparedStatement prepared)
    {
        RefuseIfFailed(prepared.Statement);
        if (prepared.Statement is null)
        {
            prepared.ParameterTypes = [.. prepared.DeclaredTypes.Select(type => type ?? BuiltinTypes.Text)];
            return;
        }

        if (IsPlanned(prepared.Statement))
        {
            CompiledStatement compiled = Compile(prepared);
            prepared.ParameterTypes = compiled.Bound.ParameterTypes;
            prepared.Columns = compiled.ReturnsRows ? compiled.Bound.Plan.Output : null;
        }
        else if (prepared.Statement is Call call)
        {
            (prepared.ParameterTypes, prepared.Columns) = ProcedureStatements.Analyse(
                this, session.Block.Current?.Catalog ?? Database.Manager.Catalog, call, prepared.DeclaredTypes);
        }
        else
        {
            prepared.ParameterTypes = UtilityStatements.CarriedBy(prepared.Statement) is { } carried
                ? Compile(new PreparedStatement("", prepared.Text, carried, prepared.DeclaredTypes)).Bound.ParameterTypes
                : [.. prepared.DeclaredTypes.Select(type => type ?? BuiltinTypes.Text)];
            prepared.Columns = UtilityStatements.Columns(session, prepared.Statement);
        }
    }

    /// <summary>25P02 unless the statement ends or rewinds a failed block.</summary>
    public void RefuseIfFailed(Statement? statement)
    {
        if (!session.Block.IsFailed || statement is TransactionStatement
            {
                Command: TransactionCommand.Commit or TransactionCommand.Rollback or TransactionCommand.RollbackTo
                    or TransactionCommand.PrepareTransaction,
            })
            return;
        throw new SqlException(
            SqlState.InFailedSqlTransaction, "current transaction is aborted, commands ignored until end of transaction block");
    }

    /// <summary>SELECT, VALUES, INSERT, UPDATE, DELETE, MERGE; SELECT INTO makes a table and is not one of them.</summary>
    public static bool IsPlanned(Statement statement) =>
        statement is Insert or Update or Delete or Merge || (statement is Query query && !TableStatements.IsInto(query));

    /// <summary>Bound for what the catalog and the session are now.</summary>
    public CompiledStatement Compile(PreparedStatement prepared)
    {
        SessionEnvironment environment = EnvironmentFor(prepared);
        CatalogSnapshot catalog = session.Block.Current?.Catalog ?? Database.Manager.Catalog;
        if (prepared.Compiled is { } known && known.Catalog == catalog
            && (ReferenceEquals(prepared.SuitedTo, environment) || known.Environment == environment))
        {
            prepared.SuitedTo = environment;
            return known;
        }

        CompiledStatement compiled = Bind(prepared, environment, catalog);
        if (prepared.Columns is { } columns && !IsSameShape(columns, compiled.Bound.Plan.Output))
        {
            // By this name JDBC's driver knows that preparing anew helps.
            throw new SqlException(SqlState.FeatureNotSupported, "cached plan must not change result type")
            {
                Routine = "RevalidateCachedQuery",
            };
        }

        (prepared.Compiled, prepared.SuitedTo) = (compiled, null);
        return compiled;
    }

    /// <summary>
    /// As <see cref="Compile"/>, with the tables held that it changes or locks rows of: nobody makes others of them until the transaction
    /// ends. Where somebody did while this waited, it is bound for what they are now.
    /// </summary>
    public CompiledStatement CompileHeld(PreparedStatement prepared, Transaction transaction)
    {
        while (true)
        {
            CompiledStatement compiled;
            try
            {
                compiled = Compile(prepared);
            }
            catch (SqlException) when (ChangeTargets.HasChanged(prepared.Statement!, transaction, session.Environment.SearchPath))
            {
                continue; // it was wrong for what the table was: what is it now?
            }

            if (compiled.Bound.Modifies && transaction.IsReadOnly)
                transaction.RequireWritable(compiled.Command);
            if (transaction.TryHold(compiled.Bound.Needs, looksAnew: true)
                && transaction.TryRead(compiled.Reads, looksAnew: true))
                return compiled;
        }
    }

    private SessionEnvironment EnvironmentFor(PreparedStatement prepared)
    {
        SessionEnvironment environment = session.Environment;
        if (prepared.Name.Length == 0)
            return environment;
        prepared.ReadAs ??= environment.Format;
        return prepared.ReadAs == environment.Format ? environment : environment with { Format = prepared.ReadAs };
    }

    /// <summary>Runs a query or change; also what EXECUTE, DECLARE, COPY and CREATE TABLE AS run.</summary>
    public StatementOutcome RunPlanned(PreparedStatement prepared, IReadOnlyList<Column> parameters)
    {
        Transaction transaction = prepared.IsBegun ? session.Block.Current! : Begin();
        CompiledStatement compiled = CompileHeld(prepared, transaction);
        using CancellationTokenRegistration fence =
            compiled.UsesTenant ? session.LinkToFence(transaction.Scope.Open()) : default;
        TenantCapability? capability = compiled.UsesTenant ? transaction.Scope.Capability : null;
        int changes = transaction.Changes.Count;
        Operator rows = Open(prepared, compiled, transaction, parameters);
        if (!compiled.ReturnsRows)
        {
            long affected;
            using (rows)
                affected = Affected(rows);
            ForeignKeys.AfterStatement(transaction, changes);
            return new StatementOutcome(compiled.TagOf) { Affected = affected };
        }

        // A change runs to its end, however few of its rows are fetched.
        if (compiled.Bound.Kind != StatementKind.Select || compiled.Bound.Modifies)
        {
            MaterialisedRows returned;
            using (rows)
                returned = MaterialisedRows.All(rows, out _);
            ForeignKeys.AfterStatement(transaction, changes);
            return StatementOutcome.Of(compiled.Bound.Plan.Output, Fenced(returned, capability), compiled.TagOf);
        }

        return StatementOutcome.Of(compiled.Bound.Plan.Output, Fenced(rows, capability), compiled.TagOf);
    }

    /// <summary>The operators of a statement: those of its last run where they can run again, else new ones.</summary>
    private Operator Open(
        PreparedStatement prepared, CompiledStatement compiled, Transaction transaction, IReadOnlyList<Column> parameters)
    {
        if (prepared.TakeIdle() is { } idle
            && idle.TryRunAgain(compiled, NamedFormat(transaction.Catalog), transaction, parameters, session))
        {
            prepared.CountPlan(isCustom: false);
            return idle;
        }

        StatementContext context = Context(transaction, parameters);
        PlanNode plan = compiled.PlanFor(context, out bool isCustom);
        RowDemand? demand = prepared.TracksRows ? RowDemand.EachRow : null; // a cursor's are made as they are fetched
        prepared.CountPlan(isCustom);
        if (!compiled.IsShort(context))
        {
            if (!compiled.SaysWhenLong(context))
                session.BeforeWaiting();
            return OperatorBuilder.Build(plan, new ExecutionScope(new StatementRun(context, null)), demand);
        }

        var run = new StatementRun(context, null);
        Operator rows = OperatorBuilder.Build(plan, new ExecutionScope(run), demand);
        return compiled.CanRunAgain(context) ? new RepeatedRun(prepared, compiled, run, rows) : rows;
    }

    /// <summary>The operators of a statement inside another, whose command is begun.</summary>
    /// <param name="transaction">Theirs.</param>
    /// <param name="compiled">The statement.</param>
    /// <param name="parameters">Its values.</param>
    /// <param name="demand">How many rows are read at a time; null: all are.</param>
    public Operator RunIn(
        Transaction transaction, CompiledStatement compiled, IReadOnlyList<Column> parameters, RowDemand? demand = null)
    {
        if (compiled.Bound.Modifies && transaction.IsReadOnly)
            transaction.RequireWritable(compiled.Command);
        StatementContext context = Context(transaction, parameters);
        var scope = new ExecutionScope(new StatementRun(context, null));
        return OperatorBuilder.Build(compiled.PlanFor(context), scope, demand);
    }

    /// <summary>The transaction, ready for a statement: its own earlier work is seen, its own catalog is newest.</summary>
    public Transaction Begin(bool isQuery = true)
    {
        Transaction transaction = session.Block.Ensure();
        transaction.LockTimeout = session.LockTimeout;
        transaction.NewStatement(isQuery, session.Cancelled);
        return transaction;
    }

    public StatementContext Context(Transaction transaction, IReadOnlyList<Column> parameters) => new()
    {
        Format = NamedFormat(transaction.Catalog),
        Session = session.State,
        Transaction = transaction,
        Functions = Database.Functions,
        Parameters = parameters,
        Cancelled = session.Cancelled,
        StatementTimestamp = session.StatementTimestamp,
        TransactionTimestamp = session.Block.Timestamp,
        Clock = Database.Clock,
    };

    public BindContext BindContext(CatalogSnapshot catalog, IReadOnlyList<SqlType?> parameterTypes, bool addsParameters = true)
    {
        SessionEnvironment environment = session.Environment;
        return new BindContext
        {
            Catalog = catalog,
            Functions = Database.Functions,
            SearchPath = environment.SearchPath,
            LoginRole = environment.LoginRole,
            CurrentRole = environment.CurrentRole,
            Format = NamedFormat(catalog),
            RowSecurity = environment.RowSecurity,
            ParameterTypes = parameterTypes,
            AddsParameters = addsParameters,
            Cancelled = session.Cancelled,
            Evaluate = _evaluate ??= Evaluate,
        };
    }

    private Action<BoundExpression>? _evaluate;

    private void Evaluate(BoundExpression expression)
    {
        if (session.Block.Current is { } transaction)
            new ExecutionScope(new StatementRun(Context(transaction, []), null)).Compile(expression, ColumnLayout.Empty).EvaluateOnce();
    }

    /// <summary>The session's formats, with the names by which it knows what is in the catalog: for regclass and its kin.</summary>
    public FormatSettings NamedFormat(CatalogSnapshot catalog)
    {
        FormatSettings format = session.Settings.Format;
        IReadOnlyList<string> path = session.Settings.SearchPath;
        if (_namedFor.Catalog != catalog || !ReferenceEquals(_namedFor.Format, format) || _namedFor.Path != path)
        {
            _namedFor = (catalog, format, path);
            _namedFormat = format with
            {
                Now = _now,
                Names = new CatalogNames(catalog, Database.Functions, path),
            };
        }

        return _namedFormat;
    }

    private CompiledStatement Bind(PreparedStatement prepared, SessionEnvironment environment, CatalogSnapshot catalog)
    {
        StatementCaches caches = Database.Caches;
        bool isShared = catalog == Database.Manager.Catalog && !prepared.TracksRows;
        if (isShared && caches.Find(prepared.Statement!, prepared.TypesKey, environment, catalog) is { } found)
            return found;
        caches.CountBind();
        BindContext context = BindContext(catalog, prepared.FixedTypes, prepared.TakesParameters);
        context = context with { TracksRows = prepared.TracksRows };
        if (environment.Format != session.Environment.Format)
            context = context with { Format = environment.Format with { Now = _now, Names = context.Format.Names } };
        BoundStatement bound = Binder.Bind(prepared.Statement!, context);
        var compiled = new CompiledStatement(bound, catalog, environment);
        if (isShared && !prepared.FromSql)
            caches.Keep(prepared.Statement!, prepared.TypesKey, environment, compiled);
        return compiled;
    }

    private StatementOutcome Start(Portal portal, IStatementResults results)
    {
        PreparedStatement prepared = portal.Statement;
        bool isPlanned = IsPlanned(prepared.Statement!);
        // A commit says itself when it waits.
        if (!isPlanned && prepared.Statement is not (TransactionStatement or SetVariable or ShowVariable))
            session.BeforeWaiting();
        StatementOutcome outcome = isPlanned
            ? RunPlanned(prepared, portal.Parameters)
            : UtilityStatements.Run(session, this, prepared, portal.Parameters, results);
        portal.Start(outcome, NamedFormat(session.Block.Current?.Catalog ?? Database.Manager.Catalog));
        return outcome;
    }

    private long Send(Portal portal, long limit, IStatementResults results)
    {
        Transaction? transaction = session.Block.Current;
        using CancellationTokenRegistration fence =
            transaction is null ? default : session.LinkToFence(transaction.Scope.Fenced);
        long sent = 0;
        while (sent < limit && portal.TryTake(limit - sent, out Batch? batch, out int first, out int count))
        {
            results.Rows(portal.Shape!, batch, first, count);
            sent += count;
        }

        return sent;
    }

    public static Operator Fenced(Operator rows, TenantCapability? capability) =>
        capability is null ? rows : new FencedRows(rows, capability);

    private static long Affected(Operator rows)
    {
        while (rows.TryRead(out _))
        {
        }

        return rows.AffectedRows;
    }

    private static bool IsSameShape(IReadOnlyList<OutputColumn> before, IReadOnlyList<OutputColumn> now) =>
        before.Count == now.Count && !before.Where((column, i) => column.Type != now[i].Type || column.Name != now[i].Name).Any();
}
