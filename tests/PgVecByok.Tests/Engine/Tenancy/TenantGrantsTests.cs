using PgVecByok.Engine;
using PgVecByok.Keys;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class TenantGrantsTests : IDisposable
{
    private const string Operator = TableHarness.Operator, Owner = "owner", Member = "member";
    private readonly TableHarness _tables = new();

    public TenantGrantsTests() => As(Operator, transaction =>
    {
        foreach ((string name, uint oid) in new[] { (Owner, 30_001u), (Member, 30_002u) })
            transaction.Edit(CatalogEdit.Put(new Role { Oid = oid, Name = name, CanLogin = true }));
        new TenantGrants(transaction).Create("initech", "file:other", TenantKeyOptions.Default);
    });

    [Fact]
    public void The_operator_makes_the_first_owner_and_grants_nothing_after_that()
    {
        As(Operator, transaction => new TenantGrants(transaction).Grant("initech", Owner, "owner"));

        Assert.Equal("42501", Refused(Operator, transaction =>
            new TenantGrants(transaction).Grant("initech", Member, "reader")));
        Assert.Equal("42501", Refused(Operator, transaction =>
            new TenantGrants(transaction).Grant("initech", Operator, "owner")));
        As(Owner, transaction => new TenantGrants(transaction).Grant("initech", Member, "reader"));
    }

    [Theory]
    [InlineData(Operator, "owner")]
    [InlineData(Member, "reader")]
    public void The_operator_cannot_make_itself_or_a_mere_reader_the_first(string role, string level)
    {
        Assert.Equal("42501", Refused(Operator, transaction => new TenantGrants(transaction).Grant("initech", role, level)));
    }

    [Fact]
    public void The_last_owner_stays_so_that_nobody_else_can_become_the_first()
    {
        As(Operator, transaction => new TenantGrants(transaction).Grant("initech", Owner, "owner"));

        Assert.Equal("55000", Refused(Owner, transaction => new TenantGrants(transaction).Revoke("initech", Owner)));
        Assert.Equal("55000", Refused(Owner, transaction => new TenantGrants(transaction).Grant("initech", Owner, "writer")));
        Assert.Equal("42501", Refused(Operator, transaction => new TenantGrants(transaction).Revoke("initech", Owner)));
    }

    [Fact]
    public void A_reader_reads_and_does_not_write()
    {
        As(TableHarness.Alice, transaction => new TenantGrants(transaction).Grant("acme", Member, "reader"));

        As(Member, transaction => _tables.Read(transaction, _tables.Docs), TableHarness.Acme);
        Assert.Equal("42501", Refused(Member, transaction =>
            _tables.Insert(transaction, _tables.Docs, (1, "a")), TableHarness.Acme));
    }

    [Fact]
    public void A_tenant_one_has_no_grant_for_does_not_exist_for_one()
    {
        Assert.Equal("42704", Refused(Member, transaction => new TenantKeyOperations(transaction).Lock("acme", "")));
        Assert.Equal("42501", Refused(TableHarness.Alice, transaction =>
            new TenantKeyOperations(transaction).UsesOf("file:other", null)));
    }

    [Fact]
    public void The_operator_may_lock_a_tenant_and_not_open_it_or_move_it_to_another_key()
    {
        As(Operator, transaction => new TenantKeyOperations(transaction).Lock("acme", "incident"));

        Assert.Equal("42501", Refused(Operator, transaction => new TenantKeyOperations(transaction).Unlock("acme")));
        Assert.Equal("42501", Refused(Operator, transaction =>
            new TenantKeyOperations(transaction).Rotate("acme", "rewrap", "file:other")));
        Assert.Equal("42501", Refused(Operator, transaction =>
            new TenantKeyOperations(transaction).AddKey("acme", "file:other")));
        As(TableHarness.Alice, transaction => new TenantKeyOperations(transaction).Unlock("acme"));
        Assert.Equal("", _tables.Read(TableHarness.Acme, _tables.Docs));
    }

    [Fact]
    public void A_login_with_one_grant_has_its_tenant_from_the_start_and_with_two_must_choose()
    {
        CatalogSnapshot catalog = _tables.Manager.Catalog;
        Assert.Null(TenantSelection.Default(catalog, TableHarness.Alice));
        Assert.Equal("acme", TenantSelection.Select(catalog, TableHarness.Alice, "acme")!.Name);
        Assert.Equal("42501", Assert.Throws<SqlException>(() => TenantSelection.Select(catalog, Member, "acme")).State);

        As(TableHarness.Alice, transaction => new TenantGrants(transaction).Grant("acme", Member, "writer"));
        Assert.Equal("acme", TenantSelection.Default(_tables.Manager.Catalog, Member)!.Name);
    }

    [Fact]
    public void A_shredded_tenant_is_gone_for_good_and_leaves_a_certificate()
    {
        using (Transaction transaction = _tables.Begin(TableHarness.Acme))
        {
            _tables.Insert(transaction, _tables.Docs, (1, "a"));
            transaction.Commit();
        }

        ShredCertificate? certificate = null;
        As(TableHarness.Alice, transaction => certificate = new TenantKeyOperations(transaction).Shred("acme", "acme"));

        Assert.True(certificate!.IsAuthentic());
        Assert.DoesNotContain(_tables.Log.Frames.Keys, frame => frame.Tenant == TableHarness.Acme.Id.Value);
        Assert.Equal(KeyFault.Shredded, Assert.Throws<KeyException>(() => _tables.Read(TableHarness.Acme, _tables.Docs)).Fault);
    }

    [Fact]
    public void Every_frame_of_a_tenant_is_opened_when_its_data_is_verified()
    {
        using (Transaction transaction = _tables.Begin(TableHarness.Acme))
        {
            _tables.Insert(transaction, _tables.Docs, (1, "a"));
            transaction.Commit();
        }

        TenantVerification? found = null;
        As(TableHarness.Alice, transaction => found = new TenantKeyOperations(transaction).Verify("acme"));
        Assert.Equal((1, true), (found!.FramesChecked, found.AuditIsWhole));

        _tables.Log.Frames.First(frame => frame.Key.Tenant == TableHarness.Acme.Id.Value).Value[^1] ^= 1;
        Assert.Throws<KeyException>(() =>
            As(TableHarness.Alice, transaction => new TenantKeyOperations(transaction).Verify("acme")));
    }

    [Fact]
    public void A_table_with_rows_cannot_become_tenant_aware()
    {
        using (Transaction filling = _tables.Begin(null))
        {
            _tables.Insert(filling, _tables.Notes, (1, "a"));
            filling.Commit();
        }

        Assert.Equal("55000", Refused(Operator, transaction => new TenantGrants(transaction).SetColumn(_tables.Notes, "name")));
    }

    public void Dispose() => _tables.Dispose();

    private void As(string login, Action<Transaction> act, Tenant? tenant = null)
    {
        using Transaction transaction = _tables.Begin(tenant, login: login);
        act(transaction);
        transaction.Commit();
    }

    private string Refused(string login, Action<Transaction> act, Tenant? tenant = null)
    {
        using Transaction transaction = _tables.Begin(tenant, login: login);
        return Assert.Throws<SqlException>(() => act(transaction)).State;
    }
}
