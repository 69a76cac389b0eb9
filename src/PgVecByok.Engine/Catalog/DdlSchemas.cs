using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>ALTER SCHEMA: what is in a schema goes by its name, and gets the new one.</summary>
internal static class DdlSchemas
{
    public static void Alter(DdlContext context, AlterObject statement)
    {
        context.Begin("ALTER SCHEMA");
        string name = statement.Name.Name;
        Schema schema = context.Catalog.Schemas.GetValueOrDefault(name)
            ?? throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{name}\" does not exist");
        if (schema.IsSystem || !context.IsOwner(schema.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of schema {name}");
        foreach (AlterAction action in statement.Actions)
        {
            schema = action switch
            {
                RenameTo rename => Rename(context, schema, rename.NewName),
                OwnerTo owner => Give(context, schema, owner.Role),
                _ => throw SqlException.NotSupported("this form of ALTER SCHEMA is not supported"),
            };
        }
    }

    /// <summary>The schema and what is granted in it from the start. REQUIRES: it is empty.</summary>
    public static void Take(DdlContext context, string name)
    {
        foreach (DefaultAccess access in context.Catalog.Defaults.Values.Where(each => each.Schema == name).ToList())
            context.Transaction.Edit(CatalogEdit.Remove(access));
        context.Transaction.Edit(CatalogEdit.RemoveSchema(name));
    }

    private static Schema Give(DdlContext context, Schema schema, string role)
    {
        string owner = context.NewOwner(role);
        Schema given = schema with
        {
            Owner = owner, Privileges = AccessList.Moved(context.Catalog, schema.Privileges, schema.Owner, owner),
        };
        context.Transaction.Edit(CatalogEdit.Put(given));
        return given;
    }

    private static Schema Rename(DdlContext context, Schema schema, string name)
    {
        if (context.Catalog.Schemas.ContainsKey(name))
            throw new SqlException(SqlState.DuplicateSchema, $"schema \"{name}\" already exists");
        DdlObjects.RequireMaker(context);
        DdlObjects.RequireUnreserved(name);
        if (schema.Name == "public")
            throw SqlException.NotSupported("schema \"public\" cannot be renamed");
        Schema renamed = schema with { Name = name };
        context.Transaction.Edit(CatalogEdit.RemoveSchema(schema.Name));
        context.Transaction.Edit(CatalogEdit.Put(renamed));
        CatalogSnapshot before = context.Catalog;
        foreach (Relation relation in before.Relations.Values.Where(each => each.Schema == schema.Name))
        {
            context.Transaction.Lock(relation.Oid, TableLockMode.AccessExclusive);
            context.Transaction.Edit(CatalogEdit.Put(relation with { Schema = name }));
            if (relation is Table or View)
                DdlTypes.MoveRows(context, relation, relation with { Schema = name });
        }

        foreach (DefaultAccess access in before.Defaults.Values.Where(each => each.Schema == schema.Name))
            context.Transaction.Edit(CatalogEdit.Put(access with { Schema = name }));
        foreach (UserFunction function in context.Catalog.Functions.Values.Where(each => each.Schema == schema.Name))
            context.Transaction.Edit(CatalogEdit.Put(function with { Schema = name }));
        foreach (UserType type in before.Types.Values.Where(each => each.Schema == schema.Name))
            DdlTypes.Move(context, type, name, type.Name);
        return renamed;
    }
}
