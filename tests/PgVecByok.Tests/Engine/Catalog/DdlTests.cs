using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class DdlTests : IDisposable
{
    private readonly TableHarness _tables = new();

    [Fact]
    public void A_created_table_is_undone_with_its_transaction_and_kept_by_a_commit_over_a_restart()
    {
        using (Transaction undone = _tables.Begin(null, login: "postgres"))
        {
            DdlTables.Create(Context(undone), Define("gone"));
            undone.Rollback();
        }

        using (Transaction kept = _tables.Begin(null, login: "postgres"))
        {
            DdlTables.Create(Context(kept), Define("kept", ("tenant_column", "name")));
            kept.Commit();
        }

        _tables.Restart();
        Assert.Null(_tables.Manager.Catalog.Find("public", "gone"));
        var table = (Table)_tables.Manager.Catalog.Find("public", "kept")!;
        Assert.Equal(["id", "name"], table.Columns.Select(column => column.Name));
        Assert.Equal(1, table.TenantColumn);
        Assert.True(table.Columns[0].NotNull);
        Assert.Equal("kept_pkey", Assert.Single(table.Keys).Name);
        Assert.True(table.Oid >= CatalogSnapshot.FirstUserOid);
    }

    [Fact]
    public void A_savepoint_undoes_ddl_and_rows_together()
    {
        using Transaction transaction = _tables.Begin(null, login: "postgres");
        transaction.Savepoint("s");
        DdlTables.Create(Context(transaction), Define("later"));
        transaction.RollbackTo("s");

        Assert.Null(transaction.Catalog.Find("public", "later"));
        Assert.NotNull(DdlTables.Create(Context(transaction), Define("later")));
    }

    [Fact]
    public void Rows_of_a_table_that_was_undone_are_not_taken_for_those_of_the_next_one()
    {
        using Transaction transaction = _tables.Begin(null, login: "postgres");
        transaction.Savepoint("s");
        Table first = DdlTables.Create(Context(transaction), Define("later"))!;
        _tables.Tables.InsertBatch(transaction, first, new Batch([.. TableHarness.Rows((1, "a")).Columns.Take(2)], 1));
        transaction.RollbackTo("s");
        CreateTable other = Define("later");
        Table second = DdlTables.Create(Context(transaction), other with { Columns = [.. other.Columns.Reverse()] })!;

        _tables.Tables.InsertBatch(transaction, second, new Batch([.. TableHarness.Rows((1, "a")).Columns.Take(2).Reverse()], 1));

        Assert.NotEqual(first.Oid, second.Oid);
    }

    [Fact]
    public void A_taken_name_is_an_error_and_a_notice_with_if_not_exists()
    {
        var notices = new List<string>();
        using Transaction transaction = _tables.Begin(null, login: "postgres");

        Assert.Equal("42P07", Assert.Throws<SqlException>(() => DdlTables.Create(Context(transaction), Define("notes"))).State);
        Assert.Null(DdlTables.Create(Context(transaction, notices), Define("notes") with { IfNotExists = true }));
        Assert.Equal(["relation \"notes\" already exists, skipping"], notices);
    }

    [Fact]
    public void A_column_added_later_reads_its_default_in_older_rows_and_may_be_dropped()
    {
        using Transaction transaction = _tables.Begin(null, login: "postgres");
        _tables.Insert(transaction, _tables.Notes, (1, "a"));
        transaction.NewStatement();
        DdlContext context = Context(transaction);
        var name = new QualifiedName(["notes"], 0);
        var seven = new ColumnConstraint(ConstraintKind.Default, null, 0) { Expression = Number };
        var added = new ColumnDefinition("extra", Type("int4"), [seven], 0);
        DdlAlter.Run(context, new AlterTable(name, [new AddColumn(added, false, 0), new DropColumn("name", false, false, 0)], 0));
        transaction.NewStatement();

        var table = (Table)transaction.Catalog.Find("public", "notes")!;
        using TableCursor cursor = _tables.Tables.Scan(transaction, table, [0, 2]);
        Assert.True(cursor.TryRead(out Batch batch));
        Assert.Equal([1, 7], batch.Columns.Select(column => column.Boxed(0)));
        Assert.NotEqual(-1, _tables.Find(transaction, table, 1));
    }

    [Fact]
    public void Truncate_empties_a_shared_table_until_it_is_rolled_back()
    {
        using (Transaction filling = _tables.Begin(null))
        {
            _tables.Insert(filling, _tables.Notes, (1, "a"));
            filling.Commit();
        }

        using Transaction transaction = _tables.Begin(null, login: "postgres");
        transaction.Savepoint("s");
        DdlDrops.Run(Context(transaction), new Truncate([new QualifiedName(["notes"], 0)], false, false, 0));
        Assert.Equal("", _tables.Read(transaction, (Table)transaction.Catalog.Find("public", "notes")!));
        transaction.RollbackTo("s");
        Assert.Equal("1:a", _tables.Read(transaction, (Table)transaction.Catalog.Find("public", "notes")!));
    }

    [Fact]
    public void Truncate_of_a_tenant_aware_table_leaves_other_tenants_rows_alone()
    {
        foreach (Tenant tenant in (Tenant[])[TableHarness.Acme, TableHarness.Globex])
        {
            using Transaction filling = _tables.Begin(tenant);
            _tables.Insert(filling, _tables.Docs, (1, tenant.Name));
            filling.Commit();
        }

        using (Transaction transaction = _tables.Begin(TableHarness.Acme))
        {
            DdlDrops.Run(Context(transaction), new Truncate([new QualifiedName(["docs"], 0)], false, false, 0));
            transaction.Commit();
        }

        Assert.Equal("", _tables.Read(TableHarness.Acme, _tables.Docs));
        Assert.Equal("1:globex", _tables.Read(TableHarness.Globex, _tables.Docs));
    }

    [Theory]
    [InlineData("42704", "data type vector has no default operator class for access method \"hnsw\"", null, "m", "16")]
    [InlineData("22023", "value 1 out of bounds for option \"m\"", "vector_l2_ops", "m", "1")]
    [InlineData("22023", "ef_construction must be greater than or equal to 2 * m", "vector_l2_ops", "ef_construction", "8")]
    [InlineData("22023", "unrecognized parameter \"lists\"", "vector_l2_ops", "lists", "8")]
    public void Hnsw_options_are_refused_in_pgvectors_words(
        string state, string message, string? operatorClass, string option, string value)
    {
        using Transaction transaction = _tables.Begin(null, login: "postgres");
        var element = new IndexElement("embedding", null, 0)
        {
            OperatorClass = operatorClass is null ? null : new QualifiedName([operatorClass], 0),
        };
        var statement = new CreateIndex(new QualifiedName(["notes"], 0), [element], 0)
        {
            Method = "hnsw", Options = [new DefinitionOption(option, value, 0)],
        };

        var failed = Assert.Throws<SqlException>(() => DdlIndexes.Create(Context(transaction), statement));

        Assert.Equal((state, message), (failed.State, failed.Message));
    }

    [Fact]
    public void A_unique_index_over_duplicates_of_any_tenant_is_refused()
    {
        using (Transaction filling = _tables.Begin(TableHarness.Globex))
        {
            _tables.Insert(filling, _tables.Docs, (1, "same"), (2, "same"));
            filling.Commit();
        }

        using Transaction transaction = _tables.Begin(null, login: "postgres");
        var statement = new CreateIndex(new QualifiedName(["docs"], 0), [new IndexElement("name", null, 0)], 0) { IsUnique = true };

        var failed = Assert.Throws<SqlException>(() => DdlIndexes.Create(Context(transaction), statement));

        Assert.Equal("23505", failed.State);
        Assert.DoesNotContain("same", failed.Message + failed.Detail);
    }

    [Fact]
    public void A_password_change_by_the_server_operator_suspends_the_roles_grants()
    {
        using (Transaction transaction = _tables.Begin(null, login: "postgres"))
        {
            DdlContext context = Context(transaction);
            DdlRoles.Create(context, new CreateRole(TableHarness.Alice, true, [], 0));
            DdlRoles.Alter(context, new AlterRole(TableHarness.Alice, [new DefinitionOption("PASSWORD", "secret", 0)], 0));
            transaction.Commit();
        }

        Assert.Equal("42501", Assert.Throws<SqlException>(() => _tables.Read(TableHarness.Acme, _tables.Docs)).State);
        Assert.DoesNotContain("secret", _tables.Manager.Catalog.FindRole(TableHarness.Alice)!.ScramVerifier);
    }

    [Theory, InlineData("vector"), InlineData("halfvec")]
    public void Vector_indexes_take_as_many_dimensions_as_the_type(string type)
    {
        using Transaction transaction = _tables.Begin(null, login: "postgres");
        DdlContext context = new()
        {
            Transaction = transaction, LoginRole = "postgres", CurrentRole = "postgres", SearchPath = ["public"],
            ResolveType = BuiltinTypes.Resolve, Print = SqlPrinter.Print, PrintQuery = SqlPrinter.Print,
            Evaluate = (Expression _, SqlType _, int _, out string? text) =>
            {
                text = null;
                return false;
            },
        };
        DdlTables.Create(context, (CreateTable)SqlParser.ParseScript($"CREATE TABLE wide (v {type}(16000))")[0].Statement);
        string index = $"CREATE INDEX ON wide USING hnsw (v {type}_l2_ops)";

        Table? table = DdlIndexes.Create(context, (CreateIndex)SqlParser.ParseScript(index)[0].Statement);

        Assert.Equal("hnsw", Assert.Single(table!.Keys).Method);
    }

    public void Dispose() => _tables.Dispose();

    private static Literal Number => new(LiteralKind.Integer, "7", 0);

    private static TypeName Type(string name) => new(new QualifiedName([name], 0), [], 0, 0);

    private static CreateTable Define(string name, params (string Name, string Value)[] options) =>
        new(new QualifiedName([name], 0), 0)
    {
        Columns =
        [
            new ColumnDefinition("id", Type("int4"), [new ColumnConstraint(ConstraintKind.PrimaryKey, null, 0)], 0),
            new ColumnDefinition("name", Type("text"), [], 0),
        ],
        Options = [.. options.Select(option => new DefinitionOption(option.Name, option.Value, 0))],
    };

    private static DdlContext Context(Transaction transaction, List<string>? notices = null) => new()
    {
        Transaction = transaction, LoginRole = "postgres", CurrentRole = "postgres", SearchPath = ["pg_catalog", "byok", "public"],
        ResolveType = type => (type.Name.Name == "int4" ? PlainTypes.Int4 : PlainTypes.String, -1),
        Print = expression => ((Literal)expression).Text,
        PrintQuery = _ => "",
        Evaluate = (Expression expression, SqlType _, int _, out string? text) =>
        {
            text = (expression as Literal)?.Text;
            return text is not null;
        },
        Send = notice => notices?.Add(notice.Message),
    };
}
