using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PgVecByok.Engine;

/// <summary>
/// EXPLAIN's answer, in PostgreSQL's layout. Row counts are the tenant's own: a scan never meets another's rows, so none are counted,
/// estimated or removed.
/// </summary>
public static class ExplainPrinter
{
    /// <summary>The lines of QUERY PLAN; for JSON one line with line breaks in it.</summary>
    public static IReadOnlyList<string> Print(
        PlanNode plan, ExplainOptions options, PlanMeasurements? measurements, TimeSpan planning, TimeSpan execution)
    {
        ExplainNode root = new ExplainTree(options, measurements).Of(plan);
        if (options.IsJson)
            return [Json(root, options, measurements, planning, execution)];
        var lines = new List<string>();
        AddLines(root, 0, options, measurements, lines);
        if (options.Summary)
        {
            lines.Add($"Planning Time: {Milliseconds(planning)} ms");
            if (options.Analyze)
                lines.Add($"Execution Time: {Milliseconds(execution)} ms");
        }

        return lines;
    }

    private static void AddLines(
        ExplainNode node, int depth, ExplainOptions options, PlanMeasurements? measurements, List<string> lines)
    {
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

    private static string Json(
        ExplainNode root, ExplainOptions options, PlanMeasurements? measurements, TimeSpan planning, TimeSpan execution)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var layout = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, layout))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WritePropertyName("Plan");
            Write(root, null, options, measurements, json);
            if (options.Summary)
            {
                json.WriteNumber("Planning Time", Math.Round(planning.TotalMilliseconds, 3));
                if (options.Analyze)
                    json.WriteNumber("Execution Time", Math.Round(execution.TotalMilliseconds, 3));
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(
        ExplainNode node, string? relationship, ExplainOptions options, PlanMeasurements? measurements, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("Node Type", node.Type);
        if (relationship is not null)
            json.WriteString("Parent Relationship", relationship);
        json.WriteBoolean("Parallel Aware", false);
        json.WriteBoolean("Async Capable", false);
        WriteTable(node.Plan, json);
        WriteNumbers(node.Plan, options, measurements, json);
        foreach ((string name, object value) in node.Properties)
            WriteProperty(name, value, json);
        if (node.Children.Count > 0)
        {
            json.WriteStartArray("Plans");
            foreach (ExplainNode child in node.Children)
                Write(child, child.Relationship, options, measurements, json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTable(PlanNode plan, Utf8JsonWriter json)
    {
        if (plan is not TableAccessNode access)
            return;
        json.WriteString("Relation Name", access.Table.Name);
        json.WriteString("Alias", access.Alias);
        if (plan is KeyRangeNode or KeyLookupNode)
            json.WriteString("Scan Direction", plan is KeyRangeNode { Descending: true } ? "Backward" : "Forward");
        string? index = plan switch
        {
            KeyLookupNode lookup => lookup.Key.Name,
            KeyRangeNode range => range.Key.Name,
            NearestScanNode nearest => nearest.IndexName,
            _ => null,
        };
        if (index is not null)
            json.WriteString("Index Name", index);
    }

    private static void WriteNumbers(PlanNode plan, ExplainOptions options, PlanMeasurements? measurements, Utf8JsonWriter json)
    {
        if (options.Costs)
        {
            json.WriteNumber("Startup Cost", Math.Round(plan.Estimate.StartupCost, 2));
            json.WriteNumber("Total Cost", Math.Round(plan.Estimate.TotalCost, 2));
            json.WriteNumber("Plan Rows", Math.Max(1, (long)Math.Round(plan.Estimate.Rows)));
            json.WriteNumber("Plan Width", plan.Estimate.Width);
        }

        if (measurements?.Of(plan) is not { } measurement)
            return;
        double loops = Math.Max(1, measurement.Loops);
        if (options.Timing)
        {
            json.WriteNumber("Actual Startup Time", Math.Round(measurement.FirstRow.TotalMilliseconds / loops, 3));
            json.WriteNumber("Actual Total Time", Math.Round(measurement.Total.TotalMilliseconds / loops, 3));
        }

        json.WriteNumber("Actual Rows", Math.Round(measurement.Rows / loops, 2));
        json.WriteNumber("Actual Loops", measurement.Loops);
    }

    private static void WriteProperty(string name, object value, Utf8JsonWriter json)
    {
        if (value is string[] list)
        {
            json.WriteStartArray(name);
            foreach (string item in list)
                json.WriteStringValue(item);
            json.WriteEndArray();
        }
        else if (long.TryParse((string)value, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, (string)value);
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F3", CultureInfo.InvariantCulture);
}
