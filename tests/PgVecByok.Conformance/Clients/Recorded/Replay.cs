using System.Text;
using System.Text.RegularExpressions;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>
/// Says to our server what a client said to PostgreSQL, turn by turn, and tells where the answers differ. After a turn that left the
/// transaction in another state the recorded one is restored, so that one difference does not make the next.
/// </summary>
internal sealed partial class Replay(ServerProcess server, Recording recording, IReadOnlyDictionary<uint, uint> oids)
{
    private readonly List<string> _said = []; // in this turn, for the report

    public List<string> Differences { get; } = [];

    public int Turns { get; private set; }

    public void Run()
    {
        foreach (int connection in recording.Messages.Select(message => message.Connection).Distinct())
        {
            RecordedMessage[] messages = [.. recording.Messages.Where(message => message.Connection == connection)];
            int ready = Array.FindIndex(messages, message => message is { IsFromClient: false, Name: "ReadyForQuery" });
            if (ready >= 0)
                Run(messages, new Queue<Answer>(Answers(messages[(ready + 1)..])));
        }
    }

    private void Run(RecordedMessage[] messages, Queue<Answer> expected)
    {
        using RawClient client = server.Connect();
        client.Ask("SET search_path = sales, public");
        bool isCut = false;
        foreach (RecordedMessage message in messages.Where(message => message.IsFromClient))
        {
            if (message.Name == "FunctionCall")
                expected.TryDequeue(out _); // its arguments were not recorded
            isCut |= message.Name.StartsWith("...", StringComparison.Ordinal)
                || (message.Name == "CopyData" && message.Fields.GetProperty("len").GetInt32() > 24);
            if (isCut && message.Name == "CopyDone")
                new CopyFail("cut").Write(client.Writer);
            else if (!Write(client.Writer, message))
                continue;
            if (message.Name is not ("Query" or "Sync" or "CopyDone" or "CopyFail"))
                continue;
            client.Send();
            Answer answer = Read(client);
            Turns++;
            if (expected.TryDequeue(out Answer? wanted) && !isCut)
                Compare(client, wanted, answer);
            isCut = false;
            _said.Clear();
        }
    }

    private static IEnumerable<Answer> Answers(RecordedMessage[] messages)
    {
        var answer = new Answer();
        foreach (RecordedMessage message in messages)
        {
            if (message.IsFromClient || answer.Take(message))
                continue;
            yield return answer;
            answer = new Answer();
        }
    }

    private static Answer Read(RawClient client)
    {
        var answer = new Answer();
        while (true)
        {
            (char tag, byte[] body) = client.Read();
            if (!answer.Take(tag, body))
                return answer;
        }
    }

    private void Compare(RawClient client, Answer wanted, Answer got)
    {
        Restore(client, wanted.Statuses, got.Statuses);
        // A cancel comes on a connection of its own, and what is a duplicate hangs on the rows of earlier recordings.
        if (wanted.Errors.Any(state => state is "57014" || state.StartsWith("23", StringComparison.Ordinal)))
            return;
        string what = string.Join(", ", new[]
        {
            Difference("columns", wanted.Columns, got.Columns), Difference("parameters", wanted.Parameters, got.Parameters),
            Difference("errors", wanted.Errors, got.Errors), Difference("status", wanted.Statuses, got.Statuses),
        }.OfType<string>());
        if (what.Length > 0)
            Differences.Add($"{what} {string.Join(' ', got.Messages)}\n    {string.Join("\n    ", _said)}");
    }

    private static string? Difference(string what, List<string> wanted, List<string> got) => wanted.SequenceEqual(got)
        ? null
        : $"{what}: -[{string.Join("; ", wanted.Except(got))}] +[{string.Join("; ", got.Except(wanted))}]";

    private static void Restore(RawClient client, List<string> wanted, List<string> got)
    {
        if (wanted.Count == 0 || got.Count == 0 || wanted[^1] == got[^1])
            return;
        if (got[^1] != "I")
            client.Ask("ROLLBACK");
        if (wanted[^1] != "I")
            client.Ask(wanted[^1] == "T" ? "BEGIN" : "BEGIN; SELECT 1 / 0");
    }

    /// <summary>False: not a message that is said again.</summary>
    private bool Write(MessageWriter writer, in RecordedMessage message)
    {
        switch (message.Name)
        {
            case "Query": new Query(Said(message)).Write(writer); break;
            case "Parse": new Parse(message.Text("name"), Said(message), [.. message.Oids("oids").Select(Mapped)]).Write(writer); break;
            case "Bind": Bound(message).Write(writer); break;
            case "Describe": new Describe(message.Text("kind") == "P", message.Text("name")).Write(writer); break;
            case "Close": new Close(message.Text("kind") == "P", message.Text("name")).Write(writer); break;
            case "Execute": new Execute(message.Text("portal"), message.Fields.GetProperty("max").GetInt32()).Write(writer); break;
            case "Sync": Sync.Write(writer); break;
            case "CopyData" when message.Text("head") is { Length: > 0 } head: CopyData.Write(writer, Convert.FromHexString(head)); break;
            case "CopyDone": CopyDone.Write(writer); break;
            case "CopyFail": new CopyFail("").Write(writer); break;
            default: return false;
        }

        return true;
    }

    private string Said(in RecordedMessage message)
    {
        string text = Number().Replace(message.Text("sql"), number =>
            uint.TryParse(number.Value, out uint oid) ? $"{Mapped(oid)}" : number.Value);
        _said.Add(text);
        return text;
    }

    private static Bind Bound(RecordedMessage message)
    {
        short[] formats = message.Shorts("pfmt");
        ReadOnlyMemory<byte>?[] values = [.. message.Fields.GetProperty("params").EnumerateArray().Select((value, i) =>
            value.GetString() is not { } text ? (ReadOnlyMemory<byte>?)null
            : Bind.FormatOf(formats, i) && text.StartsWith('x') ? Convert.FromHexString(text[1..])
            : Encoding.UTF8.GetBytes(text))];
        return new Bind(message.Text("portal"), message.Text("stmt"), formats, values, message.Shorts("rfmt"));
    }

    private uint Mapped(uint oid) => oids.GetValueOrDefault(oid, oid);

    // Numbers of recorded objects stand in statements.
    [GeneratedRegex(@"\b\d{5}\b")]
    private static partial Regex Number();
}
