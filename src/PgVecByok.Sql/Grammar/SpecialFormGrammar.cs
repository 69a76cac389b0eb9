using Pidgin;
using static Pidgin.Parser;

namespace PgVecByok.Sql;

/// <summary>
/// Expressions with words inside: CASE, CAST, COALESCE, EXTRACT(… FROM …), SUBSTRING(… FROM … FOR …), TRIM, POSITION, OVERLAY,
/// INTERVAL '…' fields, current_date and its kin. What PostgreSQL makes a function call of, is one here.
/// </summary>
internal static class SpecialFormGrammar
{
    private static readonly Parser<Token, Expression> Value = ExpressionGrammar.Expression;

    private static readonly Parser<Token, IReadOnlyList<Expression>> Values = ExpressionGrammar.ListInBrackets;

    private static readonly Parser<Token, CaseArm> CaseArm = Map(
        (offset, when, then) => new CaseArm(when, then) { Offset = offset },
        Words.Phrase(Keyword.When),
        Value,
        Words.Keyword(Keyword.Then).Then(Value));

    private static readonly Parser<Token, IReadOnlyList<CaseArm>> CaseArms = Map(
        (first, rest) => (IReadOnlyList<CaseArm>)[first, .. rest],
        CaseArm,
        Words.Repeat(next => next.Is(Keyword.When) ? CaseArm : null));

    private static readonly Parser<Token, Expression> Case = Map(
        (offset, operand, arms, otherwise, _) => (Expression)new CaseExpression(operand, arms, otherwise, offset),
        Words.Phrase(Keyword.Case),
        Words.OrElse<Expression?>(next => next.Is(Keyword.When) ? null : Value.Select(x => (Expression?)x), null),
        CaseArms,
        Words.Clause(Keyword.Else, Value),
        Words.Keyword(Keyword.End));

    private static readonly Parser<Token, Expression> Cast = Map(
        (offset, cast) => (Expression)(cast with { Offset = offset }),
        Words.Phrase(Keyword.Cast),
        Words.Parenthesised(Map(
            (operand, type) => new CastExpression(operand, type, 0),
            Value,
            Words.Keyword(Keyword.As).Then(TypesGrammar.Type))));

    private static readonly Parser<Token, Expression> Exists = Map(
        (offset, query) => (Expression)new ExistsExpression(query, offset),
        Words.Phrase(Keyword.Exists),
        Words.Later(() => SelectGrammar.SelectWithParens));

    private static readonly Parser<Token, Expression> Row = Map(
        (offset, fields) => (Expression)new RowExpression(fields, true, offset),
        Words.Phrase(Keyword.Row),
        Words.ParenthesisedListOrEmpty(Value));

    private static readonly Parser<Token, Expression> NullIf = Map(
        (offset, left, right) => (Expression)new NullIfExpression(left, right, offset),
        Words.Phrase(Keyword.Nullif).Before(Words.Symbol("(")),
        Value.Before(Words.Symbol(",")),
        Value.Before(Words.Symbol(")")));

    private static readonly Parser<Token, Expression> Extract = Map(
        (offset, field, value, _) => (Expression)ExpressionGrammar.Special(
            "extract", "EXTRACT", offset, new Literal(LiteralKind.String, field.Text, field.Offset), value),
        Words.Phrase(Keyword.Extract).Before(Words.Symbol("(")),
        Words.Matching(token => token.Kind is Kind.String or Kind.Word or Kind.QuotedWord),
        Words.Keyword(Keyword.From).Then(Value),
        Words.Symbol(")"));

    private static readonly Parser<Token, Expression> Position = Map(
        (offset, part, whole) => (Expression)ExpressionGrammar.Special("position", "POSITION", offset, whole, part),
        Words.Phrase(Keyword.Position).Before(Words.Symbol("(")),
        ExpressionGrammar.Restricted,
        Words.Keyword(Keyword.In).Then(ExpressionGrammar.Restricted).Before(Words.Symbol(")")));

    private static readonly Parser<Token, Expression> CollationFor = Map(
        (offset, value) => (Expression)ExpressionGrammar.Special("pg_collation_for", "COLLATION FOR", offset, value),
        Words.Phrase(Keyword.Collation, Keyword.For),
        Words.Parenthesised(Value));

    private static readonly Parser<Token, Expression> Interval = Map(
        (word, modifiers, offset, text, fields, second) => (Expression)new TypedLiteral(
            new TypeName(new QualifiedName(["pg_catalog", "interval"], word.Offset), modifiers.Count > 0 ? modifiers : second, 0, word.Offset)
            {
                IntervalFields = fields,
            },
            text,
            offset),
        Words.Keyword(Keyword.Interval),
        Words.ListIfOpen(Value),
        Words.Here,
        NamesGrammar.StringConstant,
        TypesGrammar.IntervalFields,
        Words.ListIfOpen(Value));

    private static readonly Parser<Token, Expression> TypedConstant = Map(
        (type, offset, text) => (Expression)new TypedLiteral(AsWritten(type), text, offset),
        TypesGrammar.Simple,
        Words.Here,
        NamesGrammar.StringConstant);

    /// <summary>current_date, or current_timestamp with a precision.</summary>
    private static readonly Parser<Token, Expression> Current = Map(
        (word, precision) => (Expression)ExpressionGrammar.Special(word.Text, word.Text.ToUpperInvariant(), word.Offset, [.. precision]),
        NamesGrammar.ColLabelToken,
        Words.ListIfOpen(Value));

    private static readonly Parser<Token, Expression> CurrentWord =
        NamesGrammar.ColLabelToken.Select(word => (Expression)ExpressionGrammar.Special(word.Text, word.Text.ToUpperInvariant(), word.Offset));

    private static readonly Dictionary<Keyword, Parser<Token, Expression>> Forms = new()
    {
        [Keyword.Case] = Case,
        [Keyword.Cast] = Cast,
        [Keyword.CurrentDate] = CurrentWord,
        [Keyword.CurrentTime] = Current,
        [Keyword.CurrentTimestamp] = Current,
        [Keyword.Localtime] = Current,
        [Keyword.Localtimestamp] = Current,
        [Keyword.CurrentUser] = CurrentWord,
        [Keyword.CurrentRole] = CurrentWord,
        [Keyword.SessionUser] = CurrentWord,
        [Keyword.SystemUser] = CurrentWord,
        [Keyword.User] = CurrentWord,
        [Keyword.CurrentCatalog] = CurrentWord,
    };

    private static readonly Dictionary<Keyword, Parser<Token, Expression>> Calls = new()
    {
        [Keyword.Exists] = Exists,
        [Keyword.Row] = Row,
        [Keyword.Coalesce] = Listed(Keyword.Coalesce, (values, offset) => new CoalesceExpression(values, offset)),
        [Keyword.Greatest] = Listed(Keyword.Greatest, (values, offset) => new ExtremeExpression(true, values, offset)),
        [Keyword.Least] = Listed(Keyword.Least, (values, offset) => new ExtremeExpression(false, values, offset)),
        [Keyword.Nullif] = NullIf,
        [Keyword.Grouping] = Listed(Keyword.Grouping, (values, offset) =>
            ExpressionGrammar.Special("grouping", "GROUPING", offset, [.. values])),
        [Keyword.Extract] = Extract,
        [Keyword.Position] = Position,
        [Keyword.Substring] = StringFormGrammar.Substring,
        [Keyword.Overlay] = StringFormGrammar.Overlay,
        [Keyword.Trim] = StringFormGrammar.Trim,
        [Keyword.Normalize] = Listed(Keyword.Normalize, (values, offset) =>
            ExpressionGrammar.Special("normalize", "NORMALIZE", offset, [.. values.Select(AsForm)])),
    };

    /// <summary>The form that begins here; null if the word is just a name.</summary>
    public static Parser<Token, Expression>? Find(Next next)
    {
        if (next.Word == Keyword.NotKeyword)
            return null;
        if (Forms.TryGetValue(next.Word, out Parser<Token, Expression>? form))
            return form;
        if (next.Second.Is("(") && Calls.TryGetValue(next.Word, out form))
            return form;
        if (next.Is(Keyword.Collation, Keyword.For))
            return CollationFor;
        if (next.Is(Keyword.CurrentSchema) && !next.Second.Is("("))
            return CurrentWord;
        if (next.Second.Is("(") && JsonGrammar.Find(next.Word) is { } json)
            return json;
        if (next.Second.Is("(") && next.First.Text.StartsWith("xml", StringComparison.Ordinal) && !Keywords.IsTypeOrFunctionName(next.Word))
            throw ExpressionGrammar.Unsupported(next.First.Text.ToUpperInvariant(), next.First.Offset);
        if (!TypesGrammar.StartsConstant(next))
            return null;
        bool isConstant = next.Second.Kind == Kind.String || next.Second.Is("(") || next.Second.Keyword is Keyword.Varying or Keyword.Precision
            || next.Second.Keyword is Keyword.With or Keyword.Without && next.Third.Is(Keyword.Time);
        return !isConstant ? null : next.Is(Keyword.Interval) ? Interval : TypedConstant;
    }

    /// <summary>NFC and its kin behind a comma are words, not columns.</summary>
    private static Expression AsForm(Expression value, int place) =>
        place == 1 && value is ColumnReference { Names: [("nfc" or "nfd" or "nfkc" or "nfkd") and var form] }
            ? new Literal(LiteralKind.String, form.ToUpperInvariant(), value.Offset)
            : value;

    /// <summary>bit and char are of length one in columns and casts, but before a constant of any.</summary>
    private static TypeName AsWritten(TypeName type) =>
        type.Modifiers is [Literal { Text: "1" } length] && length.Offset == type.Offset ? type with { Modifiers = [] } : type;

    private static Parser<Token, Expression> Listed(Keyword word, Func<IReadOnlyList<Expression>, int, Expression> make) =>
        Map((offset, values) => make(values, offset), Words.Phrase(word), Values);
}
