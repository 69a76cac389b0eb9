using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// ALTER ROLE … SET, CREATE FUNCTION … SET and their kin: what is kept for later log-ins or calls is looked at as if it were set now.
/// </summary>
internal static class RoleSettings
{
    /// <summary>The statement with the setting's own name and the one value that is kept.</summary>
    /// <exception cref="SqlException">42704, 22023, 55P02, 42501: SET would say the same.</exception>
    public static AlterRole Checked(Session session, AlterRole statement)
    {
        if (statement.Setting is not { } setting || (setting.IsReset && setting.Name == "all"))
            return statement;
        (string name, string? value) = Checked(session, setting);
        return statement with
        {
            Setting = setting with { Name = name, Values = value is null ? null : [value], IsFromCurrent = false },
        };
    }

    /// <summary>The setting's own name and its value; null: the default.</summary>
    public static (string Name, string? Value) Checked(Session session, SetVariable setting)
    {
        string name = Settings.Find(setting.Name)?.Name ?? setting.Name;
        if (name == "transaction_isolation" && setting.Values is not null)
        {
            throw new SqlException(
                SqlState.ActiveSqlTransaction, "SET TRANSACTION ISOLATION LEVEL must be called before any query");
        }

        string? value = setting.IsFromCurrent ? session.Settings.Require(name) : SettingStatements.ValueOf(setting);
        if (value is not null)
            session.Settings.RequireValid(name, value);
        return (name, value);
    }
}
