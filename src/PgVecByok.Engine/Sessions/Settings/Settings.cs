using System.Collections.Immutable;
using System.Globalization;
using PgVecByok.Sql;
using Values = System.Collections.Immutable.ImmutableDictionary<string, string>;

namespace PgVecByok.Engine;

/// <summary>
/// A session's settings (GUCs): what SET, SHOW and set_config work on. Names are case-insensitive. What holds:
/// <list type="bullet">
/// <item>a value is in its setting's canonical form, and within its range;</item>
/// <item>a transaction or savepoint that is undone takes its changes of settings with it; SET LOCAL ends with the transaction;</item>
/// <item>what a session was started with is what RESET gives back.</item>
/// </list>
/// </summary>
public sealed class Settings
{
    private static readonly Values None = Values.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of names with a dot that are nobody's: they last as long as the session.</summary>
    private const int CustomMax = 1024, CustomLengthMax = 1 << 18;

    private sealed record State(Values Session, Values Local);

    private readonly List<(string Savepoint, State State)> _marks = [];
    private ImmutableHashSet<string> _known = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);
    private Values _start = None;
    private State _state = new(None, None);
    private State? _beforeTransaction;
    private FormatSettings? _format;

    /// <summary>Counts changes: what was derived from the settings is good while it stays.</summary>
    public int Revision { get; private set; }

    /// <summary>Values that the session computes: transaction_isolation, is_superuser and their like; null leaves them stored.</summary>
    public Func<string, string?>? Computed { get; set; }

    /// <summary>Looks at a value before it is taken; may throw, and may give another one. Settings without a check pass.</summary>
    public Func<string, string, string>? Checked { get; set; }

    /// <summary>True where the extension that owns a reserved prefix is there.</summary>
    public Func<string, bool> HasExtension { get; set; } = _ => false;

    /// <summary>Whether the role may set what only a superuser may.</summary>
    public Func<bool> IsSuperuser { get; set; } = () => true;

    /// <summary>What text forms depend on. A new object after each change, so that it may be kept.</summary>
    public FormatSettings Format => _format ??= MakeFormat();

    /// <summary>Schemas in the order names are looked for: pg_catalog first and byok last unless search_path names them.</summary>
    public IReadOnlyList<string> SearchPath
    {
        get => field;
        private set
        {
            field = value;
            UserTypeNames.ShowFor(value);
        }
    } = ["pg_catalog", "public", "byok"];

    /// <summary>The role that "$user" in search_path stands for.</summary>
    public string CurrentRole
    {
        get => field;
        set
        {
            field = value;
            SearchPath = MakeSearchPath();
        }
    } = "";

    /// <summary>The value as SHOW prints it; null: no such setting.</summary>
    public string? Get(string name) => Computed?.Invoke(name) ?? Stored(name);

    public bool IsOn(string name) => Get(name) == "on";

    /// <summary>A number in its setting's own unit (milliseconds, kB).</summary>
    public double Number(string name) => SettingValues.Number(KnownSettings.ByName[name], Get(name)!);

    /// <summary>A null value resets.</summary>
    /// <exception cref="SqlException">42704 unknown, 22023 not a value of it, 55P02 not changeable now, 42501.</exception>
    public void Set(string name, string? value, bool isLocal) => Set(name, value, isLocal, atStart: false);

    /// <summary>Whether the value could be set, without setting it.</summary>
    public void RequireValid(string name, string value)
    {
        SettingDefinition? setting = Find(name);
        if (setting is null)
            RequireCustom(name);
        else
            RequireChangeable(setting, atStart: true);
        if (setting is not null)
            SettingValues.Canonical(setting, value);
    }

    /// <summary>At connection start: what RESET will give back.</summary>
    public void SetAtStart(string name, string value) => Set(name, value, isLocal: false, atStart: true);

    public void ResetAll()
    {
        foreach (string name in _state.Session.Keys.Concat(_state.Local.Keys).ToList())
        {
            if (name is not ("role" or "session_authorization" or "transaction_isolation" or "transaction_read_only"
                or "transaction_deferrable"))
                Set(name, null, isLocal: false);
        }
    }

    /// <summary>The settings with a value of this session's own, and every known one.</summary>
    public IEnumerable<string> Names() => KnownSettings.ByName.Keys
        .Concat(_state.Session.Keys).Concat(_state.Local.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    public static SettingDefinition? Find(string name) => KnownSettings.ByName.GetValueOrDefault(name);

    public string? ResetValue(string name) => _start.GetValueOrDefault(name) ?? Find(name)?.Default;

    /// <summary>The value in force, as a setting that was never one of ours is still a name with a value.</summary>
    public string Require(string name) => Get(name) ?? throw Unrecognized(name);

    /// <summary>
    /// Until disposed the settings have these values. One that is SET meanwhile for the whole session keeps what it was given.
    /// </summary>
    internal IDisposable? Within(IReadOnlyList<FunctionSetting> values)
    {
        if (values.Count == 0)
            return null;
        var before = new Lent(this, _state.Local, values);
        foreach (FunctionSetting each in values)
        {
            // A transaction works for one tenant: what a function sets could not be taken back at its end.
            if (each.Name == "byok.tenant")
                throw new SqlException(SqlState.ActiveSqlTransaction, "byok.tenant cannot be set for the time of a function");
            Set(each.Name, each.Value, isLocal: true);
        }

        return before;
    }

    private sealed class Lent(Settings settings, Values before, IReadOnlyList<FunctionSetting> values) : IDisposable
    {
        public void Dispose()
        {
            Values local = settings._state.Local;
            foreach (FunctionSetting each in values.Where(each => local.ContainsKey(each.Name)))
                local = before.TryGetValue(each.Name, out string? old) ? local.SetItem(each.Name, old) : local.Remove(each.Name);
            settings.Change(settings._state with { Local = local });
        }
    }

    internal void BeginTransaction() => _beforeTransaction = _state;

    internal void Commit()
    {
        if (!_state.Local.IsEmpty)
            Change(_state with { Local = None });
        Forget();
    }

    internal void Rollback()
    {
        if (_beforeTransaction is { } before && before != _state)
            Change(before);
        Forget();
    }

    internal void Savepoint(string name) => _marks.Add((name, _state));

    internal void Release(string name)
    {
        if (Mark(name) is var at and >= 0)
            _marks.RemoveRange(at, _marks.Count - at);
    }

    internal void RollbackTo(string name)
    {
        if (Mark(name) is not (var at and >= 0))
            return;
        _marks.RemoveRange(at + 1, _marks.Count - at - 1);
        if (_marks[at].State != _state)
            Change(_marks[at].State);
    }

    private void Set(string name, string? value, bool isLocal, bool atStart)
    {
        SettingDefinition? setting = Find(name);
        if (setting is null)
            RequireCustom(name);
        else
            RequireChangeable(setting, atStart);
        string key = setting?.Name ?? name;
        string? wanted = value ?? ResetValue(key);
        if (wanted is not null)
        {
            wanted = setting is null ? wanted : SettingValues.Canonical(setting, wanted);
            wanted = Checked?.Invoke(key, wanted) ?? wanted;
        }

        // A name that was given a value once stays known to the session, as an empty one.
        if (setting is null)
            Know(key, wanted);
        if (atStart)
            _start = _start.SetItem(key, wanted!);
        if (isLocal)
            Change(_state with { Local = _state.Local.SetItem(key, wanted ?? "") });
        else
            Change(new State(
                value is null ? _state.Session.Remove(key) : _state.Session.SetItem(key, wanted!), _state.Local.Remove(key)));
    }

    /// <exception cref="SqlException">54000.</exception>
    private void Know(string name, string? value)
    {
        if (value?.Length > CustomLengthMax)
        {
            throw new SqlException(
                SqlState.ProgramLimitExceeded, $"a value of \"{name}\" cannot exceed {CustomLengthMax} characters");
        }

        if (_known.Count >= CustomMax && !_known.Contains(name))
            throw new SqlException(SqlState.ProgramLimitExceeded, $"a session cannot have more than {CustomMax} settings of its own");
        _known = _known.Add(name);
    }

    private string? Stored(string name) =>
        _state.Local.GetValueOrDefault(name) ?? _state.Session.GetValueOrDefault(name) ?? ResetValue(name)
            ?? (_known.Contains(name) ? "" : null);

    private void Change(State state)
    {
        _state = state;
        _format = null;
        SearchPath = MakeSearchPath();
        Revision++;
    }

    private void Forget()
    {
        _beforeTransaction = null;
        _marks.Clear();
    }

    private int Mark(string name) => _marks.FindLastIndex(mark => mark.Savepoint == name);

    private void RequireChangeable(SettingDefinition setting, bool atStart)
    {
        string? why = setting.Context switch
        {
            SettingContext.Internal => $"parameter \"{setting.Name}\" cannot be changed",
            SettingContext.Postmaster => $"parameter \"{setting.Name}\" cannot be changed without restarting the server",
            SettingContext.Sighup => $"parameter \"{setting.Name}\" cannot be changed now",
            SettingContext.Backend when !atStart => $"parameter \"{setting.Name}\" cannot be set after connection start",
            _ => null,
        };
        if (why is not null)
            throw new SqlException(SqlState.CantChangeRuntimeParam, why);
        if (setting.Context == SettingContext.Superuser && !IsSuperuser())
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied to set parameter \"{setting.Name}\"");
    }

    /// <summary>Names of applications: two or more identifiers with dots, under no prefix that is spoken for.</summary>
    private void RequireCustom(string name)
    {
        string[] parts = name.Split('.');
        if (parts.Length < 2)
            throw Unrecognized(name);
        SqlException Refuse(string detail) =>
            new(SqlState.InvalidName, $"invalid configuration parameter name \"{name}\"") { Detail = detail };
        if (!parts.All(IsIdentifier))
            throw Refuse("Custom parameter names must be two or more simple identifiers separated by dots.");
        string prefix = parts[0].ToLowerInvariant();
        if (KnownSettings.ReservedPrefixes.TryGetValue(prefix, out string? extension)
            && (extension.Length == 0 || HasExtension(extension)))
            throw Refuse($"\"{prefix}\" is a reserved prefix.");
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && (part[0] == '_' || char.IsLetter(part[0])) && part.All(letter => letter is '_' or '$' || char.IsLetterOrDigit(letter));

    private static SqlException Unrecognized(string name) =>
        new(SqlState.UndefinedObject, $"unrecognized configuration parameter \"{name}\"");

    private FormatSettings MakeFormat()
    {
        string[] dates = Stored("DateStyle")!.Split(", ");
        return new FormatSettings
        {
            DateStyle = dates[0],
            DateOrder = dates[1],
            IntervalStyle = Stored("IntervalStyle")!,
            TimeZone = Stored("TimeZone")!,
            ExtraFloatDigits = int.Parse(Stored("extra_float_digits")!, CultureInfo.InvariantCulture),
            ByteaOutput = Stored("bytea_output")!,
        };
    }

    /// <summary>The session's schema of temporary relations, once it has some: it is looked into first.</summary>
    public string? TemporarySchema
    {
        get => field;
        set
        {
            field = value;
            SearchPath = MakeSearchPath();
            Revision++;
        }
    }

    private List<string> MakeSearchPath()
    {
        IReadOnlyList<string> named = SettingNames.Split(Stored("search_path")!) ?? [];
        List<string> path = [];
        if (TemporarySchema is { } temporary)
            path.Add(temporary);
        if (!named.Contains("pg_catalog"))
            path.Add("pg_catalog");
        path.AddRange(named.Select(name => name == "$user" ? CurrentRole : name).Where(name => name.Length > 0));
        if (!named.Contains("byok"))
            path.Add("byok"); // behind what users made: a table of theirs may well be called tenants
        return path;
    }
}
