using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>A client that says exactly what a test wants said, and hears exactly what is answered.</summary>
public sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly MessageStream _stream = new();

    public RawClient(int port)
    {
        _socket.NoDelay = true;
        _socket.ReceiveTimeout = 300_000;
        _socket.Connect(IPAddress.Loopback, port);
    }

    public MessageWriter Writer { get; } = new();

    public BackendKeyData KeyData { get; private set; }

    public Dictionary<string, string> Parameters { get; } = [];

    public void Send()
    {
        _socket.Send(Writer.Written);
        Writer.Clear();
    }

    public void Send(ReadOnlySpan<byte> bytes) => _socket.Send(bytes);

    /// <summary>One byte, as SSLRequest is answered; −1 at the end.</summary>
    public int ReadByte()
    {
        byte[] one = new byte[1];
        return Receive(one) == 0 ? -1 : one[0];
    }

    /// <summary>Whether anything comes within the time.</summary>
    public bool IsAnswered(TimeSpan within) => _socket.Poll(within, SelectMode.SelectRead);

    /// <summary>The next message; tag 0 when the server has closed.</summary>
    public (char Tag, byte[] Body) Read()
    {
        byte tag;
        ReadOnlyMemory<byte> body;
        while (!_stream.TryRead(Limits.BackendBytesMax, out tag, out body))
        {
            int count = Receive(_stream.Room().Span);
            if (count == 0)
                return ('\0', []);
            _stream.Filled(count);
        }

        return ((char)tag, body.ToArray());
    }

    /// <summary>
    /// Everything up to and with ReadyForQuery, or the close, as one line: tags, with what matters of CommandComplete, errors,
    /// rows in text, and the status.
    /// </summary>
    public string ReadToReady()
    {
        var told = new StringBuilder();
        while (true)
        {
            (char tag, byte[] body) = Read();
            if (tag == 'S')
            {
                ParameterStatus status = ParameterStatus.Read(body);
                Parameters[status.Name] = status.Value;
                continue;
            }

            told.Append(told.Length > 0 ? " " : "").Append(tag == '\0' ? "closed" : Tell(tag, body));
            if (tag is 'Z' or '\0')
                return told.ToString();
        }
    }

    public string Ask(string query)
    {
        new Query(query).Write(Writer);
        Send();
        return ReadToReady();
    }

    public void LogIn(string user, string password, params (string Name, string Value)[] parameters)
    {
        string? refusal = TryLogIn(user, password, StartupMessage.Version30, parameters);
        if (refusal is not null)
            throw new InvalidOperationException(refusal);
    }

    /// <summary>Null: logged in; else the error, or "closed".</summary>
    public string? TryLogIn(string user, string password, int version, params (string Name, string Value)[] parameters)
    {
        new StartupMessage(version, [new("user", user), new("database", "postgres"), .. parameters.Select(each =>
            KeyValuePair.Create(each.Name, each.Value))]).Write(Writer);
        Send();
        string nonce = "", first = "";
        while (true)
        {
            (char tag, byte[] body) = Read();
            switch (tag)
            {
                case 'E' or '\0':
                    return tag == 'E' ? Tell(tag, body) : "closed";
                case 'R':
                    Answer(Authentication.Read(body), password, ref nonce, ref first);
                    break;
                case 'S':
                    ParameterStatus status = ParameterStatus.Read(body);
                    Parameters[status.Name] = status.Value;
                    break;
                case 'K':
                    KeyData = BackendKeyData.Read(body);
                    break;
                case 'v':
                    NegotiateProtocolVersion negotiated = NegotiateProtocolVersion.Read(body);
                    Parameters["negotiated"] = $"{negotiated.Version & 0xFFFF} {string.Join(',', negotiated.UnknownOptions)}";
                    break;
                case 'Z':
                    return null;
            }
        }
    }

    /// <summary>A message by its bytes. At most 65,531 of them.</summary>
    public static byte[] Message(char tag, byte[] body) =>
        [(byte)tag, 0, 0, (byte)((body.Length + 4) >> 8), (byte)(body.Length + 4), .. body];

    public void Dispose() => _socket.Dispose();

    private int Receive(Span<byte> buffer)
    {
        try
        {
            return _socket.Receive(buffer);
        }
        catch (SocketException gone) when (gone.SocketErrorCode == SocketError.ConnectionReset)
        {
            return 0;
        }
    }

    private void Answer(Authentication asked, string password, ref string nonce, ref string first)
    {
        if (asked.Code == Authentication.Sasl)
        {
            nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            new SaslInitialResponse("SCRAM-SHA-256", Encoding.ASCII.GetBytes($"n,,n=,r={nonce}")).Write(Writer);
            Send();
        }
        else if (asked.Code == Authentication.SaslContinue)
        {
            first = Encoding.ASCII.GetString(asked.Payload.Span);
            string[] parts = first.Split(',');
            string withoutProof = $"c=biws,{parts[0]}";
            byte[] salted = Rfc2898DeriveBytes.Pbkdf2(
                Encoding.UTF8.GetBytes(password), Convert.FromBase64String(parts[1][2..]), int.Parse(parts[2][2..]),
                HashAlgorithmName.SHA256, 32);
            byte[] clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
            byte[] proof = HMACSHA256.HashData(
                SHA256.HashData(clientKey), Encoding.ASCII.GetBytes($"n=,r={nonce},{first},{withoutProof}"));
            for (int i = 0; i < proof.Length; i++)
                proof[i] ^= clientKey[i];
            new SaslResponse(Encoding.ASCII.GetBytes($"{withoutProof},p={Convert.ToBase64String(proof)}")).Write(Writer);
            Send();
        }
    }

    private static string Tell(char tag, byte[] body) => tag switch
    {
        'C' => $"C({CommandComplete.Read(body).CommandTag})",
        'E' => Error(ErrorResponse.Read(body)),
        'N' => $"N({NoticeResponse.Read(body).Fields.Message})",
        'D' => $"D({string.Join(',', DataRow.Read(body).Select(value => value is { } v ? Encoding.UTF8.GetString(v.Span) : "null"))})",
        'Z' => "Z" + ReadyForQuery.Read(body).Status,
        'A' => $"A({NotificationResponse.Read(body).Channel}:{NotificationResponse.Read(body).Payload})",
        _ => tag.ToString(),
    };

    private static string Error(ErrorResponse error) =>
        error.Severity == "FATAL" ? $"FATAL({error.State}: {error.Message})" : $"E({error.State}: {error.Message})";
}
