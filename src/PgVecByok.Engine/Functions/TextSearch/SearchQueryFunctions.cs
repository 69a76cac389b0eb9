using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>&amp;&amp; || !! &lt;-&gt; of queries, numnode, querytree, containment, ts_rewrite, and what the parser knows.</summary>
internal static class SearchQueryFunctions
{
    private static readonly (string Alias, string Description)[] Kinds =
    [
        ("asciiword", "Word, all ASCII"), ("word", "Word, all letters"), ("numword", "Word, letters and digits"),
            ("email", "Email address"),
        ("url", "URL"), ("host", "Host"), ("sfloat", "Scientific notation"), ("version", "Version number"),
        ("hword_numpart", "Hyphenated word part, letters and digits"), ("hword_part", "Hyphenated word part, all letters"),
        ("hword_asciipart", "Hyphenated word part, all ASCII"), ("blank", "Space symbols"), ("tag", "XML tag"),
            ("protocol", "Protocol head"),
        ("numhword", "Hyphenated word, letters and digits"), ("asciihword", "Hyphenated word, all ASCII"),
            ("hword", "Hyphenated word, all letters"),
        ("url_path", "URL path"), ("file", "File or path name"), ("float", "Decimal notation"), ("int", "Signed integer"),
        ("uint", "Unsigned integer"), ("entity", "XML entity"),
    ];

    public static void AddTo(FunctionList list)
    {
        list.Operator(3680, "&&", list.Add(3669, "tsquery_and(tsquery, tsquery) tsquery", (_, a) =>
            Joined(SearchNodeKind.And, Root(a[0]), Root(a[1]))));
        list.Operator(3681, "||", list.Add(3670, "tsquery_or(tsquery, tsquery) tsquery", (_, a) =>
            Joined(SearchNodeKind.Or, Root(a[0]), Root(a[1]))));
        list.Operator(3682, "!!", list.Add(3671, "tsquery_not(tsquery) tsquery", (_, a) =>
            Root(a[0]) is { } root ? new SearchQuery(new SearchNode(SearchNodeKind.Not, root)) : SearchQuery.Empty));
        list.Operator(5005, "<->", list.Add(5003, "tsquery_phrase(tsquery, tsquery) tsquery", (_, a) => Phrase(Root(a[0]), Root(a[1]), 1)));
        list.Add(5004, "tsquery_phrase(tsquery, tsquery, int4) tsquery", (_, a) => Phrase(Root(a[0]), Root(a[1]), (int)a[2]!));
        list.Add(3668, "tsquery_cmp(tsquery, tsquery) int4", (_, a) =>
            Math.Sign(BuiltinTypes.TsQuery.Compare((SearchQuery)a[0]!, (SearchQuery)a[1]!)));
        list.Add(3672, "numnode(tsquery) int4", (_, a) => SearchQuery.Count(Root(a[0])));
        list.Add(3673, "querytree(tsquery) text", (_, a) => Tree(Root(a[0])));
        list.Operator(3693, "@>", list.Add(3691, "tsq_mcontains(tsquery, tsquery) bool", (_, a) => Contains(Root(a[0]), Root(a[1]))), "<@");
        list.Operator(3694, "<@", list.Add(3692, "tsq_mcontained(tsquery, tsquery) bool", (_, a) => Contains(Root(a[1]), Root(a[0]))),
            "@>");
        list.Add(3684, "ts_rewrite(tsquery, tsquery, tsquery) tsquery", (_, a) => Rewritten(Root(a[0]), Root(a[1]), Root(a[2])));
        AddParser(list);
        AddDebug(list);
    }

    private static void AddParser(FunctionList list)
    {
        list.AddStable(3759, "get_current_ts_config() regconfig", (call, _) => SearchConfiguration.DefaultOid(call));
        list.Add(3723, "ts_lexize(regdictionary, text) text[]", (_, a) =>
            SearchConfiguration.Lexemes((uint)a[0]!, a[1]!.ToString()!) is { } lexemes
                ? SqlArray.Of(BuiltinTypes.Text, [.. lexemes.Select(each => (object?)new Text(each))])
                : null);
        (string, SqlType)[] token = [("tokid", BuiltinTypes.Int4), ("token", BuiltinTypes.Text)];
        list.AddRows(3716, "ts_parse(parser_name text, txt text) record", token, (_, a) =>
        {
            if (a[0]!.ToString() != "default")
                throw new SqlException(SqlState.UndefinedObject, $"text search parser \"{a[0]}\" does not exist");
            return SearchTokens.Of(a[1]!.ToString()!).Select(each => new object?[] { (int)each.Kind, each.Text });
        });
        (string, SqlType)[] kind = [("tokid", BuiltinTypes.Int4), ("alias", BuiltinTypes.Text), ("description", BuiltinTypes.Text)];
        list.AddRows(
            3713, "ts_token_type(parser_oid oid) record", kind,
            (_, a) => (uint)a[0]! == SearchCatalog.ParserOid
                ? Kinds.Select((each, i) => new object?[] { i + 1, each.Alias, each.Description })
                : throw new SqlException(SqlState.InternalError, $"cache lookup failed for text search parser {a[0]}"));
        list.AddRows(
            3714, "ts_token_type(parser_name text) record", kind,
            (_, a) => a[0]!.ToString() == "default"
                ? Kinds.Select((each, i) => new object?[] { i + 1, each.Alias, each.Description })
                : throw new SqlException(SqlState.UndefinedObject, $"text search parser \"{a[0]}\" does not exist"));
    }

    private static void AddDebug(FunctionList list)
    {
        (string, SqlType)[] part =
        [
            ("alias", BuiltinTypes.Text), ("description", BuiltinTypes.Text), ("token", BuiltinTypes.Text),
            ("dictionaries", BuiltinTypes.Regdictionary.Array!), ("dictionary", BuiltinTypes.Regdictionary),
            ("lexemes", BuiltinTypes.Text.Array!),
        ];
        list.AddRows(15_960, "ts_debug(config regconfig, document text) record", part, (call, a) =>
            Debug(SearchConfiguration.Of(call, (uint)a[0]!), a[1]!.ToString()!));
        list.AddRows(
            15_961, "ts_debug(document text) record", part, (call, a) => Debug(SearchConfiguration.Default(call), a[0]!.ToString()!));
    }

    /// <summary>Each token with the dictionary that knows it, and what that makes of it.</summary>
    private static IEnumerable<object?[]> Debug(SearchConfiguration configuration, string text)
    {
        foreach (SearchToken token in SearchTokens.Of(text))
        {
            (string alias, string description) = Kinds[(int)token.Kind - 1];
            uint? dictionary = configuration.DictionaryOf(token.Kind);
            object?[] lexemes = dictionary is null || SearchConfiguration.Lexize(dictionary.Value, token.Text) is not { } lexeme
                ? [] : [new Text(lexeme)];
            yield return
            [
                new Text(alias), new Text(description), new Text(token.Text),
                SqlArray.Of(BuiltinTypes.Regdictionary, dictionary is { } known ? [known] : []), dictionary,
                dictionary is null ? null : SqlArray.Of(BuiltinTypes.Text, lexemes),
            ];
        }
    }

    private static SearchNode? Root(object? query) => ((SearchQuery)query!).Root;

    private static SearchQuery Joined(SearchNodeKind kind, SearchNode? left, SearchNode? right) =>
        new(left is null || right is null ? left ?? right : new SearchNode(kind, left, right));

    private static SearchQuery Phrase(SearchNode? left, SearchNode? right, int distance)
    {
        if (distance is < 0 or > SearchVector.PlaceMax + 1)
        {
            throw new SqlException(
                SqlState.InvalidParameterValue,
                $"distance in phrase operator must be an integer value between zero and {SearchVector.PlaceMax + 1} inclusive");
        }

        return new(left is null || right is null ? left ?? right
            : new SearchNode(SearchNodeKind.Phrase, left, right) { Distance = distance });
    }

    /// <summary>The query without what an index cannot help with: T where nothing is left.</summary>
    private static string Tree(SearchNode? root)
    {
        if (root is null)
            return "";
        if (Positive(root) is not { } node)
            return "T";
        var text = new StringBuilder();
        SearchQuery.Write(text, node, -1);
        return text.ToString();
    }

    private static SearchNode? Positive(SearchNode node)
    {
        SqlException.ThrowIfTooDeep();
        if (node.Kind == SearchNodeKind.Word)
            return node;
        if (node.Kind == SearchNodeKind.Not)
            return null;
        SearchNode? left = Positive(node.Left!), right = Positive(node.Right!);
        if (node.Kind == SearchNodeKind.Or)
            return left is null || right is null ? null : node with { Left = left, Right = right };
        return left is null || right is null ? left ?? right : node with { Left = left, Right = right };
    }

    private static bool Contains(SearchNode? whole, SearchNode? part)
    {
        HashSet<Text> words = [.. SearchQuery.Words(whole).Select(word => word.Word)];
        return SearchQuery.Words(part).All(word => words.Contains(word.Word));
    }

    private static SearchQuery Rewritten(SearchNode? node, SearchNode? target, SearchNode? by)
    {
        if (node is null || target is null)
            return new SearchQuery(node);
        return new SearchQuery(Replace(node));

        SearchNode? Replace(SearchNode at)
        {
            SqlException.ThrowIfTooDeep();
            if (at == target)
                return by;
            if (at.Kind == SearchNodeKind.Word)
                return at;
            SearchNode? left = Replace(at.Left!), right = at.Right is null ? null : Replace(at.Right);
            if (at.Kind == SearchNodeKind.Not)
                return left is null ? null : at with { Left = left };
            return left is null || right is null ? left ?? right : at with { Left = left, Right = right };
        }
    }
}
