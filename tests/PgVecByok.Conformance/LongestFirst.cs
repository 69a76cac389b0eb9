using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(PgVecByok.Conformance.LongestFirst))]

namespace PgVecByok.Conformance;

/// <summary>
/// The golden scripts are one class, whose tests run one after another: half of all the time that tests take. Begun last they ran alone
/// at the end (716 s in all); begun first, the other classes run beside them.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(each => each.TestCollectionDisplayName.Contains(nameof(GoldenScriptTests), StringComparison.Ordinal))];
}
