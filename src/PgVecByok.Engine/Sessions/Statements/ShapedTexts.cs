using System.Diagnostics.CodeAnalysis;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// One session's simple queries by the shape of their texts: a text that differs from an earlier one in its constants alone is neither
/// parsed nor planned again. Only statements of a few rows by key run like this, whose plan no constant could better; all others, and
/// whatever goes wrong before a statement runs, are left to the text itself. What holds:
/// <list type="bullet">
/// <item>a plan is given out as a prepared statement's is: for this environment and this catalog;</item>
/// <item>a fence empties it, in every session: constants that were not lifted are in it.</item>
/// </list>
/// </summary>
internal sealed class ShapedTexts(Session session, StatementRunner runner)
{
    private const int SlotsMax = 256, VariantsMax = 8;

    private sealed class Variant(ShapedStatement shape)
    {
        public ShapedStatement Shape { get; } = shape;

        public PreparedStatement Prepared { get; } = new("", "", shape.Statement, shape.DeclaredTypes) { IsBegun = true };

        /// <summary>The binding that was found to be short, and the statistics it was planned with.</summary>
        public (CompiledStatement? Compiled, long Statistics) Approved { get; set; }
    }

    private sealed class Slot
    {
        public List<Variant> Variants { get; } = [];

        public bool IsRefused { get; set; }
    }

    private volatile Dictionary<string, Slot> _slots = [];

    /// <summary>From any thread: what the session is using just now, it uses up.</summary>
    public void Forget() => _slots = [];

    /// <summary>False, and nothing has happened: the text is to be run as it stands.</summary>
    /// <param name="text">One statement.</param>
    /// <param name="start">Where it begins in what the client sent.</param>
    /// <param name="isLast">Nothing comes behind it there.</param>
    /// <param name="results">Where its rows go.</param>
    public bool TryRun(string text, int start, bool isLast, IStatementResults results)
    {
        if (text.Length > TextShape.LengthMax || session.Block.IsFailed || session.HasEscapes(text))
            return false;
        Span<char> shape = stackalloc char[text.Length];
        Span<CutConstant> constants = stackalloc CutConstant[TextShape.ConstantsMax];
        if (!TextShape.TryRead(text, shape, out int length, constants, out int count) || count == 0)
            return false;
        constants = constants[..count];
        if (Find(text, shape[..length], constants) is not { } variant || !IsApproved(variant, text, constants, out Column[]? values))
            return false;
        try
        {
            runner.RunSimple(variant.Prepared, values, isLast, results);
        }
        catch (SqlException failed) when (failed.Offset is { } offset)
        {
            throw failed.Nowhere().At(start + variant.Shape.PlaceIn(constants, offset));
        }

        return true;
    }

    private Variant? Find(string text, ReadOnlySpan<char> shape, ReadOnlySpan<CutConstant> constants)
    {
        Dictionary<string, Slot> slots = _slots;
        if (!slots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(shape, out Slot? slot))
        {
            if (slots.Count == SlotsMax)
                slots.Clear();
            slots.Add(shape.ToString(), slot = new Slot());
        }

        if (slot.IsRefused)
            return null;
        foreach (Variant known in slot.Variants)
        {
            if (known.Shape.Covers(text, constants))
                return known.Shape.IsRefused ? null : known;
        }

        if (slot.Variants.Count == VariantsMax || session.Database.Caches.Shape(shape, text, constants) is not { } found)
        {
            // Where even constants that stay differ from text to text, there is nothing to gain.
            slot.IsRefused = true;
            slot.Variants.Clear();
            return null;
        }

        var variant = new Variant(found);
        slot.Variants.Add(variant);
        return variant;
    }

    private bool IsApproved(
        Variant variant, string text, ReadOnlySpan<CutConstant> constants, [NotNullWhen(true)] out Column[]? values)
    {
        values = null;
        try
        {
            Transaction transaction = runner.Begin();
            CompiledStatement compiled = runner.CompileHeld(variant.Prepared, transaction);
            values = variant.Shape.Read(text, constants, compiled.Bound.ParameterTypes, session.Settings.Format);
            long statistics = session.Database.Manager.StatisticsVersion;
            if (values is null || variant.Approved == (compiled, statistics))
                return values is not null;
            if (!compiled.Bound.ParameterTypes.All(IsPlain) || !compiled.IsShort(runner.Context(transaction, values)))
            {
                variant.Shape.IsRefused = true;
                return false;
            }

            variant.Approved = (compiled, statistics);
            return true;
        }
        catch (SqlException failed) when (failed.State is not (SqlState.LockNotAvailable or SqlState.DeadlockDetected))
        {
            // The text's own error is exact.
            return false;
        }
    }

    /// <summary>A type of the server's own: what a user made may have checks that are to be told of where the constant stands.</summary>
    private static bool IsPlain(SqlType type) => DomainType.BaseOf(type).Oid < FirstUserOid;

    private const uint FirstUserOid = 16_384;
}
