using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What the parts of one statement share while it is bound.</summary>
internal sealed class BindState
{
    private readonly Dictionary<BoundExpression, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OutputColumn, Scope> _owners = [];

    public BindState(BindContext context)
    {
        Context = context;
        SessionPath = context.SearchPath;
        Role = context.CurrentRole;
        Trace = context.Trace;
        Parameters = new ParameterInference(context.ParameterTypes, context.AddsParameters);
        Coercion = new Coercion(this);
    }

    public BindContext Context { get; private set; }

    /// <summary>The client's own search path, also while a kept text is bound.</summary>
    public IReadOnlyList<string> SessionPath { get; }

    public CatalogSnapshot Catalog => Context.Catalog;

    public FunctionCatalog Functions => Context.Functions;

    /// <summary>Null is no extension, which is always there.</summary>
    public bool Has(string? extension) => extension is null || Catalog.Extensions.ContainsKey(extension);

    public ParameterInference Parameters { get; }

    public Coercion Coercion { get; }

    /// <summary>Whose privileges and policies count: the current role, inside a view its owner.</summary>
    public string Role { get; set; }

    /// <summary>How many views deep: a view that reads itself is an error, not a loop.</summary>
    public List<uint> OpenViews { get; } = [];

    /// <summary>Tables whose policies are being bound: one that reads its own table is an error.</summary>
    public HashSet<uint> OpenPolicies { get; } = [];

    public SortedSet<uint> Relations { get; } = [];

    public bool Modifies { get; set; }

    private TrackedRows? _tracked;

    /// <summary>For the query that is the statement, and no other.</summary>
    public TrackedRows? TakeTracked() => Interlocked.Exchange(ref _tracked, null);

    public TrackedRows Track() => _tracked = new TrackedRows();

    /// <summary>Tables whose rows the statement writes or locks.</summary>
    public Dictionary<uint, TableLockMode> Needs { get; } = [];

    public void Need(uint table, TableLockMode mode)
    {
        if (!Needs.TryGetValue(table, out TableLockMode known) || known < mode)
            Needs[table] = mode;
    }

    /// <summary>Null unless somebody wants to know what names meant.</summary>
    public BindTrace? Trace { get; init; }

    /// <exception cref="OperationCanceledException">The statement is cancelled while it is still being bound.</exception>
    public void ThrowIfCancelled() => Context.Cancelled.ThrowIfCancellationRequested();

    /// <summary>Remembers where in the statement an expression stands, for messages about it. The first place stays.</summary>
    public T Placed<T>(T expression, int offset)
        where T : BoundExpression
    {
        _places.TryAdd(expression, offset);
        return expression;
    }

    /// <summary>So many are about to come: room is made once.</summary>
    public void ExpectPlaces(int count) => _places.EnsureCapacity(_places.Count + count);

    public int? PlaceOf(BoundExpression expression) => _places.TryGetValue(expression, out int offset) ? offset : null;

    /// <summary>The place of <paramref name="source"/> is also that of <paramref name="result"/>.</summary>
    public T PlacedLike<T>(T result, BoundExpression source)
        where T : BoundExpression
    {
        if (PlaceOf(source) is { } offset)
            _places.TryAdd(result, offset);
        return result;
    }

    /// <summary>Binds with the rights of another role.</summary>
    public T As<T>(string role, Func<T> bind)
    {
        (string before, Role) = (Role, role);
        try
        {
            return bind();
        }
        finally
        {
            Role = before;
        }
    }

    /// <summary>Binds kept text, whose names mean what they meant when it was written.</summary>
    public T Under<T>(IReadOnlyList<string> path, Func<T> bind) =>
        path.Count == 0 ? bind() : With(Context with { SearchPath = path, IsKept = path.SequenceEqual(KeptNames.Path) }, bind);

    /// <summary>As above, of an expression, which has no path of its own: what its names do not say is looked for in the client's.</summary>
    public T UnderKept<T>(Func<T> bind) =>
        With(Context with { SearchPath = [.. KeptNames.Path, .. SessionPath], IsKept = true, CallsProcedure = false }, bind);

    /// <summary>Chooses among procedures: what CALL names. Its arguments are bound before.</summary>
    public T Calling<T>(Func<T> choose) => With(Context with { CallsProcedure = true }, choose);

    private T With<T>(BindContext context, Func<T> bind)
    {
        (BindContext before, Context) = (Context, context);
        try
        {
            return bind();
        }
        finally
        {
            Context = before;
        }
    }

    public void As(string role, Action bind) => As(role, () =>
    {
        bind();
        return 0;
    });

    public void Own(Scope scope, OutputColumn column) => _owners.TryAdd(column, scope);

    public void Disown(IReadOnlyList<OutputColumn> columns)
    {
        foreach (OutputColumn column in columns)
            _owners.Remove(column);
    }

    public Scope? OwnerOf(OutputColumn column) => _owners.GetValueOrDefault(column);

    /// <summary>Where a column of an enclosing query was first named.</summary>
    public Dictionary<OutputColumn, int> OuterPlaces { get; } = [];
}
