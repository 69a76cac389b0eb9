using System.Net.Sockets;
using System.Runtime.CompilerServices;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;
using Execute = PgVecByok.Protocol.Execute;
using FunctionCall = PgVecByok.Protocol.FunctionCall;
using Query = PgVecByok.Protocol.Query;

namespace PgVecByok.Server;

/// <summary>
/// One client after its login: reads messages and does what each says, one method per message. What holds:
/// <list type="bullet">
/// <item>what is ready is sent before the thread waits for the client, and in no smaller pieces: a request costs one read and one
/// write. As in PostgreSQL a request is ready with Sync or Flush, not before: until then only what fills a buffer, errors and notices
/// go;</item>
/// <item>after an error everything up to Sync is skipped, and Sync is answered by exactly one ReadyForQuery;</item>
/// <item>only the thread that serves it writes, but for a notification to a client that is idle.</item>
/// </list>
/// </summary>
internal sealed class Connection
{
    /// <summary>What a client's open request may keep waiting, as in PostgreSQL.</summary>
    private const int WaitingBytesMax = 8192;

    private static readonly Func<byte, int> BytesMax = Limits.FrontendBytesMax;

    private readonly Transport _transport;
    private readonly MessageStream _stream;
    private readonly MessageWriter _writer;
    private readonly Session _session;
    private readonly ErrorReports _reports;
    private readonly WireResults _results;
    private readonly Lock _idling = new();
    private readonly Action<string, string> _reportSetting;
    private bool _isIdle;
    private int _ahead = -1;
    private bool _skipsToSync;
    private bool _isOpen; // a request of the extended protocol has begun, and neither Sync nor Flush has come
    private string? _text;
    private Bind _bind = Bind.None;

    public Connection(Transport transport, Handshake handshake, Session session, ErrorReports reports)
    {
        (_transport, _stream, _writer) = (transport, handshake.Stream, handshake.Writer);
        (_session, _reports) = (session, reports);
        _results = new WireResults(_writer, SendReady, ReadCopyMessage, () => SetEncoding(_session.Settings.Get("client_encoding")));
        _reportSetting = Report;
        _stream.MayHold = session.MayHold;
        SetEncoding(session.Settings.Get("client_encoding"));
        session.NoticeReceived = TellAtOnce;
        session.Notified = NotifyIdle;
        session.BeforeWaiting = Attendants.LetOthersServe;
        session.BeforeSync = Attendants.LetOthersServeUnlessAlone;
    }

    /// <summary>On a thread of its own, until the client leaves or an error ends the connection.</summary>
    public void Run()
    {
        Ready();
        while (true)
        {
            (byte tag, ReadOnlyMemory<byte> body) = Next(isIdle: true);
            if (!Handle(tag, body))
                return;
        }
    }

    /// <summary>Tells the client that it may speak; from here on <see cref="Serve"/> is called whenever it does.</summary>
    public void Begin()
    {
        Ready();
        Rest();
    }

    /// <summary>Does what the client has sent so far, without waiting for more of it. False: the connection is over.</summary>
    public bool Serve()
    {
        EndIdle();
        bool isEmptied;
        do
        {
            Span<byte> room = _stream.Room().Span;
            int count = _ahead >= 0 ? _ahead : _transport.ReadNow(room);
            _ahead = -1;
            if (count == 0)
                throw Ended();
            isEmptied = count < room.Length;
            _stream.Filled(Math.Max(count, 0));
            while (_stream.TryRead(BytesMax, out byte tag, out ReadOnlyMemory<byte> body))
            {
                if (!Handle(tag, body))
                    return false;
            }
        }
        while (!isEmptied);
        Rest();
        return true;
    }

    /// <summary>Reads what is there for the next <see cref="Serve"/>. False where that is nothing.</summary>
    public bool TryReadAhead() => _transport.TryReadNow(_stream.Room().Span, out _ahead);

    /// <summary>How long the client may be silent now; zero is for ever.</summary>
    public int SilenceMilliseconds => _isIdle ? _session.IdleTimeoutMilliseconds : 0;

    /// <summary>It was silent for too long.</summary>
    public bool Expire() => throw _session.IdleEnd();

    /// <summary>False: the connection ends.</summary>
    /// <remarks>In a frame of its own: an error may quote a value, and would be kept for as long as the frame that caught it.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Handle(byte tag, ReadOnlyMemory<byte> body)
    {
        if (tag == Terminate.Tag)
            return false;
        if (_skipsToSync && tag != Sync.Tag)
            return true;
        try
        {
            Dispatch(tag, body);
            return true;
        }
        catch (Exception failure) when (failure is not (SocketException or IOException or ConnectionEndedException))
        {
            return Fail(failure, tag);
        }
    }

    private void Rest()
    {
        _stream.WipeGiven();
        _results.EndCopy();
        if (IsBetweenRequests)
            BeginIdle();
        else
            SendUnlessOpen();
    }

    /// <summary>Until Sync the client is in the middle of something: only then the timeouts for idle sessions hold.</summary>
    private bool IsBetweenRequests => !_skipsToSync && !_isOpen && _stream.Buffered == 0;

    private void Dispatch(byte tag, ReadOnlyMemory<byte> body)
    {
        if (_stream.IsCut)
            throw ProtocolViolationException.OutOfMemory();
        using WipedBuffer? converted =
            _writer.ClientEncoding is { } encoding ? EncodedRequest.ToUtf8(tag, body.Span, encoding) : null;
        Say(tag, converted?.Written ?? body);
    }

    private void Say(byte tag, ReadOnlyMemory<byte> body)
    {
        _isOpen = tag is Parse.Tag or Bind.Tag or Describe.Tag or Execute.Tag or Close.Tag
            || (_isOpen && tag is not (Sync.Tag or Query.Tag or FunctionCall.Tag));
        switch (tag)
        {
            case Query.Tag:
                OnQuery(Query.Read(body.Span));
                break;
            case Parse.Tag:
                OnParse(Parse.Read(body.Span));
                break;
            case Bind.Tag:
                OnBind(_bind = Bind.Read(body, _bind));
                break;
            case Describe.Tag:
                OnDescribe(Describe.Read(body.Span));
                break;
            case Execute.Tag:
                OnExecute(Execute.Read(body.Span));
                break;
            case Close.Tag:
                OnClose(Close.Read(body.Span));
                break;
            case Sync.Tag:
                OnSync();
                break;
            case Flush.Tag:
                SendReady();
                break;
            case FunctionCall.Tag:
                OnFunctionCall(FunctionCall.Read(body));
                break;
            case CopyData.Tag or CopyDone.Tag or CopyFail.Tag:
                break; // the rest of a COPY that failed
        }
    }

    private void Report(string name, string value)
    {
        if (name == "client_encoding")
            SetEncoding(value);
        new ParameterStatus(name, value).Write(_writer);
    }

    /// <summary>At once: what comes and goes behind a SET is in the new encoding, also before ReadyForQuery.</summary>
    private void SetEncoding(string? name)
    {
        if ((_writer.ClientEncoding?.Name ?? "UTF8") == name)
            return;
        _writer.ClientEncoding =
            ClientEncoding.Find(name ?? "") is { CodePage: > 0 } found ? new WireEncoding(found.Name, found.CodePage) : null;
    }

    private void OnQuery(Query message)
    {
        _text = message.Text;
        _session.Query(message.Text, _results);
        Ready();
    }

    private void OnFunctionCall(FunctionCall message)
    {
        PreparedStatement call = _session.PrepareCall(message.Function, message.Arguments.Parameters.Length);
        Column[] arguments = BoundParameters.Read(message.Arguments, call, _session, _writer.ClientEncoding);
        _session.Execute(_session.Bind("", call, arguments, message.Arguments.ResultFormats), 0, _results.InCall());
        _session.Sync();
        Ready();
    }

    private void OnParse(Parse message)
    {
        _text = message.Text;
        _session.Parse(message.Statement, message.Text, message.ParameterTypes);
        ParseComplete.Write(_writer);
    }

    private void OnBind(Bind message)
    {
        try
        {
            PreparedStatement statement = _session.FindStatement(message.Statement);
            _text = statement.Text;
            Column[] parameters = BoundParameters.Read(message, statement, _session, _writer.ClientEncoding);
            _session.Bind(message.Portal, statement, parameters, message.ResultFormats);
            BindComplete.Write(_writer);
        }
        finally
        {
            Array.Clear(message.Parameters); // they would keep a large buffer, and what is in it
        }
    }

    private void OnDescribe(Describe message)
    {
        if (message.IsPortal)
        {
            (IReadOnlyList<OutputColumn>? columns, short[] formats) = _session.DescribePortal(message.Name);
            _results.Describe(columns, formats);
            return;
        }

        PreparedStatement statement = _session.FindStatement(message.Name);
        ParameterDescription.Write(_writer, [.. statement.ParameterTypes.Select(type => type.Oid)]);
        _results.Describe(statement.Columns, []);
    }

    private void OnExecute(Execute message)
    {
        _text = _session.TextOfPortal(message.Portal);
        _session.Execute(message.Portal, message.RowLimit, _results.InPortal());
    }

    private void OnClose(Close message)
    {
        if (message.IsPortal)
            _session.ClosePortal(message.Name);
        else
            _session.CloseStatement(message.Name);
        CloseComplete.Write(_writer);
    }

    private void OnSync()
    {
        _skipsToSync = false;
        _session.Sync();
        Ready();
    }

    /// <summary>False: the connection ends.</summary>
    private bool Fail(Exception failure, byte tag)
    {
        _writer.Abandon();
        ErrorResponse report = _reports.Report(failure, _text);
        report.Write(_writer);
        PooledText.Wipe();
        try
        {
            _session.Fail();
        }
        catch (Exception second)
        {
            // An engine that cannot even undo is not to be trusted with another statement.
            _reports.Report(second);
            report = report with { Severity = ErrorReports.Fatal };
        }

        if (report.Severity == ErrorReports.Fatal)
        {
            SendReady();
            return false;
        }

        // The messages of an extended query come to their end with Sync; a simple one ends here, and so does Sync itself.
        _skipsToSync = tag is Parse.Tag or Bind.Tag or Describe.Tag or Execute.Tag or Close.Tag or Flush.Tag;
        if (_skipsToSync)
            SendReady();
        else
            Ready();
        return true;
    }

    private void Ready()
    {
        _text = null;
        _results.Reset();
        _session.ReportSettings(_reportSetting);
        WriteNotifications();
        new ReadyForQuery(_session.Status).Write(_writer);
    }

    private void WriteNotifications()
    {
        while (_session.TryTakeNotification(out NotifyMessage message))
            new NotificationResponse(message.ProcessId, message.Channel, message.Payload).Write(_writer);
    }

    private (byte Tag, ReadOnlyMemory<byte> Body) Next(bool isIdle)
    {
        byte tag;
        ReadOnlyMemory<byte> body;
        while (!_stream.TryRead(BytesMax, out tag, out body))
            Fill(isIdle);
        return (tag, body);
    }

    private void Fill(bool isIdle, int room = 0)
    {
        if (isIdle)
            SendUnlessOpen();
        else
            SendReady();
        bool waits = isIdle && IsBetweenRequests;
        _transport.ReadTimeout = waits ? _session.IdleTimeoutMilliseconds : 0;
        if (waits)
            BeginIdle();
        int count;
        try
        {
            count = _transport.Read(_stream.Room(room).Span);
        }
        catch (Exception failure) when (waits && IsTimeout(failure))
        {
            throw _session.IdleEnd();
        }
        finally
        {
            if (waits)
                EndIdle();
        }

        if (count == 0)
            throw Ended();
        _stream.Filled(count);
    }

    private Exception Ended() => _session.IsShutDown
        ? new SqlException(SqlState.AdminShutdown, "terminating connection due to administrator command")
        : new ConnectionEndedException();

    private static bool IsTimeout(Exception failure) =>
        (failure as SocketException ?? failure.InnerException as SocketException)?.SocketErrorCode
            is SocketError.TimedOut or SocketError.WouldBlock;

    private void SendReady()
    {
        if (_writer.Length == 0)
            return;
        _transport.Write(_writer.Written);
        _writer.Clear();
    }

    private void SendUnlessOpen()
    {
        if (!_isOpen || _writer.Length >= WaitingBytesMax)
            SendReady();
    }

    /// <summary>As PostgreSQL: it may tell of what goes on in a long statement.</summary>
    private void TellAtOnce(Notice notice)
    {
        new NoticeResponse(ErrorReports.Of(notice)).Write(_writer);
        SendReady();
    }

    private void BeginIdle()
    {
        lock (_idling)
        {
            // What came since ReadyForQuery: later ones find the session idle and are sent by their own thread.
            WriteNotifications();
            SendReady();
            _isIdle = true;
        }
    }

    private void EndIdle()
    {
        lock (_idling)
            _isIdle = false;
    }

    /// <summary>On the thread of the session that notifies.</summary>
    private void NotifyIdle()
    {
        lock (_idling)
        {
            if (!_isIdle)
                return;
            try
            {
                WriteNotifications();
                SendReady();
            }
            catch (Exception gone) when (gone is SocketException or IOException or ObjectDisposedException)
            {
                // Its own thread finds out when it reads.
            }
        }
    }

    /// <summary>The next message of COPY FROM STDIN; false at its end.</summary>
    private bool ReadCopyMessage(out ReadOnlyMemory<byte> data)
    {
        while (true)
        {
            byte tag;
            ReadOnlyMemory<byte> body;
            while (!_stream.TryReadPiece(CopyData.Tag, BytesMax, out tag, out body))
                Fill(isIdle: false, Limits.KeptBytes);
            switch (tag)
            {
                case CopyData.Tag:
                    data = body;
                    return true;
                case CopyDone.Tag:
                    data = default;
                    return false;
                case CopyFail.Tag:
                    throw new SqlException(SqlState.QueryCanceled, $"COPY from stdin failed: {CopyFail.Read(body.Span).Reason}");
                case Flush.Tag or Sync.Tag:
                    continue; // as PostgreSQL: a client may send them behind Execute
                case Terminate.Tag:
                    throw new ConnectionEndedException();
                default:
                    throw new SqlException(
                        SqlState.ProtocolViolation, $"unexpected message type 0x{tag:X2} during COPY from stdin");
            }
        }
    }
}
