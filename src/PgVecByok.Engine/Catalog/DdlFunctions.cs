using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>CREATE, ALTER and DROP of functions and procedures in SQL and PL/pgSQL.</summary>
internal static class DdlFunctions
{
    public static void Create(DdlContext context, CreateFunction statement, Action<UserFunction> check)
    {
        string kind = statement.IsProcedure ? "PROCEDURE" : "FUNCTION";
        context.Begin("CREATE " + kind);
        Schema schema = context.CreationSchema(statement.Name, isTemporary: false);
        UserFunction made = Made(context, statement, schema.Name);
        UserFunction? old = context.Catalog.FunctionsNamed(made.Name).FirstOrDefault(each =>
            each.Schema == made.Schema && HasTypes(each, [.. made.Inputs.Select(parameter => parameter.Type)]));
        if (old is not null)
        {
            RequireReplaceable(context, statement, old, made);
            made = made with
            {
                Oid = old.Oid, Owner = old.Owner, Privileges = old.Privileges, IsAccessWritten = old.IsAccessWritten, Comment = old.Comment,
            };
        }

        context.UnderSettings(made.Settings, () => check(made));
        if (statement.IsUnquoted && made.Language == "sql")
            made = made with { Body = SqlBody.Kept(made, context.Trace), IsKept = true, IsReturn = statement.IsReturn };
        context.Transaction.Edit(CatalogEdit.Put(made));
    }

    public static SqlException? Drop(DdlContext context, Drop statement, int at)
    {
        QualifiedName name = statement.Names[at];
        IReadOnlyList<FunctionParameter>? arguments = statement.Arguments.ElementAtOrDefault(at);
        if (Find(context, statement.Kind, name, arguments, out SqlException? missing) is not { } found)
            return missing;
        if (!context.IsOwner(found.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of {Noun(found)} {found.Name}");
        if (found.IsConstructor)
        {
            string type = found.Returns!.DisplayName(-1);
            throw new SqlException(
                SqlState.DependentObjectsStillExist,
                $"cannot drop function {found.Signature} because type {type} requires it")
            {
                Hint = $"You can drop type {type} instead.",
            };
        }

        DropDependents(context, found, statement.Cascade);
        context.Transaction.Edit(CatalogEdit.Remove(found));
        return null;
    }

    /// <summary>Whatever calls it in a text that is kept.</summary>
    private static void DropDependents(DdlContext context, UserFunction function, bool cascade)
    {
        string name = $"{Noun(function)} {function.Signature}";
        List<string> dropped = [];
        var dependents = new Dependents(context, function.Oid);
        dependents.Release(dependents.On(function.Oid, name), cascade, name, dropped);
        context.NoticeCascade(dropped);
    }

    public static void Alter(DdlContext context, AlterObject statement)
    {
        context.Begin("ALTER " + statement.Kind);
        UserFunction function = Find(
            context, statement.Kind, statement.Name, statement.Arguments, out SqlException? missing) ?? throw missing!;
        if (!context.IsOwner(function.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of {Noun(function)} {function.Name}");
        foreach (AlterAction action in statement.Actions)
        {
            function = action switch
            {
                RenameTo rename => function with { Name = rename.NewName },
                SetSchema set => function with { Schema = context.CreationSchema(new QualifiedName([set.Schema, function.Name], 0)).Name },
                OwnerTo owner => function with
                {
                    Owner = context.NewOwner(owner.Role),
                    Privileges = AccessList.Moved(context.Catalog, function.Privileges, function.Owner, context.NewOwner(owner.Role)),
                },
                AlterFunctionOptions options => FunctionAttributes.With(context, function, options.Options, options.Settings),
                _ => throw SqlException.NotSupported("this form of ALTER FUNCTION is not supported"),
            };
        }

        FunctionAttributes.RequireRowsOfSet(function);

        context.Transaction.Edit(CatalogEdit.Put(function));
    }

    /// <summary>The one that is meant; null with why there is none.</summary>
    public static UserFunction? Find(
        DdlContext context, string kind, QualifiedName name, IReadOnlyList<FunctionParameter>? arguments, out SqlException? missing)
    {
        missing = null;
        string noun = kind.ToLowerInvariant();
        string? given = name.Schema == "pg_temp" ? Schema.TemporaryIn(context.SearchPath) ?? name.Schema : name.Schema;
        UserFunction[] named =
        [
            .. context.Catalog.FunctionsNamed(name.Name).Where(each =>
                (given is { } schema ? each.Schema == schema : context.SearchPath.Contains(each.Schema))
                && (kind == "ROUTINE" || each.IsProcedure == (kind == "PROCEDURE"))),
        ];
        if (arguments is null)
        {
            if (named.Length > 1)
            {
                throw new SqlException(SqlState.AmbiguousFunction, $"{noun} name \"{name}\" is not unique")
                {
                    Hint = $"Specify the argument list to select the {noun} unambiguously.",
                };
            }

            if (named.Length == 0)
                missing = new SqlException(SqlState.UndefinedFunction, $"could not find a {noun} named \"{name}\"");
            return named.FirstOrDefault();
        }

        SqlType[] types = [.. arguments.Where(each => each.Mode is not ("OUT" or "TABLE")).Select(
            each => context.ResolveType(each.Type).Type)];
        UserFunction? found = named.FirstOrDefault(each => HasTypes(each, types));
        bool isOfOtherKind = found is null && kind != "ROUTINE" && context.Catalog.FunctionsNamed(name.Name).Any(each =>
            (name.Schema is { } schema ? each.Schema == schema : context.SearchPath.Contains(each.Schema)) && HasTypes(each, types));
        if (isOfOtherKind)
        {
            string signature = $"{name}({string.Join(", ", types.Select(type => type.DisplayName(-1)))})";
            throw new SqlException(SqlState.WrongObjectType, $"{signature} is not a {noun}");
        }

        if (found is null)
        {
            missing = new SqlException(
                SqlState.UndefinedFunction,
                    $"{noun} {name}({string.Join(",", types.Select(type => type.DisplayName(-1)))}) does not exist");
        }

        return found;
    }

    private static bool HasTypes(UserFunction function, SqlType[] types) =>
        function.Inputs.Select(parameter => parameter.Type).SequenceEqual(types);

    private static string Noun(UserFunction function) => function.IsProcedure ? "procedure" : "function";

    private static UserFunction Made(DdlContext context, CreateFunction statement, string schema)
    {
        FunctionAttributes.RequireOnce(statement.Options);
        string Option(string name) => statement.Options.LastOrDefault(option => option.Name == name)?.Value ?? "";
        string language = Option("LANGUAGE").ToLowerInvariant();
        if (language.Length == 0 && statement.IsUnquoted)
            language = "sql";
        if (language.Length == 0)
            throw new SqlException(SqlState.InvalidFunctionDefinition, "no language specified");
        if (language is not ("sql" or "plpgsql"))
        {
            throw language is "c" or "internal"
                ? new SqlException(SqlState.InsufficientPrivilege, $"permission denied for language {language}")
                : new SqlException(SqlState.UndefinedObject, $"language \"{language}\" does not exist");
        }

        if (!context.Rights.Has(AccessList.OfBuiltin(context.Catalog, AccessKind.Language, language), "USAGE"))
            throw new SqlException(SqlState.InsufficientPrivilege, $"permission denied for language {language}");

        if (statement.Body is not { } body)
            throw new SqlException(SqlState.InvalidFunctionDefinition, "no function body specified");
        UserParameter[] parameters = [.. statement.Parameters.Select(each => Parameter(context, each))];
        CheckParameters(parameters, [.. statement.Parameters.Select(each => each.Offset)]);
        foreach (UserParameter output in parameters.Where(parameter => parameter.IsOutput && !parameter.IsInput))
            RequireInputFor(output.Type, parameters);
        bool hasOutputs = parameters.Any(parameter => parameter.IsOutput);
        if (!statement.IsProcedure && statement.Returns is null && !hasOutputs)
            throw new SqlException(SqlState.InvalidFunctionDefinition, "function result type must be specified");
        SqlType? returns = statement.Returns is { } written 
            ? BodyStatements.WithoutPlaces(() => context.ResolveUsed(written with { IsSetOf = false })).Type
            : null;
        if (returns is not null)
            RequireInputFor(returns, parameters);
        if (returns == BuiltinTypes.Trigger)
            throw SqlException.NotSupported("trigger functions are not supported");
        var made = new UserFunction
        {
            Oid = context.Transaction.NewOid(), Schema = schema, Name = statement.Name.Name, Owner = context.CurrentRole,
            IsProcedure = statement.IsProcedure, Parameters = parameters, Returns = returns, Language = language, Body = body,
            ReturnsSet = statement.Returns is { IsSetOf: true } || parameters.Any(parameter => parameter.Mode == "TABLE"),
        };
        made = FunctionAttributes.With(context, made, statement.Options, statement.Settings);
        FunctionAttributes.RequireRowsOfSet(made);
        return made;
    }

    /// <summary>What a polymorphic result is follows from the arguments, or from nothing.</summary>
    private static void RequireInputFor(SqlType result, UserParameter[] parameters)
    {
        bool isExact = Pseudo.IsExact(result);
        if ((!isExact && !Pseudo.IsCompatible(result)) || parameters.Any(each => each.IsInput
            && (isExact ? Pseudo.IsExact(each.Type) : Pseudo.IsCompatible(each.Type))))
            return;
        string kin = isExact
            ? "anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange"
            : "anycompatible, anycompatiblearray, anycompatiblenonarray, anycompatiblerange, or anycompatiblemultirange";
        throw new SqlException(SqlState.InvalidFunctionDefinition, "cannot determine result data type")
        {
            Detail = $"A result of type {result.DisplayName(-1)} requires at least one input of type {kin}.",
        };
    }

    private static UserParameter Parameter(DdlContext context, FunctionParameter written)
    {
        SqlType type = context.ResolveUsed(written.Type).Type;
        if (type.IsPseudo && type != BuiltinTypes.Record && !Pseudo.IsPolymorphic(type))
            throw SqlException.NotSupported($"functions with arguments of type {type.DisplayName(-1)} are not supported");
        if (written.Default is { } value)
        {
            var column = new TableColumn { Name = written.Name ?? "", Type = type is DomainType domain ? domain.Base : type, Number = 1 };
            context.CheckExpression?.Invoke(value, ExpressionUse.Default, "", [], column);
        }

        return new UserParameter(written.Mode, written.Name, type, written.Default is { } given ? context.Print(given) : null);
    }

    private static void CheckParameters(UserParameter[] parameters, int[] places)
    {
        HashSet<string> inputs = [], outputs = [];
        bool hasDefault = false;
        for (int i = 0; i < parameters.Length; i++)
        {
            UserParameter parameter = parameters[i];
            if (parameter.Name is { } name && !(parameter.Mode == "TABLE" || !parameter.IsInput ? outputs : inputs).Add(name))
            {
                throw new SqlException(SqlState.InvalidFunctionDefinition, $"parameter name \"{name}\" used more than once")
                {
                    Offset = places[i],
                };
            }

            if (!parameter.IsInput)
                continue;
            if (hasDefault && parameter.Default is null && parameter.Mode != "VARIADIC")
            {
                throw new SqlException(
                    SqlState.InvalidFunctionDefinition, "input parameters after one with a default value must also have defaults")
                {
                    Offset = places[i],
                };
            }

            hasDefault |= parameter.Default is not null;
        }

        if (parameters.FirstOrDefault(parameter => parameter.Mode == "VARIADIC") is { Type: var type }
            && type.Element is null && !Pseudo.IsAnyArray(type))
            throw new SqlException(SqlState.InvalidFunctionDefinition, "VARIADIC parameter must be an array");
    }

    private static void RequireReplaceable(DdlContext context, CreateFunction statement, UserFunction old, UserFunction made)
    {
        if (!statement.OrReplace)
            throw new SqlException(SqlState.DuplicateFunction, $"function \"{made.Name}\" already exists with same argument types");
        if (!context.IsOwner(old.Owner))
            throw new SqlException(SqlState.InsufficientPrivilege, $"must be owner of {Noun(old)} {old.Name}");
        if (old.IsProcedure != made.IsProcedure)
        {
            throw new SqlException(SqlState.WrongObjectType, "cannot change routine kind")
            {
                Detail = $"\"{old.Name}\" is a {Noun(old)}.",
            };
        }

        bool isSame = old.ResultType == made.ResultType && old.ReturnsSet == made.ReturnsSet
            && old.Outputs.Select(output => (output.Name, output.Type)).SequenceEqual(
                made.Outputs.Select(output => (output.Name, output.Type)));
        if (isSame)
            return;
        throw new SqlException(SqlState.InvalidFunctionDefinition, "cannot change return type of existing function")
        {
            Detail = old.Outputs.Count() > 1 ? "Row type defined by OUT parameters is different." : null,
            Hint = $"Use DROP {(old.IsProcedure ? "PROCEDURE" : "FUNCTION")} {old.Signature} first.",
        };
    }
}
