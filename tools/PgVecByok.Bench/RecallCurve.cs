using System.Globalization;
using System.Text;

namespace PgVecByok.Bench;

/// <summary>Recall against processor time as an SVG: time on a scale of powers, misses too, so that .9, .99 and .999 are as far apart.</summary>
internal static class RecallCurve
{
    private const int Width = 640, Height = 400, Left = 70, Top = 50, Bottom = 60, Right = 140;
    private static readonly string[] Colours = ["#1f6feb", "#d1242f", "#1a7f37", "#9a6700"];
    private static readonly double[] Recalls = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.998, 0.999];
    private static readonly double[] Times = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

    public static string Draw(string title, IReadOnlyList<(string Who, double Recall, double Milliseconds)> points)
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"100%\" height=\"100%\" fill=\"white\"/><text x=\"{Left}\" y=\"24\" font-size=\"15\">{title}</text>");
        foreach (double recall in Recalls)
        {
            Add(svg, $"<line x1=\"{X(recall):F0}\" y1=\"{Top}\" x2=\"{X(recall):F0}\" y2=\"{Height - Bottom}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{X(recall):F0}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{recall}</text>");
        }

        foreach (double time in Times)
        {
            Add(svg, $"<line x1=\"{Left}\" y1=\"{Y(time):F0}\" x2=\"{Width - Right}\" y2=\"{Y(time):F0}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{Left - 6}\" y=\"{Y(time) + 4:F0}\" text-anchor=\"end\">{time}</text>");
        }

        int drawn = 0;
        foreach (IGrouping<string, (string Who, double Recall, double Milliseconds)> line in points.GroupBy(point => point.Who))
        {
            string colour = Colours[drawn % Colours.Length], path = string.Join(' ', line.OrderBy(point => point.Recall).Select(point =>
                string.Create(CultureInfo.InvariantCulture, $"{X(point.Recall):F1},{Y(point.Milliseconds):F1}")));
            Add(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            foreach ((_, double recall, double milliseconds) in line)
                Add(svg, $"<circle cx=\"{X(recall):F1}\" cy=\"{Y(milliseconds):F1}\" r=\"3\" fill=\"{colour}\"/>");
            Add(svg, $"<text x=\"{Width - Right + 12}\" y=\"{Top + 16 + 20 * drawn++}\" fill=\"{colour}\">{line.Key}</text>");
        }

        Add(svg, $"<text x=\"{Left}\" y=\"{Height - 14}\">recall of the ten nearest</text><text x=\"8\" y=\"{Top - 10}\">CPU-ms a query</text></svg>");
        return svg.ToString();
    }

    private static double X(double recall) =>
        Left + (Width - Left - Right) * Math.Clamp(Math.Log(0.5 / Math.Max(1 - recall, 0.0007)) / Math.Log(0.5 / 0.0007), 0, 1);

    private static double Y(double milliseconds) =>
        Height - Bottom - (Height - Top - Bottom) * Math.Clamp(Math.Log(milliseconds / 0.05) / Math.Log(1000), 0, 1);

    private static void Add(StringBuilder svg, FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
