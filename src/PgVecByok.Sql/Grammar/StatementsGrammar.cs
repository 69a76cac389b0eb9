using System.Diagnostics.CodeAnalysis;
using Pidgin;

namespace PgVecByok.Sql;

/// <summary>A statement by its first word: one switch, one arm per word.</summary>
internal static class StatementsGrammar
{
    /// <summary>A statement and its end, a semicolon or the end of the text.</summary>
    public static readonly Parser<Token, Statement> Statement = new StatementParser(Words.Choose(Find));

    public static readonly Parser<Token, Expression> OnlyExpression = ExpressionGrammar.Expression.Before(Words.OfKind(Kind.End));

    public static readonly Parser<Token, TypeName> OnlyType = TypesGrammar.Type.Before(Words.OfKind(Kind.End));

    /// <summary>SELECT, VALUES, INSERT, UPDATE, DELETE, MERGE or a WITH before one: what may be prepared, explained and copied.</summary>
    public static bool IsPreparable(Next next) =>
        next.StartsQuery || next.Kind == Kind.Word && next.Word is Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge;

    private static Parser<Token, Statement>? Find(Next next) => next.Word switch
    {
        _ when IsPreparable(next) || next.Is("(") => DmlGrammar.PreparableStatement,
        Keyword.Begin => TransactionGrammar.Begin,
        Keyword.Start => TransactionGrammar.Start,
        Keyword.Commit or Keyword.End => TransactionGrammar.Commit,
        Keyword.Rollback or Keyword.Abort => TransactionGrammar.Rollback,
        Keyword.Savepoint => TransactionGrammar.Savepoint,
        Keyword.Release => TransactionGrammar.Release,
        Keyword.Set => SettingGrammar.Set,
        Keyword.Reset => SettingGrammar.Reset,
        Keyword.Show => SettingGrammar.Show,
        Keyword.Discard => SettingGrammar.Discard,
        Keyword.Explain => PreparedGrammar.Explain,
        Keyword.Prepare => next.Second.Is(Keyword.Transaction) && next.Third.Kind == Kind.String
            ? TransactionGrammar.PrepareTransaction
            : PreparedGrammar.Prepare,
        Keyword.Execute => PreparedGrammar.Execute,
        Keyword.Deallocate => PreparedGrammar.Deallocate,
        Keyword.Copy => CopyGrammar.Copy,
        Keyword.Declare => CursorGrammar.Declare,
        Keyword.Fetch or Keyword.Move => CursorGrammar.Fetch,
        Keyword.Close => CursorGrammar.Close,
        _ => FindDefinition(next) ?? FindMaintenance(next),
    };

    private static Parser<Token, Statement>? FindDefinition(Next next) => next.Word switch
    {
        Keyword.Create => CreateGrammar.Create,
        Keyword.Alter => AlterGrammar.Alter,
        Keyword.Drop => DropGrammar.Drop,
        Keyword.Truncate => DropGrammar.Truncate,
        Keyword.Reassign => DropGrammar.Reassign,
        Keyword.Comment => CommentGrammar.Comment,
        Keyword.Grant => PrivilegeGrammar.Grant,
        Keyword.Revoke => PrivilegeGrammar.Revoke,
        Keyword.Security => throw ExpressionGrammar.Unsupported("SECURITY LABEL", next.First.Offset),
        Keyword.Import => throw ExpressionGrammar.Unsupported("IMPORT FOREIGN SCHEMA", next.First.Offset),
        _ => null,
    };

    private static Parser<Token, Statement>? FindMaintenance(Next next) => next.Word switch
    {
        Keyword.Analyze or Keyword.Analyse => MaintenanceGrammar.Analyze,
        Keyword.Vacuum => MaintenanceGrammar.Vacuum,
        Keyword.Reindex => MaintenanceGrammar.Reindex,
        Keyword.Cluster => MaintenanceGrammar.Cluster,
        Keyword.Refresh => MaintenanceGrammar.Refresh,
        Keyword.Checkpoint => MaintenanceGrammar.Checkpoint,
        Keyword.Lock => MaintenanceGrammar.Lock,
        Keyword.Listen => MaintenanceGrammar.Listen,
        Keyword.Unlisten => MaintenanceGrammar.Unlisten,
        Keyword.Notify => MaintenanceGrammar.Notify,
        Keyword.Do => FunctionGrammar.Do,
        Keyword.Call => FunctionGrammar.Call,
        Keyword.Load => throw ExpressionGrammar.Unsupported("LOAD", next.First.Offset),
        _ => null,
    };

    private sealed class StatementParser(Parser<Token, Statement> others) : Parser<Token, Statement>
    {
        public override bool TryParse(
            ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds,
            [MaybeNullWhen(false)] out Statement result)
        {
            if (!Words.Comes(ref state, Keyword.Select))
            {
                if (!others.TryParse(ref state, ref expecteds, out result))
                    return false;
            }
            else
            {
                bool done = SelectGrammar.SelectStatement.TryParse(ref state, ref expecteds, out Query? query);
                result = query;
                if (!done)
                    return false;
            }

            ref readonly Token behind = ref Words.Coming(ref state);
            return behind.Kind == Kind.End || behind.Is(";") || Words.Fail(ref state);
        }
    }
}
