using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Kept texts as clients see them: with the names of now, and a schema only where the path does not find them.</summary>
internal sealed class ShownNames(CatalogSnapshot catalog, IReadOnlyList<string> path, ShownMeaning? meaning = null)
{
    public static ShownNames For(StatementContext statement) =>
        new(statement.Transaction.Catalog, statement.Session.Settings.SearchPath, new ShownMeaning(statement));

    public T Of<T>(T relation)
        where T : Relation => (T)(relation switch
        {
            View view => Of(view),
            Table table => Of(table),
            _ => (Relation)relation,
        });

    public UserType Of(UserType type) => type with
    {
        Default = Expression(type.Default),
        Checks = [.. type.Checks.Select(check => check with { Expression = Condition(check.Expression) })],
    };

    public string? Expression(string? text, string own = "") => text is null || !KeptNames.Are(text)
        ? text
        : SqlPrinter.Print(SyntaxRewriter.Rewrite(SqlParser.ParseExpression(text), node => Shown(node, own)));

    private const string Value = "\u0002";

    /// <summary>Of a domain: what it says of its values, which have a word of their own.</summary>
    private string Condition(string text) => SqlPrinter.Print(SyntaxRewriter.Rewrite(
        SqlParser.ParseExpression(text),
        node => node is ColumnReference { Names: ["value"] } value ? value with { Names = [Value] } : Shown(node, "")))
        .Replace($"\"{Value}\"", "VALUE", StringComparison.Ordinal);

    public string Query(string text) => KeptNames.Are(text) && SqlParser.ParseKept(text) is [{ Statement: Query query }]
        ? SqlPrinter.Print(SyntaxRewriter.Rewrite(query, node => Shown(node, "")))
        : text;

    /// <summary>A function's body, statement by statement.</summary>
    public IEnumerable<string> Statements(string text) => SqlParser.ParseKept(text).Select(parsed =>
        SqlPrinter.Print(SyntaxRewriter.Rewrite(parsed.Statement, node => Shown(node, ""))));

    private View Of(View view) => view with { Definition = Query(view.Definition), Columns = Columns(view, view.Columns) };

    private Table Of(Table table) => Texts(table).All(text => text is null) ? table : table with
    {
        Definition = table.Definition is null ? null : Query(table.Definition),
        Columns = Columns(table, table.Columns),
        Checks = [.. table.Checks.Select(check => Of(table, check))],
        Policies =
        [
            .. table.Policies.Select(policy => policy with
            {
                Using = Expression(policy.Using, table.Name), WithCheck = Expression(policy.WithCheck, table.Name),
            }),
        ],
        Keys = [.. table.Keys.Select(key => Of(table, key))],
    };

    public TableKey Of(Table table, TableKey key) => key with
    {
        Expressions = [.. key.Expressions.Select(each => Meant(table, ExpressionUse.Index, Expression(each, table.Name)))],
        Predicate = Meant(table, ExpressionUse.IndexPredicate, Expression(key.Predicate, table.Name)),
    };

    public CheckConstraint Of(Table table, CheckConstraint check) =>
        check with { Expression = Meant(table, ExpressionUse.Check, Expression(check.Expression, table.Name))! };

    // What is not printed from its meaning stands as it was written.
    private string? Meant(Table table, ExpressionUse use, string? text) =>
        text is null ? null : meaning?.Of(table, use, text, null) ?? text;

    private TableColumn[] Columns(Relation relation, IReadOnlyList<TableColumn> columns) =>
    [
        .. columns.Select(column => column.Default is { } text ? column with { Default = Default(column, text, relation) } : column),
    ];

    private string? Default(TableColumn column, string text, Relation relation)
    {
        string shown = Expression(text, relation.Name)!;
        ExpressionUse use = column.IsGenerated ? ExpressionUse.Generated : ExpressionUse.Default;
        bool isNull = SqlParser.ParseExpression(shown) is Literal { Kind: LiteralKind.Null };
        if (!isNull && column.Identity == '\0' && relation is Table table && meaning?.Of(table, use, shown, column) is { } meant)
            return meant;
        return column.IsGenerated ? shown : ShownDefault.Of(shown, column.Type);
    }

    /// <summary>All that a table keeps as text.</summary>
    public static IEnumerable<string?> Texts(Table table) =>
    [
        table.Definition, .. table.Columns.Select(column => column.Default), .. table.Checks.Select(check => check.Expression),
        .. table.Policies.SelectMany(policy => new[] { policy.Using, policy.WithCheck }),
        .. table.Keys.SelectMany(key => key.Expressions.Append(key.Predicate)),
    ];

    private object? Shown(object node, string own)
    {
        SqlException.ThrowIfTooDeep();
        return node switch
        {
            NamedTable table when KeptNames.TryOid(table.Name.Schema, table.Name.Name, out uint oid) && catalog.ByOid(oid) is { } relation =>
                table with { Name = Name(relation), Alias = table.Alias == relation.Name ? null : table.Alias },
            Insert insert when KeptNames.TryOid(insert.Table.Schema, insert.Table.Name, out uint oid) && catalog.ByOid(oid) is { } relation =>
                SyntaxRewriter.Rewrite(
                    insert with { Table = Name(relation), Alias = insert.Alias == relation.Name ? null : insert.Alias },
                    inner => Shown(inner, own)),
            FunctionCall { Name: var name } call when KeptNames.TryOid(name.Schema, name.Name, out uint oid)
                && catalog.Functions.GetValueOrDefault(oid) is { } function =>
                SyntaxRewriter.Rewrite(call with { Name = Name(function) }, inner => Shown(inner, own)),
            TypeName { Name: var name } type when KeptNames.TryOid(name.Schema, name.Name, out uint oid) && TypeOf(oid) is { } shown =>
                type with { Name = shown },
            ColumnReference { Names: [KeptNames.Marker, var column] } reference =>
                reference with { Names = own == "" ? [column] : [own, column] },
            Literal { Kind: LiteralKind.String } literal when KeptNames.Are(literal.Text) => literal with { Text = Relation(literal.Text) },
            TypedLiteral literal when KeptNames.Are(literal.Text) => literal with { Text = Relation(literal.Text) },
            _ => null,
        };
    }

    private string Relation(string text) => KeptNames.In(text).ToArray() is [var oid] && catalog.ByOid(oid) is { } relation
        ? string.Join('.', Name(relation).Names.Select(SqlQuoting.Identifier))
        : text;

    private QualifiedName Name(Relation relation) =>
        Name(relation.Schema, relation.Name, catalog.Find(null, relation.Name, path)?.Oid == relation.Oid);

    private QualifiedName Name(UserFunction function) => Name(function.Schema, function.Name, path.Contains(function.Schema));

    private QualifiedName? TypeOf(uint oid) => catalog.Types.TryGetValue(oid, out UserType? type)
        ? Name(type.Schema, type.Name, catalog.FindUserType(null, type.Name, path)?.Oid == oid)
        : catalog.ByOid(oid) is { } relation ? Name(relation) : null;

    private static QualifiedName Name(string schema, string name, bool isVisible) => new(isVisible ? [name] : [schema, name], 0);
}
