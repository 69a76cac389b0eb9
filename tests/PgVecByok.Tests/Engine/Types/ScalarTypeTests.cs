using PgVecByok.Engine;

namespace PgVecByok.Tests;

public sealed class ScalarTypeTests
{
    [Theory]
    [InlineData("bool", " TRUE ", "t")]
    [InlineData("bool", "of", "f")]
    [InlineData("int2", "-32768", "-32768")]
    [InlineData("int4", " +0x_1F ", "31")]
    [InlineData("int4", "1_000", "1000")]
    [InlineData("int8", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("oid", "-1", "4294967295")]
    [InlineData("float8", "1e23", "9.999999999999999e+22")]
    [InlineData("float8", "9007199254740993", "9.007199254740992e+15")]
    [InlineData("float8", "5e-324", "5e-324")]
    [InlineData("float8", "100000000000000", "100000000000000")]
    [InlineData("float8", "1e15", "1e+15")]
    [InlineData("float8", "0.00001", "1e-05")]
    [InlineData("float8", "0.0001", "0.0001")]
    [InlineData("float8", "-inf", "-Infinity")]
    [InlineData("float8", "-0", "-0")]
    [InlineData("float4", "16777216", "1.6777216e+07")]
    [InlineData("float4", "1e5", "100000")]
    [InlineData("float4", "3.14159265", "3.1415927")]
    [InlineData("numeric", "1_0.5_0e1", "105.0")]
    [InlineData("numeric", "0x1f", "31")]
    [InlineData("numeric", "-.5", "-0.5")]
    [InlineData("numeric", "-0.00", "0.00")]
    [InlineData("numeric", "1e-5", "0.00001")]
    [InlineData("numeric", "123456789012345678901234567890.50", "123456789012345678901234567890.50")]
    [InlineData("char", "\\377", "\\377")]
    [InlineData("uuid", "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")]
    [InlineData("bytea", "a\\\\b\\001", "\\x615c6201")]
    public void Text_is_read_and_written_as_PostgreSQL_does(string type, string text, string expected) =>
        Assert.Equal(expected, BuiltinTypes.ByName(null, type)!.Again(text));

    [Theory]
    [InlineData("int2", "99999", "22003: value \"99999\" is out of range for type smallint")]
    [InlineData("int4", "1__0", "22P02: invalid input syntax for type integer: \"1__0\"")]
    [InlineData("int8", "", "22P02: invalid input syntax for type bigint: \"\"")]
    [InlineData("float8", "1e400", "22003: \"1e400\" is out of range for type double precision")]
    [InlineData("float8", "1e-400", "22003: \"1e-400\" is out of range for type double precision")]
    [InlineData("float4", "x", "22P02: invalid input syntax for type real: \"x\"")]
    [InlineData("numeric", "1e200000", "22003: value overflows numeric format")]
    [InlineData("numeric", "1..2", "22P02: invalid input syntax for type numeric: \"1..2\"")]
    [InlineData("bool", "maybe", "22P02: invalid input syntax for type boolean: \"maybe\"")]
    [InlineData("uuid", "abc", "22P02: invalid input syntax for type uuid: \"abc\"")]
    [InlineData("bytea", "\\x123", "22023: invalid hexadecimal data: odd number of digits")]
    [InlineData("oid", "4294967296", "22003: value \"4294967296\" is out of range for type oid")]
    public void What_is_no_value_is_refused_in_PostgreSQLs_words(string type, string text, string expected) =>
        Assert.Equal(expected, TypeForms.Refusal(() => BuiltinTypes.ByName(null, type)!.Read(text)));

    [Theory]
    [InlineData("bool", "t")]
    [InlineData("int2", "-2")]
    [InlineData("int4", "123456")]
    [InlineData("int8", "-1")]
    [InlineData("float4", "1.5")]
    [InlineData("float8", "-2.25")]
    [InlineData("numeric", "-12345678901234567890.000100")]
    [InlineData("numeric", "0.00012345")]
    [InlineData("numeric", "10000000000000000000000")]
    [InlineData("numeric", "NaN")]
    [InlineData("numeric", "-Infinity")]
    [InlineData("text", "grüße")]
    [InlineData("uuid", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")]
    [InlineData("bytea", "\\x00ff")]
    [InlineData("oid", "4294967295")]
    public void Binary_form_reads_back(string type, string text)
    {
        SqlType sqlType = BuiltinTypes.ByName(null, type)!;
        object value = sqlType.Read(text);
        Assert.Equal(text, sqlType.Written(sqlType.FromBinary(sqlType.Binary(value))));
    }
}
