namespace PgVecByok.Tests;

public sealed class NumberFunctionTests
{
    [Theory]
    [InlineData("int4 + int4", "2147483647", "1", "22003: integer out of range")]
    [InlineData("int2 + int2", "32767", "1", "22003: smallint out of range")]
    [InlineData("int2 + int8", "1", "9223372036854775807", "22003: bigint out of range")]
    [InlineData("int4 / int4", "-7", "2", "-3")]
    [InlineData("int4 / int4", "-2147483648", "-1", "22003: integer out of range")]
    [InlineData("int2 / int2", "-32768", "-1", "22003: smallint out of range")]
    [InlineData("int8 % int8", "-9223372036854775808", "-1", "0")]
    [InlineData("int4 / int4", "1", "0", "22012: division by zero")]
    [InlineData("float8 * float8", "1e300", "1e300", "22003: value out of range: overflow")]
    [InlineData("float8 / float8", "1", "0", "22012: division by zero")]
    [InlineData("float4 * float8", "0.5", "3", "1.5")]
    [InlineData("numeric / numeric", "1", "3", "0.33333333333333333333")]
    [InlineData("numeric / numeric", "10", "3", "3.3333333333333333")]
    [InlineData("numeric / numeric", "100000", "3", "33333.333333333333")]
    [InlineData("numeric / numeric", "1", "30000", "0.000033333333333333333333")]
    [InlineData("numeric * numeric", "1.50", "2.0", "3.000")]
    [InlineData("numeric + numeric", "9223372036854775807", "1", "9223372036854775808")]
    [InlineData("numeric - numeric", "1.5", "1.50", "0.00")]
    [InlineData("numeric % numeric", "-7.5", "2", "-1.5")]
    [InlineData("numeric + numeric", "Infinity", "-Infinity", "NaN")]
    [InlineData("numeric ^ numeric", "2", "10", "1024.0000000000000")]
    [InlineData("numeric ^ numeric", "2", "0.5", "1.4142135623730950")]
    [InlineData("numeric ^ numeric", "0", "-1", "2201F: zero raised to a negative power is undefined")]
    [InlineData("int4 = int8", "3", "3", "t")]
    [InlineData("float8 > float8", "NaN", "Infinity", "t")]
    [InlineData("bpchar = bpchar", "ab  ", "ab", "t")]
    [InlineData("text < text", "Z", "a", "t")]
    [InlineData("int4 << int4", "1", "33", "2")]
    public void Operators_answer_as_PostgreSQLs_do(string operation, string left, string right, string expected) =>
        Assert.Equal(expected, FunctionCalls.Operate(operation, left, right));

    [Theory]
    [InlineData("sqrt(numeric)", "2", "1.414213562373095")]
    [InlineData("sqrt(numeric)", "20000", "141.4213562373095")]
    [InlineData("sqrt(numeric)", "0.02", "0.14142135623730950")]
    [InlineData("sqrt(numeric)", "0.00000002", "0.0001414213562373095")]
    [InlineData("sqrt(numeric)", "123456789", "11111.11106055556")]
    [InlineData("sqrt(numeric)", "1234567890123456789012", "35136418288.20144")]
    [InlineData("exp(numeric)", "1", "2.7182818284590452")]
    [InlineData("ln(numeric)", "2", "0.6931471805599453")]
    [InlineData("log(numeric)", "1000", "3.0000000000000000")]
    [InlineData("round(numeric)", "-2.5", "-3")]
    [InlineData("ceil(numeric)", "-2.5", "-2")]
    [InlineData("floor(numeric)", "-2.5", "-3")]
    [InlineData("factorial(int8)", "20", "2432902008176640000")]
    [InlineData("abs(int4)", "-2147483648", "22003: integer out of range")]
    [InlineData("to_hex(int4)", "-1", "ffffffff")]
    public void Functions_answer_as_PostgreSQLs_do(string head, string argument, string expected) =>
        Assert.Equal(expected, FunctionCalls.Call(head, argument));

    [Theory]
    [InlineData("float8", "int4", "2.5", "2")]
    [InlineData("float8", "int4", "3.5", "4")]
    [InlineData("numeric", "int4", "2.5", "3")]
    [InlineData("numeric", "int8", "NaN", "0A000: cannot convert NaN to bigint")]
    [InlineData("float8", "int8", "9223372036854775808", "22003: bigint out of range")]
    [InlineData("float8", "numeric", "0.1", "0.1")]
    [InlineData("float4", "numeric", "0.1", "0.1")]
    [InlineData("int8", "int4", "3000000000", "22003: integer out of range")]
    public void Casts_between_numbers_round_and_refuse(string source, string target, string value, string expected) =>
        Assert.Equal(expected, FunctionCalls.Cast(source, target, value));

    [Fact]
    public void A_null_operand_makes_null() => Assert.Null(FunctionCalls.Operate("int4 + int4", "1", null));
}
