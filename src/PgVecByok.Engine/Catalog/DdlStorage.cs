using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What ALTER TABLE says of how rows are stored. Here storage follows the rows and not these words; they are kept, and shown to who asks.
/// </summary>
internal static class DdlStorage
{
    private const int TargetMax = 10_000;

    public static Table Apply(DdlContext context, Table table, AlterStorage action) => action.What switch
    {
        "CLUSTER ON" => Clustered(table, KeyNamed(table, action.Name!, "relation").Oid),
        "WITHOUT CLUSTER" => Clustered(table, 0),
        "WITHOUT OIDS" => table,
        "LOGGED" => Logged(context, table),
        "UNLOGGED" => Unlogged(context, table),
        "TABLESPACE" => RequireTablespace(action.Name!, table),
        "ACCESS METHOD" => RequireMethod(action.Name!, table),
        "REPLICA IDENTITY" => Identified(table, action.Name!),
        _ => Triggers(table, action),
    };

    private static Table Clustered(Table table, uint key) => table with
    {
        Keys = [.. table.Keys.Select(each => each.IsClustered == (each.Oid == key) ? each : each with { IsClustered = each.Oid == key })],
    };

    private static TableKey KeyNamed(Table table, string name, string kind) => table.Keys.FirstOrDefault(key => key.Name == name)
        ?? throw new SqlException(SqlState.UndefinedObject, kind == "relation"
            ? $"index \"{name}\" for table \"{table.Name}\" does not exist" : $"index \"{name}\" does not exist");

    private static Table Logged(DdlContext context, Table table)
    {
        Table? parent = table.ForeignKeys.Select(key => context.Catalog.ByOid(key.Parent)).OfType<Table>()
            .FirstOrDefault(each => each.IsUnlogged && each.Oid != table.Oid);
        return parent is null ? table with { IsUnlogged = false } : throw Persistence(
            $"could not change table \"{table.Name}\" to logged because it references unlogged table \"{parent.Name}\"");
    }

    private static Table Unlogged(DdlContext context, Table table)
    {
        Table? child = context.Catalog.Relations.Values.OfType<Table>().FirstOrDefault(each =>
            each is { IsUnlogged: false } && each.Oid != table.Oid && each.ForeignKeys.Any(key => key.Parent == table.Oid));
        return child is null ? table with { IsUnlogged = true } : throw Persistence(
            $"could not change table \"{table.Name}\" to unlogged because it references logged table \"{child.Name}\"");
    }

    private static SqlException Persistence(string message) => new(SqlState.InvalidTableDefinition, message);

    private static Table RequireTablespace(string name, Table table) => name switch
    {
        "pg_default" => table,
        "pg_global" => throw new SqlException(
            SqlState.InvalidParameterValue, "only shared relations can be placed in pg_global tablespace"),
        _ => throw new SqlException(SqlState.UndefinedObject, $"tablespace \"{name}\" does not exist"),
    };

    private static Table RequireMethod(string name, Table table) => name is "heap" or "default"
        ? table
        : throw new SqlException(SqlState.UndefinedObject, $"access method \"{name}\" does not exist");

    private static Table Identified(Table table, string how)
    {
        if (how is "DEFAULT" or "FULL" or "NOTHING")
            return table with { ReplicaIdentity = how switch { "FULL" => 'f', "NOTHING" => 'n', _ => 'd' }, ReplicaKey = 0 };
        TableKey key = KeyNamed(table, how["USING ".Length..], "relation");
        string? refusal = !key.IsUnique ? "cannot use non-unique index \"{0}\" as replica identity"
            : key.IsDeferrable ? "cannot use non-immediate index \"{0}\" as replica identity"
            : key.Columns.Any(at => at < 0) ? "cannot use expression index \"{0}\" as replica identity"
            : key.Predicate is not null ? "cannot use partial index \"{0}\" as replica identity"
            : null;
        if (refusal is not null)
        {
            throw new SqlException(
                key.IsUnique ? SqlState.FeatureNotSupported : SqlState.WrongObjectType,
                string.Format(CultureInfo.InvariantCulture, refusal, key.Name));
        }

        if (key.Columns.Select(at => table.Columns[at]).FirstOrDefault(column => !column.NotNull) is { } column)
        {
            throw new SqlException(
                SqlState.WrongObjectType,
                $"index \"{key.Name}\" cannot be used as replica identity because column \"{column.Name}\" is nullable");
        }

        return table with { ReplicaIdentity = 'i', ReplicaKey = key.Oid };
    }

    // Users have no triggers here, and the server's own, behind foreign keys, do not rest.
    private static Table Triggers(Table table, AlterStorage action) => action.Name switch
    {
        "user" => table,
        "all" when action.What.StartsWith("ENABLE", StringComparison.Ordinal) || table.ForeignKeys.Count == 0 => table,
        "all" => throw SqlException.NotSupported("foreign keys cannot be switched off", "Set the constraints deferred instead."),
        _ => throw new SqlException(
            SqlState.UndefinedObject, $"trigger \"{action.Name}\" for table \"{table.Name}\" does not exist"),
    };

    // Of one column

    public static Table Apply(DdlContext context, Table table, AlterColumnSetting set)
    {
        DdlGenerated.RequireStatistics(table, set);
        return DdlAlter.Change(table, set.Column, column => set.Setting switch
        {
            "STATISTICS" => column with { StatisticsTarget = Target(context, set.Value) },
            "STORAGE" => column with { Storage = StorageOf(column, set.Value) },
            "COMPRESSION" => column with { Compression = CompressionOf(column, set.Value) },
            _ => column with { Options = OptionsOf(column, set) },
        });
    }

    private static short? Target(DdlContext context, string value)
    {
        if (value.Equals("default", StringComparison.OrdinalIgnoreCase) || value == "-1")
            return null;
        int target = int.Parse(value, CultureInfo.InvariantCulture);
        if (target < -1)
            throw new SqlException(SqlState.InvalidParameterValue, $"statistics target {target} is too low");
        if (target <= TargetMax)
            return (short)target;
        context.Warning(SqlState.InvalidParameterValue, $"lowering statistics target to {TargetMax}");
        return TargetMax;
    }

    /// <summary>p plain, e external, m main, x extended; null: the type's own.</summary>
    public static char? StorageOf(TableColumn column, string value)
    {
        char? storage = value.ToLowerInvariant() switch
        {
            "plain" => 'p',
            "external" => 'e',
            "extended" => 'x',
            "main" => 'm',
            "default" => null,
            _ => throw new SqlException(SqlState.InvalidParameterValue, $"invalid storage type \"{value}\""),
        };
        return storage is null or 'p' || column.Type.Length < 0 ? storage : throw SqlException.NotSupported(
            $"column data type {column.Type.DisplayName(-1)} can only have storage PLAIN");
    }

    /// <summary>p pglz, l lz4; null: the default.</summary>
    public static char? CompressionOf(TableColumn column, string value)
    {
        if (value.Equals("default", StringComparison.OrdinalIgnoreCase))
            return null;
        if (column.Type.Length >= 0)
            throw SqlException.NotSupported($"column data type {column.Type.DisplayName(-1)} does not support compression");
        return value.ToLowerInvariant() switch
        {
            "pglz" => 'p',
            "lz4" => 'l',
            _ => throw new SqlException(SqlState.InvalidParameterValue, $"invalid compression method \"{value}\""),
        };
    }

    // Reset names options, which stand there with their default.
    private static Dictionary<string, string> OptionsOf(TableColumn column, AlterColumnSetting set)
    {
        var options = new Dictionary<string, string>(column.Options);
        foreach (string pair in set.Value.Split(", "))
        {
            int at = pair.IndexOf(" = ", StringComparison.Ordinal);
            string name = at < 0 ? pair : pair[..at], value = at < 0 ? "" : pair[(at + 3)..];
            if (name is not ("n_distinct" or "n_distinct_inherited"))
                throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized parameter \"{name}\"");
            if (set.Setting == "RESET" || value.Length == 0)
                options.Remove(name);
            else
                options[name] = value;
        }

        return options;
    }
}
