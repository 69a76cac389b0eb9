using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The columns of FORCE_QUOTE and its kin: all, some by name, or none.</summary>
public sealed record CopyColumns(bool All, IReadOnlyList<string> Names, string Option)
{
    public static readonly CopyColumns None = new(false, [], "");

    public bool IsNone => !All && Names.Count == 0;

    /// <exception cref="SqlException">42703: the table has no such column.</exception>
    public void RequireKnown(IEnumerable<string> all, string? table)
    {
        foreach (string name in Names)
        {
            if (!all.Contains(name))
            {
                throw new SqlException(
                    SqlState.UndefinedColumn, $"column \"{name}\"{(table is null ? "" : $" of relation \"{table}\"")} does not exist");
            }
        }
    }

    /// <summary>For each of the columns that are copied whether it is meant.</summary>
    public bool[] Among(IReadOnlyList<string> columns)
    {
        var chosen = new bool[columns.Count];
        if (All)
            Array.Fill(chosen, true);
        foreach (string name in Names)
        {
            int at = columns.ToList().IndexOf(name);
            if (at < 0)
                throw new SqlException(SqlState.InvalidColumnReference, $"{Option} column \"{name}\" not referenced by COPY");
            chosen[at] = true;
        }

        return chosen;
    }
}
