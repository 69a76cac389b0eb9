using Microsoft.Extensions.Logging;
using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Protocol;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Server;

/// <summary>
/// Every exception as the client is told it: the only place where exceptions become SQLSTATEs. What nobody foresaw is XX000 with an
/// id; its text goes to the log and never to the client, since it may hold data.
/// </summary>
internal sealed class ErrorReports(ILogger log)
{
    public const string Error = "ERROR", Fatal = "FATAL";

    /// <summary>Text: the statement that offsets count in, where there is one.</summary>
    public ErrorResponse Report(Exception exception, string? text = null) => exception switch
    {
        SqlException sql => new ErrorResponse(SeverityOf(sql.State), sql.State, sql.Message)
        {
            Detail = sql.Detail, Hint = sql.Hint, Position = Position(text, sql.Offset), Where = sql.Where, Schema = sql.Schema,
            Table = sql.Table, Column = sql.Column, DataType = sql.DataType, Constraint = sql.Constraint,
            Routine = sql.Routine,
        },
        KeyException key => new ErrorResponse(Error, StateOf(key.Fault), key.Message) { Hint = key.Hint },
        StorageException storage => OfStorage(storage),
        ProtocolViolationException violation =>
            new ErrorResponse(violation.IsFatal ? Fatal : Error, violation.State, violation.Message),
        OperationCanceledException =>
            new ErrorResponse(Error, SqlState.QueryCanceled, "canceling statement due to user request"),
        OutOfMemoryException => new ErrorResponse(Error, SqlState.OutOfMemory, "out of memory"),
        InsufficientExecutionStackException => Report(SqlException.TooDeep()),
        _ => Unforeseen(exception),
    };

    public static string StateOf(KeyFault fault) => fault switch
    {
        KeyFault.Denied or KeyFault.Disabled => SqlState.TenantKeyDenied,
        KeyFault.Missing => SqlState.TenantKeyMissing,
        KeyFault.Unreachable => SqlState.ObjectNotInPrerequisiteState,
        KeyFault.Corrupt => SqlState.TenantDataCorrupt,
        // The server operator's mistake, which no retry mends and which is no verdict on the tenant's key.
        KeyFault.Misconfigured => SqlState.ConfigFileError,
        // An answer nobody knows is never taken for an outage.
        KeyFault.Unknown => SqlState.TenantKeyDenied,
        KeyFault.Locked => SqlState.TenantLocked,
        KeyFault.Shredded => SqlState.TenantShredded,
        KeyFault.ApprovalRequired => SqlState.ApprovalRequired,
        KeyFault.PolicyViolation => SqlState.KeyPolicyViolation,
        KeyFault.AlgorithmNotAllowed => SqlState.AlgorithmNotAllowed,
        KeyFault.Rollback => SqlState.RollbackDetected,
        KeyFault.Invalid => SqlState.InvalidParameterValue,
        KeyFault.Unsupported => SqlState.FeatureNotSupported,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "a key fault without a SQLSTATE"),
    };

    public static string StateOf(StorageFault fault) => fault switch
    {
        StorageFault.DiskFull => SqlState.DiskFull,
        StorageFault.InputOutput or StorageFault.SyncFailed or StorageFault.Missing => SqlState.IoError,
        StorageFault.Damaged => SqlState.DataCorrupted,
        StorageFault.Ambiguous => SqlState.TransactionResolutionUnknown,
        StorageFault.Conflict => SqlState.SerializationFailure,
        StorageFault.CacheFull => SqlState.OutOfMemory,
        StorageFault.SpillLimit => SqlState.ConfigurationLimitExceeded,
        StorageFault.TooLarge => SqlState.ProgramLimitExceeded,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "a storage fault without a SQLSTATE"),
    };

    public static ErrorResponse Of(Notice notice) =>
        new(notice.Severity, notice.State, notice.Message) { Detail = notice.Detail, Hint = notice.Hint, Where = notice.Where };

    /// <summary>Characters counted from one; an offset counts UTF-16 units.</summary>
    private static int? Position(string? text, int? offset)
    {
        if (offset is not { } units || text is null || units > text.Length)
            return null;
        int characters = 0;
        for (int i = 0; i < units; i++)
            characters += char.IsLowSurrogate(text[i]) ? 0 : 1;
        return characters + 1;
    }

    /// <summary>After these the connection ends.</summary>
    private static string SeverityOf(string state) => state is SqlState.AdminShutdown or SqlState.CannotConnectNow
        or SqlState.IdleInTransactionSessionTimeout or SqlState.IdleSessionTimeout or SqlState.TransactionTimeout
        or SqlState.TooManyConnections ? Fatal : Error;

    private ErrorResponse OfStorage(StorageException storage)
    {
        log.LogError("storage: {Fault}: {Message}", storage.Fault, storage.Message);
        return new ErrorResponse(Error, StateOf(storage.Fault), storage.Message);
    }

    private ErrorResponse Unforeseen(Exception exception)
    {
        string id = Guid.NewGuid().ToString("N")[..12];
        // Type and stack only: the message of a foreign exception may quote a value.
        log.LogError("internal error {Id}: {Type}\n{Stack}", id, exception.GetType().FullName, exception.StackTrace);
        return new ErrorResponse(Error, SqlState.InternalError, $"internal error {id}")
        {
            Hint = "The server's log explains it under this id.",
        };
    }
}
