using System.Text;

namespace PgVecByok.Sql;

/// <summary>Type names: those of pg_catalog that the standard has words for, in these words.</summary>
internal static class TypePrinter
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["int2"] = "smallint", ["int4"] = "integer", ["int8"] = "bigint", ["float4"] = "real", ["float8"] = "double precision",
        ["bool"] = "boolean", ["numeric"] = "numeric", ["json"] = "json", ["varchar"] = "character varying", ["varbit"] = "bit varying",
        ["time"] = "time", ["timetz"] = "time", ["timestamp"] = "timestamp", ["timestamptz"] = "timestamp", ["interval"] = "interval",
    };

    public static void Write(StringBuilder sql, TypeName type)
    {
        if (type.IsSetOf)
            sql.Append("SETOF ");
        WriteSimple(sql, type);
        sql.Insert(sql.Length, "[]", type.ArrayDimensions);
    }

    /// <summary>type 'text'; the fields of an interval stand behind the text.</summary>
    public static void WriteLiteral(StringBuilder sql, TypedLiteral literal)
    {
        TypeName type = literal.Type;
        if (type.IntervalFields is { } fields)
        {
            sql.Append("interval ").Append(SqlPrinter.StringLiteral(literal.Text)).Append(' ').Append(fields);
            Modifiers(sql, type.Modifiers);
            return;
        }

        WriteSimple(sql, type);
        sql.Append(' ').Append(SqlPrinter.StringLiteral(literal.Text));
    }

    private static void WriteSimple(StringBuilder sql, TypeName type)
    {
        if (StandardWord(type) is not { } word)
        {
            sql.Name(type.Name);
            Modifiers(sql, type.Modifiers);
            return;
        }

        sql.Append(word);
        if (type.IntervalFields is { } fields)
            sql.Append(' ').Append(fields);
        Modifiers(sql, type.Modifiers);
        if (type.Name.Name is "timetz" or "timestamptz")
            sql.Append(" with time zone");
        else if (type.Name.Name is "time" or "timestamp")
            sql.Append(" without time zone");
    }

    /// <summary>char and bit without a length mean one of length 1, so the bare types have no word.</summary>
    private static string? StandardWord(TypeName type) => type.Name.Names is not ["pg_catalog", var name] ? null
        : name is "bpchar" && type.Modifiers.Count > 0 ? "character"
        : name is "bit" && type.Modifiers.Count > 0 ? "bit"
        : Words.GetValueOrDefault(name);

    private static void Modifiers(StringBuilder sql, IReadOnlyList<Expression> modifiers)
    {
        if (modifiers.Count > 0)
            sql.Append('(').List(modifiers, ExpressionPrinter.Write).Append(')');
    }
}
