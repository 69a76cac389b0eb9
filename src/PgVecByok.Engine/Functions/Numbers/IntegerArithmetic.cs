namespace PgVecByok.Engine;

/// <summary>+ - * / and % of integers; the result has the wider type of the two.</summary>
internal static class IntegerArithmetic
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Scalar(176, "int2pl(int2, int2) int2", IntegerBodies.Binary<short, short, short, Sum<short>>)
            .As(functions, 550, "+", "+");
        functions.Scalar(180, "int2mi(int2, int2) int2", IntegerBodies.Binary<short, short, short, Difference<short>>)
            .As(functions, 554, "-");
        functions.Scalar(152, "int2mul(int2, int2) int2", IntegerBodies.Binary<short, short, short, Product<short>>)
            .As(functions, 526, "*", "*");
        functions.Scalar(153, "int2div(int2, int2) int2", IntegerBodies.Binary<short, short, short, Quotient<short>>)
            .As(functions, 527, "/");
        functions.Scalar(178, "int24pl(int2, int4) int4", IntegerBodies.Binary<short, int, int, Sum<int>>)
            .As(functions, 552, "+", "+");
        functions.Scalar(182, "int24mi(int2, int4) int4", IntegerBodies.Binary<short, int, int, Difference<int>>)
            .As(functions, 556, "-");
        functions.Scalar(170, "int24mul(int2, int4) int4", IntegerBodies.Binary<short, int, int, Product<int>>)
            .As(functions, 544, "*", "*");
        functions.Scalar(172, "int24div(int2, int4) int4", IntegerBodies.Binary<short, int, int, Quotient<int>>)
            .As(functions, 546, "/");
        functions.Scalar(841, "int28pl(int2, int8) int8", IntegerBodies.Binary<short, long, long, Sum<long>>)
            .As(functions, 822, "+", "+");
        functions.Scalar(942, "int28mi(int2, int8) int8", IntegerBodies.Binary<short, long, long, Difference<long>>)
            .As(functions, 823, "-");
        functions.Scalar(943, "int28mul(int2, int8) int8", IntegerBodies.Binary<short, long, long, Product<long>>)
            .As(functions, 824, "*", "*");
        functions.Scalar(948, "int28div(int2, int8) int8", IntegerBodies.Binary<short, long, long, Quotient<long>>)
            .As(functions, 825, "/");
        functions.Scalar(179, "int42pl(int4, int2) int4", IntegerBodies.Binary<int, short, int, Sum<int>>)
            .As(functions, 553, "+", "+");
        functions.Scalar(183, "int42mi(int4, int2) int4", IntegerBodies.Binary<int, short, int, Difference<int>>)
            .As(functions, 557, "-");
        functions.Scalar(171, "int42mul(int4, int2) int4", IntegerBodies.Binary<int, short, int, Product<int>>)
            .As(functions, 545, "*", "*");
        functions.Scalar(173, "int42div(int4, int2) int4", IntegerBodies.Binary<int, short, int, Quotient<int>>)
            .As(functions, 547, "/");
        functions.Scalar(177, "int4pl(int4, int4) int4", IntegerBodies.Binary<int, int, int, Sum<int>>)
            .As(functions, 551, "+", "+");
        functions.Scalar(181, "int4mi(int4, int4) int4", IntegerBodies.Binary<int, int, int, Difference<int>>)
            .As(functions, 555, "-");
        functions.Scalar(141, "int4mul(int4, int4) int4", IntegerBodies.Binary<int, int, int, Product<int>>)
            .As(functions, 514, "*", "*");
        functions.Scalar(154, "int4div(int4, int4) int4", IntegerBodies.Binary<int, int, int, Quotient<int>>)
            .As(functions, 528, "/");
        functions.Scalar(1278, "int48pl(int4, int8) int8", IntegerBodies.Binary<int, long, long, Sum<long>>)
            .As(functions, 692, "+", "+");
        functions.Scalar(1279, "int48mi(int4, int8) int8", IntegerBodies.Binary<int, long, long, Difference<long>>)
            .As(functions, 693, "-");
        functions.Scalar(1280, "int48mul(int4, int8) int8", IntegerBodies.Binary<int, long, long, Product<long>>)
            .As(functions, 694, "*", "*");
        functions.Scalar(1281, "int48div(int4, int8) int8", IntegerBodies.Binary<int, long, long, Quotient<long>>)
            .As(functions, 695, "/");
        functions.Scalar(837, "int82pl(int8, int2) int8", IntegerBodies.Binary<long, short, long, Sum<long>>)
            .As(functions, 818, "+", "+");
        functions.Scalar(838, "int82mi(int8, int2) int8", IntegerBodies.Binary<long, short, long, Difference<long>>)
            .As(functions, 819, "-");
        functions.Scalar(839, "int82mul(int8, int2) int8", IntegerBodies.Binary<long, short, long, Product<long>>)
            .As(functions, 820, "*", "*");
        functions.Scalar(840, "int82div(int8, int2) int8", IntegerBodies.Binary<long, short, long, Quotient<long>>)
            .As(functions, 821, "/");
        functions.Scalar(1274, "int84pl(int8, int4) int8", IntegerBodies.Binary<long, int, long, Sum<long>>)
            .As(functions, 688, "+", "+");
        functions.Scalar(1275, "int84mi(int8, int4) int8", IntegerBodies.Binary<long, int, long, Difference<long>>)
            .As(functions, 689, "-");
        functions.Scalar(1276, "int84mul(int8, int4) int8", IntegerBodies.Binary<long, int, long, Product<long>>)
            .As(functions, 690, "*", "*");
        functions.Scalar(1277, "int84div(int8, int4) int8", IntegerBodies.Binary<long, int, long, Quotient<long>>)
            .As(functions, 691, "/");
        functions.Scalar(463, "int8pl(int8, int8) int8", IntegerBodies.Binary<long, long, long, Sum<long>>)
            .As(functions, 684, "+", "+");
        functions.Scalar(464, "int8mi(int8, int8) int8", IntegerBodies.Binary<long, long, long, Difference<long>>)
            .As(functions, 685, "-");
        functions.Scalar(465, "int8mul(int8, int8) int8", IntegerBodies.Binary<long, long, long, Product<long>>)
            .As(functions, 686, "*", "*");
        functions.Scalar(466, "int8div(int8, int8) int8", IntegerBodies.Binary<long, long, long, Quotient<long>>)
            .As(functions, 687, "/");
        functions.Scalar(155, "int2mod(int2, int2) int2", IntegerBodies.Binary<short, short, short, Remainder<short>>)
            .As(functions, 529, "%");
        functions.Scalar(156, "int4mod(int4, int4) int4", IntegerBodies.Binary<int, int, int, Remainder<int>>)
            .As(functions, 530, "%");
        functions.Scalar(945, "int8mod(int8, int8) int8", IntegerBodies.Binary<long, long, long, Remainder<long>>)
            .As(functions, 439, "%");
    }
}
