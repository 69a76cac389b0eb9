using System.Globalization;
using System.Text;

namespace PgVecByok.Bench;

/// <summary>What a search was asked with, and how it went.</summary>
internal sealed record SearchPoint(
    string Who, string Asked, double Recall, double CpuMilliseconds, double QueriesPerSecond, double P50, double P95, double P99);

/// <summary>The figures of one set as a page of Markdown shows them; each line is printed when it is known.</summary>
internal sealed class SearchReport
{
    private readonly StringBuilder _facts = new();
    private readonly List<SearchPoint> _points = [];

    public IReadOnlyList<SearchPoint> Points => _points;

    public void Add(FormattableString fact)
    {
        string line = fact.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine("  " + line);
        _facts.Append("- ").Append(line).Append('\n');
    }

    public void Add(SearchPoint point)
    {
        _points.Add(point);
        Console.WriteLine("  " + Row(point));
    }

    public string Markdown(string title, string curve)
    {
        var text = new StringBuilder($"## {title}\n\n");
        if (curve.Length > 0)
            text.Append($"![recall against processor time]({curve})\n\n");
        text.Append(_facts).Append("\n| who | asked with | recall | CPU-ms | queries/s | p50, p95, p99 ms |\n|---|---|---|---|---|---|\n");
        foreach (SearchPoint point in _points)
            text.Append(Row(point)).Append('\n');
        text.Append('\n').Append(Verdicts());
        return text.ToString();
    }

    private static string Row(SearchPoint point) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {point.Who} | {point.Asked} | {point.Recall:F4} | {point.CpuMilliseconds:F3} | {point.QueriesPerSecond:F0} "
        + $"| {point.P50:F2}, {point.P95:F2}, {point.P99:F2} |");

    /// <summary>The cheapest of each at a recall.</summary>
    private string Verdicts()
    {
        var text = new StringBuilder();
        foreach (double recall in (double[])[0.9, 0.95, 0.99])
        {
            SearchPoint[] best = [.. _points.Where(point => point.Recall >= recall).GroupBy(point => point.Who)
                .Select(each => each.MinBy(point => point.CpuMilliseconds)!)];
            if (best.Length == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"- recall {recall}: ").AppendJoin(", ", best.Select(point =>
                string.Create(CultureInfo.InvariantCulture, $"{point.Who} {point.CpuMilliseconds:F2} CPU-ms ({point.Asked})"))).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}
