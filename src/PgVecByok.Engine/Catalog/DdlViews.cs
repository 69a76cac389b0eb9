using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE [OR REPLACE] VIEW and what ALTER does to a view's columns and options.</summary>
internal static class DdlViews
{
    public static void Create(
        DdlContext context, CreateView statement, IReadOnlyList<(string Name, SqlType Type, int Typmod, string? Collation)> columns,
        IReadOnlyList<uint> references)
    {
        context.Begin("CREATE VIEW");
        if (statement.Columns.Count > columns.Count)
            throw new SqlException(SqlState.SyntaxError, "CREATE VIEW specifies more column names than columns");
        Schema schema = context.CreationSchema(statement.Name, statement.IsTemporary);
        View? old = statement.OrReplace ? Replaced(context, schema, statement.Name.Name) : null;
        if (old is null)
            context.IsFree(schema, statement.Name.Name, ifNotExists: false);
        View view = Draft(context, statement, schema, old, columns) with { References = references };
        if (view.Columns.GroupBy(column => column.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SqlException(SqlState.DuplicateColumn, $"column \"{twice.Key}\" specified more than once");
        if (old is not null)
            RequireSameColumns(old, view);
        view = WithShape(context, view, statement.Query);
        context.Transaction.Edit(CatalogEdit.Put(view));
    }

    public static Relation Alter(DdlContext context, View view, AlterAction action) => action switch
    {
        RenameColumn rename => DdlColumnNames.Rename(context, view, rename),
        SetTableOptions set => RequireCheckable(view with { Options = ViewOptions.Apply(view.Options, set.Options, set.IsReset) }),
        AlterColumnDefault set => SetDefault(context, view, set),
        _ => throw new SqlException(
            SqlState.WrongObjectType, $"ALTER action {Name(action)} cannot be performed on relation \"{view.Name}\"")
        {
            Detail = "This operation is not supported for views.",
        },
    };

    private static View Draft(
        DdlContext context, CreateView statement, Schema schema, View? old,
        IReadOnlyList<(string Name, SqlType Type, int Typmod, string? Collation)> columns)
    {
        return new View
        {
            Oid = old?.Oid ?? context.Transaction.NewOid(), Schema = schema.Name, Name = statement.Name.Name,
            Owner = old?.Owner ?? context.CurrentRole, Privileges = old?.Privileges ?? [], Comment = old?.Comment,
            IsAccessWritten = old?.IsAccessWritten ?? false,
            Definition = context.PrintQuery(statement.Query), SearchPath = KeptNames.Path,
            Options = ViewOptions.Apply(new Dictionary<string, string>(), statement.Options),
            Columns = [.. columns.Select((column, at) => new TableColumn
            {
                Name = at < statement.Columns.Count ? statement.Columns[at] : column.Name,
                Type = column.Type, Typmod = column.Typmod, Number = (short)(at + 1), Collation = column.Collation,
                Default = old?.Columns.ElementAtOrDefault(at)?.Default, Comment = old?.Columns.ElementAtOrDefault(at)?.Comment,
            })],
        };
    }

    private static View? Replaced(DdlContext context, Schema schema, string name)
    {
        Relation? found = context.Catalog.Find(schema.Name, name);
        if (found is not (null or View))
            throw new SqlException(SqlState.WrongObjectType, $"\"{name}\" is not a view");
        return found is null || context.IsOwner(found.Owner)
            ? (View?)found
            : throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of view {name}");
    }

    private static View WithShape(DdlContext context, View view, Query query)
    {
        BindContext binding = context.Binding?.Invoke() ?? throw SqlException.NotSupported("views cannot be defined here");
        return RequireCheckable(ViewShape.Of(new BindState(binding with { CurrentRole = CatalogSeed.Operator }), view, query));
    }

    private static View RequireCheckable(View view)
    {
        string? refusal = view.NotUpdatable ?? (view.BaseColumns.All(number => number <= 0) ? ViewShape.NoColumns : null);
        return view.CheckOption is null || refusal is null
            ? view
            : throw SqlException.NotSupported("WITH CHECK OPTION is supported only on automatically updatable views", refusal);
    }

    private static View SetDefault(DdlContext context, View view, AlterColumnDefault set)
    {
        TableColumn[] columns = [.. view.Columns];
        int at = Array.FindIndex(columns, column => column.Name == set.Column);
        if (at < 0)
            throw new SqlException(SqlState.UndefinedColumn, $"column \"{set.Column}\" of relation \"{view.Name}\" does not exist");
        if (set.Default is { } expression)
            context.CheckExpression?.Invoke(expression, ExpressionUse.Default, view.Name, view.Columns, columns[at]);
        columns[at] = columns[at] with { Default = set.Default is null ? null : context.Print(set.Default) };
        return view with { Columns = columns };
    }

    private static string Name(AlterAction action) => action switch
    {
        AddColumn => "ADD COLUMN",
        DropColumn => "DROP COLUMN",
        AlterColumnType => "ALTER COLUMN ... SET DATA TYPE",
        AlterColumnNotNull { NotNull: true } => "ALTER COLUMN ... SET NOT NULL",
        AlterColumnNotNull => "ALTER COLUMN ... DROP NOT NULL",
        AddConstraint => "ADD CONSTRAINT",
        DropConstraint => "DROP CONSTRAINT",
        AlterRowSecurity { Mode: RowSecurityMode.Enable } => "ENABLE ROW SECURITY",
        AlterRowSecurity { Mode: RowSecurityMode.Disable } => "DISABLE ROW SECURITY",
        AlterRowSecurity { Mode: RowSecurityMode.Force } => "FORCE ROW SECURITY",
        AlterRowSecurity => "NO FORCE ROW SECURITY",
        _ => "SET",
    };

    private static void RequireSameColumns(View old, View changed)
    {
        for (int i = 0; i < old.Columns.Count; i++)
        {
            if (i >= changed.Columns.Count)
                throw new SqlException(SqlState.InvalidTableDefinition, "cannot drop columns from view");
            (TableColumn before, TableColumn after) = (old.Columns[i], changed.Columns[i]);
            if (before.Name != after.Name)
            {
                throw new SqlException(
                    SqlState.InvalidTableDefinition, $"cannot change name of view column \"{before.Name}\" to \"{after.Name}\"")
                {
                    Hint = "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.",
                };
            }

            if (before.Type != after.Type || before.Typmod != after.Typmod)
            {
                throw new SqlException(
                    SqlState.InvalidTableDefinition,
                    $"cannot change data type of view column \"{before.Name}\" from {before.Type.DisplayName(before.Typmod)} "
                    + $"to {after.Type.DisplayName(after.Typmod)}");
            }
        }
    }
}
