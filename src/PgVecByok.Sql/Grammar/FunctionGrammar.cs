using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   CREATE [OR REPLACE] {FUNCTION | PROCEDURE} name ( [[mode] [name] | name mode] type [{DEFAULT | =} value], …] )
///       [RETURNS {type | TABLE (name type, …)}] { LANGUAGE name | IMMUTABLE | STABLE | VOLATILE | STRICT | CALLED ON NULL INPUT
///       | RETURNS NULL ON NULL INPUT | [NOT] LEAKPROOF | [EXTERNAL] SECURITY {INVOKER | DEFINER} | PARALLEL word | COST n | ROWS n
///       | SET name {TO | =} value | AS 'body' }*
///   ALTER {FUNCTION | PROCEDURE | ROUTINE} name [(types)]
///       { RENAME … | OWNER … | SET SCHEMA … | options as above, RESET {name | ALL} }
///   DO {'body' | LANGUAGE name}*        CALL name (arguments)
/// </code>
/// </summary>
internal static class FunctionGrammar
{
    private static readonly Parser<Token, string?> ModeIfAny = Words.Maybe(next => next.Word switch
    {
        Keyword.In when next.Second.Is(Keyword.Out) => Words.Phrase(Keyword.In, Keyword.Out).ThenReturn("INOUT"),
        Keyword.In or Keyword.Out or Keyword.Inout or Keyword.Variadic =>
            NamesGrammar.ColLabelToken.Select(word => word.Text.ToUpperInvariant()),
        _ => null,
    });

    private static readonly Parser<Token, string?> NameIfAny = Words.Maybe(next => IsParameterName(next) ? NamesGrammar.ColLabel : null);

    private static readonly Parser<Token, (string? Mode, string? Name)> NameFirst =
        Map((name, mode) => (mode, (string?)name), NamesGrammar.ColLabel, ModeIfAny);

    private static readonly Parser<Token, (string? Mode, string? Name)> ModeFirst = Map((mode, name) => (mode, name), ModeIfAny, NameIfAny);

    private static readonly Parser<Token, (string? Mode, string? Name)> ModeAndName =
        Words.Choose(next => IsParameterName(next) ? NameFirst : ModeFirst);

    private static readonly Parser<Token, Expression?> Default = Words.Maybe(next =>
        next.Is(Keyword.Default) ? Words.Keyword(Keyword.Default).Then(ExpressionGrammar.Expression)
        : next.Is("=") ? Words.Symbol("=").Then(ExpressionGrammar.Expression) : null);

    private static readonly Parser<Token, FunctionParameter> Parameter = Map(
        (offset, named, type, value) => new FunctionParameter(named.Mode ?? "IN", named.Name, type, value) { Offset = offset },
        Words.Here, ModeAndName, TypesGrammar.Type, Default);

    /// <summary>(types), as DROP, ALTER, COMMENT and GRANT name a function; null where there is no list.</summary>
    public static readonly Parser<Token, IReadOnlyList<FunctionParameter>?> Signature = Words.Maybe(next =>
        next.Is("(") ? Words.ParenthesisedListOrEmpty(Parameter) : null);

    internal sealed record Named(QualifiedName Name, IReadOnlyList<FunctionParameter>? Arguments);

    public static readonly Parser<Token, Named> Function = Map(
        (name, arguments) => new Named(name, arguments), NamesGrammar.FunctionName, Signature);

    public static readonly Parser<Token, IReadOnlyList<Named>> Functions = Words.CommaList(Function);

    // What CREATE FUNCTION goes on with

    private static readonly Parser<Token, FunctionParameter> TableColumn = Map(
        (name, type) => new FunctionParameter("TABLE", name, type, null), NamesGrammar.ColId, TypesGrammar.Type);

    private static readonly Parser<Token, Func<CreateFunction, CreateFunction>> ReturnsTable =
        Words.Phrase(Keyword.Returns, Keyword.Table).Then(Words.ParenthesisedList(TableColumn)).Select(columns =>
            (Func<CreateFunction, CreateFunction>)(function => function with { Parameters = [.. function.Parameters, .. columns] }));

    private static readonly Parser<Token, Func<CreateFunction, CreateFunction>> ReturnsType = Words.Keyword(Keyword.Returns).Then(TypesGrammar.Type)
        .Select(type => (Func<CreateFunction, CreateFunction>)(function => function with { Returns = type }));

    private const string Return = "RETURN ";

    private static bool IsReturn(Token body) => body.Kind == Kind.UnquotedBody && body.Text.StartsWith(Return, StringComparison.Ordinal)
        && !body.Text.EndsWith(';');

    private static readonly Parser<Token, Func<CreateFunction, CreateFunction>> Body = Map(
        (body, _) => (Func<CreateFunction, CreateFunction>)(function => function with
        {
            Body = IsReturn(body) ? "SELECT " + body.Text[Return.Length..] : body.Text, IsUnquoted = body.Kind == Kind.UnquotedBody,
            IsReturn = IsReturn(body),
        }),
        Words.Keyword(Keyword.As).Then(Words.Matching(token => token.Kind is Kind.String or Kind.UnquotedBody)),
        Words.Maybe(next => next.Is(",") ? Words.Symbol(",").Then(NamesGrammar.StringConstant) : null));

    private static readonly Parser<Token, string> Word = Words.Choose(next =>
        next.Kind == Kind.String ? NamesGrammar.StringConstant : NamesGrammar.ColLabel);

    private static readonly Parser<Token, DefinitionOption> Valued = Map(
        (name, value) => new DefinitionOption(name.Text.ToUpperInvariant(), value, name.Offset),
        Words.Matching(token => token.Keyword is Keyword.Language or Keyword.Parallel or Keyword.Cost or Keyword.Rows or Keyword.Support),
        Words.Choose(next => next.Kind is Kind.Integer or Kind.Decimal || next.Is("-") || next.Is("+") ? NamesGrammar.SignedNumber : Word));

    private static readonly Parser<Token, DefinitionOption> Security = Map(
        (offset, word) => new DefinitionOption("SECURITY", word.Text.ToUpperInvariant(), offset),
        Words.Here.Before(Words.Flag(Keyword.External)),
        Words.Keyword(Keyword.Security).Then(Words.Matching(token => token.Keyword is Keyword.Invoker or Keyword.Definer)));

    private static readonly Parser<Token, DefinitionOption>[] Phrases =
    [
        Worded("VOLATILITY", "IMMUTABLE", Keyword.Immutable), Worded("VOLATILITY", "STABLE", Keyword.Stable),
        Worded("VOLATILITY", "VOLATILE", Keyword.Volatile), Worded("STRICT", "true", Keyword.Strict),
        Worded("STRICT", "true", Keyword.Returns, Keyword.Null, Keyword.On, Keyword.Null, Keyword.Input),
        Worded("STRICT", "false", Keyword.Called, Keyword.On, Keyword.Null, Keyword.Input),
        Worded("LEAKPROOF", "true", Keyword.Leakproof), Worded("LEAKPROOF", "false", Keyword.Not, Keyword.Leakproof),
        Worded("WINDOW", "true", Keyword.Window),
    ];

    private static readonly Parser<Token, Func<CreateFunction, CreateFunction>> Option = Words.Choose(next => OptionAt(next))
        .Select(option => (Func<CreateFunction, CreateFunction>)(function => function with { Options = [.. function.Options, option] }));

    private static readonly Parser<Token, Func<CreateFunction, CreateFunction>> SettingClause = SettingGrammar.SetInside
        .Select(setting => (Func<CreateFunction, CreateFunction>)(function => function with
        {
            Settings = [.. function.Settings, (SetVariable)setting],
        }));

    private static Parser<Token, DefinitionOption>? OptionAt(Next next) => next.Word switch
    {
        Keyword.Language or Keyword.Parallel or Keyword.Cost or Keyword.Rows or Keyword.Support => Valued,
        Keyword.External or Keyword.Security => Security,
        Keyword.Immutable => Phrases[0],
        Keyword.Stable => Phrases[1],
        Keyword.Volatile => Phrases[2],
        Keyword.Strict => Phrases[3],
        Keyword.Returns => Phrases[4],
        Keyword.Called => Phrases[5],
        Keyword.Leakproof => Phrases[6],
        Keyword.Not => Phrases[7],
        Keyword.Window => Phrases[8],
        Keyword.Transform or Keyword.Begin or Keyword.Return =>
            throw SqlException.NotSupported($"{next.First.Text.ToUpperInvariant()} in a function's definition is not supported").At(next.First.Offset),
        _ => null,
    };

    /// <summary>Behind CREATE [OR REPLACE].</summary>
    public static readonly Parser<Token, Statement> Create = Words.Fold(
        Map(
            (word, name, parameters) => new CreateFunction(name, false, null, word.Offset)
            {
                IsProcedure = word.Is(Keyword.Procedure), Parameters = parameters,
            },
            Words.Matching(token => token.Keyword is Keyword.Function or Keyword.Procedure),
            NamesGrammar.FunctionName,
            Words.ParenthesisedListOrEmpty(Parameter)),
        next => next.Word switch
        {
            Keyword.As => Body,
            Keyword.Set => SettingClause,
            Keyword.Returns when next.Second.Is(Keyword.Table) => ReturnsTable,
            Keyword.Returns when !next.Second.Is(Keyword.Null) => ReturnsType,
            _ => OptionAt(next) is null ? null : Option,
        }).Select(function => (Statement)function);

    // DO and CALL

    private static readonly Parser<Token, Func<DoBlock, DoBlock>> DoBody = NamesGrammar.StringConstant
        .Select(body => (Func<DoBlock, DoBlock>)(block => block with { Body = body }));

    private static readonly Parser<Token, Func<DoBlock, DoBlock>> DoLanguage = Words.Keyword(Keyword.Language).Then(Word)
        .Select(language => (Func<DoBlock, DoBlock>)(block => block with { Language = language }));

    public static readonly Parser<Token, Statement> Do = Words.Fold(
        Map((offset, change) => change(new DoBlock("", null, offset)), Words.Phrase(Keyword.Do), Words.Choose(DoItem)),
        DoItem).Select(block => (Statement)block);

    public static readonly Parser<Token, Statement> Call = Map(
        (offset, function) => (Statement)new Call(function, offset), Words.Phrase(Keyword.Call), CallGrammar.Function);

    // ALTER: what any object may have done to it, and what is said anew of how it runs

    private static readonly Parser<Token, AlterFunctionOptions> AlteredSetting = Words.Choose(next =>
        next.Is(Keyword.Set) ? SettingGrammar.SetInside : SettingGrammar.Reset)
        .Select(setting => new AlterFunctionOptions([], [(SetVariable)setting], setting.Offset));

    private static readonly Parser<Token, AlterFunctionOptions> AlteredOption =
        Words.Choose(next => OptionAt(next)).Select(option => new AlterFunctionOptions([option], [], option.Offset));

    private static Parser<Token, AlterFunctionOptions>? AlteredAt(Next next) =>
        next.Word is Keyword.Set or Keyword.Reset ? AlteredSetting : OptionAt(next) is null ? null : AlteredOption;

    private static readonly Parser<Token, AlterAction> Altered = Map(
        (first, more, _) => (AlterAction)new AlterFunctionOptions(
            [.. first.Options, .. more.SelectMany(each => each.Options)], [.. first.Settings, .. more.SelectMany(each => each.Settings)],
            first.Offset),
        Words.Choose(AlteredAt),
        Words.Repeat(AlteredAt),
        Words.Flag(Keyword.Restrict));

    private static readonly Parser<Token, AlterAction> Action = Words.Choose(next => next.Word switch
    {
        Keyword.Rename => AlterTableGrammar.Rename,
        Keyword.Owner => AlterTableGrammar.Owner,
        Keyword.Set when next.Second.Is(Keyword.Schema) => AlterTableGrammar.ToSchema,
        Keyword.Depends or Keyword.No =>
            throw SqlException.NotSupported("this form of ALTER FUNCTION is not supported").At(next.First.Offset),
        _ => Altered,
    });

    public static readonly Parser<Token, Statement> Alter = Map(
        (word, function, action) => (Statement)new AlterObject(word.Text.ToUpperInvariant(), function.Name, [action], word.Offset)
        {
            Arguments = function.Arguments,
        },
        Words.Matching(token => token.Keyword is Keyword.Function or Keyword.Procedure or Keyword.Routine),
        Function,
        Action);

    private static Parser<Token, Func<DoBlock, DoBlock>>? DoItem(Next next) =>
        next.Kind == Kind.String ? DoBody : next.Is(Keyword.Language) ? DoLanguage : null;

    /// <summary>A name in front of a type: a word behind which another begins that does not belong to the same type.</summary>
    private static bool IsParameterName(Next next)
    {
        bool isName = next.Kind == Kind.QuotedWord || next.Kind == Kind.Word && Keywords.IsTypeOrFunctionName(next.Word);
        if (!isName || next.Second.Kind is not (Kind.Word or Kind.QuotedWord))
            return false;
        bool goesOn = next.Second.Keyword switch
        {
            Keyword.Default or Keyword.Array => true,
            Keyword.Precision => next.Is(Keyword.Double),
            _ => false,
        };
        return !goesOn;
    }

    private static Parser<Token, DefinitionOption> Worded(string name, string value, params Keyword[] words) =>
        Words.Phrase(words).Select(offset => new DefinitionOption(name, value, offset));
}
