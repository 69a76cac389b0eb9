using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Operators and functions of inet and cidr (manual, 9.12). cidr is taken for inet where inet is asked for.</summary>
internal static class InetFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<InetAddress, InetAddress, OwnOrder<InetAddress>>(
            BuiltinTypes.Inet, BuiltinTypes.Inet, "network_eq network_ne network_lt network_le network_gt network_ge",
            [920, 925, 921, 922, 923, 924, 1201, 1202, 1203, 1204, 1205, 1206]);
        AddContainment(functions);
        AddParts(functions);
        AddArithmetic(functions);
        AddCasts(functions);
        functions.Scalar(926, "network_cmp(inet, inet) int4", Lift.Strict((InetAddress a, InetAddress b) => Math.Sign(a.CompareTo(b))));
        functions.Scalar(3562, "network_larger(inet, inet) inet", Lift.Strict((InetAddress a, InetAddress b) => a > b ? a : b));
        functions.Scalar(3563, "network_smaller(inet, inet) inet", Lift.Strict((InetAddress a, InetAddress b) => a < b ? a : b));
    }

    private static void AddContainment(FunctionCatalog functions)
    {
        functions.Scalar(927, "network_sub(inet, inet) bool",
            Lift.Strict((InetAddress a, InetAddress b) => b.Contains(a) && a.Bits > b.Bits))
            .As(functions, 931, "<<", ">>");
        functions.Scalar(928, "network_subeq(inet, inet) bool", Lift.Strict((InetAddress a, InetAddress b) => b.Contains(a)))
            .As(functions, 932, "<<=", ">>=");
        functions.Scalar(929, "network_sup(inet, inet) bool",
            Lift.Strict((InetAddress a, InetAddress b) => a.Contains(b) && b.Bits > a.Bits))
            .As(functions, 933, ">>", "<<");
        functions.Scalar(930, "network_supeq(inet, inet) bool", Lift.Strict((InetAddress a, InetAddress b) => a.Contains(b)))
            .As(functions, 934, ">>=", "<<=");
        functions.Scalar(3551, "network_overlap(inet, inet) bool",
            Lift.Strict((InetAddress a, InetAddress b) => a.Contains(b) || b.Contains(a)))
            .As(functions, 3552, "&&", "&&");
        functions.Scalar(4071, "inet_same_family(inet, inet) bool", Lift.Strict((InetAddress a, InetAddress b) => a.IsV6 == b.IsV6));
    }

    private static void AddParts(FunctionCatalog functions)
    {
        functions.Scalar(598, "abbrev(inet) text", Lift.Strict((InetAddress a) => (Text)WithBits(a, always: false)));
        functions.Scalar(599, "abbrev(cidr) text", Lift.Strict((InetAddress a) => (Text)InetText.Abbreviated(a)));
        functions.Scalar(699, "host(inet) text", Lift.Strict((InetAddress a) => (Text)InetText.Address(a)));
        functions.Scalar(711, "family(inet) int4", Lift.Strict((InetAddress a) => a.IsV6 ? 6 : 4));
        functions.Scalar(697, "masklen(inet) int4", Lift.Strict((InetAddress a) => (int)a.Bits));
        functions.Scalar(698, "broadcast(inet) inet", Lift.Strict((InetAddress a) => a with { Address = a.Address | ~a.Mask & a.All }));
        functions.Scalar(696, "netmask(inet) inet", Lift.Strict((InetAddress a) => a with { Address = a.Mask, Bits = (byte)a.BitsMax }));
        functions.Scalar(1362, "hostmask(inet) inet", Lift.Strict((InetAddress a) =>
            a with { Address = ~a.Mask & a.All, Bits = (byte)a.BitsMax }));
        functions.Scalar(683, "network(inet) cidr", Lift.Strict((InetAddress a) => a with { Address = a.Address & a.Mask }));
        functions.Scalar(605, "set_masklen(inet, int4) inet", Lift.Strict((InetAddress a, int bits) => a with { Bits = Checked(a, bits) }));
        functions.Scalar(635, "set_masklen(cidr, int4) cidr", Lift.Strict((InetAddress a, int bits) =>
        {
            byte length = Checked(a, bits);
            return a with { Bits = length, Address = a.Address & a.MaskOf(length) };
        }));
        functions.Scalar(4063, "inet_merge(inet, inet) cidr", Lift.Strict<InetAddress, InetAddress, InetAddress>(Merge));
    }

    private static byte Checked(InetAddress address, int bits)
    {
        if (bits == -1)
            return (byte)address.BitsMax;
        return bits >= 0 && bits <= address.BitsMax
            ? (byte)bits
            : throw new SqlException(SqlState.InvalidParameterValue, $"invalid mask length: {bits.ToString(CultureInfo.InvariantCulture)}");
    }

    private static InetAddress Merge(InetAddress left, InetAddress right)
    {
        if (left.IsV6 != right.IsV6)
            throw new SqlException(SqlState.InvalidParameterValue, "cannot merge addresses from different families");
        int bits = Math.Min(left.Bits, right.Bits);
        while (((left.Address ^ right.Address) & left.MaskOf(bits)) != 0)
            bits--;
        return new InetAddress(left.IsV6, (byte)bits, left.Address & left.MaskOf(bits));
    }

    private static void AddArithmetic(FunctionCatalog functions)
    {
        functions.Scalar(2627, "inetnot(inet) inet", Lift.Strict((InetAddress a) =>
            a with { Address = ~a.Address & a.All })).As(functions, 2634, "~");
        functions.Scalar(2628, "inetand(inet, inet) inet", Lift.Strict((InetAddress a, InetAddress b) =>
            Both(a, b, "AND", a.Address & b.Address)))
            .As(functions, 2635, "&");
        functions.Scalar(2629, "inetor(inet, inet) inet", Lift.Strict((InetAddress a, InetAddress b) =>
            Both(a, b, "OR", a.Address | b.Address)))
            .As(functions, 2636, "|");
        functions.Scalar(2630, "inetpl(inet, int8) inet", Lift.Strict((InetAddress a, long b) => Moved(a, b))).As(functions, 2637, "+",
            "+");
        functions.Scalar(2631, "int8pl_inet(int8, inet) inet", Lift.Strict((long a, InetAddress b) => Moved(b, a))).As(functions, 2638,
            "+", "+");
        functions.Scalar(2632, "inetmi_int8(inet, int8) inet", Lift.Strict((InetAddress a, long b) => Moved(a, -(Int128)b))).As(functions,
            2639, "-");
        functions.Scalar(2633, "inetmi(inet, inet) int8", Lift.Strict<InetAddress, InetAddress, long>(Distance)).As(functions, 2640, "-");
    }

    private static InetAddress Both(InetAddress left, InetAddress right, string verb, UInt128 address) => left.IsV6 == right.IsV6
        ? new InetAddress(left.IsV6, Math.Max(left.Bits, right.Bits), address)
        : throw new SqlException(SqlState.InvalidParameterValue, $"cannot {verb} inet values of different sizes");

    private static InetAddress Moved(InetAddress address, Int128 by)
    {
        System.Numerics.BigInteger moved = (System.Numerics.BigInteger)address.Address + by;
        return moved >= 0 && moved <= address.All
            ? address with { Address = (UInt128)moved }
            : throw OutOfRange();
    }

    private static long Distance(InetAddress left, InetAddress right)
    {
        if (left.IsV6 != right.IsV6)
            throw new SqlException(SqlState.InvalidParameterValue, "cannot subtract inet values of different sizes");
        System.Numerics.BigInteger distance = (System.Numerics.BigInteger)left.Address - right.Address;
        return distance >= long.MinValue && distance <= long.MaxValue ? (long)distance : throw OutOfRange();
    }

    private static SqlException OutOfRange() => new(SqlState.NumericValueOutOfRange, "result is out of range");

    private static string WithBits(InetAddress address, bool always)
    {
        string text = InetText.Address(address);
        return always || address.Bits != address.BitsMax ? $"{text}/{address.Bits}" : text;
    }

    private static void AddCasts(FunctionCatalog functions)
    {
        ScalarFunction shown = functions.Scalar(730, "text(inet) text", Lift.Strict((InetAddress a) => (Text)WithBits(a, always: true)));
        ScalarFunction network = functions.Scalar(1715, "cidr(inet) cidr",
            Lift.Strict((InetAddress a) => a with { Address = a.Address & a.Mask }));
        functions.Cast(network, CastContext.Assignment);
        functions.Relabel(BuiltinTypes.Cidr, BuiltinTypes.Inet, CastContext.Implicit);
        foreach (SqlType source in new SqlType[] { BuiltinTypes.Inet, BuiltinTypes.Cidr })
        {
            foreach (SqlType target in new SqlType[] { BuiltinTypes.Text, BuiltinTypes.Varchar, BuiltinTypes.Bpchar })
                functions.Add(new CastDefinition(source, target, CastContext.Assignment, shown));
        }
    }
}
