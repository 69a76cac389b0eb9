namespace PgVecByok.Conformance;

/// <summary>
/// What an expression of each type may be: a place in braces stands for an expression of the type it names, and a second form of the
/// same letter is drawn anew. Templates keep to operands that rarely leave a type's range, so that most statements have an answer.
/// </summary>
internal static class ExpressionGrammar
{
    public static IReadOnlyDictionary<string, string[]> Literals { get; } = new Dictionary<string, string[]>
    {
        ["i"] = ["0", "1", "-1", "2", "7", "42", "-13", "100", "NULL::int"],
        ["l"] = ["0::bigint", "5000000000", "-3::bigint", "12::bigint", "NULL::bigint"],
        ["n"] = ["0.0", "1.50", "-2.25", "100.001", "3.14159", "12345.678901", "NULL::numeric"],
        ["f"] = ["0::float8", "1.5::float8", "-0.25::float8", "1e3::float8", "'NaN'::float8", "'Infinity'::float8", "NULL::float8"],
        ["t"] = ["''", "'a'", "'abc'", "'Hello World'", "'a_b%c'", "'xyzzy'", "'  pad '", "'ÄÖü'", "'10'", "NULL::text"],
        ["b"] = ["true", "false", "NULL::bool"],
        ["d"] = ["date '2024-02-29'", "date '1999-12-31'", "date '2000-01-01'", "NULL::date"],
        ["s"] =
        [
            "timestamp '2024-02-29 12:34:56.789'", "timestamp '1970-01-01'", "timestamp '2001-09-09 01:46:40'", "NULL::timestamp",
        ],
        ["v"] = ["interval '1 day'", "interval '-2 months 3 days'", "interval '01:02:03.5'", "interval '0'", "NULL::interval"],
        ["a"] = ["'{}'::int[]", "ARRAY[1,2,3]", "ARRAY[3,NULL,1]", "'{7,7}'::int[]", "NULL::int[]"],
        ["j"] =
        [
            "'{}'::jsonb", "'{\"a\": 1, \"b\": [1, 2, null]}'::jsonb", "'[1, \"x\", {\"k\": true}]'::jsonb", "'null'::jsonb",
            "'3.50'::jsonb", "NULL::jsonb",
        ],
        ["u"] = ["'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid", "'00000000-0000-0000-0000-000000000000'::uuid", "NULL::uuid"],
        ["y"] = ["'\\x'::bytea", "'\\xdeadbeef'::bytea", "'\\x00ff'::bytea", "NULL::bytea"],
        ["x"] = ["B'101'", "B'0'", "B'1111000'", "NULL::varbit"],
    };

    public static IReadOnlyDictionary<string, string[]> Templates { get; } = new Dictionary<string, string[]>
    {
        ["i"] =
        [
            "{i} + {i}", "{i} - {i}", "- {i}", "{i} * 3", "{i} / nullif({i}, 0)", "{i} % nullif({i}, 0)", "abs({i})",
            "length({t})", "octet_length({t})", "bit_length({t})",
            "position({t} IN {t})", "strpos({t}, {t})", "coalesce({i}, {i})", "nullif({i}, {i})", "greatest({i}, {i}, {i})",
            "least({i}, {i})",
            "CASE WHEN {b} THEN {i} ELSE {i} END", "CASE {i} WHEN {i} THEN {i} WHEN 1 THEN 2 END", "cardinality({a})",
            "array_length({a}, 1)",
            "array_position({a}, {i})", "({a})[1]", "({a})[{i}]", "{d} - {d}", "sign({i})::int", "{i} & {i}", "{i} | {i}",
            "{i} # {i}", "~ {i}", "{i} << 2", "{i} >> 1",
            "num_nulls({i}, {t}, {b})", "num_nonnulls({i}, {t})", "jsonb_array_length(jsonb_build_array({i}, {t}))", "ascii({t})",
            "length({y})", "bit_count({y})::int",
            "extract(year FROM {d})::int", "extract(dow FROM {d})::int", "mod({i}, 5)", "gcd({i}, {i})",
            "width_bucket({i}, 0, 100, 5)", "array_upper({a}, 1)", "array_ndims({a})",
            "length({x})", "({b})::int", "regexp_count({t}, 'a|b')", "get_bit(B'10110', 2)",
        ],
        ["l"] =
        [
            "{l} + {l}", "{l} - {i}", "{i}::bigint * {i}", "{l} / 3", "abs({l})", "coalesce({l}, {i})", "bit_count({y})",
            "{l} % 7", "(extract(epoch FROM {s}))::bigint",
        ],
        ["n"] =
        [
            "{n} + {n}", "{n} - {i}", "{n} * {n}", "{n} / nullif({n}, 0)", "round({n}, 2)", "round({n})", "trunc({n}, 1)",
            "ceil({n})", "floor({n})", "abs({n})", "- {n}",
            "{i}::numeric", "{n} % nullif({n}, 0)", "coalesce({n}, {i})", "scale({n})::numeric", "trim_scale({n})", "sign({n})",
            "greatest({n}, {n})", "extract(epoch FROM {v})",
            "extract(second FROM {s})", "mod({n}, 2.5)", "div({n}, 3)", "power({i} % 5, 2)::numeric",
            "CASE WHEN {b} THEN {n} ELSE {n} END", "nullif({n}, {n})", "{l}::numeric", "min_scale({n})::numeric",
            "round({n}, -1)", "sqrt(abs({n}))", "ln(abs({n}) + 1)", "exp({i} % 4)::numeric(20, 6)",
        ],
        ["f"] =
        [
            "{f} + {f}", "{f} - {f}", "{f} * 2", "{i}::float8", "{n}::float8", "abs({f})", "floor({f})", "ceil({f})", "round({f})",
            "trunc({f})", "coalesce({f}, {i})", "- {f}", "sign({f})",
            "CASE WHEN {b} THEN {f} ELSE 0 END", "greatest({f}, {f})", "least({f}, {f})", "nullif({f}, {f})",
            "{i}::float4::float8", "degrees({i} * 0)", "sqrt(abs({i}))",
        ],
        ["t"] =
        [
            "{t} || {t}", "{t} || {i}", "upper({t})", "lower({t})", "initcap({t})", "trim({t})", "ltrim({t}, 'aH')", "rtrim({t})",
            "btrim({t}, ' xz')", "substring({t} FROM 2)", "substring({t} FROM 2 FOR 3)",
            "left({t}, {i} % 5)", "right({t}, {i} % 5)", "lpad({t}, 6, 'x')", "rpad({t}, 4)", "repeat({t}, abs({i} % 4))",
            "replace({t}, 'a', {t})", "translate({t}, 'abc', 'xy')", "reverse({t})", "split_part({t}, ' ', 1)",
            "concat({t}, {i}, {b})", "concat_ws('-', {t}, {i}, {t})", "coalesce({t}, {t})", "nullif({t}, {t})",
            "CASE WHEN {b} THEN {t} ELSE {t} END", "{i}::text", "{n}::text", "{b}::text", "{d}::text", "{s}::text", "{v}::text",
            "{a}::text", "{j}::text", "{f}::text", "{u}::text", "{y}::text", "{x}::text", "md5({t})", "quote_literal({t})",
            "quote_ident({t})", "quote_nullable({t})", "to_char({i}, '999G990')", "to_char({n}, 'FM9990.00')",
            "to_char({s}, 'YYYY-MM-DD HH24:MI:SS')",
            "to_char({d}, 'Day, DD Month YYYY')", "overlay({t} PLACING 'zz' FROM 2 FOR 1)", "format('%s-%L', {t}, {t})",
            "starts_with({t}, 'a')::text", "array_to_string({a}, ',', '*')", "{j} ->> 'a'", "{j} #>> '{b,0}'", "jsonb_typeof({j})",
            "encode({y}, 'hex')",
            "regexp_replace({t}, '[aeiou]', '#', 'g')", "substring({t} FROM '[a-z]+')", "greatest({t}, {t})", "least({t}, {t})",
            "chr(65 + abs({i}) % 26)", "to_hex({i})", "{t}::varchar(3)", "{t}::char(4)",
            "jsonb_build_object(concat({t}), {i})::text", "age({s}, {s})::text",
        ],
        ["b"] =
        [
            "{i} = {i}", "{i} < {i}", "{i} <> {i}", "{l} >= {i}", "{n} > {i}", "{n} = {n}", "{f} <= {f}", "{t} = {t}", "{t} < {t}",
            "{t} LIKE 'a%'", "{t} ILIKE '%L%'", "{t} NOT LIKE '_b%'", "{t} ~ '^[a-h]'", "{t} ~* 'WORLD$'",
            "{t} SIMILAR TO '(a|x)%'",
            "{b} AND {b}", "{b} OR {b}", "NOT {b}", "{b} IS TRUE", "{b} IS NOT FALSE", "{b} IS UNKNOWN", "{i} IS NULL",
            "{t} IS NOT NULL", "{i} IS DISTINCT FROM {i}", "{t} IS NOT DISTINCT FROM {t}", "{i} BETWEEN {i} AND {i}",
            "{i} BETWEEN SYMMETRIC {i} AND {i}",
            "{i} NOT BETWEEN {i} AND {i}", "{i} IN ({i}, {i}, 7)", "{t} NOT IN ({t}, 'a')", "{i} = ANY ({a})", "{i} <> ALL ({a})",
            "{i} > SOME ({a})", "{a} = {a}", "{a} @> {a}", "{a} && {a}", "{a} < {a}", "{d} < {d}", "{s} >= {d}", "{v} > {v}",
            "{j} = {j}", "{j} @> {j}", "{j} ? 'a'",
            "{u} = {u}", "{y} < {y}", "{x} = {x}", "({i}, {t}) = ({i}, {t})", "({i}, {i}) < ({i}, {i})", "({i}, {t}) IS NULL",
            "CASE WHEN {b} THEN {b} ELSE {b} END", "coalesce({b}, {b})", "{b} = {b}", "{b} > {b}", "starts_with({t}, {t})",
            "isfinite({d})",
            "({d}, {d}) OVERLAPS ({d}, {d})", "{t} ^@ 'a'", "({i})::bool", "{j} ?| ARRAY['a','k']",
        ],
        ["d"] =
        [
            "{d} + {i} % 1000", "{d} - {i} % 1000", "{s}::date", "coalesce({d}, {d})", "greatest({d}, {d})", "least({d}, {d})",
            "CASE WHEN {b} THEN {d} ELSE {d} END", "make_date(2000 + abs({i} % 100), 1 + abs({i} % 12), 1 + abs({i} % 28))",
            "nullif({d}, {d})", "date_trunc('month', {s})::date",
        ],
        ["s"] =
        [
            "{d}::timestamp", "{s} + {v}", "{s} - {v}", "{d} + {v}", "date_trunc('hour', {s})", "date_trunc('year', {s})",
            "coalesce({s}, {d})", "greatest({s}, {s})", "CASE WHEN {b} THEN {s} ELSE {s} END",
            "date_bin('15 minutes', {s}, timestamp '2001-01-01')",
        ],
        ["v"] =
        [
            "{v} + {v}", "{v} - {v}", "{v} * 2", "- {v}", "{s} - {s}", "{v} / 2", "coalesce({v}, {v})", "justify_days({v})",
            "justify_hours({v})", "justify_interval({v})", "age({s}, {s})", "make_interval(days => {i} % 100)",
            "{i} % 50 * interval '1 hour'", "date_trunc('day', {v})",
        ],
        ["a"] =
        [
            "ARRAY[{i}, {i}]", "array_append({a}, {i})", "array_prepend({i}, {a})", "{a} || {a}", "{a} || {i}",
            "array_remove({a}, {i})", "array_replace({a}, {i}, {i})", "({a})[1:2]", "({a})[2:]", "coalesce({a}, {a})",
            "array_cat({a}, {a})", "trim_array(ARRAY[1,2,3], abs({i} % 3))", "CASE WHEN {b} THEN {a} ELSE {a} END",
            "array_fill({i}, ARRAY[2])", "array_positions({a}, {i})", "array_reverse({a})", "array_sort({a})",
            "ARRAY(SELECT g FROM generate_series(1, abs({i} % 4)) g ORDER BY g DESC)",
        ],
        ["j"] =
        [
            "to_jsonb({i})", "to_jsonb({t})", "to_jsonb({a})", "jsonb_build_object('k', {i}, 'l', {t})",
            "jsonb_build_array({i}, {b}, {t})", "{j} || {j}", "{j} -> 'b'", "{j} -> 0", "{j} #> '{b,1}'",
            "jsonb_set({j}, '{a}', {j})", "jsonb_strip_nulls({j})", "coalesce({j}, {j})", "to_jsonb({n})",
            "to_jsonb({d})", "to_jsonb({s})", "CASE WHEN {b} THEN {j} ELSE {j} END", "({j})['a']", "to_jsonb({b})",
            "jsonb_object(ARRAY['p', {t}])",
        ],
        ["u"] = ["coalesce({u}, {u})", "md5({t})::uuid", "CASE WHEN {b} THEN {u} ELSE {u} END"],
        ["y"] =
        [
            "{y} || {y}", "convert_to({t}, 'UTF8')", "decode(md5({t}), 'hex')", "substring({y} FROM 2)", "coalesce({y}, {y})",
            "sha256({y})", "reverse({y})",
        ],
        ["x"] = ["{x} || {x}", "~ {x}", "{x}::varbit", "coalesce({x}, {x})", "substring({x} FROM 2)", "({i})::bit(8)::varbit"],
    };
}
