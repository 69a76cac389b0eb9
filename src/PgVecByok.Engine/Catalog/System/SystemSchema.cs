using System.Reflection;
using System.Text.RegularExpressions;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The shape of one catalog relation: its oid, its columns and what a row holds that says nothing of them.</summary>
internal sealed class SystemShape
{
    private readonly Dictionary<string, int> _ordinals = [];
    private readonly object?[] _defaults;

    public SystemShape(uint oid, string schema, string name, bool isView, IReadOnlyList<TableColumn> columns)
    {
        Oid = oid;
        Schema = schema;
        Name = name;
        IsView = isView;
        Columns = columns;
        for (int i = 0; i < columns.Count; i++)
            _ordinals.Add(columns[i].Name, i);
        _defaults = [.. columns.Select(column => column.NotNull ? Zero(column.Type) : null)];
    }

    public uint Oid { get; }

    public string Schema { get; }

    public string Name { get; }

    public bool IsView { get; }

    public IReadOnlyList<TableColumn> Columns { get; }

    public int Ordinal(string column) => _ordinals[column];

    public object?[] NewRow() => (object?[])_defaults.Clone();

    private static object? Zero(SqlType type) => type.Representation switch
    {
        var clr when clr == typeof(Text) => new Text(""),
        var clr when clr == typeof(SqlArray) => type is SpacedListType list
            ? list.Of(type.Element!.NewColumn(0))
            : SqlArray.Empty(type.Element!),
        var clr when clr.IsValueType => Activator.CreateInstance(clr),
        _ => null,
    };
}

/// <summary>
/// A row under construction: columns by name, plain values brought to the column's representation. What is not set is NULL, or
/// zero where the column cannot be NULL.
/// </summary>
internal sealed class SystemRow(SystemShape shape)
{
    public object?[] Values { get; } = shape.NewRow();

    public object? this[string column]
    {
        set
        {
            int ordinal = shape.Ordinal(column);
            if (value is not null || !shape.Columns[ordinal].NotNull)
                Values[ordinal] = Fit(value, shape.Columns[ordinal].Type);
        }
    }

    internal static object? Fit(object? value, SqlType type)
    {
        SqlException.ThrowIfTooDeep();
        return value switch
        {
            null => null,
            string text when type.Representation == typeof(Text) => new Text(text),
            char letter when type.Representation == typeof(byte) => (byte)letter,
            int number when type.Representation == typeof(short) => (short)number,
            int number when type.Representation == typeof(uint) => (uint)number,
            int number when type.Representation == typeof(long) => (long)number,
            int number when type.Representation == typeof(float) => (float)number,
            int number when type.Representation == typeof(double) => (double)number,
            bool yes when type == BuiltinTypes.Varchar => new Text(yes ? "YES" : "NO"),
            SqlArray array => array,
            System.Collections.IEnumerable many when type.Element is { } element => Array(many, type, element),
            _ => value,
        };
    }

    private static SqlArray Array(System.Collections.IEnumerable many, SqlType type, SqlType element)
    {
        SqlArray array = SqlArray.Of(element, many.Cast<object?>().Select(each => Fit(each, element)));
        return type is SpacedListType list ? list.Of(array.Elements) : array;
    }
}

/// <summary>Every catalog relation's shape, read once from the program's own description of PostgreSQL's catalogs.</summary>
internal static partial class SystemSchema
{
    public static readonly IReadOnlyList<SystemShape> Shapes = [.. Read()];

    public static readonly IReadOnlyDictionary<uint, SystemShape> ByOid = Shapes.ToDictionary(shape => shape.Oid);

    /// <summary>A seed's lines without comments, cut at blanks.</summary>
    public static IEnumerable<string[]> Lines(string seed) =>
        Text(seed).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '));

    private static IEnumerable<SystemShape> Read()
    {
        foreach (Match match in Relation().Matches(Text("relations.sql")))
        {
            string[] columns = Blanks().Replace(match.Groups["columns"].Value, " ").Split(", ");
            yield return new SystemShape(
                uint.Parse(match.Groups["oid"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
                match.Groups["schema"].Value, match.Groups["name"].Value,
                match.Groups["kind"].Value == "VIEW", [.. columns.Select((column, at) => Column(column.Trim(), at + 1))]);
        }
    }

    private static TableColumn Column(string written, int number)
    {
        bool notNull = written.EndsWith(" NOT NULL", StringComparison.Ordinal);
        string[] words = (notNull ? written[..^9] : written).Split(' ');
        string type = words[1].Replace("\"", "", StringComparison.Ordinal);
        bool isArray = type.EndsWith("[]", StringComparison.Ordinal);
        int open = type.IndexOf('(', StringComparison.Ordinal);
        string bare = isArray ? type[..^2] : open > 0 ? type[..open] : type;
        SqlType found = BuiltinTypes.ByName("pg_catalog", bare) ?? throw new InvalidOperationException($"no type {bare}");
        return new TableColumn
        {
            Name = words[0], Number = (short)number, NotNull = notNull, Type = isArray ? found.Array! : found,
            Typmod = open > 0 ? 4 + (type[open + 1] - '0') : -1, // varchar(3)
        };
    }

    public static string Text(string seed)
    {
        Assembly assembly = typeof(SystemSchema).Assembly;
        string name = assembly.GetManifestResourceNames()
            .Single(each => each.EndsWith("Seeds." + seed, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"CREATE (?<kind>TABLE|VIEW) (?<schema>\w+)\.(?<name>\w+) /\* (?<oid>\d+) \*/ \((?<columns>[^;]*)\);")]
    private static partial Regex Relation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
