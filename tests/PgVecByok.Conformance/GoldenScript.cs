using System.Globalization;
using System.Text;

namespace PgVecByok.Conformance;

/// <summary>
/// A script of tests/scripts: statements behind "> ", continued by lines that begin with two blanks, and below each what PostgreSQL 18
/// with pgvector answers, behind "-- ". Where this server answers otherwise for a reason, the reason stands below that behind "#~ " and
/// its own answer behind "#= ". In folders that PostgreSQL knows nothing of (keys, tenancy) the "-- " lines are this server's.
/// "< " behind COPY ... FROM STDIN is a line of its data, "<x " bytes of it in hexadecimal.
/// "#? 20" says that the answer may come to be within 20 seconds: the statement is asked again until it is the expected one.
/// </summary>
internal sealed class GoldenScript
{
    private GoldenScript(IReadOnlyList<GoldenStatement> statements) => Statements = statements;

    public IReadOnlyList<GoldenStatement> Statements { get; }

    public static GoldenScript Read(string path)
    {
        List<GoldenStatement> statements = [];
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("> ", StringComparison.Ordinal))
                continue;
            int line = i + 1;
            List<string> text = [lines[i][2..]];
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("  ", StringComparison.Ordinal))
                text.Add(lines[++i][2..]);
            var statement = new GoldenStatement(line, string.Join('\n', text));
            while (i + 1 < lines.Length && lines[i + 1].StartsWith('<'))
                statement.AddData(lines[++i]);
            while (i + 1 < lines.Length && statement.TryTake(lines[i + 1]))
                i++;
            statements.Add(statement);
        }

        return new GoldenScript(statements);
    }
}

internal sealed class GoldenStatement(int line, string text)
{
    private readonly List<string> _reference = [], _ours = [];

    public int Line => line;

    public string Text => text;

    /// <summary>What COPY reads; null where the statement is no such thing.</summary>
    public byte[]? Data { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>For how long it is asked again.</summary>
    public TimeSpan Patience { get; private set; }

    public IReadOnlyList<string> Expected => Reason is null ? _reference : _ours;

    public void AddData(string line) =>
        Data = [.. Data ?? [], .. line.StartsWith("<x", StringComparison.Ordinal)
            ? Convert.FromHexString(line.AsSpan(3))
            : Encoding.UTF8.GetBytes(Rest(line, 1) + "\n")];

    public bool TryTake(string next)
    {
        if (next.StartsWith("--", StringComparison.Ordinal))
            _reference.Add(Rest(next, 2));
        else if (next.StartsWith("#~", StringComparison.Ordinal))
            Reason = Rest(next, 2);
        else if (next.StartsWith("#=", StringComparison.Ordinal))
            _ours.Add(Rest(next, 2));
        else if (next.StartsWith("#?", StringComparison.Ordinal))
            Patience = TimeSpan.FromSeconds(int.Parse(Rest(next, 2), CultureInfo.InvariantCulture));
        else
            return false;
        return true;
    }

    private static string Rest(string text, int prefix) => text.Length > prefix ? text[(prefix + 1)..] : "";
}
