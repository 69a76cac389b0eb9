using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// <code>
///   INSERT INTO table [AS alias] [(columns)] [OVERRIDING {SYSTEM | USER} VALUE] {DEFAULT VALUES | query}
///       [ON CONFLICT [(elements) [WHERE …] | ON CONSTRAINT name] DO {NOTHING | UPDATE SET … [WHERE …]}] [RETURNING …]
///   UPDATE table [[AS] alias] SET {column = value | (columns) = value}, … [FROM …] [WHERE …] [RETURNING …]
///   DELETE FROM table [[AS] alias] [USING …] [WHERE …] [RETURNING …]
///   each behind an optional WITH
/// </code>
/// </summary>
internal static class DmlGrammar
{
    private static readonly Parser<Token, (bool IsOld, RowName Name)> RowName = Map(
        (which, name) => (which.Text == "old", new RowName(name, which.Offset)),
        Words.Matching(token => token.Text is "old" or "new").Before(Words.Keyword(Keyword.As)),
        NamesGrammar.ColId);

    private static readonly Parser<Token, ReturningNames?> RowNames = Words.Maybe(next => next.Is(Keyword.With)
        ? Words.Keyword(Keyword.With).Then(Words.ParenthesisedList(RowName)).Select(names => NamesOf(names))
        : null);

    public static readonly Parser<Token, ReturningClause?> Returning = Words.Clause(
        Keyword.Returning, Map((names, targets) => new ReturningClause(targets, names), RowNames, SelectGrammar.Targets));

    private static readonly Parser<Token, Expression?> Where = Words.Choose(next => next.Is(Keyword.Where) && next.Second.Is(Keyword.Current)
        && next.Third.Is(Keyword.Of)
        ? CurrentOf!
        : WhereClause!);

    private static readonly Parser<Token, Expression?> CurrentOf = Map(
        (offset, name) => (Expression?)new CurrentOf(name, offset),
        Words.Phrase(Keyword.Where, Keyword.Current, Keyword.Of),
        NamesGrammar.ColId);

    private static readonly Parser<Token, Expression?> WhereClause = Words.Clause(Keyword.Where, ExpressionGrammar.Expression);

    // SET

    private static readonly Parser<Token, string> SetTarget = NamesGrammar.ColId.Before(Words.Choose(next =>
        next.Is(".") || next.Is("[")
            ? throw ExpressionGrammar.Unsupported("assigning to an element of a column", next.First.Offset)
            : Words.False));

    private static readonly Parser<Token, string?> Field =
        Words.Maybe(next => next.Is(".") ? NamesGrammar.Attribute : null);

    private static readonly Parser<Token, IReadOnlyList<Subscript>> Subscripts = Words.Repeat(next =>
        next.Is(".") ? throw ExpressionGrammar.Unsupported("assigning to a field of a field or of an element", next.First.Offset)
        : next.Is("[") ? ExpressionGrammar.Subscript : null);

    private static readonly Parser<Token, Assignment> One = Map(
        (offset, column, field, subscripts, value) => field is null || subscripts.Count == 0
            ? new Assignment([column], value, false, offset) { Field = field, Subscripts = subscripts }
            : throw ExpressionGrammar.Unsupported("assigning to an element of a field", offset),
        Words.Here,
        NamesGrammar.ColId,
        Field,
        Subscripts,
        Words.Symbol("=").Then(ExpressionGrammar.Expression));

    private static readonly Parser<Token, Assignment> Several = Map(
        (offset, columns, value) => new Assignment(columns, value, true, offset),
        Words.Here,
        Words.ParenthesisedList(SetTarget),
        Words.Symbol("=").Then(ExpressionGrammar.Expression));

    public static readonly Parser<Token, IReadOnlyList<Assignment>> Assignments =
        Words.CommaList(Words.Choose(next => next.Is("(") ? Several : One));

    // INSERT

    private static readonly Parser<Token, InsertColumn> InsertColumn = Map(
        (offset, name, field, subscripts) => field is null || subscripts.Count == 0
            ? new InsertColumn(name, offset) { Field = field, Subscripts = subscripts }
            : throw ExpressionGrammar.Unsupported("assigning to an element of a field", offset),
        Words.Here, NamesGrammar.ColId, Field, Subscripts);

    private static readonly Parser<Token, IReadOnlyList<InsertColumn>> InsertColumns = Words.ParenthesisedList(InsertColumn);

    public static readonly Parser<Token, IReadOnlyList<InsertColumn>> InsertColumnsIfAny = Words.OrElse(
        next => next.Is("(") && !next.OpensQuery ? InsertColumns : null, (IReadOnlyList<InsertColumn>)[]);

    public static readonly Parser<Token, string?> Overriding = Words.OrElse<string?>(
        next => !next.Is(Keyword.Overriding) ? null
            : next.Second.Is(Keyword.User) ? Words.Phrase(Keyword.Overriding, Keyword.User, Keyword.Value).ThenReturn((string?)"USER")
            : Words.Phrase(Keyword.Overriding, Keyword.System, Keyword.Value).ThenReturn((string?)"SYSTEM"),
        null);

    private static readonly Parser<Token, Query?>
        DefaultValues = Words.Phrase(Keyword.Default, Keyword.Values).ThenReturn((Query?)null),
        SourceQuery = SelectGrammar.SelectStatement.Select(query => (Query?)query);

    private static readonly Parser<Token, Query?> Source =
        Words.Choose(next => next.Is(Keyword.Default) ? DefaultValues : next.StartsQuery ? SourceQuery : null);

    private sealed record Arbiter(IReadOnlyList<IndexElement> Targets, Expression? Where, string? Constraint);

    private static readonly Parser<Token, Arbiter> ConflictTarget = Words.Choose(next => next.Is(Keyword.On)
        ? Words.Phrase(Keyword.On, Keyword.Constraint).Then(NamesGrammar.ColId).Select(name => new Arbiter([], null, name))
        : next.Is("(")
            ? Map((targets, where) => new Arbiter(targets, where, null), Words.Parenthesised(IndexGrammar.Elements), WhereClause!)
            : Parser<Token>.Return(new Arbiter([], null, null)));

    private static readonly Parser<Token, OnConflict> OnConflict = Map(
        (offset, target, action) => new OnConflict(target.Targets, target.Where, target.Constraint, action.Assignments, action.Where, offset),
        Words.Phrase(Keyword.On, Keyword.Conflict),
        ConflictTarget,
        Words.Keyword(Keyword.Do).Then(Words.Choose(next => next.Is(Keyword.Nothing)
            ? Words.Keyword(Keyword.Nothing).ThenReturn(((IReadOnlyList<Assignment>?)null, (Expression?)null))
            : Map(
                (assignments, where) => ((IReadOnlyList<Assignment>?)assignments, where),
                Words.Phrase(Keyword.Update, Keyword.Set).Then(Assignments),
                WhereClause)))
            .Select(pair => (Assignments: pair.Item1, Where: pair.Item2)));

    private static readonly Parser<Token, OnConflict?> OnConflictIfAny =
        Words.OrElse<OnConflict?>(next => next.Is(Keyword.On, Keyword.Conflict) ? OnConflict.Select(x => (OnConflict?)x) : null, null);

    private static readonly Parser<Token, Insert> InsertHead = Map(
        (offset, table, alias, columns) => new Insert(table, offset) { Alias = alias, Columns = columns },
        Words.Phrase(Keyword.Insert, Keyword.Into),
        NamesGrammar.AnyName,
        Words.Clause(Keyword.As, NamesGrammar.ColId),
        InsertColumnsIfAny);

    private static readonly Parser<Token, Statement> Insert = Map(
        (head, overriding, source, conflict, returning) => (Statement)(head with
        {
            Overriding = overriding, Source = source, OnConflict = conflict,
            Returning = returning?.Targets, Returned = returning?.Names,
        }),
        InsertHead,
        Overriding,
        Source,
        OnConflictIfAny,
        Returning);

    // UPDATE and DELETE

    private static readonly Parser<Token, string> AliasBehindAs = Words.Keyword(Keyword.As).Then(NamesGrammar.ColId);

    private static readonly Parser<Token, string?> AliasUnlessSet = Words.Maybe(next =>
        next.Is(Keyword.As) ? AliasBehindAs : next.IsName && !next.Is(Keyword.Set) ? NamesGrammar.ColId : null);

    public static readonly Parser<Token, NamedTable> ModifiedTable = Map(
        (table, alias) => alias is null ? table : table with { Alias = alias }, FromGrammar.RelationExpression, AliasUnlessSet);

    private static readonly Parser<Token, Statement> Update = Map(
        (offset, table, assignments, from, where, returning) => (Statement)new Update(table, assignments, offset)
        {
            From = from, Where = where, Returning = returning?.Targets, Returned = returning?.Names,
        },
        Words.Phrase(Keyword.Update),
        ModifiedTable,
        Words.Keyword(Keyword.Set).Then(Assignments),
        Words.ListBehind(Keyword.From, FromGrammar.FromList),
        Where,
        Returning);

    private static readonly Parser<Token, Statement> Delete = Map(
        (offset, table, tables, where, returning) => (Statement)new Delete(table, offset) 
        {
            Using = tables, Where = where, Returning = returning?.Targets, Returned = returning?.Names,
        },
        Words.Phrase(Keyword.Delete, Keyword.From),
        ModifiedTable,
        Words.ListBehind(Keyword.Using, FromGrammar.FromList),
        Where,
        Returning);

    private static readonly Parser<Token, Statement> Query = SelectGrammar.SelectStatement.Select(query => (Statement)query);

    private static readonly Parser<Token, Statement> BehindWith = Words.Choose(next => next.Word switch
    {
        Keyword.Insert => Insert,
        Keyword.Update => Update,
        Keyword.Delete => Delete,
        Keyword.Merge => Words.Later(() => MergeGrammar.Merge),
        _ => Query,
    });

    private static readonly Parser<Token, Statement> WithStatement = Map(
        (with, statement) => statement switch
        {
            Query { With: not null } => throw new SqlException(SqlState.SyntaxError, "multiple WITH clauses not allowed") { Offset = with!.Offset },
            Query query => query with { With = with, Offset = with!.Offset },
            Insert insert => insert with { With = with },
            Update update => update with { With = with },
            Merge merge => merge with { With = with },
            Delete delete => (Statement)(delete with { With = with }),
            _ => statement,
        },
        WithGrammar.WithIfAny,
        BehindWith);

    /// <summary>What WITH, PREPARE, EXPLAIN and COPY take.</summary>
    public static readonly Parser<Token, Statement> PreparableStatement =
        Words.Choose(next => next.Is(Keyword.With) ? WithStatement : BehindWith);

    private static ReturningNames NamesOf(IReadOnlyList<(bool IsOld, RowName Name)> names)
    {
        foreach (bool isOld in new[] { true, false })
        {
            if (names.Where(each => each.IsOld == isOld).Skip(1).Select(each => each.Name).FirstOrDefault() is { } second)
            {
                throw new SqlException(
                    SqlState.SyntaxError, $"{(isOld ? "OLD" : "NEW")} cannot be specified multiple times") { Offset = second.Offset };
            }
        }

        RowName? Named(bool isOld) => names.Where(each => each.IsOld == isOld).Select(each => each.Name).FirstOrDefault();
        return new ReturningNames(Named(true), Named(false));
    }
}
