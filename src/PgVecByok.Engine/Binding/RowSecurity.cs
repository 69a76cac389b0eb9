using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Policies, applied where a table is named and nowhere else. Permissive ones of the command and role are joined by OR, restrictive ones
/// by AND; none permissive means no row. Tenancy is no matter of policies: rows of other tenants cannot be reached at all.
/// </summary>
internal static class RowSecurity
{
    /// <summary>Adds to the range what its rows must pass for the command.</summary>
    public static void Apply(BindState state, TableRange range, string command)
    {
        if (!Applies(state, range.Table))
            return;
        bool[] asked = [.. range.Columns.Select(column => column.IsAsked)];
        range.Filter.AddRange(Conditions(state, range, command, isCheck: false).Select(each => each.Expression));
        for (int i = 0; i < asked.Length; i++)
            range.Columns[i].IsAsked = asked[i];
        // Below the virtual columns, so that nothing a statement computes comes before the policies.
        if (range.Stored is { } stored)
            stored.Filter.AddRange(Conditions(state, OverStored(state, stored), command, isCheck: false).Select(each => each.Expression));
    }

    /// <summary>The stored table as policies name it: a virtual column is what computes it.</summary>
    public static TableRange OverStored(BindState state, TableRange stored)
    {
        var named = new TableRange(stored.Table, stored.Alias!) { Below = stored };
        for (int i = 0; i < named.Columns.Count; i++)
        {
            RangeColumn own = stored.Columns[i];
            int ordinal = i;
            named.Columns[i] = new RangeColumn(
                own.Name, own.Type, own.Typmod, own.Output, () => GeneratedColumns.Virtual(state, stored, ordinal) ?? own.Reference());
        }

        return named;
    }

    /// <summary>What new rows must pass, over a range of the new row.</summary>
    public static IReadOnlyList<(string? Policy, BoundExpression Expression)> Checks(BindState state, TableRange newRow, string command) =>
        Applies(state, newRow.Table) ? Conditions(state, newRow, command, isCheck: true, isNew: true) : [];

    /// <summary>
    /// USING of the command over the existing row: ON CONFLICT DO UPDATE fails instead of passing the row by. Or over a new one, which
    /// RETURNING shows.
    /// </summary>
    public static IReadOnlyList<(string? Policy, BoundExpression Expression)> Using(
        BindState state, TableRange row, string command, bool isNew = false) =>
        Applies(state, row.Table) ? Conditions(state, row, command, isCheck: false, isNew) : [];

    /// <summary>Policies bind the role; with row_security off that is an error.</summary>
    public static bool Applies(BindState state, Table table)
    {
        if (!table.RowSecurity || state.Catalog.FindRole(state.Role) is { IsSuperuser: true } or { BypassRowSecurity: true })
            return false;
        if (Privileges.IsOwner(state, table.Owner) && !table.ForceRowSecurity)
            return false;
        if (!state.Context.RowSecurity)
        {
            throw new SqlException(
                SqlState.InsufficientPrivilege, $"query would be affected by row-level security policy for table \"{table.Name}\"")
            {
                Hint = Privileges.IsOwner(state, table.Owner)
                    ? "To disable the policy for the table's owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY."
                    : null,
            };
        }

        return true;
    }

    private static List<(string? Policy, BoundExpression Expression)> Conditions(
        BindState state, TableRange range, string command, bool isCheck, bool isNew = false)
    {
        RangeItem row = isNew ? range.Unwritten(state.Functions) : range;
        List<Policy> policies = [.. range.Table.Policies
            .Where(policy => (policy.Command == "ALL" || policy.Command == command) && IsFor(state, policy))
            .OrderBy(policy => policy.Name, StringComparer.Ordinal)];
        List<BoundExpression> permissive = [];
        List<(string?, BoundExpression)> all = [];
        foreach (Policy policy in policies)
        {
            string? text = isCheck ? policy.WithCheck ?? policy.Using : policy.Using;
            BoundExpression condition = text is null ? new BoundConstant(true, BuiltinTypes.Bool) : Bind(state, range.Table, row, text);
            if (policy.IsPermissive)
                permissive.Add(condition);
            else
                all.Add((policy.Name, condition));
        }

        all.Insert(0, (null, permissive.Count switch
        {
            0 => new BoundConstant(false, BuiltinTypes.Bool),
            1 => permissive[0],
            _ => new BoundLogical(LogicalKind.Or, permissive, BuiltinTypes.Bool),
        }));
        return all;
    }

    private static bool IsFor(BindState state, Policy policy) =>
        policy.Roles.Count == 0 || policy.Roles.Any(role => state.Catalog.HasPrivilegesOf(state.Role, role));

    private static BoundExpression Bind(BindState state, Table table, RangeItem range, string text)
    {
        if (state.OpenPolicies.Contains(table.Oid))
        {
            throw new SqlException(
                SqlState.InvalidObjectDefinition, $"infinite recursion detected in policy for relation \"{table.Name}\"");
        }

        state.OpenPolicies.Add(table.Oid);
        try
        {
            return TableExpression.Bind(state, range, text, ClauseKind.Policy, "POLICY");
        }
        finally
        {
            state.OpenPolicies.Remove(table.Oid);
        }
    }
}
