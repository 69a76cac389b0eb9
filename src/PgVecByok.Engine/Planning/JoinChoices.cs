namespace PgVecByok.Engine;

/// <summary>Which ways to join a session allows; one that alone can do a join is taken all the same.</summary>
public readonly record struct JoinChoices(bool Hash, bool Merge, bool NestedLoop)
{
    public static readonly JoinChoices All = new(true, true, true);

    public static JoinChoices Of(Settings settings) =>
        new(settings.IsOn("enable_hashjoin"), settings.IsOn("enable_mergejoin"), settings.IsOn("enable_nestloop"));
}
