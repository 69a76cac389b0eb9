using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// EXPLAIN as a tree of named values, and its three notations. A value is a string, a number or truth value already in text
/// (<see cref="Bare"/>), a list of strings, a group or a list of groups.
/// </summary>
internal sealed class ExplainDocument
{
    /// <summary>What stands without quotes.</summary>
    public sealed record Bare(string Text);

    /// <param name="ItemName">What XML calls an item of the list.</param>
    public sealed record Groups(string ItemName, IReadOnlyList<ExplainDocument> Items);

    private readonly List<(string Name, object Value)> _members = [];

    public void Add(string name, object value) => _members.Add((name, value));

    public void Add(string name, double value, int digits) =>
        Add(name, new Bare(value.ToString("F" + digits, CultureInfo.InvariantCulture)));

    public void Add(string name, long value) => Add(name, new Bare(value.ToString(CultureInfo.InvariantCulture)));

    public void Add(string name, bool value) => Add(name, new Bare(value ? "true" : "false"));

    public string Json() => "[\n  " + Json(2) + "\n]";

    public string Yaml()
    {
        SqlException.ThrowIfTooDeep();
        var text = new StringBuilder("- ");
        Yaml(text, 1, isFirst: true);
        return text.ToString();
    }

    public string Xml()
    {
        SqlException.ThrowIfTooDeep();
        var text = new StringBuilder("<explain xmlns=\"http://www.postgresql.org/2009/explain\">\n  <Query>\n");
        Xml(text, 2);
        return text.Append("  </Query>\n</explain>").ToString();
    }

    private string Json(int indent)
    {
        SqlException.ThrowIfTooDeep();
        string margin = new(' ', indent + 2);
        IEnumerable<string> members = _members.Select(member => $"{margin}{Quoted(member.Name)}: {JsonValue(member.Value, indent + 2)}");
        return "{\n" + string.Join(",\n", members) + "\n" + new string(' ', indent) + "}";
    }

    private static string JsonValue(object value, int indent)
    {
        string margin = new(' ', indent);
        return value switch
        {
            Bare bare => bare.Text,
            string[] list => "[" + string.Join(", ", list.Select(Quoted)) + "]",
            ExplainDocument group => group.Json(indent),
            Groups { Items.Count: 0 } => "[\n" + margin + "]",
            Groups groups =>
                "[\n" + string.Join(",\n", groups.Items.Select(item => margin + "  " + item.Json(indent + 2))) + "\n" + margin + "]",
            _ => Quoted((string)value),
        };
    }

    private void Yaml(StringBuilder text, int indent, bool isFirst)
    {
        SqlException.ThrowIfTooDeep();
        foreach ((string name, object value) in _members)
        {
            if (!isFirst)
                text.Append('\n').Append(' ', indent * 2);
            isFirst = false;
            text.Append(name).Append(": ");
            YamlValue(text, value, indent);
        }
    }

    private static void YamlValue(StringBuilder text, object value, int indent)
    {
        switch (value)
        {
            case Bare bare:
                text.Append(bare.Text);
                break;
            case string[] list:
                foreach (string item in list)
                    text.Append('\n').Append(' ', (indent * 2) + 2).Append("- ").Append(Quoted(item));
                break;
            case ExplainDocument group:
                group.Yaml(text, indent + 1, isFirst: false);
                break;
            case Groups groups:
                foreach (ExplainDocument item in groups.Items)
                {
                    text.Append('\n').Append(' ', (indent + 1) * 2).Append("- ");
                    item.Yaml(text, indent + 2, isFirst: true);
                }

                break;
            default:
                text.Append(Quoted((string)value));
                break;
        }
    }

    private void Xml(StringBuilder text, int depth)
    {
        SqlException.ThrowIfTooDeep();
        foreach ((string name, object value) in _members)
        {
            string tag = Tag(name);
            text.Append(' ', depth * 2).Append('<').Append(tag).Append('>');
            bool isNested = value is string[] or ExplainDocument or Groups;
            if (isNested)
                text.Append('\n');
            XmlValue(text, value, depth);
            if (isNested)
                text.Append(' ', depth * 2);
            text.Append("</").Append(tag).Append(">\n");
        }
    }

    private static void XmlValue(StringBuilder text, object value, int depth)
    {
        string margin = new(' ', (depth + 1) * 2);
        switch (value)
        {
            case Bare bare:
                text.Append(bare.Text);
                break;
            case string[] list:
                foreach (string item in list)
                    text.Append(margin).Append("<Item>").Append(Escaped(item)).Append("</Item>\n");
                break;
            case ExplainDocument group:
                group.Xml(text, depth + 1);
                break;
            case Groups groups:
                foreach (ExplainDocument item in groups.Items)
                {
                    text.Append(margin).Append('<').Append(groups.ItemName).Append(">\n");
                    item.Xml(text, depth + 2);
                    text.Append(margin).Append("</").Append(groups.ItemName).Append(">\n");
                }

                break;
            default:
                text.Append(Escaped((string)value));
                break;
        }
    }

    private static string Tag(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\r", "&#x0d;", StringComparison.Ordinal);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
