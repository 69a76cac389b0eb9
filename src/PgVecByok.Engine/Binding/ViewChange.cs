using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>A kind of change, in the words of messages about views.</summary>
internal sealed record ViewChange(string Privilege, string Verb, string Gerund, string ColumnVerb, bool SetsColumns)
{
    public static readonly ViewChange Insert = new("INSERT", "insert into", "inserting into", "insert into", true);

    public static readonly ViewChange Update = new("UPDATE", "update", "updating", "update", true);

    public static readonly ViewChange Delete = new("DELETE", "delete from", "deleting from", "delete from", false);

    public bool IsMerge { get; private init; }

    /// <summary>MERGE, by what it does first.</summary>
    public static ViewChange Merge(Merge merge)
    {
        bool sets = merge.Arms.Any(arm => arm.Action is MergeInsert or MergeUpdate);
        ViewChange first = merge.Arms.Select(arm => arm.Action switch
        {
            MergeInsert => Insert,
            MergeUpdate => Update,
            MergeDelete => Delete,
            _ => null,
        }).OfType<ViewChange>().FirstOrDefault() ?? Update;
        return first with { IsMerge = true, SetsColumns = sets, ColumnVerb = "merge into" };
    }

    public SqlException Refusal(string view, string detail) =>
        new(SqlState.ObjectNotInPrerequisiteState, $"cannot {Verb} view \"{view}\"")
        {
            Detail = detail,
            Hint = $"To enable {Gerund} the view{(IsMerge ? " using MERGE" : "")}, provide an INSTEAD OF {Privilege} trigger"
                + (IsMerge ? "." : $" or an unconditional ON {Privilege} DO INSTEAD rule."),
        };
}
