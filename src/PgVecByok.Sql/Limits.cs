namespace PgVecByok.Sql;

/// <summary>What a statement may be, before anything is built from it.</summary>
internal static class Limits
{
    /// <summary>Characters of one statement text: the wire's message limit keeps it near this anyway.</summary>
    public const int TextLengthMax = 1 << 28;

    /// <summary>
    /// Tokens of one text: trees and plans of each hold about 300 bytes, so that a text of 50 MB held 5 GB.
    /// A power of two, since the lexer asks when its room is full.
    /// </summary>
    public const int TokensMax = 1 << 22;

    /// <summary>Brackets open at one time. The parser needs about 500 bytes of stack for each; the lexer counts before it runs.</summary>
    public const int NestingMax = 2_000;

    /// <summary>Subscripts behind one value.</summary>
    public const int SubscriptsMax = 500;

    /// <summary>PostgreSQL's MaxHeapAttributeNumber.</summary>
    public const int ColumnsMax = 1_600;

    /// <summary>PostgreSQL's NAMEDATALEN - 1, in bytes.</summary>
    public const int NameBytesMax = 63;

    /// <summary>$n goes up to what Bind's int16 counts can hold, unsigned.</summary>
    public const int ParameterNumberMax = 65_535;
}
