using System.Globalization;

namespace PgVecByok.Datasets;

/// <summary>
/// The eight tables of TPC-H by its clause 4.2.3: cardinalities, keys, and the columns that follow from one another. The same scale and
/// seed give the same rows, as lines of COPY's text format; the figures are not those of the TPC's own program.
/// </summary>
internal sealed class TpchData(double scale, int seed = 1)
{
    private static readonly DateOnly FirstDay = new(1992, 1, 1), LastDay = new(1998, 12, 31), Today = new(1995, 6, 17);
    private readonly TpchText _text = new(seed);

    public static readonly string[] Tables = ["region", "nation", "supplier", "part", "partsupp", "customer", "orders", "lineitem"];

    public static string Schema =>
        """
        CREATE TABLE region (r_regionkey int PRIMARY KEY, r_name char(25) NOT NULL, r_comment varchar(152));
        CREATE TABLE nation (n_nationkey int PRIMARY KEY, n_name char(25) NOT NULL, n_regionkey int NOT NULL, n_comment varchar(152));
        CREATE TABLE supplier (s_suppkey int PRIMARY KEY, s_name char(25) NOT NULL, s_address varchar(40) NOT NULL, s_nationkey int NOT NULL,
          s_phone char(15) NOT NULL, s_acctbal numeric(15,2) NOT NULL, s_comment varchar(101) NOT NULL);
        CREATE TABLE part (p_partkey int PRIMARY KEY, p_name varchar(55) NOT NULL, p_mfgr char(25) NOT NULL, p_brand char(10) NOT NULL,
          p_type varchar(25) NOT NULL, p_size int NOT NULL, p_container char(10) NOT NULL, p_retailprice numeric(15,2) NOT NULL,
          p_comment varchar(23) NOT NULL);
        CREATE TABLE partsupp (ps_partkey int NOT NULL, ps_suppkey int NOT NULL, ps_availqty int NOT NULL, ps_supplycost numeric(15,2) NOT NULL,
          ps_comment varchar(199) NOT NULL, PRIMARY KEY (ps_partkey, ps_suppkey));
        CREATE TABLE customer (c_custkey int PRIMARY KEY, c_name varchar(25) NOT NULL, c_address varchar(40) NOT NULL, c_nationkey int NOT NULL,
          c_phone char(15) NOT NULL, c_acctbal numeric(15,2) NOT NULL, c_mktsegment char(10) NOT NULL, c_comment varchar(117) NOT NULL);
        CREATE TABLE orders (o_orderkey int PRIMARY KEY, o_custkey int NOT NULL, o_orderstatus char(1) NOT NULL, o_totalprice numeric(15,2) NOT NULL,
          o_orderdate date NOT NULL, o_orderpriority char(15) NOT NULL, o_clerk char(15) NOT NULL, o_shippriority int NOT NULL,
          o_comment varchar(79) NOT NULL);
        CREATE TABLE lineitem (l_orderkey int NOT NULL, l_partkey int NOT NULL, l_suppkey int NOT NULL, l_linenumber int NOT NULL,
          l_quantity numeric(15,2) NOT NULL, l_extendedprice numeric(15,2) NOT NULL, l_discount numeric(15,2) NOT NULL,
          l_tax numeric(15,2) NOT NULL, l_returnflag char(1) NOT NULL, l_linestatus char(1) NOT NULL, l_shipdate date NOT NULL,
          l_commitdate date NOT NULL, l_receiptdate date NOT NULL, l_shipinstruct char(25) NOT NULL, l_shipmode char(10) NOT NULL,
          l_comment varchar(44) NOT NULL, PRIMARY KEY (l_orderkey, l_linenumber));
        """;

    /// <summary>On the columns that refer to other tables: the specification allows them.</summary>
    public static string Indexes =>
        """
        CREATE INDEX ON lineitem (l_partkey, l_suppkey); CREATE INDEX ON orders (o_custkey); CREATE INDEX ON partsupp (ps_suppkey);
        CREATE INDEX ON customer (c_nationkey); CREATE INDEX ON supplier (s_nationkey);
        """;

    private int Suppliers => Count(10_000);

    private int Parts => Count(200_000);

    private int Customers => Count(150_000);

    public IEnumerable<string> Lines(string table) => table switch
    {
        "region" => TpchText.Regions.Select((name, key) => Line(key, name, "a region")),
        "nation" => TpchText.Nations.Select((nation, key) => Line(key, nation.Name, nation.Region, "a nation")),
        "supplier" => Supplier(new Random(seed + 1)),
        "part" => Part(new Random(seed + 2)),
        "partsupp" => PartSupplier(new Random(seed + 3)),
        "customer" => Customer(new Random(seed + 4)),
        "orders" => Orders().Select(order => order.Line),
        "lineitem" => Orders().SelectMany(order => order.Items),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private IEnumerable<string> Supplier(Random random)
    {
        for (int key = 1; key <= Suppliers; key++)
        {
            int nation = random.Next(TpchText.Nations.Length);
            string comment = _text.Comment(random, 63);
            // Five of ten thousand complain, five recommend.
            if (key % 1000 is 357 or 731)
                comment = $"Customer {comment[..Math.Min(20, comment.Length)]} {(key % 2000 < 1000 ? "Complaints" : "Recommends")}";
            yield return Line(
                key, $"Supplier#{key:D9}", TpchText.Scribble(random, 10, 40), nation, Phone(random, nation), Balance(random), comment);
        }
    }

    private IEnumerable<string> Part(Random random)
    {
        for (int key = 1; key <= Parts; key++)
        {
            int maker = random.Next(1, 6);
            yield return Line(
                key, string.Join(' ', Enumerable.Range(0, 5).Select(_ => TpchText.Pick(random, TpchText.Colours))),
                $"Manufacturer#{maker}", $"Brand#{maker}{random.Next(1, 6)}",
                $"{TpchText.Pick(random, TpchText.Sizes)} {TpchText.Pick(random, TpchText.Finishes)} {TpchText.Pick(random, TpchText.Metals)}",
                random.Next(1, 51), $"{TpchText.Pick(random, TpchText.Boxes)} {TpchText.Pick(random, TpchText.Shapes)}",
                Money(RetailPrice(key)), _text.Comment(random, 14));
        }
    }

    private IEnumerable<string> PartSupplier(Random random)
    {
        for (int part = 1; part <= Parts; part++)
        {
            for (int i = 0; i < 4; i++)
                yield return Line(part, SupplierOf(part, i), random.Next(1, 10_000), Money(random.Next(100, 100_001)), _text.Comment(random, 124));
        }
    }

    private IEnumerable<string> Customer(Random random)
    {
        for (int key = 1; key <= Customers; key++)
        {
            int nation = random.Next(TpchText.Nations.Length);
            yield return Line(
                key, $"Customer#{key:D9}", TpchText.Scribble(random, 10, 40), nation, Phone(random, nation), Balance(random),
                TpchText.Pick(random, TpchText.Segments), _text.Comment(random, 73));
        }
    }

    /// <summary>Orders with their items; a third of the customers has none.</summary>
    private IEnumerable<(string Line, List<string> Items)> Orders()
    {
        var random = new Random(seed + 5);
        for (int i = 0; i < Count(1_500_000); i++)
        {
            int key = (i / 8 * 32) + (i % 8) + 1;
            int customer;
            do
            {
                customer = random.Next(1, Customers + 1);
            }
            while (customer % 3 == 0);
            DateOnly day = FirstDay.AddDays(random.Next(LastDay.DayNumber - FirstDay.DayNumber - 151 + 1));
            var items = new List<string>();
            decimal total = 0;
            int open = 0, count = random.Next(1, 8);
            for (int number = 1; number <= count; number++)
                items.Add(Item(random, key, number, day, ref total, ref open));
            yield return (Line(
                key, customer, open == 0 ? "F" : open == count ? "O" : "P", Money((long)Math.Round(total)), Day(day),
                TpchText.Pick(random, TpchText.Priorities), $"Clerk#{random.Next(1, Math.Max(1, Count(1000)) + 1):D9}", 0,
                _text.Comment(random, 49)), items);
        }
    }

    private string Item(Random random, int order, int number, DateOnly day, ref decimal total, ref int open)
    {
        int part = random.Next(1, Parts + 1), quantity = random.Next(1, 51), discount = random.Next(11), tax = random.Next(9);
        long price = quantity * RetailPrice(part);
        DateOnly shipped = day.AddDays(random.Next(1, 122)), promised = day.AddDays(random.Next(30, 91));
        DateOnly received = shipped.AddDays(random.Next(1, 31));
        bool isOpen = shipped > Today;
        open += isOpen ? 1 : 0;
        total += price * (100m + tax) / 100 * (100m - discount) / 100;
        return Line(
            order, part, SupplierOf(part, random.Next(4)), number, quantity, Money(price), Money(discount), Money(tax),
            received > Today ? "N" : random.Next(2) == 0 ? "R" : "A", isOpen ? "O" : "F", Day(shipped), Day(promised), Day(received),
            TpchText.Pick(random, TpchText.Instructions), TpchText.Pick(random, TpchText.Modes), _text.Comment(random, 27));
    }

    private int SupplierOf(int part, int which) =>
        ((part + (which * ((Suppliers / 4) + ((part - 1) / Suppliers)))) % Suppliers) + 1;

    private static long RetailPrice(int part) => 90_000 + (part / 10 % 20_001) + (100 * (part % 1000));

    private int Count(int atScaleOne) => Math.Max(1, (int)(atScaleOne * scale));

    private static string Phone(Random random, int nation) =>
        $"{nation + 10}-{random.Next(100, 1000)}-{random.Next(100, 1000)}-{random.Next(1000, 10_000)}";

    private static string Balance(Random random) => Money(random.Next(-99_999, 1_000_000));

    private static string Money(long cents) => string.Create(CultureInfo.InvariantCulture, $"{(cents < 0 ? "-" : "")}{Math.Abs(cents) / 100}.{Math.Abs(cents) % 100:D2}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(params object[] values) => string.Join('\t', values);
}
