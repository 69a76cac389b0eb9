namespace PgVecByok.Engine;

/// <summary>
/// Names of catalog objects, as the reg* types need them. The session's catalog is one, a statement's own another where it has changed
/// the catalog; without any, oids stay numbers.
/// </summary>
public interface ICatalogNames
{
    /// <summary>The name by which the session would find the object: qualified only where it must be. Null: no such object.</summary>
    string? NameOf(string regType, uint oid);

    /// <summary>The oid behind a name; null: no such object, for which the type's input raises and to_reg* answers NULL.</summary>
    /// <exception cref="PgVecByok.Sql.SqlException">The text is no name: 42601, 42602.</exception>
    uint? Find(string regType, string text);
}
