using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("SELECT $1", "text")]
    [InlineData("SELECT $1 + 1", "integer")]
    [InlineData("SELECT id FROM t WHERE name = $1 AND id = $2", "text, integer")]
    [InlineData("INSERT INTO t (id, name, n) VALUES ($1, $2, $3)", "integer, text, numeric")]
    [InlineData("UPDATE t SET name = $2 WHERE id = $1", "integer, text")]
    [InlineData("SELECT id FROM t LIMIT $1", "bigint")]
    [InlineData("SELECT id FROM t WHERE id = ANY ($1)", "integer[]")]
    [InlineData("SELECT $1::uuid, $2::int[]", "uuid, integer[]")]
    [InlineData("SELECT id FROM t WHERE id IN ($1, $2)", "integer, integer")]
    [InlineData("INSERT INTO t (id) SELECT $1", "integer")]
    [InlineData("SELECT coalesce($1, 2.5)", "numeric")]
    public void A_parameter_becomes_what_its_first_use_asks_for(string statement, string types) =>
        Assert.Equal(types, string.Join(", ", BindingHarness.Bind(statement).ParameterTypes.Select(type => type.DisplayName(-1))));

    [Fact]
    public void A_declared_type_stays() =>
        Assert.Equal(BuiltinTypes.Int8, BindingHarness.Bind("SELECT $1 + 1", parameters: BuiltinTypes.Int8).ParameterTypes[0]);

    [Fact]
    public void Two_uses_that_ask_for_different_types_are_an_error()
    {
        SqlException refused = BindingHarness.Refused("SELECT id FROM t WHERE id = $1 AND $1 = name");

        Assert.Equal("42883", refused.State);
    }

    [Fact]
    public void A_parameter_that_nothing_asks_of_has_no_type()
    {
        SqlException refused = BindingHarness.Refused("SELECT $2::int");

        Assert.Equal(("42P18", "could not determine data type of parameter $1"), (refused.State, refused.Message));
    }
}
