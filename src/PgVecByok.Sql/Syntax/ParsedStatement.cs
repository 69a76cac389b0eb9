namespace PgVecByok.Sql;

/// <summary>One statement of a script: its tree, and where its text stands in the script. Offsets in the tree count from the script's start.</summary>
public sealed record ParsedStatement(Statement Statement, string Text, int Start, int End);
