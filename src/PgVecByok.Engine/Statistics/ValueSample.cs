namespace PgVecByok.Engine;

/// <summary>
/// A column's statistics out of a sample, by PostgreSQL's rules: distinct values after Haas and Stokes, common values that are clearly more
/// common than the rest, and a histogram of what is left.
/// </summary>
internal sealed class ValueSample
{
    private const int Target = 100; // default_statistics_target
    private readonly SqlType _type;
    private readonly Column _values;
    private readonly int[] _order; // rows with a value, ascending by it
    private readonly List<(int From, int Count)> _groups = []; // runs of equal values in that order
    private readonly double _rows;

    private ValueSample(SqlType type, Column values, double rows)
    {
        (_type, _values, _rows) = (type, values, rows);
        int[] order = [.. Enumerable.Range(0, values.Count).Where(row => !values.IsNull(row))];
        // Equal values in the order they lie in, for the correlation.
        Array.Sort(order, (left, right) => type.Compare(values, left, values, right) is var sign and not 0 ? sign : left.CompareTo(right));
        _order = order;
        for (int i = 0; i < order.Length; i++)
        {
            if (i > 0 && type.Compare(values, order[i - 1], values, order[i]) == 0)
                _groups[^1] = (_groups[^1].From, _groups[^1].Count + 1);
            else
                _groups.Add((i, 1));
        }
    }

    /// <param name="type">The column's.</param>
    /// <param name="values">The sample, in the order it lies in.</param>
    /// <param name="rows">How many rows the table has.</param>
    public static ColumnStatistics Of(SqlType type, Column values, double rows) => new ValueSample(type, values, rows).Describe();

    private double NullFraction => _values.Count == 0 ? 0 : 1 - ((double)_order.Length / _values.Count);

    private ColumnStatistics Describe()
    {
        double distinct = DistinctCode();
        int[] common = Common(distinct);
        return new ColumnStatistics(_type, NullFraction, distinct, Width())
        {
            Common = common.Length == 0 ? null : _values.Gather([.. common.Select(group => _order[_groups[group].From])]),
            CommonFrequencies = [.. common.Select(group => (double)_groups[group].Count / _values.Count)],
            Bounds = Bounds([.. common]),
            Correlation = Correlation(),
        };
    }

    private double DistinctCode()
    {
        double repeated = _groups.Count(group => group.Count > 1), once = _groups.Count - repeated;
        double distinct;
        if (_groups.Count == 0)
            return 0;
        if (repeated == 0)
            return -(1 - NullFraction);
        if (once == 0)
        {
            distinct = _groups.Count;
        }
        else
        {
            double sample = _order.Length, all = _rows * (1 - NullFraction);
            double estimate = sample * _groups.Count / (sample - once + (once * sample / all));
            distinct = Math.Floor(Math.Clamp(estimate, _groups.Count, Math.Max(_groups.Count, all)) + 0.5);
        }

        return distinct > 0.1 * _rows ? -distinct / _rows : distinct;
    }

    /// <summary>Numbers of the groups that are common, most common first.</summary>
    private int[] Common(double distinctCode)
    {
        int[] repeated =
        [
            .. Enumerable.Range(0, _groups.Count).Where(i => _groups[i].Count > 1).OrderByDescending(i => _groups[i].Count).Take(Target),
        ];
        bool areAll = repeated.Length == _groups.Count && distinctCode > 0;
        return areAll || _values.Count >= _rows ? repeated : repeated[..ClearlyCommon(repeated, distinctCode)];
    }

    // A value is kept while its count lies two deviations above what the values that are not kept have on average.
    private int ClearlyCommon(int[] groups, double distinctCode)
    {
        double all = _rows, sample = _values.Count, distinct = distinctCode < 0 ? -distinctCode * all : distinctCode;
        double others = groups.SkipLast(1).Sum(group => (double)_groups[group].Count);
        int kept = groups.Length;
        while (kept > 0)
        {
            double count = _groups[groups[kept - 1]].Count;
            double expected = Math.Clamp(1 - (others / sample) - NullFraction, 0, 1) / Math.Max(1, distinct - (kept - 1));
            double population = all * count / sample;
            double variance = sample * population * (all - population) * (all - sample) / (all * all * (all - 1));
            if (count > (expected * sample) + (2 * Math.Sqrt(variance)) + 0.5)
                break;
            kept--;
            others -= kept > 0 ? _groups[groups[kept - 1]].Count : 0;
        }

        return kept;
    }

    private Column? Bounds(HashSet<int> common)
    {
        int count = Math.Min(_groups.Count - common.Count, Target + 1);
        if (count < 2)
            return null;
        var left = new List<int>();
        foreach ((int number, (int from, int length)) in _groups.Index())
        {
            if (!common.Contains(number))
                left.AddRange(_order.AsSpan(from, length));
        }

        return _values.Gather([.. Enumerable.Range(0, count).Select(i => left[(int)((long)i * (left.Count - 1) / (count - 1))])]);
    }

    private double? Correlation()
    {
        double count = _order.Length;
        if (count < 2)
            return null;
        double[] places = new double[_values.Count];
        int place = 0;
        for (int row = 0; row < _values.Count; row++)
            places[row] = _values.IsNull(row) ? 0 : place++;
        double sum = count * (count - 1) / 2, squares = (count - 1) * count * ((2 * count) - 1) / 6, products = 0;
        for (int i = 0; i < _order.Length; i++)
            products += i * places[_order[i]];
        return ((count * products) - (sum * sum)) / ((count * squares) - (sum * sum));
    }

    private int Width()
    {
        if (_type.Length > 0 || _order.Length == 0)
            return Math.Max((int)_type.Length, 0);
        return _values switch
        {
            Column<Text> texts => (int)_order.Average(row => texts[row].Length + 1L),
            Column<Numeric> numbers => (int)_order.Average(row => 5L + (PowersOfTen.DigitCount(numbers[row].Unscaled) / 2)),
            _ => (int)(_values.MemoryBytes / _values.Count),
        };
    }
}
