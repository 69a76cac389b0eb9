using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Finds what a name in an expression means: the innermost query level that knows it wins, and within a level it must be unique.
/// </summary>
internal static class ColumnLookup
{
    public static BoundExpression Bind(Scope scope, ColumnReference reference)
    {
        BoundExpression found = reference.Names.Count switch
        {
            1 => Unqualified(scope, reference),
            2 => Qualified(scope, null, reference.Names[0], reference.Names[1], reference),
            3 => Qualified(scope, reference.Names[0], reference.Names[1], reference.Names[2], reference),
            4 when reference.Names[0] == "postgres" => Qualified(scope, reference.Names[1], reference.Names[2], reference.Names[3], reference),
            4 => throw new SqlException(
                SqlState.FeatureNotSupported, $"cross-database references are not implemented: {string.Join('.', reference.Names)}")
                { Offset = reference.Offset },
            _ => throw new SqlException(
                SqlState.SyntaxError, $"improper qualified name (too many dotted names): {string.Join('.', reference.Names)}")
                { Offset = reference.Offset },
        };
        scope.State.Trace?.Note(reference, found, scope);
        return scope.State.Placed(found, reference.Offset);
    }

    /// <summary>The column by bare name, or null.</summary>
    public static BoundExpression? TryBind(Scope scope, string name, int offset)
    {
        for (Scope? level = scope; level is not null; level = level.Parent)
        {
            RangeColumn? found = FindIn(scope, level, name, offset);
            if (found is null)
                continue;
            BoundExpression expression = found.Reference();
            Note(scope, level, found, offset);
            scope.Read(expression, level);
            return expression;
        }

        return null;
    }

    /// <summary>The item that alias or schema.table names, from the innermost level that has one.</summary>
    public static NamespaceItem? FindItem(Scope scope, string? schema, string name, int offset, out Scope level)
    {
        for (level = scope; ; level = level.Parent)
        {
            NamespaceItem? found = null;
            foreach (NamespaceItem item in level.Items)
            {
                if (!item.IsNamed || !level.Sees(item) || item.Range.Alias != name || schema is not null && item.Range.Relation?.Schema != schema)
                    continue;
                if (item.IsLateralOnly && !item.IsLateralAllowed)
                    throw MissingNames.InvalidLateral(name, offset);
                if (found is not null)
                {
                    throw new SqlException(SqlState.AmbiguousAlias, $"table reference \"{name}\" is ambiguous") { Offset = offset };
                }

                found = item;
            }

            if (found is not null || level.Parent is null)
                return found;
        }
    }

    private static BoundExpression Unqualified(Scope scope, ColumnReference reference)
    {
        string name = reference.Names[0];
        IBodyNames? body = scope.State.Context.BodyNames;
        if (TryBind(scope, name, reference.Offset) is { } column)
        {
            return body is not { RefusesConflicts: true } || body.Find(reference.Names) is null
                ? column
                : throw new SqlException(SqlState.AmbiguousColumn, $"column reference \"{name}\" is ambiguous")
                {
                    Detail = "It could refer to either a PL/pgSQL variable or a table column.", Offset = reference.Offset,
                };
        }

        if (body?.Find(reference.Names) is { } variable)
            return variable;
        if (FindItem(scope, null, name, reference.Offset, out Scope level) is { } item)
            return WholeRow(scope, item, level, reference.Offset);
        throw MissingNames.Column(scope, null, name, reference.Offset);
    }

    private static BoundExpression Qualified(Scope scope, string? schema, string table, string name, ColumnReference reference)
    {
        NamespaceItem? item = FindItem(scope, schema, table, reference.Offset, out Scope level);
        if (item is null)
        {
            return scope.State.Context.BodyNames?.Find(reference.Names)
                ?? throw MissingNames.Table(scope, table, reference.Offset);
        }

        RangeColumn? found = FindIn(scope, item, name, reference.Offset);
        if (found is null)
        {
            return IsFunctionOf(scope.State, item, name)
                ? new ExpressionBinder(scope.State, scope).Bind(new FunctionCall(
                    new QualifiedName([name], reference.Offset),
                    [new Argument(new ColumnReference([.. reference.Names.SkipLast(1)], reference.Offset))], reference.Offset))
                : throw MissingNames.Column(scope, table, name, reference.Offset);
        }

        BoundExpression expression = found.Reference();
        if (found.Output is not null)
            scope.State.Own(level, found.Output);
        Note(scope, level, found, reference.Offset);
        scope.Read(expression, level);
        return expression;
    }

    /// <summary>t.f for f(t): a function over the table's rows, called as if it were one of its columns.</summary>
    private static bool IsFunctionOf(BindState state, NamespaceItem item, string name) =>
        item.Range.Relation is { } relation and (Table or View) && state.Catalog.FunctionsNamed(name).Any(function =>
            function.Definition.ArgumentTypes is [var only] && only == state.Catalog.Registry.RowOf(relation));

    private static void Note(Scope scope, Scope level, RangeColumn column, int offset)
    {
        if (level != scope && column.Output is not null)
            scope.State.OuterPlaces.TryAdd(column.Output, offset);
    }

    /// <summary>t.* where one value is wanted: the row.</summary>
    public static BoundExpression WholeRow(Scope scope, Star star)
    {
        string table = star.Qualifier[^1];
        if (FindItem(scope, star.Qualifier.Count > 1 ? star.Qualifier[^2] : null, table, star.Offset, out Scope level) is not { } item)
        {
            return scope.State.Context.BodyNames is { } names && names.FindFields(star.Qualifier) is not null
                ? names.Find(star.Qualifier)!
                : throw MissingNames.Table(scope, table, star.Offset);
        }

        return WholeRow(scope, item, level, star.Offset);
    }

    /// <summary>t as an expression: its row. Of a function that returns one column: that column.</summary>
    public static BoundExpression WholeRow(Scope scope, NamespaceItem item, Scope level, int offset)
    {
        BoundExpression row;
        if (item.Range is SystemRange { IsSequence: true })
        {
            throw new SqlException(
                SqlState.WrongObjectType, $"relation \"{item.Range.Relation!.Name}\" does not have a composite type");
        }

        if (item.Range is PlanRange { IsScalarFunction: true })
        {
            row = item.Range.Columns[0].Reference();
        }
        else
        {
            List<BoundExpression> fields = [.. item.Range.Columns.Select(column => column.Reference())];
            SqlType type = item.Range.Relation is { } relation and (Table or View)
                ? scope.State.Catalog.Registry.RowOf(relation)
                : BuiltinTypes.Record;
            row = new BoundRow(fields, type)
            {
                FieldNames = [.. item.Range.Columns.Select(column => column.Name)], Found = Found(scope.State, item.Range, level),
            };
            row = item.Range.AsRow is { } asRow ? asRow(row) : row;
        }

        scope.Read(row, level);
        return scope.State.Placed(row, offset);
    }

    private static BoundColumn? Found(BindState state, RangeItem range, Scope level)
    {
        if (!range.IsNullable || range.Mark() is not { } mark)
            return null;
        state.Own(level, mark);
        return new BoundColumn(mark);
    }

    private static RangeColumn? FindIn(Scope scope, Scope level, string name, int offset)
    {
        RangeColumn? found = null;
        foreach (NamespaceItem item in level.Items)
        {
            if (!item.HasColumns || !level.Sees(item))
                continue;
            RangeColumn? column = FindIn(scope, item, name, offset);
            if (column is null)
                continue;
            if (item.IsLateralOnly && !item.IsLateralAllowed)
                throw MissingNames.InvalidLateral(item.Range.Alias ?? "", offset);
            if (found is not null)
                throw Ambiguous(name, offset);
            found = column;
            if (column.Output is not null)
                level.State.Own(level, column.Output);
        }

        return found;
    }

    private static RangeColumn? FindIn(Scope scope, NamespaceItem item, string name, int offset)
    {
        RangeColumn? found = null;
        foreach (RangeColumn column in item.Range.Columns)
        {
            if (column.Name != name)
                continue;
            if (found is not null)
                throw Ambiguous(name, offset);
            found = column;
        }

        if (found is not null || !SystemColumn.Is(name) || item.Range.System(name) is not { } system)
            return found;
        ThrowIfNoSystem(scope.Clause, name, offset);
        return system;
    }

    /// <exception cref="SqlException">The clause is evaluated where rows have no system columns.</exception>
    private static void ThrowIfNoSystem(ClauseKind clause, string name, int offset)
    {
        bool isTableOid = name == "tableoid";
        switch (clause)
        {
            case ClauseKind.MergeWhen when !isTableOid:
                throw Invalid($"cannot use system column \"{name}\" in MERGE WHEN condition", offset);
            case ClauseKind.Check when !isTableOid:
                throw Invalid($"system column \"{name}\" reference in check constraint is invalid", offset);
            case ClauseKind.Generated when !isTableOid:
                throw Invalid($"cannot use system column \"{name}\" in column generation expression", offset);
            case ClauseKind.IndexExpression or ClauseKind.IndexPredicate:
                throw NoIndexOnSystem();
            case ClauseKind.Check or ClauseKind.Generated:
                throw SqlException.NotSupported($"tableoid is not supported in {clause.Text()}").At(offset);
        }
    }

    public static SqlException NoIndexOnSystem() => SqlException.NotSupported("index creation on system columns is not supported");

    private static SqlException Invalid(string message, int offset) => new(SqlState.InvalidColumnReference, message) { Offset = offset };

    private static SqlException Ambiguous(string name, int offset) =>
        new(SqlState.AmbiguousColumn, $"column reference \"{name}\" is ambiguous") { Offset = offset };
}
