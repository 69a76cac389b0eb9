using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How a statement of a body ended: the next one follows, or a loop or the body is left.</summary>
internal enum PlSignal
{
    Next,
    Exit,
    Continue,
    Return,
}

/// <summary>
/// Runs one call of a PL/pgSQL body. What SQL can say is left to SQL: expressions are queries over the frame's variables. Statements that
/// move control are here, those that ask SQL in <see cref="PlQueries"/>, errors and messages in <see cref="PlMessages"/>.
/// </summary>
internal sealed class PlInterpreter
{
    private readonly BodyStatements _statements;
    private readonly PlQueries _queries;
    private readonly PlMessages _messages;
    private readonly PlCursors _cursors;
    private readonly PlResult _result;
    private string? _label; // what EXIT or CONTINUE named
    private PlStatement? _at;
    private (string Text, int Line)? _between; // where no statement is at work

    private PlInterpreter(BodyStatements statements, PlFrame frame, PlResult result, bool isReader)
    {
        (_statements, Frame, _result) = (statements, frame, result);
        Frame.Enter(null);
        PlVariable found = Frame.Declare(
            new PlVariable("found", BuiltinTypes.Bool, -1) { Value = PlVariable.Of(BuiltinTypes.Bool, false) });
        _queries = new PlQueries(statements, frame, found, isReader);
        _messages = new PlMessages(_queries, statements.Session);
        _cursors = new PlCursors(_queries);
    }

    private PlFrame Frame { get; }

    /// <summary>DO.</summary>
    public static void Run(BodyStatements statements, PlBlock body) =>
        Run(statements, body, new PlFrame("inline_code_block"), new PlResult(null, [], held: null), isReader: false);

    /// <summary>A call: the frame holds the arguments already.</summary>
    public static void Run(BodyStatements statements, PlBlock body, PlFrame frame, PlResult result, bool isReader) =>
        new PlInterpreter(statements, frame, result, isReader).Run(body);

    private void Run(PlBlock body)
    {
        using IDisposable entered = _statements.Contexts.Enter(Place);
        try
        {
            RunBody(body);
        }
        catch (SqlException failed) when (_statements.Contexts.Note(failed))
        {
            throw;
        }
    }

    /// <summary>Where it stands, for CONTEXT.</summary>
    private string Place()
    {
        string function = $"PL/pgSQL function {Frame.Signature()}";
        return this switch
        {
            { _between: (var text, > 0 and var line) } => $"{function} line {line} {text}",
            { _between: (var text, _) } => $"{function} {text}",
            { _at: { } at } => $"{function} line {at.Line} at {PlStatementNames.Of(at)}",
            _ => function,
        };
    }

    private void RunBody(PlBlock body)
    {
        PlSignal signal = Execute(body);
        _at = null;
        if (signal is PlSignal.Exit or PlSignal.Continue)
            throw new SqlException(SqlState.SyntaxError, $"{signal.ToString().ToUpperInvariant()} cannot be used outside a loop");
        if (signal != PlSignal.Return && _result.RequiresReturn)
            throw new SqlException("2F005", "control reached end of function without RETURN"); // function_executed_no_return_statement
    }

    private PlSignal Execute(IReadOnlyList<PlStatement> statements)
    {
        PlStatement? around = _at;
        foreach (PlStatement statement in statements)
        {
            _statements.Session.Cancelled.ThrowIfCancellationRequested();
            PlSignal signal = Execute(statement);
            if (signal != PlSignal.Next)
                return signal;
        }

        _at = around;
        return PlSignal.Next;
    }

    private PlSignal Execute(PlStatement statement)
    {
        SqlException.ThrowIfTooDeep();
        _at = statement;
        switch (statement)
        {
            case PlBlock block: return Block(block);
            case PlIf choice: return If(choice);
            case PlCase choice: return Case(choice);
            case PlLoop loop: return Loop(loop);
            case PlForRange loop: return Range(loop);
            case PlForQuery loop: return Rows(loop);
            case PlForEach loop: return Elements(loop);
            case PlForCursor loop: return CursorRows(loop);
            case PlExit exit: return Exit(exit);
            case PlReturn { Value: var value, Offset: var place }:
                _result.Return(_queries, value, place, () => _between = ("while casting return value to function's return type", 0));
                _between = null;
                return PlSignal.Return;
            case PlReturnNext { Value: var value }:
                _result.ReturnNext(_queries, value);
                return PlSignal.Next;
            case PlReturnQuery query:
                _result.ReturnQuery(_queries, query);
                return PlSignal.Next;
            case PlRaise or PlAssert or PlDiagnostics:
                _messages.Run(statement);
                return PlSignal.Next;
            case PlOpen or PlFetch or PlClose:
                _cursors.Run(statement);
                return PlSignal.Next;
            case PlNull: return PlSignal.Next;
            default:
                _queries.Run(statement);
                return PlSignal.Next;
        }
    }

    private PlSignal Block(PlBlock block)
    {
        Frame.Enter(block.Label);
        try
        {
            Declare(block);
            PlSignal signal = block.Handlers.Count == 0 ? Execute(block.Body) : Guarded(block);
            bool isOwn = signal == PlSignal.Exit && _label is not null && _label == block.Label;
            return isOwn ? PlSignal.Next : signal;
        }
        finally
        {
            Frame.Leave();
        }
    }

    private void Declare(PlBlock block)
    {
        foreach (PlDeclaration declaration in block.Declarations)
        {
            _between = ("during statement block local variable initialization", declaration.Line);
            _queries.Declare(declaration);
        }

        _between = null;
    }

    private PlSignal Guarded(PlBlock block)
    {
        PlSignal signal = PlSignal.Next;
        SqlException? error = null;
        foreach (string condition in block.Handlers.SelectMany(each => each.Conditions).Where(each => each != "others"))
            ConditionNames.CodeOf(condition);
        PlStatement? around = _at;
        _statements.TryRun(() => signal = Execute(block.Body), failed => error = failed);
        (_at, _between) = (around, null);
        if (error is null)
            return signal;
        PlHandler? handler = block.Handlers.FirstOrDefault(
            each => each.Conditions.Any(condition => ConditionNames.Matches(condition, error.State)));
        if (handler is null)
            throw error;
        return _messages.Handling(error, () =>
        {
            Frame.Enter(null);
            try
            {
                Frame.Declare(Text("sqlstate", error.State));
                Frame.Declare(Text("sqlerrm", error.Message));
                return Execute(handler.Body);
            }
            finally
            {
                Frame.Leave();
            }
        });
    }

    private static PlVariable Text(string name, string value) =>
        new(name, BuiltinTypes.Text, -1) { Value = PlVariable.Of(BuiltinTypes.Text, new Text(value)) };

    private PlSignal If(PlIf choice)
    {
        foreach ((PlQuery condition, IReadOnlyList<PlStatement> body) in choice.Arms)
        {
            if (_queries.IsTrue(condition))
                return Execute(body);
        }

        return Execute(choice.Else);
    }

    private PlSignal Case(PlCase choice)
    {
        foreach ((string values, IReadOnlyList<PlStatement> body) in choice.Arms)
        {
            string condition = choice.Operand is { } operand ? $"({operand.Text}) IN ({values})" : values;
            if (_queries.IsTrue(PlQueries.Kept(choice, condition)))
                return Execute(body);
        }

        return choice.Else is { } otherwise
            ? Execute(otherwise)
            : throw new SqlException("20000", "case not found") { Hint = "CASE statement is missing ELSE part." }; // case_not_found
    }

    private PlSignal Loop(PlLoop loop)
    {
        while (loop.Condition is null || _queries.IsTrue(loop.Condition))
        {
            if (Leaves(Execute(loop.Body), loop.Label, out PlSignal after))
                return after;
            _statements.Session.Cancelled.ThrowIfCancellationRequested();
        }

        return PlSignal.Next;
    }

    /// <summary>The body once for each, and FOUND says whether there was one.</summary>
    private PlSignal Turns<T>(IReadOnlyList<PlStatement> body, string? label, IEnumerable<T> turns, Action<T> begin)
    {
        bool any = false;
        foreach (T turn in turns)
        {
            any = true;
            begin(turn);
            if (!Leaves(Execute(body), label, out PlSignal after))
                continue;
            _queries.SetFound(true);
            return after;
        }

        _queries.SetFound(any);
        return PlSignal.Next;
    }

    private static IEnumerable<int> Numbers(long first, int last, int step)
    {
        for (long at = first; step > 0 ? at <= last : at >= last; at += step)
            yield return (int)at;
    }

    /// <summary>What a loop does with how its body ended: true where it ends as well.</summary>
    private bool Leaves(PlSignal signal, string? label, out PlSignal after)
    {
        bool isOwn = _label is null || _label == label;
        after = signal;
        switch (signal)
        {
            case PlSignal.Exit when isOwn:
                (after, _label) = (PlSignal.Next, null);
                return true;
            case PlSignal.Continue when isOwn:
                _label = null;
                return false;
            default:
                return signal != PlSignal.Next;
        }
    }

    private PlSignal Exit(PlExit exit)
    {
        if (exit.When is { } condition && !_queries.IsTrue(condition))
            return PlSignal.Next;
        _label = exit.Label;
        return exit.IsContinue ? PlSignal.Continue : PlSignal.Exit;
    }

    private PlSignal Range(PlForRange loop)
    {
        int lower = Bound(loop.Lower, "lower bound of FOR loop"), upper = Bound(loop.Upper, "upper bound of FOR loop");
        int step = loop.Step is { } by ? Bound(by, "BY value of FOR loop") : 1;
        if (step <= 0)
            throw new SqlException(SqlState.InvalidParameterValue, "BY value of FOR loop must be greater than zero");
        Frame.Enter(loop.Label);
        try
        {
            PlVariable variable = Frame.Declare(new PlVariable(loop.Variable, BuiltinTypes.Int4, -1));
            return Turns(
                loop.Body,
                loop.Label,
                Numbers(lower, upper, loop.IsReverse ? -step : step),
                number => variable.Value = PlVariable.Of(BuiltinTypes.Int4, number));
        }
        finally
        {
            Frame.Leave();
        }
    }

    private int Bound(PlQuery query, string what) =>
        _queries.Value(query, BuiltinTypes.Int4, -1).Boxed(0) as int?
        ?? throw new SqlException(SqlState.NullValueNotAllowed, $"{what} cannot be null");

    private PlSignal Rows(PlForQuery loop)
    {
        _queries.RequireLoopVariables(loop.Targets);
        using MemoryReservation held = _statements.Reserve();
        RowsKept all = RowsKept.All(held);
        PlRows rows = loop.IsDynamic ? _queries.Dynamic(loop.Query, loop.Using, all) : _queries.Query(loop.Query, all);
        Frame.Enter(loop.Label);
        try
        {
            IReadOnlyList<PlVariable>? targets = null;
            return Turns(loop.Body, loop.Label, rows.Each(), each =>
            {
                targets ??= _queries.Targets(loop.Targets);
                _queries.Assign(targets, loop.Targets, rows, each.Batch, each.Row);
            });
        }
        finally
        {
            Frame.Leave();
        }
    }

    private PlSignal Elements(PlForEach loop)
    {
        (Column value, SqlType type) = _queries.Evaluate(loop.Array);
        if (value.IsNull(0))
            throw new SqlException(SqlState.NullValueNotAllowed, "FOREACH expression must not be null");
        if (value is not Column<SqlArray> arrays || type.Element is not { } element)
            throw new SqlException(SqlState.DatatypeMismatch, $"FOREACH expression must yield an array, not type {type.DisplayName(-1)}");
        SqlArray array = arrays[0];
        CheckSlice(loop, array);
        return Turns(
            loop.Body,
            loop.Label,
            loop.Slice > 0 ? Slices(array, type, loop.Slice) : Elements(array, element),
            part => _queries.Assign(loop.Targets[0], part.Value, part.Type));
    }

    private void CheckSlice(PlForEach loop, SqlArray array)
    {
        if (loop.Slice > array.Dimensions)
        {
            throw new SqlException(
                SqlState.ArraySubscriptError, $"slice dimension ({loop.Slice}) is out of the valid range 0..{array.Dimensions}");
        }

        PlVariable variable = _queries.Targets([loop.Targets[0]])[0];
        bool isArray = variable.ValueType.Element is not null;
        if (loop.Slice > 0 && !isArray)
            throw new SqlException(SqlState.DatatypeMismatch, "FOREACH ... SLICE loop variable must be of an array type");
        if (loop.Slice == 0 && isArray)
            throw new SqlException(SqlState.DatatypeMismatch, "FOREACH loop variable must not be of an array type");
    }

    private static IEnumerable<(Column Value, SqlType Type)> Elements(SqlArray array, SqlType element)
    {
        for (int i = 0; i < array.Count; i++)
            yield return (array.Elements.Gather([i]), element);
    }

    /// <summary>The array's parts of so many dimensions, the last ones.</summary>
    private static IEnumerable<(Column Value, SqlType Type)> Slices(SqlArray array, SqlType type, int dimensions)
    {
        int[] sizes = array.Lengths[(array.Dimensions - dimensions)..].ToArray();
        int[] lower = array.LowerBounds[(array.Dimensions - dimensions)..].ToArray();
        int size = sizes.Aggregate(1, (product, each) => product * each);
        for (int from = 0; from < array.Count; from += size)
        {
            Column part = array.Elements.Gather([.. Enumerable.Range(from, size)]);
            yield return (PlVariable.Of(type, new SqlArray(array.ElementType, sizes, lower, part)), type);
        }
    }

    /// <summary>A row at a time, as FETCH takes them; the cursor is closed when the loop is left.</summary>
    private PlSignal CursorRows(PlForCursor loop)
    {
        Cursor cursor = _cursors.OpenFor(loop);
        PlVariable opened = _queries.Find(loop.Cursor.Names, out _);
        Frame.Enter(loop.Label);
        try
        {
            Frame.Declare(new PlVariable(loop.Variable, BuiltinTypes.Record, -1));
            return Turns(loop.Body, loop.Label, Taken(), _ => { });
        }
        finally
        {
            Frame.Leave();
            _statements.Session.Portals.Close(cursor.Name);
            opened.Value = PlVariable.Null(opened.ValueType);
        }

        IEnumerable<Cursor> Taken()
        {
            PlTarget[] row = [new PlTarget([loop.Variable], 0)];
            while (_cursors.Take(cursor, cursor.Forward(1), row))
                yield return cursor;
        }
    }
}
