namespace PgVecByok.Engine;

/// <summary>
/// How many outer columns each level from a scope outwards has noted: taken back when what noted them turns out to be evaluated further out.
/// </summary>
internal readonly struct OuterMark
{
    private readonly Scope? _scope;
    private readonly int[] _counts;

    private OuterMark(Scope scope, int[] counts) => (_scope, _counts) = (scope, counts);

    public static OuterMark Of(Scope scope)
    {
        if (scope.Parent is null)
            return default;
        var counts = new int[scope.Depth + 1];
        for (Scope? level = scope; level is not null; level = level.Parent)
            counts[level.Depth] = level.Outer.Count;
        return new OuterMark(scope, counts);
    }

    /// <summary>Forgets what was noted since, at every level inside <paramref name="level"/>.</summary>
    public void Restore(Scope level)
    {
        for (Scope? scope = _scope; scope is not null && scope != level; scope = scope.Parent)
            scope.Outer.RemoveRange(_counts[scope.Depth], scope.Outer.Count - _counts[scope.Depth]);
    }
}
