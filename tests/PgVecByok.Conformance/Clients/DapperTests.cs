using Dapper;
using Npgsql;

namespace PgVecByok.Conformance;

/// <summary>Dapper over Npgsql: named parameters, lists, several results, rows mapped to objects.</summary>
public sealed class DapperTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private sealed record City(int Id, string Name, double? Area);

    [Fact]
    public async Task Rows_are_mapped_to_objects_and_lists_are_parameters()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.ExecuteAsync("CREATE TABLE cities (id int PRIMARY KEY, name text, area float8)");
        City[] cities = [new(1, "Bern", 51.6), new(2, "Olten", null), new(3, "Chur", 54.3)];
        Assert.Equal(3, await connection.ExecuteAsync("INSERT INTO cities VALUES (@Id, @Name, @Area)", cities));

        IEnumerable<City> some = await connection.QueryAsync<City>(
            "SELECT id, name, area FROM cities WHERE id = ANY(@ids) AND name LIKE @like ORDER BY id", new { ids = new[] { 1, 3, 9 }, like = "%r%" });
        Assert.Equal([cities[0], cities[2]], some);
        Assert.Equal("Olten", await connection.QuerySingleAsync<string>("SELECT name FROM cities WHERE area IS NULL"));
    }

    [Fact]
    public async Task Several_results_come_in_order()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await using SqlMapper.GridReader results = await connection.QueryMultipleAsync(
            "SELECT n FROM generate_series(1, @n) AS n; SELECT upper(@word)", new { n = 3, word = "done" });

        Assert.Equal([1, 2, 3], await results.ReadAsync<int>());
        Assert.Equal("DONE", await results.ReadSingleAsync<string>());
    }

    [Fact]
    public async Task A_transaction_is_undone_with_all_of_its_commands()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE undone (a int)");
        await using (NpgsqlTransaction transaction = await connection.BeginTransactionAsync())
        {
            await connection.ExecuteAsync("INSERT INTO undone VALUES (@a)", new[] { new { a = 1 }, new { a = 2 } }, transaction);
            await transaction.RollbackAsync();
        }

        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM undone"));
    }
}
