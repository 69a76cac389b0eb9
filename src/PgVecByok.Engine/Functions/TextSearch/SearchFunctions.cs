using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Full text search (manual, 9.13): how texts become vectors and queries, and what can be done with both.</summary>
internal static class SearchFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        functions.Add<SearchVector, SearchVector, SearchVectorOrder>(
            BuiltinTypes.TsVector, BuiltinTypes.TsVector, "tsvector_eq tsvector_ne tsvector_lt tsvector_le tsvector_gt tsvector_ge",
            [3618, 3619, 3616, 3617, 3621, 3620, 3629, 3630, 3627, 3628, 3632, 3631]);
        functions.Add<SearchQuery, SearchQuery, SearchQueryOrder>(
            BuiltinTypes.TsQuery, BuiltinTypes.TsQuery, "tsquery_eq tsquery_ne tsquery_lt tsquery_le tsquery_gt tsquery_ge",
            [3664, 3665, 3662, 3663, 3667, 3666, 3676, 3677, 3674, 3675, 3679, 3678]);
        AddMatches(list);
        AddQueries(list);
        AddVectors(list);
        AddRanks(list);
        AddHeadlines(list);
        SearchVectorFunctions.AddTo(list);
        SearchQueryFunctions.AddTo(list);
        SearchStatistics.AddTo(list);
    }

    private static SearchConfiguration Configuration(CallContext call, object? oid) => SearchConfiguration.Of(call, (uint)oid!);

    private static void AddMatches(FunctionList list)
    {
        ScalarFunction vectorQuery = list.Add(3634, "ts_match_vq(tsvector, tsquery) bool", (_, arguments) =>
            SearchMatch.Holds((SearchVector)arguments[0]!, (SearchQuery)arguments[1]!));
        ScalarFunction queryVector = list.Add(3635, "ts_match_qv(tsquery, tsvector) bool", (_, arguments) =>
            SearchMatch.Holds((SearchVector)arguments[1]!, (SearchQuery)arguments[0]!));
        list.Operator(3636, "@@", vectorQuery, "@@");
        list.Operator(3637, "@@", queryVector, "@@");
        list.Operator(3660, "@@@", vectorQuery, "@@@");
        list.Operator(3661, "@@@", queryVector, "@@@");
        list.Operator(3762, "@@", list.AddStable(3760, "ts_match_tt(text, text) bool", (call, arguments) => SearchMatch.Holds(
            SearchConfiguration.Default(call).Vector(arguments[0]!.ToString()!),
            SearchQueries.Plain(SearchConfiguration.Default(call), arguments[1]!.ToString()!, SearchNodeKind.And))));
        list.Operator(3763, "@@", list.AddStable(3761, "ts_match_tq(text, tsquery) bool", (call, arguments) =>
            SearchMatch.Holds(SearchConfiguration.Default(call).Vector(arguments[0]!.ToString()!), (SearchQuery)arguments[1]!)));
    }

    private static void AddQueries(FunctionList list)
    {
        Add("to_tsquery", 3746, 3750, SearchQueries.Written);
        Add("plainto_tsquery", 3747, 3751, (configuration, text) => SearchQueries.Plain(configuration, text, SearchNodeKind.And));
        Add("phraseto_tsquery", 5006, 5001, (configuration, text) => SearchQueries.Plain(configuration, text, SearchNodeKind.Phrase));
        Add("websearch_to_tsquery", 5007, 5009, SearchQueries.Web);

        void Add(string name, uint oid, uint defaultOid, Func<SearchConfiguration, string, SearchQuery> make)
        {
            list.Add(oid, $"{name}(regconfig, text) tsquery", (call, arguments) =>
                Noticed(call, make(Configuration(call, arguments[0]), arguments[1]!.ToString()!), arguments[1]!.ToString()!));
            list.AddStable(defaultOid, $"{name}(text) tsquery", (call, arguments) =>
                Noticed(call, make(SearchConfiguration.Default(call), arguments[0]!.ToString()!), arguments[0]!.ToString()!));
        }
    }

    /// <summary>A query of nothing is no error, but worth a word.</summary>
    private static SearchQuery Noticed(CallContext call, SearchQuery query, string text)
    {
        if (query.Root is null)
        {
            call.Statement.Session.Send(new Notice("NOTICE", SqlState.SuccessfulCompletion, text.Length == 0
                ? $"text-search query doesn't contain lexemes: \"{text}\""
                : "text-search query contains only stop words or doesn't contain lexemes, ignored"));
        }

        return query;
    }

    private static void AddVectors(FunctionList list)
    {
        list.Add(3745, "to_tsvector(regconfig, text) tsvector", (call, arguments) =>
            Configuration(call, arguments[0]).Vector(arguments[1]!.ToString()!));
        list.AddStable(3749, "to_tsvector(text) tsvector", (call, arguments) =>
            SearchConfiguration.Default(call).Vector(arguments[0]!.ToString()!));
        list.Add(4211, "to_tsvector(regconfig, jsonb) tsvector", (call, arguments) =>
            OfJson(Configuration(call, arguments[0]), (Text)arguments[1]!, ["string"]));
        list.Add(4212, "to_tsvector(regconfig, json) tsvector", (call, arguments) =>
            OfJson(Configuration(call, arguments[0]), (Text)arguments[1]!, ["string"]));
        list.AddStable(4209, "to_tsvector(jsonb) tsvector", (call, arguments) =>
            OfJson(SearchConfiguration.Default(call), (Text)arguments[0]!, ["string"]));
        list.AddStable(4210, "to_tsvector(json) tsvector", (call, arguments) =>
            OfJson(SearchConfiguration.Default(call), (Text)arguments[0]!, ["string"]));
        foreach ((string type, uint oid, uint defaultOid) in new[] { ("json", 4216u, 4215u), ("jsonb", 4214u, 4213u) })
        {
            list.Add(oid, $"{type}_to_tsvector(regconfig, {type}, jsonb) tsvector", (call, arguments) =>
                OfJson(Configuration(call, arguments[0]), (Text)arguments[1]!, Kinds((Text)arguments[2]!)));
            list.AddStable(defaultOid, $"{type}_to_tsvector({type}, jsonb) tsvector", (call, arguments) =>
                OfJson(SearchConfiguration.Default(call), (Text)arguments[0]!, Kinds((Text)arguments[1]!)));
        }
    }

    private static string[] Kinds(Text filter)
    {
        JsonItem item = JsonParser.Parse(filter);
        JsonItem[] flags = item.Kind == JsonKind.Array ? [.. item.Elements] : [item];
        return [.. flags.Select(flag => flag.Kind == JsonKind.String && flag.Text.ToString() is var kind
            && kind is "string" or "numeric" or "boolean" or "key" or "all"
                ? flag.Text.ToString()
                : throw new SqlException(SqlState.InvalidParameterValue, $"wrong flag in flag array: \"{flag.Text}\"")
                {
                    Hint = "Possible values are: \"string\", \"numeric\", \"boolean\", \"key\", and \"all\".",
                })];
    }

    private static SearchVector OfJson(SearchConfiguration configuration, Text json, string[] kinds)
    {
        int place = 0;
        List<Lexeme> lexemes = [];
        Collect(JsonParser.Parse(json), lexemes, ref place);
        return SearchVector.Of(lexemes);

        void Collect(JsonItem item, List<Lexeme> into, ref int at)
        {
            SqlException.ThrowIfTooDeep();
            string? kind = item.Kind switch
            {
                JsonKind.String => "string", JsonKind.Number => "numeric", JsonKind.True or JsonKind.False => "boolean", _ => null,
            };
            if (kind is not null && (kinds.Contains(kind) || kinds.Contains("all")))
                Take(JsonPopulation.AsText(item).ToString(), into, ref at);
            foreach (JsonItem element in item.Elements)
                Collect(element, into, ref at);
            foreach ((Text key, JsonItem value) in item.Fields)
            {
                if (kinds.Contains("key") || kinds.Contains("all"))
                    Take(key.ToString(), into, ref at);
                Collect(value, into, ref at);
            }
        }

        // Between two values lies a place, so that no phrase reaches over.
        void Take(string text, List<Lexeme> into, ref int at)
        {
            int before = into.Count;
            into.AddRange(configuration.Lexemes(text, ref at));
            if (into.Count > before)
                at++;
        }
    }

    private static void AddHeadlines(FunctionList list)
    {
        list.Add(3743, "ts_headline(regconfig, text, tsquery, text) text", (call, a) =>
            SearchHeadline.Of(Configuration(call, a[0]), a[1]!.ToString()!, (SearchQuery)a[2]!, a[3]!.ToString()!));
        list.Add(3744, "ts_headline(regconfig, text, tsquery) text", (call, a) =>
            SearchHeadline.Of(Configuration(call, a[0]), a[1]!.ToString()!, (SearchQuery)a[2]!, ""));
        list.AddStable(3754, "ts_headline(text, tsquery, text) text", (call, a) =>
            SearchHeadline.Of(SearchConfiguration.Default(call), a[0]!.ToString()!, (SearchQuery)a[1]!, a[2]!.ToString()!));
        list.AddStable(3755, "ts_headline(text, tsquery) text", (call, a) =>
            SearchHeadline.Of(SearchConfiguration.Default(call), a[0]!.ToString()!, (SearchQuery)a[1]!, ""));
    }

    private static void AddRanks(FunctionList list)
    {
        Add("ts_rank", [3703, 3704, 3705, 3706], SearchRank.Frequency);
        Add("ts_rank_cd", [3707, 3708, 3709, 3710], SearchRank.Density);

        void Add(string name, uint[] oids, Func<float[], SearchVector, SearchQuery, int, float> rank)
        {
            list.Add(oids[0], $"{name}(float4[], tsvector, tsquery, int4) float4", (_, a) =>
                rank(SearchRank.Weights((SqlArray)a[0]!), (SearchVector)a[1]!, (SearchQuery)a[2]!, (int)a[3]!));
            list.Add(oids[1], $"{name}(float4[], tsvector, tsquery) float4", (_, a) =>
                rank(SearchRank.Weights((SqlArray)a[0]!), (SearchVector)a[1]!, (SearchQuery)a[2]!, 0));
            list.Add(oids[2], $"{name}(tsvector, tsquery, int4) float4", (_, a) =>
                rank(SearchRank.Weights(null), (SearchVector)a[0]!, (SearchQuery)a[1]!, (int)a[2]!));
            list.Add(oids[3], $"{name}(tsvector, tsquery) float4", (_, a) =>
                rank(SearchRank.Weights(null), (SearchVector)a[0]!, (SearchQuery)a[1]!, 0));
        }
    }
}

internal readonly struct SearchVectorOrder : IOrder<SearchVector, SearchVector>
{
    public static int Compare(SearchVector left, SearchVector right) => BuiltinTypes.TsVector.Compare(left, right);
}

internal readonly struct SearchQueryOrder : IOrder<SearchQuery, SearchQuery>
{
    public static int Compare(SearchQuery left, SearchQuery right) => BuiltinTypes.TsQuery.Compare(left, right);
}
