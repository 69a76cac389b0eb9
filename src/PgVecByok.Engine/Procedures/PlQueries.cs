using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What a body asks SQL: values of expressions, rows of queries, changes; and the variables that take them.</summary>
internal sealed class PlQueries(BodyStatements statements, PlFrame frame, PlVariable found, bool isReader)
{
    private static readonly ConditionalWeakTable<object, Dictionary<string, PlQuery>> Made = [];

    public long RowCount { get; private set; }

    public BodyStatements Statements => statements;

    public PlFrame Frame => frame;

    public void SetFound(bool value) => found.Value = PlVariable.Of(BuiltinTypes.Bool, value);

    /// <summary>A piece of SQL that a statement is turned into; the same object for the same text, so that its plan is kept.</summary>
    public static PlQuery Kept(object owner, string text)
    {
        Dictionary<string, PlQuery> made = Made.GetOrCreateValue(owner);
        lock (made)
        {
            if (!made.TryGetValue(text, out PlQuery? query))
                made.Add(text, query = new PlQuery(text));
            return query;
        }
    }

    public bool IsTrue(PlQuery condition) => Value(condition, BuiltinTypes.Bool, -1).Boxed(0) is true;

    public Column Value(PlQuery query, SqlType type, int typmod)
    {
        SqlException.ThrowIfTooDeep();
        (Column value, SqlType from) = Evaluate(query);
        return statements.Convert(value, from, type, typmod);
    }

    public (Column Value, SqlType Type) Evaluate(PlQuery expression) => Evaluate(expression, null);

    /// <param name="expression">What is asked.</param>
    /// <param name="target">What takes the value; null: whoever asks.</param>
    private (Column Value, SqlType Type) Evaluate(PlQuery expression, PlTarget? target)
    {
        Statement query = BodyStatements.WithoutPlaces(expression.AsExpression);
        using IDisposable? entered = PlStatementNames.IsSimple(expression)
            ? null
            : statements.Contexts.Enter(() => PlStatementNames.Of(expression, target), isSql: true);
        PlRows rows = Run(expression, RowsKept.Only.Ending(query), RowsKept.Only);
        if (rows.Columns.Count != 1)
        {
            throw new SqlException(SqlState.SyntaxError, $"query returned {rows.Columns.Count} columns")
            {
                Where = $"query: {expression.Text}",
            };
        }

        if (rows.Count > 1)
            throw new SqlException(SqlState.CardinalityViolation,
                "query returned more than one row") { Where = $"query: {expression.Text}" };
        SqlType type = rows.Columns[0].Type;
        return (rows.Count == 0 ? PlVariable.Null(type) : rows.Batches[0].Columns[0].Prefix(1), type);
    }

    public PlRows Query(PlQuery query, RowsKept kept)
    {
        Statement statement = BodyStatements.WithoutPlaces(query.AsStatement);
        using IDisposable entered = EnterSql(query.Text);
        return Run(query, kept.Ending(statement), kept);
    }

    private IDisposable EnterSql(string text) => statements.Contexts.Enter(() => $"SQL statement \"{text}\"", isSql: true);

    public PlRows Dynamic(PlQuery text, IReadOnlyList<PlQuery> values, RowsKept kept)
    {
        string sql = Value(text, BuiltinTypes.Text, -1).Boxed(0)?.ToString()
            ?? throw new SqlException(SqlState.NullValueNotAllowed, "query string argument of EXECUTE is null");
        (Column Value, SqlType Type)[] given = [.. values.Select(Evaluate)];
        PlRows rows = new([], [], 0);
        using IDisposable entered = EnterSql(sql);
        SessionMemory memory = statements.Session.State.Memory;
        long before = memory[MemoryUse.DynamicTexts];
        foreach (ParsedStatement parsed in Parse(sql, memory))
            rows = RunDynamic(parsed, given, kept);
        memory.Set(MemoryUse.DynamicTexts, before);
        return rows;
    }

    public void Run(PlStatement statement)
    {
        switch (statement)
        {
            case PlAssignment assignment:
                Assign(assignment);
                break;
            case PlSql sql:
                Run(sql);
                break;
            case PlExecute execute:
                RowsKept kept = execute.Into.Count > 0 ? RowsKept.Only : RowsKept.None;
                PlRows made = Dynamic(execute.Text, execute.Using, kept);
                RowCount = made.Affected;
                if (execute.Into.Count > 0)
                    Into(execute.Into, made, execute.IsStrict, execute.IsStrict, hint: null);
                break;
            default: throw SqlException.NotSupported($"{statement.GetType().Name} is not supported in PL/pgSQL");
        }
    }

    public void Declare(PlDeclaration declaration)
    {
        if (declaration.Alias is { } alias)
        {
            frame.DeclareAlias(declaration.Name, Find([alias]));
            return;
        }

        if (declaration.Cursor is { } cursor)
        {
            frame.Declare(new PlVariable(declaration.Name, BuiltinTypes.Refcursor, -1) { Cursor = cursor });
            return;
        }

        (SqlType type, int typmod) = TypeOf(declaration.Type!);
        Column value = declaration.Default is { } written
            ? Fit(Evaluate(written), type, typmod)
            : type is DomainType ? statements.Convert(PlVariable.Null(type), ((DomainType)type).Base, type, -1) : PlVariable.Null(type);
        if (declaration.NotNull && value.IsNull(0))
            throw NullAssigned(declaration.Name);
        frame.Declare(new PlVariable(declaration.Name, type, typmod)
        {
            IsConstant = declaration.IsConstant, NotNull = declaration.NotNull, Value = value,
        });
    }

    public IReadOnlyList<PlVariable> Targets(IReadOnlyList<PlTarget> targets) =>
        [.. targets.Select(target => Find(target.Names, out _, target.Offset))];

    /// <summary>A row for FOR or INTO: one record takes all of it, else each variable a column.</summary>
    public void Assign(IReadOnlyList<PlVariable> variables, IReadOnlyList<PlTarget> targets, PlRows rows, Batch batch, int row)
    {
        if (variables is [{ IsRow: true } record] && targets[0].Names.Count == 1)
        {
            record.Value = RowFor(record, rows, batch, row);
            return;
        }

        for (int i = 0; i < targets.Count; i++)
        {
            if (i < batch.Columns.Length)
                Assign(targets[i], batch.Columns[i].Gather([row]), rows.Columns[i].Type);
            else
                AssignNull(targets[i]);
        }
    }

    public void Assign(PlTarget target, Column value, SqlType type)
    {
        PlVariable variable = Find(target.Names, out int used, target.Offset);
        if (variable.IsConstant)
        {
            throw new SqlException("22005", $"variable \"{variable.Name}\" is declared CONSTANT") // error_in_assignment
            {
                Offset = target.Offset,
            };
        }

        if (target.Subscripts.Count > 0)
            AssignElement(variable, target, value, type);
        else if (target.Names.Count > used)
            AssignField(variable, target.Names[used], value, type);
        else
            variable.Value = Checked(variable, Fit((value, type), variable.Type, variable.Typmod));
    }

    public void AssignNull(PlTarget target)
    {
        PlVariable variable = Find(target.Names, out int used, target.Offset);
        if (target.Names.Count > used || target.Subscripts.Count > 0)
            Assign(target, PlVariable.Null(BuiltinTypes.Text), BuiltinTypes.Text);
        else
            variable.Value = Checked(variable, PlVariable.Null(variable.Type));
    }

    /// <summary>Before a loop runs its query.</summary>
    public void RequireLoopVariables(IReadOnlyList<PlTarget> targets)
    {
        foreach (PlTarget target in targets)
        {
            if (frame.FindVariable(target.Names, out _) is null)
            {
                throw new SqlException(
                    SqlState.SyntaxError, "loop variable of loop over rows must be a record variable or list of scalar variables")
                {
                    Offset = target.Offset,
                };
            }
        }
    }

    private void Assign(PlAssignment assignment)
    {
        (Column value, SqlType type) = Evaluate(assignment.Value, assignment.Target);
        Assign(assignment.Target, value, type);
    }

    private static Column Checked(PlVariable variable, Column value) =>
        variable.NotNull && value.IsNull(0) ? throw NullAssigned(variable.Name) : value;

    private Column Fit((Column Value, SqlType Type) given, SqlType type, int typmod)
    {
        if (type == BuiltinTypes.Record)
        {
            return given.Value is Column<RecordValue> || given.Value.IsNull(0)
                ? given.Value is Column<RecordValue> ? given.Value : PlVariable.Null(type)
                : throw new SqlException(SqlState.DatatypeMismatch, "cannot assign non-composite value to a record variable");
        }

        return statements.Convert(given.Value, given.Type, type, typmod);
    }

    private Column RowFor(PlVariable record, PlRows rows, Batch batch, int row)
    {
        RecordValue value = rows.RowOf(batch, row);
        // A query that gives one composite value gives the record's fields.
        if (value.Count == 1 && value.Values[0] is RecordValue inner && record.Type == BuiltinTypes.Record)
            value = inner;
        if (record.Type is not CompositeType composite)
            return PlVariable.Of(BuiltinTypes.Record, value);
        if (value.Count == 1 && rows.Columns[0].Type == composite)
            return batch.Columns[0].Gather([row]);
        object?[] fields = new object?[composite.Fields.Count];
        for (int i = 0; i < fields.Length && i < batch.Columns.Length; i++)
        {
            CompositeField field = composite.Fields[i];
            fields[i] = statements.Convert(batch.Columns[i].Gather([row]), rows.Columns[i].Type, field.Type, field.Typmod).Boxed(0);
        }

        return PlVariable.Of(composite, composite.Row(fields));
    }

    private void AssignField(PlVariable variable, string name, Column value, SqlType type)
    {
        RecordValue? row = variable.Row ?? (variable.Type as CompositeType)?.Row(new object?[((CompositeType)variable.Type).Fields.Count]);
        if (row is null)
        {
            throw new SqlException(SqlState.ObjectNotInPrerequisiteState, $"record \"{variable.Name}\" is not assigned yet")
            {
                Detail = "The tuple structure of a not-yet-assigned record is indeterminate.",
            };
        }

        int at = row.Names.ToList().IndexOf(name);
        if (at < 0)
            throw PlFrame.NoField(variable, name);
        object?[] values = row.Values.ToArray();
        values[at] = statements.Convert(value, type, row.Types[at], -1).Boxed(0);
        variable.Value = PlVariable.Of(BuiltinTypes.Record, new RecordValue(values, row.Types.ToArray(), [.. row.Names]));
    }

    private void AssignElement(PlVariable variable, PlTarget target, Column value, SqlType type)
    {
        if (variable.Type.Element is not { } element || target.Subscripts.Count != 1)
            throw new SqlException(SqlState.DatatypeMismatch,
                $"cannot subscript type {variable.Type.DisplayName(-1)} because it does not support subscripting");
        int at = (int)(Value(target.Subscripts[0], BuiltinTypes.Int4, -1).Boxed(0)
            ?? throw new SqlException(SqlState.NullValueNotAllowed, "array subscript in assignment must not be null"));
        Column fitted = statements.Convert(value, type, element, -1);
        SqlArray old = variable.Value.IsNull(0) ? SqlArray.Empty(element) : ((Column<SqlArray>)variable.Value)[0];
        int lower = old.Count == 0 ? at : Math.Min(at, old.LowerBounds[0]);
        int upper = old.Count == 0 ? at : Math.Max(at, old.LowerBounds[0] + old.Count - 1);
        if (upper - (long)lower > 10_000_000)
            throw new SqlException(SqlState.ProgramLimitExceeded, "array size exceeds the maximum allowed");
        Column elements = element.NewColumn(upper - lower + 1);
        for (int i = lower; i <= upper; i++)
        {
            int from = old.Count == 0 ? -1 : i - old.LowerBounds[0];
            if (i == at)
                elements.AppendFrom(fitted, 0);
            else if (from >= 0 && from < old.Count)
                elements.AppendFrom(old.Elements, from);
            else
                elements.AppendNull();
        }

        variable.Value = PlVariable.Of(variable.Type, new SqlArray(element, [elements.Count], [lower], elements));
    }

    /// <summary>INTO ends a query after its first row, and a change must have no other.</summary>
    private void Run(PlSql sql)
    {
        bool isQuery = BodyStatements.WithoutPlaces(sql.Query.AsStatement) is Query;
        bool refusesMore = sql.IsStrict || !isQuery;
        bool hasTarget = sql.Into.Count > 0;
        PlRows rows = Query(sql.Query, !hasTarget ? RowsKept.None : refusesMore ? RowsKept.Only : RowsKept.First);
        RowCount = hasTarget && isQuery ? Math.Min(rows.Affected, 1) : rows.Affected;
        const string hint = "Make sure the query returns a single row, or use LIMIT 1.";
        if (hasTarget)
            Into(sql.Into, rows, sql.IsStrict, refusesMore, hint);
        else if (isQuery && rows.Columns.Count > 0 && !sql.IsPerform)
            throw NoDestination();
        SetFound(rows.Affected > 0);
    }

    private void Into(IReadOnlyList<PlTarget> targets, PlRows rows, bool isStrict, bool refusesMore, string? hint)
    {
        if (rows.Count == 0)
        {
            if (isStrict)
                throw new SqlException("P0002", "query returned no rows"); // no_data_found
            foreach (PlTarget target in targets)
                AssignNull(target);
            return;
        }

        if (refusesMore && rows.Count > 1)
        {
            throw new SqlException("P0003", "query returned more than one row") // too_many_rows
            {
                Hint = hint,
            };
        }

        (Batch batch, int row) = rows.Each().First();
        Assign(Targets(targets), targets, rows, batch, row);
    }

    private PlRows Run(PlQuery key, Statement statement, RowsKept kept)
    {
        if (statement is Call call)
        {
            new PlCalls(this).Run(call);
            return new PlRows([], [], 0);
        }

        if (!StatementRunner.IsPlanned(statement))
        {
            statements.RunUtility(statement, key.Text);
            return new PlRows([], [], 0);
        }

        CompiledStatement compiled = statements.Compile(key, statement, frame, frame.Shape, frame.ArgumentTypes);
        List<Batch> batches = statements.Run(compiled, frame.Values, isReader, kept, out long affected);
        return new PlRows(compiled.ReturnsRows ? compiled.Bound.Plan.Output : [], batches, affected);
    }

    /// <summary>The rows of a query one by one, for a cursor.</summary>
    public (CompiledStatement Compiled, IReadOnlyList<Column> Values) Compile(PlQuery key) =>
        (statements.Compile(key, Readable(key.AsStatement()), frame, frame.Shape, frame.ArgumentTypes, tracksRows: true), frame.Values);

    public (CompiledStatement Compiled, IReadOnlyList<Column> Values) CompileDynamic(PlQuery text, IReadOnlyList<PlQuery> values)
    {
        string sql = Value(text, BuiltinTypes.Text, -1).Boxed(0)?.ToString()
            ?? throw new SqlException(SqlState.NullValueNotAllowed, "query string argument of EXECUTE is null");
        (Column Value, SqlType Type)[] given = [.. values.Select(Evaluate)];
        if (Parse(sql, statements.Session.State.Memory) is not [var parsed])
            throw new SqlException("42P11", "cannot open multi-query plan as cursor"); // invalid_cursor_definition
        CompiledStatement compiled = statements.Compile(
            parsed, Readable(parsed.Statement), new PlFrame(""), "", [.. given.Select(each => (SqlType?)each.Type)], tracksRows: true);
        return (compiled, [.. given.Select(each => each.Value)]);
    }

    private static IReadOnlyList<ParsedStatement> Parse(string sql, SessionMemory memory)
    {
        long before = memory[MemoryUse.DynamicTexts];
        return BodyStatements.WithoutPlaces(() => SqlParser.ParseScript(
            sql, tokens => memory.Set(MemoryUse.DynamicTexts, before + (tokens * StatementCaches.TokenBytes))));
    }

    private static Statement Readable(Statement statement) => statement is Query && StatementRunner.IsPlanned(statement)
        ? statement
        : throw new SqlException("42P11", "cannot open this query as cursor"); // invalid_cursor_definition

    private PlRows RunDynamic(ParsedStatement parsed, (Column Value, SqlType Type)[] given, RowsKept kept)
    {
        if (!StatementRunner.IsPlanned(parsed.Statement))
        {
            statements.RunUtility(parsed.Statement, parsed.Text);
            return new PlRows([], [], 0);
        }

        CompiledStatement compiled = statements.Compile(
            parsed, parsed.Statement, new PlFrame(""), "", [.. given.Select(each => (SqlType?)each.Type)]);
        Column[] values = [.. given.Select(each => each.Value)];
        List<Batch> batches = statements.Run(compiled, values, isReader, kept, out long affected);
        return new PlRows(compiled.ReturnsRows ? compiled.Bound.Plan.Output : [], batches, affected);
    }

    public (SqlType Type, int Typmod) TypeOf(PlType type)
    {
        switch (type.Kind)
        {
            case PlTypeKind.Record: return (BuiltinTypes.Record, -1);
            case PlTypeKind.Plain: return BodyStatements.WithoutPlaces(() => statements.Resolve(type.Type!));
            case PlTypeKind.OfRow: return (statements.Transaction.Catalog.Registry.RowOf(Relation(type.Names)), -1);
        }

        if (frame.FindVariable(type.Names, out int used) is { } variable && used == type.Names.Count)
            return (variable.Type, variable.Typmod);
        Relation relation = Relation([.. type.Names.Take(type.Names.Count - 1)]);
        TableColumn column = relation.Columns.FirstOrDefault(each => each.Name == type.Names[^1])
            ?? throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{type.Names[^1]}\" of relation \"{relation.Name}\" does not exist");
        return (column.Type, column.Typmod);
    }

    private Relation Relation(IReadOnlyList<string> names) => statements.Transaction.Catalog.Find(
        names.Count > 1 ? names[^2] : null, names.Count > 0 ? names[^1] : "", statements.Session.Environment.SearchPath)
        ?? throw new SqlException(SqlState.UndefinedTable, $"relation \"{string.Join('.', names)}\" does not exist");

    private PlVariable Find(IReadOnlyList<string> names) => Find(names, out _);

    public PlVariable Find(IReadOnlyList<string> names, out int used, int? place = null) => frame.FindVariable(names, out used)
        ?? throw new SqlException(SqlState.SyntaxError, $"\"{string.Join('.', names)}\" is not a known variable") { Offset = place };

    private static SqlException NullAssigned(string name) =>
        new(SqlState.NullValueNotAllowed, $"null value cannot be assigned to variable \"{name}\" declared NOT NULL");

    private static SqlException NoDestination() => new(SqlState.SyntaxError, "query has no destination for result data")
    {
        Hint = "If you want to discard the results of a SELECT, use PERFORM instead.",
    };
}
