using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>jsonb_path_* and the operators @? and @@. Those called _tz may use the session's time zone.</summary>
internal static class JsonPathFunctions
{
    private const string Head = "(target jsonb, path jsonpath, vars jsonb = '{}', silent bool = false)";

    public static void AddTo(FunctionCatalog functions)
    {
        Add(functions, "", Volatility.Immutable, usesZone: false, [4005, 4009, 4007, 4008, 4006]);
        Add(functions, "_tz", Volatility.Stable, usesZone: true, [1177, 2030, 1180, 2023, 1179]);
        functions.Scalar(4010, "jsonb_path_exists_opr(jsonb, jsonpath) bool", Lift.EachRowOrNull<bool>((call, columns, row) =>
            Exists(new Call(call, columns, row, usesZone: false)))).As(functions, 4012, "@?");
        functions.Scalar(4011, "jsonb_path_match_opr(jsonb, jsonpath) bool", Lift.EachRowOrNull<bool>((call, columns, row) =>
            Matches(new Call(call, columns, row, usesZone: false)))).As(functions, 4013, "@@");
    }

    private static void Add(FunctionCatalog functions, string suffix, Volatility volatility, bool usesZone, uint[] oids)
    {
        functions.Scalar(oids[0], $"jsonb_path_exists{suffix}{Head} bool", Lift.EachRowOrNull<bool>((call, columns, row) =>
            Exists(new Call(call, columns, row, usesZone))), volatility);
        functions.Scalar(oids[1], $"jsonb_path_match{suffix}{Head} bool", Lift.EachRowOrNull<bool>((call, columns, row) =>
            Matches(new Call(call, columns, row, usesZone))), volatility);
        functions.Scalar(oids[2], $"jsonb_path_query_array{suffix}{Head} jsonb", Lift.EachRow<Text>((call, columns, row) =>
            JsonWriter.Canonical(JsonItem.Array(new Call(call, columns, row, usesZone).Query()))), volatility);
        functions.Scalar(oids[3], $"jsonb_path_query_first{suffix}{Head} jsonb", Lift.EachRowOrNull<Text>((call, columns, row) =>
            new Call(call, columns, row, usesZone).Query() is [var first, ..] ? JsonWriter.Canonical(first) : (Text?)null), volatility);
        var list = new FunctionList(functions);
        list.AddSet(
            oids[4], $"jsonb_path_query{suffix}{Head} jsonb",
            (call, arguments) => new Call(call, arguments, usesZone).Query().Select(item => (object?)JsonWriter.Canonical(item)),
            volatility: volatility);
    }

    private static bool? Exists(Call call) => call.Run(null) switch
    {
        PathOutcome.Failed => null,
        var outcome => outcome == PathOutcome.Found,
    };

    private static bool? Matches(Call call)
    {
        List<JsonItem> found = call.Query();
        if (found is [{ Kind: JsonKind.True or JsonKind.False } single])
            return single.Kind == JsonKind.True;
        if (found is [{ Kind: JsonKind.Null }] || call.IsSilent)
            return null;
        throw new SqlException(PathErrors.SingletonRequired, "single boolean result is expected");
    }

    private sealed class Call
    {
        private readonly CallContext _call;
        private readonly JsonPath _path;
        private readonly JsonItem _target;
        private readonly Text _variables;
        private readonly bool _usesZone;
        private JsonItem? _parsed;

        public Call(CallContext call, Column[] columns, int row, bool usesZone)
            : this(call, [.. columns.Select(column => column.Boxed(row))], usesZone)
        {
        }

        public Call(CallContext call, object?[] arguments, bool usesZone)
        {
            (_call, _usesZone) = (call, usesZone);
            _target = JsonParser.Parse((Text)arguments[0]!);
            _path = JsonPathType.Of((Text)arguments[1]!);
            _variables = arguments.Length > 2 ? (Text)arguments[2]! : "{}";
            IsSilent = arguments.Length == 2 || (bool)arguments[3]!;
        }

        public bool IsSilent { get; }

        public List<JsonItem> Query()
        {
            List<JsonItem> found = [];
            Run(found);
            return found;
        }

        public PathOutcome Run(List<JsonItem>? found)
        {
            if (_call.ArgumentTypes.Count > 2 && Variables.Kind != JsonKind.Object)
            {
                throw new SqlException(SqlState.InvalidParameterValue, "\"vars\" argument is not an object")
                {
                    Detail = "Jsonpath parameters should be encoded as key-value pairs of \"vars\" object.",
                };
            }

            return PathExecution.Run(
                _path, _target, name => Variables.Field(name), !IsSilent, _usesZone ? SessionZone.Of(_call) : null, found,
                _call.Statement.Cancelled.ThrowIfCancellationRequested);
        }

        private JsonItem Variables => _parsed ??= JsonParser.Parse(_variables);
    }
}
