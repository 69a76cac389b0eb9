using System.Globalization;

namespace PgVecByok.Engine;

/// <summary>information_schema: what the standard shows of relations, columns and constraints to those who may use them.</summary>
internal static class InformationSchema
{
    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        void Add(string name, SystemRows rows) => providers.Add("information_schema." + name, (rows, false));
        Add("information_schema_catalog_name", (reader, shape) => [new(shape) { ["catalog_name"] = Database(reader) }]);
        Add("schemata", Schemata);
        Add("tables", Tables);
        Add("views", Views);
        Add("sequences", Sequences);
        Add("columns", (reader, shape) => InformationColumns.Rows(reader, shape));
        Add("table_constraints", Constraints);
        Add("key_column_usage", KeyColumns);
        Add("constraint_column_usage", ConstraintColumns);
        Add("constraint_table_usage", ConstraintTables);
        Add("check_constraints", Checks);
        Add("referential_constraints", (reader, shape) => InformationReferences.Rules(reader, shape));
        Add("applicable_roles", ApplicableRoles);
        Add("enabled_roles", EnabledRoles);
        InformationPrivileges.AddTo(Add);
        InformationDomains.AddTo(Add);
        Add("character_sets", CharacterSets);
        Add("collations", Collations);
        Add("routines", (reader, shape) => InformationRoutines.Routines(reader, shape));
        Add("parameters", (reader, shape) => InformationRoutines.Parameters(reader, shape));
    }

    internal static string Database(CatalogReader reader) => reader.Session.DatabaseName;

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Owners and their members see a relation, and whoever holds any right on it.</summary>
    internal static bool Sees(CatalogReader reader, Relation relation) =>
        relation is SystemRelation || reader.IsOperator || reader.Catalog.HasPrivilegesOf(reader.Session.CurrentRole, relation.Owner)
        || AccessList.Of(relation).Effective.Any(new Rights(reader.Catalog, reader.Session.CurrentRole).Reaches);

    /// <summary>The standard knows no materialized views.</summary>
    internal static bool IsTableOrView(Relation relation) => relation is not (Sequence or Table { IsMaterializedView: true });

    private static IEnumerable<Relation> Visible(CatalogReader reader) => reader.Relations.Where(relation => Sees(reader, relation));

    private static IEnumerable<SystemRow> Schemata(CatalogReader reader, SystemShape shape) => reader.Catalog.Schemas.Values
        .OrderBy(schema => schema.Oid).Select(schema => new SystemRow(shape)
        {
            ["catalog_name"] = Database(reader), ["schema_name"] = schema.Name, ["schema_owner"] = schema.Owner,
        });

    private static IEnumerable<SystemRow> Tables(CatalogReader reader, SystemShape shape) => Visible(reader)
        .Where(IsTableOrView).Select(relation => new SystemRow(shape)
        {
            ["table_catalog"] = Database(reader), ["table_schema"] = relation.Schema, ["table_name"] = relation.Name,
            ["table_type"] = CatalogReader.Kind(relation) == 'v' ? "VIEW"
                : relation is Table { IsTemporary: true } ? "LOCAL TEMPORARY" : "BASE TABLE",
            ["is_insertable_into"] = (ViewUpdates.Events(reader.Catalog, relation) & ViewUpdates.Insert) != 0, ["is_typed"] = false,
        });

    private static IEnumerable<SystemRow> Views(CatalogReader reader, SystemShape shape) => Visible(reader)
        .Where(relation => CatalogReader.Kind(relation) == 'v').Select(relation => new SystemRow(shape)
        {
            ["table_catalog"] = Database(reader), ["table_schema"] = relation.Schema, ["table_name"] = relation.Name,
            ["view_definition"] = (relation as View)?.Definition,
            ["check_option"] = (relation as View)?.CheckOption?.ToUpperInvariant() ?? "NONE",
            ["is_updatable"] = (ViewUpdates.Events(reader.Catalog, relation) & 20) == 20,
            ["is_insertable_into"] = (ViewUpdates.Events(reader.Catalog, relation) & ViewUpdates.Insert) != 0,
            ["is_trigger_updatable"] = false, ["is_trigger_deletable"] = false,
            ["is_trigger_insertable_into"] = false,
        });

    private static IEnumerable<SystemRow> Sequences(CatalogReader reader, SystemShape shape) => Visible(reader).OfType<Sequence>()
        .Where(sequence => !IsIdentity(reader, sequence)).Select(sequence => new SystemRow(shape)
        {
            ["sequence_catalog"] = Database(reader), ["sequence_schema"] = sequence.Schema, ["sequence_name"] = sequence.Name,
            ["data_type"] = sequence.Type.DisplayName(-1), ["numeric_precision"] = sequence.Type.Length * 8,
            ["numeric_precision_radix"] = 2, ["numeric_scale"] = 0, ["start_value"] = Number(sequence.Start),
            ["minimum_value"] = Number(sequence.Minimum), ["maximum_value"] = Number(sequence.Maximum),
            ["increment"] = Number(sequence.Increment), ["cycle_option"] = sequence.Cycles,
        });

    private static bool IsIdentity(CatalogReader reader, Sequence sequence) =>
        reader.Catalog.ByOid(sequence.OwnedByTable) is Table table
        && table.Columns.Any(column => column.Number == sequence.OwnedByColumn && column.Identity != '\0');

    private static IEnumerable<(Table Table, string Name, string Type, TableKey? Key, CheckConstraint? Check, TableColumn? NotNull)> All(
        CatalogReader reader)
    {
        foreach (Table table in reader.Tables.Where(table => Sees(reader, table)))
        {
            foreach (TableKey key in table.Keys.Where(key => key.IsConstraint))
                yield return (table, key.Name, key.IsPrimary ? "PRIMARY KEY" : "UNIQUE", key, null, null);
            foreach (CheckConstraint check in table.Checks)
                yield return (table, check.Name, "CHECK", null, check, null);
            foreach (TableColumn column in table.Columns.Where(column => column.NotNull))
                yield return (table, $"{table.Name}_{column.Name}_not_null", "CHECK", null, null, column);
        }
    }

    private static IEnumerable<SystemRow> Constraints(CatalogReader reader, SystemShape shape) => Own(reader, shape)
        .Concat(InformationReferences.Constraints(reader, shape));

    private static IEnumerable<SystemRow> Own(CatalogReader reader, SystemShape shape) => All(reader).Select(constraint =>
        new SystemRow(shape)
        {
            ["constraint_catalog"] = Database(reader), ["constraint_schema"] = constraint.Table.Schema,
            ["constraint_name"] = constraint.Name, ["table_catalog"] = Database(reader), ["table_schema"] = constraint.Table.Schema,
            ["table_name"] = constraint.Table.Name, ["constraint_type"] = constraint.Type, ["is_deferrable"] = constraint.Key is { IsDeferrable: true },
            ["initially_deferred"] = constraint.Key is { IsDeferred: true }, ["enforced"] = constraint.Check is not { IsEnforced: false },
            ["nulls_distinct"] = constraint.Key is { IsPrimary: false } key ? !key.NullsNotDistinct : null,
        });

    private static IEnumerable<SystemRow> KeyColumns(CatalogReader reader, SystemShape shape) => OwnKeyColumns(reader, shape)
        .Concat(InformationReferences.KeyColumns(reader, shape));

    private static IEnumerable<SystemRow> OwnKeyColumns(CatalogReader reader, SystemShape shape) =>
        from constraint in All(reader)
        where constraint.Key is not null
        from place in constraint.Key.Columns.Select((ordinal, at) => (Ordinal: ordinal, At: at))
        select new SystemRow(shape)
        {
            ["constraint_catalog"] = Database(reader), ["constraint_schema"] = constraint.Table.Schema,
            ["constraint_name"] = constraint.Name, ["table_catalog"] = Database(reader), ["table_schema"] = constraint.Table.Schema,
            ["table_name"] = constraint.Table.Name, ["column_name"] = constraint.Table.Columns[place.Ordinal].Name,
            ["ordinal_position"] = place.At + 1,
        };

    private static IEnumerable<SystemRow> ConstraintColumns(CatalogReader reader, SystemShape shape) => OwnConstraintColumns(reader, shape)
        .Concat(InformationReferences.ConstraintColumns(reader, shape));

    private static IEnumerable<SystemRow> OwnConstraintColumns(CatalogReader reader, SystemShape shape) =>
        from constraint in All(reader)
        from column in ColumnsOf(constraint.Table, constraint.Key, constraint.Check, constraint.NotNull)
        select new SystemRow(shape)
        {
            ["table_catalog"] = Database(reader), ["table_schema"] = constraint.Table.Schema, ["table_name"] = constraint.Table.Name,
            ["column_name"] = column, ["constraint_catalog"] = Database(reader), ["constraint_schema"] = constraint.Table.Schema,
            ["constraint_name"] = constraint.Name,
        };

    private static IEnumerable<string> ColumnsOf(Table table, TableKey? key, CheckConstraint? check, TableColumn? notNull) =>
        key is not null ? key.Columns.Select(ordinal => table.Columns[ordinal].Name)
        : check is not null ? table.Columns.Where(column => IndexCatalog.Mentions(check.Expression, column.Name)).Select(column => column.Name)
        : [notNull!.Name];

    private static IEnumerable<SystemRow> ConstraintTables(CatalogReader reader, SystemShape shape) => All(reader)
        .Where(constraint => constraint.Key is not null).Select(constraint => new SystemRow(shape)
        {
            ["table_catalog"] = Database(reader), ["table_schema"] = constraint.Table.Schema, ["table_name"] = constraint.Table.Name,
            ["constraint_catalog"] = Database(reader), ["constraint_schema"] = constraint.Table.Schema,
            ["constraint_name"] = constraint.Name,
        });

    private static IEnumerable<SystemRow> Checks(CatalogReader reader, SystemShape shape) => All(reader)
        .Where(constraint => constraint.Key is null).Select(constraint => new SystemRow(shape)
        {
            ["constraint_catalog"] = Database(reader), ["constraint_schema"] = constraint.Table.Schema,
            ["constraint_name"] = constraint.Name,
            ["check_clause"] = constraint.Check is { } check
                ? IndexDefinition.Parenthesised(check.Expression)
                : $"{SqlQuoting.Identifier(constraint.NotNull!.Name)} IS NOT NULL",
        }).Concat(InformationDomains.Checks(reader, shape));

    private static IEnumerable<SystemRow> ApplicableRoles(CatalogReader reader, SystemShape shape) =>
        from role in reader.Catalog.Roles.Values
        where reader.Catalog.IsMember(reader.Session.CurrentRole, role.Name)
        from membership in role.MemberOf
        select new SystemRow(shape)
        {
            ["grantee"] = role.Name, ["role_name"] = membership.Role, ["is_grantable"] = membership.WithAdmin,
        };

    private static IEnumerable<SystemRow> EnabledRoles(CatalogReader reader, SystemShape shape) => reader.Catalog.Roles.Values
        .Where(role => reader.IsOperator || reader.Catalog.IsMember(reader.Session.CurrentRole, role.Name))
        .OrderBy(role => role.Oid).Select(role => new SystemRow(shape) { ["role_name"] = role.Name });

    private static IEnumerable<SystemRow> CharacterSets(CatalogReader reader, SystemShape shape)
    {
        yield return new(shape)
        {
            ["character_set_name"] = "UTF8", ["character_repertoire"] = "UCS", ["form_of_use"] = "UTF8",
            ["default_collate_catalog"] = Database(reader), ["default_collate_schema"] = "pg_catalog", ["default_collate_name"] = "default",
        };
    }

    private static IEnumerable<SystemRow> Collations(CatalogReader reader, SystemShape shape) =>
        Engine.Collations.All.Where(row => row.Name != Engine.Collations.Default).Select(row => new SystemRow(shape)
        {
            ["collation_catalog"] = Database(reader), ["collation_schema"] = "pg_catalog", ["collation_name"] = row.Name,
            ["pad_attribute"] = "NO PAD",
        });
}
