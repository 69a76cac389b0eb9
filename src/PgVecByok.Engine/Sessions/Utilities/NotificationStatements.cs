using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>LISTEN, UNLISTEN and NOTIFY.</summary>
internal static class NotificationStatements
{
    private const int PayloadBytesMax = 7999, ChannelBytesMax = 63;

    public static StatementOutcome Run(Session session, Notification statement)
    {
        switch (statement.Command)
        {
            case "LISTEN":
                session.Listening.Listen(statement.Channel!);
                break;
            case "UNLISTEN":
                session.Listening.Unlisten(statement.Channel);
                break;
            default:
                Notify(session, statement.Channel!, statement.Payload ?? "");
                break;
        }

        return new StatementOutcome(statement.Command);
    }

    /// <summary>NOTIFY and pg_notify().</summary>
    public static void Notify(Session session, string channel, string payload)
    {
        if (channel.Length == 0)
            throw new SqlException(SqlState.InvalidParameterValue, "channel name cannot be empty");
        if (Encoding.UTF8.GetByteCount(channel) > ChannelBytesMax)
            throw new SqlException(SqlState.InvalidParameterValue, "channel name too long");
        if (Encoding.UTF8.GetByteCount(payload) > PayloadBytesMax)
            throw new SqlException(SqlState.InvalidParameterValue, "payload string too long");
        session.Listening.Notify(channel, payload);
    }
}
