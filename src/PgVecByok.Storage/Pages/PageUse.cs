namespace PgVecByok.Storage;

/// <summary>What a reader wants a page for: how hard the cache tries to have it, and to keep it.</summary>
public enum PageUse : byte
{
    /// <summary>Fetched by place, and likely to be fetched again: others make room for it.</summary>
    Lookup,

    /// <summary>Read once among all others: takes free room only.</summary>
    Scan,

    /// <summary>
    /// Small and read by every search: outlives several rounds of the clock. Where there is no free room, one in a few comes in: of codes
    /// that do not fit at all, most are then decrypted without an eviction each.
    /// </summary>
    Codes,

    /// <summary>
    /// What every search of an index reads before its codes: others make room for it, and it stays while searches come.
    /// Where codes do not fit, one search asks for more of their pages than such a page would outlive as one of them.
    /// </summary>
    Model,

    /// <summary>
    /// One of very many places, hardly ever the same: takes free room, else one in a few evicts another. What is wanted often still comes
    /// in, and what is not costs no eviction: that costs as much as decrypting it again.
    /// </summary>
    Single,

    /// <summary>
    /// What a scan reads instead of pages four times as large: outlives several rounds of the clock and comes in as
    /// codes do, and pages of any size make room for it until sketches have three quarters of the cache.
    /// </summary>
    Sketch,
}
