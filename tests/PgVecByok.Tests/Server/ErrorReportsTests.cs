using Microsoft.Extensions.Logging.Abstractions;
using PgVecByok.Keys;
using PgVecByok.Protocol;
using PgVecByok.Server;
using PgVecByok.Sql;
using PgVecByok.Storage;

namespace PgVecByok.Tests;

public class ErrorReportsTests
{
    private readonly ErrorReports _reports = new(NullLogger.Instance);

    public static TheoryData<KeyFault> KeyFaults => [.. Enum.GetValues<KeyFault>()];

    public static TheoryData<StorageFault> StorageFaults => [.. Enum.GetValues<StorageFault>()];

    // Npgsql and HikariCP empty a pool that other tenants share when they see one of these classes.
    [Theory, MemberData(nameof(KeyFaults))]
    public void A_tenants_trouble_never_has_a_class_that_empties_a_pool(KeyFault fault)
    {
        ErrorResponse report = _reports.Report(new KeyException(fault, "tenant \"acme\": why"));

        Assert.Equal(5, report.State.Length);
        Assert.DoesNotContain(report.State[..2], (string[])["53", "57", "58", "08", "XX"]);
        Assert.Equal("ERROR", report.Severity);
        Assert.Equal("tenant \"acme\": why", report.Message);
    }

    [Theory, MemberData(nameof(StorageFaults))]
    public void Every_storage_fault_has_a_state(StorageFault fault) =>
        Assert.Equal(5, _reports.Report(new StorageException(fault, "m")).State.Length);

    [Theory]
    [InlineData(KeyFault.Unreachable, "55000")]
    [InlineData(KeyFault.Denied, "KM001")]
    [InlineData(KeyFault.Unknown, "KM001")]
    [InlineData(KeyFault.Locked, "KM002")]
    [InlineData(KeyFault.Missing, "KM003")]
    [InlineData(KeyFault.Shredded, "KM004")]
    [InlineData(KeyFault.Corrupt, "KM005")]
    public void A_fault_of_a_key_has_its_state(KeyFault fault, string state) => Assert.Equal(state, ErrorReports.StateOf(fault));

    // An exception type that somebody adds to the product must be told to clients by intent, not by accident.
    [Fact]
    public void Every_exception_of_the_product_is_foreseen()
    {
        Type[] known =
        [
            typeof(SqlException), typeof(KeyException), typeof(StorageException), typeof(ProtocolViolationException),
            typeof(ConnectionEndedException), typeof(ServerStartException),
        ];
        Type[] found =
        [
            .. new[] { typeof(SqlException), typeof(KeyException), typeof(StorageException), typeof(ProtocolViolationException),
                    typeof(ErrorReports), typeof(Engine.Session), typeof(KeyProviders.FileKeyProvider), typeof(Kernels.KernelWidth) }
                .SelectMany(type => type.Assembly.GetTypes()).Where(type => typeof(Exception).IsAssignableFrom(type) && !type.IsNestedPrivate).Distinct(),
        ];

        Assert.Equal([], found.Except(known));
    }

    [Fact]
    public void What_nobody_foresaw_shows_an_id_and_not_its_text()
    {
        ErrorResponse report = _reports.Report(new InvalidOperationException("embedding [1,2,3] of acme"));

        Assert.Equal("XX000", report.State);
        Assert.DoesNotContain("acme", report.Message);
        Assert.StartsWith("internal error ", report.Message);
    }

    [Theory]
    [InlineData("SELECT x", 7, 8)]
    [InlineData("SELECT '😀', x", 13, 13)] // a pair of UTF-16 units is one character
    public void A_position_counts_characters_from_one(string text, int offset, int position) =>
        Assert.Equal(position, _reports.Report(SqlException.UndefinedColumn("x", offset), text).Position);

    [Fact]
    public void A_shutdown_ends_the_connection() =>
        Assert.Equal("FATAL", _reports.Report(new SqlException(SqlState.AdminShutdown, "m")).Severity);
}
