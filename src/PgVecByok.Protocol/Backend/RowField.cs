namespace PgVecByok.Protocol;

/// <summary>One column as RowDescription tells it; table and column number are 0 for a computed one.</summary>
public readonly record struct RowField(
    string Name, uint TableOid, short ColumnNumber, uint TypeOid, short TypeLength, int TypeModifier, short Format);
