namespace PgVecByok.Engine;

/// <summary>
/// A text's constants were read as types that are no longer those of the columns they go to: nothing has happened, and the text is to be
/// run as it stands.
/// </summary>
internal sealed class StaleConstantsException : Exception;
