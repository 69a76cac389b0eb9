using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Npgsql;

namespace PgVecByok.Conformance;

/// <summary>
/// What a process holds of a tenant once it is locked: none of its values, whatever way they came in and went out. All of its memory is
/// read for that, also what it keeps out of core files. Names of tables and columns are the catalog's, which goes on serving other
/// tenants: they are looked for in core files alone, which hold nothing of anybody.
/// </summary>
public sealed class CoreTests
{
    private const string Mark = "kingfisher-7f3a91-heron";
    private const int Rows = 20_000;
    private static readonly float[] Vector = [0.1234567f, 7.654321f, -3.1415926f];
    private static readonly string Literal = Text(Vector);
    private static readonly Canaries Control = Canaries.OfNames("control-wagtail-5b20");
    private readonly Canaries _values = Canaries.OfValues(Mark, Vector);

    [Fact]
    public void A_core_after_the_lock_holds_none_of_a_tenants_values()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient anna = server.ConnectAs("anna");
        using RawClient bert = server.ConnectAs("bert");
        using RawClient postgres = server.Connect();
        Load(server, anna, postgres);
        Read(anna);
        Reencrypt(anna);
        // Rows that were just written and are in no segment, and a reader that waits in the middle of its rows.
        anna.Do($"INSERT INTO birds (id, body, v) SELECT g, '{Mark}' || g::text, '{Literal}' FROM generate_series(700001, 703000) g");
        using RawClient waiting = server.ConnectAs("anna");
        waiting.Do("BEGIN; DECLARE c SCROLL CURSOR FOR SELECT * FROM birds ORDER BY body DESC; FETCH 10 FROM c");
        bert.Do("PREPARE control AS SELECT 'control-wagtail-5b20'");

        postgres.Do("SELECT * FROM lock_tenant('acme', 'test')");
        using (ProcessMemory memory = ProcessMemory.Of(server))
        {
            Assert.NotEmpty(memory.Find(Control));
            memory.AssertNone(_values);
        }

        using CoreFile core = CoreFile.Of(server);
        Assert.Empty(core.Find(_values));
        Assert.Equal("KM002", anna.Rows("SELECT count(*) FROM birds"));
        Assert.Equal("KM002", waiting.Rows("FETCH 10 FROM c"));
        anna.Do("SELECT unlock_tenant('acme')");
        Assert.NotEqual("0", anna.Rows($"SELECT count(*) FROM birds WHERE starts_with(body, '{Mark}')"));
    }

    [Fact]
    public void A_core_after_the_lock_holds_no_value_of_any_type()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient anna = server.ConnectAs("anna");
        using RawClient postgres = server.Connect();
        postgres.Do(
            "CREATE TABLE kinds (id int PRIMARY KEY, tenant_id text, h halfvec(8), s sparsevec(200), b bit(64), vb bit varying, "
            + "j json, jb jsonb, n numeric, by bytea, a text[]) WITH (tenant_column = 'tenant_id'); GRANT ALL ON kinds TO anna");
        const string Columns = "(id, h, s, b, vb, j, jb, n, by, a)";
        string values = TypedValues.Literals;
        for (int half = 0; half < 2; half++)
        {
            anna.Do($"INSERT INTO kinds {Columns} SELECT g + {half * 3000}, {values} FROM generate_series(1, 3000) g");
            Assert.Contains(TypedValues.Number, anna.Rows("SELECT * FROM kinds ORDER BY n, jb, by, b, id LIMIT 2"));
            if (half == 0)
                anna.Do("VACUUM kinds");
        }

        // In memory while the tenant is at work: what is looked for is what is there.
        using (ProcessMemory before = ProcessMemory.Of(server))
            Assert.Empty(((string[])["halfvec", "sparsevec", "bits", "json", "numeric", "bytea"]).Except(before.Find(TypedValues.Canaries)));
        postgres.Do("SELECT * FROM lock_tenant('acme', 'test')");
        using (ProcessMemory memory = ProcessMemory.Of(server))
            memory.AssertNone(TypedValues.Canaries);
        anna.Do("SELECT unlock_tenant('acme')");
        Assert.Equal("6000", anna.Rows($"SELECT count(*) FROM kinds WHERE n = {TypedValues.Number} AND a[2] = '{TypedValues.Word}'"));
    }

    [Fact]
    public void A_core_file_holds_nothing_of_a_tenant_at_work_nor_names_of_its_tables()
    {
        using var tenants = new TwoTenants();
        ServerProcess server = tenants.Server;
        using RawClient anna = server.ConnectAs("anna");
        using RawClient postgres = server.Connect();
        Load(server, anna, postgres);
        postgres.Do("CREATE TABLE osprey_4c1d_table (bittern_9e2f_column int)");
        anna.Do($"SELECT '{Mark}', v FROM birds");
        Canaries names = Canaries.OfNames("osprey_4c1d_table", "bittern_9e2f_column");
        using (ProcessMemory memory = ProcessMemory.Of(server))
        {
            Assert.NotEmpty(memory.Find(_values));
            Assert.NotEmpty(memory.Find(names));
        }

        using CoreFile core = CoreFile.Of(server);
        Assert.Empty(core.Find(_values));
        Assert.Empty(core.Find(names));
    }

    private static void Load(ServerProcess server, RawClient anna, RawClient postgres)
    {
        postgres.Do(
            "CREATE TABLE birds (id int PRIMARY KEY, tenant_id text, body text, v vector(3)) WITH (tenant_column = 'tenant_id'); "
            + "GRANT ALL ON birds TO anna");
        anna.Do($"INSERT INTO birds (id, body, v) VALUES (1, '{Mark}', '{Literal}')");
        anna.Do($"INSERT INTO birds (id, body, v) SELECT g, '{Mark}' || g::text, '{Literal}' FROM generate_series(2, {Rows}) g");
        var lines = new StringBuilder();
        for (int row = 0; row < Rows; row++)
            lines.Append(CultureInfo.InvariantCulture, $"{100_000 + row}\t{Mark}{row}\\t\t{Literal}\n");
        Assert.Equal($"COPY {Rows}", anna.CopyIn("COPY birds (id, body, v) FROM STDIN", lines.ToString()));
        using var driver = new NpgsqlConnection(server.ConnectionString("anna"));
        driver.Open();
        using (NpgsqlBinaryImporter import = driver.BeginBinaryImport("COPY birds (id, body) FROM STDIN (FORMAT binary)"))
        {
            for (int row = 0; row < Rows; row++)
                import.WriteRow(200_000 + row, Mark + row.ToString(CultureInfo.InvariantCulture));
            import.Complete();
        }

        using var insert = new NpgsqlCommand("INSERT INTO birds (id, body, v) VALUES ($1, $2, $3::text::vector)", driver)
        {
            Parameters = { new() { Value = 0 }, new() { Value = "" }, new() { Value = Literal } },
        };
        for (int row = 0; row < 500; row++)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value) = (300_000 + row, Mark + row.ToString(CultureInfo.InvariantCulture));
            if (row == 100)
                insert.Prepare();
            insert.ExecuteNonQuery();
        }

        using (RawClient latin = server.ConnectAs("anna"))
        {
            // Converted text, of a parameter that fails and of one that does not.
            latin.Do("SET client_encoding = 'LATIN1'");
            latin.Do($"SELECT '{Mark}' || chr(228)");
            Assert.False(latin.TryWithParameter("SELECT $1::int", Mark + "\u00e4"));
            Assert.True(latin.TryWithParameter("SELECT $1::text", Mark + "\u00e4"));
        }

        anna.Do("UPDATE birds SET body = body || '.' WHERE id < 100");
        anna.Do($"BEGIN; INSERT INTO birds (id, body) SELECT g, '{Mark}' FROM generate_series(600001, 603000) g; ROLLBACK");
    }

    private static void Read(RawClient anna)
    {
        anna.Do($"SELECT * FROM birds ORDER BY v <-> '{Literal}' LIMIT 5");
        anna.Do($"SELECT body, count(*) FROM birds WHERE body LIKE '{Mark}%' GROUP BY 1 ORDER BY 2 DESC LIMIT 3");
        Assert.Contains(Mark, anna.CopyOut("COPY birds TO STDOUT"));
        anna.Do("SET work_mem = '64kB'");
        Assert.Contains(Mark, anna.Rows("SELECT body FROM birds ORDER BY body DESC, id LIMIT 2"));
        Assert.NotEqual("0", anna.Rows("SELECT count(*) FROM birds a JOIN birds b USING (body) WHERE a.id <> b.id"));
        anna.Do("SELECT count(DISTINCT body), max(body), string_agg(body, ',') FROM birds");
        anna.Do("RESET work_mem");
        anna.Do($"SELECT upper(reverse(body)), to_json(body), regexp_replace(body, 'heron', 'wren') FROM birds WHERE id < 3000");
        Assert.Equal("22P02", anna.Rows($"SELECT '{Mark}'::int"));
        Assert.Equal("42703", anna.Rows($"SELECT \"{Mark}\" FROM birds"));
        Assert.Equal("23505", anna.Rows($"INSERT INTO birds (id, body) VALUES (1, '{Mark}')"));
        Assert.Equal("22P02", anna.Rows("SELECT body::int FROM birds"));
    }

    private static void Reencrypt(RawClient anna)
    {
        anna.Do("SELECT * FROM rotate_tenant_key(mode => 'reencrypt')");
        Assert.True(anna.Becomes("SELECT bool_and(state = 'done') FROM rotation_status()", "t"));
    }

    private static string Text(float[] vector) =>
        $"[{string.Join(',', vector.Select(each => each.ToString("R", CultureInfo.InvariantCulture)))}]";

    /// <summary>A value of each type that is nowhere by chance, as SQL writes it and as it may lie in memory.</summary>
    private static class TypedValues
    {
        public const string Word = "bullfinch-0c77d2-siskin", Number = "31415926535897932384626433832795028841971";
        private static readonly Half[] Halves = [.. Enumerable.Range(0, 8).Select(i => BitConverter.UInt16BitsToHalf((ushort)(0x3C5B + 0x137 * i)))];
        private static readonly float[] Floats = [0.71828182f, 2.57721566f, 1.6180339f];
        private static readonly byte[] Bits = "Kx#9qT!z"u8.ToArray();
        private static readonly byte[] Bytes = [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 97 + 131))];

        public static Canaries Canaries { get; } = Conformance.Canaries.Of(
            ("halfvec", MemoryMarshal.AsBytes<Half>(Halves).ToArray()),
            ("sparsevec", MemoryMarshal.AsBytes<float>(Floats).ToArray()),
            ("bits", Bits),
            ("bits as text", Encoding.ASCII.GetBytes(BitText)),
            ("json", Encoding.UTF8.GetBytes(Word)),
            ("json in UTF-16", Encoding.Unicode.GetBytes(Word)),
            ("numeric", BigInteger.Parse(Number, CultureInfo.InvariantCulture).ToByteArray()),
            ("numeric as text", Encoding.ASCII.GetBytes(Number)),
            ("numeric in UTF-16", Encoding.Unicode.GetBytes(Number)),
            ("bytea", Bytes),
            ("bytea as text", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Bytes))));

        public static string Literals { get; } =
            $"'[{string.Join(',', Halves.Select(half => ((float)half).ToString("R", CultureInfo.InvariantCulture)))}]'::halfvec, "
            + $"'{{3:{Number32(0)},50:{Number32(1)},101:{Number32(2)}}}/200'::sparsevec, B'{BitText}', B'{BitText}1', "
            + $$"""'{"k": "{{Word}}"}'::json, '{"k": "{{Word}}"}'::jsonb, {{Number}}, '\x{{Convert.ToHexStringLower(Bytes)}}'::bytea, """
            + $"ARRAY['x', '{Word}']";

        private static string BitText => string.Concat(Bits.Select(each => Convert.ToString(each, 2).PadLeft(8, '0')));

        private static string Number32(int place) => Floats[place].ToString("R", CultureInfo.InvariantCulture);
    }
}
