using System.Globalization;
using Npgsql;

namespace PgVecByok.Conformance;

/// <summary>
/// What real clients sent to PostgreSQL is answered with its columns, types, parameters and SQLSTATEs. The recordings lie outside the
/// project; without them there is nothing to say again.
/// </summary>
public sealed class RecordedClientTests
{
    /// <summary>Part of what tells a difference, and why it is one.</summary>
    private static readonly (string Part, string Reason)[] Known =
    [
        ("prepared transactions are disabled", "two-phase commit is refused, as PostgreSQL does by default"),
        ("iculocale does not exist", "PostgreSQL 17 gave the column another name"),
        ("\"colliculocale\" does not exist", "PostgreSQL 17 gave the column another name"),
        ("\"daticulocale\" does not exist", "PostgreSQL 17 gave the column another name"),
        ("stattarget 23 ", "smallint since PostgreSQL 17"),
        ("attmissingval", "missing values are shown as text"),
        ("indstatvals", "smallint[] since PostgreSQL 17"),
        ("substream", "\"char\" since PostgreSQL 16"),
        ("\"demo.sales.", "the recording's database has another name"),
        ("\"sales.part", "declarative partitioning is refused"),
        ("one database", "CREATE DATABASE is refused"),
        ("database \"efdemo\" does not exist", "it could not be created"),
    ];

    public static TheoryData<string> Clients => Recording.Folder is null ? ["no recordings"] :
    [
        "psql15", "npgsql10", "npgsql8", "efcore", "dapper", "psycopg2", "psycopg3", "sqlalchemy", "pgjdbc", "psqlodbc", "node-postgres",
        "knex", "typeorm", "pgcli", "pgbouncer", "pg_dump",
    ];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task What_a_client_sent_to_PostgreSQL_is_answered_alike(string client)
    {
        Assert.SkipWhen(Recording.Folder is null, "no recordings here: name their folder in PGVECBYOK_CAPTURES");
        using var server = new ServerProcess();
        await Prepare(server);

        var replay = new Replay(server, Recording.Read(client), await Oids(server));
        replay.Run();

        Assert.True(replay.Turns > 4);
        Assert.DoesNotContain(replay.Differences, difference =>
            !Known.Any(known => difference.Contains(known.Part, StringComparison.Ordinal)));
    }

    // Statement by statement: what is refused leaves out what builds on it.
    private static async Task Prepare(ServerProcess server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.OpenAsync();
        foreach (string statement in Recording.Schema.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                await new NpgsqlCommand(statement, connection).ExecuteNonQueryAsync();
            }
            catch (PostgresException refused) when (refused.SqlState is "0A000" or "3D000")
            {
            }
        }
    }

    /// <summary>The recording's numbers of types and tables, and what they are here.</summary>
    private static async Task<Dictionary<uint, uint>> Oids(ServerProcess server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString());
        await connection.OpenAsync();
        Dictionary<uint, uint> oids = [];
        foreach ((uint recorded, string name) in new (uint, string)[]
        {
            (16721, "'vector'::regtype"), (16727, "'vector[]'::regtype"), (73964, "'vector'::regtype"), (74077, "'halfvec'::regtype"),
            (17050, "'sales.mood'::regtype"), (17062, "'sales.addr'::regtype"), (17064, "'sales.tenant'::regclass"),
            (17077, "'sales.doc'::regclass"), (17111, "'sales.doc'::regclass"),
        })
        {
            object? found = await new NpgsqlCommand($"SELECT {name}::oid::int8", connection).ExecuteScalarAsync();
            oids.Add(recorded, Convert.ToUInt32(found, CultureInfo.InvariantCulture));
        }

        return oids;
    }
}
