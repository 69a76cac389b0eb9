namespace PgVecByok.Engine;

/// <summary>
/// Gives rows when asked, batch by batch: the running form of a <see cref="PlanNode"/>. What holds:
/// <list type="bullet">
/// <item>a batch has the node's output columns in order, and between 1 and a few thousand rows;</item>
/// <item>nothing runs before the first <see cref="TryRead"/>, and after it has returned false it is not called again;</item>
/// <item>long work looks at the statement's token at least once a batch: a cancel or a fence ends it there.</item>
/// </list>
/// </summary>
public abstract class Operator : IDisposable
{
    public abstract bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Batch? batch);

    /// <summary>Rows inserted, updated or deleted so far by the statement's outermost change: what its completion tag says.</summary>
    public virtual long AffectedRows => 0;

    /// <summary>
    /// Rows whose value in an output column has no partner among these may be left out from now on: whoever asks drops them. True where
    /// somebody below will. REQUIRES: nothing was read yet.
    /// </summary>
    internal virtual bool TryLeaveOut(OutputColumn column, PartnerSet partners) => false;

    /// <summary>
    /// Ready to run once more with the parameters that the statement then has, also after <see cref="Dispose"/>; false where new operators
    /// must be made.
    /// </summary>
    public virtual bool TryReset() => false;

    public abstract void Dispose();
}
