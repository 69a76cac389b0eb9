using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>WITH (…) of a view: security_barrier, security_invoker, check_option.</summary>
internal static class ViewOptions
{
    public static IReadOnlyDictionary<string, string> Apply(
        IReadOnlyDictionary<string, string> before, IEnumerable<DefinitionOption> options, bool isReset = false)
    {
        var kept = new Dictionary<string, string>(before);
        foreach (DefinitionOption option in options)
        {
            if (isReset)
                kept.Remove(option.Name);
            else
                kept[option.Name] = Value(option);
        }

        return kept;
    }

    private static string Value(DefinitionOption option)
    {
        string value = option.Value ?? "true";
        switch (option.Name)
        {
            case "security_barrier" or "security_invoker":
                return value.ToLowerInvariant()
                    is "true" or "false" or "on" or "off" or "yes" or "no" or "1" or "0" or "t" or "f" or "y" or "n"
                    ? value
                    : throw new SqlException(
                        SqlState.InvalidParameterValue, $"invalid value for boolean option \"{option.Name}\": {value}");
            case "check_option":
                return value is "local" or "cascaded"
                    ? value
                    : throw new SqlException(
                        SqlState.InvalidParameterValue, $"invalid value for enum option \"check_option\": {value}")
                    {
                        Detail = "Valid values are \"local\" and \"cascaded\".",
                    };
            default:
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized parameter \"{option.Name}\"");
        }
    }
}
