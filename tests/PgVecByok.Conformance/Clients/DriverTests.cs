using System.Text.RegularExpressions;

namespace PgVecByok.Conformance;

/// <summary>
/// Small programs over psycopg2, psycopg 3, JDBC and ODBC print, line for line, what they print over PostgreSQL with pgvector: the
/// programs and their output lie in tests/clients.
/// </summary>
public sealed partial class DriverTests
{
    private const string PostgresJar = "/usr/share/java/postgresql.jar";

    private static readonly string Programs = Path.Combine(ServerProcess.Root, "tests", "clients");

    [Theory]
    [InlineData("with_psycopg2")]
    [InlineData("with_psycopg3")]
    public void A_Python_program_prints_what_it_prints_over_PostgreSQL(string program)
    {
        using var server = new ServerProcess();
        string scratch = Path.Combine(server.DataDirectory, "scratch.csv");
        string output = Run(
            "/usr/bin/python3", [Path.Combine(Programs, program + ".py"), Keywords(server), scratch]);

        Assert.Equal(Expected(program), output);
    }

    // The runtime compiles a program of one file by itself.
    [Theory]
    [InlineData("WithJdbc")]
    [InlineData("JdbcCatalogs")]
    [InlineData("JdbcValues")]
    public void A_Java_program_prints_what_it_prints_over_PostgreSQL(string program)
    {
        using var server = new ServerProcess();
        string output = Run("java", [
            "-XX:TieredStopAtLevel=1", "-cp", PostgresJar, Path.Combine(Programs, program + ".java"),
            $"jdbc:postgresql://127.0.0.1:{server.Port}/postgres", "postgres", ServerProcess.Password,
        ]);

        Assert.Equal(Expected(program), output);
    }

    [Fact]
    public void A_Python_program_over_ODBC_prints_what_it_prints_over_PostgreSQL()
    {
        using var server = new ServerProcess();
        string output = Run("/usr/bin/python3", [Path.Combine(Programs, "with_pyodbc.py"), Source(server)]);

        Assert.Equal(Expected("with_pyodbc"), output);
    }

    [Fact]
    public void Statements_through_ODBC_print_what_they_print_over_PostgreSQL()
    {
        using var server = new ServerProcess();
        string output = Run(
            "isql", ["-v", "-b", "-d|", "-c", "-k", Source(server)], File.ReadAllText(Path.Combine(Programs, "with_odbc.sql")));

        // isql's own remarks come on the other stream, at no certain place.
        Assert.Equal(Expected("with_odbc"), ObjectNumber().Replace(Remark().Replace(output, ""), "|oid|"));
    }

    private static string Keywords(ServerProcess server) =>
        $"host=127.0.0.1 port={server.Port} user=postgres dbname=postgres password='{ServerProcess.Password}'";

    private static string Source(ServerProcess server) =>
        $"DRIVER=PostgreSQL Unicode;Servername=127.0.0.1;Port={server.Port};Database=postgres;"
        + $"UID=postgres;PWD={ServerProcess.Password}";

    private static string Expected(string program) => File.ReadAllText(Path.Combine(Programs, program + ".txt"));

    private static string Run(string program, string[] arguments, string input = "")
    {
        (string output, string errors) = ClientProgram.Run(program, arguments, input);
        return output + errors;
    }

    [GeneratedRegex(@"^\[ISQL\].*\n", RegexOptions.Multiline)]
    private static partial Regex Remark();

    // A table has another number with each server.
    [GeneratedRegex(@"\|\d{5}\|")]
    private static partial Regex ObjectNumber();
}
