namespace PgVecByok.Keys;

/// <summary>Which of a tenant's keys an envelope is wrapped by, and which wrapping of it: names sort by rank.</summary>
internal readonly record struct KeyShare(byte Rank, byte Revision)
{
    public static readonly KeyShare First = new(0, 0);

    public KeyShare Next => this with { Revision = (byte)(Revision + 1) };
}
