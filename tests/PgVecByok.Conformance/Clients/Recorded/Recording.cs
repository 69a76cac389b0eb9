using System.Text.Json;

namespace PgVecByok.Conformance;

/// <summary>
/// One line of a recording: a message of a client (<c>&gt;</c>) or of PostgreSQL (<c>&lt;</c>), with its fields as JSON. The recordings
/// are not part of the project: whoever has them names their folder in PGVECBYOK_CAPTURES.
/// </summary>
internal readonly record struct RecordedMessage(int Connection, bool IsFromClient, string Name, JsonElement Fields)
{
    public string Text(string field) => Fields.TryGetProperty(field, out JsonElement value) ? value.GetString() ?? "" : "";

    public short[] Shorts(string field) => [.. Fields.GetProperty(field).EnumerateArray().Select(each => each.GetInt16())];

    public uint[] Oids(string field) => [.. Fields.GetProperty(field).EnumerateArray().Select(each => each.GetUInt32())];
}

/// <summary>What one client said to PostgreSQL 15 and was answered.</summary>
internal sealed class Recording
{
    private Recording(IReadOnlyList<RecordedMessage> messages) => Messages = messages;

    public IReadOnlyList<RecordedMessage> Messages { get; }

    /// <summary>Null: nobody has brought the recordings.</summary>
    public static string? Folder { get; } = new[]
        {
            Environment.GetEnvironmentVariable("PGVECBYOK_CAPTURES"), Path.Combine(ServerProcess.Root, "..", "shared", "facts", "clients"),
        }
        .FirstOrDefault(Directory.Exists);

    /// <summary>The schema that every client was recorded over.</summary>
    public static string Schema => File.ReadAllText(Path.Combine(Folder!, "sample-schema.sql"));

    public static Recording Read(string client)
    {
        string file = Directory.GetFiles(Folder!, client + "*.jsonl").Single();
        return new Recording([.. File.ReadLines(file).Select(Parse)]);
    }

    private static RecordedMessage Parse(string line)
    {
        JsonElement fields = JsonDocument.Parse(line).RootElement;
        return new RecordedMessage(
            fields.GetProperty("c").GetInt32(), fields.GetProperty("d").GetString() == ">", fields.GetProperty("m").GetString()!, fields);
    }
}
