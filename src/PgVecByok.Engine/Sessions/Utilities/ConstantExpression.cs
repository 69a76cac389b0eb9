using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The value of an expression without columns, as ADD COLUMN's default needs it for rows that are there already.</summary>
internal static class ConstantExpression
{
    /// <summary>False where the expression gives another value for each row; a null text is NULL.</summary>
    public static bool TryEvaluate(
        StatementRunner runner, Transaction transaction, Expression expression, SqlType type, out string? text)
    {
        text = null;
        TypeName name = PrepareStatements.NameOf(type, expression.Offset);
        var query = new Query(
            new SelectBody(0) { Targets = [new Target(new CastExpression(expression, name, expression.Offset), "value", 0)] }, 0);
        BoundStatement bound = Binder.Bind(query, runner.BindContext(transaction.Catalog, []));
        if (bound.Modifies || PlanTree.IsVolatile(bound.Plan))
            return false;
        using Operator rows = OperatorBuilder.Build(Planner.Plan(bound.Plan, transaction), runner.Context(transaction, []));
        if (!rows.TryRead(out Batch? batch) || batch.Columns[0].IsNull(0))
            return true;
        var writer = new ArrayBufferWriter<byte>();
        type.WriteText(batch.Columns[0], 0, writer, FormatSettings.Default);
        text = Encoding.UTF8.GetString(writer.WrittenSpan);
        return true;
    }
}
