using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>json_agg, json_object_agg and their kin: the text grows as rows come, so memory is the result's size.</summary>
internal static class JsonAggregates
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Aggregate(3175, "json_agg(anyelement) json", call => new Arrays(call, skipsNulls: false), isStrict: false);
        functions.Aggregate(6276, "json_agg_strict(anyelement) json", call => new Arrays(call, skipsNulls: true), isStrict: false);
        functions.Aggregate(3267, "jsonb_agg(anyelement) jsonb", call => new Arrays(call, skipsNulls: false), isStrict: false);
        functions.Aggregate(6284, "jsonb_agg_strict(anyelement) jsonb", call => new Arrays(call, skipsNulls: true), isStrict: false);
        AddObjects(functions, "json", [3197, 6280, 6281, 6282]);
        AddObjects(functions, "jsonb", [3270, 6288, 6289, 6290]);
    }

    private static void AddObjects(FunctionCatalog functions, string type, ReadOnlySpan<uint> oids)
    {
        for (int i = 0; i < oids.Length; i++)
        {
            bool isStrict = i is 1 or 3, isUnique = i is 2 or 3;
            functions.Aggregate(
                oids[i], $"{type}_object_agg{(isUnique ? "_unique" : "")}{(isStrict ? "_strict" : "")}(any, any) {type}",
                call => new Objects(call, isStrict, isUnique), isStrict: false);
        }
    }

    private abstract class Texts(CallContext call) : Accumulator
    {
        private readonly List<ArrayBufferWriter<byte>?> _groups = [];
        private long _bytes;

        protected CallContext Call { get; } = call;

        protected bool IsBinary { get; } = call.ReturnType == BuiltinTypes.Jsonb;

        public override long MemoryBytes => _bytes;

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            for (int row = 0; row < count; row++)
            {
                while (_groups.Count <= groups[row])
                    _groups.Add(null);
                ArrayBufferWriter<byte> writer = _groups[groups[row]] ??= new ArrayBufferWriter<byte>();
                int before = writer.WrittenCount;
                Add(writer, groups[row], arguments, row);
                _bytes += writer.WrittenCount - before;
            }
        }

        public override Column Results(int groupCount)
        {
            var results = new Column<Text>(groupCount);
            for (int group = 0; group < groupCount; group++)
            {
                if (group < _groups.Count && _groups[group] is { } writer)
                    results.Append(Finish(writer));
                else
                    results.AppendNull();
            }

            return results;
        }

        protected abstract void Add(ArrayBufferWriter<byte> writer, int group, Column[] arguments, int row);

        protected abstract (string Open, string Close) Brackets { get; }

        private Text Finish(ArrayBufferWriter<byte> written)
        {
            var whole = new ArrayBufferWriter<byte>(written.WrittenCount + 4);
            whole.Write(new Text(Brackets.Open).Span);
            whole.Write(written.WrittenSpan);
            whole.Write(new Text(Brackets.Close).Span);
            Text text = JsonWriter.ToText(whole);
            return IsBinary ? JsonWriter.Canonical(JsonParser.Parse(text)) : text;
        }
    }

    private sealed class Arrays(CallContext call, bool skipsNulls) : Texts(call)
    {
        protected override (string Open, string Close) Brackets => ("[", "]");

        protected override void Add(ArrayBufferWriter<byte> writer, int group, Column[] arguments, int row)
        {
            if (skipsNulls && arguments[0].IsNull(row))
                return;
            if (writer.WrittenCount > 0)
                writer.Write(", "u8);
            SqlType type = Call.ArgumentTypes[0];
            bool isNested = type.Element is not null || arguments[0] is Column<RecordValue>;
            if (isNested && writer.WrittenCount > 0 && !arguments[0].IsNull(row))
                writer.Write("\n "u8);
            JsonDatum.Write(arguments[0], row, type, writer, Call.Statement.Format);
        }
    }

    private sealed class Objects(CallContext call, bool isStrict, bool isUnique) : Texts(call)
    {
        private readonly HashSet<(int, Text)> _names = [];

        protected override (string Open, string Close) Brackets => ("{ ", " }");

        protected override void Add(ArrayBufferWriter<byte> writer, int group, Column[] arguments, int row)
        {
            if (arguments[0].IsNull(row))
            {
                throw IsBinary
                    ? new SqlException(SqlState.InvalidParameterValue, "field name must not be null")
                    : new SqlException(SqlState.NullValueNotAllowed, "null value not allowed for object key");
            }

            Text name = JsonDatum.Name(arguments[0], row, Call.ArgumentTypes[0], Call.Statement.Format);
            if (isStrict && arguments[1].IsNull(row))
                return;
            if (isUnique && !_names.Add((group, name)))
                throw new SqlException("22030", $"duplicate JSON object key value: \"{name}\"");
            if (writer.WrittenCount > 0)
                writer.Write(", "u8);
            JsonWriter.String(name.Span, writer);
            writer.Write(" : "u8);
            JsonDatum.Write(arguments[1], row, Call.ArgumentTypes[1], writer, Call.Statement.Format);
        }
    }
}
