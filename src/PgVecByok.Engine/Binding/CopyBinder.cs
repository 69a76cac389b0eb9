using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>COPY of a table: out as the SELECT it amounts to, in as an INSERT whose rows come from the client.</summary>
public static class CopyBinder
{
    /// <summary>COPY table TO: policies filter as in any SELECT. No columns: all but generated ones.</summary>
    public static BoundStatement To(QualifiedName table, IReadOnlyList<string> columns, BindContext context)
    {
        var state = new BindState(context);
        Relation relation = RelationBinder.Find(state, table);
        if (relation is View)
        {
            throw new SqlException(SqlState.WrongObjectType, $"cannot copy from view \"{relation.Name}\"")
            {
                Hint = "Try the COPY (SELECT ...) TO variant.",
            };
        }

        List<Target> targets = [.. Ordinals(relation, columns).Select(ordinal =>
            new Target(new ColumnReference([relation.Columns[ordinal].Name], table.Offset), null, table.Offset))];
        var select = new SelectBody(table.Offset) { Targets = targets, From = [new NamedTable(table, table.Offset)] };
        return Binder.Bind(new Query(select, table.Offset), context);
    }

    /// <summary>COPY table FROM: rows of the given columns, in their order, enter at the plan's <see cref="CopySourceNode"/>.</summary>
    public static BoundCopy From(QualifiedName table, IReadOnlyList<string> columns, Expression? where, BindContext context)
    {
        var state = new BindState(context);
        Table target = Assignments.Target(state, table, "copy to");
        List<int> ordinals = Ordinals(target, columns);
        Privileges.Require(state, target, "INSERT", ordinals);
        if (RowSecurity.Applies(state, target))
        {
            throw new SqlException(SqlState.FeatureNotSupported, "COPY FROM not supported with row-level security")
            {
                Hint = "Use INSERT statements instead.",
            };
        }

        var source = new CopySourceNode(
            [.. ordinals.Select(ordinal => new OutputColumn(target.Columns[ordinal].Name, target.Columns[ordinal].Type, target.Columns[ordinal].Typmod))]);
        InsertNode insert = InsertBinder.FromClient(state, target, ordinals, source, where);
        return new BoundCopy(insert, source, [.. state.Relations]);
    }

    private static List<int> Ordinals(Relation relation, IReadOnlyList<string> columns)
    {
        if (columns.Count == 0)
            return [.. Enumerable.Range(0, relation.Columns.Count).Where(i => !relation.Columns[i].IsGenerated)];
        List<int> ordinals = [];
        foreach (string name in columns)
        {
            int ordinal = relation.Columns.ToList().FindIndex(column => column.Name == name);
            if (ordinal < 0)
            {
                throw new SqlException(SqlState.UndefinedColumn, $"column \"{name}\" of relation \"{relation.Name}\" does not exist");
            }

            if (relation.Columns[ordinal].IsGenerated)
            {
                throw new SqlException(SqlState.InvalidColumnReference, $"column \"{name}\" is a generated column")
                {
                    Detail = "Generated columns cannot be used in COPY.",
                };
            }

            if (ordinals.Contains(ordinal))
                throw new SqlException(SqlState.DuplicateColumn, $"column \"{name}\" specified more than once");
            ordinals.Add(ordinal);
        }

        return ordinals;
    }
}

/// <summary>COPY FROM, bound: the insert, and the leaf of its input that the client's rows stand for.</summary>
public sealed record BoundCopy(InsertNode Insert, CopySourceNode Source, IReadOnlyList<uint> Relations);
