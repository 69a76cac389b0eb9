using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>START, INCREMENT, MINVALUE and their like, with PostgreSQL's defaults and errors.</summary>
internal static class SequenceOptions
{
    public static Sequence New(uint oid, string schema, string name, SqlType type, string owner) => new()
    {
        Oid = oid, Schema = schema, Name = name, Type = type, Owner = owner, Maximum = Largest(type),
        Columns =
        [
            Column("last_value", 1, 20), Column("log_cnt", 2, 20), Column("is_called", 3, 16),
        ],
    };

    /// <summary>The sequence behind a serial or identity column; its name may be among the options, as dumps write it.</summary>
    public static Sequence Owned(
        DdlContext context, string schema, string name, uint table, TableColumn column, IReadOnlyList<DefinitionOption> options)
    {
        if (options.FirstOrDefault(option => option.Name == "SEQUENCE NAME") is { List: [.., var given] })
            name = given;
        Sequence made = New(context.Transaction.NewOid(), schema, name, column.Type, context.CurrentRole);
        return Apply(made with { OwnedByTable = table, OwnedByColumn = column.Number }, options);
    }

    /// <summary>The default of the column that the sequence fills.</summary>
    public static string NextValue(Sequence sequence) => $"nextval('{KeptNames.Text(sequence.Oid)}'::regclass)";

    /// <summary>RESTART, if it is among the options.</summary>
    public static void Restart(Transaction transaction, Sequence sequence, IReadOnlyList<DefinitionOption> options)
    {
        DefinitionOption? restart = options.FirstOrDefault(option => option.Name.Equals("RESTART", StringComparison.OrdinalIgnoreCase));
        if (restart is null)
            return;
        long start = restart.Value is null ? sequence.Start : Number(restart);
        SequenceValues.Set(transaction, sequence, start, isCalled: false);
    }

    /// <summary>NO MINVALUE is MINVALUE as well: each may be said once.</summary>
    private static void RequireOnce(IReadOnlyList<DefinitionOption> options)
    {
        HashSet<string> seen = [];
        foreach (DefinitionOption option in options)
        {
            string name = option.Name.ToUpperInvariant();
            if (!seen.Add(name.StartsWith("NO ", StringComparison.Ordinal) ? name[3..] : name))
                throw new SqlException(SqlState.SyntaxError, "conflicting or redundant options") { Offset = option.Offset };
        }
    }

    /// <summary>AS: a bound that was the old type's becomes the new one's.</summary>
    private static Sequence WithType(Sequence sequence, DefinitionOption option)
    {
        SqlType type = option.Value switch
        {
            "smallint" or "int2" => BuiltinTypes.Int2,
            "integer" or "int" or "int4" => BuiltinTypes.Int4,
            "bigint" or "int8" => BuiltinTypes.Int8,
            _ => throw Invalid("sequence type must be smallint, integer, or bigint"),
        };
        return sequence with
        {
            Type = type,
            Maximum = sequence.Maximum == Largest(sequence.Type) ? Largest(type) : sequence.Maximum,
            Minimum = sequence.Minimum == -Largest(sequence.Type) - 1 ? -Largest(type) - 1 : sequence.Minimum,
        };
    }

    private static void RequireRange(Sequence sequence)
    {
        long largest = Largest(sequence.Type);
        string of = $"is out of range for sequence data type {sequence.Type.DisplayName(-1)}";
        if (sequence.Maximum > largest || sequence.Maximum < -largest - 1)
            throw Invalid($"MAXVALUE ({sequence.Maximum}) {of}");
        if (sequence.Minimum > largest || sequence.Minimum < -largest - 1)
            throw Invalid($"MINVALUE ({sequence.Minimum}) {of}");
    }

    public static Sequence Apply(Sequence sequence, IReadOnlyList<DefinitionOption> options)
    {
        RequireOnce(options);
        if (options.FirstOrDefault(option => option.Name == "AS") is { } typed)
            sequence = WithType(sequence, typed);
        bool hasStart = false;
        foreach (DefinitionOption option in options)
        {
            sequence = option.Name.ToUpperInvariant() switch
            {
                "START" => sequence with { Start = Number(option) },
                "INCREMENT" => sequence with { Increment = Number(option) },
                "MINVALUE" => sequence with { Minimum = option.Value is null ? Lowest(sequence) : Number(option) },
                "MAXVALUE" => sequence with { Maximum = option.Value is null ? Highest(sequence) : Number(option) },
                "CACHE" => sequence with { Cache = Number(option) },
                "CYCLE" => sequence with { Cycles = option.Value is not "false" },
                "NO CYCLE" or "NOCYCLE" => sequence with { Cycles = false },
                "NO MINVALUE" => sequence with { Minimum = Lowest(sequence) },
                "NO MAXVALUE" => sequence with { Maximum = Highest(sequence) },
                "AS" => sequence,
                "OWNED BY" or "RESTART" or "SEQUENCE NAME" => sequence,
                _ => throw new SqlException(
                    SqlState.SyntaxError, $"unrecognized sequence option \"{option.Name}\"") { Offset = option.Offset },
            };
            hasStart |= option.Name.Equals("START", StringComparison.OrdinalIgnoreCase);
        }

        if (sequence.Increment == 0)
            throw Invalid("INCREMENT must not be zero");
        if (sequence.Increment < 0 && sequence is { Minimum: 1, Maximum: > 0 } && !hasStart)
            sequence = sequence with { Minimum = Lowest(sequence), Maximum = -1 };
        RequireRange(sequence);
        if (sequence.Minimum >= sequence.Maximum)
            throw Invalid($"MINVALUE ({sequence.Minimum}) must be less than MAXVALUE ({sequence.Maximum})");
        if (!hasStart && (sequence.Start < sequence.Minimum || sequence.Start > sequence.Maximum || sequence.Increment < 0))
            sequence = sequence with { Start = sequence.Increment > 0 ? sequence.Minimum : sequence.Maximum };
        if (sequence.Start < sequence.Minimum)
            throw Invalid($"START value ({sequence.Start}) cannot be less than MINVALUE ({sequence.Minimum})");
        if (sequence.Start > sequence.Maximum)
            throw Invalid($"START value ({sequence.Start}) cannot be greater than MAXVALUE ({sequence.Maximum})");
        if (sequence.Cache < 1)
            throw Invalid($"CACHE ({sequence.Cache}) must be greater than zero");
        return sequence;
    }

    private static TableColumn Column(string name, short number, uint type) =>
        new() { Name = name, Number = number, Type = CatalogJson.Types(type)!, NotNull = true };

    private static long Largest(SqlType type) => type.Name switch
    {
        "int2" => short.MaxValue,
        "int4" => int.MaxValue,
        _ => long.MaxValue,
    };

    private static long Lowest(Sequence sequence) => sequence.Increment > 0 ? 1 : -Largest(sequence.Type) - 1;

    private static long Highest(Sequence sequence) => sequence.Increment > 0 ? Largest(sequence.Type) : -1;

    private static long Number(DefinitionOption option) =>
        long.TryParse(option.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new SqlException(
                SqlState.SyntaxError, $"invalid value for sequence option \"{option.Name}\"") { Offset = option.Offset };

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);
}
