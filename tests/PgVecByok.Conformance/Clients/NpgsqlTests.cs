using System.Data;
using Npgsql;
using NpgsqlTypes;
using Pgvector;

namespace PgVecByok.Conformance;

/// <summary>Npgsql as applications use it: with its type loading, its pool, its batches, its binary formats, and Pgvector.</summary>
public sealed class NpgsqlTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Fact]
    public async Task A_pooled_connection_is_reset_and_comes_back_as_new()
    {
        await using NpgsqlDataSource source = Source("Maximum Pool Size=1");
        await using (NpgsqlConnection first = await source.OpenConnectionAsync())
            await Run(first, "SET work_mem = '8MB'; BEGIN; CREATE TABLE lost (a int); LISTEN x");

        await using NpgsqlConnection again = await source.OpenConnectionAsync();
        Assert.Equal("4MB", await Scalar(again, "SHOW work_mem"));
        Assert.Equal(DBNull.Value, await Scalar(again, "SELECT to_regclass('lost')::text"));
    }

    [Fact]
    public async Task Types_are_loaded_with_those_of_the_extension()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();

        await using var command = new NpgsqlCommand("SELECT '[1,2.5,-3]'::vector, ARRAY['[1]', '[2]']::vector[]", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(new Vector(new[] { 1, 2.5f, -3 }), reader.GetFieldValue<Vector>(0));
        Assert.Equal("public.vector", reader.GetDataTypeName(0));
        Assert.Equal([new Vector(new[] { 1f }), new Vector(new[] { 2f })], reader.GetFieldValue<Vector[]>(1));
    }

    public static TheoryData<object, string> Values => new()
    {
        { true, "boolean" },
        { (short)-3, "smallint" },
        { 70_000, "integer" },
        { 1L << 40, "bigint" },
        { 1.5f, "real" },
        { -2.25, "double precision" },
        { 12345.6789m, "numeric" },
        { "grüße, \\ '", "text" },
        { new byte[] { 0, 1, 255 }, "bytea" },
        { new Guid("00112233-4455-6677-8899-aabbccddeeff"), "uuid" },
        { new DateOnly(2025, 6, 1), "date" },
        { new TimeOnly(23, 59, 58, 123), "time without time zone" },
        { new DateTime(2025, 6, 1, 12, 30, 0, DateTimeKind.Utc), "timestamp with time zone" },
        { new DateTime(1969, 7, 20, 20, 17, 40, DateTimeKind.Unspecified), "timestamp without time zone" },
        { new TimeSpan(3, 4, 5, 6, 7), "interval" },
        { new[] { 1, 2, 3 }, "integer[]" },
        { new[] { "a", "b,c", "" }, "text[]" },
        { new[] { 1.5m, -0.001m }, "numeric[]" },
    };

    [Theory, MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(object value, string type)
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT $1, $1::text, pg_typeof($1)::text", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal(value, reader.GetValue(0));
        Assert.Equal(type, reader.GetDataTypeName(0));
        Assert.Equal(type, reader.GetString(2));
    }

    [Fact]
    public async Task A_json_document_comes_back_in_canonical_form()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT $1 -> 'b', $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = "{\"b\":1,  \"a\":[true]}", NpgsqlDbType = NpgsqlDbType.Jsonb });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal("1", reader.GetString(0));
        Assert.Equal("{\"a\": [true], \"b\": 1}", reader.GetString(1));
    }

    [Fact]
    public async Task A_batch_goes_in_one_piece_and_fails_in_one_piece()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE batched (id int PRIMARY KEY, t text)");
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO batched VALUES (1, 'a'), (2, 'b')"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT count(*) FROM batched"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE batched SET t = t || 'x' WHERE id = $1") { Parameters = { new() { Value = 2 } } });
            await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync();
            await reader.ReadAsync();
            Assert.Equal(2L, reader.GetInt64(0));
            Assert.False(await reader.NextResultAsync());
            Assert.Equal(3, reader.RecordsAffected);
        }

        await using var wrong = new NpgsqlBatch(connection);
        wrong.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO batched VALUES (3, 'c')"));
        wrong.BatchCommands.Add(new NpgsqlBatchCommand("INSERT INTO batched VALUES (1, 'again')"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => wrong.ExecuteNonQueryAsync());
        Assert.Equal(
            ("23505", "batched_pkey", "batched", "public"),
            (refused.SqlState, refused.ConstraintName, refused.TableName, refused.SchemaName));
        Assert.Equal(2L, await Scalar(connection, "SELECT count(*) FROM batched"));
    }

    [Fact]
    public async Task A_prepared_statement_is_run_many_times_and_survives_a_change_of_its_table()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE prepared (id int PRIMARY KEY, n int)");
        await using var insert = new NpgsqlCommand("INSERT INTO prepared VALUES ($1, $2)", connection)
        {
            Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Integer }, new() { NpgsqlDbType = NpgsqlDbType.Integer } },
        };
        await insert.PrepareAsync();
        for (int i = 0; i < 20; i++)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value) = (i, i * i);
            Assert.Equal(1, await insert.ExecuteNonQueryAsync());
            if (i == 10)
                await Run(connection, "ALTER TABLE prepared ADD COLUMN later text");
        }

        Assert.Equal(361, await Scalar(connection, "SELECT n FROM prepared WHERE id = 19"));
    }

    [Fact]
    public async Task Statements_are_prepared_by_themselves_when_asked()
    {
        await using NpgsqlDataSource source = Source("Max Auto Prepare=10;Auto Prepare Min Usages=2");
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        for (int i = 0; i < 5; i++)
        {
            await using var command = new NpgsqlCommand("SELECT $1 + 1", connection) { Parameters = { new() { Value = i } } };
            Assert.Equal(i + 1, await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task Vectors_are_copied_in_and_out_in_binary_and_found_by_distance()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE copied (id int PRIMARY KEY, e vector(3), at timestamptz, tags text[])");
        var at = new DateTime(2025, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        await using (NpgsqlBinaryImporter writer = await connection.BeginBinaryImportAsync("COPY copied FROM STDIN (FORMAT binary)"))
        {
            for (int i = 0; i < 3000; i++)
                await writer.WriteRowAsync(default, i, new Vector(new[] { i, 0.5f, -i }), at.AddSeconds(i), new[] { "t" + i });
            Assert.Equal(3000UL, await writer.CompleteAsync());
        }

        await using (NpgsqlBinaryExporter reader = await connection.BeginBinaryExportAsync(
            "COPY (SELECT id, e, at, tags FROM copied WHERE id >= 2998 ORDER BY id) TO STDOUT (FORMAT binary)"))
        {
            Assert.Equal(4, await reader.StartRowAsync());
            Assert.Equal(2998, await reader.ReadAsync<int>());
            Assert.Equal(new Vector(new[] { 2998, 0.5f, -2998 }), await reader.ReadAsync<Vector>());
            Assert.Equal(at.AddSeconds(2998), await reader.ReadAsync<DateTime>());
            Assert.Equal(["t2998"], await reader.ReadAsync<string[]>());
            Assert.Equal(4, await reader.StartRowAsync());
            Assert.Equal(2999, await reader.ReadAsync<int>());
            await reader.SkipAsync();
            await reader.SkipAsync();
            await reader.SkipAsync();
            Assert.Equal(-1, await reader.StartRowAsync());
        }

        await using var nearest = new NpgsqlCommand("SELECT id, e <-> $1 FROM copied ORDER BY e <-> $1 LIMIT 2", connection)
        {
            Parameters = { new() { Value = new Vector(new[] { 1000.2f, 0.5f, -1000.2f }) } },
        };
        await using NpgsqlDataReader found = await nearest.ExecuteReaderAsync();
        await found.ReadAsync();
        Assert.Equal(1000, found.GetInt32(0));
        Assert.Equal(0.2828, found.GetDouble(1), 3);
        await found.ReadAsync();
        Assert.Equal(1001, found.GetInt32(0));
    }

    [Fact]
    public async Task A_text_copy_goes_both_ways()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE texts (a int, b text)");
        await using (TextWriter writer = await connection.BeginTextImportAsync("COPY texts FROM STDIN"))
            await writer.WriteAsync("1\ttab\\there\n2\t\\N\n");
        using TextReader reader = await connection.BeginTextExportAsync("COPY texts TO STDOUT (FORMAT csv, HEADER)");

        Assert.Equal("a,b\n1,tab\there\n2,\n", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task An_import_that_is_given_up_leaves_nothing()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE given_up (a int)");
        await using (NpgsqlBinaryImporter writer = await connection.BeginBinaryImportAsync("COPY given_up FROM STDIN (FORMAT binary)"))
            await writer.WriteRowAsync(default, 1);

        Assert.Equal(0L, await Scalar(connection, "SELECT count(*) FROM given_up"));
    }

    [Fact]
    public async Task A_timeout_cancels_the_statement_and_the_connection_goes_on()
    {
        // However long the server takes to answer the cancel.
        await using NpgsqlDataSource source = Source("Cancellation Timeout=0");
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await using var slow = new NpgsqlCommand("SELECT pg_sleep(30)", connection) { CommandTimeout = 1 };
        var stopped = await Assert.ThrowsAsync<NpgsqlException>(() => slow.ExecuteNonQueryAsync());

        Assert.IsType<TimeoutException>(stopped.InnerException);
        Assert.Equal(1, await Scalar(connection, "SELECT 1"));
    }

    [Fact]
    public async Task A_transaction_with_a_savepoint_keeps_what_it_should()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE kept (a int)");
        await using (NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead))
        {
            await Run(connection, "INSERT INTO kept VALUES (1)");
            await transaction.SaveAsync("s");
            await Run(connection, "INSERT INTO kept VALUES (2)");
            await transaction.RollbackAsync("s");
            await transaction.CommitAsync();
        }

        Assert.Equal(1, await Scalar(connection, "SELECT sum(a)::int FROM kept"));
    }

    [Fact]
    public async Task A_reader_tells_the_columns_of_its_table()
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE told (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name varchar(20) NOT NULL UNIQUE, e vector(2))");
        await using var command = new NpgsqlCommand("SELECT id, name, e, 1 AS one FROM told", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly | CommandBehavior.KeyInfo);
        var columns = await reader.GetColumnSchemaAsync();

        Assert.Equal(["id", "name", "e", "one"], columns.Select(column => column.ColumnName));
        Assert.Equal(["integer", "character varying", "public.vector", "integer"], columns.Select(column => column.DataTypeName));
        Assert.Equal((true, true, "told"), (columns[0].IsKey, columns[0].IsIdentity, columns[0].BaseTableName));
        Assert.Equal((20, false, true), (columns[1].ColumnSize, columns[1].AllowDBNull, columns[1].IsUnique));
    }

    [Theory]
    [InlineData("Tables")]
    [InlineData("Columns")]
    [InlineData("Indexes")]
    [InlineData("IndexColumns")]
    [InlineData("Constraints")]
    [InlineData("Views")]
    [InlineData("Users")]
    [InlineData("Databases")]
    [InlineData("DataTypes")]
    public async Task Every_schema_collection_can_be_read(string collection)
    {
        await using NpgsqlDataSource source = Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        await Run(connection, "CREATE TABLE IF NOT EXISTS listed (id int PRIMARY KEY, name text UNIQUE)");

        Assert.NotEmpty((await connection.GetSchemaAsync(collection)).Columns.Cast<DataColumn>());
    }

    private NpgsqlDataSource Source(string more = "")
    {
        using (NpgsqlDataSource plain = NpgsqlDataSource.Create(server.ConnectionString()))
        using (NpgsqlCommand extension = plain.CreateCommand("CREATE EXTENSION IF NOT EXISTS vector"))
            extension.ExecuteNonQuery();
        var builder = new NpgsqlDataSourceBuilder(server.ConnectionString().Replace("Pooling=false;", "", StringComparison.Ordinal) + ";" + more);
        builder.UseVector();
        return builder.Build();
    }

    private static async Task Run(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }
}
