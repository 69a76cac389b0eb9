using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Numerics;

namespace PgVecByok.Bench;

/// <summary>
/// Exact ten nearest of 768 dimensions through the engine, one thread. From memory, against reading as many bytes and doing nothing
/// with them; from segments that are never cached, against decrypting as many bytes in pieces of the same size. Those
/// searches read the rows themselves. Then with sketches, as GB of rows that were answered for: with everything
/// cached, and with room for a third.
/// </summary>
internal static class Scan
{
    private const int Dimensions = 768, Rows = 60_000, Rounds = 25, RoundsBefore = 150, PageBytes = 128 << 10;
    private const double Bytes = (double)Rows * Dimensions * sizeof(float);

    public static void Run()
    {
        string data = Directory.CreateTempSubdirectory("pgvecbyok-bench-").FullName;
        try
        {
            Console.WriteLine($"scan: {Rows:N0} vectors of {Dimensions} dimensions ({Bytes / 1e6:F0} MB), ten nearest, one thread, GB per second of processor time");
            using (var engine = new EngineUnderTest(data, cacheBytes: 1L << 30))
            {
                Console.WriteLine($"  loaded at {engine.Load(Rows, Dimensions):N0} rows/s");
                engine.Workers(0);
                engine.Sketches = false;
                Compare("from memory", () => engine.Nearest(Dimensions), ReadEverything(), "reading memory", 0.75);
                CompareThreads(engine);
                Sketched("with sketches, cached", engine, goal: 18);
            }

            using (var engine = new EngineUnderTest(data, cacheBytes: (long)Bytes / 3))
                Sketched("with sketches, a third cached", engine, goal: null);

            using (var engine = new EngineUnderTest(data, cacheBytes: 1 << 20))
            {
                engine.Workers(0);
                engine.Sketches = false;
                Compare("encrypted, uncached", () => engine.Nearest(Dimensions), DecryptEverything(), "bare AES-256-GCM", 0.85);
                CompareThreads(engine);
            }
        }
        finally
        {
            ServerUnderTest.Delete(data);
        }
    }

    private static void Compare(string what, Action scan, Action bound, string boundName, double goal)
    {
        scan();
        bound();
        var scans = new double[Rounds];
        var bounds = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            scans[round] = Rate(scan);
            bounds[round] = Rate(bound);
        }

        // The best of each: what another process took is in none of them.
        double ratio = scans.Max() / bounds.Max();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {scans.Max():F1} (median {Machine.Median(scans):F1}); {boundName} {bounds.Max():F1} (median {Machine.Median(bounds):F1}); share {ratio:F2}   {Machine.Verdict(ratio, goal)}"));
    }

    private static void Sketched(string what, EngineUnderTest engine, double? goal)
    {
        engine.Workers(0);
        engine.Sketches = true;
        var rates = new double[Rounds];
        // The first readings make sketches, and the runtime compiles what reads them: of them nothing is said here.
        for (int round = -RoundsBefore; round < Rounds; round++)
        {
            double rate = Rate(() => engine.Nearest(Dimensions));
            if (round >= 0)
                rates[round] = rate;
        }

        string verdict = goal is { } least ? Machine.Verdict(rates.Max(), least) : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {rates.Max():F1} (median {Machine.Median(rates):F1})   {verdict}"));
        CompareThreads(engine);
    }

    /// <summary>One thread and as many as the machine has, in turn: the time on the clock, and what both took of processors.</summary>
    private static void CompareThreads(EngineUnderTest engine)
    {
        var wall = new double[2][];
        var processor = new double[2][];
        for (int all = 0; all < 2; all++)
            (wall[all], processor[all]) = (new double[Rounds], new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            for (int all = 0; all < 2; all++)
            {
                engine.Workers(all * (Environment.ProcessorCount - 1));
                (TimeSpan began, long clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                engine.Nearest(Dimensions);
                wall[all][round] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
                processor[all][round] = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds;
            }
        }

        engine.Workers(0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    one thread {wall[0].Min():F1} ms, {processor[0].Min():F1} CPU ms; with {Environment.ProcessorCount - 1} more {wall[1].Min():F1} ms, {processor[1].Min():F1} CPU ms"));
    }

    /// <summary>By processor time: what another process takes of the core is not counted.</summary>
    private static double Rate(Action action)
    {
        TimeSpan began = Environment.CpuUsage.TotalTime;
        action();
        return Bytes / 1e9 / (Environment.CpuUsage.TotalTime - began).TotalSeconds;
    }

    /// <summary>Four sums side by side, so that the additions do not wait for each other.</summary>
    private static Action ReadEverything()
    {
        var values = GC.AllocateArray<float>(Rows * Dimensions, pinned: true);
        Array.Fill(values, 1f);
        return () =>
        {
            ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
            Vector<float> a = default, b = default, c = default, d = default;
            for (int i = 0; i + 4 <= vectors.Length; i += 4)
            {
                a += vectors[i];
                b += vectors[i + 1];
                c += vectors[i + 2];
                d += vectors[i + 3];
            }

            if (Vector.Sum(a + b + c + d) < 0)
                throw new InvalidOperationException();
        };
    }

    private static Action DecryptEverything()
    {
        int pages = (int)(Bytes / PageBytes);
        byte[] key = new byte[32], nonce = new byte[12], tag = new byte[16], into = new byte[PageBytes];
        byte[] sealedBytes = new byte[(long)pages * PageBytes];
        var cipher = new AesGcm(key, 16);
        for (int page = 0; page < pages; page++)
            cipher.Encrypt(nonce, into, sealedBytes.AsSpan(page * PageBytes, PageBytes), tag);
        return () =>
        {
            for (int page = 0; page < pages; page++)
                cipher.Decrypt(nonce, sealedBytes.AsSpan(page * PageBytes, PageBytes), tag, into);
        };
    }
}
