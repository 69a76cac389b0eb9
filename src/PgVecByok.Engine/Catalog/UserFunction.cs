using System.Runtime.CompilerServices;

namespace PgVecByok.Engine;

/// <summary>Mode as FunctionParameter has it: IN, OUT, INOUT, VARIADIC or TABLE. Default is printed SQL.</summary>
public sealed record UserParameter(string Mode, string? Name, SqlType Type, string? Default)
{
    public bool IsInput => Mode is "IN" or "INOUT" or "VARIADIC";

    public bool IsOutput => Mode is "OUT" or "INOUT" or "TABLE";
}

/// <summary>A setting by its own name, and its value in canonical form.</summary>
public sealed record FunctionSetting(string Name, string Value);

/// <summary>CREATE FUNCTION or PROCEDURE: what is kept of it.</summary>
public sealed record UserFunction
{
    private static readonly ConditionalWeakTable<UserFunction, FunctionDefinition> Definitions = [];

    public required uint Oid { get; init; }

    public required string Schema { get; init; }

    public required string Name { get; init; }

    public string Owner { get; init; } = CatalogSeed.Operator;

    public IReadOnlyList<Privilege> Privileges { get; init; } = [];

    /// <summary>As of relations.</summary>
    public bool IsAccessWritten { get; init; }

    public string? Comment { get; init; }

    public bool IsProcedure { get; init; }

    public IReadOnlyList<UserParameter> Parameters { get; init; } = [];

    /// <summary>RETURNS; null where it follows from OUT parameters, or nothing is returned.</summary>
    public SqlType? Returns { get; init; }

    public bool ReturnsSet { get; init; }

    /// <summary>sql or plpgsql; internal for constructors of a range type, which come and go with it.</summary>
    public required string Language { get; init; }

    public bool IsConstructor => Language == "internal";

    public required string Body { get; init; }

    /// <summary>Written without quotes: the body is SQL whose names are kept, and means what it meant when it was written.</summary>
    public bool IsKept { get; init; }

    public Volatility Volatility { get; init; } = Volatility.Volatile;

    public bool IsStrict { get; init; }

    public bool IsSecurityDefiner { get; init; }

    public bool IsLeakproof { get; init; }

    /// <summary>Written as RETURN expression.</summary>
    public bool IsReturn { get; init; }

    /// <summary>u unsafe, r restricted, s safe: kept for who asks.</summary>
    public char Parallel { get; init; } = 'u';

    public float Cost { get; init; } = 100;

    /// <summary>How many a set is thought to have; null: what is thought of any.</summary>
    public float? Rows { get; init; }

    /// <summary>SET: each setting with the value that it has while the function runs.</summary>
    public IReadOnlyList<FunctionSetting> Settings { get; init; } = [];

    public IEnumerable<UserParameter> Inputs => Parameters.Where(parameter => parameter.IsInput);

    public IEnumerable<UserParameter> Outputs => Parameters.Where(parameter => parameter.IsOutput);

    /// <summary>Of a call: what OUT parameters make, else RETURNS, else void.</summary>
    public SqlType ResultType => Outputs.Take(2).ToArray() switch
    {
        [var only] when only.Mode != "TABLE" || Outputs.Count() == 1 => only.Type,
        [_, _] => BuiltinTypes.Record,
        _ => Returns ?? BuiltinTypes.Void,
    };

    /// <summary>Some parameter, and so the function, is of any type: each call says of which.</summary>
    public bool IsPolymorphic => Inputs.Any(parameter => Pseudo.IsPolymorphic(parameter.Type));

    /// <summary>As calls find it.</summary>
    public FunctionDefinition Definition => Definitions.GetValue(this, FunctionBodies.Define);

    /// <summary>name(types), as messages and DROP write it.</summary>
    public string Signature => $"{Name}({string.Join(",", Inputs.Select(parameter => parameter.Type.DisplayName(-1)))})";
}
