using System.Collections;
using System.Reflection;

namespace PgVecByok.Tests;

/// <summary>Whether two trees say the same: all but the offsets.</summary>
internal static class TreeComparison
{
    public static bool AreSame(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left.GetType() != right.GetType() && left is not IEnumerable)
            return false;
        if (left is string || left.GetType().IsPrimitive || left.GetType().IsEnum)
            return left.Equals(right);
        if (left is IEnumerable leftItems)
            return right is IEnumerable rightItems && AreSame(leftItems, rightItems);
        return left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != "Offset" && property.GetIndexParameters().Length == 0)
            .All(property => AreSame(property.GetValue(left), property.GetValue(right)));
    }

    private static bool AreSame(IEnumerable left, IEnumerable right)
    {
        object?[] ours = [.. left.Cast<object?>()];
        object?[] theirs = [.. right.Cast<object?>()];
        return ours.Length == theirs.Length && ours.Zip(theirs).All(pair => AreSame(pair.First, pair.Second));
    }
}
