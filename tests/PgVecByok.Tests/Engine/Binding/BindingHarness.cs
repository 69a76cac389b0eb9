using System.Collections.Immutable;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>A catalog in memory with the tables of scripts/binding, some under policies, and statements bound against it.</summary>
internal static class BindingHarness
{
    public const string Owner = "olga", User = "ulf", Reader = "rita";

    private static readonly FunctionCatalog Functions = BuiltinFunctions.Create();

    private static readonly TableColumn Id = Column("id", BuiltinTypes.Int4, 1) with { NotNull = true };

    public static readonly Table T = Of(100, "t", [
        Id, Column("name", BuiltinTypes.Text, 2), Column("vc", BuiltinTypes.Varchar, 3) with { Typmod = 7 },
        Column("n", BuiltinTypes.Numeric, 4) with { Typmod = (5 << 16 | 2) + 4 }, Column("f", BuiltinTypes.Float8, 5),
        Column("b", BuiltinTypes.Bool, 6), Column("ts", BuiltinTypes.TimestampTz, 7),
        Column("arr", BuiltinTypes.Int4.Array!, 8), Column("j", BuiltinTypes.Jsonb, 9),
    ]);

    public static readonly Table U = Of(101, "u", [Id, Column("t_id", BuiltinTypes.Int4, 2), Column("name", BuiltinTypes.Text, 3)]);

    public static readonly Table G = Of(102, "g", [
        Column("a", BuiltinTypes.Int4, 1), Column("b", BuiltinTypes.Int4, 2) with { Default = "a * 2", IsGenerated = true },
        Column("i", BuiltinTypes.Int4, 3) with { Default = "nextval('g_seq'::regclass)", Identity = 'a', NotNull = true },
        Column("d", BuiltinTypes.Int4, 4) with { Default = "7" },
    ]) with { Keys = [] };

    public static readonly Table Docs = Of(103, "docs", [
        Column("tenant", BuiltinTypes.Text, 1) with { NotNull = true }, Id with { Number = 2 }, Column("body", BuiltinTypes.Text, 3),
    ]) with { TenantColumn = 0, Keys = [] };

    public static readonly Table Secret = Of(104, "secret", [Id, Column("who", BuiltinTypes.Text, 2), Column("level", BuiltinTypes.Int4, 3)]) with
    {
        RowSecurity = true, Privileges = [Grant(User, "SELECT"), Grant(User, "INSERT"), Grant(User, "UPDATE"), Grant(User, "DELETE")],
        Policies =
        [
            new Policy(1, "mine", true, "ALL", [], "who = current_user::text", null),
            new Policy(2, "open", true, "SELECT", [], "level = 0", null),
            new Policy(3, "low", false, "ALL", [], "level < 10", "level < 5"),
        ],
    };

    public static readonly View V = new()
    {
        Oid = 105, Schema = "public", Name = "v", Owner = Owner, Definition = "SELECT id, name FROM t",
        Columns = [Id, Column("name", BuiltinTypes.Text, 2)], Privileges = [Grant(Reader, "SELECT")],
    };

    private static readonly View SecretView = new()
    {
        Oid = 106, Schema = "public", Name = "secret_view", Owner = Owner, Definition = "SELECT id FROM secret", Columns = [Id],
        Privileges = [Grant(Reader, "SELECT")],
    };

    private static readonly View Endless = new()
    {
        Oid = 107, Schema = "public", Name = "endless", Owner = Owner, Definition = "SELECT id FROM endless", Columns = [Id],
    };

    private static readonly Sequence Numbers = new() { Oid = 108, Schema = "public", Name = "g_seq", Columns = [], Type = BuiltinTypes.Int4 };

    public static readonly CatalogSnapshot Catalog = new Relation[] { T, U, G, Docs, Secret, V, SecretView, Endless, Numbers }.Aggregate(
        new CatalogSnapshot
        {
            Version = 1, NextOid = CatalogSnapshot.FirstUserOid,
            Schemas = CatalogSeed.Create([]).Schemas,
            Roles = ImmutableDictionary.CreateRange(new Role[]
            {
                new() { Oid = 10, Name = "postgres", IsSuperuser = true, BypassRowSecurity = true },
                new() { Oid = 11, Name = Owner }, new() { Oid = 12, Name = User }, new() { Oid = 13, Name = Reader },
            }.Select(role => KeyValuePair.Create(role.Name, role))),
        },
        (catalog, relation) => catalog.With(relation));

    public static BindContext Context(string role = "postgres", bool rowSecurity = true, params SqlType?[] parameters) => new()
    {
        Catalog = Catalog, Functions = Functions, SearchPath = ["pg_catalog", "byok", "public"], LoginRole = role, CurrentRole = role,
        Format = FormatSettings.Default, RowSecurity = rowSecurity, ParameterTypes = parameters,
    };

    public static Statement Parse(string text) => SqlParser.ParseScript(text)[0].Statement;

    public static BoundStatement Bind(string text, string role = "postgres", bool rowSecurity = true, params SqlType?[] parameters) =>
        Binder.Bind(Parse(text), Context(role, rowSecurity, parameters));

    public static SqlException Refused(string text, string role = "postgres", bool rowSecurity = true, params SqlType?[] parameters) =>
        Assert.Throws<SqlException>(() => Bind(text, role, rowSecurity, parameters));

    /// <summary>name:type of each result column, as the oracle writes them.</summary>
    public static string Columns(BoundStatement bound) =>
        string.Join(" | ", bound.Plan.Output.Select(column => $"{column.Name}:{column.Type.DisplayName(-1)}"));

    private static TableColumn Column(string name, SqlType type, short number) => new() { Name = name, Type = type, Number = number };

    private static Table Of(uint oid, string name, IReadOnlyList<TableColumn> columns) => new()
    {
        Oid = oid, Schema = "public", Name = name, Owner = Owner, Columns = columns, StorageGeneration = 1,
        Keys = [new TableKey { Oid = oid + 1000, Name = name + "_pkey", Columns = [0], IsUnique = true, IsPrimary = true, IsConstraint = true }],
    };

    private static Privilege Grant(string role, string kind) => new(role, kind, false, Owner);
}
