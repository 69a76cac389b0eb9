using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A relation by name in FROM: a WITH item before anything in the catalog, then tables, views and system relations.</summary>
internal static class RelationBinder
{
    public static RangeItem Bind(ExpressionBinder binder, NamedTable table)
    {
        BindState state = binder.State;
        if (table.Name.Schema is null && binder.Scope.TryFindCommonTable(table.Name.Name, out CommonTableName? common))
        {
            return table.Sample is not null
                ? throw TableSamples.NotOnATable(table)
                : common.Scan(binder.Scope, table.Alias ?? table.Name.Name, table.Offset);
        }

        Relation relation = Find(state, table.Name);
        if (table.Sample is not null && CatalogReader.Kind(relation) is not ('r' or 'm'))
            throw TableSamples.NotOnATable(table);
        state.Relations.Add(relation.Oid);
        state.Trace?.Tables.TryAdd(table, relation);
        string alias = table.Alias ?? relation.Name;
        switch (relation)
        {
            case Table { IsPopulated: false }:
                throw new SqlException(
                    SqlState.ObjectNotInPrerequisiteState, $"materialized view \"{relation.Name}\" has not been populated")
                {
                    Hint = "Use the REFRESH MATERIALIZED VIEW command.",
                };
            case Table stored:
                TableRange range = Table(state, stored, alias, "SELECT");
                range.Sample = table.Sample is { } sample ? TableSamples.Bind(binder, sample, range.RowVersion()) : null;
                return range;
            case View view:
                return ViewBinder.Bind(state, view, alias, table.Offset, LockingBinder.Of(binder.Scope, alias));
            case SystemRelation system:
                Privileges.Require(state, system, "SELECT");
                var rows = new SystemRange(system, alias);
                rows.Sample = table.Sample is { } part ? TableSamples.Bind(binder, part, rows.Place()) : null;
                return rows;
            case Sequence sequence:
                Privileges.Require(state, sequence, "SELECT");
                return new SystemRange(Reading(sequence), alias) { IsSequence = true };
            default:
                throw SqlException.NotSupported($"reading \"{relation.Name}\" is not supported").At(table.Offset);
        }
    }

    /// <summary>A sequence as FROM sees it: one row, of how far it came.</summary>
    private static SystemRelation Reading(Sequence sequence) => new()
    {
        Oid = sequence.Oid, Schema = sequence.Schema, Name = sequence.Name, Owner = sequence.Owner, Columns = sequence.Columns,
        Rows = statement =>
        {
            SequenceState state = SequenceValues.Read(statement.Transaction, sequence);
            return [[state.Last, 0L, state.IsCalled]];
        },
    };

    public static Relation Find(BindState state, QualifiedName name)
    {
        if (name.Names.Count > 3 || name.Names.Count == 3 && name.Names[0] != "postgres")
        {
            throw new SqlException(
                SqlState.FeatureNotSupported, $"cross-database references are not implemented: \"{name}\"") { Offset = name.Offset };
        }

        Relation found = Visible(state, name)
            ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{name}\" does not exist") { Offset = name.Offset };
        state.Trace?.Note(name, found);
        return found is Table { IsTemporary: true } && found.Schema != Schema.TemporaryIn(state.SessionPath)
            ? throw SqlException.NotSupported("cannot access temporary tables of other sessions").At(name.Offset)
            : found;
    }

    /// <summary>What the name means to the role: schemas without USAGE are passed by, or refused where they are named.</summary>
    private static Relation? Visible(BindState state, QualifiedName name)
    {
        Relation? found = state.Catalog.Find(name.Schema, name.Name, state.Context.SearchPath);
        // What a view or policy names was looked up when it was made.
        bool isKept = state.OpenViews.Count > 0 || state.OpenPolicies.Count > 0;
        if (found is null or SystemRelation || isKept || MayUse(state, found.Schema))
            return found;
        if (name.Schema is not null)
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for schema {name.Schema}") { Offset = name.Offset };
        return state.Catalog.Find(null, name.Name, [.. state.Context.SearchPath.Where(schema => MayUse(state, schema))]);
    }

    private static bool MayUse(BindState state, string schema) => Engine.Schema.IsTemporary(schema)
        || state.Catalog.Schemas.GetValueOrDefault(schema) is not { IsSystem: false } found
        || new Rights(state.Catalog, state.Role).Has(AccessList.Of(found), "USAGE");

    /// <summary>A stored table with its policies for the command; privileges are checked when it is known what is read.</summary>
    public static TableRange Table(BindState state, Table table, string alias, string command)
    {
        state.Relations.Add(table.Oid);
        var range = new TableRange(table, alias) { State = state };
        string role = state.Role;
        range.OnRead = columns => state.As(role, () => Privileges.Require(state, table, "SELECT", columns.Count == 0 ? null : columns));
        RowSecurity.Apply(state, range, command);
        return range;
    }
}
