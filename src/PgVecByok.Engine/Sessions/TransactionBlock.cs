using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A session's transaction: begun by itself for a statement or a pipeline, or by BEGIN for a block; failed until it is rolled back.
/// Settings follow it: what it undoes, it undoes in them as well.
/// </summary>
internal sealed class TransactionBlock(Session session)
{
    private enum State
    {
        Idle,
        Implicit,
        Block,
        Failed,
    }

    private static readonly TransactionModes Unspecified = new(null, null, null);

    private readonly List<string> _savepoints = [];
    private State _state;
    private long _deadline;

    public Transaction? Current { get; private set; }

    /// <summary>now(): when the transaction began.</summary>
    public DateTimeOffset Timestamp { get; private set; }

    public bool IsBlock => _state is State.Block or State.Failed;

    /// <summary>A block, a script or a function's body is around the statement, and goes on behind it.</summary>
    internal bool GoesOn => IsBlock || session.IsInScript || session.State.Bodies is { IsRunning: true };

    public bool IsFailed => _state == State.Failed;

    public bool HasSavepoints => _savepoints.Count > 0;

    public bool IsDeferrable { get; private set; }

    /// <summary>As it was asked for: READ UNCOMMITTED keeps its name, and is READ COMMITTED.</summary>
    public string IsolationWords { get; private set; } = "read committed";

    /// <summary>A procedure is ending the transaction it runs in, and goes on in another.</summary>
    public bool EndsInside { get; private set; }

    /// <summary>What transaction_timeout leaves of the transaction; zero: it does not end.</summary>
    public int LeftMilliseconds =>
        Current is null || _deadline == 0 ? 0 : (int)Math.Clamp(_deadline - Environment.TickCount64, 1, int.MaxValue);

    /// <summary>transaction_timeout is over.</summary>
    public bool IsOverdue => Current is not null && _deadline > 0 && Environment.TickCount64 >= _deadline - 1;

    public char Status => _state switch
    {
        State.Block => 'T',
        State.Failed => 'E',
        _ => 'I',
    };

    /// <summary>The running transaction, or an implicit one begun now.</summary>
    public Transaction Ensure()
    {
        if (Current is { } running)
            return running;
        Start(Unspecified);
        _state = State.Implicit;
        return Current!;
    }

    public void Begin(TransactionModes modes)
    {
        if (IsBlock)
        {
            session.Warn(SqlState.ActiveSqlTransaction, "there is already a transaction in progress");
            Apply(modes);
            return;
        }

        if (Current is null)
            Start(modes);
        else
            Apply(modes);
        _state = State.Block;
    }

    /// <summary>COMMIT; false where there was nothing to commit but a failed transaction.</summary>
    public bool Commit(bool chain)
    {
        if (!IsBlock && chain)
            throw new SqlException(SqlState.NoActiveSqlTransaction, "COMMIT AND CHAIN can only be used in transaction blocks");
        if (!IsBlock)
            session.Warn(SqlState.NoActiveSqlTransaction, "there is no transaction in progress");
        bool isGood = !IsFailed;
        TransactionModes modes = Modes();
        if (isGood)
            CommitNow();
        else
            RollbackNow();
        if (chain)
            Begin(modes);
        return isGood;
    }

    public void Rollback(bool chain)
    {
        if (!IsBlock && chain)
            throw new SqlException(SqlState.NoActiveSqlTransaction, "ROLLBACK AND CHAIN can only be used in transaction blocks");
        if (!IsBlock)
            session.Warn(SqlState.NoActiveSqlTransaction, "there is no transaction in progress");
        TransactionModes modes = Modes();
        RollbackNow();
        if (chain)
            Begin(modes);
    }

    /// <summary>The end of a statement outside of a block, or of a pipeline.</summary>
    public void EndImplicit()
    {
        if (_state == State.Implicit)
            CommitNow();
    }

    /// <summary>COMMIT or ROLLBACK of a procedure or DO. REQUIRES: the transaction is an implicit one.</summary>
    public void EndInside(bool commits, bool chain)
    {
        TransactionModes modes = Modes();
        EndsInside = true;
        try
        {
            if (commits)
                CommitNow();
            else
                RollbackNow();
        }
        finally
        {
            EndsInside = false;
        }

        Start(chain ? modes : Unspecified);
        _state = State.Implicit;
    }

    /// <summary>A statement failed. A block waits for its ROLLBACK; an implicit transaction is over.</summary>
    public void Fail()
    {
        switch (_state)
        {
            case State.Implicit:
                RollbackNow();
                break;
            case State.Block:
                _state = State.Failed;
                Current!.AbortStatement();
                session.CloseFailedCursors();
                break;
        }
    }

    public void Savepoint(string name)
    {
        RequireBlock("SAVEPOINT");
        Current!.Savepoint(name);
        session.Settings.Savepoint(name);
        session.Listening.Mark(name);
        _savepoints.Add(name);
    }

    public void Release(string name)
    {
        RequireBlock("RELEASE SAVEPOINT");
        Current!.Release(name);
        session.Settings.Release(name);
        int at = _savepoints.LastIndexOf(name);
        _savepoints.RemoveRange(at, _savepoints.Count - at);
    }

    public void RollbackTo(string name)
    {
        RequireBlock("ROLLBACK TO SAVEPOINT");
        Current!.RollbackTo(name);
        session.Settings.RollbackTo(name);
        int at = _savepoints.LastIndexOf(name);
        _savepoints.RemoveRange(at + 1, _savepoints.Count - at - 1);
        _state = State.Block;
        session.ForgetNotificationsSince(name);
    }

    public void RequireBlock(string command)
    {
        if (!IsBlock)
            throw new SqlException(SqlState.NoActiveSqlTransaction, $"{command} can only be used in transaction blocks");
    }

    public void RequireNoBlock(string command)
    {
        if (IsBlock || session.IsInScript)
            throw new SqlException(SqlState.ActiveSqlTransaction, $"{command} cannot run inside a transaction block");
    }

    /// <summary>SET TRANSACTION, or modes given to BEGIN in a transaction that runs already.</summary>
    public void Apply(TransactionModes modes)
    {
        if (modes.Isolation is { } isolation)
            SetIsolation(isolation);
        if (modes.ReadOnly is { } readOnly)
            Current!.SetReadOnly(readOnly);
        if (modes.Deferrable is { } deferrable)
            Current!.IsDeferrable = IsDeferrable = deferrable;
    }

    public void SetIsolation(string words)
    {
        Current!.SetIsolation(IsolationOf(words));
        IsolationWords = words;
    }

    public void Abandon()
    {
        if (Current is not null)
            RollbackNow();
    }

    private static IsolationLevel IsolationOf(string words) => words switch
    {
        "serializable" => IsolationLevel.Serializable,
        "repeatable read" => IsolationLevel.RepeatableRead,
        _ => IsolationLevel.ReadCommitted,
    };

    private TransactionModes Modes() =>
        Current is { } running ? new(IsolationWords, running.IsReadOnly, IsDeferrable) : new(null, null, null);

    private void Start(TransactionModes modes)
    {
        Settings settings = session.Settings;
        IsolationWords = modes.Isolation ?? session.DefaultIsolation;
        bool readOnly = modes.ReadOnly ?? session.DefaultReadOnly;
        Current = session.Database.Manager.Begin(IsolationOf(IsolationWords), readOnly, session.State.LoginRole, session.Tenant());
        Current.Changes.MayHold = bytes => session.State.Memory.Set(MemoryUse.Changes, bytes);
        Current.BeforeWaiting = session.BeforeWaiting;
        Current.BeforeSync = session.BeforeSync;
        Current.Scope.Proof = session.State.Proof;
        Current.ProcessId = session.ProcessId;
        Current.Session = session.State;
        Current.Publishing = session.Listening.Publish;
        _deadline = session.TransactionTimeout > 0 ? Environment.TickCount64 + session.TransactionTimeout : 0;
        Current.IsDeferrable = IsDeferrable = modes.Deferrable ?? session.DefaultDeferrable;
        Timestamp = session.TransactionTimestamp;
        settings.BeginTransaction();
    }

    private void CommitNow()
    {
        Transaction ending = Current!;
        try
        {
            session.BeforeCommit();
            ending.Commit();
        }
        catch
        {
            RollbackNow();
            throw;
        }

        End();
        session.Settings.Commit();
        session.AfterCommit();
    }

    private void RollbackNow()
    {
        Current?.Rollback();
        End();
        session.Settings.Rollback();
        session.AfterRollback();
    }

    private void End()
    {
        (Current, _state) = (null, State.Idle);
        _savepoints.Clear();
    }
}
