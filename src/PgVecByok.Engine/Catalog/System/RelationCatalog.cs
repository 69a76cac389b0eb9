namespace PgVecByok.Engine;

/// <summary>pg_class, pg_attribute, pg_attrdef, pg_namespace, pg_sequence: relations and their columns.</summary>
internal static class RelationCatalog
{
    public static void AddTo(Dictionary<string, (SystemRows, bool)> providers)
    {
        providers.Add("pg_catalog.pg_class", (Classes, true));
        providers.Add("pg_catalog.pg_attribute", (Attributes, true));
        providers.Add("pg_catalog.pg_attrdef", (Defaults, true));
        providers.Add("pg_catalog.pg_namespace", (Namespaces, true));
        providers.Add("pg_catalog.pg_sequence", (Sequences, true));
    }

    /// <summary>Oid of a column's default in pg_attrdef: derived, since a column's default has no identity of its own here.</summary>
    public static uint DefaultOid(uint table, short column) => 0x8000_0000u + (table << 11) + (uint)column;

    private static IEnumerable<SystemRow> Classes(CatalogReader reader, SystemShape shape)
    {
        foreach (Relation relation in reader.Relations)
        {
            yield return Class(reader, shape, relation);
            foreach (TableKey key in (relation as Table)?.Keys ?? [])
                yield return Index(reader, shape, (Table)relation, key);
        }

        foreach (UserType type in UserTypeRows.Composites(reader))
        {
            yield return new SystemRow(shape)
            {
                ["oid"] = type.RelationOid, ["relname"] = type.Name, ["relnamespace"] = reader.Schema(type.Schema), ["reltype"] = type.Oid,
                ["relowner"] = reader.Role(type.Owner), ["relpersistence"] = 'p', ["relkind"] = 'c', ["relnatts"] = type.Attributes.Count,
                ["relispopulated"] = true, ["relreplident"] = 'n',
            };
        }
    }

    private static SystemRow Class(CatalogReader reader, SystemShape shape, Relation relation)
    {
        var table = relation as Table;
        char kind = CatalogReader.Kind(relation);
        long rows = table is null ? 0 : reader.Statement.Transaction.Manager.Tables.EstimateRows(reader.Statement.Transaction, table);
        return new SystemRow(shape)
        {
            ["oid"] = relation.Oid, ["relname"] = relation.Name, ["relnamespace"] = reader.Schema(relation.Schema),
            ["reltype"] = relation is Table or View ? UserTypes.RowTypeOid(relation.Oid) : 0u,
            ["relowner"] = reader.Role(relation.Owner), ["relam"] = kind is 'r' or 'm' ? CatalogReader.HeapOid : 0u,
            ["relfilenode"] = kind is 'r' or 'S' or 'm' ? relation.Oid : 0u, ["reltuples"] = kind is not ('r' or 'm') ? 0f
                : rows > 0 ? rows : -1f,
            ["relhasindex"] = table is { Keys.Count: > 0 }, ["relpersistence"] = Schema.IsTemporary(relation.Schema) ? 't'
                : table is { IsUnlogged: true } ? 'u' : 'p',
            ["relkind"] = kind, ["relnatts"] = relation.Columns.Count, ["relchecks"] = table?.Checks.Count ?? 0,
            ["relhastriggers"] = table is not null && reader.HasForeignKeys(table),
            ["relhasrules"] = relation is View or Table { IsMaterializedView: true }, ["relrowsecurity"] = table?.RowSecurity ?? false,
            ["relforcerowsecurity"] = table?.ForceRowSecurity ?? false, ["relispopulated"] = table?.IsPopulated ?? true,
            ["relreplident"] = table?.ReplicaIdentity ?? 'n', ["relacl"] = Acl(relation),
            ["reloptions"] = Options(table?.Options ?? (relation as View)?.Options),
        };
    }

    private static SystemRow Index(CatalogReader reader, SystemShape shape, Table table, TableKey key) => new(shape)
    {
        ["oid"] = key.Oid, ["relname"] = key.Name, ["relnamespace"] = reader.Schema(table.Schema), ["relowner"] = reader.Role(table.Owner),
        ["relam"] = CatalogReader.Method(key.Method), ["relfilenode"] = key.Oid,
        ["relpersistence"] = table.IsTemporary ? 't' : table.IsUnlogged ? 'u' : 'p',
        ["relkind"] = 'i', ["relnatts"] = key.Columns.Count + key.Included.Count, ["relispopulated"] = true, ["relreplident"] = 'n',
        ["reloptions"] = Options(key.Options),
    };

    private static IEnumerable<SystemRow> Attributes(CatalogReader reader, SystemShape shape)
    {
        foreach (Relation relation in reader.Relations)
        {
            foreach (TableColumn column in relation.Columns)
            {
                SystemRow attribute = Attribute(shape, relation.Oid, column);
                attribute["attacl"] = relation is SystemRelation ? null : CatalogReader.Acl(relation, column);
                yield return attribute;
            }

            foreach (SystemRow row in Dropped(shape, relation))
                yield return row;
            if (CatalogReader.Kind(relation) is not ('r' or 'S' or 'm'))
                continue;
            foreach ((string name, int number, SqlType type) in SystemColumn.All)
                yield return Column(shape, relation.Oid, name, (short)number, type, -1, true);
            foreach (TableKey key in (relation as Table)?.Keys ?? [])
            {
                foreach (SystemRow row in KeyAttributes(shape, (Table)relation, key))
                    yield return row;
            }
        }

        foreach (UserType type in UserTypeRows.Composites(reader))
        {
            foreach (TableColumn column in type.Attributes)
                yield return Attribute(shape, type.RelationOid, column);
        }
    }

    private static SystemRow Attribute(SystemShape shape, uint relation, TableColumn column)
    {
        SystemRow row = Column(shape, relation, column.Name, column.Number, column.Type, column.Typmod, column.NotNull);
        if (column.Domain != 0)
        {
            row["atttypid"] = column.Domain;
            row["atttypmod"] = -1;
        }

        row["atthasdef"] = column.Default is not null && column.Identity == '\0';
        row["attidentity"] = column.Identity;
        row["attgenerated"] = column.IsVirtual ? 'v' : column.IsGenerated ? 's' : '\0';
        row["atthasmissing"] = column.Missing is not null;
        row["attcollation"] = CatalogReader.Collation(column.Type, column.Collation);
        row["attstattarget"] = column.StatisticsTarget;
        row["attstorage"] = column.Storage;
        row["attcompression"] = column.Compression;
        row["attoptions"] = Options(column.Options);
        return row;
    }

    private static IEnumerable<SystemRow> Dropped(SystemShape shape, Relation relation)
    {
        if (relation is not Table table)
            yield break;
        HashSet<short> kept = [.. table.Columns.Select(column => column.Number)];
        for (short number = 1; number <= table.LastColumnNumber; number++)
        {
            if (kept.Contains(number))
                continue;
            yield return new SystemRow(shape)
            {
                ["attrelid"] = table.Oid, ["attname"] = $"........pg.dropped.{number}........", ["attnum"] = number,
                ["attisdropped"] = true, ["attislocal"] = true, ["atttypmod"] = -1, ["attalign"] = 'i', ["attstorage"] = 'p',
            };
        }
    }

    private static IEnumerable<SystemRow> KeyAttributes(SystemShape shape, Table table, TableKey key)
    {
        int number = 0;
        foreach (int ordinal in key.Columns.Concat(key.Included))
        {
            string? expression = ordinal < 0 ? key.Expressions.ElementAtOrDefault(number) : null;
            number++;
            TableColumn? column = ordinal >= 0 ? table.Columns[ordinal] : null;
            SystemRow row = Column(
                shape, key.Oid, column?.Name ?? IndexDefinition.ExpressionName(expression), (short)number,
                column?.Type ?? BuiltinTypes.Text, column?.Typmod ?? -1, false);
            if (number > key.Columns.Count)
                row["attcollation"] = 0u;
            else if (column is not null || key.Collations.ElementAtOrDefault(number - 1) is not null)
                row["attcollation"] = IndexCatalog.CollationOf(table, key, number - 1);
            yield return row;
        }
    }

    private static SystemRow Column(
        SystemShape shape, uint relation, string name, short number, SqlType type, int typmod, bool notNull) => new(shape)
    {
        ["attrelid"] = relation, ["attname"] = name, ["atttypid"] = type.Oid, ["attlen"] = type.Length, ["attnum"] = number,
        ["atttypmod"] = typmod, ["attndims"] = type is ArrayType and not SpacedListType ? 1 : 0, ["attbyval"] = type.Length is 1 or 2 or 4 or 8,
        ["attalign"] = type.Length switch { 1 => 'c', 2 => 's', 8 => 'd', _ => 'i' },
        ["attstorage"] = type.Length >= 0 ? 'p' : IsVector(type) ? 'e' : TypeCatalog.StorageOf(type),
        ["attnotnull"] = notNull, ["attislocal"] = true, ["attcollation"] = CatalogReader.Collation(type, null),
    };

    // Kept out of line and never compressed, as pgvector has it.
    private static bool IsVector(SqlType type) => type is VectorType or HalfVectorType or SparseVectorType;

    private static IEnumerable<SystemRow> Defaults(CatalogReader reader, SystemShape shape) =>
        from table in reader.Relations.Where(relation => relation is Table or View)
        from column in table.Columns
        where column.Default is not null && column.Identity == '\0'
        select new SystemRow(shape)
        {
            ["oid"] = DefaultOid(table.Oid, column.Number), ["adrelid"] = table.Oid, ["adnum"] = column.Number,
            ["adbin"] = column.Default,
        };

    private static IEnumerable<SystemRow> Namespaces(CatalogReader reader, SystemShape shape) => reader.Catalog.Schemas.Values
        .OrderBy(schema => schema.Oid).Select(schema => new SystemRow(shape)
        {
            ["oid"] = schema.Oid, ["nspname"] = schema.Name, ["nspowner"] = reader.Role(schema.Owner),
            ["nspacl"] = CatalogReader.Acl(AccessList.Of(schema)),
        });

    private static IEnumerable<SystemRow> Sequences(CatalogReader reader, SystemShape shape) => reader.Relations.OfType<Sequence>()
        .Select(sequence => new SystemRow(shape)
        {
            ["seqrelid"] = sequence.Oid, ["seqtypid"] = sequence.Type.Oid, ["seqstart"] = sequence.Start,
            ["seqincrement"] = sequence.Increment, ["seqmax"] = sequence.Maximum, ["seqmin"] = sequence.Minimum,
            ["seqcache"] = sequence.Cache, ["seqcycle"] = sequence.Cycles,
        });

    public static string[]? Acl(Relation relation) => relation is SystemRelation
        ? [$"{relation.Owner}=arwdDxtm/{relation.Owner}", .. relation.Privileges.Count > 0 ? new[] { $"=r/{relation.Owner}" } : []]
        : CatalogReader.Acl(AccessList.Of(relation));

    private static string[]? Options(IReadOnlyDictionary<string, string>? options) =>
        options is { Count: > 0 } ? [.. options.Select(option => $"{option.Key}={option.Value}")] : null;
}
