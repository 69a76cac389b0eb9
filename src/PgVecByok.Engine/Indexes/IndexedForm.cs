using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// What an index makes of a row: of which column it reads the value, what numbers its codes stand for, and what the value is that an exact
/// distance is measured on. The column itself, or what pgvector's users index in its place: it as halves, a part of it, its signs.
/// <code>
///   v halfvec_l2_ops                                     (v::halfvec(n)) halfvec_l2_ops
///   b bit_hamming_ops                                    (subvector(v, start, n)::vector(n)) vector_l2_ops
///                                                        (binary_quantize(v)::bit(n)) bit_hamming_ops
/// </code>
/// An index over a part of the rows is a filter over the codes of all: those of the first index that is otherwise the same.
/// A distance that codes do not estimate is ranked by one that they do, among more candidates: <see cref="IsApproximate"/>.
/// </summary>
internal sealed class IndexedForm
{
    private enum Step
    {
        None,
        Halved,
        Part,
        Signs,
    }

    private static readonly ConditionalWeakTable<TableKey, IndexedForm> Known = [];
    private readonly Step _step;
    private readonly int _first;

    private IndexedForm(TableColumn column, int dimensions, ClusterMetric metric, Step step, int first = 0)
    {
        (Column, Dimensions, Metric, _step, _first) = (column, dimensions, metric, step, first);
        IsBits = step == Step.Signs || (step == Step.None && column.Type == BuiltinTypes.Bit);
        IsHalves = step == Step.None && column.Type == BuiltinTypes.HalfVector;
    }

    public TableColumn Column { get; }

    public int Dimensions { get; }

    public ClusterMetric Metric { get; }

    /// <summary>The codes order by another distance than the index is asked for.</summary>
    public bool IsApproximate { get; private init; }

    private bool IsBits { get; }

    private bool IsHalves { get; }

    /// <summary>The index whose codes are read for this one.</summary>
    public static TableKey CarrierOf(Table table, TableKey key) => key.Predicate is null
        ? key
        : table.Keys.First(each => each.Method is "hnsw" or "ivfflat" && each.Columns.SequenceEqual(key.Columns)
            && each.Expressions.SequenceEqual(key.Expressions) && each.OperatorClasses.SequenceEqual(key.OperatorClasses));

    /// <summary>Null: searched exactly. Sparse vectors have no dimensions of their own to take codes of.</summary>
    public static IndexedForm? Of(Table table, TableKey key)
    {
        if (key.Method is not ("hnsw" or "ivfflat") || key.Columns.Count != 1)
            return null;
        if (Known.TryGetValue(key, out IndexedForm? known) && table.Columns.Contains(known.Column))
            return known;
        IndexedForm? form = Read(table, key);
        if (form is not null)
            Known.AddOrUpdate(key, form);
        return form;
    }

    /// <summary>The numbers of a stored value; empty where it has none of that many.</summary>
    public ReadOnlySpan<float> Numbers(ReadOnlySpan<byte> stored, Span<float> room)
    {
        if (IsHalves)
        {
            ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(stored);
            if (halves.Length != Dimensions)
                return default;
            Kernels.Halves.Widen(halves, room);
            return room[..Dimensions];
        }

        if (IsBits && _step == Step.None)
            return OfBits(stored, room);
        ReadOnlySpan<float> singles = MemoryMarshal.Cast<byte, float>(stored);
        if (_step == Step.Part)
            return singles.Length >= _first + Dimensions ? singles.Slice(_first, Dimensions) : default;
        if (singles.Length != Dimensions)
            return default;
        if (_step != Step.Signs)
            return singles;
        for (int i = 0; i < Dimensions; i++)
            room[i] = singles[i] > 0 ? 1 : 0;
        return room[..Dimensions];
    }

    /// <summary>A query's numbers; null where it is of another kind.</summary>
    public static float[]? Numbers(Column query)
    {
        if (query is Column<Vector> vectors)
            return vectors[0].Span.ToArray();
        if (query is Column<BitString> bits)
        {
            float[] ones = new float[bits[0].Length];
            for (int i = 0; i < ones.Length; i++)
                ones[i] = (bits[0].Bytes[i >> 3] >> (7 - (i & 7))) & 1;
            return ones;
        }

        if (query is not Column<HalfVector> halves)
            return null;
        float[] wide = new float[halves[0].Span.Length];
        Kernels.Halves.Widen(halves[0].Span, wide);
        return wide;
    }

    /// <summary>The value that is measured, of a stored one that has numbers. REQUIRES: room for <see cref="TargetBytes"/>.</summary>
    public ReadOnlySpan<byte> Target(ReadOnlySpan<byte> stored, Span<byte> room)
    {
        ReadOnlySpan<float> singles = MemoryMarshal.Cast<byte, float>(stored);
        switch (_step)
        {
            case Step.Part:
                return singles.Length >= _first + Dimensions ? MemoryMarshal.AsBytes(singles.Slice(_first, Dimensions)) : default;
            case Step.Halved when singles.Length == Dimensions:
                Span<Half> halves = MemoryMarshal.Cast<byte, Half>(room);
                for (int i = 0; i < Dimensions; i++)
                    halves[i] = (Half)singles[i];
                return room[..(Dimensions * 2)];
            case Step.Signs when singles.Length == Dimensions:
                room[..TargetBytes].Clear();
                for (int i = 0; i < Dimensions; i++)
                    room[i >> 3] |= (byte)(singles[i] > 0 ? 0x80 >> (i & 7) : 0);
                return room[..TargetBytes];
            default:
                return _step == Step.None ? stored : default;
        }
    }

    public int TargetBytes => _step switch
    {
        Step.Halved => Dimensions * 2,
        Step.Signs => (Dimensions + 7) / 8,
        _ => 0,
    };

    private ReadOnlySpan<float> OfBits(ReadOnlySpan<byte> stored, Span<float> room)
    {
        if (stored.Length != (Dimensions + 7) / 8)
            return default;
        for (int i = 0; i < Dimensions; i++)
            room[i] = (stored[i >> 3] >> (7 - (i & 7))) & 1;
        return room[..Dimensions];
    }

    private static IndexedForm? Read(Table table, TableKey key)
    {
        string chosen = key.OperatorClasses.ElementAtOrDefault(0) ?? "vector_l2_ops";
        if (MetricOf(chosen) is not { } metric)
            return null;
        bool isApproximate = chosen.EndsWith("_l1_ops", StringComparison.Ordinal) || chosen == "bit_jaccard_ops";
        if (key.Columns[0] is >= 0 and var ordinal)
        {
            TableColumn column = table.Columns[ordinal];
            return column is { Typmod: > 0 and <= Vector.DimensionsMax, Type.Name: "vector" or "halfvec" or "bit" }
                ? new IndexedForm(column, column.Typmod, metric, Step.None) { IsApproximate = isApproximate }
                : null;
        }

        return key.Expressions.ElementAtOrDefault(0) is { } written && Match(SqlParser.ParseExpression(written)) is { } match
            && table.Columns.FirstOrDefault(each => each.Name == match.Column) is { Typmod: > 0, Type.Name: "vector" } source
            && Fits(match, source.Typmod)
            ? new IndexedForm(source, match.Dimensions, metric, match.Step, match.First) { IsApproximate = isApproximate }
            : null;
    }

    private static bool Fits((Step Step, string Column, int First, int Dimensions) match, int stored) => match.Step == Step.Part
        ? match.First >= 0 && match.First + match.Dimensions <= stored
        : match.Dimensions == stored;

    private static ClusterMetric? MetricOf(string operatorClass) => operatorClass switch
    {
        "vector_l2_ops" or "halfvec_l2_ops" or "vector_l1_ops" or "halfvec_l1_ops" or "bit_hamming_ops" => ClusterMetric.SquaredL2,
        "vector_ip_ops" or "halfvec_ip_ops" => ClusterMetric.InnerProduct,
        "vector_cosine_ops" or "halfvec_cosine_ops" or "bit_jaccard_ops" => ClusterMetric.Cosine,
        _ => null,
    };

    private static (Step Step, string Column, int First, int Dimensions)? Match(Expression expression)
    {
        if (expression is not CastExpression { Type: { ArrayDimensions: 0, Modifiers: [Literal modifier] } type } cast
            || !int.TryParse(modifier.Text, CultureInfo.InvariantCulture, out int dimensions)
            || dimensions is < 1 or > Vector.DimensionsMax)
        {
            return null;
        }

        return (type.Name.Name, cast.Operand) switch
        {
            ("halfvec", ColumnReference { Names: [var column] }) => (Step.Halved, column, 0, dimensions),
            ("bit", FunctionCall { Name.Name: "binary_quantize", Arguments: [{ Value: ColumnReference { Names: [var column] } }] }) =>
                (Step.Signs, column, 0, dimensions),
            ("vector", FunctionCall
            {
                Name.Name: "subvector",
                Arguments: [{ Value: ColumnReference { Names: [var column] } }, { Value: Literal first }, { Value: Literal count }],
            }) when count.Text == modifier.Text && int.TryParse(first.Text, CultureInfo.InvariantCulture, out int start) && start > 0 =>
                (Step.Part, column, start - 1, dimensions),
            _ => null,
        };
    }
}
