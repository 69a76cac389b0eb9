using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Errors for names that nothing has, with PostgreSQL's guesses at what was meant.</summary>
internal static class MissingNames
{
    private const int DistanceMax = 3; // PostgreSQL's MAX_FUZZY_DISTANCE

    private sealed class Guess
    {
        public int Distance { get; set; } = DistanceMax + 1;

        public (RangeItem Item, string Column)? First { get; set; }

        public (RangeItem Item, string Column)? Second { get; set; }

        public NamespaceItem? Exact { get; set; }

        public bool IsSecondExact { get; set; }
    }

    public static SqlException Column(Scope scope, string? table, string name, int offset)
    {
        Guess guess = Search(scope, table, name);
        string message = table is null ? $"column \"{name}\" does not exist" : $"column {table}.{name} does not exist";
        if (guess.Exact is { } exact)
        {
            return new SqlException(SqlState.UndefinedColumn, message)
            {
                Detail = guess.IsSecondExact
                    ? $"There are columns named \"{name}\", but they are in tables that cannot be referenced from this part of the query."
                    : $"There is a column named \"{name}\" in table \"{exact.Range.Alias}\", but it cannot be referenced from this part of the query.",
                Hint = guess.IsSecondExact ? "Try using a table-qualified name."
                    : exact.IsLateralOnly ? "To reference that column, you must mark this subquery with LATERAL."
                    : "To reference that column, you must use a table-qualified name.",
                Offset = offset,
            };
        }

        return new SqlException(SqlState.UndefinedColumn, message) { Hint = HintOf(guess), Offset = offset };
    }

    public static SqlException Table(Scope scope, string name, int offset)
    {
        for (Scope? level = scope; level is not null; level = level.Parent)
        {
            foreach (NamespaceItem each in level.Items.Concat(level.Hidden.Select(range => new NamespaceItem(range))))
            {
                RangeItem item = each.Range;
                bool isNamed = item.Alias == name;
                if (!isNamed && item.Relation?.Name != name)
                    continue;
                return new SqlException(SqlState.UndefinedTable, $"invalid reference to FROM-clause entry for table \"{name}\"")
                {
                    Hint = !isNamed ? $"Perhaps you meant to reference the table alias \"{item.Alias}\"."
                        : each.IsLateralOnly ? "To reference that table, you must mark this subquery with LATERAL."
                        : null,
                    Detail = isNamed
                        ? $"There is an entry for table \"{name}\", but it cannot be referenced from this part of the query."
                        : null,
                    Offset = offset,
                };
            }
        }

        return new SqlException(SqlState.UndefinedTable, $"missing FROM-clause entry for table \"{name}\"") { Offset = offset };
    }

    public static SqlException InvalidLateral(string name, int offset) =>
        new(SqlState.InvalidColumnReference, $"invalid reference to FROM-clause entry for table \"{name}\"")
        {
            Detail = "The combining JOIN type must be INNER or LEFT for a LATERAL reference.", Offset = offset,
        };

    private static string? HintOf(Guess guess) => (guess.First, guess.Second) switch
    {
        ({ } first, { } second) => $"Perhaps you meant to reference the column \"{Name(first)}\" or the column \"{Name(second)}\".",
        ({ } first, null) => $"Perhaps you meant to reference the column \"{Name(first)}\".",
        _ => null,
    };

    private static string Name((RangeItem Item, string Column) guess) => $"{guess.Item.Alias}.{guess.Column}";

    private static Guess Search(Scope scope, string? table, string name)
    {
        var guess = new Guess();
        for (Scope? level = scope; level is not null; level = level.Parent)
        {
            IEnumerable<NamespaceItem> items = level.Items.Concat(level.Hidden.Select(range => new NamespaceItem(range)));
            foreach (NamespaceItem item in items)
            {
                if (item.Range is JoinRange || item.Range.Alias is not { } alias)
                    continue;
                int penalty = table is null ? 0 : EditDistance.Between(table, alias);
                foreach (RangeColumn column in item.Range.Columns)
                {
                    if (column.Name == name && table is null)
                    {
                        guess.IsSecondExact = guess.Exact is not null;
                        guess.Exact ??= item;
                    }

                    Consider(guess, penalty, item.Range, column.Name, name);
                }
            }
        }

        return guess;
    }

    private static void Consider(Guess guess, int penalty, RangeItem item, string actual, string wanted)
    {
        if (penalty > guess.Distance)
            return;
        int distance = EditDistance.Between(actual, wanted);
        if (distance > wanted.Length / 2)
            return;
        distance += penalty;
        if (distance < guess.Distance)
        {
            guess.Distance = distance;
            (guess.First, guess.Second) = ((item, actual), null);
        }
        else if (distance == guess.Distance)
        {
            if (guess.Second is not null)
                (guess.First, guess.Second) = (null, null);
            else if (guess.First is not null)
                guess.Second = (item, actual);
            else if (guess.Distance <= DistanceMax)
                guess.First = (item, actual);
        }
    }
}

/// <summary>Levenshtein's distance, each step costing one.</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
