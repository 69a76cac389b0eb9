using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Who may read and write a large object. Its row names roles by their oids, since a role's new name cannot be written into rows that lie
/// under tenants' keys: <c>grantee=rw*/grantor,…</c>, 0 for PUBLIC, and a star behind what may be granted on.
/// </summary>
internal static class LargeObjectAccess
{
    public static AccessList Of(CatalogSnapshot catalog, LargeObject found) => new(
        AccessKind.LargeObject, Name(catalog, found.Owner) ?? CatalogSeed.Operator, Entries(catalog, found.Access),
        found.Access is not null);

    /// <exception cref="SqlException">42501.</exception>
    public static void Require(StatementContext statement, LargeObject found, string right)
    {
        CatalogSnapshot catalog = statement.Transaction.Catalog;
        if (!new Rights(catalog, statement.Session.CurrentRole).Has(Of(catalog, found), right))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for large object {found.Oid}");
    }

    /// <exception cref="SqlException">42501.</exception>
    public static void RequireOwner(CatalogSnapshot catalog, string role, LargeObject found)
    {
        if (!new Rights(catalog, role).Owns(Of(catalog, found).Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of large object {found.Oid}");
    }

    public static string Print(CatalogSnapshot catalog, IEnumerable<Privilege> entries) => string.Join(
        ',',
        entries.GroupBy(entry => (entry.Grantee, entry.Grantor)).Select(of =>
            $"{Number(catalog, of.Key.Grantee)}={string.Concat(of.Select(Letter))}/{Number(catalog, of.Key.Grantor)}"));

    private static string Letter(Privilege entry) => AccessKind.LetterOf(entry.Kind) + (entry.WithGrantOption ? "*" : "");

    private static uint Number(CatalogSnapshot catalog, string? role) => role is null ? 0 : catalog.FindRole(role)?.Oid ?? 0;

    private static string? Name(CatalogSnapshot catalog, uint role) =>
        catalog.Roles.Values.FirstOrDefault(each => each.Oid == role)?.Name;

    private static List<Privilege> Entries(CatalogSnapshot catalog, string? access)
    {
        List<Privilege> entries = [];
        foreach (string item in (access ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = item.IndexOf('='), slash = item.IndexOf('/');
            uint grantee = uint.Parse(item.AsSpan(0, equals), CultureInfo.InvariantCulture);
            // A role that was dropped has nothing, and what it granted is nobody's.
            if ((grantee != 0 && Name(catalog, grantee) is null)
                || Name(catalog, uint.Parse(item.AsSpan(slash + 1), CultureInfo.InvariantCulture)) is not { } grantor)
                continue;
            for (int at = equals + 1; at < slash; at++)
            {
                if (item[at] != '*')
                {
                    entries.Add(new Privilege(
                        grantee == 0 ? null : Name(catalog, grantee), AccessKind.RightOf(item[at]), item[at + 1] == '*', grantor));
                }
            }
        }

        return entries;
    }
}
