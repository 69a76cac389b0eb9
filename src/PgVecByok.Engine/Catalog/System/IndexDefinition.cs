using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Keys and constraints as SQL, in the words of pg_get_indexdef and pg_get_constraintdef.</summary>
internal static class IndexDefinition
{
    /// <param name="table">The key's.</param>
    /// <param name="key">What is described.</param>
    /// <param name="qualified">The table's name with its schema.</param>
    /// <param name="isPretty">With no more parentheses than are needed.</param>
    public static string Index(Table table, TableKey key, bool qualified = true, bool isPretty = false)
    {
        var text = new StringBuilder("CREATE ").Append(key.IsUnique ? "UNIQUE " : "").Append("INDEX ")
            .Append(SqlQuoting.Identifier(key.Name)).Append(" ON ");
        if (qualified)
            text.Append(SqlQuoting.Identifier(table.Schema)).Append('.');
        text.Append(SqlQuoting.Identifier(table.Name)).Append(" USING ").Append(key.Method).Append(" (");
        text.AppendJoin(", ", Enumerable.Range(0, key.Columns.Count).Select(at => Element(table, key, at, isPretty))).Append(')');
        if (key.Included.Count > 0)
            text.Append(" INCLUDE (").Append(Names(table, key.Included)).Append(')');
        if (key.NullsNotDistinct)
            text.Append(" NULLS NOT DISTINCT");
        if (key.Options.Count > 0)
            text.Append(" WITH (").AppendJoin(", ", key.Options.Select(option => $"{option.Key}={OptionValue(option.Value)}")).Append(')');
        if (key.Predicate is { } predicate)
            text.Append(" WHERE ").Append(Condition(predicate));
        return text.ToString();
    }

    // What would pass for a name stands as it is.
    private static string OptionValue(string value) => value.All(char.IsAsciiLetterLower) && value is not ("on" or "true" or "false")
        ? value
        : $"'{value}'";

    /// <summary>One column of an index, or the expression in its place; empty where there is none.</summary>
    public static string Column(Table table, TableKey key, int number, bool isPretty = true)
    {
        if (number < 1 || number > key.Columns.Count + key.Included.Count)
            return "";
        if (number > key.Columns.Count)
            return SqlQuoting.Identifier(table.Columns[key.Included[number - key.Columns.Count - 1]].Name);
        return Term(table, key, number - 1, isPretty);
    }

    /// <summary>The constraint behind a key.</summary>
    public static string Constraint(Table table, TableKey key)
    {
        string text = key.IsPrimary ? "PRIMARY KEY" : key.NullsNotDistinct ? "UNIQUE NULLS NOT DISTINCT" : "UNIQUE";
        text += $" ({Names(table, key.Columns)})";
        if (key.Included.Count > 0)
            text += $" INCLUDE ({Names(table, key.Included)})";
        return text + Waiting(key.IsDeferrable, key.IsDeferred);
    }

    private static string Waiting(bool isDeferrable, bool isDeferred) =>
        (isDeferrable ? " DEFERRABLE" : "") + (isDeferred ? " INITIALLY DEFERRED" : "");

    private static string Lax(bool isEnforced, bool isValidated) => !isEnforced ? " NOT ENFORCED" : !isValidated ? " NOT VALID" : "";

    /// <summary>A foreign key; the referenced table with its schema where the path does not find it.</summary>
    public static string Constraint(Table table, ForeignKey key, Table parent, bool isQualified)
    {
        string target = (isQualified ? SqlQuoting.Identifier(parent.Schema) + "." : "") + SqlQuoting.Identifier(parent.Name);
        var text = new StringBuilder(
            $"FOREIGN KEY ({Names(table, key.Ordinals(table))}) REFERENCES {target}({Names(parent, key.ParentOrdinals(parent))})");
        if (key.MatchFull)
            text.Append(" MATCH FULL");
        if (key.OnUpdate != ReferentialAction.NoAction)
            text.Append(" ON UPDATE ").Append(Words(key.OnUpdate));
        if (key.OnDelete != ReferentialAction.NoAction)
            text.Append(" ON DELETE ").Append(Words(key.OnDelete));
        if (key.DeleteColumns.Count > 0)
            text.Append($" ({Names(table, (key with { Columns = key.DeleteColumns }).Ordinals(table))})");
        return text.Append(Waiting(key.IsDeferrable, key.IsDeferred)).Append(Lax(key.IsEnforced, key.IsValidated)).ToString();
    }

    public static string Words(ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => "RESTRICT",
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
        _ => "NO ACTION",
    };

    /// <summary>The form that people read leaves out the parentheses around the whole.</summary>
    public static string Constraint(CheckConstraint check, bool isPretty = false)
    {
        string text = isPretty && IsParenthesised(check.Expression)
            ? $"CHECK {check.Expression}"
            : $"CHECK ({Condition(check.Expression)})";
        return text + Lax(check.IsEnforced, check.IsValidated);
    }

    /// <summary>The name PostgreSQL gives an index column that is an expression: its outermost function's, or expr.</summary>
    public static string ExpressionName(string? expression)
    {
        int open = expression?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return open > 0 && expression![..open].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.')
            ? expression[(expression.LastIndexOf('.', open) + 1)..open]
            : "expr";
    }

    /// <summary>Without the parentheses around the whole, as people read it.</summary>
    public static string Bare(string expression) => IsParenthesised(expression) ? expression[1..^1] : expression;

    /// <summary>A name or a call stands without parentheses, an operation within its own.</summary>
    public static string Condition(string expression) =>
        expression[0] == '\n' || SqlParser.ParseExpression(expression) is ColumnReference or FunctionCall
            ? expression
            : Parenthesised(expression);

    public static string Parenthesised(string expression) => IsParenthesised(expression) ? expression : $"({expression})";

    private static string Element(Table table, TableKey key, int at, bool isPretty)
    {
        string text = Term(table, key, at, isPretty);
        if (Collation(table, key, at) is { } collation)
            text += " COLLATE " + Collations.Shown(collation);
        if (key.OperatorClasses.ElementAtOrDefault(at) is { } operatorClass && !IsDefault(table, key, at, operatorClass))
            text += " " + (IsOfExtension(key, operatorClass) && !UserTypeNames.IsVisible("public") ? "public." : "") + operatorClass;
        bool isDescending = key.Descending.ElementAtOrDefault(at);
        bool nullsFirst = at < key.NullsFirst.Count ? key.NullsFirst[at] : isDescending;
        if (isDescending)
            text += " DESC";
        return nullsFirst == isDescending ? text : text + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }

    /// <summary>Null where the index orders as its column does.</summary>
    public static string? Collation(Table table, TableKey key, int at)
    {
        if (key.Collations.ElementAtOrDefault(at) is not { } written)
            return null;
        string? own = key.Columns[at] >= 0 ? Collations.OwnOf(table.Columns[key.Columns[at]])
            : SqlParser.ParseExpression(key.Expressions[at]!) is CollateExpression collate ? collate.Collation.Name
            : null;
        return written == (own ?? Collations.Default) ? null : written;
    }

    private static bool IsOfExtension(TableKey key, string operatorClass) =>
        key.Method is "hnsw" or "ivfflat" || operatorClass.EndsWith("_trgm_ops", StringComparison.Ordinal);

    private static bool IsDefault(Table table, TableKey key, int at, string operatorClass) => key.Columns[at] >= 0
        && IndexCatalog.ClassOf(key.Method, table.Columns[key.Columns[at]].Type, null) is var own and not 0
        && own == IndexCatalog.ClassOf(key.Method, table.Columns[key.Columns[at]].Type, operatorClass);

    // An operation has its own parentheses within those that it stands in.
    private static string Term(Table table, TableKey key, int at, bool isPretty)
    {
        if (key.Columns[at] >= 0)
            return SqlQuoting.Identifier(table.Columns[key.Columns[at]].Name);
        string expression = key.Expressions[at]!;
        return SqlParser.ParseExpression(expression) switch
        {
            FunctionCall or CoalesceExpression or NullIfExpression or ExtremeExpression => expression,
            Operation or LogicalExpression or NotExpression or IsExpression or DistinctFrom or Between or InList when !isPretty =>
                $"({Parenthesised(expression)})",
            _ => Parenthesised(expression),
        };
    }

    private static string Names(Table table, IReadOnlyList<int> ordinals) =>
        string.Join(", ", ordinals.Select(ordinal => SqlQuoting.Identifier(table.Columns[ordinal].Name)));

    /// <summary>True if one pair of parentheses, quotes respected, holds the whole expression.</summary>
    private static bool IsParenthesised(string expression)
    {
        if (expression is not ['(', .., ')'])
            return false;
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < expression.Length; i++)
        {
            char letter = expression[i];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '\'' or '"')
                quote = letter;
            else if (letter == '(')
                depth++;
            else if (letter == ')' && --depth == 0 && i < expression.Length - 1)
                return false;
        }

        return true;
    }
}
