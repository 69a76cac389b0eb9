using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>int2vector and oidvector: arrays of one dimension from 0, whose text form is their elements with blanks between.</summary>
public sealed class SpacedListType : ArrayType
{
    public override string DisplayName(int typmod) => Name;

    public override SqlArray Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings)
    {
        Column elements = Element!.NewColumn(8);
        for (int at = 0; at < utf8.Length;)
        {
            if (ArrayText.IsSpace(utf8[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < utf8.Length && !ArrayText.IsSpace(utf8[end]))
                end++;
            Element.AppendText(elements, utf8[at..end], -1, settings);
            at = end;
        }

        return Of(elements);
    }

    public override SqlArray ReadBinary(ReadOnlySpan<byte> bytes, int typmod)
    {
        SqlArray array = base.ReadBinary(bytes, typmod);
        if (array.HasNulls || array.Dimensions > 1)
            throw new SqlException(SqlState.InvalidBinaryRepresentation, $"invalid {Name} data");
        return Of(array.Elements);
    }

    public override void WriteText(SqlArray value, IBufferWriter<byte> writer, FormatSettings settings)
    {
        for (int i = 0; i < value.Count; i++)
        {
            if (i > 0)
                writer.Write(" "u8);
            Element!.WriteText(value.Elements, i, writer, settings);
        }
    }

    public SqlArray Of(Column elements) => new(Element!, [elements.Count], [0], elements);
}
