using PgVecByok.Engine;

namespace PgVecByok.Tests;

/// <summary>Orders of the machine's ICU. What PostgreSQL makes of collations is in scripts/expressions/collations.sql.</summary>
public sealed class IcuCollationTests
{
    [Theory]
    [InlineData("und", "a A ä Ä b o ö z Z")]
    [InlineData("de", "a A ä Ä b o ö z Z")]
    [InlineData("sv", "a A b o z Z ä Ä ö")]
    [InlineData("da", "A a b o Z z Ä ä ö")]
    public void Each_language_has_its_order(string locale, string ordered)
    {
        IcuCollation order = Order(locale);
        string[] letters = ordered.Split(' ');
        Assert.Equal(letters, letters.Reverse().OrderBy(letter => order.Key(letter)));
    }

    [Fact]
    public void Texts_of_equal_rank_still_have_an_order_and_come_back_from_their_keys()
    {
        IcuCollation order = Order("und");
        Text composed = "\u00e9", apart = "e\u0301";
        Assert.NotEqual(order.Key(composed), order.Key(apart));
        foreach (Text text in (Text[])[composed, apart, "", new Text(new string('ß', 5000)), "\ud83d\ude00"])
            Assert.Equal(text, IcuCollation.TextOf(order.Key(text)));
    }

    [Fact]
    public void A_prefix_comes_before_what_it_begins()
    {
        IcuCollation order = Order("und");
        Assert.True(order.Key("ab").CompareTo(order.Key("abc")) < 0);
        Assert.True(order.Key("").CompareTo(order.Key("a")) < 0);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Assert.Equal(
        "54000", Assert.Throws<PgVecByok.Sql.SqlException>(() => Order("und").Key(new Text(new byte[(64 << 20) + 1]))).State);

    [Fact]
    public void Case_is_the_languages()
    {
        Assert.Equal((Text)"STRASSE", Order("de").InCase(CaseKind.Upper, "straße"));
        Assert.Equal((Text)"İSTANBUL", Order("tr").InCase(CaseKind.Upper, "istanbul"));
        Assert.Equal((Text)"ıi", Order("tr").InCase(CaseKind.Lower, "Iİ"));
        Assert.Equal((Text)"", Order("und").InCase(CaseKind.Title, ""));
        Assert.Equal((Text)"Über Den Wolken", Order("de").InCase(CaseKind.Title, "über den WOLKEN"));
    }

    private static IcuCollation Order(string locale)
    {
        Assert.NotNull(IcuLibrary.Instance); // Debian's nodejs, which the oracle runs on, brings it
        return IcuCollation.Of(locale);
    }
}
