namespace PgVecByok.Engine;

/// <summary>Sums over pairs (y, x), as regr_* and corr need them.</summary>
internal struct PairMoments
{
    public double Count, SumX, SumY, Sxx, Syy, Sxy;

    public void Add(double y, double x)
    {
        double before = Count;
        Count++;
        SumX += x;
        SumY += y;
        if (before > 0)
        {
            double dx = (x * Count) - SumX, dy = (y * Count) - SumY, scale = 1 / (Count * before);
            Sxx += dx * dx * scale;
            Syy += dy * dy * scale;
            Sxy += dx * dy * scale;
        }

        if (!double.IsFinite(x) || !double.IsFinite(SumX))
            Sxx = Sxy = double.NaN;
        if (!double.IsFinite(y) || !double.IsFinite(SumY))
            Syy = Sxy = double.NaN;
    }
}

/// <summary>corr, covar_* and regr_*: pairs in which either is NULL are skipped.</summary>
internal sealed class RegressionAccumulator(Func<PairMoments, double?> finish) : Accumulator
{
    private readonly GroupStates<PairMoments> _moments = new();

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        var ys = (Column<double>)arguments[0];
        var xs = (Column<double>)arguments[1];
        for (int row = 0; row < count; row++)
        {
            if (!ys.IsNull(row) && !xs.IsNull(row))
                _moments[groups[row]].Add(ys[row], xs[row]);
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<double>(groupCount);
        for (int group = 0; group < groupCount; group++)
        {
            if (finish(_moments[group]) is { } result)
                results.Append(result);
            else
                results.AppendNull();
        }

        return results;
    }
}

/// <summary>regr_count alone is a bigint, and 0 where there is nothing.</summary>
internal sealed class PairCountAccumulator : Accumulator
{
    private readonly GroupStates<long> _counts = new();

    public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
    {
        for (int row = 0; row < count; row++)
        {
            if (!Lift.AnyNull(arguments, row))
                _counts[groups[row]]++;
        }
    }

    public override Column Results(int groupCount)
    {
        var results = new Column<long>(groupCount);
        for (int group = 0; group < groupCount; group++)
            results.Append(_counts[group]);
        return results;
    }
}
