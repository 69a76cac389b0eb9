using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE TYPE of enums and composites; ALTER TYPE and what types share with domains; DROP.</summary>
internal static class DdlTypes
{
    private const int LabelBytesMax = 63;

    public static void Create(DdlContext context, CreateType statement)
    {
        context.Begin("CREATE TYPE");
        Schema schema = context.CreationSchema(statement.Name);
        RequireFree(context, schema.Name, statement.Name.Name);
        UserType made = statement.Labels is { } labels
            ? New(context, schema, statement.Name.Name, UserTypeKind.Enum) with { Labels = Labels(context, labels) }
            : New(context, schema, statement.Name.Name, UserTypeKind.Composite) with
            {
                Attributes = Attributes(context, statement.Attributes), RelationOid = context.Transaction.NewOid(),
            };
        context.Transaction.Edit(CatalogEdit.Put(context.Transaction.Manager.Types.Define(made)));
    }

    public static void Alter(DdlContext context, AlterObject statement)
    {
        context.Begin("ALTER " + statement.Kind);
        UserType type = Owned(context, statement.Name);
        if (statement.Kind == "DOMAIN" && type.Kind != UserTypeKind.Domain)
            throw new SqlException(SqlState.WrongObjectType, $"{type.Describe()} is not a domain");
        foreach (AlterAction action in statement.Actions)
        {
            type = action switch
            {
                RenameTo rename => Move(context, type, type.Schema, rename.NewName),
                SetSchema set => Move(context, type, Target(context, set.Schema), type.Name),
                OwnerTo owner => Put(context, type with
                {
                    Owner = context.NewOwner(owner.Role),
                    Privileges = AccessList.Moved(context.Catalog, type.Privileges, type.Owner, context.NewOwner(owner.Role)),
                }),
                _ when type.Kind == UserTypeKind.Domain => DdlDomains.Alter(context, type, action),
                AddEnumValue or RenameEnumValue => AlterEnum(context, type, action),
                _ => AlterComposite(context, type, action),
            };
        }
    }

    public static SqlException? Drop(DdlContext context, Drop statement, QualifiedName name)
    {
        if (context.Catalog.FindUserType(name.Schema, name.Name, context.SearchPath) is not { } type)
        {
            string written = name.Name == "int" ? "int4" : name.Name;
            if (context.Catalog.FindType(name.Schema, written, context.SearchPath) is { } other)
                throw Required(other);
            return new SqlException(SqlState.UndefinedObject, $"type \"{name}\" does not exist");
        }

        if (statement.Kind == "DOMAIN" && type.Kind != UserTypeKind.Domain)
            throw new SqlException(SqlState.WrongObjectType, $"{type.Describe()} is not a domain");
        if (!context.IsOwner(type.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of type {type.Describe()}");
        List<string> dropped = [];
        Remove(context, type, statement.Cascade, dropped);
        context.NoticeCascade(dropped);
        return null;
    }

    /// <summary>Columns, attributes and domains of the type go with it, or stop the statement.</summary>
    public static void Remove(DdlContext context, UserType type, bool cascade, List<string> dropped)
    {
        (Relation Relation, TableColumn Column)[] columns = [.. UsersOf(context.Catalog, type)];
        UserType[] over =
            [.. context.Catalog.Types.Values.Where(each => each.Over == type.Type || each.Attributes.Any(column => Uses(column, type)))];
        var dependents = new Dependents(context);
        Dependent[] texts = [.. dependents.On(type.Oid, "type " + type.Describe())];
        if (!cascade && columns.Length + over.Length == 0)
            dependents.Release(texts, cascade, "type " + type.Describe(), dropped);
        if (!cascade && columns.Length + over.Length > 0)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist, $"cannot drop type {type.Describe()} because other objects depend on it")
            {
                Detail = string.Join('\n', Told(context, type, columns, over)),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        foreach ((Relation relation, TableColumn column) in columns.Where(each => each.Column.Type.Element is not null))
            RemoveColumn(context, relation, column, dropped);
        foreach (UserType each in over)
            RemoveUser(context, each, type, dropped);
        foreach ((Relation relation, TableColumn column) in columns.Where(each => each.Column.Type.Element is null))
            RemoveColumn(context, relation, column, dropped);
        dependents.Release(dependents.On(type.Oid, "type " + type.Describe()), cascade, "type " + type.Describe(), dropped);
        context.Transaction.Edit(CatalogEdit.Remove(type));
    }

    /// <summary>What depends on the array type first, as PostgreSQL lists it.</summary>
    private static IEnumerable<string> Told(
        DdlContext context, UserType type, (Relation Relation, TableColumn Column)[] columns, UserType[] over)
    {
        string name = type.Describe();
        return
        [
            .. columns.Where(each => each.Column.Type.Element is not null).Select(each =>
                $"column {each.Column.Name} of {context.Describe(each.Relation)} depends on type {name}[]"),
            .. over.Where(each => each.Kind == UserTypeKind.Composite).Select(each =>
                $"column {each.Attributes.First(column => Uses(column, type)).Name} of composite type {each.Describe()} "
                    + $"depends on type {name}"),
            .. columns.Where(each => each.Column.Type.Element is null).Select(each =>
                $"column {each.Column.Name} of {context.Describe(each.Relation)} depends on type {name}"),
            .. over.Where(each => each.Kind == UserTypeKind.Domain).Select(each => $"type {each.Describe()} depends on type {name}"),
        ];
    }

    public static UserType New(DdlContext context, Schema schema, string name, UserTypeKind kind) => new()
    {
        Oid = context.Transaction.NewOid(), ArrayOid = context.Transaction.NewOid(), Schema = schema.Name, Name = name, Kind = kind,
        Owner = context.CurrentRole,
    };

    public static void RequireFree(DdlContext context, string schema, string name)
    {
        if (context.Catalog.TypeNames.ContainsKey((schema, name)) || context.Catalog.Find(schema, name) is Table or View)
            throw new SqlException(SqlState.DuplicateObject, $"type \"{name}\" already exists");
    }

    public static UserType Owned(DdlContext context, QualifiedName name)
    {
        UserType type = context.Catalog.FindUserType(name.Schema, name.Name, context.SearchPath)
            ?? (context.Catalog.FindType(name.Schema, name.Name, context.SearchPath) is { } other
                ? throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of type {other.DisplayName(-1)}")
                : throw new SqlException(SqlState.UndefinedObject, $"type \"{name}\" does not exist"));
        return context.IsOwner(type.Owner)
            ? type
            : throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of type {type.Describe()}");
    }

    public static UserType Put(DdlContext context, UserType type)
    {
        context.Transaction.Edit(CatalogEdit.Put(type));
        // Nobody else can know a type that this transaction made.
        if (!context.Transaction.Manager.Catalog.Types.ContainsKey(type.Oid))
            UserTypes.Publish(type);
        return type;
    }

    /// <summary>Columns of the type, of arrays of it, or of it as a domain.</summary>
    public static IEnumerable<(Relation Relation, TableColumn Column)> UsersOf(CatalogSnapshot catalog, UserType type) =>
        from relation in catalog.Relations.Values.OrderBy(relation => relation.Oid)
        where relation is Table or View
        from column in relation.Columns
        where Uses(column, type)
        select (relation, column);

    private static bool Uses(TableColumn column, UserType type) =>
        column.Domain == type.Oid || column.Type == type.Type || column.Type.Element == type.Type;

    private static void RemoveColumn(DdlContext context, Relation relation, TableColumn column, List<string> dropped)
    {
        if (context.Catalog.ByOid(relation.Oid) is not { } now)
            return; // it went with another column
        if (now is not Table table)
        {
            dropped.Add(context.Describe(now));
            context.Transaction.Edit(CatalogEdit.Remove(now));
            return;
        }

        dropped.Add($"column {column.Name} of {context.Describe(table)}");
        context.Transaction.Lock(table.Oid, TableLockMode.AccessExclusive);
        context.Transaction.Edit(CatalogEdit.Put(DdlAlter.Drop(context, table, new DropColumn(column.Name, false, true, 0))));
    }

    private static void RemoveUser(DdlContext context, UserType user, UserType type, List<string> dropped)
    {
        if (user.Kind == UserTypeKind.Domain)
        {
            dropped.Add($"type {user.Describe()}");
            Remove(context, user, cascade: true, dropped);
            return;
        }

        if (UsersOf(context.Catalog, user).Any())
        {
            throw SqlException.NotSupported(
                $"an attribute of composite type {user.Describe()} cannot be dropped while columns are of that type");
        }

        dropped.AddRange(user.Attributes.Where(column => Uses(column, type)).Select(column =>
            $"column {column.Name} of composite type {user.Describe()}"));
        Put(context, user with { Attributes = [.. user.Attributes.Where(column => !Uses(column, type))] });
    }

    private static EnumLabel[] Labels(DdlContext context, IReadOnlyList<string> names)
    {
        HashSet<string> seen = [];
        return
        [
            .. names.Select((name, i) =>
            {
                CheckLabel(name);
                return seen.Add(name)
                    ? new EnumLabel(context.Transaction.NewOid(), name, i + 1)
                    : throw new SqlException(SqlState.DuplicateObject, $"enum label \"{name}\" used more than once");
            }),
        ];
    }

    private static void CheckLabel(string name)
    {
        if (name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= LabelBytesMax)
            return;
        throw new SqlException(SqlState.InvalidName, $"invalid enum label \"{name}\"")
        {
            Detail = $"Labels must be {LabelBytesMax} bytes or less.",
        };
    }

    private static TableColumn[] Attributes(DdlContext context, IReadOnlyList<ColumnDefinition> written)
    {
        List<TableColumn> made = [];
        foreach (ColumnDefinition attribute in written)
            made.Add(Attribute(context, made, attribute, (short)(made.Count + 1)));
        return [.. made];
    }

    private static TableColumn Attribute(DdlContext context, IReadOnlyList<TableColumn> others, ColumnDefinition written, short number)
    {
        if (others.Any(other => other.Name == written.Name))
            throw new SqlException(SqlState.DuplicateColumn, $"column \"{written.Name}\" specified more than once");
        (SqlType type, int typmod) = context.ResolveUsed(written.Type);
        if (type.IsPseudo)
        {
            throw new SqlException(
                SqlState.InvalidTableDefinition, $"column \"{written.Name}\" has pseudo-type {type.DisplayName(-1)}");
        }

        return type is DomainType domain
            ? new TableColumn { Name = written.Name, Type = domain.Base, Typmod = domain.BaseTypmod, Domain = domain.Oid, Number = number }
            : new TableColumn
            {
                Name = written.Name, Type = type, Typmod = typmod, Number = number, Collation = Collations.OfColumn(written.Collation, type),
            };
    }

    private static UserType AlterEnum(DdlContext context, UserType type, AlterAction action)
    {
        if (type.Kind != UserTypeKind.Enum)
            throw new SqlException(SqlState.WrongObjectType, $"{type.Describe()} is not an enum");
        return action is AddEnumValue add ? Add(context, type, add) : Rename(context, type, (RenameEnumValue)action);
    }

    private static UserType Add(DdlContext context, UserType type, AddEnumValue add)
    {
        CheckLabel(add.Label);
        if (type.Labels.Any(label => label.Name == add.Label))
        {
            if (!add.IfNotExists)
                throw new SqlException(SqlState.DuplicateObject, $"enum label \"{add.Label}\" already exists");
            context.Notice(SqlState.DuplicateObject, $"enum label \"{add.Label}\" already exists, skipping");
            return type;
        }

        EnumLabel[] sorted = [.. type.Labels.OrderBy(label => label.Order)];
        float order = sorted.Length == 0 ? 1 : sorted[^1].Order + 1;
        if (add.Neighbour is { } neighbour)
        {
            int at = Array.FindIndex(sorted, label => label.Name == neighbour);
            if (at < 0)
                throw new SqlException(SqlState.InvalidParameterValue, $"\"{neighbour}\" is not an existing enum label");
            int after = add.IsBefore ? at : at + 1;
            order = after == 0 ? sorted[0].Order - 1
                : after == sorted.Length ? sorted[^1].Order + 1
                : (sorted[after - 1].Order + sorted[after].Order) / 2;
        }

        return Put(context, type with { Labels = [.. sorted, new EnumLabel(context.Transaction.NewOid(), add.Label, order)] });
    }

    private static UserType Rename(DdlContext context, UserType type, RenameEnumValue rename)
    {
        CheckLabel(rename.NewLabel);
        if (!type.Labels.Any(label => label.Name == rename.Label))
            throw new SqlException(SqlState.InvalidParameterValue, $"\"{rename.Label}\" is not an existing enum label");
        if (type.Labels.Any(label => label.Name == rename.NewLabel))
            throw new SqlException(SqlState.DuplicateObject, $"enum label \"{rename.NewLabel}\" already exists");
        return Put(context, type with
        {
            Labels = [.. type.Labels.Select(label => label.Name == rename.Label ? label with { Name = rename.NewLabel } : label)],
        });
    }

    private static UserType AlterComposite(DdlContext context, UserType type, AlterAction action)
    {
        if (type.Kind != UserTypeKind.Composite)
            throw new SqlException(SqlState.UndefinedTable, $"relation \"{type.Name}\" does not exist");
        (Relation Relation, TableColumn Column)? user = UsersOf(context.Catalog, type).Select(
            each => ((Relation, TableColumn)?)each).FirstOrDefault();
        if (user is var (relation, column) && action is not RenameColumn)
        {
            throw SqlException.NotSupported(
                $"cannot alter type \"{type.Name}\" because column \"{relation.Name}.{column.Name}\" uses it");
        }

        return action switch
        {
            AddColumn add => Put(context, type with
            {
                Attributes = [.. type.Attributes, Attribute(context, type.Attributes, add.Column, (short)(type.Attributes.Count + 1))],
            }),
            DropColumn drop when drop.IfExists
                && !type.Attributes.Any(each => each.Name == drop.Column) => Skip(context, type, drop.Column),
            DropColumn drop => Put(context, type with { Attributes = [.. type.Attributes.Where(each => each != Find(type, drop.Column))] }),
            RenameColumn rename => Put(context, Change(type, rename.Column, each => each with { Name = rename.NewName })),
            AlterColumnType change => Put(context, Change(type, change.Column, each =>
            {
                (SqlType changed, int typmod) = context.ResolveUsed(change.Type);
                return each with { Type = changed, Typmod = typmod };
            })),
            _ => throw SqlException.NotSupported("this form of ALTER TYPE is not supported"),
        };
    }

    private static UserType Skip(DdlContext context, UserType type, string column)
    {
        context.Notice(SqlState.SuccessfulCompletion, $"column \"{column}\" of relation \"{type.Name}\" does not exist, skipping");
        return type;
    }

    private static UserType Change(UserType type, string name, Func<TableColumn, TableColumn> change)
    {
        TableColumn old = Find(type, name);
        return type with { Attributes = [.. type.Attributes.Select(each => each == old ? change(each) : each)] };
    }

    private static TableColumn Find(UserType type, string name) => type.Attributes.FirstOrDefault(each => each.Name == name)
        ?? throw new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{type.Name}\" does not exist");

    private static string Target(DdlContext context, string schema) =>
        context.CreationSchema(new QualifiedName([schema, "type"], 0)).Name;

    // A type's name is part of its object: columns get the new one.
    internal static UserType Move(DdlContext context, UserType type, string schema, string name)
    {
        RequireFree(context, schema, name);
        context.Transaction.Edit(CatalogEdit.Remove(type));
        UserType moved = context.Transaction.Manager.Types.Define(type with { Schema = schema, Name = name });
        context.Transaction.Edit(CatalogEdit.Put(moved));
        foreach (Relation relation in UsersOf(context.Catalog, type).Select(each => each.Relation).DistinctBy(each => each.Oid).ToList())
            context.Transaction.Edit(CatalogEdit.Put(
                relation with { Columns = [.. relation.Columns.Select(column => Moved(column, type, moved))] }));
        foreach (UserType user in context.Catalog.Types.Values.Where(each => each.Attributes.Any(column => Uses(column, type))).ToList())
            Put(context, user with { Attributes = [.. user.Attributes.Select(column => Moved(column, type, moved))] });
        foreach (UserFunction function in context.Catalog.Functions.Values.ToList())
        {
            UserParameter[] parameters = [.. function.Parameters.Select(each => each with { Type = Moved(each.Type, type, moved)! })];
            SqlType? returns = Moved(function.Returns, type, moved);
            if (returns != function.Returns || !parameters.SequenceEqual(function.Parameters))
                context.Transaction.Edit(CatalogEdit.Put(function with { Parameters = parameters, Returns = returns }));
        }

        return moved;
    }

    private static SqlType? Moved(SqlType? used, UserType type, UserType moved) => used is null ? null
        : used == type.Type ? moved.Type
        : used.Element == type.Type ? moved.Type.Array : used;

    private static TableColumn Moved(TableColumn column, UserType type, UserType moved) =>
        Moved(column.Type, type, moved) is { } other && other != column.Type ? column with { Type = other } : column;

    private static SqlException Required(SqlType type) => UserTypes.IsRowType(type.Oid)
        ? new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop type {type} because table {type.Name} requires it")
        {
            Hint = $"You can drop table {type.Name} instead.",
        }
        : new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop type {type} because it is required by the database system");
}
