namespace PgVecByok.Engine;

/// <summary>
/// ~&lt;~ and its kin: text by bytes, which is what &lt; does here anyway; and comparison of xid and tid.
/// </summary>
internal static class PatternComparisons
{
    public static void AddTo(FunctionCatalog functions)
    {
        Add<OwnOrder<Text>>(functions, "text", [2160, 2161, 2163, 2164], [2314, 2315, 2317, 2318]);
        Add<BlankPaddedOrder>(functions, "bpchar", [2174, 2175, 2177, 2178], [2326, 2327, 2329, 2330]);
        functions.Scalar(68, "xideq(xid, xid) bool", Lift.Strict((uint l, uint r) => l == r)).As(functions, 352, "=", "=", "<>");
        functions.Scalar(3308, "xidneq(xid, xid) bool", Lift.Strict((uint l, uint r) => l != r)).As(functions, 3315, "<>", "<>", "=");
        functions.Scalar(1319, "xideqint4(xid, int4) bool", Lift.Strict((uint l, int r) => l == (uint)r))
            .As(functions, 353, "=", null, "<>");
        functions.Scalar(3309, "xidneqint4(xid, int4) bool", Lift.Strict((uint l, int r) => l != (uint)r))
            .As(functions, 3316, "<>", null, "=");
        functions.Add<Text, Text, TidOrder>(
            BuiltinTypes.Tid, BuiltinTypes.Tid, "tideq tidne tidlt tidle tidgt tidge",
            [1292, 1265, 2791, 2793, 2790, 2792, 387, 402, 2799, 2801, 2800, 2802]);
    }

    private static void Add<TOrder>(FunctionCatalog functions, string type, uint[] oids, uint[] operators)
        where TOrder : struct, IOrder<Text, Text>
    {
        string head = $"({type}, {type}) bool";
        functions.Scalar(oids[0], $"{type}_pattern_lt{head}", ComparisonOperators.Body<Text, Text, TOrder, IsLess>)
            .As(functions, operators[0], "~<~", "~>~", "~>=~");
        functions.Scalar(oids[1], $"{type}_pattern_le{head}", ComparisonOperators.Body<Text, Text, TOrder, IsLessOrEqual>)
            .As(functions, operators[1], "~<=~", "~>=~", "~>~");
        functions.Scalar(oids[2], $"{type}_pattern_ge{head}", ComparisonOperators.Body<Text, Text, TOrder, IsGreaterOrEqual>)
            .As(functions, operators[2], "~>=~", "~<=~", "~<~");
        functions.Scalar(oids[3], $"{type}_pattern_gt{head}", ComparisonOperators.Body<Text, Text, TOrder, IsGreater>)
            .As(functions, operators[3], "~>~", "~<~", "~<=~");
    }

    /// <summary>(block,offset) by number, not by letter.</summary>
    private readonly struct TidOrder : IOrder<Text, Text>
    {
        public static int Compare(Text left, Text right) => Parts(left).CompareTo(Parts(right));

        private static (long, long) Parts(Text tid)
        {
            string[] parts = tid.ToString().Trim('(', ')', ' ').Split(',');
            return parts.Length == 2 && long.TryParse(parts[0], out long block) && long.TryParse(parts[1], out long offset)
                ? (block, offset) : (0, 0);
        }
    }
}
