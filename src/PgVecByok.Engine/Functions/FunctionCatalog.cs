using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>
/// Functions, operators and casts by name. Filled once, by the modules that define them; then only read.
/// One function of a name and one list of argument types may exist, and one cast between two types.
/// </summary>
public sealed class FunctionCatalog
{
    private readonly Dictionary<string, List<FunctionDefinition>> _functions = [];
    private readonly Dictionary<uint, FunctionDefinition> _byOid = [];
    private readonly Dictionary<string, List<OperatorDefinition>> _operators = [];
    private readonly Dictionary<(SqlType, SqlType), CastDefinition> _casts = [];
    private readonly HashSet<string> _extended = [];

    public IEnumerable<FunctionDefinition> Functions => _byOid.Values;

    public IEnumerable<OperatorDefinition> Operators => _operators.Values.SelectMany(each => each);

    public IEnumerable<CastDefinition> Casts => _casts.Values;

    public IReadOnlyList<FunctionDefinition> FunctionsNamed(string name) => _functions.GetValueOrDefault(name) ?? [];

    public IReadOnlyList<OperatorDefinition> OperatorsNamed(string symbol) => _operators.GetValueOrDefault(symbol) ?? [];

    /// <summary>Some operator of the symbol, or function of the name, is there only with its extension.</summary>
    public bool IsExtended(string name) => _extended.Contains(name);

    public FunctionDefinition? FunctionByOid(uint oid) => _byOid.GetValueOrDefault(oid);

    public bool TryFindCast(SqlType source, SqlType target, [NotNullWhen(true)] out CastDefinition? cast) =>
        _casts.TryGetValue((source, target), out cast);

    /// <summary>
    /// A foreign key of the one type can refer to a key of the other: types of one operator family, or an implicit cast to
    /// the referenced one.
    /// </summary>
    public bool CanRefer(SqlType referenced, SqlType referring) => referenced == referring
        || Array.Exists(Families, family => family.Contains(referenced) && family.Contains(referring))
        || (TryFindCast(referring, referenced, out CastDefinition? cast) && cast.Context == CastContext.Implicit);

    private static readonly SqlType[][] Families =
    [
        [BuiltinTypes.Int2, BuiltinTypes.Int4, BuiltinTypes.Int8], [BuiltinTypes.Float4, BuiltinTypes.Float8],
        [BuiltinTypes.Text, BuiltinTypes.Varchar, BuiltinTypes.Name], [BuiltinTypes.Date, BuiltinTypes.Timestamp, BuiltinTypes.TimestampTz],
    ];

    /// <summary>REQUIRES: no other function has its oid, or its name and argument types.</summary>
    public void Add(FunctionDefinition function)
    {
        if (!_byOid.TryAdd(function.Oid, function))
            throw new InvalidOperationException($"function oid {function.Oid} is taken by {_byOid[function.Oid].Name}, asked for {function.Name}");
        if (!_functions.TryGetValue(function.Name, out List<FunctionDefinition>? named))
            _functions.Add(function.Name, named = []);
        named.Add(function);
        if (function.Extension is not null)
            _extended.Add(function.Name);
    }

    public void Add(OperatorDefinition definition)
    {
        if (!_operators.TryGetValue(definition.Symbol, out List<OperatorDefinition>? named))
            _operators.Add(definition.Symbol, named = []);
        named.Add(definition);
        if (definition.Function.Extension is not null)
            _extended.Add(definition.Symbol);
    }

    public void Add(CastDefinition cast) => _casts.Add((cast.Source, cast.Target), cast);
}
