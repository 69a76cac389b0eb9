using System.Globalization;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Texts that the catalog keeps (views, defaults, checks, policies, indexes, domains) name what users made by oid, as
/// "<see cref="Marker"/>"."oid": they go on meaning it whatever it is called later, whatever else gets its name, and whoever asks under
/// which search path. What stands in them by its name alone is the server's own, in pg_catalog.
/// A client cannot write such names (<see cref="SqlParser.ParseScript"/>).
/// </summary>
internal static partial class KeptNames
{
    /// <summary>In place of a schema: the name is an oid. In place of a table: the one that the text belongs to.</summary>
    public const string Marker = "\u0001";

    /// <summary>The search path of a text whose names are kept so.</summary>
    public static IReadOnlyList<string> Path { get; } = ["pg_catalog"];

    public static QualifiedName Of(uint oid, int offset) => new([Marker, oid.ToString(CultureInfo.InvariantCulture)], offset);

    public static string Text(uint oid) => $"\"{Marker}\".\"{oid.ToString(CultureInfo.InvariantCulture)}\"";

    public static bool Are(string text) => text.Contains(Marker, StringComparison.Ordinal);

    public static bool TryOid(string? schema, string name, out uint oid)
    {
        oid = 0;
        return schema == Marker && uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out oid);
    }

    /// <summary>What a kept text means of what users made.</summary>
    public static IEnumerable<uint> In(string text) => Are(text)
        ? Written().Matches(text).Select(match => TryOid(Marker, match.Groups[1].Value, out uint oid) ? oid : 0).Where(oid => oid != 0)
        : [];

    /// <summary>The tree as it is kept. REQUIRES: the trace saw it bound.</summary>
    public static T Kept<T>(T tree, BindTrace trace)
        where T : class
    {
        SqlException.ThrowIfTooDeep();
        return SyntaxRewriter.Rewrite(tree, node => Replaced(node, trace));
    }

    private static object? Replaced(object node, BindTrace trace) => node switch
    {
        QualifiedName name => trace.Names.GetValueOrDefault(name),
        NamedTable { Alias: null } table when trace.Names.ContainsKey(table.Name) => Kept(table with { Alias = table.Name.Name }, trace),
        Insert { Alias: null } insert when trace.Names.ContainsKey(insert.Table) => Kept(insert with { Alias = insert.Table.Name }, trace),
        FunctionTable { Alias: null, Functions: [FunctionCall call] } table when trace.Names.ContainsKey(call.Name) =>
            Kept(table with { Alias = call.Name.Name }, trace),
        SelectBody select when select.Targets.Any(target => LosesName(target, trace)) => Kept(
            select with
            {
                Targets = [.. select.Targets.Select(target => LosesName(target, trace)
                    ? target with { Name = ColumnNames.Of(target.Value) } : target)],
            }, trace),
        ColumnReference column when trace.Columns.TryGetValue(column, out var found) && trace.Own.Contains(found.Column) => Own(
            column, found.IsNested),
        FunctionCall call when trace.Calls.TryGetValue(call, out FunctionDefinition? function) && TakesName(call, function, trace) => Kept(
            call with { Arguments = [.. call.Arguments.Select((argument, i) => WithName(argument, i, function, trace))] }, trace),
        CastExpression { Operand: Literal literal } cast when IsRegclass(cast.Type) && Marked(literal.Text, trace) is { } marked =>
            cast with { Operand = literal with { Text = marked } },
        TypedLiteral literal when IsRegclass(literal.Type) && Marked(literal.Text, trace) is { } marked => literal with { Text = marked },
        _ => null,
    };

    // A column that nobody named is called after a function or a type.
    private static bool LosesName(Target target, BindTrace trace)
    {
        SqlException.ThrowIfTooDeep();
        return target is { Name: null, Value: not Star }
            && ColumnNames.Of(target.Value) != ColumnNames.Of(Kept(target.Value, trace));
    }

    private static ColumnReference? Own(ColumnReference column, bool isNested)
    {
        string[] names = isNested ? [Marker, column.Names[^1]] : [column.Names[^1]];
        return column.Names.SequenceEqual(names) ? null : column with { Names = names };
    }

    private static bool TakesName(FunctionCall call, FunctionDefinition function, BindTrace trace) =>
        call.Arguments.Where((argument, i) => NameIn(argument, i, function, trace) is not null).Any();

    private static string? NameIn(Argument argument, int at, FunctionDefinition function, BindTrace trace) =>
        argument is { Name: null, Value: Literal { Kind: LiteralKind.String } literal }
        && function.ArgumentTypes.ElementAtOrDefault(at) == BuiltinTypes.Regclass
            ? Marked(literal.Text, trace) : null;

    private static Argument WithName(Argument argument, int at, FunctionDefinition function, BindTrace trace)
    {
        if (NameIn(argument, at, function, trace) is not { } marked)
            return argument;
        var literal = (Literal)argument.Value;
        var type = new TypeName(new QualifiedName(["regclass"], literal.Offset), [], 0, literal.Offset);
        return argument with { Value = new CastExpression(literal with { Text = marked }, type, literal.Offset) };
    }

    private static bool IsRegclass(TypeName type) => type is { Name.Name: "regclass", ArrayDimensions: 0 };

    private static string? Marked(string text, BindTrace trace) =>
        trace.Regclasses.TryGetValue(text, out uint oid) ? Text(oid) : null;

    [GeneratedRegex("\"\u0001\"\\.\"(\\d+)\"")]
    private static partial Regex Written();
}
