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
        Schema schema = SchemaFor(context, statement.Name);
        RequireFree(context, schema.Name, statement.Name.Name);
        if (statement.Range is { } options)
        {
            DdlRanges.Create(context, schema, statement.Name.Name, options);
            return;
        }

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
                OwnerTo owner => Given(context, type, context.NewOwner(owner.Role)),
                _ when type.Kind == UserTypeKind.Domain => DdlDomains.Alter(context, type, action),
                AddEnumValue or RenameEnumValue => AlterEnum(context, type, action),
                _ => AlterComposite(context, type, action),
            };
        }
    }

    /// <summary>Where a type of that name is to be; what is wrong with it is told without a place.</summary>
    public static Schema SchemaFor(DdlContext context, QualifiedName name)
    {
        try
        {
            return context.CreationSchema(name);
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw failed.Nowhere();
        }
    }

    private static UserType Given(DdlContext context, UserType type, string owner)
    {
        if (type.Kind == UserTypeKind.Multirange)
        {
            throw new SqlException(SqlState.WrongObjectType, $"cannot alter multirange type {type.Describe()}")
            {
                Hint = $"You can alter type {DdlRanges.Whole(context.Catalog, type).Describe()}, "
                    + "which will alter the multirange type as well.",
            };
        }

        UserType Owned(UserType each) => Put(context, each with
        {
            Owner = owner, Privileges = AccessList.Moved(context.Catalog, each.Privileges, each.Owner, owner),
        });
        if (type.Kind == UserTypeKind.Range)
            Owned(DdlRanges.MultirangeOf(context.Catalog, type));
        return Owned(type);
    }

    /// <summary>The type that is to be dropped; null with the reason where there is none.</summary>
    public static UserType? Find(DdlContext context, Drop statement, QualifiedName name, out SqlException? missing)
    {
        missing = null;
        if (context.Catalog.FindUserType(name.Schema, name.Name, context.SearchPath) is not { } type)
        {
            string written = name.Name == "int" ? "int4" : name.Name;
            if (context.Catalog.FindType(name.Schema, written, context.SearchPath) is { } other)
                throw Required(other);
            missing = new SqlException(SqlState.UndefinedObject, $"type \"{name}\" does not exist");
            return null;
        }

        if (statement.Kind == "DOMAIN" && type.Kind != UserTypeKind.Domain)
            throw new SqlException(SqlState.WrongObjectType, $"{type.Describe()} is not a domain");
        if (DdlRanges.Whole(context.Catalog, type) is var whole && whole != type)
        {
            throw new SqlException(
                SqlState.DependentObjectsStillExist,
                $"cannot drop type {type.Describe()} because type {whole.Describe()} requires it")
            {
                Hint = $"You can drop type {whole.Describe()} instead.",
            };
        }

        return context.IsOwner(type.Owner)
            ? type
            : throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of type {type.Describe()}");
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

    public static bool Uses(TableColumn column, UserType type) =>
        column.Domain != 0 ? column.Domain == type.Oid : column.Type == type.Type || column.Type.Element == type.Type;

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
        type = context.Catalog.Types.GetValueOrDefault(type.Oid) ?? type;
        if (type.Kind != UserTypeKind.Multirange)
        {
            context.Transaction.Edit(CatalogEdit.Remove(type));
            return Remade(context, type, type with { Schema = schema, Name = name });
        }

        UserType range = DdlRanges.Whole(context.Catalog, type);
        Remade(context, range, range with
        {
            Range = range.Range! with { MultirangeSchema = schema, MultirangeName = name },
        });
        return context.Catalog.Types[type.Oid];
    }

    /// <summary>The type as another object; a range's multirange, and ranges over it, are others with it.</summary>
    private static UserType Remade(DdlContext context, UserType type, UserType changed)
    {
        SqlException.ThrowIfTooDeep();
        UserType made = context.Transaction.Manager.Types.Define(changed);
        context.Transaction.Edit(CatalogEdit.Put(made));
        Replace(context, type.Type, made.Type);
        if (type.Kind == UserTypeKind.Range)
        {
            UserType multirange = DdlRanges.MultirangeOf(context.Catalog, type);
            Remade(context, multirange, multirange with
            {
                Over = made.Type, Schema = made.Range!.MultirangeSchema, Name = made.Range.MultirangeName,
            });
        }

        List<UserType> over = [.. context.Catalog.Types.Values.Where(each =>
            each.Kind == UserTypeKind.Range && each.Over == type.Type)];
        foreach (UserType range in over)
            Remade(context, range, range with { Over = made.Type });
        return made;
    }

    private static void Replace(DdlContext context, SqlType old, SqlType made)
    {
        foreach (Relation relation in context.Catalog.Relations.Values.Where(each => each is Table or View).ToList())
        {
            TableColumn[] columns = [.. relation.Columns.Select(column => Moved(column, old, made))];
            if (!columns.SequenceEqual(relation.Columns))
                context.Transaction.Edit(CatalogEdit.Put(relation with { Columns = columns }));
        }

        foreach (UserType user in context.Catalog.Types.Values.ToList())
        {
            TableColumn[] attributes = [.. user.Attributes.Select(column => Moved(column, old, made))];
            if (!attributes.SequenceEqual(user.Attributes))
                Put(context, user with { Attributes = attributes });
        }

        MoveFunctions(context, used => Moved(used, old, made));
    }

    /// <summary>Functions over a type that is another object now, since it has another name.</summary>
    internal static void MoveFunctions(DdlContext context, Func<SqlType?, SqlType?> moved)
    {
        foreach (UserFunction function in context.Catalog.Functions.Values.ToList())
        {
            UserParameter[] parameters = [.. function.Parameters.Select(each => each with { Type = moved(each.Type)! })];
            SqlType? returns = moved(function.Returns);
            if (returns != function.Returns || !parameters.SequenceEqual(function.Parameters))
                context.Transaction.Edit(CatalogEdit.Put(function with { Parameters = parameters, Returns = returns }));
        }
    }

    /// <summary>The row type of a relation that has got another name: functions over it take that.</summary>
    internal static void MoveRows(DdlContext context, Relation before, Relation after)
    {
        UserTypes registry = context.Catalog.Registry;
        (CompositeType old, CompositeType next) = (registry.RowOf(before), registry.RowOf(after));
        MoveFunctions(context, used => used == old ? next : used is not null && used.Element == old ? next.Array : used);
    }

    private static SqlType? Moved(SqlType? used, SqlType old, SqlType made) => used is null ? null
        : used == old ? made
        : used.Element == old ? made.Array : used;

    private static TableColumn Moved(TableColumn column, SqlType old, SqlType made) =>
        Moved(column.Type, old, made) is { } other && other != column.Type ? column with { Type = other } : column;

    private static SqlException Required(SqlType type) => UserTypes.IsRowType(type.Oid)
        ? new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop type {type} because table {type.Name} requires it")
        {
            Hint = $"You can drop table {type.Name} instead.",
        }
        : new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop type {type} because it is required by the database system");
}
