using Npgsql;
using NpgsqlTypes;

namespace PgVecByok.Conformance;

/// <summary>Range types of users as Npgsql loads them from the catalog, and their values in its binary form.</summary>
public sealed class UserRangeTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    [Fact]
    public async Task Ranges_multiranges_and_arrays_come_back_as_they_went()
    {
        await using NpgsqlDataSource source = await Source();
        await using NpgsqlCommand command = source.CreateCommand(
            "INSERT INTO stay VALUES ($1, $2, $3) RETURNING during, more, all_of, during @> 1.5::float8");
        NpgsqlRange<double> range = new(1, true, 2.5, false);
        NpgsqlRange<double>[] several = [new(1, true, 2, true), new(3, true, false, 0, false, true)];
        command.Parameters.Add(new NpgsqlParameter { Value = range, DataTypeName = "floatrange" });
        command.Parameters.Add(new NpgsqlParameter { Value = several, DataTypeName = "floatmultirange" });
        command.Parameters.Add(new NpgsqlParameter { Value = several, DataTypeName = "floatrange[]" });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal(range, reader.GetFieldValue<NpgsqlRange<double>>(0));
        Assert.Equal(several, reader.GetFieldValue<NpgsqlRange<double>[]>(1));
        Assert.Equal(several, reader.GetFieldValue<NpgsqlRange<double>[]>(2));
        Assert.True(reader.GetBoolean(3));
        Assert.Equal(
            ["public.floatrange", "public.floatmultirange", "public.floatrange[]"],
            Enumerable.Range(0, 3).Select(reader.GetDataTypeName));
    }

    [Fact]
    public async Task Rows_are_copied_in_binary()
    {
        await using NpgsqlDataSource source = await Source();
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        NpgsqlRange<double> range = new(7, false, 8, true);
        await using (NpgsqlBinaryImporter writer =
            await connection.BeginBinaryImportAsync("COPY stay (during) FROM STDIN (FORMAT binary)"))
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(range, "floatrange");
            await writer.CompleteAsync();
        }

        await using var command = new NpgsqlCommand("SELECT during FROM stay WHERE lower(during) = 7", connection);
        Assert.Equal(range, (NpgsqlRange<double>)(await command.ExecuteScalarAsync())!);
    }

    /// <summary>Whatever a value of them meets looks at one level after the other, on one stack.</summary>
    [Theory, InlineData(""), InlineData("[]"), InlineData("multirange")]
    public void Ranges_over_ranges_are_bounded(string what)
    {
        using RawClient client = server.Connect();
        client.Ask("BEGIN; CREATE TYPE range0 AS RANGE (subtype = int)");
        for (int i = 1; i < 16; i++)
            Assert.Equal("C(CREATE TYPE) ZT", client.Ask($"CREATE TYPE range{i} AS RANGE (subtype = {Over(i - 1)})"));
        Assert.Equal(
            "E(54000: ranges cannot be over more than 16 others) ZE",
            client.Ask($"CREATE TYPE range16 AS RANGE (subtype = {Over(15)})"));
        client.Ask("ROLLBACK");

        string Over(int i) => what == "multirange" ? $"multirange{i}" : $"range{i}{what}";
    }

    private async Task<NpgsqlDataSource> Source()
    {
        await using (NpgsqlDataSource plain = NpgsqlDataSource.Create(server.ConnectionString()))
        await using (NpgsqlCommand made = plain.CreateCommand(
            "DO $$ BEGIN IF to_regtype('floatrange') IS NULL THEN "
            + "CREATE TYPE floatrange AS RANGE (subtype = float8); END IF; END $$; "
            + "CREATE TABLE IF NOT EXISTS stay (during floatrange, more floatmultirange, all_of floatrange[])"))
            await made.ExecuteNonQueryAsync();
        var builder = new NpgsqlDataSourceBuilder(server.ConnectionString());
        builder.EnableUnmappedTypes();
        return builder.Build();
    }
}
