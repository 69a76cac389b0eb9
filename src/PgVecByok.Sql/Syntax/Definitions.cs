namespace PgVecByok.Sql;

public sealed record CreateTable(QualifiedName Name, int Offset) : Statement(Offset)
{
    public bool IfNotExists { get; init; }

    public bool IsTemporary { get; init; }

    public bool IsUnlogged { get; init; }

    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];

    public IReadOnlyList<TableConstraint> Constraints { get; init; } = [];

    public IReadOnlyList<LikeClause> Like { get; init; } = [];

    public IReadOnlyList<QualifiedName> Inherits { get; init; } = [];

    /// <summary>PARTITION BY or PARTITION OF was written.</summary>
    public bool IsPartitioned { get; init; }

    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];

    /// <summary>ON COMMIT DROP, DELETE ROWS or PRESERVE ROWS.</summary>
    public string? OnCommit { get; init; }
}

/// <summary>CREATE [MATERIALIZED VIEW | TABLE] … AS.</summary>
public sealed record CreateTableAs(QualifiedName Name, Query Query, int Offset) : Statement(Offset)
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    public bool IfNotExists { get; init; }

    public bool IsTemporary { get; init; }

    public bool IsUnlogged { get; init; }

    public bool IsMaterializedView { get; init; }

    public bool WithData { get; init; } = true;

    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];
}

/// <summary>COLLATE name behind a type. Offset: of the word.</summary>
public sealed record CollateClause(QualifiedName Name, int Offset);

public sealed record ColumnDefinition(string Name, TypeName Type, IReadOnlyList<ColumnConstraint> Constraints, int Offset)
{
    public CollateClause? Collation { get; init; }

    public string? Storage { get; init; }

    public string? Compression { get; init; }
}

public enum ConstraintKind
{
    NotNull,
    Null,
    Default,
    PrimaryKey,
    Unique,
    Check,
    ForeignKey,
    Generated,
    Identity,
    Exclude,
}

/// <summary>Expression: DEFAULT, CHECK or GENERATED. Always: identity or generation ALWAYS (else BY DEFAULT).</summary>
public sealed record ColumnConstraint(ConstraintKind Kind, string? Name, int Offset)
{
    public Expression? Expression { get; init; }

    public bool Always { get; init; }

    public bool IsVirtual { get; init; }

    public bool NullsNotDistinct { get; init; }

    public IReadOnlyList<DefinitionOption> SequenceOptions { get; init; } = [];

    public ForeignKeyClause? References { get; init; }

    public bool IsDeferrable { get; init; }

    public bool IsDeferred { get; init; }

    public bool IsNotEnforced { get; init; }
}

public sealed record TableConstraint(ConstraintKind Kind, string? Name, int Offset)
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> Included { get; init; } = [];

    public Expression? Expression { get; init; }

    public bool NullsNotDistinct { get; init; }

    public ForeignKeyClause? References { get; init; }

    /// <summary>ADD CONSTRAINT … USING INDEX.</summary>
    public string? Index { get; init; }

    public bool NotValid { get; init; }

    public bool IsDeferrable { get; init; }

    public bool IsDeferred { get; init; }

    public bool IsNotEnforced { get; init; }
}

public sealed record ForeignKeyClause(QualifiedName Table, IReadOnlyList<string> Columns)
{
    public string? Match { get; init; }

    public string? OnDelete { get; init; }

    public string? OnUpdate { get; init; }

    /// <summary>Of ON DELETE SET NULL or SET DEFAULT; empty: all of the key's.</summary>
    public IReadOnlyList<string> DeleteColumns { get; init; } = [];

    public bool IsDeferrable { get; init; }

    public bool IsDeferred { get; init; }

    public bool IsNotEnforced { get; init; }
}

/// <summary>LIKE table {INCLUDING | EXCLUDING} option.</summary>
public sealed record LikeClause(QualifiedName Table, IReadOnlyList<(string Option, bool Including)> Options, int Offset)
{
    /// <summary>So many of the table's own columns are written before it.</summary>
    public int ColumnsBefore { get; init; }
}

/// <summary>name [= value] in WITH (…), sequence options, role options. Value: a literal, a name as text, or null.</summary>
public sealed record DefinitionOption(string Name, string? Value, int Offset)
{
    /// <summary>The names of (a, b) or of FORCE QUOTE a, b; else null.</summary>
    public IReadOnlyList<string>? List { get; init; }
}

public sealed record AlterTable(QualifiedName Name, IReadOnlyList<AlterAction> Actions, int Offset) : Statement(Offset)
{
    public bool IfExists { get; init; }

    /// <summary>TABLE, INDEX, VIEW, SEQUENCE, MATERIALIZED VIEW.</summary>
    public string ObjectKind { get; init; } = "TABLE";
}

/// <summary>What ALTER does; further actions are in Alterations.cs.</summary>
public abstract record AlterAction(int Offset);

public sealed record AddColumn(ColumnDefinition Column, bool IfNotExists, int Offset) : AlterAction(Offset);

public sealed record DropColumn(string Column, bool IfExists, bool Cascade, int Offset) : AlterAction(Offset);

public sealed record AlterColumnType(string Column, TypeName Type, Expression? Using, int Offset) : AlterAction(Offset)
{
    public CollateClause? Collation { get; init; }
}

/// <summary>SET DEFAULT, or DROP DEFAULT where the expression is null.</summary>
public sealed record AlterColumnDefault(string Column, Expression? Default, int Offset) : AlterAction(Offset);

public sealed record AlterColumnNotNull(string Column, bool NotNull, int Offset) : AlterAction(Offset);

/// <summary>SET STORAGE, SET STATISTICS, SET COMPRESSION, SET (…): kept for their effect on nothing here.</summary>
public sealed record AlterColumnSetting(string Column, string Setting, string Value, int Offset) : AlterAction(Offset);

/// <summary>ADD GENERATED … AS IDENTITY; DROP IDENTITY where Always is null.</summary>
public sealed record AlterColumnIdentity(string Column, bool? Always, bool IfExists, int Offset) : AlterAction(Offset)
{
    /// <summary>Of the sequence that ADD makes.</summary>
    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];
}

public sealed record AddConstraint(TableConstraint Constraint, int Offset) : AlterAction(Offset);

public sealed record DropConstraint(string Name, bool IfExists, bool Cascade, int Offset) : AlterAction(Offset);

public sealed record RenameColumn(string Column, string NewName, int Offset) : AlterAction(Offset);

public sealed record RenameConstraint(string Name, string NewName, int Offset) : AlterAction(Offset);

public sealed record RenameTo(string NewName, int Offset) : AlterAction(Offset);

public sealed record SetSchema(string Schema, int Offset) : AlterAction(Offset);

public sealed record OwnerTo(string Role, int Offset) : AlterAction(Offset);

public enum RowSecurityMode
{
    Enable,
    Disable,
    Force,
    NoForce,
}

public sealed record AlterRowSecurity(RowSecurityMode Mode, int Offset) : AlterAction(Offset);

/// <summary>SET (option = value, …) or RESET (…): values null.</summary>
public sealed record SetTableOptions(IReadOnlyList<DefinitionOption> Options, bool IsReset, int Offset) : AlterAction(Offset);

public sealed record AlterSequence(QualifiedName Name, bool IfExists, IReadOnlyList<DefinitionOption> Options, int Offset) : Statement(Offset);

public sealed record CreateIndex(QualifiedName Table, IReadOnlyList<IndexElement> Elements, int Offset) : Statement(Offset)
{
    public string? Name { get; init; }

    public bool IsUnique { get; init; }

    public bool IsConcurrent { get; init; }

    public bool IfNotExists { get; init; }

    public string Method { get; init; } = "btree";

    public IReadOnlyList<string> Included { get; init; } = [];

    public bool NullsNotDistinct { get; init; }

    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];

    public Expression? Where { get; init; }
}

/// <summary>A column (Column set) or an expression.</summary>
public sealed record IndexElement(string? Column, Expression? Expression, int Offset)
{
    public QualifiedName? OperatorClass { get; init; }

    public QualifiedName? Collation { get; init; }

    /// <summary>Null where neither ASC nor DESC is written.</summary>
    public bool? Descending { get; init; }

    public bool? NullsFirst { get; init; }
}

public sealed record CreateView(QualifiedName Name, Query Query, int Offset) : Statement(Offset)
{
    public bool OrReplace { get; init; }

    public bool IsTemporary { get; init; }

    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];
}

public sealed record CreateSequence(QualifiedName Name, bool IfNotExists, bool IsTemporary, IReadOnlyList<DefinitionOption> Options, int Offset)
    : Statement(Offset);

public sealed record CreateSchema(string? Name, string? Authorization, bool IfNotExists, int Offset) : Statement(Offset)
{
    /// <summary>What is made in it at once.</summary>
    public IReadOnlyList<Statement> Elements { get; init; } = [];
}

public sealed record CreateExtension(string Name, bool IfNotExists, string? Schema, string? Version, int Offset) : Statement(Offset);

public sealed record CreateDatabase(string Name, IReadOnlyList<DefinitionOption> Options, int Offset) : Statement(Offset);

/// <summary>CREATE TYPE … AS ENUM; composite types have Attributes instead.</summary>
public sealed record CreateType(QualifiedName Name, IReadOnlyList<string>? Labels, IReadOnlyList<ColumnDefinition> Attributes, int Offset)
    : Statement(Offset)
{
    /// <summary>AS RANGE.</summary>
    public IReadOnlyList<RangeOption>? Range { get; init; }
}

/// <summary>Of a range type: what is set to which type, collation, class or function; all are written alike.</summary>
public sealed record RangeOption(string Name, TypeName? Value, int Offset);

public sealed record CreateDomain(QualifiedName Name, TypeName Type, IReadOnlyList<ColumnConstraint> Constraints, int Offset)
    : Statement(Offset)
{
    public CollateClause? Collation { get; init; }
}

/// <summary>Body: as written, in its language; null where none was. What SQL writes without quotes comes as text too.</summary>
public sealed record CreateFunction(QualifiedName Name, bool OrReplace, string? Body, int Offset) : Statement(Offset)
{
    /// <summary>RETURN or BEGIN ATOMIC: what the body names is fixed now.</summary>
    public bool IsUnquoted { get; init; }

    /// <summary>RETURN expression.</summary>
    public bool IsReturn { get; init; }

    public bool IsProcedure { get; init; }

    public IReadOnlyList<FunctionParameter> Parameters { get; init; } = [];

    /// <summary>Null for procedures, RETURNS TABLE and where it follows from OUT parameters.</summary>
    public TypeName? Returns { get; init; }

    /// <summary>LANGUAGE, volatility, STRICT, SECURITY, PARALLEL, COST, ROWS: upper-case names.</summary>
    public IReadOnlyList<DefinitionOption> Options { get; init; } = [];

    /// <summary>SET: what holds while it runs.</summary>
    public IReadOnlyList<SetVariable> Settings { get; init; } = [];
}

/// <summary>Mode: IN, OUT, INOUT, VARIADIC, or TABLE for a column of RETURNS TABLE.</summary>
public sealed record FunctionParameter(string Mode, string? Name, TypeName Type, Expression? Default)
{
    public int Offset { get; init; }
}

/// <summary>Kind is TABLE, VIEW, INDEX, SEQUENCE, SCHEMA, TYPE, ROLE, EXTENSION, DATABASE, …</summary>
public sealed record Drop(string Kind, IReadOnlyList<QualifiedName> Names, bool IfExists, bool Cascade, int Offset) : Statement(Offset)
{
    public bool IsConcurrent { get; init; }

    /// <summary>Of functions, beside Names: the argument types, null where no list was written.</summary>
    public IReadOnlyList<IReadOnlyList<FunctionParameter>?> Arguments { get; init; } = [];
}

/// <summary>DROP POLICY name ON table; DROP TRIGGER likewise.</summary>
public sealed record DropOnTable(string Kind, string Name, QualifiedName Table, bool IfExists, int Offset) : Statement(Offset);

public sealed record Truncate(IReadOnlyList<QualifiedName> Tables, bool RestartIdentity, bool Cascade, int Offset) : Statement(Offset);

/// <summary>Comment null: removed. Names beyond the object's own: COLUMN's and CONSTRAINT's relation.</summary>
public sealed record CommentOn(string Kind, QualifiedName Name, QualifiedName? On, string? Comment, int Offset) : Statement(Offset)
{
    /// <summary>Of a function; null where no list was written.</summary>
    public IReadOnlyList<FunctionParameter>? Arguments { get; init; }

    /// <summary>ON DOMAIN: a constraint of a domain.</summary>
    public bool IsOnDomain { get; init; }
}

/// <summary>CREATE ROLE, USER or GROUP; ALTER ROLE … options.</summary>
public sealed record CreateRole(string Name, bool IsUser, IReadOnlyList<DefinitionOption> Options, int Offset) : Statement(Offset);

public sealed record AlterRole(string Name, IReadOnlyList<DefinitionOption> Options, int Offset) : Statement(Offset)
{
    /// <summary>ALTER ROLE … SET/RESET.</summary>
    public SetVariable? Setting { get; init; }

    public string? RenameTo { get; init; }

    /// <summary>ALTER ROLE ALL SET …</summary>
    public bool IsAll { get; init; }

    /// <summary>IN DATABASE.</summary>
    public string? Database { get; init; }

    /// <summary>It is ALTER DATABASE.</summary>
    public bool IsOfDatabase { get; init; }
}

/// <summary>GRANT or REVOKE of privileges. Privileges empty means ALL; ObjectKind TABLE, SEQUENCE, SCHEMA, FUNCTION, DATABASE, …</summary>
public sealed record GrantPrivileges(bool IsGrant, IReadOnlyList<PrivilegeItem> Privileges, string ObjectKind, int Offset) : Statement(Offset)
{
    public IReadOnlyList<QualifiedName> Objects { get; init; } = [];

    /// <summary>ALL TABLES IN SCHEMA …: Objects are the schemas.</summary>
    public bool AllInSchema { get; init; }

    /// <summary>PUBLIC is null.</summary>
    public IReadOnlyList<string?> Grantees { get; init; } = [];

    public bool WithGrantOption { get; init; }

    public bool Cascade { get; init; }

    public string? GrantedBy { get; init; }

    /// <summary>ALTER DEFAULT PRIVILEGES: Objects are the schemas of IN SCHEMA.</summary>
    public bool IsDefault { get; init; }

    /// <summary>ALTER DEFAULT PRIVILEGES FOR ROLE.</summary>
    public IReadOnlyList<string> ForRoles { get; init; } = [];

    /// <summary>REVOKE GRANT OPTION FOR: the privilege itself stays.</summary>
    public bool GrantOptionOnly { get; init; }

    /// <summary>Of functions, beside Objects: the argument types, null where no list was written.</summary>
    public IReadOnlyList<IReadOnlyList<FunctionParameter>?> Arguments { get; init; } = [];
}

public sealed record PrivilegeItem(string Privilege, IReadOnlyList<string> Columns);

public sealed record GrantRole(bool IsGrant, IReadOnlyList<string> Roles, IReadOnlyList<string> Members, int Offset) : Statement(Offset)
{
    public MembershipOptions Options { get; init; } = new(null, null, null);

    public string? GrantedBy { get; init; }

    /// <summary>REVOKE ADMIN, INHERIT or SET OPTION FOR: the membership itself stays.</summary>
    public string? OptionOnly { get; init; }

    public bool Cascade { get; init; }
}

/// <summary>WITH ADMIN, INHERIT, SET; null where nothing was said.</summary>
public sealed record MembershipOptions(bool? Admin, bool? Inherit, bool? Set);

/// <summary>CREATE or ALTER POLICY. Alter leaves alone what is null.</summary>
public sealed record PolicyDefinition(string Name, QualifiedName Table, bool IsAlter, int Offset) : Statement(Offset)
{
    public bool IsPermissive { get; init; } = true;

    public string Command { get; init; } = "ALL";

    /// <summary>Null entries are PUBLIC; a null list was not written.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    public Expression? Using { get; init; }

    public Expression? WithCheck { get; init; }

    public string? RenameTo { get; init; }
}
