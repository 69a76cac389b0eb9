using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER LARGE OBJECT … OWNER TO. Whose a large object is stands in its row, not in the catalog.</summary>
internal static class DdlLargeObjects
{
    public static void Alter(DdlContext context, AlterObject statement)
    {
        context.Transaction.RequireWritable("ALTER LARGE OBJECT");
        (LargeObjectStore store, LargeObject found) = Find(context, statement.Name.Name);
        LargeObjectAccess.RequireOwner(context.Catalog, context.CurrentRole, found);
        foreach (OwnerTo action in statement.Actions.OfType<OwnerTo>())
        {
            string owner = context.NewOwner(action.Role);
            AccessList list = LargeObjectAccess.Of(context.Catalog, found);
            string? access = found.Access is null
                ? null
                : LargeObjectAccess.Print(context.Catalog, AccessList.Moved(context.Catalog, list.Entries, list.Owner, owner));
            store.Change(found, context.Catalog.FindRole(owner)!.Oid, access);
        }
    }

    /// <exception cref="SqlException">42704.</exception>
    public static (LargeObjectStore Store, LargeObject Found) Find(DdlContext context, string number)
    {
        if (!uint.TryParse(number, CultureInfo.InvariantCulture, out uint oid))
            throw new SqlException(SqlState.NumericValueOutOfRange, $"value \"{number}\" is out of range for type oid");
        var store = new LargeObjectStore(context.Transaction);
        return (store, store.Require(oid, looksAnew: true));
    }
}
