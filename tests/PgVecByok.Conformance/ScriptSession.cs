using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Runs statements by the simple protocol and tells everything a client sees, in the form that golden scripts have.</summary>
internal sealed class ScriptSession(RawClient client)
{
    private Dictionary<uint, string> _typeNames = [];

    public IReadOnlyList<string> Run(string statement)
    {
        new Query(statement).Write(client.Writer);
        client.Send();
        List<string> lines = [];
        List<IReadOnlyList<RowField>> described = [];
        while (client.Read() is { Tag: not ('Z' or '\0') } message)
            Tell(message.Tag, message.Body, lines, described);
        NameTypes(lines, described);
        return lines;
    }

    private static void Tell(char tag, byte[] body, List<string> lines, List<IReadOnlyList<RowField>> described)
    {
        switch (tag)
        {
            case 'T':
                described.Add(RowDescription.Read(body));
                lines.Add($"\0{described.Count - 1}");
                break;
            case 'D':
                lines.Add(string.Join(" | ", DataRow.Read(body).Select(
                    value => value is { } bytes ? Visible(Encoding.UTF8.GetString(bytes.Span)) : "NULL")).TrimEnd());
                break;
            case 'C':
                lines.Add(CommandComplete.Read(body).CommandTag);
                break;
            case 'I':
                lines.Add("EMPTY");
                break;
            case 'E':
                Complain(ErrorResponse.Read(body), lines);
                break;
            case 'N':
                Complain(NoticeResponse.Read(body).Fields, lines);
                break;
        }
    }

    private static void Complain(ErrorResponse error, List<string> lines)
    {
        string at = error.Position is { } position ? $" at {position}" : "";
        lines.Add($"{error.Severity} {error.State}{at}: {Visible(error.Message)}");
        if (error.Detail is { } detail)
            lines.Add($"DETAIL: {Visible(detail)}");
        if (error.Hint is { } hint)
            lines.Add($"HINT: {Visible(hint)}");
    }

    private void NameTypes(List<string> lines, List<IReadOnlyList<RowField>> described)
    {
        if (described.Count == 0)
            return;
        if (described.Any(row => row.Any(field => !_typeNames.ContainsKey(field.TypeOid))))
            LearnTypes();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith('\0'))
            {
                lines[i] = string.Join(" | ", described[int.Parse(lines[i].AsSpan(1), null)].Select(
                    field => $"{field.Name}:{_typeNames.GetValueOrDefault(field.TypeOid) ?? field.TypeOid.ToString(null, null)}"));
            }
        }
    }

    private void LearnTypes()
    {
        new Query("SELECT oid, format_type(oid, NULL) FROM pg_catalog.pg_type").Write(client.Writer);
        client.Send();
        Dictionary<uint, string> names = new(_typeNames);
        while (client.Read() is { Tag: not ('Z' or '\0') } message)
        {
            if (message.Tag != 'D')
                continue;
            string[] row = [.. DataRow.Read(message.Body).Select(value => Encoding.UTF8.GetString(value!.Value.Span))];
            names[uint.Parse(row[0], null)] = row[1];
        }

        _typeNames = names;
    }

    // One row is one line: what would break that is shown escaped.
    private static string Visible(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
