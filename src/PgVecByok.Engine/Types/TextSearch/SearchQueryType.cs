using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// tsquery. Text: words in quotes, ! &amp; | &lt;-&gt; &lt;n&gt; and brackets. Binary: the number of nodes, then each from the root on,
/// a right operand before the left: 1, weights, prefix, word; or 2, operator, distance of a phrase.
/// </summary>
public sealed class SearchQueryType : SqlType<SearchQuery>
{
    private const byte WordNode = 1, OperatorNode = 2;

    public override SearchQuery Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        SearchQueryParser.Parse(Encoding.UTF8.GetString(utf8), (word, weights, isPrefix) =>
            new SearchNode(SearchNodeKind.Word) { Word = word, Weights = weights, IsPrefix = isPrefix });

    public override SearchQuery ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        uint count = BinaryPrimitives.ReadUInt32BigEndian(BinaryForm.AtLeast(bytes, sizeof(int)));
        bytes = bytes[sizeof(int)..];
        if (count == 0)
            return SearchQuery.Empty;
        SearchNode root = Read(ref bytes);
        BinaryForm.Exactly(bytes, 0);
        return new SearchQuery(root);
    }

    public override void WriteText(SearchQuery value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value.Root is null)
            return;
        var text = new StringBuilder();
        SearchQuery.Write(text, value.Root, -1);
        writer.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public override void WriteBinary(SearchQuery value, IBufferWriter<byte> writer)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), SearchQuery.Count(value.Root));
        writer.Advance(sizeof(int));
        if (value.Root is { } root)
            Write(root, writer);
    }

    public override int Compare(SearchQuery left, SearchQuery right)
    {
        SqlException.ThrowIfTooDeep();
        int order = SearchQuery.Count(left.Root).CompareTo(SearchQuery.Count(right.Root));
        if (order == 0)
            order = Size(left.Root).CompareTo(Size(right.Root));
        return order != 0 || left.Root is null ? order : Compare(left.Root, right.Root!);
    }

    public override int Hash(SearchQuery value) => Hash(value.Root);

    private static int Hash(SearchNode? node)
    {
        SqlException.ThrowIfTooDeep();
        return node is null ? 0 : HashCode.Combine(node.Kind, node.Word, Hash(node.Left), Hash(node.Right));
    }

    private static int Size(SearchNode? node)
    {
        SqlException.ThrowIfTooDeep();
        return node is null ? 0 : node.Kind == SearchNodeKind.Word ? node.Word.Length + 1 : Size(node.Left) + Size(node.Right);
    }

    private static int Compare(SearchNode left, SearchNode right)
    {
        SqlException.ThrowIfTooDeep();
        bool leftIsWord = left.Kind == SearchNodeKind.Word, rightIsWord = right.Kind == SearchNodeKind.Word;
        if (leftIsWord != rightIsWord)
            return leftIsWord ? -1 : 1;
        if (leftIsWord)
            return left.Word.CompareTo(right.Word);
        if (left.Kind != right.Kind)
            return Order(right.Kind).CompareTo(Order(left.Kind)) * -1;
        int order = Compare((left.Right ?? left.Left)!, (right.Right ?? right.Left)!);
        if (order == 0 && left.Right is not null)
            order = Compare(left.Left!, right.Left!);
        return order != 0 ? order : -left.Distance.CompareTo(right.Distance);
    }

    private static int Order(SearchNodeKind kind) => kind switch
    {
        SearchNodeKind.Not => 1,
        SearchNodeKind.And => 2,
        SearchNodeKind.Or => 3,
        _ => 4,
    };

    private static SearchNode Read(ref ReadOnlySpan<byte> bytes)
    {
        SqlException.ThrowIfTooDeep();
        byte kind = BinaryForm.AtLeast(bytes, 1)[0];
        if (kind == WordNode)
        {
            BinaryForm.AtLeast(bytes, 4);
            int end = bytes[3..].IndexOf((byte)0);
            if (end < 0 || bytes[1] > 15)
                throw new SqlException(SqlState.InvalidBinaryRepresentation, "invalid tsquery: invalid weight bitmap");
            var word = new SearchNode(SearchNodeKind.Word) { Weights = bytes[1], IsPrefix = bytes[2] != 0, Word =
                new Text(bytes.Slice(3, end).ToArray()) };
            bytes = bytes[(4 + end)..];
            return word;
        }

        byte code = BinaryForm.AtLeast(bytes, 2)[1];
        if (kind != OperatorNode || code is 0 or > 4)
            throw new SqlException(SqlState.InvalidBinaryRepresentation, $"unrecognized tsquery operator type {code}");
        bytes = bytes[2..];
        int distance = 1;
        if (code == 4)
        {
            distance = BinaryPrimitives.ReadUInt16BigEndian(BinaryForm.AtLeast(bytes, 2));
            bytes = bytes[2..];
        }

        SearchNodeKind operation = code switch { 1 => SearchNodeKind.Not, 2 => SearchNodeKind.And, 3 => SearchNodeKind.Or, _ =>
            SearchNodeKind.Phrase };
        SearchNode right = Read(ref bytes);
        return operation == SearchNodeKind.Not
            ? new SearchNode(operation, right)
            : new SearchNode(operation, Read(ref bytes), right) { Distance = distance };
    }

    private static void Write(SearchNode node, IBufferWriter<byte> writer)
    {
        SqlException.ThrowIfTooDeep();
        if (node.Kind == SearchNodeKind.Word)
        {
            writer.Write([WordNode, (byte)node.Weights, node.IsPrefix ? (byte)1 : (byte)0]);
            writer.Write(node.Word.Span);
            writer.Write("\0"u8);
            return;
        }

        writer.Write([OperatorNode, (byte)Order(node.Kind)]);
        if (node.Kind == SearchNodeKind.Phrase)
            writer.Write([(byte)(node.Distance >> 8), (byte)node.Distance]);
        Write((node.Right ?? node.Left)!, writer);
        if (node.Right is not null)
            Write(node.Left!, writer);
    }
}
