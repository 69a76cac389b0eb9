using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The name a result column gets where none is given: of a column, function or type, else ?column?.</summary>
internal static class ColumnNames
{
    private const string None = "?column?";

    public static string Of(Expression expression)
    {
        SqlException.ThrowIfTooDeep();
        Find(expression, out string? name);
        return name ?? None;
    }

    /// <summary>Strength 2: a name of its own; 1: a cast's or CASE's, which a better one inside beats; 0: none.</summary>
    private static int Find(Expression expression, out string? name)
    {
        SqlException.ThrowIfTooDeep();
        switch (expression)
        {
            case ColumnReference column:
                name = column.Names[^1];
                return 2;
            case FieldSelection { Field: { } field }:
                name = field;
                return 2;
            case SubscriptExpression subscript:
                return Find(subscript.Operand, out name);
            case FunctionCall call:
                name = call.Name.Name;
                return 2;
            case CollateExpression collate:
                return Find(collate.Operand, out name);
            case CastExpression cast:
                return Or(Find(cast.Operand, out string? inner), inner, cast.Type.Name.Name, out name);
            case TypedLiteral literal:
                name = literal.Type.Name.Name;
                return 1;
            case CaseExpression branches:
                string? otherwise = null;
                int strength = branches.Else is null ? 0 : Find(branches.Else, out otherwise);
                return Or(strength, otherwise, "case", out name);
            default:
                name = Word(expression);
                return name is null ? 0 : 2;
        }
    }

    private static int Or(int strength, string? inner, string own, out string? name)
    {
        name = strength > 1 ? inner : own;
        return Math.Max(strength, 1);
    }

    private static string? Word(Expression expression) => expression switch
    {
        NullIfExpression => "nullif",
        CoalesceExpression => "coalesce",
        ExtremeExpression { IsGreatest: true } => "greatest",
        ExtremeExpression => "least",
        ArrayLiteral or ArraySubquery => "array",
        RowExpression => "row",
        ExistsExpression => "exists",
        ScalarSubquery subquery => OfQuery(subquery.Query),
        JsonConstructor form => form.Word.ToLowerInvariant(),
        JsonAggregate form => form.Word.ToLowerInvariant(),
        JsonPathCall form => form.Word.ToLowerInvariant(),
        _ => null,
    };

    private static string? OfQuery(Query query)
    {
        QueryBody body = query.Body;
        while (body is SetOperationBody operation)
            body = operation.Left.Body;
        return body switch
        {
            SelectBody { Targets: [{ Name: { } label }] } => label,
            SelectBody { Targets: [{ Value: not Star } target] } => Of(target.Value),
            ValuesBody => "column1",
            _ => null,
        };
    }
}
