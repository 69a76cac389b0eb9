using System.Collections;
using System.Reflection;

namespace PgVecByok.Sql;

/// <summary>
/// A tree with some of its nodes replaced. It goes through whatever a node holds, so that no kind of node can be forgotten: good for
/// definitions, which are rare, and too slow for queries. Parts in which nothing changes stay the same objects.
/// </summary>
public static class SyntaxRewriter
{
    /// <param name="root">Any node of a syntax tree.</param>
    /// <param name="replace">What stands for the node, which is then not gone into; null goes into it.</param>
    public static T Rewrite<T>(T root, Func<object, object?> replace)
        where T : class => (T)Visit(root, replace);

    private static object Visit(object node, Func<object, object?> replace)
    {
        SqlException.ThrowIfTooDeep();
        if (replace(node) is { } other)
            return other;
        object? copy = null;
        foreach (PropertyInfo property in node.GetType().GetProperties())
        {
            if (!property.CanWrite || !IsPart(property.PropertyType) || property.GetValue(node) is not { } part)
                continue;
            object visited = part is IEnumerable list
                ? Elements(list, property.PropertyType.GetGenericArguments()[0], replace)
                : Visit(part, replace);
            if (ReferenceEquals(part, visited))
                continue;
            copy ??= node.GetType().GetMethod("<Clone>$")!.Invoke(node, null)!;
            property.SetValue(copy, visited);
        }

        return copy ?? node;
    }

    private static object Elements(IEnumerable list, Type type, Func<object, object?> replace)
    {
        SqlException.ThrowIfTooDeep();
        object[] before = [.. list.Cast<object>()];
        object[] after =
        [
            .. before.Select(each => each is IEnumerable inner
                ? Elements(inner, type.GetGenericArguments()[0], replace)
                : Visit(each, replace)),
        ];
        if (before.SequenceEqual(after, ReferenceEqualityComparer.Instance))
            return list;
        Array made = Array.CreateInstance(type, after.Length);
        after.CopyTo(made, 0);
        return made;
    }

    /// <summary>A node, or a list of nodes.</summary>
    private static bool IsPart(Type type) => type.IsGenericType
        ? type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsPart(type.GetGenericArguments()[0])
        : type is { IsClass: true, Namespace: "PgVecByok.Sql" };
}
