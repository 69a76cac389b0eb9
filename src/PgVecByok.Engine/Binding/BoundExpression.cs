using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A typed expression: names are resolved, overloads chosen, coercions explicit, policies applied.
/// Columns are identities (<see cref="OutputColumn"/>), not positions, so the planner moves expressions without renumbering;
/// positions are fixed when operators are built.
/// </summary>
public abstract record BoundExpression(SqlType Type, int Typmod = -1);

/// <summary>A column that a plan node puts out. Compared by identity.</summary>
public sealed class OutputColumn(string name, SqlType type, int typmod = -1)
{
    public string Name { get; } = name;

    public SqlType Type { get; } = type;

    public int Typmod { get; } = typmod;

    /// <summary>Null for the default; <see cref="Collations.Indeterminate"/> where its inputs have none in common.</summary>
    public string? Collation { get; init; }

    /// <summary>For RowDescription: the table column this is, unchanged; 0 where it is computed.</summary>
    public uint TableOid { get; init; }

    public short TableColumn { get; init; }

    /// <summary>Of a record whose function tells what is in it; null where nothing does.</summary>
    public IReadOnlyList<(string Name, SqlType Type)>? Fields { get; init; }

    public override string ToString() => Name;
}

/// <summary>A value known while planning; null is SQL's NULL.</summary>
public sealed record BoundConstant(object? Value, SqlType Type, int Typmod = -1) : BoundExpression(Type, Typmod);

/// <summary>$n, counted from 1.</summary>
public sealed record BoundParameter(int Number, SqlType Type, int Typmod = -1) : BoundExpression(Type, Typmod);

/// <summary>A column of the input, or of an enclosing query's row when the input does not have it (correlation).</summary>
public sealed record BoundColumn(OutputColumn Column) : BoundExpression(Column.Type, Column.Typmod);

/// <summary>COLLATE: says what it is ordered by where it is compared or sorted, and changes no value.</summary>
public sealed record BoundCollate(BoundExpression Operand, string Name, int Offset) : BoundExpression(Operand.Type, Operand.Typmod);

public sealed record BoundCall(
    ScalarFunction Function, IReadOnlyList<BoundExpression> Arguments, SqlType Type, int Typmod = -1, string? OperatorSymbol = null)
    : BoundExpression(Type, Typmod);

/// <summary>
/// A cast: through <paramref name="Function"/>, through text, or a mere relabelling when the function is null.
/// A typmod is then enforced by <see cref="SqlType.Coerce"/>; to a type's own modifier the cast is nothing but that.
/// </summary>
public sealed record BoundCast(
    BoundExpression Operand, ScalarFunction? Function, bool ThroughText, bool IsExplicit, SqlType Type, int Typmod = -1)
    : BoundExpression(Type, Typmod);

public enum LogicalKind
{
    And,
    Or,
}

/// <summary>A flat chain of AND or OR; operands are boolean.</summary>
public sealed record BoundLogical(LogicalKind Kind, IReadOnlyList<BoundExpression> Operands, SqlType Type) : BoundExpression(Type);

public sealed record BoundNot(BoundExpression Operand) : BoundExpression(Operand.Type);

public sealed record BoundIsNull(BoundExpression Operand, bool Negated, SqlType Type) : BoundExpression(Type)
{
    /// <summary>IS DISTINCT FROM NULL: a row of NULLs is none, unlike for IS NULL.</summary>
    public bool IsOfWhole { get; init; }
}

public enum TruthTest
{
    True,
    False,
    Unknown,
}

public sealed record BoundTruthTest(BoundExpression Operand, TruthTest Test, bool Negated) : BoundExpression(Operand.Type);

/// <summary>IS [NOT] DISTINCT FROM; <paramref name="Equality"/> is the operator's function.</summary>
public sealed record BoundDistinct(
    BoundExpression Left, BoundExpression Right, ScalarFunction Equality, bool Negated, SqlType Type) : BoundExpression(Type);

/// <summary>Searched CASE (a simple one is bound to equalities); a missing ELSE is a NULL constant.</summary>
public sealed record BoundCase(IReadOnlyList<(BoundExpression When, BoundExpression Then)> Arms, BoundExpression Else, SqlType Type, int Typmod = -1)
    : BoundExpression(Type, Typmod);

public sealed record BoundCoalesce(IReadOnlyList<BoundExpression> Operands, SqlType Type, int Typmod = -1) : BoundExpression(Type, Typmod);

public sealed record BoundNullIf(BoundExpression Left, BoundExpression Right, ScalarFunction Equality) : BoundExpression(Left.Type, Left.Typmod);

/// <summary>GREATEST or LEAST by the type's default order; NULLs are skipped.</summary>
public sealed record BoundExtreme(bool IsGreatest, IReadOnlyList<BoundExpression> Operands, SqlType Type) : BoundExpression(Type);

/// <summary>ARRAY[...], one dimension, or nested arrays of equal shape.</summary>
public sealed record BoundArray(IReadOnlyList<BoundExpression> Elements, bool IsNested, SqlType Type) : BoundExpression(Type);

/// <summary>ROW(...): type record or a composite type.</summary>
public sealed record BoundRow(IReadOnlyList<BoundExpression> Fields, SqlType Type) : BoundExpression(Type)
{
    /// <summary>A table's whole row knows its columns' names, for (t).a and row_to_json(t); ROW(…) has f1, f2, …</summary>
    public IReadOnlyList<string> FieldNames { get; init; } = [];

    /// <summary>NULL where an outer join has found no row: then the whole is NULL, not a row of NULLs.</summary>
    public BoundExpression? Found { get; init; }

    /// <summary>Fields before literals became text: what the row is cast to may know better.</summary>
    public IReadOnlyList<BoundExpression>? Unsettled { get; init; }
}

/// <summary>(composite).field, by position.</summary>
public sealed record BoundField(BoundExpression Operand, int Field, SqlType Type, int Typmod = -1) : BoundExpression(Type, Typmod);

/// <summary>a[i] or a[i][j]; a slice when any subscript has a range.</summary>
public sealed record BoundSubscript(
    BoundExpression Operand, IReadOnlyList<(BoundExpression? Lower, BoundExpression? Upper, bool IsSlice)> Subscripts, SqlType Type)
    : BoundExpression(Type);

/// <summary>operand op ANY|ALL (array); <paramref name="Operator"/> takes (operand, element).</summary>
public sealed record BoundArrayComparison(
    BoundExpression Operand, BoundExpression Array, ScalarFunction Operator, string Symbol, bool IsAll, SqlType Type) : BoundExpression(Type);

public enum SubqueryKind
{
    Scalar,
    Exists,
    Any,
    All,
    Array,
}

/// <summary>
/// A subquery in an expression. <paramref name="Outer"/> are the enclosing columns it reads (empty: evaluated once per statement).
/// Any/All: <paramref name="Operands"/> compare with the plan's columns by <paramref name="Operators"/>, joined by AND; IN is Any with =.
/// </summary>
public sealed record BoundSubquery(
    SubqueryKind Kind, PlanNode Plan, IReadOnlyList<OutputColumn> Outer, IReadOnlyList<BoundExpression> Operands,
    IReadOnlyList<ScalarFunction> Operators, SqlType Type, int Typmod = -1) : BoundExpression(Type, Typmod)
{
    /// <summary>As it was written, where two that are written alike are to be the same.</summary>
    public Query? Written { get; init; }

    /// <summary>The same text over the same columns of enclosing queries.</summary>
    public bool IsSameAs(BoundSubquery other) => Kind == other.Kind && Written is { } ours && other.Written is { } theirs
        && Outer.SequenceEqual(other.Outer) && SqlPrinter.Print(ours) == SqlPrinter.Print(theirs);
}

/// <summary>An aggregate of an <see cref="AggregateNode"/>; above that node it is an ordinary column.</summary>
public sealed record BoundAggregate(
    AggregateFunction Function, IReadOnlyList<BoundExpression> Arguments, bool IsDistinct, IReadOnlyList<SortKey> Order,
    BoundExpression? Filter, SqlType Type, int Typmod = -1);

public sealed record SortKey(BoundExpression Expression, bool Descending, bool NullsFirst);
