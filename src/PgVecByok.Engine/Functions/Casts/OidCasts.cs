using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Casts among oid, the reg types and integers. Names of relations are read with the session's catalog.</summary>
internal static class OidCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        ScalarFunction fromLong = functions.Scalar(1287, "oid(int8) oid", Lift.Strict((long value) =>
            value is >= 0 and <= uint.MaxValue ? (uint)value : throw NumberErrors.OutOfRange("OID")));
        ScalarFunction toLong = functions.Scalar(1288, "int8(oid) int8", Lift.Strict((uint value) => (long)value));
        ScalarFunction fromInteger = functions.Scalar(15301, "oid(int4) oid", Lift.Strict((int value) => (uint)value));
        ScalarFunction toInteger = functions.Scalar(15302, "int4(oid) int4", Lift.Strict((uint value) => (int)value));
        ScalarFunction fromShort = functions.Scalar(15303, "oid(int2) oid", Lift.Strict((short value) => (uint)value));
        ScalarFunction named = functions.Scalar(
            1079, "regclass(text) regclass", Lift.StrictInCall((CallContext call, Text name) => Relation(call, name)), Volatility.Stable);
        functions.Cast(named, CastContext.Implicit);
        functions.Add(new CastDefinition(BuiltinTypes.Varchar, BuiltinTypes.Regclass, CastContext.Implicit, named));
        SqlType[] registered =
        [
            BuiltinTypes.Regproc, BuiltinTypes.Regprocedure, BuiltinTypes.Regoper, BuiltinTypes.Regoperator, BuiltinTypes.Regclass,
            BuiltinTypes.Regtype, BuiltinTypes.Regconfig, BuiltinTypes.Regnamespace, BuiltinTypes.Regrole, BuiltinTypes.Regcollation,
        ];
        foreach (SqlType type in registered.Append(BuiltinTypes.Oid))
        {
            functions.Add(new CastDefinition(BuiltinTypes.Int8, type, CastContext.Implicit, fromLong));
            functions.Add(new CastDefinition(BuiltinTypes.Int4, type, CastContext.Implicit, fromInteger));
            functions.Add(new CastDefinition(BuiltinTypes.Int2, type, CastContext.Implicit, fromShort));
            functions.Add(new CastDefinition(type, BuiltinTypes.Int8, CastContext.Assignment, toLong));
            functions.Add(new CastDefinition(type, BuiltinTypes.Int4, CastContext.Assignment, toInteger));
            if (type == BuiltinTypes.Oid)
                continue;
            functions.Relabel(BuiltinTypes.Oid, type, CastContext.Implicit);
            functions.Relabel(type, BuiltinTypes.Oid, CastContext.Implicit);
        }

        functions.Relabel(BuiltinTypes.Regproc, BuiltinTypes.Regprocedure, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Regprocedure, BuiltinTypes.Regproc, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Regoper, BuiltinTypes.Regoperator, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Regoperator, BuiltinTypes.Regoper, CastContext.Implicit);
    }

    /// <summary>A name only: what looks like a number is a name as well.</summary>
    private static uint Relation(CallContext call, Text name)
    {
        string text = name.ToString();
        return call.Statement.Format.Names?.Find(BuiltinTypes.Regclass.Name, text)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{text}\" does not exist");
    }
}
