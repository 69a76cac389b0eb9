using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Something that leans on what is dropped. Oid and Part say what it is, and in which order such things are told.</summary>
/// <param name="Remove">Takes it away; what else goes with it is told to the list.</param>
internal sealed record Dependent(uint Oid, int Part, string Name, string On, Action<List<string>> Remove)
{
    /// <summary>Others may lean on it in turn: a view, a function.</summary>
    public bool HasOwn { get; init; }
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
        Dependent[] all = [.. leaning.OrderBy(each => each.Oid).ThenBy(each => each.Part)];
        if (all.Length == 0)
            return;
        if (!cascade)
        {
            throw new SqlException(SqlState.DependentObjectsStillExist, $"cannot drop {what} because other objects depend on it")
            {
                Detail = string.Join('\n', Told(all, [.. _gone])),
                Hint = "Use DROP ... CASCADE to drop the dependent objects too.",
            };
        }

        foreach (Dependent each in all.Where(each => _gone.Add((each.Oid, each.Part))))
        {
            dropped.Add(each.Name);
            Release(each.HasOwn ? On(each.Oid, each.Name) : [], cascade, each.Name, dropped);
            each.Remove(dropped);
        }
    }

    private IEnumerable<string> Told(IEnumerable<Dependent> leaning, HashSet<(uint, int)> told)
    {
        foreach (Dependent each in leaning.OrderBy(each => each.Oid).ThenBy(each => each.Part))
        {
            if (!told.Add((each.Oid, each.Part)))
                continue;
            yield return $"{each.Name} depends on {each.On}";
            foreach (string further in each.HasOwn ? Told(On(each.Oid, each.Name), told) : [])
                yield return further;
        }
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
            yield return new Dependent(
                type.Oid, 0, $"type {type.Describe()}", name, dropped => DdlTypes.Remove(context, type, cascade: true, dropped));
        }

        foreach (UserType type in Catalog.Types.Values.Where(type => !Names(type.Default)))
        {
            foreach (CheckConstraint check in type.Checks.Where(check => Names(check.Expression)))
                yield return new Dependent(check.Oid, 0, $"constraint {check.Name}", name, _ => Drop(type, check));
        }

        foreach (UserFunction function in Catalog.Functions.Values.Where(each =>
            (each.IsKept && Names(each.Body)) || each.Parameters.Any(parameter => Names(parameter.Default)) || IsOver(each, oid)))
            yield return Of(function, name);
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
                table, now => now with { Checks = [.. now.Checks.Where(each => each.Oid != check.Oid)] }));
        }

        foreach (TableKey key in table.Keys.Where(key => key.Expressions.Any(names) || names(key.Predicate)))
        {
            yield return new Dependent(key.Oid, 0, $"index {SqlQuoting.Identifier(key.Name)}", on, _ => Change(
                table, now => now with { Keys = [.. now.Keys.Where(each => each.Oid != key.Oid)] }));
        }

        foreach (Policy policy in table.Policies.Where(policy => names(policy.Using) || names(policy.WithCheck)))
            yield return OfPolicy(table, policy, on);
    }

    private Dependent OfReader(Relation reader, string on) => new(
        reader.Oid, 0, context.Describe(reader), on, _ => context.Transaction.Edit(CatalogEdit.Remove(reader))) { HasOwn = true };

    private Dependent OfDefault(Relation relation, TableColumn column, string on) => new(
        relation.Oid, column.Number, $"default value for {Described(relation, column)}", on, _ => Change(relation, now => now with
        {
            Columns = [.. now.Columns.Select(each => each.Number == column.Number ? each with { Default = null, SequenceOid = 0 } : each)],
        }));

    private Dependent OfGenerated(Table table, TableColumn column, string on) => new(
        table.Oid, column.Number, Described(table, column), on,
        _ => Change(table, now => DdlAlter.Drop(context, now, new DropColumn(column.Name, false, true, 0))));

    private Dependent OfPolicy(Table table, Policy policy, string on) => new(
        policy.Oid, 0, $"policy {SqlQuoting.Identifier(policy.Name)} on {context.Describe(table)}", on, _ => Change(
            table, now => now with { Policies = [.. now.Policies.Where(each => each.Oid != policy.Oid)] }));

    private Dependent Of(UserFunction function, string on) => new(
        function.Oid, 0, $"function {function.Signature}", on,
        _ => context.Transaction.Edit(CatalogEdit.Remove(function))) { HasOwn = true };

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
