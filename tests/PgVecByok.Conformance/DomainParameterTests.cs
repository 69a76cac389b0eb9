using System.Buffers.Binary;
using System.Text;
using PgVecByok.Protocol;

namespace PgVecByok.Conformance;

/// <summary>
/// Parameters that stand for a column of a domain are the domain's: they are told so, and their values hold to its
/// conditions when they are bound. Compared with PostgreSQL 18, message by message.
/// </summary>
public sealed class DomainParameterTests : IClassFixture<ServerProcess>, IDisposable
{
    private const string Violated =
        "E(23514: value for domain positive violates check constraint \"positive_check\") ZI";

    private readonly RawClient _client;

    public DomainParameterTests(ServerProcess server)
    {
        _client = server.Connect();
        if (_client.Ask("SELECT to_regtype('positive')") == "T D(null) C(SELECT 1) ZI")
        {
            _client.Ask(
                "CREATE DOMAIN positive AS int CHECK (value > 0); CREATE DOMAIN short AS varchar(5) NOT NULL; "
                + "CREATE DOMAIN small AS positive CHECK (value < 100); CREATE DOMAIN many AS int[]; "
                + "CREATE TABLE t (a positive, s short DEFAULT 'x', b small, m many, p positive[])");
        }
    }

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("INSERT INTO t (a) VALUES ($1)", "positive")]
    [InlineData("INSERT INTO t VALUES ($1, $2, $3, $4, $5)", "positive short small many positive[]")]
    [InlineData("INSERT INTO t (a) VALUES ($1), ($2)", "positive positive")]
    [InlineData("INSERT INTO t (m) SELECT $1", "many")]
    [InlineData("INSERT INTO t (a) VALUES (coalesce($1, 3))", "integer")]
    [InlineData("INSERT INTO t (a) VALUES ($1 + 1)", "integer")]
    [InlineData("UPDATE t SET a = $1, s = $2", "positive short")]
    [InlineData("UPDATE t SET (a, s) = ($1, $2)", "positive short")]
    [InlineData("MERGE INTO t USING (SELECT 1) x ON t.a = $1 WHEN MATCHED THEN UPDATE SET a = $2 "
        + "WHEN NOT MATCHED THEN INSERT (a) VALUES ($3)", "integer positive positive")]
    [InlineData("SELECT a FROM t WHERE a = $1 AND s = $2 AND b = $3", "integer text integer")]
    [InlineData("SELECT a FROM t WHERE a IN ($1, $2) OR a = ANY ($3)", "integer integer integer[]")]
    [InlineData("SELECT $1::positive, $2::small, $3::many", "positive small many")]
    [InlineData("VALUES ($1::positive), ($2)", "positive integer")]
    [InlineData("SELECT $1::positive + 1", "positive")]
    public void A_parameter_is_of_the_domain_where_nothing_else_has_used_it(string statement, string types)
    {
        new Parse("", statement, []).Write(_client.Writer);
        new Describe(false, "").Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();
        List<uint> oids = [];
        (char tag, byte[] body) = _client.Read();
        for (; tag != 'Z'; (tag, body) = _client.Read())
        {
            Assert.NotEqual('E', tag);
            for (int at = 2; tag == 't' && at < body.Length; at += 4)
                oids.Add(BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(at)));
        }

        string shown = string.Join(", ", oids.Select(oid => $"format_type({oid}, NULL)"));
        Assert.Equal($"T D({types}) C(SELECT 1) ZI", _client.Ask($"SELECT concat_ws(' ', {shown})"));
    }

    [Theory]
    [InlineData("SELECT $1::positive + 1", false, "5", "2 D(6) C(SELECT 1) ZI")]
    [InlineData("SELECT $1::positive + 1", false, "-1", Violated)]
    [InlineData("SELECT $1::positive + 1", true, "00000005", "2 D(6) C(SELECT 1) ZI")]
    [InlineData("SELECT $1::positive + 1", true, "FFFFFFFF", Violated)]
    [InlineData("SELECT $1::positive + 1", false, null, "2 D(null) C(SELECT 1) ZI")]
    [InlineData("SELECT $1::positive + 1", false, "x", "E(22P02: invalid input syntax for type integer: \"x\") ZI")]
    [InlineData("SELECT $1::short", false, "abcdef", "E(22001: value too long for type character varying(5)) ZI")]
    [InlineData("SELECT $1::short", true, "616263646566", "E(22001: value too long for type character varying(5)) ZI")]
    [InlineData("SELECT $1::short", false, null, "E(23502: domain short does not allow null values) ZI")]
    [InlineData("SELECT $1::positive[]", false, "{1,-1}", Violated)]
    [InlineData("SELECT $1::positive WHERE false", false, "-1", Violated)]
    [InlineData("INSERT INTO t (a) VALUES ($1)", false, "-1", Violated)]
    [InlineData("INSERT INTO t (a) VALUES ($1)", false, "7", "2 C(INSERT 0 1) ZI")]
    [InlineData("INSERT INTO t (b) VALUES ($1)", true, "000000FF",
        "E(23514: value for domain small violates check constraint \"small_check\") ZI")]
    [InlineData("INSERT INTO t (b) VALUES ($1)", false, "0",
        "E(23514: value for domain small violates check constraint \"positive_check\") ZI")]
    [InlineData("UPDATE t SET a = $1 WHERE false", false, "-1", Violated)]
    public void A_value_holds_to_the_domain_when_it_is_bound(
        string statement, bool isBinary, string? value, string answer)
    {
        byte[]? bytes = value is null ? null : isBinary ? Convert.FromHexString(value) : Encoding.UTF8.GetBytes(value);
        new Parse("", statement, []).Write(_client.Writer);
        ReadOnlyMemory<byte>? given = bytes is null ? (ReadOnlyMemory<byte>?)null : bytes;
        new Bind("", "", [(short)(isBinary ? 1 : 0)], [given], []).Write(_client.Writer);
        new Execute("", 0).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();

        Assert.Equal("1 " + answer, _client.ReadToReady());
    }

    /// <summary>What the client says it is of, it is of: the column's conditions hold when the row is made.</summary>
    [Theory, InlineData("int4", "1 2 "), InlineData("positive", "1 ")]
    public void A_type_that_the_client_declares_stays(string type, string before)
    {
        string told = _client.Ask($"SELECT '{type}'::regtype::oid");
        uint oid = uint.Parse(told.Split('(', ')')[1]);
        new Parse("", "INSERT INTO t (a) VALUES ($1)", [oid]).Write(_client.Writer);
        new Bind("", "", [], [(ReadOnlyMemory<byte>?)"-1"u8.ToArray()], []).Write(_client.Writer);
        new Execute("", 0).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();

        Assert.Equal(before + Violated, _client.ReadToReady());
    }

    [Fact]
    public void A_condition_that_does_not_end_ends_with_the_timeout()
    {
        _client.Ask(
            "CREATE FUNCTION forever(int) RETURNS bool LANGUAGE plpgsql AS 'BEGIN LOOP NULL; END LOOP; END'; "
            + "CREATE DOMAIN endless AS int CHECK (forever(value))");
        new Parse("of_endless", "SELECT $1::endless", []).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();
        Assert.Equal("1 ZI", _client.ReadToReady());
        _client.Ask("SET statement_timeout = 50");
        new Bind("", "of_endless", [], [(ReadOnlyMemory<byte>?)"1"u8.ToArray()], []).Write(_client.Writer);
        Sync.Write(_client.Writer);
        _client.Send();

        Assert.Equal("E(57014: canceling statement due to statement timeout) ZI", _client.ReadToReady());
    }
}
