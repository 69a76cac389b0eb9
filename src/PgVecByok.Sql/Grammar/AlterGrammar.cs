using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>ALTER by the word behind it.</summary>
internal static class AlterGrammar
{
    public static readonly Parser<Token, Statement> Alter = Map(
        (offset, statement) => statement with { Offset = offset },
        Words.Phrase(Keyword.Alter),
        Words.Choose(Kind));

    private static Parser<Token, Statement>? Kind(Next next) => next.Word switch
    {
        Keyword.Table => AlterTableGrammar.Table,
        Keyword.Index => AlterTableGrammar.Index,
        Keyword.View => AlterTableGrammar.View,
        Keyword.Materialized => AlterTableGrammar.MaterializedView,
        Keyword.Sequence => AlterTableGrammar.Sequence,
        Keyword.Type => TypeDefinitionGrammar.AlterType,
        Keyword.Domain => TypeDefinitionGrammar.AlterDomain,
        Keyword.Schema => SchemaGrammar.AlterSchema,
        Keyword.Database => SchemaGrammar.AlterDatabase,
        Keyword.Large => SchemaGrammar.AlterLargeObject,
        Keyword.Extension => SchemaGrammar.AlterExtension,
        Keyword.User when next.Second.Is(Keyword.Mapping) => throw Unbuilt(next),
        Keyword.Role or Keyword.User => RoleGrammar.Alter,
        Keyword.Group => RoleGrammar.AlterGroup,
        Keyword.Policy => PolicyGrammar.Alter,
        Keyword.Function or Keyword.Procedure or Keyword.Routine => FunctionGrammar.Alter,
        Keyword.Default => PrivilegeGrammar.AlterDefault,
        Keyword.Aggregate or Keyword.Collation or Keyword.Conversion or Keyword.Event or Keyword.Foreign or Keyword.Language
            or Keyword.Operator or Keyword.Procedural or Keyword.Publication or Keyword.Rule or Keyword.Server or Keyword.Statistics
            or Keyword.Subscription or Keyword.System or Keyword.Tablespace or Keyword.Text or Keyword.Trigger => throw Unbuilt(next),
        _ => null,
    };

    private static SqlException Unbuilt(Next next) =>
        ExpressionGrammar.Unsupported("ALTER " + next.First.Text.ToUpperInvariant(), next.First.Offset);
}
