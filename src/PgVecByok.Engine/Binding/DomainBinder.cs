using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The conditions of a domain, put over a value that is to become one of it: as a call that gives its argument back, or 23502 or 23514.
/// </summary>
internal static class DomainBinder
{
    private sealed record Condition(UserType Domain, string? Constraint, BoundExpression? Expression, OutputColumn Value);

    public static BoundExpression Cast(BindState state, BoundExpression value, DomainType domain, int offset)
    {
        BoundExpression told = Told(state, value, domain.Oid);
        return Enforce(state, state.Coercion.Cast(told, domain.Base, domain.BaseTypmod, offset), domain.Oid);
    }

    /// <summary>A parameter of which this is the first use is one of the domain.</summary>
    public static BoundExpression Told(BindState state, BoundExpression value, uint domainOid) =>
        domainOid != 0 && value is BoundParameter parameter && value.Type == BuiltinTypes.Unknown
        && state.Catalog.Types.GetValueOrDefault(domainOid) is { } domain
            ? state.PlacedLike(state.Parameters.Resolve(parameter, domain.Type, state.PlaceOf(value)), value)
            : value;

    /// <summary>REQUIRES: the value has the domain's base type. Oid 0: no domain, but perhaps an array of one.</summary>
    public static BoundExpression Enforce(BindState state, BoundExpression value, uint domainOid)
    {
        SqlException.ThrowIfTooDeep();
        if (domainOid == 0 && value.Type.Element is DomainType element)
            return value is BoundCall { Function.IsDomain: true } ? value : EnforceElements(state, value, element.Oid);
        if (domainOid == 0 || state.Catalog.Types.GetValueOrDefault(domainOid) is not { } domain)
            return value;
        List<Condition> conditions = Conditions(state, domain);
        if (conditions.Count == 0 && domain.Collation is null)
            return value;
        var function = new ScalarFunction
        {
            Oid = 0, Name = domain.Name, Schema = domain.Schema, ArgumentTypes = [value.Type], ReturnType = value.Type, IsStrict = false,
            Volatility = Volatility.Stable, Body = (call, arguments, _) => Checked(call, arguments[0], conditions),
            IsDomain = true, Collation = domain.Collation,
            Conditions = [.. conditions.Select(condition => condition.Expression).OfType<BoundExpression>()],
        };
        return state.PlacedLike(new BoundCall(function, [value], value.Type, value.Typmod), value);
    }

    private static BoundExpression EnforceElements(BindState state, BoundExpression value, uint domainOid)
    {
        if (state.Catalog.Types.GetValueOrDefault(domainOid) is not { } domain
            || Conditions(state, domain) is not { Count: > 0 } conditions)
            return value;
        var function = new ScalarFunction
        {
            Oid = 0, Name = domain.Name, Schema = domain.Schema, ArgumentTypes = [value.Type], ReturnType = value.Type, IsStrict = false,
            Volatility = Volatility.Stable, Body = (call, arguments, _) => CheckedElements(call, arguments[0], conditions), IsDomain = true,
            Conditions = [.. conditions.Select(condition => condition.Expression).OfType<BoundExpression>()],
        };
        return state.PlacedLike(new BoundCall(function, [value], value.Type, value.Typmod), value);
    }

    private static Column CheckedElements(CallContext call, Column values, List<Condition> conditions)
    {
        var arrays = (Column<SqlArray>)values;
        for (int row = 0; row < arrays.Count; row++)
        {
            if (!arrays.IsNull(row))
                Checked(call, arrays[row].Elements, conditions);
        }

        return values;
    }

    private static List<Condition> Conditions(BindState state, UserType domain)
    {
        SqlException.ThrowIfTooDeep();
        List<Condition> all = [];
        if (domain.Over is DomainType over && state.Catalog.Types.GetValueOrDefault(over.Oid) is { } inner)
            all.AddRange(Conditions(state, inner).Select(each => each with { Domain = domain }));
        TableColumn column = DdlDomains.ValueOf(domain);
        if (domain.NotNull)
            all.Add(new Condition(domain, null, null, new OutputColumn("value", column.Type)));
        foreach (CheckConstraint check in domain.Checks.OrderBy(check => check.Name, StringComparer.Ordinal))
        {
            var value = new OutputColumn("value", column.Type, column.Typmod);
            var range = new PlanRange(new ValuesNode([], [value]), domain.Name);
            all.Add(new Condition(domain, check.Name,
                TableExpression.Bind(state, range, check.Expression, ClauseKind.Check, "CHECK"), value));
        }

        return all;
    }

    private static Column Checked(CallContext call, Column values, List<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            if (condition.Expression is not { } expression)
            {
                RequireNoNull(condition.Domain, values);
                continue;
            }

            var scope = new ExecutionScope(new StatementRun(call.Statement, null));
            var holds = (Column<bool>)scope.Compile(expression, [condition.Value]).Evaluate(new Batch([values], values.Count));
            for (int row = 0; row < values.Count; row++)
            {
                if (!holds.IsNull(row) && !holds[row])
                    throw Violation(condition);
            }
        }

        return values;
    }

    private static void RequireNoNull(UserType domain, Column values)
    {
        for (int row = 0; row < values.Count && !values.HasNoNulls; row++)
        {
            if (values.IsNull(row))
            {
                throw new SqlException(SqlState.NotNullViolation, $"domain {domain.Describe()} does not allow null values")
                {
                    Schema = domain.Schema, DataType = domain.Name,
                };
            }
        }
    }

    private static SqlException Violation(Condition condition) => new(
        SqlState.CheckViolation, $"value for domain {condition.Domain.Describe()} violates check constraint \"{condition.Constraint}\"")
    {
        Schema = condition.Domain.Schema, DataType = condition.Domain.Name, Constraint = condition.Constraint,
    };
}
