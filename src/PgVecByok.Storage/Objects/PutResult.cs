namespace PgVecByok.Storage;

/// <summary>Whether the object is now this one, or another was there first. An unknown outcome is an exception (Ambiguous).</summary>
public enum PutResult
{
    Created,
    Exists,
}
