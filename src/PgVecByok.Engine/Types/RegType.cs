using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// regclass, regtype, regproc and their kin: the oid of a catalog object, read and printed as its name where the settings bring a
/// catalog. A number is always taken, - is 0, except among operators, and an oid without object prints as a number.
/// </summary>
public sealed class RegType : OidType
{
    public override uint Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        if (!IsOfOperators && utf8.SequenceEqual("-"u8))
            return 0;
        if (utf8.Length > 0 && utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return base.Parse(utf8, typmod, settings);
        if (settings.Names is not { } names)
            return base.Parse(utf8, typmod, settings);
        string text = Encoding.UTF8.GetString(utf8);
        return names.Find(Name, text) ?? throw Missing(text);
    }

    public override void WriteText(uint value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value == 0 && !IsOfOperators)
            writer.Write("-"u8);
        else if (settings.Names?.NameOf(Name, value) is { } name)
            writer.Write(Encoding.UTF8.GetBytes(name));
        else
            base.WriteText(value, writer, settings);
    }

    // There - is a name.
    private bool IsOfOperators => Name is "regoper" or "regoperator";

    private SqlException Missing(string text) => Name switch
    {
        "regclass" => new SqlException(SqlState.UndefinedTable, $"relation \"{text}\" does not exist"),
        "regtype" => new SqlException(SqlState.UndefinedObject, $"type \"{text}\" does not exist"),
        "regproc" or "regprocedure" => new SqlException(SqlState.UndefinedFunction, $"function \"{text}\" does not exist"),
        "regoper" or "regoperator" => new SqlException(SqlState.UndefinedFunction, $"operator does not exist: {text}"),
        "regnamespace" => new SqlException(SqlState.InvalidSchemaName, $"schema \"{text}\" does not exist"),
        "regrole" => new SqlException(SqlState.UndefinedObject, $"role \"{text}\" does not exist"),
        "regcollation" => new SqlException(SqlState.UndefinedObject, $"collation \"{text}\" for encoding \"UTF8\" does not exist"),
        "regconfig" => new SqlException(SqlState.UndefinedObject, $"text search configuration \"{text}\" does not exist"),
        "regdictionary" => new SqlException(SqlState.UndefinedObject, $"text search dictionary \"{text}\" does not exist"),
        _ => new SqlException(SqlState.UndefinedObject, $"{Name[3..]} \"{text}\" does not exist"),
    };
}
