using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A statement under a name, or the unnamed one. Bound again whenever the catalog or the session's environment has changed; its
/// parameter types stay, and a result of other columns is an error, as in PostgreSQL.
/// </summary>
public sealed class PreparedStatement
{
    internal PreparedStatement(string name, string text, Statement? statement, IReadOnlyList<SqlType?> declaredTypes)
    {
        (Name, Text, Statement, DeclaredTypes) = (name, text, statement, declaredTypes);
        TypesKey = KeyOf(declaredTypes);
    }

    public string Name { get; }

    /// <summary>What the client sent: an error's position counts in it.</summary>
    public string Text { get; }

    /// <summary>$1 … as the client declared them and the binder found them: those they stay, whatever becomes of the tables.</summary>
    public IReadOnlyList<SqlType> ParameterTypes
    {
        get;
        internal set
        {
            field = value;
            TypesKey = KeyOf(value.Count == 0 ? DeclaredTypes : value);
            TakesDomains = value.Any(DomainParameters.IsChecked);
        }
    } = [];

    /// <summary>Whether a value that comes for one of them is looked at before it is bound.</summary>
    internal bool TakesDomains { get; private set; }

    /// <summary>Null where no rows come back.</summary>
    public IReadOnlyList<OutputColumn>? Columns { get; internal set; }

    public bool IsEmpty => Statement is null;

    public DateTimeOffset Prepared { get; internal set; }

    /// <summary>What its trees hold, as the session counts them.</summary>
    internal long Bytes { get; init; }

    /// <summary>By PREPARE, not by the protocol.</summary>
    public bool FromSql { get; internal init; }

    /// <summary>How often it ran with a plan for any values, and with one for those it was given.</summary>
    internal long GenericPlans { get; private set; }

    internal long CustomPlans { get; private set; }

    /// <summary>False for a simple query, with which no values can come.</summary>
    internal bool TakesParameters { get; init; } = true;

    internal Statement? Statement { get; }

    internal IReadOnlyList<SqlType?> DeclaredTypes { get; }

    /// <summary>What it is bound with.</summary>
    internal IReadOnlyList<SqlType?> FixedTypes => ParameterTypes.Count > 0 ? ParameterTypes : DeclaredTypes;

    internal string TypesKey { get; private set; }

    /// <summary>A cursor's query.</summary>
    internal bool TracksRows { get; init; }

    /// <summary>Its parameters were read for what there is now: the transaction is ready for it, and looks at nothing newer.</summary>
    internal bool IsBegun { get; init; }

    internal CompiledStatement? Compiled { get; set; }

    /// <summary>The session's environment that <see cref="Compiled"/> was last compared with and suited.</summary>
    internal SessionEnvironment? SuitedTo { get; set; }

    /// <summary>How constants of a statement with a name were read when it was prepared: they stay what they were.</summary>
    internal FormatSettings? ReadAs { get; set; }

    private static string KeyOf(IReadOnlyList<SqlType?> types) =>
        types.Count == 0 ? "" : string.Join(',', types.Select(type => type?.Oid ?? 0));

    internal void CountPlan(bool isCustom) =>
        (GenericPlans, CustomPlans) = (GenericPlans + (isCustom ? 0 : 1), CustomPlans + (isCustom ? 1 : 0));

    /// <summary>A query that this statement carries: it reads the same parameters.</summary>
    internal PreparedStatement Carried(Statement query, bool takesParameters = true, bool tracksRows = false) =>
        new("", Text, query, [.. ParameterTypes]) { FromSql = true, TakesParameters = takesParameters, TracksRows = tracksRows };

    /// <summary>Operators of the last run, for the next one.</summary>
    internal RepeatedRun? Idle
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    internal RepeatedRun? TakeIdle()
    {
        RepeatedRun? idle = Idle;
        if (idle is not null)
            Idle = null;
        return idle;
    }

    /// <summary>How rows are told; the same object while nothing has changed.</summary>
    internal RowShape ShapeOf(IReadOnlyList<OutputColumn> columns, short[] formats, FormatSettings settings)
    {
        if (_shape is { } shape && ReferenceEquals(shape.Columns, columns) && ReferenceEquals(shape.Settings, settings)
            && shape.Formats.AsSpan().SequenceEqual(formats))
            return shape;
        return _shape = new RowShape(columns, formats, settings);
    }

    private RowShape? _shape;
}
