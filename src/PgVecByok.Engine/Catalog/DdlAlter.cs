using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ALTER TABLE, and its forms for views, sequences and indexes. Forms that rewrite rows go through <see cref="TableRewrite"/>.
/// </summary>
public static class DdlAlter
{
    public static void Run(DdlContext context, AlterTable statement)
    {
        context.Begin("ALTER " + statement.ObjectKind);
        if (statement.ObjectKind == "INDEX")
        {
            AlterIndex(context, statement);
            return;
        }

        Relation? relation = context.Catalog.Find(statement.Name.Schema, statement.Name.Name, context.SearchPath);
        if (relation is null && statement.IfExists)
        {
            context.Notice(SqlState.SuccessfulCompletion, $"relation \"{statement.Name.Name}\" does not exist, skipping");
            return;
        }

        relation = context.Owned<Relation>(statement.Name, "table");
        if (statement.ObjectKind == "VIEW" && relation is not View)
            throw new SqlException(SqlState.WrongObjectType, $"\"{relation.Name}\" is not a view");
        context.Transaction.Lock(relation.Oid, LockOf(statement));
        context.Transaction.Deferred.RequireNone(context.Transaction, "ALTER TABLE", relation);
        Relation before = relation;
        foreach (AlterAction action in statement.Actions)
            relation = Apply(context, relation, action);
        context.Transaction.Edit(CatalogEdit.Put(relation));
        if (relation is Table or View && (before.Name, before.Schema) != (relation.Name, relation.Schema))
            DdlTypes.MoveRows(context, before, relation);
        if (before is not Table old || relation is not Table changed)
            return;
        DdlForeignKeys.LockParents(context, old.ForeignKeys.Where(key => changed.ForeignKeys.All(each => each.Oid != key.Oid)));
        AlteredRows.RequireHeld(context, old, changed, statement.Actions);
    }

    private static TableLockMode LockOf(AlterTable statement) => statement.Actions.Max(action => action switch
    {
        AlterColumnSetting { Setting: "STATISTICS" } or ValidateConstraint => TableLockMode.ShareUpdateExclusive,
        AddConstraint { Constraint.Kind: ConstraintKind.ForeignKey } => TableLockMode.ShareRowExclusive,
        _ => TableLockMode.AccessExclusive,
    });

    private static Relation Apply(DdlContext context, Relation relation, AlterAction action) => action switch
    {
        RenameTo rename => Rename(context, relation, rename.NewName),
        SetSchema when relation is Sequence { OwnedByTable: not 0 } owned && context.Catalog.ByOid(owned.OwnedByTable) is { } table =>
            throw SqlException.NotSupported(
                "cannot move an owned sequence into another schema",
                detail: $"Sequence \"{owned.Name}\" is linked to table \"{table.Name}\"."),
        SetSchema set => Move(context, relation, set.Schema),
        OwnerTo owner => RelationOwner.Give(context, relation, owner.Role),
        _ when relation is Table table => Apply(context, table, action),
        _ when relation is View view => DdlViews.Alter(context, view, action),
        _ => throw new SqlException(SqlState.WrongObjectType, $"\"{relation.Name}\" is not a table"),
    };

    private static Table Apply(DdlContext context, Table table, AlterAction action) => action switch
    {
        AddColumn add => Add(context, table, add),
        DropColumn drop => Drop(context, table, drop),
        AlterColumnDefault set => SetDefault(context, table, set),
        AlterColumnGeneration alter => DdlGenerated.Alter(context, table, alter),
        AlterColumnNotNull set => SetNotNull(context, table, set),
        AlterColumnIdentity { Always: { } always } add => DdlIdentity.Add(context, table, add, always),
        AlterColumnIdentity drop => DdlIdentity.Drop(context, table, drop),
        AlterIdentityOptions options => DdlIdentity.Alter(context, table, options),
        AlterColumnSetting set => DdlStorage.Apply(context, table, set),
        AlterStorage storage => DdlStorage.Apply(context, table, storage),
        AlterColumnType type => SetType(context, table, type),
        AddConstraint add => Add(context, table, add.Constraint),
        ValidateConstraint validate => Validate(context, table, validate.Name),
        AlterConstraint alter => DdlForeignKeys.Alter(context, table, alter),
        DropConstraint drop => Drop(context, table, drop),
        RenameColumn rename => (Table)DdlColumnNames.Rename(context, table, rename),
        RenameConstraint rename => Rename(table, rename),
        AlterRowSecurity security => security.Mode switch
        {
            RowSecurityMode.Enable => table with { RowSecurity = true },
            RowSecurityMode.Disable => table with { RowSecurity = false },
            RowSecurityMode.Force => table with { ForceRowSecurity = true },
            _ => table with { ForceRowSecurity = false },
        },
        SetTableOptions options => SetOptions(context, table, options),
        _ => throw SqlException.NotSupported($"this form of ALTER TABLE is not supported yet"),
    };

    private static Table SetDefault(DdlContext context, Table table, AlterColumnDefault set)
    {
        DdlGenerated.RequirePlain(table, set);
        return Change(table, set.Column, column =>
        {
            if (set.Default is not { } expression)
                return column with { Default = null };
            context.CheckExpression?.Invoke(expression, ExpressionUse.Default, table.Name, table.Columns, column);
            return column with { Default = context.Print(expression) };
        });
    }

    private static Table Add(DdlContext context, Table table, AddColumn add)
    {
        if (table.Columns.Any(column => column.Name == add.Column.Name))
        {
            if (!add.IfNotExists)
            {
                throw new SqlException(
                    SqlState.DuplicateColumn, $"column \"{add.Column.Name}\" of relation \"{table.Name}\" already exists");
            }

            context.Notice(
                SqlState.DuplicateColumn, $"column \"{add.Column.Name}\" of relation \"{table.Name}\" already exists, skipping");
            return table;
        }

        TableDraft draft = TableDraft.Of(context, table);
        draft.Add(add.Column);
        TableColumn added = draft.Columns[^1];
        Expression? value = add.Column.Constraints.FirstOrDefault(each => each.Kind == ConstraintKind.Default)?.Expression;
        if (value is not null)
            context.CheckExpression?.Invoke(value, ExpressionUse.Default, table.Name, [], added);
        string? missing = null;
        bool isConstant = value is null || context.Evaluate(value, added.Type, added.Typmod, out missing);
        bool isComputed = !isConstant || added.SequenceOid != 0 || added.IsGenerated;
        if (!isComputed && added.NotNull && missing is null)
        {
            ExistingRows.RequireNone(context.Transaction, table, () => new SqlException(
                SqlState.NotNullViolation, $"column \"{added.Name}\" of relation \"{table.Name}\" contains null values"));
        }

        draft.Columns[^1] = added with { Missing = missing };
        foreach (Sequence sequence in draft.Sequences)
            context.Transaction.Edit(CatalogEdit.Put(sequence));
        Table changed = draft.Apply(table);
        if (added is { IsVirtual: true, NotNull: true })
            DdlGenerated.RequireNoNulls(context, changed, changed.Columns[^1]);
        if (!isComputed || added.IsVirtual || context.CheckExpression is not { } bind)
            return WithCheckedConstraints(context, table, changed);
        ExpressionUse use = added.IsGenerated ? ExpressionUse.Generated : ExpressionUse.Default;
        BoundTableExpression computed = bind(SqlParser.ParseExpression(added.Default!), use, table.Name, table.Columns, added);
        Table rewritten = TableRewrite.SetColumn(
            context, table, changed, changed.Columns.Count - 1, computed with { Columns = Layout(table, computed) });
        return WithCheckedConstraints(context, table, rewritten);
    }

    private static Table WithCheckedConstraints(DdlContext context, Table table, Table changed)
    {
        foreach (CheckConstraint check in changed.Checks.Skip(table.Checks.Count).Where(check => check.IsEnforced))
            RequireHeld(context, changed, check);
        foreach (ForeignKey key in changed.ForeignKeys.Skip(table.ForeignKeys.Count).Where(key => key.IsEnforced))
            ForeignKeyValidation.RequireHeld(context, changed, key);
        return changed;
    }

    // A default is bound over no columns, a generated column over the table's.
    private static IReadOnlyList<OutputColumn> Layout(Table table, BoundTableExpression value) =>
        value.Columns.Count == table.Columns.Count
            ? value.Columns
            : [.. table.Columns.Select(column => new OutputColumn(column.Name, column.Type, column.Typmod))];

    internal static Table Drop(DdlContext context, Table table, DropColumn drop)
    {
        SqlException.ThrowIfTooDeep();
        int ordinal = table.Columns.ToList().FindIndex(column => column.Name == drop.Column);
        if (ordinal < 0 && drop.IfExists)
        {
            context.Notice(SqlState.SuccessfulCompletion, $"column \"{drop.Column}\" of relation \"{table.Name}\" does not exist, skipping");
            return table;
        }

        if (ordinal < 0)
            throw NoColumn(table, drop.Column, "drop");
        if (table.TenantColumn == ordinal)
        {
            throw new SqlException(
                SqlState.ObjectNotInPrerequisiteState, $"cannot drop the tenant column \"{drop.Column}\" of relation \"{table.Name}\"");
        }

        string what = $"column {drop.Column} of table {table.Name}";
        short number = table.Columns[ordinal].Number;
        table = ReleaseColumn(context, table, ordinal, what, drop.Cascade);
        table = DdlGenerated.Release(context, table, ordinal, drop.Cascade);
        ordinal = DdlGenerated.Ordinal(table, drop.Column);
        table = DdlForeignKeys.Release(context, table, key => key.ParentColumns.Contains(number), drop.Cascade, what, what);
        foreach (Sequence sequence in SequenceOwner.Owned(context.Catalog, table.Oid, number).ToList())
            context.Transaction.Edit(CatalogEdit.Remove(sequence));
        table = DdlGenerated.WithoutKeys(context, table, ordinal);
        int Shift(int column) => column > ordinal ? column - 1 : column;
        return table with
        {
            Columns = [.. table.Columns.Where((_, at) => at != ordinal)],
            Keys =
            [
                .. table.Keys.Where(key =>
                    !key.Columns.Contains(ordinal) && !key.Included.Contains(ordinal)).Select(key => key with
                {
                    Columns = [.. key.Columns.Select(Shift)], Included = [.. key.Included.Select(Shift)],
                }),
            ],
            ForeignKeys = [.. table.ForeignKeys.Where(key => !key.Columns.Contains(number))],
            TenantColumn = table.TenantColumn is { } tenant ? Shift(tenant) : null,
        };
    }

    /// <summary>Views, functions and policies that name the column go, or stop the statement.</summary>
    private static Table ReleaseColumn(DdlContext context, Table table, int ordinal, string what, bool cascade)
    {
        List<string> dropped = [];
        List<Policy> own = [];
        var dependents = new Dependents(context);
        IEnumerable<Dependent> leaning = dependents.OnColumn(table, ordinal, what, own.Add);
        foreach (Sequence owned in SequenceOwner.Owned(context.Catalog, table.Oid, table.Columns[ordinal].Number))
            leaning = leaning.Concat(dependents.On(owned.Oid, context.Describe(owned), apart: table.Oid));
        dependents.Release(leaning, cascade, what, dropped);
        context.NoticeCascade(dropped);
        return own.Count == 0 ? table : table with { Policies = [.. table.Policies.Except(own)] };
    }

    private static Table SetNotNull(DdlContext context, Table table, AlterColumnNotNull set)
    {
        Table changed = Change(table, set.Column, column => column with { NotNull = set.NotNull });
        if (set.NotNull && table.Columns.First(column => column.Name == set.Column) is { IsVirtual: true } computed)
            DdlGenerated.RequireNoNulls(context, table, computed);
        else if (set.NotNull)
            ExistingRows.RequireNoNulls(context.Transaction, table, table.Columns.First(column => column.Name == set.Column));
        else if (table.Keys.FirstOrDefault(key => key.IsPrimary) is { } primary
            && primary.Columns.Any(ordinal => table.Columns[ordinal].Name == set.Column))
            throw new SqlException(SqlState.InvalidTableDefinition, $"column \"{set.Column}\" is in a primary key");
        return changed;
    }

    private static Table SetType(DdlContext context, Table table, AlterColumnType set)
    {
        (SqlType type, int typmod) = context.ResolveUsed(set.Type);
        TableColumn old = table.Columns.FirstOrDefault(column =>
            column.Name == set.Column) ?? throw NoColumn(table, set.Column);
        string? collation = Collations.OfColumn(set.Collation, type);
        Table changed = Change(table, set.Column, column => type is DomainType domain
            ? column with { Type = domain.Base, Typmod = domain.BaseTypmod, Domain = domain.Oid, Missing = null }
            : column with { Type = type, Typmod = typmod, Domain = 0, Missing = null, Collation = collation });
        if (type == old.Type && (typmod == -1 || typmod == old.Typmod) && set.Using is null)
            return Change(table, set.Column, column => column with { Typmod = typmod, Collation = collation });
        int ordinal = table.Columns.ToList().IndexOf(old);
        TenantColumns.RequireKept(table, ordinal, set);
        RequireUnused(context, table, ordinal);
        if (type != old.Type)
            VectorIndexes.RequireAccepted(table, ordinal, type);
        DdlGenerated.RequireChangeable(context, table, ordinal, set);
        DdlGenerated.RequireChecks(context, changed);
        ComputedKeys.RequireBindable(context, changed);
        if (old.IsVirtual)
            return changed;
        if (context.CheckExpression is { } bind)
            return TableRewrite.SetColumn(context, table, changed, ordinal, Conversion(bind, table, set, changed.Columns[ordinal]));
        ExistingRows.RequireNone(context.Transaction, table, () => SqlException.NotSupported("rows cannot be rewritten here"));
        return changed with { StorageGeneration = context.Transaction.NewOid() };
    }

    private static void RequireUnused(DdlContext context, Table table, int ordinal)
    {
        if (new Dependents(context).OnColumn(table, ordinal, "", _ => { }).MinBy(each => each.Oid) is not { } user)
            return;
        string name = user.Name;
        (string by, string detail) = name.StartsWith("policy", StringComparison.Ordinal) ? ("in a policy definition", name)
            : name.StartsWith("function", StringComparison.Ordinal) || name.StartsWith("procedure", StringComparison.Ordinal)
                ? ("by a function or procedure", name)
            : ("by a view or rule", "rule _RETURN on " + name);
        throw new SqlException(SqlState.FeatureNotSupported, $"cannot alter type of a column used {by}")
        {
            Detail = $"{detail} depends on column \"{table.Columns[ordinal].Name}\"",
        };
    }

    private static BoundTableExpression Conversion(
        Func<Expression, ExpressionUse, string, IReadOnlyList<TableColumn>, TableColumn?, BoundTableExpression> bind, Table table,
        AlterColumnType set, TableColumn column)
    {
        if (column.IsGenerated)
            return bind(SqlParser.ParseExpression(column.Default!), ExpressionUse.Generated, table.Name, table.Columns, column);
        if (set.Using is { } written)
            return bind(written, ExpressionUse.AlterUsing, table.Name, table.Columns, column);
        try
        {
            return bind(new ColumnReference([column.Name], set.Offset), ExpressionUse.AlterUsing, table.Name, table.Columns, column);
        }
        catch (SqlException failed) when (failed.State == SqlState.DatatypeMismatch)
        {
            string type = column.Type.DisplayName(column.Typmod);
            throw new SqlException(
                SqlState.DatatypeMismatch, $"column \"{column.Name}\" cannot be cast automatically to type {type}")
            {
                Hint = $"You might need to specify \"USING {SqlQuoting.Identifier(column.Name)}::{type}\".",
            };
        }
    }

    private static Table Add(DdlContext context, Table table, TableConstraint constraint)
    {
        if (constraint.Index is not null)
            return KeyFromIndex.Add(context, table, constraint);
        TableDraft draft = TableDraft.Of(context, table);
        draft.Add(constraint);
        Table changed = draft.Apply(table);
        foreach (TableKey key in changed.Keys.Skip(table.Keys.Count))
        {
            ExistingRows.RequireUnique(context.Transaction, table, key);
            foreach (int ordinal in key.Columns.Where(_ => key.IsPrimary))
                ExistingRows.RequireNoNulls(context.Transaction, table, table.Columns[ordinal]);
        }

        bool isLax = constraint.NotValid || constraint.IsNotEnforced;
        foreach (ForeignKey key in isLax ? [] : changed.ForeignKeys.Skip(table.ForeignKeys.Count))
            ForeignKeyValidation.RequireHeld(context, changed, key);
        foreach (CheckConstraint check in isLax ? [] : changed.Checks.Skip(table.Checks.Count))
            RequireHeld(context, table, check);
        return constraint.NotValid ? Unvalidated(table, changed) : changed;
    }

    private static Table Unvalidated(Table table, Table changed) => changed with
    {
        Checks = [.. changed.Checks.Select((check, i) => i < table.Checks.Count ? check : check with { IsValidated = false })],
        ForeignKeys =
        [
            .. changed.ForeignKeys.Select((key, i) => i < table.ForeignKeys.Count ? key : key with { IsValidated = false }),
        ],
    };

    private static Table Validate(DdlContext context, Table table, string name)
    {
        if (table.Checks.FirstOrDefault(check => check.Name == name) is not { } found)
            return DdlForeignKeys.Validate(context, table, name);
        if (!found.IsEnforced)
            throw new SqlException(SqlState.ObjectNotInPrerequisiteState, "cannot validate NOT ENFORCED constraint");
        if (found.IsValidated)
            return table;
        RequireHeld(context, table, found);
        return table with { Checks = [.. table.Checks.Select(check => check == found ? check with { IsValidated = true } : check)] };
    }

    internal static void RequireHeld(DdlContext context, Table table, CheckConstraint check)
    {
        if (context is not { CheckExpression: { } bind, Compile: { } compile })
        {
            ExistingRows.RequireNone(context.Transaction, table, () => SqlException.NotSupported("rows cannot be checked here"));
            return;
        }

        BoundTableExpression bound = bind(
            SqlParser.ParseExpression(check.Expression), ExpressionUse.Check, table.Name, table.Columns, null);
        TenantSecrets.RequireSilent(context.Transaction, table, bound.Value);
        ExistingRows.RequireHeld(context.Transaction, table, check.Name, compile(bound));
    }

    private static Table Drop(DdlContext context, Table table, DropConstraint drop)
    {
        if (table.Checks.Any(check => check.Name == drop.Name))
            return table with { Checks = [.. table.Checks.Where(check => check.Name != drop.Name)] };
        if (table.ForeignKeys.Any(key => key.Name == drop.Name))
            return table with { ForeignKeys = [.. table.ForeignKeys.Where(key => key.Name != drop.Name)] };
        if (table.Keys.FirstOrDefault(key => key.Name == drop.Name && key.IsConstraint) is { } dropped)
        {
            string what = $"constraint {drop.Name} on {context.Describe(table)}";
            List<string> gone = [];
            var dependents = new Dependents(context);
            dependents.Release(dependents.OnKey(dropped, what), drop.Cascade, what, gone);
            context.NoticeCascade(gone);
            table = DdlForeignKeys.Release(
                context, table, key => key.ParentKey == dropped.Oid, drop.Cascade, $"constraint {drop.Name} on table {table.Name}",
                $"index {drop.Name}");
            return table with { Keys = [.. table.Keys.Where(key => key.Name != drop.Name)] };
        }

        if (!drop.IfExists)
            throw NoConstraint(table, drop.Name);
        context.Notice(SqlState.SuccessfulCompletion, $"constraint \"{drop.Name}\" of relation \"{table.Name}\" does not exist, skipping");
        return table;
    }

    private static Table Rename(Table table, RenameConstraint rename)
    {
        if (!table.Checks.Any(check =>
            check.Name == rename.Name) && !table.Keys.Any(key => key.Name == rename.Name && key.IsConstraint)
            && !table.ForeignKeys.Any(key => key.Name == rename.Name))
        {
            throw new SqlException(
                SqlState.UndefinedObject, $"constraint \"{rename.Name}\" for table \"{table.Name}\" does not exist");
        }

        return table with
        {
            ForeignKeys = [.. table.ForeignKeys.Select(key => key.Name == rename.Name ? key with { Name = rename.NewName } : key)],
            Checks = [.. table.Checks.Select(check =>
                check.Name == rename.Name ? check with { Name = rename.NewName } : check)],
            Keys = [.. table.Keys.Select(key => key.Name == rename.Name ? key with { Name = rename.NewName } : key)],
        };
    }

    private static Table SetOptions(DdlContext context, Table table, SetTableOptions set)
    {
        IReadOnlyDictionary<string, string> changes = TableOptions.Check(set.Options);
        if (changes.ContainsKey(TableOptions.TenantColumn))
        {
            throw new SqlException(
                SqlState.InvalidParameterValue, "tenant_column cannot be changed by ALTER TABLE")
            {
                Hint = "Use: SELECT set_tenant_column('table', 'column')",
            };
        }

        _ = context;
        var options = new Dictionary<string, string>(table.Options);
        foreach ((string name, string value) in changes)
        {
            if (set.IsReset)
                options.Remove(name);
            else
                options[name] = value;
        }

        return table with { Options = options };
    }

    private static void AlterIndex(DdlContext context, AlterTable statement)
    {
        if (!context.Catalog.TryFindIndex(
            statement.Name.Schema, statement.Name.Name, context.SearchPath, out Table? table, out TableKey? key))
            throw new SqlException(SqlState.UndefinedTable, $"relation \"{statement.Name}\" does not exist");
        context.Owned<Table>(new QualifiedName([table.Schema, table.Name], statement.Name.Offset), "table");
        foreach (AlterAction action in statement.Actions)
        {
            TableKey changed = action switch
            {
                RenameTo rename => key with { Name = Free(context, table.Schema, rename.NewName) },
                SetTableOptions options => WithOptions(key, options),
                _ => throw SqlException.NotSupported("this form of ALTER INDEX is not supported yet"),
            };
            table = table with { Keys = [.. table.Keys.Select(each => each == key ? changed : each)] };
            key = changed;
        }

        context.Transaction.Edit(CatalogEdit.Put(table));
    }

    private static TableKey WithOptions(TableKey key, SetTableOptions set)
    {
        var options = new Dictionary<string, string>(key.Options);
        foreach (var option in set.Options)
        {
            if (set.IsReset)
                options.Remove(option.Name);
            else
                options[option.Name] = option.Value ?? "true";
        }

        TableKey changed = key with { Options = options };
        if (key.Method is "hnsw" or "ivfflat")
            VectorIndexes.CheckOptions(changed);
        return changed;
    }

    private static Relation Rename(DdlContext context, Relation relation, string name) =>
        relation with { Name = Free(context, relation.Schema, name) };

    private static Relation Move(DdlContext context, Relation relation, string schema)
    {
        SqlException.ThrowIfTooDeep();
        Schema target = context.CreationSchema(new QualifiedName([schema, relation.Name], 0));
        if (target.Name == relation.Schema || !context.IsFree(target, relation.Name, ifNotExists: false))
            return relation;
        foreach (Sequence owned in SequenceOwner.Owned(context.Catalog, relation.Oid).ToList())
            context.Transaction.Edit(CatalogEdit.Put(Move(context, owned, schema)));
        return relation with { Schema = target.Name };
    }

    private static string Free(DdlContext context, string schema, string name) =>
        context.IsFree(context.Catalog.Schemas[schema], name, ifNotExists: false) ? name : name;

    internal static Table Change(Table table, string name, Func<TableColumn, TableColumn> change)
    {
        TableColumn[] columns = [.. table.Columns];
        int at = Array.FindIndex(columns, column => column.Name == name);
        if (at < 0)
            throw NoColumn(table, name);
        columns[at] = change(columns[at]);
        return table with { Columns = columns };
    }

    private static SqlException NoColumn(Table table, string column, string verb = "alter") => SystemColumn.Is(column)
        ? SqlException.NotSupported($"cannot {verb} system column \"{column}\"")
        : new(SqlState.UndefinedColumn, $"column \"{column}\" of relation \"{table.Name}\" does not exist");

    internal static SqlException NoConstraint(Table table, string name) =>
        new(SqlState.UndefinedObject, $"constraint \"{name}\" of relation \"{table.Name}\" does not exist");
}
