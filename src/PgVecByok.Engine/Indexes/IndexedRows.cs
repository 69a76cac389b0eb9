using System.Numerics;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Which row versions an index has codes of: all, or those that its WHERE holds. A version's values never change, so the answer does not
/// either, and a search whose filter implies the WHERE misses nothing by the others. It is asked where there is no session: of the
/// catalog's text, as the operator, and of functions of the server's own only; where it cannot be told, or goes wrong for some row, the
/// rows are in, since a search evaluates its filter on what it finds anyway. One build's. Not for two threads.
/// </summary>
internal sealed class IndexedRows : IDisposable
{
    private readonly Table _table;
    private readonly Transaction? _transaction;
    private readonly KeyForm? _where;
    private readonly Dictionary<int, ulong[]?> _known = [];

    private IndexedRows(Table table, Transaction? transaction, KeyForm? where) =>
        (_table, _transaction, _where) = (table, transaction, where);

    /// <summary>Rows may be left out.</summary>
    public bool IsSome => _where is not null;

    /// <summary>Every row, whatever the index.</summary>
    public static IndexedRows All(Table table) => new(table, null, null);

    public static IndexedRows Of(TransactionManager manager, FunctionCatalog functions, TimeProvider clock, Table table, TableKey key)
    {
        if (key.Predicate is not { } predicate)
            return All(table);
        Transaction transaction = manager.Begin(IsolationLevel.ReadCommitted, readOnly: true, CatalogSeed.Operator, null);
        try
        {
            transaction.NewStatement();
            if (Compile(transaction, functions, clock, table, key, predicate) is { } where)
                return new IndexedRows(table, transaction, where);
        }
        catch (SqlException)
        {
            // The text names what only a session knows.
        }

        transaction.Dispose();
        return All(table);
    }

    /// <summary>A bit for each place of the chunk; null: all of them.</summary>
    public ulong[]? Of(Chunk chunk)
    {
        if (_where is null)
            return null;
        if (!_known.TryGetValue(chunk.Index, out ulong[]? rows))
            _known[chunk.Index] = rows = Find(_where, chunk);
        return rows;
    }

    public long CountOf(Chunk chunk) => Of(chunk) is { } rows ? rows.Sum(each => (long)BitOperations.PopCount(each)) : chunk.Count;

    public static bool Has(ulong[]? rows, int place) => rows is null || (rows[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>Some of a stretch of places is in.</summary>
    public static bool HasAny(ulong[]? rows, int first, int count)
    {
        if (rows is null)
            return true;
        for (int place = first; place < first + count; place++)
        {
            if ((place & 63) == 0 && rows[place >> 6] == 0)
                place += 63;
            else if (Has(rows, place))
                return true;
        }

        return false;
    }

    public void Dispose() => _transaction?.Dispose();

    private static KeyForm? Compile(
        Transaction transaction, FunctionCatalog functions, TimeProvider clock, Table table, TableKey key, string predicate)
    {
        var settings = new Settings();
        var context = new BindContext
        {
            Catalog = transaction.Catalog, Functions = functions, SearchPath = settings.SearchPath, LoginRole = CatalogSeed.Operator,
            CurrentRole = CatalogSeed.Operator, Format = settings.Format, IsDefinition = true,
        };
        BoundTableExpression bound = LoneExpressions.Bind(
            SqlParser.ParseExpression(predicate), ExpressionUse.IndexPredicate, table.Name, table.Columns, null, context);
        if (TenantSecrets.Telling(bound.Value, transaction.Catalog) is not null)
            return null;
        DateTimeOffset now = clock.GetUtcNow();
        var statement = new StatementContext
        {
            Format = settings.Format, Session = new SessionState(CatalogSeed.Operator, 0) { Settings = settings },
            Transaction = transaction, Functions = functions, StatementTimestamp = now, TransactionTimestamp = now, Clock = clock,
        };
        Evaluator where = new ExpressionCompiler(
            new ExecutionScope(new StatementRun(statement, null)), new ColumnLayout(bound.Columns)).Compile(bound.Value);
        return new KeyForm(key, [], [where], bound.Named);
    }

    private ulong[]? Find(KeyForm where, Chunk chunk)
    {
        int count = chunk.Count;
        ulong[] rows = RowStamps.NewBits(Math.Max(count, 1));
        try
        {
            for (int from = 0; from < count; from += Batch.TargetRows)
            {
                int[] places = [.. Enumerable.Range(from, Math.Min(Batch.TargetRows, count - from))];
                var holds = (Column<bool>)where.Of(_table, chunk, places)[^1];
                for (int i = 0; i < places.Length; i++)
                    rows[places[i] >> 6] |= !holds.IsNull(i) && holds[i] ? 1UL << (places[i] & 63) : 0;
            }

            return rows;
        }
        catch (SqlException)
        {
            return null;
        }
    }
}
