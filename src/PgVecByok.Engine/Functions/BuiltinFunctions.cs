namespace PgVecByok.Engine;

/// <summary>
/// Every function, operator and cast the server is born with, module by module. Oids: PostgreSQL's own where it has the function;
/// from 15,000 for schema byok; ours from 15,300, a range of its own for each module.
/// </summary>
public static class BuiltinFunctions
{
    public static FunctionCatalog Create()
    {
        var functions = new FunctionCatalog();
        foreach (FunctionDefinition function in KeyFunctions.Create(
            oid => BuiltinTypes.ByOid(oid)!, statement => statement.Transaction))
            functions.Add(function);
        AddModules(functions);
        return functions;
    }

    private static void AddModules(FunctionCatalog functions)
    {
        ArrayFunctions.AddTo(functions);
        VectorFunctions.AddTo(functions);
        HalfVectorFunctions.AddTo(functions);
        SparseVectorFunctions.AddTo(functions);
        BitOperators.AddTo(functions);
        BitFunctions.AddTo(functions);
        BitCasts.AddTo(functions);
        JsonAccess.AddTo(functions);
        JsonbOperators.AddTo(functions);
        JsonConstruction.AddTo(functions);
        JsonRows.AddTo(functions);
        JsonAggregates.AddTo(functions);
        JsonCasts.AddTo(functions);
        JsonPathFunctions.AddTo(functions);
        JsonRecords.AddTo(functions);
        RangeFunctions.AddTo(functions);
        BinaryFunctions.AddTo(functions);
        LogPositionFunctions.AddTo(functions);
        InputChecks.AddTo(functions);
        SnapshotFunctions.AddTo(functions);
        SizeFunctions.AddTo(functions);
        SearchFunctions.AddTo(functions);
        InetFunctions.AddTo(functions);
        MacAddressFunctions.AddTo(functions);
        SequenceFunctions.AddTo(functions);
        UuidOsspFunctions.AddTo(functions);
        CryptoFunctions.AddTo(functions);
        CitextFunctions.AddTo(functions);
        TrigramFunctions.AddTo(functions);
        FuzzyFunctions.AddTo(functions);
        UnaccentFunctions.AddTo(functions);
        SystemFunctions.AddTo(functions);
        RankingFunctions.AddTo(functions);
        OffsetFunctions.AddTo(functions);
        DateComparisons.AddTo(functions);
        DateOperators.AddTo(functions);
        DateFieldFunctions.AddTo(functions);
        DateCasts.AddTo(functions);
        ZoneFunctions.AddTo(functions);
        ClockFunctions.AddTo(functions);
        DateSeries.AddTo(functions);
        DateFormatting.AddTo(functions);
        IntervalSums.AddTo(functions);
        OverlapsFunctions.AddTo(functions);
        NumberComparisons.AddTo(functions);
        ValueComparisons.AddTo(functions);
        PatternComparisons.AddTo(functions);
        IntegerArithmetic.AddTo(functions);
        IntegerFunctions.AddTo(functions);
        FloatArithmetic.AddTo(functions);
        NumericFunctions.AddTo(functions);
        FloatFunctions.AddTo(functions);
        DegreeFunctions.AddTo(functions);
        SpecialFunctions.AddTo(functions);
        RandomFunctions.AddTo(functions);
        NumberFormatting.AddTo(functions);
        AggregateFunctions.AddTo(functions);
        ExtremeFunctions.AddTo(functions);
        EnumFunctions.AddTo(functions);
        RecordComparisons.AddTo(functions);
        StatisticFunctions.AddTo(functions);
        OrderedSetFunctions.AddTo(functions);
        TextFunctions.AddTo(functions);
        ConcatFunctions.AddTo(functions);
        EncodingFunctions.AddTo(functions);
        EncodingConversions.AddTo(functions);
        LikeFunctions.AddTo(functions);
        RegexFunctions.AddTo(functions);
        SimilarPattern.AddTo(functions);
        UnicodeFunctions.AddTo(functions);
        IdentifierParts.AddTo(functions);
        NullCounts.AddTo(functions);
        UuidFunctions.AddTo(functions);
        NumberCasts.AddTo(functions);
        TextCasts.AddTo(functions);
        OidCasts.AddTo(functions);
        ByteCasts.AddTo(functions);
    }
}
