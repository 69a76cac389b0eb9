using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Something that leans on what is dropped. Oid and Part say what it is, and in which order such things are told.</summary>
/// <param name="Remove">Takes it away; what else goes with it is told to the list.</param>
internal sealed record Dependent(uint Oid, int Part, string Name, string On, Action<List<string>> Remove)
{
    /// <summary>What leans on it in turn: on a view, a function, a column.</summary>
    public Func<IEnumerable<Dependent>> Own { get; init; } = () => [];

    /// <summary>The relation that it is a part of: it goes with that without being told. 0: it stands for itself.</summary>
    public uint Of { get; init; } = Part == 0 ? 0 : Oid;

    /// <summary>Of what leans on something that goes by itself: a table's row type, a type's array type.</summary>
    public const int First = 3;

    /// <summary>Of those that lean on one thing, who has the highest is told first.</summary>
    public int Rank { get; init; }

    /// <summary>Of a column, which may lean on the same thing itself: then it goes as a whole.</summary>
    public bool IsDefault { get; init; }
}

/// <summary>
/// What leans on an object by a text that the catalog keeps: defaults, checks, indexes, policies, domains, views and bodies of functions.
/// With CASCADE it goes too, else it stops the statement.
/// </summary>
internal sealed class Dependents(DdlContext context, uint dropped = 0)
{
    private readonly HashSet<(uint, int)> _gone = [(dropped, 0)];

    private CatalogSnapshot Catalog => context.Catalog;

    /// <param name="leaning">In any order.</param>
    /// <param name="cascade">Takes them away.</param>
    /// <param name="what">Is dropped.</param>
    /// <param name="dropped">Is told what went.</param>
    public void Release(IEnumerable<Dependent> leaning, bool cascade, string what, List<string> dropped)
    {
        List<Dependent> found = [];
        Collect(leaning, found);
        Dependent[] told = Told(found);
        if (told.Length > 0 && !cascade)
        {
            throw new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop {what} because other objects depend on it")
            {
                Detail = string.Join('\n', told.Select(each => $"{each.Name} depends on {each.On}")),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        dropped.AddRange(told.Select(each => each.Name));
        foreach (Dependent each in found)
            each.Remove(dropped);
    }

    /// <summary>Takes all of these away, in whatever way they lean on one another; what else leans on them goes with CASCADE.</summary>
    public void ReleaseAll(IReadOnlyList<Dependent> roots, bool cascade, List<string> dropped)
    {
        List<Dependent> found = [];
        foreach (Dependent root in roots)
            Collect([root], found);
        Dependent[] others = [.. Told(found).Where(each => !roots.Any(root => (root.Oid, root.Part) == (each.Oid, each.Part)))];
        if (others.Length > 0 && !cascade)
        {
            throw new SqlException(SqlState.DependentObjectsStillExist, roots is [var only]
                ? $"cannot drop {only.Name} because other objects depend on it"
                : "cannot drop desired object(s) because other objects depend on them")
            {
                Detail = string.Join('\n', others.Select(each => $"{each.Name} depends on {each.On}")),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        dropped.AddRange(others.Select(each => each.Name));
        foreach (Dependent each in found)
            each.Remove(dropped);
    }

    /// <summary>The latest first, without parts of what goes as a whole.</summary>
    private static Dependent[] Told(List<Dependent> found)
    {
        HashSet<uint> whole = [.. found.Where(each => each.Part == 0).Select(each => each.Oid)];
        return [.. Enumerable.Reverse(found).Where(each => each.Of == 0 || !whole.Contains(each.Of))];
    }

    /// <summary>
    /// Each behind what leans on it, the newest first: the order in which they can go. They are told in the opposite one. What leans on
    /// several is told of the one that is come by first.
    /// </summary>
    private void Collect(IEnumerable<Dependent> leaning, List<Dependent> found)
    {
        SqlException.ThrowIfTooDeep();
        Dependent[] latestFirst =
        [
            .. leaning.OrderBy(each => each.Rank)
                .ThenByDescending(each => each.Oid).ThenByDescending(each => each.Part),
        ];
        HashSet<(uint, int)> whole =
            [.. latestFirst.Where(each => !each.IsDefault).Select(each => (each.Oid, each.Part))];
        foreach (Dependent each in latestFirst)
        {
            if (each.IsDefault && whole.Contains((each.Oid, each.Part)))
                continue;
            if (_gone.Contains((each.Oid, 0)) || !_gone.Add((each.Oid, each.Part)))
                continue;
            Collect(each.Own(), found);
            found.Add(each);
        }
    }

    /// <summary>What is of a type or of arrays of it: columns, attributes, domains; and the texts that name it.</summary>
    public IEnumerable<Dependent> OnType(UserType type)
    {
        if (type.Kind != UserTypeKind.Range)
            return OnOne(type);
        IEnumerable<Dependent> onMultirange = OnOne(DdlRanges.MultirangeOf(Catalog, type))
            .Select(each => each with { Rank = each.Rank == Dependent.First ? 1 : 2 });
        return OnOne(type).Concat(onMultirange)
            .Concat(DdlRanges.ConstructorsOf(Catalog, type).SelectMany(each => On(each.Oid, Described(each))));
    }

    private IEnumerable<Dependent> OnOne(UserType type)
    {
        string name = "type " + type.Describe();
        foreach ((Relation relation, TableColumn column) in DdlTypes.UsersOf(Catalog, type))
        {
            bool isArray = column.Domain == 0 && column.Type.Element == type.Type;
            string on = isArray ? name + "[]" : name;
            Dependent user = relation is Table { Definition: null } table
                ? OfColumn(table, column, on)
                : OfReader(relation, on) with { Part = column.Number, Name = Described(relation, column), Of = relation.Oid };
            yield return user with { Rank = isArray ? Dependent.First : 0 };
        }

        foreach (UserType other in Catalog.Types.Values)
        {
            foreach (TableColumn attribute in other.Attributes.Where(each => DdlTypes.Uses(each, type)))
            {
                bool isArray = attribute.Domain == 0 && attribute.Type.Element == type.Type;
                yield return OfAttribute(other, attribute, type, isArray ? name + "[]" : name) with
                {
                    Rank = isArray ? Dependent.First : 0,
                };
            }

            if (other.Kind != UserTypeKind.Multirange && (other.Over == type.Type || other.Over?.Element == type.Type))
            {
                yield return OfType(other, other.Over == type.Type ? name : name + "[]") with
                {
                    Rank = other.Over != type.Type ? Dependent.First : 0,
                };
            }
        }

        foreach (Dependent each in On(type.Oid, name))
            yield return each;
    }

    /// <param name="oid">Of a relation, a type or a function.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="apart">A table whose own texts do not count: it goes as well.</param>
    public IEnumerable<Dependent> On(uint oid, string name, uint apart = 0)
    {
        bool Names(string? text) => text is not null && KeptNames.In(text).Contains(oid);
        foreach (Relation relation in Catalog.Relations.Values.Where(each => each.Oid != apart && each is View or Table))
        {
            foreach (Dependent each in relation is Table table ? OfTable(table, name, Names) : OfView((View)relation, oid, name, Names))
                yield return each;
        }

        foreach (UserType type in Catalog.Types.Values.Where(type => Names(type.Default)))
        {
            yield return OfType(type, name);
        }

        foreach (UserType type in Catalog.Types.Values.Where(type => !Names(type.Default)))
        {
            foreach (CheckConstraint check in type.Checks.Where(check => Names(check.Expression)))
                yield return new Dependent(check.Oid, 0, $"constraint {check.Name}", name, _ => Drop(type, check));
        }

        foreach (UserFunction function in Catalog.Functions.Values.Where(each => !each.IsConstructor).Where(each =>
            (each.IsKept && Names(each.Body)) || each.Parameters.Any(parameter => Names(parameter.Default)) || IsOver(each, oid)))
        {
            yield return IsOver(function, oid) ? OfUser(function, oid, name) : Of(function, name);
        }
    }

    /// <summary>Views that have one row per group only because the key is there.</summary>
    public IEnumerable<Dependent> OnKey(TableKey key, string name) => Catalog.Relations.Values
        .Where(each => each is View view ? view.References.Contains(key.Oid) : each is Table table && table.References.Contains(key.Oid))
        .Select(reader => OfReader(reader, name));

    /// <summary>A function over a relation's rows or over arrays of a type: by way of what goes with them.</summary>
    private Dependent OfUser(UserFunction function, uint oid, string name)
    {
        bool isOfRow = Catalog.ByOid(oid) is not null;
        SqlType?[] types = [.. function.Parameters.Select(parameter => parameter.Type), function.Returns];
        bool isOfArray = Array.Exists(types, each => each?.Element is not null && IsOf(each, oid));
        string type = isOfRow ? "type" + name[DdlContext.KindOf(Catalog.ByOid(oid)!).Length..] : name;
        return Of(function, isOfArray ? type + "[]" : type) with { Rank = isOfRow || isOfArray ? Dependent.First : 0 };
    }

    /// <summary>A parameter or what the function returns is of the type, of the relation's row type, or an array of it.</summary>
    private static bool IsOver(UserFunction function, uint oid) =>
        function.Parameters.Any(parameter => IsOf(parameter.Type, oid)) || (function.Returns is { } returns && IsOf(returns, oid));

    private static bool IsOf(SqlType type, uint oid) => (type.Element ?? type).Oid is var own
        && (own == oid || UserTypes.RelationOf(own) == oid);

    /// <summary>What lean on a column by naming it: views, bodies of functions, and policies, the table's own among them.</summary>
    /// <param name="table">Whose column it is.</param>
    /// <param name="ordinal">Its place.</param>
    /// <param name="on">What it is called in messages.</param>
    /// <param name="own">Takes away a policy of the table itself.</param>
    public IEnumerable<Dependent> OnColumn(Table table, int ordinal, string on, Action<Policy> own)
    {
        if (context.Binding?.Invoke() is not { } binding)
            yield break;
        var use = new ColumnUse(binding, table, table.Columns[ordinal].Number);
        foreach (Relation relation in Catalog.Relations.Values.Where(each => Reads(each, table.Oid)))
        {
            (string text, IReadOnlyList<string> path) = relation is View view
                ? (view.Definition, view.SearchPath) : (((Table)relation).Definition!, ((Table)relation).DefinitionPath);
            if (use.InQuery(text, path))
                yield return OfReader(relation, on);
        }

        foreach (Table guarded in Catalog.Relations.Values.OfType<Table>())
        {
            foreach (Policy policy in guarded.Policies.Where(each => use.InPolicy(each, guarded)))
            {
                Dependent other = OfPolicy(guarded, policy, on);
                yield return guarded.Oid == table.Oid ? other with { Remove = _ => own(policy) } : other;
            }
        }

        foreach (UserFunction function in Catalog.Functions.Values.Where(each =>
            each.IsKept && KeptNames.In(each.Body).Contains(table.Oid) && use.InBody(each)))
            yield return Of(function, on);
    }

    private static bool Reads(Relation relation, uint oid) => relation switch
    {
        View view => KeptNames.Are(view.Definition) ? KeptNames.In(view.Definition).Contains(oid) : view.References.Contains(oid),
        Table { Definition: { } text } kept => KeptNames.Are(text) ? KeptNames.In(text).Contains(oid) : kept.References.Contains(oid),
        _ => false,
    };

    private IEnumerable<Dependent> OfView(View view, uint oid, string on, Func<string?, bool> names)
    {
        if (Reads(view, oid))
            yield return OfReader(view, on);
        foreach (TableColumn column in view.Columns.Where(column => names(column.Default)))
            yield return OfDefault(view, column, on);
    }

    private IEnumerable<Dependent> OfTable(Table table, string on, Func<string?, bool> names)
    {
        if (names(table.Definition))
            yield return OfReader(table, on);
        foreach (TableColumn column in table.Columns.Where(column => names(column.Default)))
            yield return column.IsGenerated ? OfGenerated(table, column, on) : OfDefault(table, column, on);
        string of = $"on {context.Describe(table)}";
        foreach (CheckConstraint check in table.Checks.Where(check => names(check.Expression)))
        {
            yield return new Dependent(check.Oid, 0, $"constraint {SqlQuoting.Identifier(check.Name)} {of}", on, _ => Change(
                table, now => now with { Checks = [.. now.Checks.Where(each => each.Oid != check.Oid)] })) { Of = table.Oid };
        }

        foreach (TableKey key in table.Keys.Where(key => key.Expressions.Any(names) || names(key.Predicate)))
        {
            yield return new Dependent(key.Oid, 0, $"index {SqlQuoting.Identifier(key.Name)}", on, _ => Change(
                table, now => now with { Keys = [.. now.Keys.Where(each => each.Oid != key.Oid)] })) { Of = table.Oid };
        }

        foreach (Policy policy in table.Policies.Where(policy => names(policy.Using) || names(policy.WithCheck)))
            yield return OfPolicy(table, policy, on);
    }

    private Dependent OfReader(Relation reader, string on) => new(
        reader.Oid, 0, context.Describe(reader), on, _ => context.Transaction.Edit(CatalogEdit.Remove(reader)))
    {
        Own = () => On(reader.Oid, context.Describe(reader)),
    };

    private Dependent OfColumn(Table table, TableColumn column, string on) => new(
        table.Oid, column.Number, Described(table, column), on,
        _ => Change(table, now => DdlAlter.Drop(context, now, new DropColumn(column.Name, true, true, 0))))
    {
        Own = () => OnColumn(
            table, table.Columns.ToList().IndexOf(column), Described(table, column),
            policy => Change(table, now => now with { Policies = [.. now.Policies.Where(each => each.Oid != policy.Oid)] })),
    };

    private Dependent OfAttribute(UserType composite, TableColumn attribute, UserType type, string on) => new(
        composite.RelationOid, attribute.Number,
        $"column {SqlQuoting.Identifier(attribute.Name)} of composite type {composite.Describe()}", on, _ =>
        {
            if (Catalog.Types.GetValueOrDefault(composite.Oid) is not { } now)
                return;
            if (DdlTypes.UsersOf(Catalog, now).Any())
            {
                throw SqlException.NotSupported(
                    $"an attribute of composite type {now.Describe()} cannot be dropped while columns are of that type");
            }

            DdlTypes.Put(context, now with { Attributes = [.. now.Attributes.Where(each => !DdlTypes.Uses(each, type))] });
        });

    private Dependent OfDefault(Relation relation, TableColumn column, string on) => new(
        relation.Oid, column.Number, $"default value for {Described(relation, column)}", on, _ => Change(relation, now => now with
        {
            Columns = [.. now.Columns.Select(each => each.Number == column.Number ? each with { Default = null, SequenceOid = 0 } : each)],
        }))
    {
        IsDefault = true,
    };

    private Dependent OfGenerated(Table table, TableColumn column, string on) => new(
        table.Oid, column.Number, Described(table, column), on,
        _ => Change(table, now => DdlAlter.Drop(context, now, new DropColumn(column.Name, false, true, 0))));

    private Dependent OfPolicy(Table table, Policy policy, string on) => new(
        policy.Oid, 0, $"policy {SqlQuoting.Identifier(policy.Name)} on {context.Describe(table)}", on, _ => Change(
            table, now => now with { Policies = [.. now.Policies.Where(each => each.Oid != policy.Oid)] })) { Of = table.Oid };

    public Dependent OfRelation(Relation relation, string on) => new(
        relation.Oid, 0, context.Describe(relation), on, _ => DdlDrops.Take(context, relation))
    {
        Own = () => DdlDrops.DependentsOf(context, this, relation),
    };

    public Dependent OfType(UserType type, string on)
    {
        UserType whole = DdlRanges.Whole(Catalog, type);
        return new Dependent(whole.Oid, 0, $"type {whole.Describe()}", on, _ => Remove(whole))
        {
            Own = () => OnType(whole),
        };
    }

    private void Remove(UserType type)
    {
        if (type.Kind == UserTypeKind.Range)
            DdlRanges.Remove(context, type);
        else
            context.Transaction.Edit(CatalogEdit.Remove(type));
    }

    public Dependent OfSchema(Schema schema) => new(
        schema.Oid, 0, $"schema {SqlQuoting.Identifier(schema.Name)}", "", _ => DdlSchemas.Take(context, schema.Name))
    {
        Own = () => InSchema(schema.Name),
    };

    /// <summary>All that a schema holds.</summary>
    public IEnumerable<Dependent> InSchema(string name)
    {
        string on = $"schema {SqlQuoting.Identifier(name)}";
        return
        [
            .. Catalog.Relations.Values.Where(each => each.Schema == name && each is not Sequence { OwnedByTable: not 0 })
                .Select(each => OfRelation(each, on)),
            .. Catalog.Types.Values.Where(each => each.Schema == name).Select(each => OfType(each, on)),
            .. Catalog.Functions.Values.Where(each => each.Schema == name && !each.IsConstructor)
                .Select(each => Of(each, on)),
        ];
    }

    private string Described(UserFunction function)
    {
        string schema = context.SearchPath.Contains(function.Schema) ? "" : SqlQuoting.Identifier(function.Schema) + ".";
        return $"function {schema}{function.Signature}";
    }

    public Dependent Of(UserFunction function, string on) => new(
        function.Oid, 0, Described(function), on,
        _ => context.Transaction.Edit(CatalogEdit.Remove(function)))
    {
        Own = () => On(function.Oid, Described(function)),
    };

    private string Described(Relation relation, TableColumn column) =>
        $"column {SqlQuoting.Identifier(column.Name)} of {context.Describe(relation)}";

    private void Drop(UserType type, CheckConstraint check)
    {
        if (Catalog.Types.GetValueOrDefault(type.Oid) is { } now)
            DdlTypes.Put(context, now with { Checks = [.. now.Checks.Where(each => each.Oid != check.Oid)] });
    }

    private void Change<T>(T relation, Func<T, T> change)
        where T : Relation
    {
        if (Catalog.ByOid(relation.Oid) is not T now)
            return;
        context.Transaction.Lock(now.Oid, TableLockMode.AccessExclusive);
        context.Transaction.Edit(CatalogEdit.Put(change(now)));
    }
}
