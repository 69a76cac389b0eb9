namespace PgVecByok.Engine;

/// <summary>
/// One of the ten nearest rows of a vector that a new index was asked for: a search had come to so many steps before its list; its estimate
/// exceeds the tenth's distance by so much, and so many are estimated nearer.
/// </summary>
internal readonly record struct SoughtRow(int Steps, float Slack, int Rank);

/// <summary>A list that was read for such a vector: the search had come to so many steps before it, and it has so many itself.</summary>
internal readonly record struct ReadList(double Reached, double Steps);

/// <summary>
/// Finds the cheapest efforts that would have found a share of some rows: of what may be missed, some is missed for want of lists and the
/// rest for want of slack, in whichever parts cost least to read and to measure.
/// </summary>
internal sealed class EffortCurve
{
    /// <summary>So many divisions of what may be missed are tried.</summary>
    private const int Divisions = 16;

    /// <summary>At the last level, which stands for more than so few rows can tell.</summary>
    private const double ListsBeyond = 1.2, SlackBeyond = 0.02;

    /// <summary>Of what may be missed for want of rows kept at all.</summary>
    private const double ShareOfRanks = 0.1;

    /// <summary>What it costs to measure a row that is not in memory, in bytes of codes that could be read meanwhile.</summary>
    private const double MeasuredBytes = 3000;

    /// <summary>
    /// The probes are a sample, and one's ten neighbours are missed together: what they miss is off by about twice its
    /// root. And neighbours that they do not find themselves are not counted: of queries that are no rows, one in a thousand
    /// to four more are missed where .99 is asked for. At least half is aimed at.
    /// </summary>
    private const double RootsLess = 2, ShareUnseen = 0.002, LeastOfAllowed = 0.5;
    private readonly SoughtRow[] _sought; // by steps
    private readonly float[] _slacks; // of all sought rows, ascending
    private readonly int[] _placesBySlack, _ranks; // whose they are in the order by steps; the ranks alone, ascending
    private readonly float[] _excesses; // of all candidates' estimates over the tenth's distance
    private readonly double[] _reached, _stepsRead; // of all lists that were read, and of them and those before
    private readonly double _queries, _stepBytes, _measuredBytes;

    /// <param name="sought">The neighbours of all queries.</param>
    /// <param name="excesses">By how much each candidate's estimate exceeded the tenth's distance, for so many queries.</param>
    /// <param name="read">The lists that were read for these.</param>
    public EffortCurve(
        IEnumerable<SoughtRow> sought, IEnumerable<float> excesses, IEnumerable<ReadList> read, int queries, double stepBytes,
        int dimensions)
    {
        ReadList[] lists = [.. read];
        (_reached, _stepsRead) = ([.. lists.Select(list => list.Reached)], new double[lists.Length + 1]);
        Array.Sort(_reached, lists);
        for (int list = 0; list < lists.Length; list++)
            _stepsRead[list + 1] = _stepsRead[list] + lists[list].Steps;
        _sought = [.. sought.OrderBy(each => each.Steps)];
        (_slacks, _placesBySlack) = ([.. _sought.Select(each => each.Slack)], [.. Enumerable.Range(0, _sought.Length)]);
        Array.Sort(_slacks, _placesBySlack);
        _ranks = [.. _sought.Select(each => each.Rank).Order()];
        _excesses = [.. excesses];
        Array.Sort(_excesses);
        (_queries, _stepBytes, _measuredBytes) = (Math.Max(queries, 1), stepBytes, MeasuredBytes + (dimensions * sizeof(float)));
    }

    public SearchEffort Find()
    {
        if (_sought.Length == 0)
            return SearchEffort.None;
        int count = SearchEffort.Levels.Length;
        (int[] lists, int[] ranks, float[] slacks) = (new int[count], new int[count], new float[count]);
        for (int level = 0; level < count; level++)
        {
            int allowed = (int)AllowedAt(SearchEffort.Levels[level]);
            (lists[level], slacks[level]) = Cheapest(allowed);
            ranks[level] = RanksFor(allowed);
            if (level == 0)
                continue;
            (lists[level], ranks[level]) = (Math.Max(lists[level], lists[level - 1]), Math.Max(ranks[level], ranks[level - 1]));
            slacks[level] = Math.Max(slacks[level], slacks[level - 1]);
        }

        lists[^1] = (int)(lists[^1] * ListsBeyond) + ClusterScan.StepsOfList;
        slacks[^1] += (float)(SlackBeyond * (slacks[^1] - slacks[0]));
        return new SearchEffort(lists, ranks, slacks);
    }

    private double AllowedAt(double level)
    {
        double missed = _sought.Length * (1 - level), less = (RootsLess * Math.Sqrt(missed)) + (ShareUnseen * _sought.Length);
        return Math.Max(missed - less, missed * LeastOfAllowed);
    }

    private (int Steps, float Slack) Cheapest(int allowed)
    {
        (int Steps, float Slack) best = default;
        double least = double.PositiveInfinity;
        for (int division = 0; division <= Divisions; division++)
        {
            int byLists = allowed * division / Divisions, steps = _sought[^(1 + byLists)].Steps + 1;
            float slack = SlackFor(steps, allowed);
            double cost = (ReadWithin(steps) * _stepBytes) + (MeasuredWithin(slack) * _measuredBytes);
            if (cost < least)
                (least, best) = (cost, (steps, slack));
        }

        return best;
    }

    /// <summary>
    /// Finds, in so many steps, all but as many as are left of what may be missed: the next slack below those of as many rows that are
    /// found, the greatest first. (Sorting each time what is found took a third of a second of a build.)
    /// </summary>
    private float SlackFor(int steps, int allowed)
    {
        int found = _sought.Length;
        while (found > 0 && _sought[found - 1].Steps >= steps)
            found--;
        (float slack, int left) = (0, allowed - (_sought.Length - found));
        for (int at = _slacks.Length - 1; at >= 0 && left >= 0; at--)
        {
            if (_placesBySlack[at] < found)
                (slack, left) = (_slacks[at], left - 1);
        }

        return slack;
    }

    /// <summary>Rows measured of one query, about.</summary>
    private double MeasuredWithin(float slack)
    {
        int at = Array.BinarySearch(_excesses, slack);
        return (at < 0 ? ~at : at) / _queries;
    }

    /// <summary>Steps of lists read for one query, about, by a search that goes as far.</summary>
    private double ReadWithin(int steps)
    {
        int at = Array.BinarySearch(_reached, steps);
        return _stepsRead[at < 0 ? ~at : at] / _queries;
    }

    private int RanksFor(int allowed) => _ranks[Math.Max(_ranks.Length - 1 - (int)(allowed * ShareOfRanks), 0)] + 1;
}
