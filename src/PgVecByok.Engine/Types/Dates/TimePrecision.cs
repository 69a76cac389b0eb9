using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The p of time(p) and timestamp(p): digits of a second. The modifier is p itself.</summary>
internal static class TimePrecision
{
    public const int Max = 6;

    public static int Read(IReadOnlyList<string> modifiers, string typeName, bool hasZone)
    {
        if (modifiers.Count != 1)
            throw TypeModifiers.Invalid("invalid type modifier");
        return Check(TypeModifiers.Integer(modifiers[0]), typeName, hasZone);
    }

    /// <summary>Also of current_time(p) and its kin. More than six digits are six, and a warning in PostgreSQL.</summary>
    public static int Check(int digits, string typeName, bool hasZone)
    {
        if (digits >= 0)
            return Math.Min(digits, Max);
        string zone = hasZone ? " WITH TIME ZONE" : "";
        throw new SqlException(SqlState.InvalidParameterValue, $"{typeName}({digits}){zone} precision must not be negative");
    }

    public static string Display(string name, int typmod, string zone) =>
        typmod < 0 ? $"{name} {zone}" : $"{name}({typmod}) {zone}";
}
