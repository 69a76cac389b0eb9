using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// The operators of a short statement, kept from one run to the next: making them costs more than running them. Only one run at a time
/// has them, and only a run that went to its end gives them back. Parameters are let go with the run.
/// </summary>
internal sealed class RepeatedRun(PreparedStatement prepared, CompiledStatement compiled, StatementRun run, Operator rows) : Operator
{
    private readonly FormatSettings _format = run.Statement.Format;
    private readonly long _statistics = run.Statement.Transaction.Manager.StatisticsVersion;
    private bool _isAtEnd;

    public override long AffectedRows => rows.AffectedRows;

    /// <summary>False: something it was made for is another now.</summary>
    public bool TryRunAgain(
        CompiledStatement wanted, FormatSettings format, Transaction transaction, IReadOnlyList<Column> parameters, Session session)
    {
        if (!ReferenceEquals(wanted, compiled) || !ReferenceEquals(format, _format) || transaction.Manager.StatisticsVersion != _statistics
            || !rows.TryReset())
            return false;
        run.BeginTurn();
        run.Statement.Begin(
            transaction, parameters, session.StatementTimestamp, session.Block.Timestamp, session.Cancelled);
        _isAtEnd = false;
        return true;
    }

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        if (rows.TryRead(out batch))
            return true;
        _isAtEnd = true;
        return false;
    }

    public override void Dispose()
    {
        rows.Dispose();
        if (!_isAtEnd)
            return;
        _isAtEnd = false;
        run.Statement.End();
        prepared.Idle = this;
    }
}
