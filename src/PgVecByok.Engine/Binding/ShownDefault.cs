using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A default that is a constant, with the type that it has in PostgreSQL's catalog: tools compare such texts with their own, or read the
/// type off them.
/// </summary>
internal static class ShownDefault
{
    public static string? Of(string? text, SqlType type)
    {
        if (text is null)
            return null;
        return SqlParser.ParseExpression(text) switch
        {
            Literal { Kind: LiteralKind.Null } => null,
            Literal { Kind: LiteralKind.String } literal => Typed(literal.Text, type),
            Operation { Symbol: "-", Left: null, Right: Literal { Kind: LiteralKind.Integer } number } => Negative(number.Text),
            Operation { Symbol: "-", Left: null, Right: Literal { Kind: LiteralKind.Decimal } number } => $"'-{number.Text}'::numeric",
            _ => text,
        };
    }

    private static string Negative(string digits) =>
        $"'-{digits}'::{(int.TryParse("-" + digits, out _) ? "integer" : long.TryParse("-" + digits, out _) ? "bigint" : "numeric")}";

    private static string Typed(string text, SqlType type)
    {
        string value = Canonical(text, type);
        if (type == BuiltinTypes.Bool)
            return value == "t" ? "true" : "false";
        bool isPlain = type == BuiltinTypes.Int4 && value[0] != '-'
            || type == BuiltinTypes.Numeric && char.IsAsciiDigit(value[0]) && value.AsSpan().IndexOfAny("eE.") >= 0;
        string name = type == BuiltinTypes.Bpchar ? type.Name : type.DisplayName(-1);
        return isPlain ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'::{name}";
    }

    /// <summary>As the type writes it; words for a time are kept, for what they mean depends on when they are read.</summary>
    private static string Canonical(string text, SqlType type)
    {
        if (type.Category is 'D' && !(text.Length > 0 && char.IsAsciiDigit(text[0])))
            return text;
        try
        {
            Column column = type.NewColumn(1);
            type.AppendText(column, Encoding.UTF8.GetBytes(text), -1, FormatSettings.Default);
            var written = new ArrayBufferWriter<byte>();
            type.WriteText(column, 0, written, FormatSettings.Default);
            return Encoding.UTF8.GetString(written.WrittenSpan);
        }
        catch (SqlException)
        {
            return text;
        }
    }
}
