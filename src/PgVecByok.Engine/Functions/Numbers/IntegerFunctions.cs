using System.Globalization;
using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Signs, bits, gcd and lcm of integers.</summary>
internal static class IntegerFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add<short>(functions, "int2", [1911, 213, 1253, 1892, 1893, 1894, 1895], [1917, 559, 682, 1874, 1875, 1876, 1877]);
        Add<int>(functions, "int4", [1912, 212, 1251, 1898, 1899, 1900, 1901], [1918, 558, 773, 1880, 1881, 1882, 1883]);
        Add<long>(functions, "int8", [1910, 462, 1230, 1904, 1905, 1906, 1907], [1916, 484, 473, 1886, 1887, 1888, 1889]);
        AddShifts(functions);
        functions.Scalar(1398, "abs(int2) int2", Checked<short>(short.Abs));
        functions.Scalar(1397, "abs(int4) int4", Checked<int>(int.Abs));
        functions.Scalar(1396, "abs(int8) int8", Checked<long>(long.Abs));
        functions.Scalar(940, "mod(int2, int2) int2", IntegerBodies.Binary<short, short, short, Remainder<short>>);
        functions.Scalar(941, "mod(int4, int4) int4", IntegerBodies.Binary<int, int, int, Remainder<int>>);
        functions.Scalar(947, "mod(int8, int8) int8", IntegerBodies.Binary<long, long, long, Remainder<long>>);
        functions.Scalar(5044, "gcd(int4, int4) int4", Lift.Strict((int l, int r) => (int)Gcd(l, r, int.MaxValue, "integer")));
        functions.Scalar(5045, "gcd(int8, int8) int8", Lift.Strict((long l, long r) => (long)Gcd(l, r, long.MaxValue, "bigint")));
        functions.Scalar(5046, "lcm(int4, int4) int4", Lift.Strict((int l, int r) => (int)Lcm(l, r, int.MaxValue, "integer")));
        functions.Scalar(5047, "lcm(int8, int8) int8", Lift.Strict((long l, long r) => (long)Lcm(l, r, long.MaxValue, "bigint")));
        functions.Scalar(2089, "to_hex(int4) text", Lift.Strict((int value) => (Text)value.ToString("x", CultureInfo.InvariantCulture)));
        functions.Scalar(2090, "to_hex(int8) text", Lift.Strict((long value) => (Text)value.ToString("x", CultureInfo.InvariantCulture)));
        functions.Scalar(6332, "to_oct(int4) text", Lift.Strict((int value) => (Text)Convert.ToString(value, 8)));
        functions.Scalar(6333, "to_oct(int8) text", Lift.Strict((long value) => (Text)Convert.ToString(value, 8)));
        functions.Scalar(6330, "to_bin(int4) text", Lift.Strict((int value) => (Text)Convert.ToString(value, 2)));
        functions.Scalar(6331, "to_bin(int8) text", Lift.Strict((long value) => (Text)Convert.ToString(value, 2)));
    }

    // Functions, then operators: + - @ & | # ~.
    private static void Add<T>(FunctionCatalog functions, string type, uint[] oids, uint[] operators)
        where T : IBinaryInteger<T>, ISignedNumber<T>
    {
        functions.Scalar(oids[0], $"{type}up({type}) {type}", Lift.Strict((T value) => value)).As(functions, operators[0], "+");
        functions.Scalar(oids[1], $"{type}um({type}) {type}", Checked<T>(value => checked(-value))).As(functions, operators[1], "-");
        functions.Scalar(oids[2], $"{type}abs({type}) {type}", Checked<T>(value => T.Abs(value))).As(functions, operators[2], "@");
        functions.Scalar(oids[3], $"{type}and({type}, {type}) {type}", Lift.Strict((T l, T r) => l & r)).As(functions, operators[3], "&", "&");
        functions.Scalar(oids[4], $"{type}or({type}, {type}) {type}", Lift.Strict((T l, T r) => l | r)).As(functions, operators[4], "|", "|");
        functions.Scalar(oids[5], $"{type}xor({type}, {type}) {type}", Lift.Strict((T l, T r) => l ^ r)).As(functions, operators[5], "#", "#");
        functions.Scalar(oids[6], $"{type}not({type}) {type}", Lift.Strict((T value) => ~value)).As(functions, operators[6], "~");
    }

    // C# masks the distance as the machine does, which is what PostgreSQL's C does too.
    private static void AddShifts(FunctionCatalog functions)
    {
        functions.Scalar(1896, "int2shl(int2, int4) int2", Lift.Strict((short l, int r) => (short)(l << r))).As(functions, 1878, "<<");
        functions.Scalar(1902, "int4shl(int4, int4) int4", Lift.Strict((int l, int r) => l << r)).As(functions, 1884, "<<");
        functions.Scalar(1908, "int8shl(int8, int4) int8", Lift.Strict((long l, int r) => l << r)).As(functions, 1890, "<<");
        functions.Scalar(1897, "int2shr(int2, int4) int2", Lift.Strict((short l, int r) => (short)(l >> r))).As(functions, 1879, ">>");
        functions.Scalar(1903, "int4shr(int4, int4) int4", Lift.Strict((int l, int r) => l >> r)).As(functions, 1885, ">>");
        functions.Scalar(1909, "int8shr(int8, int4) int8", Lift.Strict((long l, int r) => l >> r)).As(functions, 1891, ">>");
    }

    private static ScalarBody Checked<T>(Func<T, T> function) => Lift.StrictInCall((CallContext call, T value) =>
    {
        try
        {
            return function(value);
        }
        catch (OverflowException)
        {
            throw NumberErrors.OutOfRange(call.ReturnType);
        }
    });

    private static Int128 Gcd(Int128 left, Int128 right, Int128 max, string typeName)
    {
        (left, right) = (Int128.Abs(left), Int128.Abs(right));
        while (right != 0)
            (left, right) = (right, left % right);
        return left > max ? throw NumberErrors.OutOfRange(typeName) : left;
    }

    private static Int128 Lcm(Int128 left, Int128 right, Int128 max, string typeName)
    {
        if (left == 0 || right == 0)
            return 0;
        Int128 multiple = Int128.Abs(left / Gcd(left, right, Int128.MaxValue, typeName) * right);
        return multiple > max ? throw NumberErrors.OutOfRange(typeName) : multiple;
    }
}
