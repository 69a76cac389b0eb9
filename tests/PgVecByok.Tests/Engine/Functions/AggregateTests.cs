using PgVecByok.Engine;

namespace PgVecByok.Tests;

public sealed class AggregateTests
{
    [Theory]
    [InlineData("count", "int4", "1,,3", "2")]
    [InlineData("sum", "int4", "2147483647,1", "2147483648")]
    [InlineData("sum", "int4", "", null)]
    [InlineData("sum", "int8", "9223372036854775807,1", "9223372036854775808")]
    [InlineData("avg", "int4", "1,2", "1.5000000000000000")]
    [InlineData("avg", "numeric", "1.0,2.5", "1.7500000000000000")]
    [InlineData("avg", "float8", "1,2", "1.5")]
    [InlineData("max", "text", "a,Z,b", "b")]
    [InlineData("min", "numeric", "2,NaN,1.5", "1.5")]
    [InlineData("stddev", "int4", "1,2,3,4", "1.2909944487358056")]
    [InlineData("var_pop", "numeric", "1,2,3,4", "1.2500000000000000")]
    [InlineData("variance", "float8", "1", null)]
    [InlineData("bool_and", "bool", "t,f", "f")]
    [InlineData("bit_xor", "int4", "1,3", "2")]
    public void Aggregates_answer_as_PostgreSQLs_do(string name, string type, string values, string? expected)
    {
        SqlType argument = BuiltinTypes.ByName(null, type)!;
        var function = FunctionCalls.Catalog.FunctionsNamed(name).OfType<AggregateFunction>().Single(
            each => each.ArgumentTypes is [var only] && (only == argument || only == BuiltinTypes.Any));
        Column column = argument.NewColumn(4);
        foreach (string value in values.Length == 0 ? [] : values.Split(','))
            column.AppendBoxed(value.Length == 0 ? null : argument.Read(value));
        Accumulator accumulator = function.NewAccumulator(
            new CallContext { ArgumentTypes = [argument], ReturnType = function.ReturnType, ReturnTypmod = -1, Statement = null! });
        accumulator.Add(Enumerable.Repeat(1, column.Count).ToArray(), [column], column.Count);
        Column results = accumulator.Results(2);
        Assert.Equal(expected, results.IsNull(1) ? null : function.ReturnType.Written(results.Boxed(1)!));
        Assert.True(name == "count" ? Equals(results.Boxed(0), 0L) : results.IsNull(0), "group 0 got no row");
    }
}
