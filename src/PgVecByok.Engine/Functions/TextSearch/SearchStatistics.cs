using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ts_stat: in how many documents each word of a query's tsvectors stands, and how often. The query is run by the
/// caller's role, changes nothing, and sees what the calling statement sees.
/// </summary>
internal static class SearchStatistics
{
    /// <summary>Of the tree that holds a word, besides its letters.</summary>
    private const int WordBytes = 96;

    public static void AddTo(FunctionList list)
    {
        (string, SqlType)[] columns =
            [("word", BuiltinTypes.Text), ("ndoc", BuiltinTypes.Int4), ("nentry", BuiltinTypes.Int4)];
        list.AddRows(
            3689, "ts_stat(query text) record", columns, (call, a) => Of(call, a[0]!.ToString()!, []),
            volatility: Volatility.Volatile);
        list.AddRows(
            3690, "ts_stat(query text, weights text) record", columns,
            (call, a) => Of(call, a[0]!.ToString()!, WeightsIn(a[1]!.ToString()!)), volatility: Volatility.Volatile);
    }

    /// <summary>Other letters mean nothing, and none at all means every weight.</summary>
    private static HashSet<int> WeightsIn(string letters) =>
        [.. letters.ToUpperInvariant().Select(letter => "DCBA".IndexOf(letter)).Where(weight => weight >= 0)];

    private static IEnumerable<object?[]> Of(CallContext call, string query, HashSet<int> weights)
    {
        SortedDictionary<Text, (int Documents, int Entries)> found = [];
        using MemoryReservation? held = call.Memory?.Reserve();
        foreach (SearchVector vector in Vectors(call, query))
        {
            call.Statement.Cancelled.ThrowIfCancellationRequested();
            foreach (Lexeme lexeme in vector.Lexemes)
            {
                int entries = weights.Count > 0 ? lexeme.Places.Count(place => weights.Contains(place.Weight))
                    : Math.Max(lexeme.Places.Length, 1);
                if (entries == 0)
                    continue;
                if (!found.TryGetValue(lexeme.Word, out (int Documents, int Entries) before))
                    held?.Add(WordBytes + lexeme.Word.Length);
                found[lexeme.Word] = (before.Documents + 1, before.Entries + entries);
            }
        }

        return found.Select(each => new object?[] { each.Key, each.Value.Documents, each.Value.Entries });
    }

    private static IEnumerable<SearchVector> Vectors(CallContext call, string query)
    {
        BodyStatements bodies = call.Statement.Session.Bodies
            ?? throw SqlException.NotSupported("ts_stat cannot be called here");
        IReadOnlyList<ParsedStatement> script = BodyStatements.WithoutPlaces(() => SqlParser.ParseScript(query));
        if (script is not [{ Statement: var statement }])
            throw new SqlException(SqlState.InvalidCursorDefinition, "cannot open multi-query plan as cursor");
        if (statement is not Query || !StatementRunner.IsPlanned(statement))
        {
            string verb = StatementRunner.IsPlanned(statement) ? statement.GetType().Name.ToUpperInvariant() : "this";
            throw new SqlException(SqlState.InvalidCursorDefinition, $"cannot open {verb} query as cursor");
        }

        CompiledStatement compiled = bodies.Compile(statement, statement, new PlFrame(""), "", []);
        if (compiled.Bound.Plan.Output is not [{ Type: var type }] || type != BuiltinTypes.TsVector)
            throw new SqlException(SqlState.InvalidParameterValue, "ts_stat query must return one tsvector column");
        using MemoryReservation held = bodies.Reserve();
        foreach (Batch batch in bodies.Run(compiled, [], isReader: true, RowsKept.All(held), out _))
        {
            for (int row = 0; row < batch.Count; row++)
            {
                if (batch.Columns[0].Boxed(row) is SearchVector vector)
                    yield return vector;
            }
        }
    }
}
