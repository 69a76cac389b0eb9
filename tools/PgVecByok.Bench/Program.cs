using BenchmarkDotNet.Running;
using PgVecByok.Bench;

// Every figure is a ratio against something measured in the same run, interleaved with it: absolute ones are of this machine today.
return args switch
{
    ["select1", .. var rest] => Run(() => SelectOne.Run(SecondsOf(rest, 3))),
    ["pgbench", .. var rest] => Run(() => BuiltInScripts.Run(SecondsOf(rest, 2))),
    ["copy", .. var rest] => Run(() => CopyIn.Run(SecondsOf(rest, 200_000), PeerOf(rest))),
    ["load", .. var rest] => Run(() => LoadRun.Run(SecondsOf(rest, 500_000))),
    ["tpch", .. var rest] => Run(() => Tpch.Run(ScaleOf(rest), rest.ElementAtOrDefault(1))),
    ["scan"] => Run(Scan.Run),
    ["tenants", .. var rest] => Run(() => TenantBench.Run(rest)),
    ["inserts"] => Run(InsertBench.Run),
    ["search", var set, .. var rest] => Run(() => SearchBench.Run(set, rest)),
    ["compare", .. var rest] => Run(() => ComparisonRun.Run(rest)),
    ["codes", var set, .. var rest] => Run(() => CodeBench.Run(set, rest)),
    ["start"] => Run(StartUp.Run),
    ["hostile"] => Run(Hostile.Run),
    ["statements"] => Run(StatementCosts.Run),
    ["all"] => Run(StartUp.Run, () => SelectOne.Run(3), () => CopyIn.Run(200_000, null), Scan.Run),
    ["micro", .. var rest] => Micro(rest),
    _ => Usage(),
};

static int SecondsOf(string[] arguments, int standard) =>
    arguments is [var number, ..] && int.TryParse(number, out int given) ? given : standard;

static double ScaleOf(string[] arguments) =>
    arguments is [var number, ..] ? double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0.1;

static string? PeerOf(string[] arguments) =>
    Array.IndexOf(arguments, "--peer") is var at and >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;

static int Run(params Action[] parts)
{
    Machine.Print();
    foreach (Action part in parts)
    {
        Console.WriteLine();
        part();
    }

    return 0;
}

static int Micro(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(KernelBench).Assembly).Run(arguments);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: tools/bench all | select1 [SECONDS] | pgbench [SECONDS] | copy [ROWS] [--peer CONNECTION] | load [ROWS] | tpch [SCALE [ANSWERS]] | scan | codes SET | search SET | compare | tenants | inserts | start | statements | hostile | micro [BenchmarkDotNet's arguments]
          start    from the command to the first accepted connection, and memory when idle
          statements  what short statements cost in this process, without a socket: nanoseconds and bytes
          select1  a prepared SELECT 1 at 1, 8 and 32 clients, against the PostgreSQL of this machine
          pgbench  its three built-in scripts at scale 10, against that PostgreSQL
          copy     binary COPY of vectors, against a peer with pgvector or float4[] in that PostgreSQL
          load     rows into the tables alone, against the same bytes sealed into synced files; look-ups by key
          codes    SET (words, clusters) [LISTS [BITS]]: recall against processor time of the index's codes and, given BITS, of RaBitQ's
          tpch     the 22 queries of TPC-H, against that PostgreSQL without parallel workers; its answers go into a file
          search   SET [--peer CONNECTION] [--rows N]: recall, processor time, latencies and build over the wire
          compare  [--rows N] [--into FOLDER]: words, images, clusters and tenants beside a pgvector of this machine; writes docs/benchmarks
          tenants  [--peer local] [--rows N]: 200, 2,000 and 20,000 rows of three tenants in one table: recall, rows and processor time; inserts beside the index
          inserts  rows of 100 dimensions beside a live index: rates, and recall before and after half as many again
          hostile  statements meant to harm: what each is answered and after how long, against one second
          scan     exact nearest-neighbour scans: from memory against its bandwidth, from disk against bare AES-GCM
        """);
    return 2;
}
