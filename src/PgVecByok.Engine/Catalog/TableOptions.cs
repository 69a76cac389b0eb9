using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// WITH (…) of a table. PostgreSQL's storage parameters are kept and change nothing here; tenant_column is ours.
/// </summary>
internal static class TableOptions
{
    public const string TenantColumn = "tenant_column";

    public static IReadOnlyDictionary<string, string> Check(IEnumerable<DefinitionOption> options)
    {
        var kept = new Dictionary<string, string>();
        foreach (DefinitionOption option in options)
        {
            if (!IsKnown(option.Name))
                throw new SqlException(
                    SqlState.InvalidParameterValue, $"unrecognized parameter \"{option.Name}\"") { Offset = option.Offset };
            if (!kept.TryAdd(option.Name, option.Value ?? "true"))
                throw new SqlException(SqlState.InvalidParameterValue, $"parameter \"{option.Name}\" specified more than once");
        }

        return kept;
    }

    private static bool IsKnown(string name) =>
        name is TenantColumn or "fillfactor" or "parallel_workers" or "user_catalog_table" or "vacuum_index_cleanup" or "vacuum_truncate"
            or "toast_tuple_target" or "log_autovacuum_min_duration"
        || name.StartsWith("autovacuum_", StringComparison.Ordinal) || name.StartsWith("toast.", StringComparison.Ordinal);
}
