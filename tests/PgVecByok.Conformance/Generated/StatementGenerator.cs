using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// Statements drawn from a grammar over three small tables; the same seed and number give the same statement. Every answer is one that
/// SQL defines: rows come in a total order, and what is grouped has one spelling for each value.
/// </summary>
internal sealed class StatementGenerator
{
    /// <summary>Before a statement with a word out of place: it may still mean something, but its rows come in no order.</summary>
    public const string BrokenMark = "/* broken */ ";

    private const string Plain = "iltbdsu";
    private const string All = "ilnftbdsvajuyx";

    private static readonly (string Name, string Columns)[] Tables = [("g1", "ilnftbds"), ("g2", "itnvaju"), ("g3", "itbyxd")];

    private readonly Random _random;
    private readonly List<(string Name, char Type)> _columns = [];
    private int _aliases;

    private StatementGenerator(int seed, int number) => _random = new Random(unchecked((seed * 1_000_003) + number));

    /// <summary>Creates the tables and fills them.</summary>
    public static IEnumerable<string> Foundation(int seed)
    {
        yield return "CREATE TABLE g1 (id int PRIMARY KEY, "
            + "i int, l bigint, n numeric(12, 3), f float8, t text, b bool, d date, s timestamp)";
        yield return "CREATE TABLE g2 (id int PRIMARY KEY, i int, t text, n numeric, v interval, a int[], j jsonb, u uuid)";
        yield return "CREATE TABLE g3 (id int, i int, t varchar(20), b bool, y bytea, x varbit, d date)";
        foreach ((string name, string columns) in Tables)
        {
            var generator = new StatementGenerator(seed, name[1]);
            IEnumerable<string> rows = Enumerable.Range(1, 24).Select(
                id => $"({id}, {string.Join(", ", columns.Select(type => generator.Pick(ExpressionGrammar.Literals[$"{type}"])))})");
            yield return $"INSERT INTO {name} VALUES {string.Join(", ", rows)}";
        }
    }

    /// <summary>One statement; what modifies rows is taken back by the last of three.</summary>
    public static string[] Statements(int seed, int number)
    {
        var generator = new StatementGenerator(seed, number);
        return generator._random.Next(16) switch
        {
            0 => [generator.Bare()],
            1 or 2 or 3 => [generator.Grouped()],
            4 or 5 => [generator.Windowed()],
            6 or 7 => [generator.Combined()],
            8 => [generator.WithCommonTable()],
            9 => ["BEGIN", generator.Modifying(), "ROLLBACK"],
            10 => [generator.Broken()],
            _ => [generator.Select()],
        };
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private char PickType(string from = All) => from[_random.Next(from.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Bare() => $"SELECT {Listed(Items(1 + _random.Next(3), All, 3))}";

    private string Select()
    {
        string source = From();
        string[] items = Items(1 + _random.Next(4), All, 2);
        return Ordered($"SELECT {Listed(items)} FROM {source}{Where()}", items.Length);
    }

    private string Grouped()
    {
        string source = From();
        string[] keys = Items(_random.Next(3), Plain, 1);
        string[] calls = [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Aggregate())];
        string grouping = keys.Length == 0 ? "" : $" GROUP BY {GroupingOf(keys)}";
        string having = Chance(30) ? $" HAVING {Pick(["count(*) > 1", "max({i}) > 0", "bool_or({b})", "count(DISTINCT {t}) < 5"])}" : "";
        return Ordered(
            $"SELECT {Listed([.. keys, .. calls])} FROM {source}{Where()}{grouping}{Fill(having, 1)}", keys.Length + calls.Length);
    }

    private string GroupingOf(string[] keys)
    {
        string all = string.Join(", ", Enumerable.Range(1, keys.Length));
        if (keys.Distinct().Count() < keys.Length)
            return all; // a key that is written twice is two keys of a set there
        return _random.Next(6) switch { 0 => $"ROLLUP ({all})", 1 => $"CUBE ({all})", 2 => $"GROUPING SETS (({all}), ())", _ => all };
    }

    private string Aggregate()
    {
        string call = Fill(
            Pick([
                "count(*)", "count({i})", "count(DISTINCT {t})", "sum({i})", "sum({l})", "sum({n})", "avg({i})", "avg({n})",
                "min({t})", "max({t})", "min({i})", "max({d})", "min({s})",
                "bool_and({b})", "bool_or({b})", "every({b})", "bit_and({i})", "bit_or({i})", "bit_xor({i})", "stddev({i})",
                "variance({i})", "var_pop({i})", "count(DISTINCT {i})", "sum(DISTINCT {i})",
            ]),
            1);
        if (Chance(25))
        {
            string key = Expression('t', 1), number = Expression('i', 1);
            call = Pick([
                $"string_agg({key}, ',' ORDER BY {key})", $"array_agg({number} ORDER BY {number})",
                $"jsonb_agg({number} ORDER BY {number} DESC)",
                $"string_agg(DISTINCT {key}, '-' ORDER BY {key})", $"array_agg(DISTINCT {number} ORDER BY {number} DESC NULLS LAST)",
            ]);
        }
        else if (Chance(10))
        {
            return $"percentile_disc({Pick(["0", "0.25", "0.5", "1"])}) WITHIN GROUP (ORDER BY {Expression('i', 1)})";
        }

        return Chance(20) ? $"{call} FILTER (WHERE {Expression('b', 1)})" : call;
    }

    private string Windowed()
    {
        (string name, string columns) = Pick(Tables[..2]);
        Use(name, columns, "p");
        string partition = Chance(50) ? $"PARTITION BY {Expression(PickType(Plain), 1)} " : "";
        string call = Pick([
            "row_number()", "rank()", "dense_rank()", "percent_rank()", "cume_dist()", "ntile(3)", "lag({t})", "lag({i}, 2, 0)",
            "lead({d})", "first_value({i})", "last_value({t})",
            "nth_value({i}, 2)", "sum({i})", "count(*)", "count({t})", "avg({i})", "min({i})", "max({t})", "sum({n})",
            "bool_or({b})",
        ]);
        bool framed = !call.StartsWith("row_n", StringComparison.Ordinal) && Chance(60);
        string frame = framed
            ? Pick([
                " ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING", " ROWS UNBOUNDED PRECEDING",
                " ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW", " RANGE BETWEEN 3 PRECEDING AND 2 FOLLOWING",
                " GROUPS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING", " ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING",
                " ROWS BETWEEN 2 FOLLOWING AND 3 FOLLOWING",
            ])
            : "";
        string[] items = ["p.id", $"{Fill(call, 1)} OVER ({partition}ORDER BY p.id{frame})", .. Items(1, All, 1)];
        return Ordered($"SELECT {Listed(items)} FROM {name} p{Where()}", items.Length);
    }

    private string Combined()
    {
        string types = string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => PickType(Plain)));
        var text = new StringBuilder(Branch(types));
        for (int i = 1 + _random.Next(2); i > 0; i--)
            text.Append(null, $" {Pick(["UNION", "UNION ALL", "INTERSECT", "EXCEPT", "EXCEPT ALL", "INTERSECT ALL"])} {Branch(types)}");
        return Ordered($"{text}", types.Length);
    }

    private string Branch(string types)
    {
        _columns.Clear();
        string source = From();
        return $"SELECT {Listed([.. types.Select(type => Expression(type, 1))])} FROM {source}{Where()}";
    }

    private string WithCommonTable()
    {
        string[] types = ["i", "t", $"{PickType(Plain)}"];
        string inner = Branch(string.Concat(types));
        _columns.Clear();
        string source = From();
        for (int i = 0; i < types.Length; i++)
            _columns.Add(($"w.c{i + 1}", types[i][0]));
        string join = Chance(50) ? $"{source} JOIN w ON {Expression('b', 1)}" : $"{source} LEFT JOIN w ON w.c1 = {Expression('i', 0)}";
        string[] items = Items(1 + _random.Next(3), All, 1);
        return $"WITH w AS{Pick(["", " MATERIALIZED", " NOT MATERIALIZED"])} ({inner}) " + Ordered(
            $"SELECT {Listed(items)} FROM {join}{Where()}", items.Length);
    }

    private string Modifying()
    {
        (string name, string columns) = Pick(Tables);
        Use(name, columns, "p");
        char set = PickType(columns);
        string returning = $"RETURNING {Listed(["p.id", $"p.{set}", Expression(PickType(Plain), 1)])}";
        string change = _random.Next(4) switch
        {
            0 => $"UPDATE {name} p SET {set} = {Expression(set, 1)}{Where()} {returning}",
            1 => $"DELETE FROM {name} p{Where()} {returning}",
            2 => $"UPDATE {name} p SET {set} = {Expression(set, 1)} FROM g3 z WHERE z.id = p.id AND {Expression('b', 1)} {returning}",
            _ => $"INSERT INTO {name} AS p (id, {set}) "
                + $"SELECT p.id + 100, {Expression(set, 1)} FROM {name} p{Where()} RETURNING p.id AS c1, p.{set} AS c2, 1 AS c3",
        };
        return $"WITH w AS ({change}) SELECT * FROM w ORDER BY {Order(3)}";
    }

    /// <summary>A statement with a word taken out, doubled or exchanged: where does PostgreSQL stop reading?</summary>
    private string Broken()
    {
        List<string> words = [.. Select().Split(' ')];
        int at = _random.Next(words.Count);
        switch (_random.Next(4))
        {
            case 0: words.RemoveAt(at); break;
            case 1: words.Insert(at, words[at]); break;
            case 2:
                words[at] = Pick([
                    "FROM", "(", ")", ",", "'open", "p.nothing", "nofunc(1)", "SELECT", "1e", "$1", "::text", "NULL",
                ]);
                break;
            default: (words[at], words[^1]) = (words[^1], words[at]); break;
        }

        return BrokenMark + string.Join(' ', words);
    }

    private string From()
    {
        string first = Table(out string alias);
        if (Chance(55))
            return first;
        string second = Table(out string other);
        return _random.Next(8) switch
        {
            0 => $"{first}, {second}",
            1 => $"{first} CROSS JOIN {second}",
            2 => $"{first} LEFT JOIN {second} ON {alias}.id = {other}.id",
            3 => $"{first} RIGHT JOIN {second} ON {alias}.id = {other}.id",
            4 => $"{first} FULL JOIN {second} ON {alias}.id = {other}.id",
            5 => $"{first} JOIN {second} ON {alias}.i = {other}.i AND {Expression('b', 1)}",
            6 => $"{first} LEFT JOIN {second} ON {alias}.i = {other}.i AND {Expression('b', 0)}",
            _ => $"{first} JOIN {second} USING (id)",
        };
    }

    private string Table(out string alias)
    {
        alias = $"{(char)('p' + _aliases++ % 8)}";
        if (Chance(10))
        {
            _columns.Add(($"{alias}.i", 'i'));
            _columns.Add(($"{alias}.id", 'i'));
            return $"(SELECT g AS id, g * 2 AS i FROM generate_series(1, {1 + _random.Next(5)}) g) {alias}";
        }

        if (Chance(10))
        {
            _columns.Add(($"{alias}.id", 'i'));
            _columns.Add(($"{alias}.i", 'i'));
            _columns.Add(($"{alias}.t", 't'));
            return $"(VALUES (1, 2, 'a'), (2, NULL, 'b'), (3, 7, 'abc')) {alias} (id, i, t)";
        }

        (string name, string columns) = Pick(Tables);
        Use(name, columns, alias);
        return $"{name} {alias}";
    }

    private void Use(string name, string columns, string alias)
    {
        if (name.Length > 0)
            _columns.Add(($"{alias}.id", 'i'));
        foreach (char column in columns)
            _columns.Add(($"{alias}.{column}", column));
    }

    private string Where() => Chance(60) ? $" WHERE {Expression('b', 2)}" : "";

    private string[] Items(int count, string types, int depth) =>
        [.. Enumerable.Range(0, count).Select(_ => Expression(PickType(types), depth))];

    private static string Listed(string[] items) => string.Join(", ", items.Select((item, i) => $"{item} AS c{i + 1}"));

    private string Ordered(string query, int columns)
    {
        string limit = Chance(25) ? $" LIMIT {_random.Next(8)}" : "";
        if (Chance(25))
            limit += $" OFFSET {_random.Next(4)}";
        string distinct = Chance(8) ? "DISTINCT " : "";
        return $"SELECT {distinct}* FROM ({query}) AS z ORDER BY {(distinct.Length > 0 ? Ordinals(columns) : Order(columns))}{limit}";
    }

    private static string Order(int columns) =>
        string.Join(", ", Enumerable.Range(1, columns).Select(i => $"c{i}::text COLLATE \"C\""));

    private static string Ordinals(int columns) => string.Join(", ", Enumerable.Range(1, columns));

    private string Expression(char type, int depth)
    {
        if (depth == 0 || Chance(25))
            return Leaf(type);
        return Chance(4) ? Subquery(type) : $"({Fill(Pick(ExpressionGrammar.Templates[$"{type}"]), depth)})";
    }

    private string Subquery(char type) => type switch
    {
        'b' => Pick([
            $"EXISTS (SELECT 1 FROM g3 k WHERE k.i = {Leaf('i')})", $"{Leaf('i')} IN (SELECT k.i FROM g1 k WHERE k.b)",
            $"{Leaf('i')} < ALL (SELECT k.i FROM g2 k)", $"{Leaf('t')} NOT IN (SELECT k.t FROM g3 k WHERE k.t IS NOT NULL)",
        ]),
        'i' => $"(SELECT {Pick(["count(*)::int", "max(k.i)", "sum(k.i)::int"])} FROM g2 k WHERE k.id > {Leaf('i')})",
        't' => $"(SELECT min(k.t) FROM g1 k WHERE k.i = {Leaf('i')})",
        _ => Leaf(type),
    };

    private string Leaf(char type)
    {
        List<string> named = [.. _columns.Where(column => column.Type == type).Select(column => column.Name)];
        return named.Count > 0 && Chance(75) ? Pick(named) : Pick(ExpressionGrammar.Literals[$"{type}"]);
    }

    private string Fill(string template, int depth)
    {
        var text = new StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            bool isPlace = template[i] == '{' && i + 2 < template.Length && template[i + 2] == '}';
            if (isPlace && ExpressionGrammar.Literals.ContainsKey($"{template[i + 1]}"))
            {
                text.Append(Expression(template[i + 1], depth - 1));
                i += 2;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }
}
