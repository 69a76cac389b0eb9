using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What a definition statement needs besides itself: who asks, where new things go, and the three things that only the binder and
/// the printer know. What an executor checks is of the catalog that its statement began with: where another transaction has changed it by
/// the time that something is changed or locked, the statement begins anew (<see cref="CatalogChanges.Define"/>).
/// </summary>
public sealed class DdlContext
{
    public required Transaction Transaction { get; init; }

    public required string LoginRole { get; init; }

    public required string CurrentRole { get; init; }

    /// <summary>A function's body asks, whoever wrote it: rights that are the login's own do not count.</summary>
    public bool IsInBody { get; init; }

    /// <summary>By what the session's login was proved; null where there is no session.</summary>
    public LoginProof? Proof { get; init; }

    public required IReadOnlyList<string> SearchPath { get; init; }

    public required Func<TypeName, (SqlType Type, int Typmod)> ResolveType { get; init; }

    /// <summary>What names meant in what has been checked.</summary>
    internal BindTrace Trace { get; init; } = new();

    /// <summary>Prints an expression as it is kept: names as <see cref="KeptNames"/> has them where it has been checked before.</summary>
    public required Func<Expression, string> Print { get; init; }

    public required Func<Query, string> PrintQuery { get; init; }

    /// <summary>
    /// Checks an expression over the columns of the table of that name, and that it can become what its use or the column it is for
    /// asks.
    /// </summary>
    public Func<Expression, ExpressionUse, string, IReadOnlyList<TableColumn>, TableColumn?, BoundTableExpression>? CheckExpression { get; init; }

    /// <summary>What kept texts are bound under.</summary>
    internal Func<BindContext>? Binding { get; init; }

    /// <summary>An expression over a table's rows, ready to be evaluated for those that are there.</summary>
    internal Func<BoundTableExpression, Evaluator>? Compile { get; init; }

    /// <summary>Whether values of the two types can be compared with =.</summary>
    public Func<SqlType, SqlType, bool> CanCompare { get; init; } = (left, right) => left == right;

    /// <summary>Runs a query that the server asks itself, with all rights, over the newest rows: a batch whose first row is the answer's, or null.</summary>
    internal Func<string, Batch?>? FirstRow { get; init; }

    /// <summary>The text of a constant expression's value as the type; false where it is not constant.</summary>
    public required TryEvaluate Evaluate { get; init; }

    /// <summary>Where notices and warnings go.</summary>
    public Action<Notice> Send { get; init; } = _ => { };

    /// <summary>The setting's own name, and the value as it would be taken; null: none.</summary>
    public Func<SetVariable, (string Name, string? Value)> SettingOf { get; init; } =
        setting => (setting.Name, setting.Values is { } values ? string.Join(", ", values) : null);

    /// <summary>Runs with a function's settings in force.</summary>
    public Action<IReadOnlyList<FunctionSetting>, Action> UnderSettings { get; init; } = (_, work) => work();

    public CatalogSnapshot Catalog => Transaction.Catalog;

    public delegate bool TryEvaluate(Expression expression, SqlType type, int typmod, out string? text);

    public bool IsOperator => Catalog.FindRole(CurrentRole) is { IsSuperuser: true };

    /// <summary>Owner, a member of the owner, or the server operator.</summary>
    public bool IsOwner(string owner) =>
        new Rights(Catalog, CurrentRole).Owns(owner);

    internal Rights Rights => new(Catalog, CurrentRole);

    /// <summary>Functions that the server has of its own, by name; null where nobody knows.</summary>
    public Func<string, IReadOnlyList<FunctionDefinition>>? BuiltinFunctions { get; init; }

    public bool IsBuiltinFunction(QualifiedName name) => BuiltinFunctions is null || BuiltinFunctions(name.Name).Count > 0;

    /// <summary>A function of the server's own that is not everybody's from the start.</summary>
    internal bool IsRestricted(AccessKind kind, string name) =>
        kind == AccessKind.Function && (BuiltinFunctions is null || BuiltinFunctions(name).Any(function => function.IsRestricted));

    public void Notice(string state, string message) => Send(new Notice("NOTICE", state, message));

    public void DetailedNotice(string message, string detail) =>
        Send(new Notice("NOTICE", SqlState.SuccessfulCompletion, message) { Detail = detail });

    public void Warning(string state, string message, string? hint = null) => Send(new Notice("WARNING", state, message) { Hint = hint });

    /// <summary>current_user and its kin by what they are now.</summary>
    public string RoleNamed(string name) => name switch
    {
        "current_user" or "current_role" => CurrentRole,
        "session_user" => LoginRole,
        _ => Catalog.FindRole(name) is not null
            ? name
            : throw new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist"),
    };

    /// <summary>Whom something may be given to: a role that this one may become.</summary>
    public string NewOwner(string name)
    {
        string role = RoleNamed(name);
        return IsOperator || Catalog.CanBecome(CurrentRole, role)
            ? role
            : throw new SqlException(SqlState.InsufficientPrivilege, $"must be able to SET ROLE \"{role}\"");
    }

    /// <summary>A type that something is made of.</summary>
    public (SqlType Type, int Typmod) ResolveUsed(TypeName written)
    {
        (SqlType type, int typmod) = ResolveType(written);
        RequireUsage(type);
        return (type, typmod);
    }

    /// <summary>42501 unless the role may use the type, or what it is an array of.</summary>
    public void RequireUsage(SqlType type)
    {
        UserType? made = Catalog.Types.GetValueOrDefault(type.Oid) ?? Catalog.Types.GetValueOrDefault(type.Element?.Oid ?? 0);
        if (made is not null && !Rights.Has(AccessList.Of(made), "USAGE"))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for type {made.Describe()}");
    }

    public void Begin(string command)
    {
        Transaction.RequireWritable(command);
        Transaction.BeginDdl();
    }

    /// <summary>The schema a new relation goes to, with CREATE checked there.</summary>
    public Schema CreationSchema(QualifiedName name)
    {
        if (name.Names.Count > 2)
            throw SqlException.NotSupported($"cross-database references are not implemented: \"{name}\"").At(name.Offset);
        Schema? schema = name.Schema is { } named
            ? Catalog.Schemas.GetValueOrDefault(named)
                ?? throw new SqlException(
                    SqlState.InvalidSchemaName, $"schema \"{named}\" does not exist") { Offset = name.Offset }
            : SearchPath.Select(each =>
                Catalog.Schemas.GetValueOrDefault(each)).FirstOrDefault(each =>
                    each is { IsSystem: false } && !Schema.IsTemporary(each.Name));
        if (schema is null)
            throw new SqlException(
                SqlState.InvalidSchemaName, "no schema has been selected to create in") { Offset = name.Offset };
        if (schema.IsSystem || !Rights.Has(AccessList.Of(schema), "CREATE"))
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"permission denied for schema {schema.Name}") { Offset = name.Offset };
        return schema;
    }

    /// <summary>The session's own schema, made when it is first needed; null where there is no session.</summary>
    public Func<Schema>? TemporarySchema { get; init; }

    /// <summary>What becomes of a temporary table when its transaction commits: DROP or DELETE ROWS.</summary>
    public Action<uint, string> OnCommit { get; init; } = (_, _) => { };

    /// <summary>Where a new relation goes: TEMPORARY ones to the session's own schema.</summary>
    public Schema CreationSchema(QualifiedName name, bool isTemporary)
    {
        if (!isTemporary && name.Schema != "pg_temp")
            return CreationSchema(name);
        if (name.Schema is not (null or "pg_temp"))
            throw new SqlException(SqlState.InvalidTableDefinition, "cannot create temporary relation in non-temporary schema")
            {
                Offset = name.Offset,
            };
        if (!Rights.Has(AccessList.OfBuiltin(Catalog, AccessKind.Database, "postgres"), "TEMPORARY"))
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, "permission denied to create temporary tables in database \"postgres\"");
        }

        return TemporarySchema?.Invoke() ?? throw SqlException.NotSupported("there is no session to hold a temporary relation");
    }

    /// <summary>False, with a notice: the name is taken and IF NOT EXISTS was said.</summary>
    public bool IsFree(Schema schema, string name, bool ifNotExists)
    {
        if (Catalog.Find(schema.Name, name) is null && !Catalog.IndexNames.ContainsKey((schema.Name, name)))
        {
            return !Catalog.TypeNames.ContainsKey((schema.Name, name))
                ? true
                : throw new SqlException(SqlState.DuplicateObject, $"type \"{name}\" already exists")
                {
                    Hint = "A relation has an associated type of the same name, so you must use a name that doesn't conflict with any "
                        + "existing type.",
                };
        }

        if (!ifNotExists)
            throw new SqlException(SqlState.DuplicateTable, $"relation \"{name}\" already exists");
        Notice(SqlState.DuplicateTable, $"relation \"{name}\" already exists, skipping");
        return false;
    }

    public T Owned<T>(QualifiedName name, string kind)
        where T : Relation
    {
        Relation found = Catalog.Find(name.Schema, name.Name, SearchPath)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist");
        if (found is SystemRelation)
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied: \"{found.Name}\" is a system catalog");
        if (found is not T wanted)
            throw new SqlException(SqlState.WrongObjectType, $"\"{found.Name}\" is not {Article(kind)}");
        if (!IsOwner(found.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of {KindOf(found)} {found.Name}");
        return wanted;
    }

    /// <summary>A relation as messages name it: with its schema where the search path does not find it.</summary>
    public string Describe(Relation relation)
    {
        bool isFound = Catalog.Find(null, relation.Name, SearchPath)?.Oid == relation.Oid;
        string name = SqlQuoting.Identifier(relation.Name);
        return $"{KindOf(relation)} {(isFound ? name : $"{SqlQuoting.Identifier(relation.Schema)}.{name}")}";
    }

    /// <summary>Tells what else a DROP … CASCADE took with it.</summary>
    public void NoticeCascade(IReadOnlyList<string> dropped)
    {
        if (dropped is [var only])
            Notice(SqlState.SuccessfulCompletion, $"drop cascades to {only}");
        else if (dropped.Count > 1)
            DetailedNotice($"drop cascades to {dropped.Count} other objects", string.Join('\n', dropped.Select(each => $"drop cascades to {each}")));
    }

    public static string KindOf(Relation relation) => relation switch
    {
        View => "view",
        Sequence => "sequence",
        Table { IsMaterializedView: true } => "materialized view",
        _ => "table",
    };

    private static string Article(string kind) => kind is "index" ? "an index" : $"a {kind}";
}
