namespace PgVecByok.Engine;

/// <summary>How a pattern is read. Advanced is PostgreSQL's own flavour; Extended lacks its escapes, Basic writes \( and \{.</summary>
[Flags]
internal enum RegexFlags
{
    Extended = 0,
    Advanced = 1,
    Quoted = 2,
    Basic = 4,
    IgnoreCase = 8,

    /// <summary>Blanks and # comments in the pattern mean nothing.</summary>
    Expanded = 16,

    /// <summary>. and [^ ] do not match a newline.</summary>
    NewlineStops = 32,

    /// <summary>^ and $ match at lines.</summary>
    NewlineAnchors = 64,

    FlavourMask = Advanced | Quoted | Basic,
}
