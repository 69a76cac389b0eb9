using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Operators and functions of macaddr and macaddr8.</summary>
internal static class MacAddressFunctions
{
    private const ulong Six = 0xFFFFFFFFFFFF;

    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<MacAddress, MacAddress, OwnOrder<MacAddress>>(
            BuiltinTypes.MacAddr, BuiltinTypes.MacAddr, "macaddr_eq macaddr_ne macaddr_lt macaddr_le macaddr_gt macaddr_ge",
            [830, 835, 831, 832, 833, 834, 1220, 1221, 1222, 1223, 1224, 1225]);
        functions.Add<MacAddress, MacAddress, OwnOrder<MacAddress>>(
            BuiltinTypes.MacAddr8, BuiltinTypes.MacAddr8, "macaddr8_eq macaddr8_ne macaddr8_lt macaddr8_le macaddr8_gt macaddr8_ge",
            [4113, 4118, 4114, 4115, 4116, 4117, 3362, 3363, 3364, 3365, 3366, 3367]);
        AddBits(functions, "macaddr", Six, [3144, 3147, 3145, 3148, 3146, 3149]);
        AddBits(functions, "macaddr8", ulong.MaxValue, [4120, 3368, 4121, 3369, 4122, 3370]);
        functions.Scalar(836, "macaddr_cmp(macaddr, macaddr) int4", Lift.Strict((MacAddress a, MacAddress b) => a.CompareTo(b)));
        functions.Scalar(4119, "macaddr8_cmp(macaddr8, macaddr8) int4", Lift.Strict((MacAddress a, MacAddress b) => a.CompareTo(b)));
        functions.Scalar(753, "trunc(macaddr) macaddr", Lift.Strict((MacAddress a) => new MacAddress(a.Value & 0xFFFFFF000000)));
        functions.Scalar(4112, "trunc(macaddr8) macaddr8", Lift.Strict((MacAddress a) => new MacAddress(a.Value & 0xFFFFFF0000000000)));
        functions.Scalar(4125, "macaddr8_set7bit(macaddr8) macaddr8",
            Lift.Strict((MacAddress a) => new MacAddress(a.Value | 0x0200000000000000)));
        functions.Cast(functions.Scalar(4123, "macaddr8(macaddr) macaddr8", Lift.Strict((MacAddress a) =>
            MacAddressType.Widened(a.Value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(4124, "macaddr(macaddr8) macaddr", Lift.Strict<MacAddress, MacAddress>(Narrowed)),
            CastContext.Implicit);
    }

    private static void AddBits(FunctionCatalog functions, string type, ulong all, uint[] oids)
    {
        functions.Scalar(oids[0], $"{type}_not({type}) {type}", Lift.Strict((MacAddress a) => new MacAddress(~a.Value & all)))
            .As(functions, oids[1], "~");
        functions.Scalar(oids[2], $"{type}_and({type}, {type}) {type}",
            Lift.Strict((MacAddress a, MacAddress b) => new MacAddress(a.Value & b.Value)))
            .As(functions, oids[3], "&");
        functions.Scalar(oids[4], $"{type}_or({type}, {type}) {type}",
            Lift.Strict((MacAddress a, MacAddress b) => new MacAddress(a.Value | b.Value)))
            .As(functions, oids[5], "|");
    }

    private static MacAddress Narrowed(MacAddress address)
    {
        if ((address.Value >> 24 & 0xFFFF) == 0xFFFE)
            return new MacAddress(address.Value >> 16 & 0xFFFFFF000000 | address.Value & 0xFFFFFF);
        throw new SqlException(SqlState.NumericValueOutOfRange, "macaddr8 data out of range to convert to macaddr")
        {
            Hint = "Only addresses that have FF and FE as values in the 4th and 5th bytes from the left, for example xx:xx:xx:ff:fe:xx:xx:xx, "
                + "are eligible to be converted from macaddr8 to macaddr.",
        };
    }
}
