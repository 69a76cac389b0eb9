using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Names that a body brings with it: its function's arguments, a block's variables.</summary>
internal interface IBodyNames
{
    /// <summary>True: a name that is a column's as well is ambiguous; false: then the column is meant.</summary>
    bool RefusesConflicts { get; }

    BoundExpression? Find(IReadOnlyList<string> names);

    /// <summary>What name.* stands for; null where the name is none of the body's, or no row's.</summary>
    IReadOnlyList<(string Name, BoundExpression Value)>? FindFields(IReadOnlyList<string> names);
}

/// <summary>
/// Statements of function bodies and DO blocks, run inside a client's statement and in its transaction: each is a command of its own, sees
/// what those before it did, and in READ COMMITTED what others have committed meanwhile.
/// </summary>
internal sealed class BodyStatements(Session session, StatementRunner runner)
{
    private const int DepthMax = 500;

    private sealed record Kept(
        CatalogSnapshot Catalog, string Shape, SessionEnvironment Environment, string? Role, CompiledStatement Compiled);

    private readonly ConditionalWeakTable<object, Kept> _kept = [];
    private int _depth;
    private string? _role; // SECURITY DEFINER
    private int _guarded; // blocks with EXCEPTION around
    private bool _mayEnd; // the body may end the transaction: DO and CALL outside of a block, and nothing of SQL in between

    public Session Session => session;

    public BodyContexts Contexts { get; } = new();

    public Transaction Transaction => session.Block.Current!;

    /// <summary>The statement bound for what there is now, with the tables held that it changes or locks rows of.</summary>
    /// <param name="key">What it is kept under: the body's piece of text.</param>
    /// <param name="statement">Its tree.</param>
    /// <param name="names">What names mean beside columns.</param>
    /// <param name="shape">Types of the names, where they may change.</param>
    /// <param name="types">$1 … of the body.</param>
    /// <param name="isKept">The body's names are kept: the search path is not asked.</param>
    /// <param name="tracksRows">It is a cursor's.</param>
    public CompiledStatement Compile(
        object key, Statement statement, IBodyNames names, string shape, IReadOnlyList<SqlType?> types, bool isKept = false,
        bool tracksRows = false)
    {
        if (Transaction.Isolation == IsolationLevel.ReadCommitted)
            Transaction.TakeNewestCatalog();
        CompiledStatement compiled;
        do
        {
            compiled = CompileNow(key, statement, names, shape, types, isKept, tracksRows);
        }
        while (!(compiled.Bound.Modifies && Transaction.IsReadOnly) && !IsHeld(compiled));
        return compiled;
    }

    /// <summary>For rows that a body holds; they are its statement's memory until that is disposed.</summary>
    public MemoryReservation Reserve() => new MemoryBudget(session.State).Reserve();

    private bool IsHeld(CompiledStatement compiled) =>
        Transaction.TryHold(compiled.Bound.Needs, looksAnew: false) && Transaction.TryRead(compiled.Reads, looksAnew: false);

    private CompiledStatement CompileNow(
        object key, Statement statement, IBodyNames names, string shape, IReadOnlyList<SqlType?> types, bool isKept, bool tracksRows)
    {
        CatalogSnapshot catalog = Transaction.Catalog;
        SessionEnvironment environment = session.Environment;
        if (_kept.TryGetValue(key, out Kept? kept) && kept.Catalog == catalog && kept.Shape == shape && kept.Environment == environment
            && kept.Role == _role)
            return kept.Compiled;
        BindContext context = runner.BindContext(catalog, types, addsParameters: false) with
        {
            BodyNames = names, TracksRows = tracksRows,
        };
        context = isKept ? context with { IsKept = true, SearchPath = [.. KeptNames.Path, .. context.SearchPath] } : context;
        context = _role is null ? context : context with { CurrentRole = _role };
        var compiled = new CompiledStatement(WithoutPlaces(() => Binder.Bind(statement, context)), catalog, environment);
        _kept.AddOrUpdate(key, new Kept(catalog, shape, environment, _role, compiled));
        return compiled;
    }

    /// <summary>Runs it to the end.</summary>
    /// <param name="compiled">A planned statement.</param>
    /// <param name="parameters">The body's names, by number.</param>
    /// <param name="isReader">STABLE or IMMUTABLE: what the calling statement sees, and nothing newer.</param>
    /// <param name="kept">Which of the rows are given; it runs to its end all the same.</param>
    /// <param name="affected">Rows changed, or returned.</param>
    public List<Batch> Run(
        CompiledStatement compiled, IReadOnlyList<Column> parameters, bool isReader, RowsKept kept, out long affected)
    {
        SqlException.ThrowIfTooDeep();
        Transaction transaction = Transaction;
        if (isReader && compiled.Bound.Modifies)
            throw SqlException.NotSupported($"{compiled.Command} is not allowed in a non-volatile function");
        using var depth = new Depth(this);
        using IDisposable atomic = Ending(false);
        CommandView before = isReader
            ? transaction.KeepCommand()
            : transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            int changes = transaction.Changes.Count;
            using CancellationTokenRegistration fence =
                compiled.UsesTenant ? session.LinkToFence(transaction.Scope.Open()) : default;
            using Operator rows = runner.RunIn(transaction, compiled, parameters);
            List<Batch> batches = [];
            affected = 0;
            while (rows.TryRead(out Batch? batch))
            {
                if (affected < kept.Count)
                    batches.Add(batch);
                affected += batch.Count;
                kept.Counted?.Add(batch);
            }

            if (!compiled.ReturnsRows || compiled.Bound.Kind != StatementKind.Select)
                affected = Math.Max(affected, rows.AffectedRows);
            if (compiled.Bound.Modifies)
                runner.ForeignKeys.AfterStatement(transaction, changes);
            return batches;
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    /// <summary>A statement that is no query and no change of rows.</summary>
    public void RunUtility(Statement statement, string text)
    {
        if (statement is TransactionStatement control)
        {
            EndTransaction(control);
            return;
        }

        if (_role is not null && statement is SetVariable { Name: "role" or "session_authorization" } set)
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"cannot set parameter \"{set.Name}\" within security-definer function");
        }

        using var depth = new Depth(this);
        Transaction transaction = Transaction;
        CommandView before = transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            var prepared = new PreparedStatement("", text, statement, []) { FromSql = true };
            WithoutPlaces(() => UtilityStatements.RunNested(session, runner, prepared));
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    /// <summary>A value as another type: by assignment, else as a cast would.</summary>
    public Column Convert(Column value, SqlType from, SqlType to, int typmod)
    {
        if (to is DomainType || (from != to || typmod >= 0))
        {
            var state = new BindState(runner.BindContext(Transaction.Catalog, []));
            BoundExpression parameter = new BoundParameter(1, from);
            (SqlType target, int modifier) = to is DomainType domain ? (domain.Base, domain.BaseTypmod) : (to, typmod);
            BoundExpression converted = state.Coercion.TryTo(parameter, target, modifier, CastContext.Assignment)
                ?? state.Coercion.Cast(parameter, target, modifier, 0);
            if (to is DomainType || to.Element is DomainType)
                converted = DomainBinder.Enforce(state, converted, to is DomainType ? to.Oid : 0);
            if (converted == parameter)
                return value;
            StatementContext context = runner.Context(Transaction, [value]);
            return new ExecutionScope(new StatementRun(context, null)).Compile(converted, ColumnLayout.Empty).EvaluateOnce();
        }

        return value;
    }

    public BindContext BindContext(CatalogSnapshot catalog) => runner.BindContext(catalog, []);

    /// <summary>Runs what may end the transaction, or, within that, what may not.</summary>
    public IDisposable Ending(bool isAllowed)
    {
        bool before = _mayEnd;
        _mayEnd = isAllowed;
        return new Restored(() => _mayEnd = before);
    }

    /// <summary>A function's or DO's body is at work.</summary>
    public bool IsRunning => _depth > 0;

    /// <summary>Whether a DO or CALL that begins now may end the transaction.</summary>
    public bool MayEnd => _depth == 0 ? !session.Block.IsBlock && !session.IsInScript : _mayEnd;

    /// <summary>A cursor over the rows of a query, which sees what there is now.</summary>
    public Cursor Open(string name, string text, CompiledStatement compiled, IReadOnlyList<Column> values, bool isScrollable)
    {
        Transaction transaction = Transaction;
        CommandView before = transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            using CancellationTokenRegistration fence =
                compiled.UsesTenant ? session.LinkToFence(transaction.Scope.Open()) : default;
            Operator read = runner.RunIn(transaction, compiled, values, RowDemand.EachRow);
            Operator rows = StatementRunner.Fenced(
                read, compiled.UsesTenant ? transaction.Scope.Capability : null);
            var cursor = new Cursor(name, text, compiled.Bound.Shown, rows, isScrollable, false, false)
            {
                Created = session.StatementTimestamp, Tracked = compiled.Bound.Tracked, View = new CursorView(transaction),
                Reads = compiled.Bound.Relations,
            };
            session.Portals.Put(cursor);
            cursor.Open();
            return cursor;
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    public List<Batch> Move(Cursor cursor, Fetch fetch)
    {
        using var depth = new Depth(this);
        using IDisposable atomic = Ending(false);
        return CursorStatements.Move(cursor, fetch);
    }

    /// <summary>What a CALL of a body means, and its arguments' values.</summary>
    public (UserFunction Procedure, IReadOnlyList<Column> Arguments) BindCall(
        Call statement, IBodyNames names, IReadOnlyList<SqlType?> types, IReadOnlyList<Column> values) =>
        WithoutPlaces(() => ProcedureStatements.Bind(
            runner, statement, runner.BindContext(Transaction.Catalog, types, addsParameters: false) with { BodyNames = names },
            runner.Context(Transaction, values)));

    public IReadOnlyList<Column> RunCall(UserFunction procedure, IReadOnlyList<Column> arguments)
    {
        using var depth = new Depth(this);
        Transaction transaction = Transaction;
        CommandView before = transaction.BeginCommand(looksAnew: transaction.Isolation == IsolationLevel.ReadCommitted);
        try
        {
            return FunctionBodies.Call(this, procedure, arguments);
        }
        finally
        {
            if (ReferenceEquals(session.Block.Current, transaction))
                transaction.EndCommand(before);
        }
    }

    /// <summary>COMMIT and ROLLBACK.</summary>
    private void EndTransaction(TransactionStatement statement)
    {
        bool commits = statement.Command == TransactionCommand.Commit;
        if (!commits && statement.Command != TransactionCommand.Rollback)
            throw SqlException.NotSupported("unsupported transaction command in PL/pgSQL");
        if (_guarded > 0 && _mayEnd)
        {
            string end = commits ? "commit" : "roll back";
            throw new SqlException("2D000", $"cannot {end} while a subtransaction is active"); // invalid_transaction_termination
        }

        if (!_mayEnd)
            throw new SqlException("2D000", "invalid transaction termination");
        session.Block.EndInside(commits, statement.Chain);
        runner.Begin();
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }

    public StatementContext Context() => runner.Context(Transaction, []);

    public (SqlType Type, int Typmod) Resolve(TypeName type) =>
        TypeResolution.Resolve(type, Transaction.Catalog, session.Environment.SearchPath);

    /// <summary>Runs with what an error undoes undone, and the settings with it; false: there was an error.</summary>
    public bool TryRun(Action work, Action<SqlException> failed)
    {
        string savepoint = $"\u0001body{_depth}.{Transaction.Changes.Count}.{Guid.NewGuid():N}";
        Transaction.Savepoint(savepoint);
        session.Settings.Savepoint(savepoint);
        _guarded++;
        try
        {
            work();
        }
        catch (SqlException error) when (Contexts.Note(error) || error.State is not SqlState.QueryCanceled and not SqlState.AdminShutdown)
        {
            Transaction.RollbackTo(savepoint);
            session.Settings.RollbackTo(savepoint);
            Release(savepoint);
            failed(error);
            return false;
        }
        finally
        {
            _guarded--;
        }

        Release(savepoint);
        return true;
    }

    /// <summary>Binds and runs with the rights of another role, which is current_user, until disposed; null: with the caller's.</summary>
    public IDisposable As(string? role)
    {
        var end = new RoleEnd(this, _role, session.State.DefinerRole);
        _role = role ?? _role;
        session.State.DefinerRole = role ?? session.State.DefinerRole;
        return end;
    }

    private sealed class RoleEnd(BodyStatements bodies, string? before, string? definer) : IDisposable
    {
        public void Dispose() => (bodies._role, bodies.Session.State.DefinerRole) = (before, definer);
    }

    private void Release(string savepoint)
    {
        Transaction.Release(savepoint);
        session.Settings.Release(savepoint);
    }

    /// <summary>Places in a body are not places in what the client sent.</summary>
    internal static T WithoutPlaces<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw failed.Nowhere();
        }
    }

    private sealed class Depth : IDisposable
    {
        private readonly BodyStatements _bodies;

        public Depth(BodyStatements bodies)
        {
            _bodies = bodies;
            if (++bodies._depth > DepthMax || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                bodies._depth--;
                throw SqlException.TooDeep();
            }
        }

        public void Dispose() => _bodies._depth--;
    }
}
