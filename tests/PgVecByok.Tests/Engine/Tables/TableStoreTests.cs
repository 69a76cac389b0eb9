using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class TableStoreTests : IDisposable
{
    private readonly TableHarness _tables = new();

    [Fact]
    public void A_statement_sees_what_earlier_ones_did_and_not_what_it_does_itself()
    {
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, _tables.Notes, (1, "a"), (2, "b"));
        using TableCursor before = _tables.Tables.Scan(transaction, _tables.Notes, [0]);

        Assert.False(before.TryRead(out _));
        Assert.Equal("1:a 2:b", _tables.Read(transaction, _tables.Notes));
    }

    [Fact]
    public void Updates_and_deletes_are_seen_by_those_who_look_later()
    {
        using (Transaction transaction = _tables.Begin(null))
        {
            _tables.Insert(transaction, _tables.Notes, (1, "a"), (2, "b"), (3, "c"));
            transaction.Commit();
        }

        using (Transaction transaction = _tables.Begin(null))
        {
            Assert.Equal(WriteResult.Done, _tables.Update(transaction, _tables.Notes, 2, "B").Result);
            long third = _tables.Find(transaction, _tables.Notes, 3);
            Assert.Equal(WriteResult.Done, _tables.Tables.Delete(transaction, _tables.Notes, third).Result);
            transaction.Commit();
        }

        Assert.Equal("1:a 2:B", _tables.Read((Tenant?)null, _tables.Notes));
    }

    [Fact]
    public void More_rows_than_a_chunk_holds_come_back_once_each()
    {
        const int Count = 20_000;
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, _tables.Notes, [.. Enumerable.Range(0, Count).Select(id => ((int?)id, "x"))]);

        Assert.Equal(Count, _tables.Read(transaction, _tables.Notes).Split(' ').Distinct().Count());
        Assert.NotEqual(-1, _tables.Find(transaction, _tables.Notes, Count - 1));
    }

    [Fact]
    public void A_duplicate_key_is_named_with_its_value_and_adds_nothing_of_its_statement_after_rollback()
    {
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, _tables.Notes, (1, "a"));
        transaction.Savepoint("s");

        var failed = Assert.Throws<SqlException>(() => _tables.Insert(transaction, _tables.Notes, (2, "b"), (1, "again")));
        transaction.RollbackTo("s");

        Assert.Equal("23505", failed.State);
        Assert.Equal("duplicate key value violates unique constraint \"notes_pkey\"", failed.Message);
        Assert.Equal("Key (id)=(1) already exists.", failed.Detail);
        Assert.Equal("1:a", _tables.Read(transaction, _tables.Notes));
    }

    [Fact]
    public void A_batch_that_holds_a_key_twice_is_refused()
    {
        using Transaction transaction = _tables.Begin(null);

        var failed = Assert.Throws<SqlException>(() => _tables.Insert(transaction, _tables.Notes, (7, "a"), (7, "b")));

        Assert.Equal("23505", failed.State);
    }

    [Fact]
    public void A_null_where_none_may_be_is_refused_with_the_row()
    {
        using Transaction transaction = _tables.Begin(null);

        var failed = Assert.Throws<SqlException>(() => _tables.Tables.InsertBatch(
            transaction, _tables.Notes, TableHarness.Rows((null, "a"))));

        Assert.Equal("23502", failed.State);
        Assert.StartsWith("Failing row contains (null, a, ", failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Vectors_are_read_where_they_lie_one_behind_the_other()
    {
        using Transaction transaction = _tables.Begin(null);
        _tables.Insert(transaction, _tables.Notes, (1, "a"), (2, "b"), (3, "c"));
        transaction.NewStatement();
        _tables.Tables.Delete(transaction, _tables.Notes, _tables.Find(transaction, _tables.Notes, 2));
        transaction.NewStatement();

        using VectorCursor cursor = _tables.Tables.ScanVectors(transaction, _tables.Notes, 2);
        Assert.True(cursor.TryRead(out VectorBlock block));

        Assert.Equal(2, block.Dimensions);
        Assert.Equal([1f, 1, 2, 1, 3, 1], block.Vectors.ToArray());
        Assert.True(cursor.Sees(block, 0));
        Assert.False(cursor.Sees(block, 1));
        Assert.True(cursor.Sees(block, 2));
        Batch fetched = _tables.Tables.Fetch(transaction, _tables.Notes, [block.FirstVersion + 2], [0]);
        Assert.Equal(3, fetched.Columns[0].Boxed(0));
        Assert.False(cursor.TryRead(out _));
    }

    [Fact]
    public void Two_tenants_may_hold_the_same_key_and_neither_sees_the_other()
    {
        foreach (Tenant tenant in (Tenant[])[TableHarness.Acme, TableHarness.Globex])
        {
            using Transaction transaction = _tables.Begin(tenant);
            _tables.Insert(transaction, _tables.Docs, (1, tenant.Name));
            transaction.Commit();
        }

        Assert.Equal("1:acme", _tables.Read(TableHarness.Acme, _tables.Docs));
        Assert.Equal("1:globex", _tables.Read(TableHarness.Globex, _tables.Docs));
    }

    [Fact]
    public void Without_a_tenant_a_tenant_aware_table_is_an_error_and_not_empty()
    {
        var failed = Assert.Throws<SqlException>(() => _tables.Read((Tenant?)null, _tables.Docs));

        Assert.Equal("KM010", failed.State);
    }

    [Fact]
    public void The_server_operator_cannot_reach_a_tenants_rows()
    {
        using Transaction transaction = _tables.Begin(TableHarness.Acme, login: TableHarness.Operator);

        var failed = Assert.Throws<SqlException>(() => _tables.Read(transaction, _tables.Docs));

        Assert.Equal("42501", failed.State);
    }

    [Fact]
    public void A_suspended_grant_opens_nothing_until_it_is_confirmed()
    {
        using (Transaction change = _tables.Begin(null))
        {
            change.Edit(CatalogEdit.Put(new TenantGrant(TableHarness.Acme.Id, TableHarness.Alice, TenantLevel.Owner, true, "postgres")));
            change.Commit();
        }

        Assert.Equal("42501", Assert.Throws<SqlException>(() => _tables.Read(TableHarness.Acme, _tables.Docs)).State);
    }

    public void Dispose() => _tables.Dispose();
}
