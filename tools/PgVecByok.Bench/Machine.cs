using System.Globalization;
using System.Runtime.InteropServices;

namespace PgVecByok.Bench;

/// <summary>Where figures come from, and how they are printed.</summary>
internal static class Machine
{
    public static void Print() => Console.WriteLine(Describe());

    public static string Describe()
    {
        string[] lines = File.ReadAllLines("/proc/cpuinfo");
        string model = lines.FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? "?";
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{Environment.ProcessorCount} x {model}, {RuntimeInformation.FrameworkDescription}, kernels of {Kernels.KernelWidth.Bits} bits, load {load}";
    }

    /// <summary>A goal and whether this run met it; a busy machine may miss one that holds.</summary>
    public static string Verdict(double value, double goal, bool atLeast = true) =>
        string.Create(CultureInfo.InvariantCulture, $"goal {(atLeast ? ">=" : "<=")} {goal}: {(atLeast == value >= goal || value == goal ? "met" : "missed")}");

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
