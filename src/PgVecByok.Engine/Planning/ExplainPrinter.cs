using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// EXPLAIN's answer, in PostgreSQL's layout. Row counts are the tenant's own: a scan never meets another's rows, so none are counted,
/// estimated or removed.
/// </summary>
public static class ExplainPrinter
{
    /// <summary>The lines of QUERY PLAN; for other formats one line with line breaks in it.</summary>
    public static IReadOnlyList<string> Print(
        PlanNode plan, ExplainOptions options, PlanMeasurements? measurements, ExplainFigures figures)
    {
        ExplainNode root = new ExplainTree(plan, options, measurements).Root();
        if (options.Format != ExplainFormat.Text)
        {
            ExplainDocument document = Document(root, options, measurements, figures);
            return
            [
                options.Format switch
                {
                    ExplainFormat.Json => document.Json(),
                    ExplainFormat.Yaml => document.Yaml(),
                    _ => document.Xml(),
                },
            ];
        }

        var lines = new List<string>();
        AddLines(root, 0, options, measurements, lines);
        AddFigures(options, figures, lines);
        return lines;
    }

    private static void AddFigures(ExplainOptions options, ExplainFigures figures, List<string> lines)
    {
        if (options.Settings && figures.Settings.Count > 0)
            lines.Add("Settings: " + string.Join(", ", figures.Settings.Select(setting => $"{setting.Name} = '{setting.Value}'")));
        if (options.Memory)
        {
            lines.Add("Planning:");
            lines.Add($"  Memory: used={Kilobytes(figures.PlanningBytes)}kB  allocated={Kilobytes(figures.PlanningBytes)}kB");
        }

        if (options.Summary)
            lines.Add($"Planning Time: {Milliseconds(figures.Planning)} ms");
        if (options.Serialize is { } form)
        {
            string time = options.Timing ? $"time={Milliseconds(figures.Serialized.Time)} ms  " : "";
            lines.Add($"Serialization: {time}output={Kilobytes(figures.Serialized.Bytes)}kB  format={form}");
        }

        if (options is { Summary: true, Analyze: true })
            lines.Add($"Execution Time: {Milliseconds(figures.Execution)} ms");
    }

    private static void AddLines(
        ExplainNode node, int depth, ExplainOptions options, PlanMeasurements? measurements, List<string> lines)
    {
        SqlException.ThrowIfTooDeep();
        string indent = depth == 0 ? "" : new string(' ', (depth * 6) - 4);
        string arrow = depth == 0 ? "" : "->  ";
        lines.Add(indent + arrow + node.Title + Costs(node, options) + Actual(node, options, measurements));
        string under = new(' ', (depth * 6) + 2);
        foreach ((string name, object value) in node.Properties)
            lines.Add($"{under}{name}: {(value is string[] list ? string.Join(", ", list) : value)}");
        foreach (ExplainNode child in node.Children)
            AddLines(child, depth + 1, options, measurements, lines);
    }

    private static string Costs(ExplainNode node, ExplainOptions options)
    {
        PlanEstimate estimate = node.Plan.Estimate;
        return !options.Costs ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"  (cost={estimate.StartupCost:F2}..{estimate.TotalCost:F2} rows={Math.Max(1, Math.Round(estimate.Rows)):F0} width={estimate.Width})");
    }

    private static string Actual(ExplainNode node, ExplainOptions options, PlanMeasurements? measurements)
    {
        if (measurements?.Of(node.Plan) is not { } measurement)
            return "";
        if (measurement.Loops == 0)
            return " (never executed)";
        double loops = measurement.Loops;
        string rows = (measurement.Rows / loops).ToString("F2", CultureInfo.InvariantCulture);
        string times = options.Timing
            ? $"time={Milliseconds(measurement.FirstRow / loops)}..{Milliseconds(measurement.Total / loops)} "
            : "";
        return $" (actual {times}rows={rows} loops={measurement.Loops})";
    }

    private static ExplainDocument Document(
        ExplainNode root, ExplainOptions options, PlanMeasurements? measurements, ExplainFigures figures)
    {
        var document = new ExplainDocument();
        document.Add("Plan", Node(root, null, options, measurements));
        if (options.Settings)
        {
            var settings = new ExplainDocument();
            foreach ((string name, string value) in figures.Settings)
                settings.Add(name, value);
            document.Add("Settings", settings);
        }

        if (options.Memory)
        {
            var planning = new ExplainDocument();
            planning.Add("Memory Used", Kilobytes(figures.PlanningBytes));
            planning.Add("Memory Allocated", Kilobytes(figures.PlanningBytes));
            document.Add("Planning", planning);
        }

        if (options.Summary)
            document.Add("Planning Time", figures.Planning.TotalMilliseconds, 3);
        if (options.Analyze)
            document.Add("Triggers", new ExplainDocument.Groups("Trigger", []));
        if (options.Serialize is { } form)
        {
            var serialization = new ExplainDocument();
            if (options.Timing)
                serialization.Add("Time", figures.Serialized.Time.TotalMilliseconds, 3);
            serialization.Add("Output Volume", Kilobytes(figures.Serialized.Bytes));
            serialization.Add("Format", form);
            document.Add("Serialization", serialization);
        }

        if (options is { Summary: true, Analyze: true })
            document.Add("Execution Time", figures.Execution.TotalMilliseconds, 3);
        return document;
    }

    private static ExplainDocument Node(ExplainNode node, string? relationship, ExplainOptions options, PlanMeasurements? measurements)
    {
        SqlException.ThrowIfTooDeep();
        var document = new ExplainDocument();
        document.Add("Node Type", node.Type);
        if (relationship is not null)
            document.Add("Parent Relationship", relationship);
        document.Add("Parallel Aware", false);
        document.Add("Async Capable", false);
        AddTable(node.Plan, document);
        AddNumbers(node.Plan, options, measurements, document);
        document.Add("Disabled", false);
        foreach ((string name, object value) in node.Properties)
        {
            bool isNumber = value is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            document.Add(name, isNumber ? new ExplainDocument.Bare((string)value) : value);
        }

        if (node.Children.Count > 0)
        {
            document.Add("Plans", new ExplainDocument.Groups(
                "Plan", [.. node.Children.Select(child => Node(child, child.Relationship, options, measurements))]));
        }

        return document;
    }

    private static void AddTable(PlanNode plan, ExplainDocument document)
    {
        if (plan is not TableAccessNode access)
            return;
        if (plan is KeyRangeNode or KeyLookupNode)
            document.Add("Scan Direction", plan is KeyRangeNode { Descending: true } ? "Backward" : "Forward");
        string? index = plan switch
        {
            KeyLookupNode lookup => lookup.Key.Name,
            KeyRangeNode range => range.Key.Name,
            NearestScanNode nearest => nearest.IndexName,
            _ => null,
        };
        if (index is not null)
            document.Add("Index Name", index);
        document.Add("Relation Name", access.Table.Name);
        document.Add("Alias", access.Alias);
    }

    private static void AddNumbers(PlanNode plan, ExplainOptions options, PlanMeasurements? measurements, ExplainDocument document)
    {
        if (options.Costs)
        {
            document.Add("Startup Cost", plan.Estimate.StartupCost, 2);
            document.Add("Total Cost", plan.Estimate.TotalCost, 2);
            document.Add("Plan Rows", Math.Max(1, (long)Math.Round(plan.Estimate.Rows)));
            document.Add("Plan Width", plan.Estimate.Width);
        }

        if (measurements?.Of(plan) is not { } measurement)
            return;
        double loops = Math.Max(1, measurement.Loops);
        if (options.Timing)
        {
            document.Add("Actual Startup Time", measurement.FirstRow.TotalMilliseconds / loops, 3);
            document.Add("Actual Total Time", measurement.Total.TotalMilliseconds / loops, 3);
        }

        document.Add("Actual Rows", measurement.Rows / loops, 2);
        document.Add("Actual Loops", measurement.Loops);
    }

    private static long Kilobytes(long bytes) => (bytes + 1023) / 1024;

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F3", CultureInfo.InvariantCulture);
}
