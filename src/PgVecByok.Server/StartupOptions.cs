using System.Text;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>A startup message as a request for a session: the settings in it are only looked at once the user has logged in.</summary>
internal static class StartupOptions
{
    public static SessionRequest Read(StartupMessage startup)
    {
        string user = startup["user"] ?? "";
        if (user.Length == 0)
        {
            throw new SqlException(
                SqlState.InvalidAuthorizationSpecification, "no PostgreSQL user name specified in startup packet");
        }

        if (startup["replication"] is { } replication && replication is not ("false" or "off" or "no" or "0"))
            throw SqlException.NotSupported("replication is not supported");
        List<KeyValuePair<string, string>> settings = [];
        if (startup["options"] is { Length: > 0 } options)
            settings.AddRange(Switches(options));
        settings.AddRange(startup.Parameters.Where(each =>
            each.Key is not ("user" or "database" or "options" or "replication") && !each.Key.StartsWith("_pq_.", StringComparison.Ordinal)));
        string database = startup["database"] is { Length: > 0 } named ? named : user;
        return new SessionRequest(user, database, settings);
    }

    /// <summary>-c name=value, -cname=value and --name=value, split at spaces that no backslash protects.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Switches(string options)
    {
        List<string> words = Split(options);
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            string? assignment = word switch
            {
                "-c" => ++i < words.Count ? words[i] : null,
                _ when word.StartsWith("--", StringComparison.Ordinal) => word[2..],
                _ when word.StartsWith("-c", StringComparison.Ordinal) => word[2..],
                _ => null,
            };
            if (assignment is null || assignment.IndexOf('=', StringComparison.Ordinal) is not (var at and > 0))
                throw new SqlException(SqlState.SyntaxError, "invalid command-line argument for server process: " + word);
            yield return new(assignment[..at].Replace('-', '_'), assignment[(at + 1)..]);
        }
    }

    private static List<string> Split(string options)
    {
        List<string> words = [];
        var word = new StringBuilder();
        for (int i = 0; i < options.Length; i++)
        {
            if (options[i] == '\\' && i + 1 < options.Length)
            {
                word.Append(options[++i]);
            }
            else if (!char.IsWhiteSpace(options[i]))
            {
                word.Append(options[i]);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
