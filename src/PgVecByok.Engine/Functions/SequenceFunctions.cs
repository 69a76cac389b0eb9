using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>nextval, setval, currval, lastval. What a session was given last is the session's own, also after a rollback.</summary>
internal static class SequenceFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(1574, "nextval(regclass) int8", Lift.StrictInCall((CallContext call, uint oid) => Next(call, oid)), Volatility.Volatile);
        functions.Scalar(1575, "currval(regclass) int8", Lift.StrictInCall((CallContext call, uint oid) => Current(call, oid)), Volatility.Volatile);
        functions.Scalar(1576, "setval(regclass, int8) int8", Lift.StrictInCall((CallContext call, uint oid, long value) =>
            Set(call, oid, value, isCalled: true)), Volatility.Volatile);
        functions.Scalar(1765, "setval(regclass, int8, bool) int8", Lift.StrictInCall((CallContext call, uint oid, long value, bool isCalled) =>
            Set(call, oid, value, isCalled)), Volatility.Volatile);
        functions.Scalar(2559, "lastval() int8", Lift.Strict(Last), Volatility.Volatile);
    }

    /// <summary>nextval of an identity column, which asks for no right on the sequence.</summary>
    public static ScalarFunction OfIdentity { get; } = new()
    {
        Oid = 0, Name = "nextval", ArgumentTypes = [BuiltinTypes.Regclass], ReturnType = BuiltinTypes.Int8,
        Volatility = Volatility.Volatile, Body = Lift.StrictInCall((CallContext call, uint oid) => Next(call, Find(call, oid))),
    };

    private static long Next(CallContext call, uint oid)
    {
        Sequence sequence = Find(call, oid);
        Require(call, sequence, "USAGE", "UPDATE");
        return Next(call, sequence);
    }

    private static long Next(CallContext call, Sequence sequence)
    {
        uint oid = sequence.Oid;
        long value = SequenceValues.Next(call.Statement.Transaction, sequence);
        call.Statement.Session.SequenceValues[oid] = value;
        call.Statement.Session.LastSequence = oid;
        return value;
    }

    private static long Current(CallContext call, uint oid)
    {
        Sequence sequence = Find(call, oid);
        Require(call, sequence, "USAGE", "SELECT");
        return call.Statement.Session.SequenceValues.TryGetValue(oid, out long value)
            ? value
            : throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState, $"currval of sequence \"{sequence.Name}\" is not yet defined in this session");
    }

    /// <summary>Where a sequence is; null where the role may not know, or its rows are a tenant's and none is selected.</summary>
    public static SequenceState? Read(StatementContext statement, uint oid, params ReadOnlySpan<string> enough)
    {
        if (statement.Transaction.Catalog.ByOid(oid) is not Sequence sequence)
            return null;
        try
        {
            return MayAny(statement, sequence, enough) ? SequenceValues.Read(statement.Transaction, sequence) : null;
        }
        catch (SqlException refused) when (refused.State == SqlState.NoTenantSelected)
        {
            return null;
        }
    }

    private static long Set(CallContext call, uint oid, long value, bool isCalled)
    {
        Sequence sequence = Find(call, oid);
        Require(call, sequence, "UPDATE");
        SequenceValues.Set(call.Statement.Transaction, sequence, value, isCalled);
        if (isCalled)
            call.Statement.Session.SequenceValues[oid] = value;
        return value;
    }

    private static long Last(CallContext call)
    {
        SessionState session = call.Statement.Session;
        var sequence = session.LastSequence == 0 ? null : call.Statement.Transaction.Catalog.ByOid(session.LastSequence) as Sequence;
        if (sequence is not null)
            Require(call, sequence, "USAGE", "SELECT");
        return sequence is not null && session.SequenceValues.TryGetValue(session.LastSequence, out long value)
            ? value
            : throw new SqlException(SqlState.ObjectNotInPrerequisiteState, "lastval is not yet defined in this session");
    }

    private static void Require(CallContext call, Sequence sequence, params ReadOnlySpan<string> enough)
    {
        if (!MayAny(call.Statement, sequence, enough))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for sequence {sequence.Name}");
    }

    private static bool MayAny(StatementContext statement, Sequence sequence, ReadOnlySpan<string> enough)
    {
        var rights = new Rights(statement.Transaction.Catalog, statement.Session.CurrentRole);
        foreach (string right in enough)
        {
            if (rights.Has(sequence, right))
                return true;
        }

        return false;
    }

    private static Sequence Find(CallContext call, uint oid) => call.Statement.Transaction.Catalog.ByOid(oid) switch
    {
        Sequence sequence => sequence,
        Relation relation => throw new SqlException(SqlState.WrongObjectType, $"\"{relation.Name}\" is not a sequence"),
        _ => throw new SqlException(SqlState.UndefinedTable, $"could not open relation with OID {oid}"),
    };
}
