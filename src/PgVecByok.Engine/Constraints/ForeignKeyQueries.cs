using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What foreign keys ask and do in SQL, as PostgreSQL's do: so that generated columns, checks and further foreign keys of the referencing
/// table are seen to, and its indexes used. With all rights and past all policies: what holds does not depend on who asks.
/// </summary>
internal sealed class ForeignKeyQueries(Session session, StatementRunner runner)
{
    private readonly Dictionary<(uint Key, string Kind), InternalQuery> _queries = [];

    public bool HasParent(Transaction transaction, Table child, Table parent, ForeignKey key, Column[] values, int row)
    {
        parent = Held(transaction, parent, TableLockMode.RowShare);
        InternalQuery query = Find(transaction, key, "parent", () =>
            $"SELECT 1 FROM ONLY {Name(parent)} x WHERE {Conditions(parent, key.ParentOrdinals(parent))} FOR KEY SHARE OF x");
        Column[] one = [.. values.Select(value => value.Repeat(row, 1))];
        return query.AnyRow(transaction, TypesOf(child, key.Ordinals(child)), one, transaction.Isolation == IsolationLevel.ReadCommitted);
    }

    public bool HasChild(Transaction transaction, Table child, Table parent, ForeignKey key, Column[] old)
    {
        child = Held(transaction, child, TableLockMode.RowShare);
        InternalQuery query = Find(transaction, key, "child", () =>
            $"SELECT 1 FROM ONLY {Name(child)} x WHERE {Conditions(child, key.Ordinals(child))} FOR KEY SHARE OF x");
        return query.AnyRow(transaction, TypesOf(parent, key.ParentOrdinals(parent)), old, looksAnew: true);
    }

    /// <summary>CASCADE, SET NULL or SET DEFAULT; <paramref name="changed"/> are the new values of an update.</summary>
    public void Act(
        Transaction transaction, Table child, Table parent, ForeignKey key, ReferentialAction action, Column[] old, Column[]? changed)
    {
        child = Held(transaction, child, TableLockMode.RowExclusive);
        bool isUpdate = changed is not null;
        InternalQuery query = Find(transaction, key, isUpdate ? "update" : "delete", () => TextOf(child, key, action, isUpdate));
        SqlType[] types = TypesOf(parent, key.ParentOrdinals(parent));
        bool takesNew = isUpdate && action == ReferentialAction.Cascade;
        SqlType[] given = takesNew ? [.. types, .. types] : types;
        Column[] values = takesNew ? [.. old, .. changed!] : old;
        if (transaction.Isolation == IsolationLevel.ReadCommitted)
            query.Run(transaction, given, values, looksAnew: true);
        else
            Run(transaction, query, given, values, Find(transaction, key, "rows", () => RowsOf(child, key)), types, old);
    }

    /// <summary>
    /// The table as nobody else can change it any more. Its foreign key stays: who drops that must hold both tables, and this transaction
    /// holds one of them, having written its rows.
    /// </summary>
    internal static Table Held(Transaction transaction, Table table, TableLockMode mode)
    {
        transaction.TryHold([new TableNeed(table.Oid, mode)], looksAnew: false);
        return transaction.Catalog.ByOid(table.Oid) as Table ?? table;
    }

    /// <summary>
    /// An action is for the newest rows. With a view that stays it must not touch rows that this view does not see: 40001, as PostgreSQL
    /// checks the rows of such an action against the transaction's snapshot.
    /// </summary>
    private static void Run(
        Transaction transaction, InternalQuery action, SqlType[] given, Column[] values, InternalQuery rows, SqlType[] types, Column[] old)
    {
        HashSet<object?> seen = rows.Values(transaction, types, old);
        CommandView before = transaction.BeginCommand(looksAnew: true);
        try
        {
            if (!rows.Values(transaction, types, old).IsSubsetOf(seen))
                throw new SqlException(SqlState.SerializationFailure, "could not serialize access due to concurrent update");
            action.Run(transaction, given, values, looksAnew: false);
        }
        finally
        {
            transaction.EndCommand(before);
        }
    }

    private static string RowsOf(Table child, ForeignKey key) =>
        $"SELECT x.ctid FROM ONLY {Name(child)} x WHERE {Conditions(child, key.Ordinals(child))}";

    private static string TextOf(Table child, ForeignKey key, ReferentialAction action, bool isUpdate)
    {
        int[] ordinals = key.Ordinals(child);
        string conditions = Conditions(child, ordinals);
        if (action == ReferentialAction.Cascade && !isUpdate)
            return $"DELETE FROM ONLY {Name(child)} x WHERE {conditions}";
        IEnumerable<string> set = Enumerable.Range(0, ordinals.Length)
            .Where(i => ordinals[i] != child.TenantColumn && IsSet(child, key, ordinals[i], isUpdate))
            .Select(i => Column(child, ordinals[i]) + " = " + action switch
            {
                ReferentialAction.Cascade => $"${ordinals.Length + i + 1}",
                ReferentialAction.SetNull => "NULL",
                _ => "DEFAULT",
            });
        return $"UPDATE ONLY {Name(child)} x SET {string.Join(", ", set)} WHERE {conditions}";
    }

    private static bool IsSet(Table child, ForeignKey key, int ordinal, bool isUpdate) =>
        isUpdate || key.DeleteColumns.Count == 0 || key.DeleteColumns.Contains(child.Columns[ordinal].Number);

    private InternalQuery Find(Transaction transaction, ForeignKey key, string kind, Func<string> text)
    {
        if (!_queries.TryGetValue((key.Oid, kind), out InternalQuery? query) || query.Catalog != transaction.Catalog)
            _queries[(key.Oid, kind)] = query = new InternalQuery(session, runner, transaction.Catalog, text());
        return query;
    }

    private static string Conditions(Table table, int[] ordinals) =>
        string.Join(" AND ", ordinals.Select((ordinal, i) => $"x.{Column(table, ordinal)} = ${i + 1}"));

    private static SqlType[] TypesOf(Table table, int[] ordinals) => [.. ordinals.Select(ordinal => table.Columns[ordinal].Type)];

    private static string Name(Table table) => $"{SqlQuoting.Identifier(table.Schema)}.{SqlQuoting.Identifier(table.Name)}";

    private static string Column(Table table, int ordinal) => SqlQuoting.Identifier(table.Columns[ordinal].Name);
}
