namespace PgVecByok.Sql;

/// <summary>
/// ALTER of what is no relation: SCHEMA, DATABASE, TYPE, DOMAIN, EXTENSION, FUNCTION, PROCEDURE, …, with the actions of ALTER TABLE
/// where they mean the same and those below.
/// </summary>
public sealed record AlterObject(string Kind, QualifiedName Name, IReadOnlyList<AlterAction> Actions, int Offset) : Statement(Offset)
{
    /// <summary>Of a function; null where no list was written.</summary>
    public IReadOnlyList<FunctionParameter>? Arguments { get; init; }
}

/// <summary>ALTER TYPE … ADD VALUE; Neighbour is the label of BEFORE or AFTER.</summary>
public sealed record AddEnumValue(string Label, bool IfNotExists, bool IsBefore, string? Neighbour, int Offset) : AlterAction(Offset);

public sealed record RenameEnumValue(string Label, string NewLabel, int Offset) : AlterAction(Offset);

/// <summary>ALTER EXTENSION … UPDATE.</summary>
public sealed record UpdateExtension(string? Version, int Offset) : AlterAction(Offset);

/// <summary>ALTER DATABASE … SET or RESET.</summary>
public sealed record AlterSetting(SetVariable Setting, int Offset) : AlterAction(Offset);

/// <summary>ALTER DATABASE … CONNECTION LIMIT and its like.</summary>
public sealed record AlterOptions(IReadOnlyList<DefinitionOption> Options, int Offset) : AlterAction(Offset);

/// <summary>ALTER COLUMN … SET GENERATED, RESTART, SET INCREMENT …; Always null: left as it is.</summary>
public sealed record AlterIdentityOptions(string Column, bool? Always, IReadOnlyList<DefinitionOption> Options, int Offset) : AlterAction(Offset);

/// <summary>ALTER COLUMN … SET EXPRESSION AS (…), or DROP EXPRESSION where the expression is null.</summary>
public sealed record AlterColumnGeneration(string Column, Expression? Expression, bool IfExists, int Offset) : AlterAction(Offset);

/// <summary>ALTER CONSTRAINT: of a foreign key, whether and when it waits for the transaction's end.</summary>
public sealed record AlterConstraint(string Name, bool IsDeferrable, bool IsDeferred, int Offset) : AlterAction(Offset)
{
    /// <summary>Null where nothing is said of it.</summary>
    public bool? IsEnforced { get; init; }

    public bool AltersDeferring { get; init; } = true;
}

/// <summary>ALTER FUNCTION: options as CREATE FUNCTION has them, settings that hold while it runs, and RESET of them.</summary>
public sealed record AlterFunctionOptions(IReadOnlyList<DefinitionOption> Options, IReadOnlyList<SetVariable> Settings, int Offset)
    : AlterAction(Offset);

public sealed record ValidateConstraint(string Name, int Offset) : AlterAction(Offset);

/// <summary>CLUSTER ON, SET WITHOUT CLUSTER, SET LOGGED, SET TABLESPACE, REPLICA IDENTITY, ENABLE TRIGGER: in words and a name.</summary>
public sealed record AlterStorage(string What, string? Name, int Offset) : AlterAction(Offset);

/// <summary>DROP OWNED BY; REASSIGN OWNED BY where there is a new owner.</summary>
public sealed record OwnedObjects(IReadOnlyList<string> Roles, string? NewOwner, bool Cascade, int Offset) : Statement(Offset);
