using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The types of $1 …: declared ones stay, the others become what their first use asks for. Every reference before that is of
/// type unknown and takes the same type when it is coerced. One of a domain is told to the client as that, and is the
/// base type's to expressions: its value was checked when it came.
/// </summary>
internal sealed class ParameterInference(IReadOnlyList<SqlType?> declared, bool addsMore)
{
    private const int NumbersMax = 65535; // the protocol counts parameters in 16 bits

    private readonly List<SqlType?> _types = [.. declared.Select(type => type == BuiltinTypes.Unknown ? null : type)];
    private readonly Dictionary<int, int> _places = [];

    public BoundParameter Reference(int number, int offset)
    {
        if (number is < 1 or > NumbersMax || (number > declared.Count && !addsMore))
            throw new SqlException(SqlState.UndefinedParameter, $"there is no parameter ${number}") { Offset = offset };
        while (_types.Count < number)
            _types.Add(null);
        _places.TryAdd(number, offset);
        return new BoundParameter(number, DomainType.BaseOf(_types[number - 1] ?? BuiltinTypes.Unknown));
    }

    /// <summary>The parameter as the type its use asks for.</summary>
    public BoundParameter Resolve(BoundParameter parameter, SqlType type, int? offset)
    {
        SqlType? known = _types[parameter.Number - 1];
        if (known is not null && known != type)
        {
            throw new SqlException(SqlState.AmbiguousParameter, $"inconsistent types deduced for parameter ${parameter.Number}")
            {
                Detail = $"{known.DisplayName(-1)} versus {type.DisplayName(-1)}", Offset = offset,
            };
        }

        _types[parameter.Number - 1] = type;
        return new BoundParameter(parameter.Number, DomainType.BaseOf(type));
    }

    /// <exception cref="SqlException">42P18: a parameter whose type nothing tells.</exception>
    public IReadOnlyList<SqlType> Finish()
    {
        for (int i = 0; i < _types.Count; i++)
        {
            if (_types[i] is not null)
                continue;
            throw new SqlException(SqlState.IndeterminateDatatype, $"could not determine data type of parameter ${i + 1}")
            {
                Offset = _places.TryGetValue(i + 1, out int place) ? place : null,
            };
        }

        return [.. _types.Select(type => type!)];
    }
}
