using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Runs statements by the simple protocol and tells everything a client sees, in the form that golden scripts have.</summary>
internal sealed class ScriptSession(RawClient client)
{
    private Dictionary<uint, string> _typeNames = [];
    private bool _isBinary;

    /// <param name="data">What COPY ... FROM STDIN reads; its errors are told with their CONTEXT.</param>
    public IReadOnlyList<string> Run(string statement, byte[]? data = null)
    {
        new Query(statement).Write(client.Writer);
        client.Send();
        List<string> lines = [];
        List<IReadOnlyList<RowField>> described = [];
        while (client.Read() is { Tag: not ('Z' or '\0') } message)
        {
            if (message.Tag == 'G')
                Supply(data ?? []);
            else if (message.Tag is 'H' or 'd')
                TellCopied(message.Tag, message.Body, lines);
            else
                Tell(message.Tag, message.Body, lines, described, data is not null);
        }

        NameTypes(lines, described);
        return lines;
    }

    private void Supply(byte[] data)
    {
        CopyData.Write(client.Writer, data);
        CopyDone.Write(client.Writer);
        client.Send();
    }

    private void TellCopied(char tag, byte[] body, List<string> lines)
    {
        if (tag == 'H')
            _isBinary = body[0] == 1;
        else
            lines.Add(_isBinary ? Convert.ToHexStringLower(body) : Visible(Encoding.UTF8.GetString(body)));
    }

    private static void Tell(char tag, byte[] body, List<string> lines, List<IReadOnlyList<RowField>> described, bool showsContext)
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
                Complain(ErrorResponse.Read(body), lines, showsContext);
                break;
            case 'N':
                Complain(NoticeResponse.Read(body).Fields, lines, showsContext);
                break;
        }
    }

    private static void Complain(ErrorResponse error, List<string> lines, bool showsContext)
    {
        string at = error.Position is { } position ? $" at {position}" : "";
        lines.Add($"{error.Severity} {error.State}{at}: {Visible(error.Message)}");
        if (error.Detail is { } detail)
            lines.Add($"DETAIL: {Visible(detail)}");
        if (error.Hint is { } hint)
            lines.Add($"HINT: {Visible(hint)}");
        if (showsContext && error.Where is { } where)
            lines.Add($"CONTEXT: {Visible(where)}");
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
