using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The numbers in parentheses behind a type's name, as types read them.</summary>
internal static class TypeModifiers
{
    /// <summary>Modifiers are read as int4 literals, whatever was written.</summary>
    public static int Integer(string modifier) =>
        (int)IntegerText.Parse(Encoding.UTF8.GetBytes(modifier), int.MinValue, int.MaxValue, "integer");

    public static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);
}
