using System.Text.Unicode;
using PgVecByok.Engine;
using PgVecByok.Protocol;
using PgVecByok.Sql;

namespace PgVecByok.Server;

/// <summary>The values of a Bind, read by the statement's types: one column of one row each.</summary>
internal static class BoundParameters
{
    public static Column[] Read(in Bind message, PreparedStatement statement, Session session, WireEncoding? encoding)
    {
        IReadOnlyList<SqlType> types = statement.ParameterTypes;
        if (message.Parameters.Length != types.Count)
        {
            throw new SqlException(
                SqlState.ProtocolViolation,
                $"bind message supplies {message.Parameters.Length} parameters, but prepared statement \"{statement.Name}\" requires {types.Count}");
        }

        Column[] values = types.Count == 0 ? [] : new Column[types.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = types[i].NewColumn(1);
            if (message.Parameters[i] is not { } bytes)
                values[i].AppendNull();
            else if (message.IsBinary(i) && encoding is not null && BinaryTexts.AreIn(types[i]))
                AppendConverted(values[i], types[i], bytes.Span, encoding);
            else if (message.IsBinary(i))
                types[i].AppendBinary(values[i], bytes.Span, -1);
            else
                types[i].AppendText(values[i], Checked(bytes.Span), -1, session.FormatOf(types[i]));
        }

        return values;
    }

    private static void AppendConverted(Column values, SqlType type, ReadOnlySpan<byte> bytes, WireEncoding encoding)
    {
        using WipedBuffer utf8 = new();
        BinaryTexts.Convert(type, bytes, utf8, (text, to) => encoding.ToUtf8(text, to));
        type.AppendBinary(values, utf8.Written.Span, -1);
    }

    private static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
            MessageReader.Text(text); // throws, naming the bytes
        return text.Contains((byte)0)
            ? throw new SqlException(SqlState.CharacterNotInRepertoire, "invalid byte sequence for encoding \"UTF8\": 0x00")
            : text;
    }
}
