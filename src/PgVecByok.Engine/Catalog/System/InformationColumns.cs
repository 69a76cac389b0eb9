namespace PgVecByok.Engine;

/// <summary>information_schema.columns, and the standard's way of describing types.</summary>
internal static class InformationColumns
{
    public static IEnumerable<SystemRow> Rows(CatalogReader reader, SystemShape shape) =>
        from relation in reader.Relations
        where InformationSchema.IsTableOrView(relation) && InformationSchema.Sees(reader, relation)
        from place in relation.Columns.Select((column, at) => (Column: column, Position: at + 1))
        select Row(reader, shape, relation, place.Column, place.Position);

    /// <summary>data_type: arrays are ARRAY, what an extension brought is USER-DEFINED.</summary>
    public static string DataType(SqlType type) => type.Element is not null && type is not SpacedListType ? "ARRAY"
        : type.Schema == "pg_catalog" ? type.DisplayName(-1) is "bpchar" ? "character" : type.DisplayName(-1)
        : "USER-DEFINED";

    private static SystemRow Row(CatalogReader reader, SystemShape shape, Relation relation, TableColumn column, int position)
    {
        SqlType type = column.Type;
        var row = new SystemRow(shape)
        {
            ["table_catalog"] = InformationSchema.Database(reader), ["table_schema"] = relation.Schema, ["table_name"] = relation.Name,
            ["column_name"] = column.Name, ["ordinal_position"] = relation is Table ? column.Number : position,
            ["column_default"] = column.IsGenerated || column.Identity != '\0' ? null : column.Default,
            ["is_nullable"] = !column.NotNull, ["data_type"] = DataType(type), ["udt_catalog"] = InformationSchema.Database(reader),
            ["udt_schema"] = type.Schema, ["udt_name"] = type.Name, ["dtd_identifier"] = InformationSchema.Number(position),
            ["is_self_referencing"] = false, ["is_identity"] = column.Identity != '\0',
            ["identity_generation"] = column.Identity switch { 'a' => "ALWAYS", 'd' => "BY DEFAULT", _ => null },
            ["identity_cycle"] = false, ["is_generated"] = column.IsGenerated ? "ALWAYS" : "NEVER",
            ["generation_expression"] = column.IsGenerated ? column.Default : null,
            ["is_updatable"] = ViewUpdates.IsUpdatable(reader.Catalog, relation, column.Number),
        };
        SetLengths(row, type, column.Typmod);
        SetIdentity(row, reader, column);
        if (reader.Catalog.Types.GetValueOrDefault(column.Domain) is { } domain)
        {
            row["domain_catalog"] = InformationSchema.Database(reader);
            row["domain_schema"] = domain.Schema;
            row["domain_name"] = domain.Name;
        }

        if (column.Collation is { } collation)
        {
            row["collation_catalog"] = InformationSchema.Database(reader);
            row["collation_schema"] = "pg_catalog";
            row["collation_name"] = collation;
        }

        return row;
    }

    internal static void SetLengths(SystemRow row, SqlType type, int typmod)
    {
        switch (type.Name)
        {
            case "varchar" or "bpchar" when typmod >= 4:
                row["character_maximum_length"] = typmod - 4;
                row["character_octet_length"] = (int)Math.Min((typmod - 4) * 4L, int.MaxValue);
                break;
            case "text" or "varchar" or "bpchar": row["character_octet_length"] = 1 << 30; break;
            case "int2" or "int4" or "int8":
                row["numeric_precision"] = type.Length * 8;
                row["numeric_precision_radix"] = 2;
                row["numeric_scale"] = 0;
                break;
            case "float4" or "float8":
                row["numeric_precision"] = type.Length == 4 ? 24 : 53;
                row["numeric_precision_radix"] = 2;
                break;
            case "numeric":
                row["numeric_precision_radix"] = 10;
                if (typmod < 4)
                    break;
                row["numeric_precision"] = (typmod - 4) >> 16 & 0xFFFF;
                row["numeric_scale"] = (((typmod - 4) & 0x7FF) ^ 1024) - 1024;
                break;
            case "date": row["datetime_precision"] = 0; break;
            case "time" or "timetz" or "timestamp" or "timestamptz": row["datetime_precision"] = typmod >= 0 ? typmod : 6; break;
            case "interval": row["datetime_precision"] = typmod >= 0 && (typmod & 0xFFFF) != 0xFFFF ? typmod & 0xFFFF : 6; break;
        }
    }

    private static void SetIdentity(SystemRow row, CatalogReader reader, TableColumn column)
    {
        if (column.Identity == '\0' || reader.Catalog.ByOid(column.SequenceOid) is not Sequence sequence)
            return;
        row["identity_start"] = InformationSchema.Number(sequence.Start);
        row["identity_increment"] = InformationSchema.Number(sequence.Increment);
        row["identity_maximum"] = InformationSchema.Number(sequence.Maximum);
        row["identity_minimum"] = InformationSchema.Number(sequence.Minimum);
        row["identity_cycle"] = sequence.Cycles;
    }
}
