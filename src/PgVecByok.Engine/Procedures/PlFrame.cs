using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The variables of a running body, block by block: inner names hide outer ones. A variable's place is its parameter number in the SQL that
/// names it, and is the same whenever the block is entered.
/// </summary>
internal sealed class PlFrame(string function) : IBodyNames
{
    private readonly List<PlVariable> _variables = [];
    private readonly List<(string? Label, int First, Dictionary<string, PlVariable> Names)> _scopes = [];

    public bool RefusesConflicts => true;

    /// <summary>The function as CONTEXT names it.</summary>
    public Func<string> Signature { get; init; } = () => function;

    public IReadOnlyList<Column> Values => [.. _variables.Select(variable => variable.Value)];

    /// <summary>What record variables hold now: SQL that names their fields depends on it.</summary>
    public string Shape => string.Join('|', _variables.Where(variable => variable.Type == BuiltinTypes.Record)
        .Select(variable => variable.Row is { } row ? string.Join(',', row.Types.ToArray().Select(type => type.Oid))
            + string.Join(',', row.Names) : "-"));

    public IReadOnlyList<SqlType?> ArgumentTypes { get; set; } = [];

    public void Enter(string? label) => _scopes.Add((label, _variables.Count, []));

    public void Leave()
    {
        int first = _scopes[^1].First;
        _variables.RemoveRange(first, _variables.Count - first);
        _scopes.RemoveAt(_scopes.Count - 1);
    }

    public PlVariable Declare(PlVariable variable)
    {
        if (!_scopes[^1].Names.TryAdd(variable.Name, variable))
            throw new SqlException(SqlState.SyntaxError, "duplicate declaration at or near \"" + variable.Name + "\"");
        _variables.Add(variable);
        return variable;
    }

    public void DeclareAlias(string name, PlVariable variable) => _scopes[^1].Names[name] = variable;

    /// <summary>Null where there is none of that name.</summary>
    public PlVariable? FindVariable(IReadOnlyList<string> names, out int used)
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            used = 1;
            if (_scopes[i].Names.TryGetValue(names[0], out PlVariable? variable))
                return variable;
            bool isLabelled = names.Count > 1 && (_scopes[i].Label == names[0] || (i == 0 && names[0] == function));
            used = 2;
            if (isLabelled && _scopes[i].Names.TryGetValue(names[1], out variable))
                return variable;
        }

        used = 0;
        return null;
    }

    public BoundExpression? Find(IReadOnlyList<string> names)
    {
        if (FindVariable(names, out int used) is not { } variable || names.Count > used + 1)
            return null;
        var value = new BoundParameter(_variables.IndexOf(variable) + 1, variable.ValueType, variable.Typmod);
        if (names.Count == used)
            return value;
        return variable.IsRow ? Field(variable, value, names[used]) : null;
    }

    public IReadOnlyList<(string Name, BoundExpression Value)>? FindFields(IReadOnlyList<string> names)
    {
        if (FindVariable(names, out int used) is not { IsRow: true } variable || names.Count > used)
            return null;
        var value = new BoundParameter(_variables.IndexOf(variable) + 1, variable.ValueType, variable.Typmod);
        if (variable.Type is CompositeType)
            return CompositeBinder.FieldsOf(value);
        throw variable.Row is null
            ? NotAssigned(variable)
            : new SqlException(SqlState.WrongObjectType, "record type has not been registered");
    }

    private static BoundField Field(PlVariable variable, BoundParameter value, string name)
    {
        if (variable.Type is CompositeType composite)
        {
            for (int i = 0; i < composite.Fields.Count; i++)
            {
                if (composite.Fields[i].Name == name)
                    return new BoundField(value, i, composite.Fields[i].Type, composite.Fields[i].Typmod);
            }

            throw NoField(variable, name);
        }

        RecordValue row = variable.Row ?? throw NotAssigned(variable);
        int at = row.Names.ToList().IndexOf(name);
        return at >= 0 ? new BoundField(value, at, row.Types[at]) : throw NoField(variable, name);
    }

    private static SqlException NotAssigned(PlVariable variable) =>
        new(SqlState.ObjectNotInPrerequisiteState, $"record \"{variable.Name}\" is not assigned yet")
        {
            Detail = "The tuple structure of a not-yet-assigned record is indeterminate.",
        };

    public static SqlException NoField(PlVariable variable, string name) =>
        new(SqlState.UndefinedColumn, $"record \"{variable.Name}\" has no field \"{name}\"");
}
