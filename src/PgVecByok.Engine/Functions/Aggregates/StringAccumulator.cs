using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>string_agg: values joined, each with the delimiter of its own row before it, save the first.</summary>
internal sealed class StringAccumulator<T>(Func<T, ReadOnlyMemory<byte>> bytesOf, Func<byte[], T> valueOf) : Accumulator
{
    private readonly GroupStates<Joined> _joined = new();
    private long _bytes;

    public override long MemoryBytes => _bytes;

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        var values = (Column<T>)arguments[0];
        var delimiters = (Column<T>)arguments[1];
        for (int row = 0; row < count; row++)
        {
            if (values.IsNull(row))
                continue;
            ref Joined joined = ref _joined[groups[row]];
            if (joined.Writer is null)
                joined.Writer = new ArrayBufferWriter<byte>(64);
            else if (!delimiters.IsNull(row))
                Append(joined.Writer, bytesOf(delimiters[row]).Span);
            Append(joined.Writer, bytesOf(values[row]).Span);
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<T>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (_joined[group].Writer is { } writer)
                results.Append(valueOf(writer.WrittenSpan.ToArray()));
            else
                results.AppendNull();
        }

        return results;
    }

    private void Append(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> bytes)
    {
        if ((long)writer.WrittenCount + bytes.Length > TextLimits.BytesMax)
            throw TextLimits.TooLong();
        writer.Write(bytes);
        _bytes += bytes.Length;
    }

    private struct Joined
    {
        public ArrayBufferWriter<byte>? Writer;
    }
}
