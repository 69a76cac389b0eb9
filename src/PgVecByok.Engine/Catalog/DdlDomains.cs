using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE DOMAIN and what ALTER does to domains alone. New conditions are checked in every column of the domain.</summary>
internal static class DdlDomains
{
    public static void Create(DdlContext context, CreateDomain statement)
    {
        context.Begin("CREATE DOMAIN");
        Schema schema = DdlTypes.SchemaFor(context, statement.Name);
        DdlTypes.RequireFree(context, schema.Name, statement.Name.Name);
        (SqlType over, int typmod) = context.ResolveUsed(statement.Type);
        if (over.IsPseudo)
        {
            throw new SqlException(SqlState.DatatypeMismatch, $"\"{over.Name}\" is not a valid base type for a domain")
            {
                Offset = statement.Type.Offset,
            };
        }

        if (UserTypes.IsRowType(over.Oid))
            throw SqlException.NotSupported($"domains over a relation's row type ({over}) are not supported").At(statement.Type.Offset);
        UserType domain = DdlTypes.New(context, schema, statement.Name.Name, UserTypeKind.Domain) with
        {
            Over = over, Typmod = typmod, Collation = Collations.OfColumn(statement.Collation, over),
        };
        domain = context.Transaction.Manager.Types.Define(domain);
        foreach (ColumnConstraint constraint in statement.Constraints)
            domain = With(context, domain, constraint);
        context.Transaction.Edit(CatalogEdit.Put(domain));
    }

    public static UserType Alter(DdlContext context, UserType domain, AlterAction action) => DdlTypes.Put(context, action switch
    {
        AlterColumnDefault set => domain with { Default = set.Default is { } value ? Default(context, domain, value) : null },
        AlterColumnNotNull { NotNull: false } => domain with { NotNull = false },
        AlterColumnNotNull => RequireNoNulls(context, domain) with { NotNull = true },
        AddConstraint { Constraint: { Kind: ConstraintKind.Check } check } => Add(
            context, domain, check.Name, check.Expression!, !check.NotValid),
        AddConstraint { Constraint.Kind: ConstraintKind.NotNull } => RequireNoNulls(context, domain) with { NotNull = true },
        DropConstraint drop => Drop(context, domain, drop),
        RenameConstraint rename => domain with
        {
            Checks = [.. Require(domain, rename.Name).Checks.Select(check =>
                check.Name == rename.Name ? check with { Name = rename.NewName } : check)],
        },
        ValidateConstraint validate => Validate(
            context, domain, Require(domain, validate.Name).Checks.First(check => check.Name == validate.Name)),
        _ => throw SqlException.NotSupported("this form of ALTER DOMAIN is not supported"),
    });

    private static UserType With(DdlContext context, UserType domain, ColumnConstraint constraint) => constraint.Kind switch
    {
        ConstraintKind.NotNull => domain with { NotNull = true },
        ConstraintKind.Null => domain.NotNull
            ? throw new SqlException(SqlState.SyntaxError, "conflicting NULL/NOT NULL constraints")
            : domain,
        ConstraintKind.Default when domain.Default is not null =>
            throw new SqlException(SqlState.SyntaxError, "multiple default expressions"),
        ConstraintKind.Default => domain with { Default = Default(context, domain, constraint.Expression!) },
        ConstraintKind.Check => Add(context, domain, constraint.Name, constraint.Expression!, isValidated: true),
        ConstraintKind.Unique => throw NotPossible("unique", constraint),
        ConstraintKind.PrimaryKey => throw NotPossible("primary key", constraint),
        ConstraintKind.ForeignKey => throw NotPossible("foreign key", constraint),
        _ => throw new SqlException(SqlState.SyntaxError, "specifying GENERATED constraints is not supported for domains"),
    };

    private static SqlException NotPossible(string kind, ColumnConstraint constraint) =>
        new(SqlState.SyntaxError, $"{kind} constraints not possible for domains") { Offset = constraint.Offset };

    private static string? Default(DdlContext context, UserType domain, Expression value)
    {
        var column = new TableColumn { Name = domain.Name, Type = ((DomainType)domain.Type).Base, Typmod = domain.Typmod, Number = 1 };
        context.CheckExpression?.Invoke(value, ExpressionUse.Default, domain.Name, [], column);
        return value is Literal { Kind: LiteralKind.Null } ? null : context.Print(value);
    }

    private static UserType Add(DdlContext context, UserType domain, string? given, Expression expression, bool isValidated)
    {
        Bind(context, domain, expression);
        string name = given ?? RelationNames.Choose(domain.Name, null, "check", taken => domain.Checks.Any(check => check.Name == taken));
        if (domain.Checks.Any(check => check.Name == name))
            throw new SqlException(SqlState.DuplicateObject, $"constraint \"{name}\" for domain \"{domain.Name}\" already exists");
        var check = new CheckConstraint(context.Transaction.NewOid(), name, context.Print(expression)) { IsValidated = isValidated };
        UserType changed = domain with { Checks = [.. domain.Checks, check] };
        return isValidated ? RequireHeld(context, changed, check) : changed;
    }

    private static BoundTableExpression? Bind(DdlContext context, UserType domain, Expression expression)
    {
        try
        {
            return context.CheckExpression?.Invoke(expression, ExpressionUse.Check, domain.Name, [ValueOf(domain)], null);
        }
        catch (SqlException failed) when (failed.Offset is not null)
        {
            throw new SqlException(failed.State, failed.Message) { Detail = failed.Detail, Hint = failed.Hint };
        }
    }

    public static TableColumn ValueOf(UserType domain) =>
        new() { Name = "value", Type = ((DomainType)domain.Type).Base, Typmod = domain.Typmod, Number = 1 };

    private static UserType Drop(DdlContext context, UserType domain, DropConstraint drop)
    {
        if (domain.Checks.Any(check => check.Name == drop.Name))
            return domain with { Checks = [.. domain.Checks.Where(check => check.Name != drop.Name)] };
        if (!drop.IfExists)
            throw Missing(domain, drop.Name);
        context.Notice(SqlState.SuccessfulCompletion, $"constraint \"{drop.Name}\" of domain \"{domain.Name}\" does not exist, skipping");
        return domain;
    }

    private static UserType Require(UserType domain, string name) =>
        domain.Checks.Any(check => check.Name == name) ? domain : throw Missing(domain, name);

    private static SqlException Missing(UserType domain, string name) =>
        new(SqlState.UndefinedObject, $"constraint \"{name}\" of domain \"{domain.Name}\" does not exist");

    private static UserType Validate(DdlContext context, UserType domain, CheckConstraint check)
    {
        if (check.IsValidated)
            return domain;
        RequireHeld(context, domain, check);
        return domain with { Checks = [.. domain.Checks.Select(each => each == check ? check with { IsValidated = true } : each)] };
    }

    private static UserType RequireHeld(DdlContext context, UserType domain, CheckConstraint check)
    {
        if (Bind(context, domain, SqlParser.ParseExpression(check.Expression)) is not { } bound || context.Compile is not { } compile)
            return domain;
        Evaluator holds = compile(bound);
        foreach ((Table table, TableColumn column) in ColumnsOf(context, domain))
        {
            TenantSecrets.RequireSilent(context.Transaction, table, bound.Value);
            ExistingRows.RequireValues(context.Transaction, table, column, values =>
            {
                var results = (Column<bool>)holds.Evaluate(new Batch([values], values.Count));
                return !Enumerable.Range(0, values.Count).Any(row => !results.IsNull(row) && !results[row]);
            }, () => new SqlException(
                SqlState.CheckViolation,
                $"column \"{column.Name}\" of table \"{table.Name}\" contains values that violate the new constraint"));
        }

        return domain;
    }

    private static UserType RequireNoNulls(DdlContext context, UserType domain)
    {
        foreach ((Table table, TableColumn column) in ColumnsOf(context, domain))
        {
            ExistingRows.RequireValues(
                context.Transaction, table, column, values => values.HasNoNulls || !Enumerable.Range(0, values.Count).Any(values.IsNull),
                () => new SqlException(
                    SqlState.NotNullViolation, $"column \"{column.Name}\" of table \"{table.Name}\" contains null values"));
        }

        return domain;
    }

    private static IEnumerable<(Table Table, TableColumn Column)> ColumnsOf(DdlContext context, UserType domain)
    {
        foreach ((Relation relation, TableColumn column) in DdlTypes.UsersOf(context.Catalog, domain).ToList())
        {
            if (relation is not Table table || column.Domain != domain.Oid)
                continue;
            context.Transaction.Lock(table.Oid, TableLockMode.AccessExclusive);
            yield return (table, column);
        }
    }
}
