using System.Buffers;

namespace PgVecByok.Engine;

/// <summary>A cast by writing the value as text and reading it as the other type.</summary>
internal sealed class TextCastEvaluator(Evaluator operand, SqlType source, SqlType target, int typmod, FormatSettings format) : Evaluator
{
    private readonly ArrayBufferWriter<byte> _text = new();

    public override bool IsConstant => operand.IsConstant;

    public override Column Evaluate(Batch input)
    {
        Column values = operand.Evaluate(input);
        Column result = target.NewColumn(input.Count);
        for (int row = 0; row < input.Count; row++)
        {
            if (values.IsNull(row))
            {
                result.AppendNull();
                continue;
            }

            _text.ResetWrittenCount();
            source.WriteText(values, row, _text, format);
            target.AppendText(result, _text.WrittenSpan, typmod, format);
        }

        return result;
    }
}
