using System.Buffers.Binary;

namespace PgVecByok.Engine;

/// <summary>Integers as bytes, the highest first, and back.</summary>
internal static class ByteCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        Cast(6367, "bytea(int2) bytea", Lift.Strict((short value) => Bytes(value, 2)));
        Cast(6368, "bytea(int4) bytea", Lift.Strict((int value) => Bytes(value, 4)));
        Cast(6369, "bytea(int8) bytea", Lift.Strict((long value) => Bytes(value, 8)));
        Cast(6370, "int2(bytea) int2", Lift.Strict((Bytea bytes) => (short)Value(bytes, 2, "smallint")));
        Cast(6371, "int4(bytea) int4", Lift.Strict((Bytea bytes) => (int)Value(bytes, 4, "integer")));
        Cast(6372, "int8(bytea) int8", Lift.Strict((Bytea bytes) => Value(bytes, 8, "bigint")));

        void Cast(uint oid, string signature, ScalarBody body) =>
            functions.Cast(functions.Scalar(oid, signature, body), CastContext.Explicit);
    }

    private static Bytea Bytes(long value, int width)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return new Bytea(bytes[^width..]);
    }

    private static long Value(Bytea bytes, int width, string type)
    {
        if (bytes.Length > width)
            throw NumberErrors.OutOfRange(type);
        long value = 0;
        foreach (byte each in bytes.Span)
            value = value << 8 | each;
        return value;
    }
}
