using System.Globalization;
using Npgsql;

namespace PgVecByok.Bench;

/// <summary>One of the two that are compared: a connection, and how much processor time was spent for it.</summary>
internal sealed class SearchSide : IDisposable
{
    private readonly NpgsqlDataSource _source;

    public SearchSide(string name, string connection, Func<int, TimeSpan>? spent, Func<TimeSpan>? spentInAll = null)
    {
        Name = name;
        using (var first = new NpgsqlConnection(connection))
        {
            first.Open();
            using var command = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS vector", first);
            command.ExecuteNonQuery();
        }

        var builder = new NpgsqlDataSourceBuilder(connection + ";Maximum Pool Size=2;Max Auto Prepare=0");
        builder.UseVector();
        _source = builder.Build();
        Client = _source.OpenConnection();
        Spent = spent is null ? () => TimeSpan.Zero : () => spent(Client.ProcessID);
        SpentInAll = spentInAll ?? Spent;
    }

    public string Name { get; }

    public NpgsqlConnection Client { get; }

    /// <summary>By whoever answers this client's queries.</summary>
    public Func<TimeSpan> Spent { get; }

    /// <summary>With helpers: for loads and builds.</summary>
    public Func<TimeSpan> SpentInAll { get; }

    public void Execute(string text)
    {
        using var command = new NpgsqlCommand(text, Client) { CommandTimeout = 3600 };
        command.ExecuteNonQuery();
    }

    public double Scalar(string text)
    {
        using var command = new NpgsqlCommand(text, Client);
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Client.Dispose();
        _source.Dispose();
    }
}
