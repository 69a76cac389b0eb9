using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Sends definition statements to the catalog's executors, with what only a session knows.</summary>
internal static class DefinitionStatements
{
    public static StatementOutcome Run(
        Session session, StatementRunner runner, Transaction transaction, Statement statement, string text)
    {
        RequireNoBlock(session, statement);
        DdlContext context = Context(session, runner, transaction, new BindTrace(), ShowsPlaces(statement));
        if (statement is AlterRole alter)
            statement = RoleSettings.Checked(session, alter);
        CatalogSnapshot before = transaction.Catalog;
        string tag = RunOnDatabase(session, context, statement) ?? Run(context, runner, statement, text);
        DdlDefaultPrivileges.Apply(transaction, before);
        if (statement is CreateSchema { Elements.Count: > 0 } schema && !ReferenceEquals(before, transaction.Catalog))
            SchemaElements.Create(session, runner, schema, text);
        return new StatementOutcome(tag);
    }

    private static void RequireNoBlock(Session session, Statement statement)
    {
        switch (statement)
        {
            case CreateIndex { IsConcurrent: true }:
                session.Block.RequireNoBlock("CREATE INDEX CONCURRENTLY");
                break;
            case Drop { IsConcurrent: true } drop:
                session.Block.RequireNoBlock("DROP INDEX CONCURRENTLY");
                if (drop.Names.Count > 1)
                    throw SqlException.NotSupported("DROP INDEX CONCURRENTLY does not support dropping multiple objects");
                if (drop.Cascade)
                    throw SqlException.NotSupported("DROP INDEX CONCURRENTLY does not support CASCADE");
                break;
        }
    }

    private static string? RunOnDatabase(Session session, DdlContext context, Statement statement)
    {
        switch (statement)
        {
            case CreateDatabase create:
                session.Block.RequireNoBlock("CREATE DATABASE");
                DdlDatabases.Create(context, create);
                return "CREATE DATABASE";
            case Drop { Kind: "DATABASE" } drop:
                session.Block.RequireNoBlock("DROP DATABASE");
                DdlDatabases.Drop(context, drop);
                return "DROP DATABASE";
            case AlterObject { Kind: "DATABASE" } alter:
                DdlDatabases.Alter(context, alter);
                return "ALTER DATABASE";
            default:
                return null;
        }
    }

    /// <summary>check_function_bodies: SQL is bound, PL/pgSQL is parsed.</summary>
    private static void Check(StatementRunner runner, DdlContext context, UserFunction function, string text)
    {
        ProcedureStatements.Placed(text, function.Body, () =>
        {
            if (function.Language == "sql")
                SqlBody.Check(runner.BindContext(context.Catalog.With(function), []) with { Trace = context.Trace }, function);
            else
                FunctionBodies.ParsedBody(function);
            return 0;
        });
    }

    public static DdlContext Context(Session session, StatementRunner runner, Transaction transaction) =>
        Context(session, runner, transaction, new BindTrace(), showsPlaces: true);

    /// <summary>PostgreSQL says of these what is wrong with an expression, not where.</summary>
    private static bool ShowsPlaces(Statement statement) =>
        statement is not (AlterTable or PolicyDefinition or AlterObject { Kind: "DOMAIN" });

    private static DdlContext Context(
        Session session, StatementRunner runner, Transaction transaction, BindTrace trace, bool showsPlaces) => new()
    {
        Trace = trace,
        Transaction = transaction,
        LoginRole = session.State.LoginRole,
        Proof = session.State.Proof,
        IsInBody = session.State.BodyDepth > 0,
        CurrentRole = session.State.CurrentRole,
        SearchPath = session.Environment.SearchPath,
        ResolveType = written => TypeResolution.Resolve(written, transaction.Catalog, session.Environment.SearchPath),
        Print = expression => SqlPrinter.Print(KeptNames.Kept(expression, trace)),
        PrintQuery = query => SqlPrinter.Print(KeptNames.Kept(query, trace)),
        CheckExpression = (expression, use, table, columns, target) =>
        {
            BindContext binding = runner.BindContext(transaction.Catalog, []) with { IsDefinition = true };
            SqlException error;
            try
            {
                return LoneExpressions.Bind(expression, use, table, columns, target, binding, trace);
            }
            catch (SqlException failed) when (!showsPlaces && use != ExpressionUse.AlterUsing)
            {
                error = failed.Nowhere();
            }

            throw error;
        },
        Binding = () => runner.BindContext(transaction.Catalog, []),
        TemporarySchema = () => session.Temporary.Schema(transaction),
        OnCommit = session.Temporary.OnCommit,
        CanCompare = (referenced, referring) => session.Database.Functions.CanRefer(referenced, referring),
        FirstRow = text => new InternalQuery(session, runner, transaction.Catalog, text).FirstRow(transaction),
        Evaluate = (Expression expression, SqlType type, int typmod, out string? text) =>
            ConstantExpression.TryEvaluate(runner, transaction, expression, type, out text),
        Compile = bound => new ExpressionCompiler(
            new ExecutionScope(new StatementRun(runner.Context(transaction, []), null)), new ColumnLayout(bound.Columns)).Compile(bound.Value),
        BuiltinFunctions = session.Database.Functions.FunctionsNamed,
        SettingOf = setting => RoleSettings.Checked(session, setting),
        UnderSettings = (settings, work) =>
        {
            using IDisposable? within = session.Settings.Within(settings);
            work();
        },
        Send = session.State.Send,
    };

    private static string Run(DdlContext context, StatementRunner runner, Statement statement, string text)
    {
        switch (statement)
        {
            case CreateFunction create:
                DdlFunctions.Create(context, create, function => Check(runner, context, function, text));
                return create.IsProcedure ? "CREATE PROCEDURE" : "CREATE FUNCTION";
            case CreateTable create:
                DdlTables.Create(context, create);
                return "CREATE TABLE";
            case AlterTable alter:
                DdlAlter.Run(context, alter);
                return "ALTER " + alter.ObjectKind;
            case CreateIndex create:
                if (DdlIndexes.Create(context, create) is { } indexed)
                    VectorIndexBuild.Run(runner, context.Transaction, indexed, indexed.Keys[^1]);
                return "CREATE INDEX";
            case CreateView create:
                CreateView(context, runner, create);
                return "CREATE VIEW";
            case CreateSequence create:
                DdlObjects.Create(context, create);
                return "CREATE SEQUENCE";
            case AlterSequence alter:
                DdlObjects.Alter(context, alter);
                return "ALTER SEQUENCE";
            case CreateSchema create:
                DdlObjects.Create(context, create);
                return "CREATE SCHEMA";
            case CreateType create:
                DdlTypes.Create(context, create);
                return "CREATE TYPE";
            case CreateDomain create:
                DdlDomains.Create(context, create);
                return "CREATE DOMAIN";
            case AlterObject { Kind: "FUNCTION" or "PROCEDURE" or "ROUTINE" } alter:
                DdlFunctions.Alter(context, alter);
                return "ALTER " + alter.Kind;
            case AlterObject { Kind: "SCHEMA" } alter:
                DdlSchemas.Alter(context, alter);
                return "ALTER SCHEMA";
            case AlterObject { Kind: "LARGE OBJECT" } alter:
                DdlLargeObjects.Alter(context, alter);
                return "ALTER LARGE OBJECT";
            case AlterObject { Kind: "TYPE" or "DOMAIN" } alter:
                DdlTypes.Alter(context, alter);
                return "ALTER " + alter.Kind;
            case CreateExtension create:
                DdlObjects.Create(context, create);
                return "CREATE EXTENSION";
            case Drop drop:
                DdlDrops.Run(context, drop);
                return "DROP " + drop.Kind;
            case Truncate truncate:
                DdlDrops.Run(context, truncate);
                return "TRUNCATE TABLE";
            default:
                return RunSecurity(context, statement);
        }
    }

    private static string RunSecurity(DdlContext context, Statement statement)
    {
        switch (statement)
        {
            case CreateRole create:
                DdlRoles.Create(context, create);
                return "CREATE ROLE";
            case AlterRole alter:
                DdlRoles.Alter(context, alter);
                return alter.IsOfDatabase ? "ALTER DATABASE" : "ALTER ROLE";
            case GrantRole grant:
                DdlMemberships.Run(context, grant);
                return grant.IsGrant ? "GRANT ROLE" : "REVOKE ROLE";
            case GrantPrivileges grant:
                DdlGrants.Run(context, grant);
                return grant.IsDefault ? "ALTER DEFAULT PRIVILEGES" : grant.IsGrant ? "GRANT" : "REVOKE";
            case PolicyDefinition policy:
                DdlPrivileges.Define(context, policy);
                return policy.IsAlter ? "ALTER POLICY" : "CREATE POLICY";
            case DropOnTable drop:
                DdlPrivileges.Drop(context, drop);
                return "DROP " + drop.Kind;
            case AlterObject { Kind: "EXTENSION", Actions: [var action] } extension:
                DdlObjects.Alter(context, extension.Name.Name, action);
                return "ALTER EXTENSION";
            case OwnedObjects owned:
                return DdlOwned.Run(context, owned);
            case CommentOn comment:
                DdlComments.Comment(context, comment);
                return "COMMENT";
            default:
                throw SqlException.NotSupported("this kind of statement is not supported yet");
        }
    }

    private static void CreateView(DdlContext context, StatementRunner runner, CreateView statement)
    {
        BindContext binding = runner.BindContext(context.Catalog, []) with { IsDefinition = true };
        BoundStatement bound = Binder.Bind(statement.Query, binding);
        if (bound.ParameterTypes.Count > 0)
            throw new SqlException(SqlState.InvalidTableDefinition, "views must not contain parameters");
        if (!context.Transaction.TryRead(CompiledStatement.Read(bound, context.Catalog), looksAnew: false))
            throw CatalogChanges.Stale();
        statement = statement with { Query = WrittenStars.Expand(statement.Query, binding, context.Trace) };
        DdlViews.Create(
            context, statement, [.. bound.Plan.Output.Select(column => (column.Name, column.Type, column.Typmod, column.Collation))],
            bound.Relations);
    }
}
