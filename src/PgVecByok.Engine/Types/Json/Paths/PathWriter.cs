using System.Buffers;
using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A jsonpath as PostgreSQL prints it: keys in quotes, no more brackets than precedence asks for.</summary>
internal sealed class PathWriter
{
    private readonly ArrayBufferWriter<byte> _text = new();

    public static Text Write(JsonPath path)
    {
        var writer = new PathWriter();
        if (!path.IsLax)
            writer.Put("strict ");
        writer.Node(path.Root, isInKey: false, isBracketed: true);
        return JsonWriter.ToText(writer._text);
    }

    public static string Symbol(PathKind kind) => kind switch
    {
        PathKind.And => "&&",
        PathKind.Or => "||",
        PathKind.Equal => "==",
        PathKind.NotEqual => "!=",
        PathKind.Less => "<",
        PathKind.Greater => ">",
        PathKind.LessOrEqual => "<=",
        PathKind.GreaterOrEqual => ">=",
        PathKind.StartsWith => "starts with",
        PathKind.Add or PathKind.Plus => "+",
        PathKind.Subtract or PathKind.Minus => "-",
        PathKind.Multiply => "*",
        PathKind.Divide => "/",
        _ => "%",
    };

    private void Put(string text) => _text.Write(new Text(text).Span);

    private void Put(long number) => Put(number.ToString(CultureInfo.InvariantCulture));

    private void Quoted(Text text) => JsonWriter.String(text.Span, _text);

    private void Node(PathNode node, bool isInKey, bool isBracketed)
    {
        SqlException.ThrowIfTooDeep();
        switch (node.Kind)
        {
            case PathKind.Null: Put("null"); break;
            case PathKind.String: Quoted(node.Text); break;
            case PathKind.Bool: Put(node.Bool ? "true" : "false"); break;
            case PathKind.Number:
                string number = node.Number.ToString();
                Put(node.Next is null ? number : $"({number})");
                break;
            case PathKind.Variable:
                Put("$");
                Quoted(node.Text);
                break;
            case PathKind.Root: Put("$"); break;
            case PathKind.Current: Put("@"); break;
            case PathKind.Last: Put("last"); break;
            default:
                if (node.Kind < PathKind.Key)
                    Operation(node, isBracketed);
                else
                    Accessor(node, isInKey);
                break;
        }

        if (node.Next is { } next)
            Node(next, isInKey: true, isBracketed: true);
    }

    private void Operation(PathNode node, bool isBracketed)
    {
        switch (node.Kind)
        {
            case PathKind.Not: Inside("!(", node.Left!, ")"); break;
            case PathKind.IsUnknown: Inside("(", node.Left!, ") is unknown"); break;
            case PathKind.Exists: Inside("exists (", node.Left!, ")"); break;
            default:
                if (isBracketed)
                    Put("(");
                if (node.Kind is PathKind.Plus or PathKind.Minus)
                    Put(Symbol(node.Kind));
                Operand(node.Left!, node.Kind);
                if (node.Kind == PathKind.LikeRegex)
                    Regex(node);
                if (node.Right is { } right)
                {
                    Put($" {Symbol(node.Kind)} ");
                    Operand(right, node.Kind);
                }

                if (isBracketed)
                    Put(")");
                break;
        }
    }

    private void Regex(PathNode node)
    {
        Put(" like_regex ");
        Quoted(node.Text);
        if (node.Flags.Length > 0)
            Put($" flag \"{node.Flags}\"");
    }

    private void Operand(PathNode operand, PathKind within) =>
        Node(operand, isInKey: false, isBracketed: Priority(operand.Kind) <= Priority(within));

    private void Inside(string before, PathNode inner, string behind)
    {
        Put(before);
        Node(inner, isInKey: false, isBracketed: false);
        Put(behind);
    }

    private void Accessor(PathNode node, bool isInKey)
    {
        string dot = isInKey ? "." : "";
        switch (node.Kind)
        {
            case PathKind.AnyElement: Put("[*]"); break;
            case PathKind.AnyKey: Put(dot + "*"); break;
            case PathKind.Key:
                Put(dot);
                Quoted(node.Text);
                break;
            case PathKind.Filter: Inside("?(", node.Left!, ")"); break;
            case PathKind.AnyDepth: Put(dot + Depths(node.Levels.First, node.Levels.Last)); break;
            case PathKind.Subscripts: Places(node); break;
            default: Method(node); break;
        }
    }

    private static string Depths(long first, long last)
    {
        const long End = PathNode.Deepest;
        if (first == 0 && last == End)
            return "**";
        if (first == last)
            return first == End ? "**{last}" : $"**{{{first}}}";
        return first == End ? $"**{{last to {last}}}" : last == End ? $"**{{{first} to last}}" : $"**{{{first} to {last}}}";
    }

    private void Places(PathNode node)
    {
        Put("[");
        for (int i = 0; i < node.Places.Count; i++)
        {
            if (i > 0)
                Put(",");
            Node(node.Places[i].From, isInKey: false, isBracketed: false);
            if (node.Places[i].To is not { } to)
                continue;
            Put(" to ");
            Node(to, isInKey: false, isBracketed: false);
        }

        Put("]");
    }

    private void Method(PathNode node)
    {
        Put($".{node.Text}(");
        if (node.Left is { } first)
            Node(first, isInKey: false, isBracketed: false);
        if (node.Right is { } second)
        {
            Put(",");
            Node(second, isInKey: false, isBracketed: false);
        }

        Put(")");
    }

    private static int Priority(PathKind kind) => kind switch
    {
        PathKind.Or => 0,
        PathKind.And => 1,
        >= PathKind.Equal and <= PathKind.StartsWith => 2,
        PathKind.Add or PathKind.Subtract => 3,
        PathKind.Multiply or PathKind.Divide or PathKind.Modulo => 4,
        PathKind.Plus or PathKind.Minus => 5,
        _ => 6,
    };
}
