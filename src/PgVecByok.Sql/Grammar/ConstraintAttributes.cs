using Pidgin;

namespace PgVecByok.Sql;

internal enum ConstraintAttribute
{
    Deferrable,
    NotDeferrable,
    InitiallyDeferred,
    InitiallyImmediate,
    NotValid,
    NoInherit,
    Enforced,
    NotEnforced,
}

/// <summary>
/// What is written behind a constraint. Behind one of a table it is one specification, behind one of a column each word stands for itself:
/// they are refused in different words.
/// <code>
///   { [NOT] DEFERRABLE | INITIALLY {DEFERRED | IMMEDIATE} | NOT VALID | NO INHERIT | [NOT] ENFORCED }*
/// </code>
/// </summary>
internal sealed record ConstraintAttributes(IReadOnlyList<ConstraintAttributes.Clause> Clauses)
{
    internal sealed record Clause(ConstraintAttribute What, int Offset);

    private static readonly Dictionary<ConstraintAttribute, Keyword[]> Words = new()
    {
        [ConstraintAttribute.Deferrable] = [Keyword.Deferrable],
        [ConstraintAttribute.NotDeferrable] = [Keyword.Not, Keyword.Deferrable],
        [ConstraintAttribute.InitiallyDeferred] = [Keyword.Initially, Keyword.Deferred],
        [ConstraintAttribute.InitiallyImmediate] = [Keyword.Initially, Keyword.Immediate],
        [ConstraintAttribute.NotValid] = [Keyword.Not, Keyword.Valid],
        [ConstraintAttribute.NoInherit] = [Keyword.No, Keyword.Inherit],
        [ConstraintAttribute.Enforced] = [Keyword.Enforced],
        [ConstraintAttribute.NotEnforced] = [Keyword.Not, Keyword.Enforced],
    };

    private static readonly Dictionary<ConstraintAttribute, Parser<Token, Clause>> Rules = Words.ToDictionary(
        each => each.Key, each => Sql.Words.Phrase(each.Value).Select(offset => new Clause(each.Key, offset)));

    public static readonly Parser<Token, ConstraintAttributes> OfTable = Sql.Words.Repeat(next => Rule(next, isInColumn: false))
        .Select(clauses => new ConstraintAttributes(clauses));

    public static readonly Parser<Token, ConstraintAttributes> OfColumn = Sql.Words.Repeat(next => Rule(next, isInColumn: true))
        .Select(clauses => new ConstraintAttributes(clauses));

    public bool IsDeferrable => Has(ConstraintAttribute.Deferrable) || IsDeferred;

    public bool IsDeferred => Has(ConstraintAttribute.InitiallyDeferred);

    public bool IsNotValid => Has(ConstraintAttribute.NotValid);

    public bool IsNotEnforced => Has(ConstraintAttribute.NotEnforced);

    /// <summary>True or false where one of them is written.</summary>
    public bool? IsEnforced => IsNotEnforced ? false : Has(ConstraintAttribute.Enforced) ? true : null;

    public bool SpeaksOfDeferring => Clauses.Any(clause => clause.What <= ConstraintAttribute.InitiallyImmediate);

    public static bool StartsInColumn(Next next) => Rule(next, isInColumn: true) is not null;

    /// <summary>In a column's definition, with no constraint before them.</summary>
    public ConstraintAttributes RequireNone() => Clauses is [var first, ..] ? throw Misplaced(first) : this;

    public ConstraintAttributes RequireFor(ConstraintKind kind, bool isInColumn) =>
        isInColumn ? RequireForColumn(kind) : RequireForTable(kind);

    private ConstraintAttributes RequireForColumn(ConstraintKind kind)
    {
        bool canWait = kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique or ConstraintKind.ForeignKey;
        bool canBeLax = kind is ConstraintKind.Check or ConstraintKind.ForeignKey;
        HashSet<string> seen = [];
        for (int i = 0; i < Clauses.Count; i++)
        {
            Clause clause = Clauses[i];
            string? group = Group(clause.What);
            if (group is null)
                continue;
            if (!(group.EndsWith("ENFORCED", StringComparison.Ordinal) ? canBeLax : canWait))
                throw Misplaced(clause);
            if (!seen.Add(group))
                throw new SqlException(SqlState.SyntaxError, $"multiple {group} clauses not allowed") { Offset = clause.Offset };
            RequireDeferrable(i);
        }

        return this;
    }

    private ConstraintAttributes RequireForTable(ConstraintKind kind)
    {
        for (int i = 0; i < Clauses.Count; i++)
        {
            RequireDeferrable(i);
            if (Clauses.Take(i).Any(before => Contradict(before.What, Clauses[i].What)))
                throw new SqlException(SqlState.SyntaxError, "conflicting constraint properties") { Offset = Clauses[i].Offset };
        }

        bool isKey = kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique;
        if (kind is ConstraintKind.Check or ConstraintKind.NotNull)
            Refuse(kind, "DEFERRABLE", ConstraintAttribute.Deferrable, ConstraintAttribute.InitiallyDeferred);
        if (isKey)
            Refuse(kind, "NOT VALID", ConstraintAttribute.NotValid);
        if (isKey || kind == ConstraintKind.ForeignKey)
            Refuse(kind, "NO INHERIT", ConstraintAttribute.NoInherit);
        if (isKey || kind == ConstraintKind.NotNull)
        {
            Refuse(kind, "NOT ENFORCED", ConstraintAttribute.NotEnforced);
            Refuse(kind, "ENFORCED", ConstraintAttribute.Enforced);
        }

        return this;
    }

    private void Refuse(ConstraintKind kind, string words, params ConstraintAttribute[] attributes)
    {
        if (!Clauses.Any(clause => attributes.Contains(clause.What)))
            return;
        string name = kind switch
        {
            ConstraintKind.PrimaryKey => "PRIMARY KEY",
            ConstraintKind.NotNull => "NOT NULL",
            ConstraintKind.ForeignKey => "FOREIGN KEY",
            _ => kind.ToString().ToUpperInvariant(),
        };
        throw SqlException.NotSupported($"{name} constraints cannot be marked {words}").At(Clauses[0].Offset);
    }

    private void RequireDeferrable(int at)
    {
        ConstraintAttribute other = Clauses[at].What switch
        {
            ConstraintAttribute.NotDeferrable => ConstraintAttribute.InitiallyDeferred,
            ConstraintAttribute.InitiallyDeferred => ConstraintAttribute.NotDeferrable,
            _ => ConstraintAttribute.NoInherit,
        };
        if (other == ConstraintAttribute.NoInherit || !Clauses.Take(at).Any(clause => clause.What == other))
            return;
        throw new SqlException(SqlState.SyntaxError, "constraint declared INITIALLY DEFERRED must be DEFERRABLE")
        {
            Offset = Clauses[at].Offset,
        };
    }

    private bool Has(ConstraintAttribute what) => Clauses.Any(clause => clause.What == what);

    private static bool Contradict(ConstraintAttribute one, ConstraintAttribute other) =>
        one != other && Group(one) is { } group && Group(other) == group;

    private static string? Group(ConstraintAttribute what) => what switch
    {
        ConstraintAttribute.Deferrable or ConstraintAttribute.NotDeferrable => "DEFERRABLE/NOT DEFERRABLE",
        ConstraintAttribute.InitiallyDeferred or ConstraintAttribute.InitiallyImmediate => "INITIALLY IMMEDIATE/DEFERRED",
        ConstraintAttribute.Enforced or ConstraintAttribute.NotEnforced => "ENFORCED/NOT ENFORCED",
        _ => null,
    };

    private static SqlException Misplaced(Clause clause)
    {
        string words = string.Join(' ', Words[clause.What].Select(word => word.ToString().ToUpperInvariant()));
        return new SqlException(SqlState.SyntaxError, $"misplaced {words} clause") { Offset = clause.Offset };
    }

    private static Parser<Token, Clause>? Rule(Next next, bool isInColumn) => next.Word switch
    {
        Keyword.Not when next.Second.Is(Keyword.Deferrable) => Rules[ConstraintAttribute.NotDeferrable],
        Keyword.Not when next.Second.Is(Keyword.Enforced) => Rules[ConstraintAttribute.NotEnforced],
        Keyword.Not when next.Second.Is(Keyword.Valid) && !isInColumn => Rules[ConstraintAttribute.NotValid],
        Keyword.Deferrable => Rules[ConstraintAttribute.Deferrable],
        Keyword.Initially when next.Second.Is(Keyword.Deferred) => Rules[ConstraintAttribute.InitiallyDeferred],
        Keyword.Initially => Rules[ConstraintAttribute.InitiallyImmediate],
        Keyword.Enforced => Rules[ConstraintAttribute.Enforced],
        Keyword.No when next.Second.Is(Keyword.Inherit) => Rules[ConstraintAttribute.NoInherit],
        _ => null,
    };
}
