using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The tenant column: it defaults to the session's tenant, takes no other value, and never changes. This only gives the right error in
/// time: rows of other tenants are out of reach whatever a statement says.
/// </summary>
internal static class TenantRule
{
    private const string PolicyName = "tenant";

    public static BoundExpression Default(BindState state, TableColumn column) =>
        Assignments.Coerce(state, Current(state, column.Type), column);

    /// <summary>Another tenant's value is 42501; without a tenant the storage says KM010, NULL is the NOT NULL constraint's.</summary>
    public static IReadOnlyList<(string? Policy, BoundExpression Expression)> InsertChecks(BindState state, TableRange row)
    {
        if (row.Table.TenantColumn is not { } ordinal)
            return [];
        BoundExpression value = row.Columns[ordinal].Reference();
        if (value.Type != BuiltinTypes.Uuid)
            value = state.Coercion.Cast(value, BuiltinTypes.Text, -1, 0);
        OperatorDefinition equality = OperatorChoice.Binary(state, "=", value.Type, value.Type, 0, null);
        var same = new BoundCall(equality.Function, [value, Current(state, value.Type)], BuiltinTypes.Bool, OperatorSymbol: "=");
        return [(PolicyName, new BoundTruthTest(same, TruthTest.False, Negated: true))];
    }

    public static SqlException Changed(TableColumn column) =>
        new(SqlState.GeneratedAlways, $"column \"{column.Name}\" can only be updated to DEFAULT")
        {
            Detail = $"Column \"{column.Name}\" is the tenant column: a row stays with its tenant.",
        };

    private static BoundCall Current(BindState state, SqlType type)
    {
        string name = type == BuiltinTypes.Uuid ? "current_tenant_id" : "current_tenant";
        var function = (ScalarFunction)state.Functions.FunctionsNamed(name).Single(each => each.Schema == "byok");
        return new BoundCall(function, [], function.ReturnType);
    }
}
