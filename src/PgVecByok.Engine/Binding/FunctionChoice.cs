using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The function, its arguments as it takes them, and the result; or the type that a call in function's clothes casts to.</summary>
internal sealed record ChosenFunction(
    FunctionDefinition? Function, IReadOnlyList<BoundExpression> Arguments, SqlType Result, int Typmod = -1, SqlType? Cast = null);

/// <summary>Which function a call means: by name, number and names of arguments, VARIADIC, defaults, then types.</summary>
internal static class FunctionChoice
{
    /// <summary>Map[i] is the parameter that argument i fills; IsExpanded: trailing arguments make up the VARIADIC array.</summary>
    private sealed record Fit(FunctionDefinition Function, IReadOnlyList<int> Map, bool IsExpanded);

    public static ChosenFunction Choose(ExpressionBinder binder, FunctionCall call, IReadOnlyList<BoundExpression> arguments)
    {
        BindState state = binder.State;
        if (arguments.Any(IsVoid))
        {
            call = call with { Arguments = [.. call.Arguments.Where((_, i) => !IsVoid(arguments[i]))] };
            arguments = [.. arguments.Where(argument => !IsVoid(argument))];
        }

        CheckNotation(call);
        if (call.Name.Schema is { } schema and not (KeptNames.Marker or "pg_temp") && !state.Catalog.Schemas.ContainsKey(schema))
            throw new SqlException(SqlState.InvalidSchemaName, $"schema \"{schema}\" does not exist") { Offset = call.Offset };
        SqlType[] actual = [.. arguments.Select(argument => argument.Type)];
        List<Candidate<Fit>> candidates = Candidates(state, call, actual.Length);
        Candidate<Fit>? exact = candidates.FirstOrDefault(candidate => Overloads.IsExact(candidate.Types, actual));
        if (exact is null && TypeCalled(state, call, arguments) is { } type)
            return new ChosenFunction(null, arguments, type, Cast: type);
        if (exact is null)
        {
            IReadOnlyList<Candidate<Fit>> left = PreferPlain(Overloads.Choose(state.Coercion, candidates, actual));
            if (left.Count != 1)
                throw (left.Count == 0 ? WrongKind(state, call, actual) : null)
                    ?? Missing(call, actual, left.Count > 1, state.Context.CallsProcedure ? "procedure" : "function");
            exact = left[0];
        }

        state.Trace?.Note(call, exact.Target.Function, state.Catalog);
        return Arranged(binder, exact, arguments, actual, call);
    }

    /// <summary>A parameter that the client declared void: how drivers write the OUT parameters of a call.</summary>
    private static bool IsVoid(BoundExpression argument) => argument is BoundParameter && argument.Type == BuiltinTypes.Void;

    private static ChosenFunction Arranged(
        ExpressionBinder binder, Candidate<Fit> chosen, IReadOnlyList<BoundExpression> arguments, SqlType[] actual, FunctionCall call)
    {
        BindState state = binder.State;
        (FunctionDefinition function, IReadOnlyList<int> map, bool isExpanded) = chosen.Target;
        IReadOnlyList<SqlType> types;
        SqlType result;
        try
        {
            (types, result) = Polymorphism.Resolve(state.Coercion, chosen.Types, actual, function.ReturnType);
            if (MadeByUser(state, function) is { IsPolymorphic: true } made)
            {
                function = PolymorphicFunctions.Of(
                    made, type => Polymorphism.Resolve(state.Coercion, chosen.Types, actual, type).Result).Definition;
            }
        }
        catch (SqlException failed)
        {
            throw failed.State == SqlState.DatatypeMismatch ? failed : failed.At(call.Offset);
        }

        var placed = new BoundExpression?[Math.Max(function.ArgumentTypes.Count, isExpanded ? arguments.Count : 0)];
        for (int i = 0; i < arguments.Count; i++)
            placed[map[i]] = state.Coercion.To(arguments[i], types[i]);
        int firstDefault = function.ArgumentTypes.Count - function.Defaults.Count;
        for (int i = 0; i < placed.Length; i++)
            placed[i] ??= Default(binder, function, i, firstDefault);
        List<BoundExpression> all = [.. placed.Select(argument => argument!)];
        return new ChosenFunction(function, isExpanded ? Gathered(function, all) : all, result);
    }

    private static UserFunction? MadeByUser(BindState state, FunctionDefinition function) =>
        state.Catalog.FunctionsNamed(function.Name).FirstOrDefault(each => each.Oid == function.Oid);

    private static BoundExpression Default(ExpressionBinder binder, FunctionDefinition function, int argument, int firstDefault) =>
        binder.State.Coercion.TryTo(
            binder.State.UnderKept(() => binder.Bind(SqlParser.ParseExpression(function.Defaults[argument - firstDefault]))),
            function.ArgumentTypes[argument], -1, CastContext.Assignment)!;

    /// <summary>VARIADIC elements become one array, except for VARIADIC "any", which takes them as they are.</summary>
    private static List<BoundExpression> Gathered(FunctionDefinition function, List<BoundExpression> arguments)
    {
        if (Pseudo.IsAny(function.ArgumentTypes[^1]))
            return arguments;
        int first = function.ArgumentTypes.Count - 1;
        List<BoundExpression> elements = arguments[first..];
        SqlType element = elements[0].Type;
        return [.. arguments[..first], new BoundArray(elements, IsNested: false, Polymorphism.ArrayOf(element))];
    }

    /// <summary>
    /// Those that can be called so. Where one is for keys, no user's is among them: whoever calls lock_tenant('acme') has rights that a
    /// function of that name would run with.
    /// </summary>
    private static List<Candidate<Fit>> Candidates(BindState state, FunctionCall call, int count)
    {
        bool isVariadicCall = call.Arguments.Count > 0 && call.Arguments[^1].IsVariadic;
        List<Candidate<Fit>> candidates = [];
        foreach (FunctionDefinition function in Named(state, call.Name))
        {
            if (!IsVisible(state, function, call.Name.Schema) || call.IsStar && !TakesStar(function))
                continue;
            bool isExpanded = function.IsVariadic && !isVariadicCall && count >= function.ArgumentTypes.Count;
            if (!isExpanded && (count > function.ArgumentTypes.Count || count < function.ArgumentTypes.Count - function.Defaults.Count))
                continue;
            if (isVariadicCall && !function.IsVariadic)
                continue;
            if (Map(call, function, count) is { } map)
                candidates.Add(new Candidate<Fit>(new Fit(function, map, isExpanded), Types(function, map, isExpanded)));
        }

        return call.Name.Schema is null && candidates.Exists(each => each.Target.Function.Schema == "byok")
            ? candidates.FindAll(each => each.Target.Function.Schema is "byok" or "pg_catalog")
            : candidates;
    }

    /// <summary>The server's functions and those that users made; CALL means procedures, anything else does not.</summary>
    private static IEnumerable<FunctionDefinition> Named(BindState state, QualifiedName written)
    {
        if (KeptNames.TryOid(written.Schema, written.Name, out uint oid))
            return state.Catalog.Functions.TryGetValue(oid, out UserFunction? kept) ? [kept.Definition] : [];
        bool calls = state.Context.CallsProcedure;
        string name = written.Name;
        if (state.Context.IsKept && state.Functions.FunctionsNamed(name) is { Count: > 0 } builtin)
            return builtin;
        IEnumerable<FunctionDefinition> made = state.Catalog.FunctionsNamed(name)
            .Where(function => function.IsProcedure == calls).Select(function => function.Definition);
        IEnumerable<FunctionDefinition> own = state.Functions.FunctionsNamed(name);
        if (state.Functions.IsExtended(name))
            own = own.Where(function => state.Has(function.Extension));
        return calls ? made : own.Concat(made);
    }

    /// <summary>A function where a procedure was meant, or the other way round.</summary>
    private static SqlException? WrongKind(BindState state, FunctionCall call, SqlType[] actual)
    {
        int count = actual.Length;
        bool calls = state.Context.CallsProcedure;
        UserFunction? other = state.Catalog.FunctionsNamed(call.Name.Name).FirstOrDefault(each =>
            each.IsProcedure != calls && each.Definition.ArgumentTypes.Count >= count
            && each.Definition.ArgumentTypes.Count - each.Definition.Defaults.Count <= count);
        if (other is null)
            return null;
        string signature = $"{other.Name}({string.Join(", ", actual.Select(type => type.DisplayName(-1)))})";
        return new SqlException(SqlState.WrongObjectType, $"{signature} is {(calls ? "not " : "")}a procedure")
        {
            Hint = calls ? "To call a function, use SELECT." : "To call a procedure, use CALL.", Offset = call.Offset,
        };
    }

    private static bool TakesStar(FunctionDefinition function) => function.ArgumentTypes.Count == 0;

    private static bool IsVisible(BindState state, FunctionDefinition function, string? schema) =>
        schema == "pg_temp" ? Schema.IsTemporary(function.Schema) && state.Context.SearchPath.Contains(function.Schema)
        : schema is not null ? function.Schema == schema || schema == KeptNames.Marker
        : state.Context.IsKept || function.Schema == "pg_catalog"
            || (state.Context.SearchPath.Contains(function.Schema) && !Schema.IsTemporary(function.Schema));

    private static int[]? Map(FunctionCall call, FunctionDefinition function, int count)
    {
        var map = new int[count];
        var isTaken = new bool[Math.Max(count, function.ArgumentTypes.Count)];
        for (int i = 0; i < count; i++)
        {
            string? name = i < call.Arguments.Count ? call.Arguments[i].Name : null;
            map[i] = name is null ? i : function.ArgumentNames.ToList().IndexOf(name);
            if (map[i] < 0 || isTaken[map[i]])
                return null;
            isTaken[map[i]] = true;
        }

        for (int i = 0; i < function.ArgumentTypes.Count - function.Defaults.Count; i++)
        {
            if (!isTaken[i])
                return null;
        }

        return map;
    }

    private static SqlType[] Types(FunctionDefinition function, int[] map, bool isExpanded)
    {
        int last = function.ArgumentTypes.Count - 1;
        SqlType? repeated = !isExpanded ? null : Pseudo.IsAny(function.ArgumentTypes[last]) ? function.ArgumentTypes[last]
            : ElementOf(function.ArgumentTypes[last]);
        return [.. map.Select(parameter => repeated is not null && parameter >= last ? repeated : function.ArgumentTypes[parameter])];
    }

    private static SqlType ElementOf(SqlType array) =>
        array == BuiltinTypes.AnyArray ? BuiltinTypes.AnyElement
        : array == BuiltinTypes.AnyCompatibleArray ? BuiltinTypes.AnyCompatible
        : array.Element!;

    /// <summary>Of two that take the same types the one that needs no VARIADIC.</summary>
    private static IReadOnlyList<Candidate<Fit>> PreferPlain(IReadOnlyList<Candidate<Fit>> candidates)
    {
        if (candidates.Count < 2)
            return candidates;
        List<Candidate<Fit>> plain = [.. candidates.Where(candidate => !candidate.Target.IsExpanded)];
        return plain.Count == 1 && candidates.All(candidate => candidate.Types.SequenceEqual(plain[0].Types)) ? plain : candidates;
    }

    /// <summary>text(x), float8('1'): a type's name called with one argument is a cast.</summary>
    private static SqlType? TypeCalled(BindState state, FunctionCall call, IReadOnlyList<BoundExpression> arguments)
    {
        if (arguments.Count != 1 || call.Arguments is not [{ Name: null, IsVariadic: false }] || call.IsDistinct || call.OrderBy.Count > 0
            || call.Over is not null || call.Filter is not null)
        {
            return null;
        }

        if (state.Catalog.FindType(call.Name.Schema, call.Name.Name, state.Context.SearchPath) is not { IsPseudo: false } type
            || type is DomainType)
            return null;
        SqlType source = arguments[0].Type;
        if (source == BuiltinTypes.Unknown)
            return type;
        return state.Coercion.FindPath(source, type, CastContext.Explicit, out _) switch
        {
            CoercionPath.Relabel => type,
            CoercionPath.ThroughText when !(source == BuiltinTypes.Record && type.Category == 'S') => type,
            _ => null,
        };
    }

    private static void CheckNotation(FunctionCall call)
    {
        HashSet<string> seen = [];
        foreach (Argument argument in call.Arguments)
        {
            if (argument.Name is { } name)
            {
                if (!seen.Add(name))
                {
                    throw new SqlException(SqlState.SyntaxError, $"argument name \"{name}\" used more than once") { Offset = argument.Value.Offset };
                }
            }
            else if (seen.Count > 0)
            {
                throw new SqlException(SqlState.SyntaxError, "positional argument cannot follow named argument") { Offset = argument.Value.Offset };
            }
        }
    }

    private static SqlException Missing(FunctionCall call, SqlType[] actual, bool isAmbiguous, string kind)
    {
        IEnumerable<string> written = actual.Select((type, i) => i < call.Arguments.Count && call.Arguments[i].Name is { } name
            ? $"{name} => {type.DisplayName(-1)}"
            : type.DisplayName(-1));
        string signature = $"{call.Name}({string.Join(", ", written)})";
        return isAmbiguous
            ? new SqlException(SqlState.AmbiguousFunction, $"{kind} {signature} is not unique")
            {
                Hint = "Could not choose a best candidate function. You might need to add explicit type casts.", Offset = call.Offset,
            }
            : new SqlException(SqlState.UndefinedFunction, $"{kind} {signature} does not exist")
            {
                Hint = $"No {kind} matches the given name and argument types. You might need to add explicit type casts.",
                    Offset = call.Offset,
            };
    }
}
