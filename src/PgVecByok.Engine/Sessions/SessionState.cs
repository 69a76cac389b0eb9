namespace PgVecByok.Engine;

/// <summary>
/// What lasts from statement to statement in one session: who it is, its settings, where its sequences stood.
/// Belongs to the session's thread.
/// </summary>
public sealed class SessionState
{
    public SessionState(string loginRole, int processId)
    {
        LoginRole = SessionRole = OwnRole = loginRole;
        ProcessId = processId;
    }

    /// <summary>The role that authenticated; never changes.</summary>
    public string LoginRole { get; }

    /// <summary>By what it did; null where nobody was asked.</summary>
    public LoginProof? Proof { get; init; }

    /// <summary>session_user, as SET SESSION AUTHORIZATION has it.</summary>
    public string SessionRole { get; set; }

    /// <summary>current_user: as SET ROLE has it, or inside a SECURITY DEFINER function its owner.</summary>
    public string CurrentRole => DefinerRole ?? OwnRole;

    /// <summary>As SET ROLE has it, whatever runs just now.</summary>
    public string OwnRole { get; set; }

    /// <summary>Whose function, or materialized view, is at work.</summary>
    internal string? DefinerRole { get; set; }

    /// <summary>So many functions' bodies are at work, one in the other: what they do is not what the client has written.</summary>
    internal int BodyDepth { get; set; }

    public string DatabaseName { get; init; } = "postgres";

    public int ProcessId { get; }

    public string? ClientAddress { get; init; }

    public int? ClientPort { get; init; }

    /// <summary>Where it connected to.</summary>
    public string? ServerAddress { get; init; }

    public int? ServerPort { get; init; }

    public SessionEncryption? Encryption { get; init; }

    /// <summary>Where statements put their temporary files, which are sealed and have no name.</summary>
    public string SpillDirectory { get; init; } = Path.GetTempPath();

    /// <summary>currval() by sequence oid.</summary>
    public Dictionary<uint, long> SequenceValues { get; } = [];

    /// <summary>lastval(): the sequence last asked.</summary>
    public uint LastSequence { get; set; }

    /// <summary>random(), setseed().</summary>
    public Random Random { get; set; } = new();

    public required Settings Settings { get; init; }

    /// <summary>What all clients' statements share; null where there is no server around.</summary>
    public ServerMemory? ServerMemory { get; init; }

    /// <summary>Who has what its statements hold: the tenant it works for, or the login.</summary>
    internal Func<string> Party { get; set; } = () => "";

    internal SpillSpace Spills => field ??= new(SpillDirectory, Settings);

    internal SessionMemory Memory => field ??= new(ServerMemory, Party);

    /// <summary>Runs the bodies of functions that users made; null where there is no session around.</summary>
    internal BodyStatements? Bodies { get; set; }

    /// <summary>What PREPARE and the protocol have put under names.</summary>
    internal Func<IEnumerable<PreparedStatement>> PreparedStatements { get; set; } = () => [];

    internal Func<IEnumerable<Cursor>> Cursors { get; set; } = () => [];

    /// <summary>Whether a cursor or portal that is open reads the relation.</summary>
    internal Func<uint, bool> IsRead { get; set; } = _ => false;

    internal Func<IEnumerable<OpenPortal>> Portals { get; set; } = () => [];

    /// <summary>What it listens to, as of its last commit.</summary>
    internal Func<IEnumerable<string>> Channels { get; set; } = () => [];

    /// <summary>The server around this session.</summary>
    public SessionPeers Peers { get; set; } = SessionPeers.None;

    /// <summary>Notices and warnings for the client, in order: severity, SQLSTATE, message. Set by the server.</summary>
    public Action<Notice> Send { get; set; } = _ => { };
}

public sealed record Notice(string Severity, string State, string Message)
{
    public string? Detail { get; init; }

    public string? Hint { get; init; }

    /// <summary>The CONTEXT lines.</summary>
    public string? Where { get; init; }
}
