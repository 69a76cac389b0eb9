using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Arrays and rows, and what is taken out of them.</summary>
internal sealed class CompositeBinder(ExpressionBinder binder)
{
    private BindState State => binder.State;

    /// <summary>ARRAY[…]; <paramref name="wanted"/> is the array type it is cast to, if any: it settles empty arrays and literals.</summary>
    public BoundExpression Array(ArrayLiteral array, SqlType? wanted = null)
    {
        SqlException.ThrowIfTooDeep();
        List<BoundExpression> elements = [];
        bool isNested = false;
        foreach (Expression element in array.Elements)
        {
            if (element is ArrayLiteral inner)
            {
                isNested = true;
                elements.Add(State.Placed(Array(inner, wanted), SyntaxPlace.Of(inner)));
            }
            else
            {
                BoundExpression bound = binder.Bind(element);
                isNested |= bound.Type.Element is not null;
                elements.Add(bound);
            }
        }

        if (wanted is null && elements.Count == 0)
        {
            throw new SqlException(SqlState.IndeterminateDatatype, "cannot determine type of empty array")
            {
                Hint = "Explicitly cast to the desired type, for example ARRAY[]::integer[].", Offset = array.Offset,
            };
        }

        if (wanted is not null)
            return Wanted(elements, isNested, wanted, array);
        IReadOnlyList<BoundExpression> unified = CommonType.Unify(State, elements, "ARRAY", out SqlType type);
        return new BoundArray(unified, isNested, isNested && type.Element is not null ? type : ArrayOf(type, array.Offset));
    }

    public BoundRow Row(RowExpression row)
    {
        IReadOnlyList<BoundExpression> fields = RowFields(row);
        return new BoundRow([.. fields.Select(State.Coercion.Settle)], BuiltinTypes.Record) { Unsettled = fields };
    }

    /// <summary>The fields; t.* among them gives all columns of t.</summary>
    public IReadOnlyList<BoundExpression> RowFields(RowExpression row)
    {
        List<BoundExpression> fields = [];
        foreach (Expression field in row.Fields)
        {
            if (field is Star star)
                fields.AddRange(TargetList.Expand(binder.Scope, star).Select(each => each.Value));
            else
                fields.Add(binder.Bind(field));
        }

        return fields;
    }

    public BoundExpression Subscript(SubscriptExpression subscript)
    {
        BoundExpression operand = binder.Bind(subscript.Operand);
        if (operand.Type == BuiltinTypes.Jsonb)
            return JsonSubscript(operand, subscript);
        if (operand.Type == BuiltinTypes.Name && subscript.Subscripts is [{ IsSlice: false } place])
        {
            var letter = (ScalarFunction)State.Functions.FunctionsNamed("name_subscript")[0];
            return new BoundCall(letter, [operand, Bound(place.Lower ?? place.Upper)!], BuiltinTypes.CharByte);
        }

        if (operand.Type.Element is not { } element)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch,
                $"cannot subscript type {operand.Type.DisplayName(-1)} because it does not support subscripting") { Offset = State.PlaceOf(operand) };
        }

        bool isSlice = subscript.Subscripts.Any(each => each.IsSlice);
        List<(BoundExpression?, BoundExpression?, bool)> bounds =
            [.. subscript.Subscripts.Select(each => (Bound(each.Lower), Bound(each.Upper), each.IsSlice))];
        return new BoundSubscript(operand, bounds, isSlice ? operand.Type : DomainType.BaseOf(element));
    }

    public BoundExpression Field(FieldSelection selection)
    {
        if (selection.Field is null)
        {
            throw new SqlException(SqlState.FeatureNotSupported, "row expansion via \"*\" is not supported here") { Offset = selection.Offset };
        }

        BoundExpression operand = binder.Bind(selection.Operand);
        if (selection.Operand is ColumnReference { Names: [var table] } && operand is BoundRow { FieldNames.Count: > 0 } row
            && !row.FieldNames.Contains(selection.Field))
        {
            throw MissingNames.Column(new Scope(State, null), table, selection.Field, selection.Operand.Offset);
        }

        int? place = selection.Operand is CastExpression { Offset: var cast } ? cast : State.PlaceOf(operand);
        return FieldOf(operand, selection.Field, place);
    }

    private BoundExpression FieldOf(BoundExpression operand, string name, int? place)
    {
        if (operand is BoundRow row)
        {
            int field = row.FieldNames.Count > 0 ? row.FieldNames.ToList().IndexOf(name) : FieldNumber(name) - 1;
            if (field >= 0 && field < row.Fields.Count)
                return row.Fields[field];
        }

        IReadOnlyList<(string Name, SqlType Type)>? columns = RecordColumns(operand);
        int position = columns is null ? -1 : columns.Select(column => column.Name).ToList().IndexOf(name);
        if (position >= 0)
            return new BoundField(operand, position, columns![position].Type);
        if (operand.Type is CompositeType composite)
        {
            throw new SqlException(
                SqlState.UndefinedColumn, $"column \"{name}\" not found in data type {composite}") { Offset = place };
        }

        if (operand.Type == BuiltinTypes.Record)
        {
            throw new SqlException(
                SqlState.UndefinedColumn, $"could not identify column \"{name}\" in record data type") { Offset = State.PlaceOf(operand) };
        }

        throw new SqlException(
            SqlState.WrongObjectType,
            $"column notation .{name} applied to type {operand.Type.DisplayName(-1)}, which is not a composite type")
            { Offset = State.PlaceOf(operand) };
    }

    /// <summary>A field of a value of a composite type; null where it has none of that name.</summary>
    public static BoundField? FieldOf(BoundExpression row, string name) =>
        FieldsOf(row)?.FirstOrDefault(field => field.Name == name).Value as BoundField;

    /// <summary>The fields of a value of a composite type, in order; null for any other.</summary>
    public static IReadOnlyList<(string Name, BoundExpression Value)>? FieldsOf(BoundExpression row) => row.Type is CompositeType composite
        ? [.. composite.Fields.Select((field, i) => (field.Name, (BoundExpression)new BoundField(row, i, field.Type, field.Typmod)))]
        : null;

    /// <summary>The columns of a record whose shape its function tells; null where nothing does.</summary>
    public static IReadOnlyList<(string Name, SqlType Type)>? RecordColumns(BoundExpression operand)
    {
        if (operand is BoundRow row)
            return [.. row.Fields.Select((field, i) => (row.FieldNames.Count > 0 ? row.FieldNames[i] : $"f{i + 1}", field.Type))];
        if (operand.Type is CompositeType composite)
            return [.. composite.Fields.Select(field => (field.Name, field.Type))];
        return operand is BoundColumn column ? column.Column.Fields : null;
    }

    private BoundArray Wanted(List<BoundExpression> elements, bool isNested, SqlType wanted, ArrayLiteral array)
    {
        List<BoundExpression> cast = [.. elements.Select(element => element.Type.Element is not null || element is BoundArray
            ? State.Coercion.Cast(element, wanted, -1, array.Offset)
            : State.Coercion.Cast(element, DomainType.BaseOf(wanted.Element!), -1, array.Offset))];
        return new BoundArray(cast, isNested, wanted);
    }

    private BoundExpression? Bound(Expression? written) =>
        written is null ? null
        : State.Coercion.TryTo(binder.Bind(written), BuiltinTypes.Int4, -1, CastContext.Assignment)
            ?? throw new SqlException(SqlState.DatatypeMismatch, "array subscript must have type integer") { Offset = SyntaxPlace.Of(written) };

    private BoundExpression JsonSubscript(BoundExpression operand, SubscriptExpression subscript)
    {
        var path = new BoundArray([.. subscript.Subscripts.Select(JsonKey)], IsNested: false, BuiltinTypes.Text.Array!);
        return binder.Operators.Binary("#>", operand, path, subscript.Offset);
    }

    /// <summary>A subscript of jsonb as a step of a path: a name, or a position written out.</summary>
    public BoundExpression JsonKey(Subscript subscript)
    {
        if (subscript.IsSlice || subscript.Upper is null)
        {
            throw new SqlException(SqlState.DatatypeMismatch, "jsonb subscript does not support slices")
            {
                Offset = (subscript.Upper ?? subscript.Lower)?.Offset,
            };
        }

        BoundExpression key = binder.Bind(subscript.Upper);
        if (key.Type == BuiltinTypes.Unknown || State.Coercion.TryTo(key, BuiltinTypes.Text, -1, CastContext.Implicit) is not null)
            return State.Coercion.To(key, BuiltinTypes.Text);
        if (State.Coercion.TryTo(key, BuiltinTypes.Int4, -1, CastContext.Implicit) is { } position)
            return State.Coercion.Cast(position, BuiltinTypes.Text, -1, subscript.Upper.Offset);
        throw new SqlException(SqlState.DatatypeMismatch, $"subscript type {key.Type.DisplayName(-1)} is not supported")
        {
            Hint = "jsonb subscript must be coercible to either integer or text.", Offset = SyntaxPlace.Of(subscript.Upper),
        };
    }

    /// <summary>a[i] = value: the whole column's new value.</summary>
    public BoundExpression Assigned(string name, BoundExpression current, IReadOnlyList<Subscript> subscripts, BoundExpression value)
    {
        if (current.Type == BuiltinTypes.Jsonb)
        {
            BoundExpression json = ToRequired(name, BuiltinTypes.Jsonb, value);
            return JsonBinder.Call("jsonb_subscript_assign", current.Type, [current, json, .. subscripts.Select(JsonKey)],
                JsonbAssignment.Body);
        }

        if (current.Type.Element is not { } element)
        {
            throw new SqlException(
                SqlState.DatatypeMismatch,
                    $"cannot subscript type {current.Type.DisplayName(-1)} because it does not support subscripting");
        }

        bool isSlice = subscripts.Any(each => each.IsSlice);
        BoundExpression assigned = ToRequired(name, isSlice ? current.Type : DomainType.BaseOf(element), value);
        List<BoundExpression> bounds = [];
        foreach (Subscript each in subscripts)
        {
            bounds.Add(Bound(each.IsSlice ? each.Lower : null) ?? new BoundConstant(isSlice && !each.IsSlice ? 1 : null,
                BuiltinTypes.Int4));
            bounds.Add(Bound(each.Upper) ?? new BoundConstant(null, BuiltinTypes.Int4));
        }

        bool[] given = [.. subscripts.SelectMany(each => new[] { each.Lower is not null || !each.IsSlice, each.Upper is not null })];
        return JsonBinder.Call("array_subscript_assign", current.Type, [current, assigned, .. bounds],
            ArrayAssignment.Body(isSlice, given));
    }

    private BoundExpression ToRequired(string name, SqlType type, BoundExpression value) =>
        State.Coercion.TryTo(value, type, -1, CastContext.Assignment) ?? throw new SqlException(
            SqlState.DatatypeMismatch,
            $"subscripted assignment to \"{name}\" requires type {type.DisplayName(-1)} but expression is of type {value.Type.DisplayName(-1)}")
        {
            Hint = "You will need to rewrite or cast the expression.", Offset = State.PlaceOf(value),
        };

    private static SqlType ArrayOf(SqlType element, int offset) => element.Array
        ?? throw new SqlException(SqlState.UndefinedObject, $"could not find array type for data type {element.DisplayName(-1)}") { Offset = offset };

    private static int FieldNumber(string name) => name.StartsWith('f') && int.TryParse(name[1..], out int number) ? number : 0;
}
