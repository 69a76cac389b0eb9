using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER TABLE … OWNER TO and its kin.</summary>
internal static class RelationOwner
{
    /// <summary>A table's sequences go with it, and only with it.</summary>
    public static Relation Give(DdlContext context, Relation relation, string role)
    {
        string owner = context.NewOwner(role);
        if (relation is Sequence { OwnedByTable: not 0 } linked && linked.Owner != owner
            && context.Catalog.ByOid(linked.OwnedByTable) is { } table)
        {
            throw SqlException.NotSupported(
                $"cannot change owner of sequence \"{linked.Name}\"",
                detail: $"Sequence \"{linked.Name}\" is linked to table \"{table.Name}\".");
        }

        foreach (Sequence owned in context.Catalog.Relations.Values.OfType<Sequence>().Where(each => each.OwnedByTable == relation.Oid))
            context.Transaction.Edit(CatalogEdit.Put(Given(context, owned, owner)));
        return Given(context, relation, owner);
    }

    private static T Given<T>(DdlContext context, T relation, string owner)
        where T : Relation =>
        relation with
        {
            Owner = owner, Privileges = AccessList.Moved(context.Catalog, relation.Privileges, relation.Owner, owner),
        };
}
