namespace PgVecByok.Engine;

public enum SettingKind
{
    Bool,
    Integer,
    Real,
    String,
    Enum,
}

/// <summary>Who may change a setting, and when: PostgreSQL's contexts.</summary>
public enum SettingContext
{
    /// <summary>A fact of the build, or computed: SHOW only.</summary>
    Internal,

    /// <summary>Fixed when the server starts.</summary>
    Postmaster,

    /// <summary>Read from the configuration, not by SET.</summary>
    Sighup,

    /// <summary>Given at connection start only.</summary>
    Backend,
    Superuser,
    User,
}

/// <summary>The unit a bare number is counted in, which is also the unit of minimum and maximum.</summary>
public enum SettingUnit
{
    None,
    Kilobytes,

    /// <summary>Pages of 8 kB.</summary>
    Blocks,
    Milliseconds,
    Seconds,
    Minutes,
}

/// <summary>One setting (GUC): PostgreSQL's name, type, range and default.</summary>
public sealed record SettingDefinition(string Name, SettingKind Kind, string Default)
{
    public SettingContext Context { get; init; } = SettingContext.User;

    public SettingUnit Unit { get; init; }

    public double Minimum { get; init; } = int.MinValue;

    public double Maximum { get; init; } = int.MaxValue;

    /// <summary>Of an enum; the first ones are shown in the hint, in order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Spellings taken besides <see cref="Choices"/>, and what they mean.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = new Dictionary<string, string>();

    /// <summary>Sent as ParameterStatus when it changes.</summary>
    public bool IsReported { get; init; }

    /// <summary>Names in a list, each quoted where it must be.</summary>
    public bool IsNameList { get; init; }

    /// <summary>The setting's own canonical form of a value that its kind allows; null refuses it.</summary>
    public Func<string, string?>? Canonical { get; init; }

    public string Category { get; init; } = "Customized Options";

    public string Description { get; init; } = "";
}
