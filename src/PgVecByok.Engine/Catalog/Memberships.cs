namespace PgVecByok.Engine;

/// <summary>The graph of roles and the roles that they are members of.</summary>
internal static class Memberships
{
    /// <summary>One edge. Whether it hands on rights may be said with it; a grant from before that could be said goes by the member.</summary>
    public readonly record struct Edge(Role Member, Membership Membership)
    {
        public bool Inherits => Membership.Inherits ?? Member.Inherit;
    }

    /// <summary>True if the roles are the same, or edges that count lead from the one to the other.</summary>
    public static bool Reach(CatalogSnapshot catalog, string role, string of, Func<Edge, bool> counts)
    {
        if (role == of)
            return true;
        foreach (string reached in Closure(catalog, role, counts))
        {
            if (reached == of)
                return true;
        }

        return false;
    }

    /// <summary>The role, then what it reaches, nearest first. The owner of the database is its one member of pg_database_owner.</summary>
    public static IEnumerable<string> Closure(CatalogSnapshot catalog, string role, Func<Edge, bool> counts)
    {
        var seen = new HashSet<string> { role };
        var waiting = new Queue<string>([role]);
        while (waiting.TryDequeue(out string? next))
        {
            yield return next;
            if (next == CatalogSeed.Operator && seen.Add("pg_database_owner"))
                waiting.Enqueue("pg_database_owner");
            if (catalog.FindRole(next) is not { } member)
                continue;
            foreach (Membership membership in member.MemberOf)
            {
                if (counts(new Edge(member, membership)) && seen.Add(membership.Role))
                    waiting.Enqueue(membership.Role);
            }
        }
    }
}
