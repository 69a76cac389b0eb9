namespace PgVecByok.Engine;

/// <summary>
/// What one role may do, by one catalog: what it is granted itself, what everybody is, and what the roles are that it inherits from.
/// </summary>
internal readonly record struct Rights(CatalogSnapshot Catalog, string Role)
{
    public bool IsSuperuser => Catalog.FindRole(Role) is { IsSuperuser: true };

    /// <summary>The table's policies hold for the role.</summary>
    public bool IsBoundBy(Table table) => table.RowSecurity
        && Catalog.FindRole(Role) is not ({ IsSuperuser: true } or { BypassRowSecurity: true })
        && (table.ForceRowSecurity || !Owns(table.Owner));

    public bool Owns(string owner) => IsSuperuser || Catalog.HasPrivilegesOf(Role, owner);

    public bool Reaches(Privilege privilege) => privilege.Grantee is null || Catalog.HasPrivilegesOf(Role, privilege.Grantee);

    /// <summary>The right on the whole object.</summary>
    public bool Has(AccessList list, string right)
    {
        if (IsSuperuser)
            return true;
        foreach (Privilege entry in list.Effective)
        {
            if (entry.Kind == right && entry.Columns is null && Reaches(entry))
                return true;
        }

        return false;
    }

    /// <summary>The right on the whole relation, or on each of the columns, by their ordinals (none of them: any column will do).</summary>
    public bool Has(Relation relation, string right, IEnumerable<int>? columns = null)
    {
        if (IsSuperuser || IsAllData(relation, right))
            return true;
        Rights self = this;
        List<Privilege> reached = [.. AccessList.Of(relation).Effective.Where(entry => entry.Kind == right && self.Reaches(entry))];
        if (reached.Any(entry => entry.Columns is null))
            return true;
        if (reached.Count == 0 || columns is null)
            return false;
        HashSet<int> granted = [.. reached.SelectMany(entry => entry.Columns!)];
        return columns.All(ordinal => granted.Contains(relation.Columns[ordinal].Number));
    }

    /// <summary>The right on the relation or on any column of it.</summary>
    public bool HasAny(Relation relation, string right) => Has(relation, right, []);

    private bool IsAllData(Relation relation, string right) =>
        relation is not SystemRelation && (right == "SELECT"
            ? Catalog.HasPrivilegesOf(Role, "pg_read_all_data")
            : right is "INSERT" or "UPDATE" or "DELETE" && Catalog.HasPrivilegesOf(Role, "pg_write_all_data"));
}
