using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>Short questions with short answers.</summary>
internal static class Asking
{
    /// <summary>The rows as text, values joined by commas and rows by blanks; or the SQLSTATE of the error.</summary>
    public static string Rows(this RawClient client, string query)
    {
        List<string> rows = [];
        string? state = null;
        client.Send(query, (tag, body) =>
        {
            if (tag == 'D')
                rows.Add(string.Join(',', DataRow.Read(body).Select(value => value is { } v ? Encoding.UTF8.GetString(v.Span) : "null")));
            else if (tag == 'E')
                state = ErrorResponse.Read(body).State;
        });
        return state ?? string.Join(' ', rows);
    }

    /// <summary>The error; null if there was none.</summary>
    public static ErrorResponse? Refusal(this RawClient client, string query)
    {
        ErrorResponse? error = null;
        client.Send(query, (tag, body) => error = tag == 'E' ? ErrorResponse.Read(body) : error);
        return error;
    }

    /// <summary>REQUIRES: the statement succeeds.</summary>
    public static void Do(this RawClient client, string query)
    {
        if (client.Refusal(query) is { } error)
            throw new InvalidOperationException($"{query}: {error.State} {error.Message}");
    }

    /// <summary>Asks again until it answers so; false: it never did.</summary>
    public static bool Becomes(this RawClient client, string query, string rows)
    {
        for (long deadline = Environment.TickCount64 + 120_000; Environment.TickCount64 < deadline; Thread.Sleep(20))
        {
            if (client.Rows(query) == rows)
                return true;
        }

        return false;
    }

    /// <summary>COPY FROM STDIN of a text; the SQLSTATE, or the command tag.</summary>
    public static string CopyIn(this RawClient client, string copy, string data)
    {
        string answer = "closed";
        client.Send(copy, (tag, body) =>
        {
            if (tag == 'G')
            {
                foreach (byte[] part in Encoding.UTF8.GetBytes(data).Chunk(32_000))
                    CopyData.Write(client.Writer, part);
                CopyDone.Write(client.Writer);
                client.Send();
            }
            else if (tag is 'C' or 'E')
            {
                answer = tag == 'C' ? CommandComplete.Read(body).CommandTag : ErrorResponse.Read(body).State;
            }
        });
        return answer;
    }

    /// <summary>What COPY TO STDOUT sends; or the SQLSTATE.</summary>
    public static string CopyOut(this RawClient client, string copy)
    {
        var data = new StringBuilder();
        string? state = null;
        client.Send(copy, (tag, body) =>
        {
            if (tag == 'd')
                data.Append(Encoding.UTF8.GetString(body));
            else if (tag == 'E')
                state = ErrorResponse.Read(body).State;
        });
        return state ?? data.ToString();
    }

    /// <summary>A statement with one parameter, both in Latin-1. False: an error came.</summary>
    public static bool TryWithParameter(this RawClient client, string query, string value)
    {
        byte[] text = Encoding.Latin1.GetBytes(value);
        client.Send(RawClient.Message('P', [0, .. Encoding.Latin1.GetBytes(query), 0, 0, 0]));
        client.Send(RawClient.Message('B', [0, 0, 0, 0, 0, 1, 0, 0, (byte)(text.Length >> 8), (byte)text.Length, .. text, 0, 0]));
        client.Send(RawClient.Message('E', [0, 0, 0, 0, 0]));
        client.Send(RawClient.Message('S', []));
        bool succeeds = true;
        for (char tag = client.Read().Tag; tag != 'Z'; tag = client.Read().Tag)
            succeeds &= tag is not ('E' or '\0');
        return succeeds;
    }

    private static void Send(this RawClient client, string query, Action<char, byte[]> onMessage)
    {
        new Query(query).Write(client.Writer);
        client.Send();
        while (client.Read() is var (tag, body) && tag != 'Z')
        {
            if (tag == '\0')
                throw new IOException("the server has closed the connection");
            onMessage(tag, body);
        }
    }
}
