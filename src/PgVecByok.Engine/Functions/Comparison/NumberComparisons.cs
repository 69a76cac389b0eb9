namespace PgVecByok.Engine;

/// <summary>Comparison of numbers, also across the widths of integers and of floats.</summary>
internal static class NumberComparisons
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Add<float, float, FloatPairOrder<float, float>>(
            BuiltinTypes.Float4, BuiltinTypes.Float4, "float4eq float4ne float4lt float4le float4gt float4ge",
            [287, 288, 289, 290, 291, 292, 620, 621, 622, 624, 623, 625]);
        functions.Add<float, double, FloatPairOrder<float, double>>(
            BuiltinTypes.Float4, BuiltinTypes.Float8, "float48eq float48ne float48lt float48le float48gt float48ge",
            [299, 300, 301, 302, 303, 304, 1120, 1121, 1122, 1124, 1123, 1125]);
        functions.Add<double, float, FloatPairOrder<double, float>>(
            BuiltinTypes.Float8, BuiltinTypes.Float4, "float84eq float84ne float84lt float84le float84gt float84ge",
            [305, 306, 307, 308, 309, 310, 1130, 1131, 1132, 1134, 1133, 1135]);
        functions.Add<double, double, FloatPairOrder<double, double>>(
            BuiltinTypes.Float8, BuiltinTypes.Float8, "float8eq float8ne float8lt float8le float8gt float8ge",
            [293, 294, 295, 296, 297, 298, 670, 671, 672, 673, 674, 675]);
        functions.Add<short, short, IntegerOrder<short, short>>(
            BuiltinTypes.Int2, BuiltinTypes.Int2, "int2eq int2ne int2lt int2le int2gt int2ge",
            [63, 145, 64, 148, 146, 151, 94, 519, 95, 522, 520, 524]);
        functions.Add<short, int, IntegerOrder<short, int>>(
            BuiltinTypes.Int2, BuiltinTypes.Int4, "int24eq int24ne int24lt int24le int24gt int24ge",
            [158, 164, 160, 166, 162, 168, 532, 538, 534, 540, 536, 542]);
        functions.Add<short, long, IntegerOrder<short, long>>(
            BuiltinTypes.Int2, BuiltinTypes.Int8, "int28eq int28ne int28lt int28le int28gt int28ge",
            [1850, 1851, 1852, 1854, 1853, 1855, 1862, 1863, 1864, 1866, 1865, 1867]);
        functions.Add<int, short, IntegerOrder<int, short>>(
            BuiltinTypes.Int4, BuiltinTypes.Int2, "int42eq int42ne int42lt int42le int42gt int42ge",
            [159, 165, 161, 167, 163, 169, 533, 539, 535, 541, 537, 543]);
        functions.Add<int, int, IntegerOrder<int, int>>(
            BuiltinTypes.Int4, BuiltinTypes.Int4, "int4eq int4ne int4lt int4le int4gt int4ge",
            [65, 144, 66, 149, 147, 150, 96, 518, 97, 523, 521, 525]);
        functions.Add<int, long, IntegerOrder<int, long>>(
            BuiltinTypes.Int4, BuiltinTypes.Int8, "int48eq int48ne int48lt int48le int48gt int48ge",
            [852, 853, 854, 856, 855, 857, 15, 36, 37, 80, 76, 82]);
        functions.Add<long, short, IntegerOrder<long, short>>(
            BuiltinTypes.Int8, BuiltinTypes.Int2, "int82eq int82ne int82lt int82le int82gt int82ge",
            [1856, 1857, 1858, 1860, 1859, 1861, 1868, 1869, 1870, 1872, 1871, 1873]);
        functions.Add<long, int, IntegerOrder<long, int>>(
            BuiltinTypes.Int8, BuiltinTypes.Int4, "int84eq int84ne int84lt int84le int84gt int84ge",
            [474, 475, 476, 478, 477, 479, 416, 417, 418, 420, 419, 430]);
        functions.Add<long, long, IntegerOrder<long, long>>(
            BuiltinTypes.Int8, BuiltinTypes.Int8, "int8eq int8ne int8lt int8le int8gt int8ge",
            [467, 468, 469, 471, 470, 472, 410, 411, 412, 414, 413, 415]);
        functions.Add<Numeric, Numeric, OwnOrder<Numeric>>(
            BuiltinTypes.Numeric, BuiltinTypes.Numeric, "numeric_eq numeric_ne numeric_lt numeric_le numeric_gt numeric_ge",
            [1718, 1719, 1722, 1723, 1720, 1721, 1752, 1753, 1754, 1755, 1756, 1757]);
    }
}
