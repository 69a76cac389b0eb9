using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>rank, dense_rank, percent_rank and cume_dist WITHIN GROUP: where a row would stand among those of the group.</summary>
internal static class HypotheticalSets
{
    public static bool IsOne(QualifiedName name) =>
        name.Schema is null or "pg_catalog" && name.Name is "rank" or "dense_rank" or "percent_rank" or "cume_dist";

    /// <summary>The aggregate for this call, its arguments brought to common types.</summary>
    public static ChosenFunction Choose(
        BindState state, FunctionCall call, IReadOnlyList<BoundExpression> direct, IReadOnlyList<BoundExpression> ordered)
    {
        if (direct.Count != ordered.Count)
        {
            string types = Coercion.Signature([.. direct.Select(each => each.Type), .. ordered.Select(each => each.Type)]);
            throw new SqlException(SqlState.UndefinedFunction, $"function {call.Name}({types}) does not exist")
            {
                Hint = $"To use the hypothetical-set aggregate {call.Name}, "
                    + $"the number of hypothetical direct arguments (here {direct.Count}) "
                    + $"must match the number of ordering columns (here {ordered.Count}).",
                Offset = call.Offset,
            };
        }

        List<BoundExpression> left = [], right = [];
        for (int i = 0; i < direct.Count; i++)
        {
            SqlType common = CommonType.TrySelect(state.Coercion, [direct[i].Type, ordered[i].Type]) ?? ordered[i].Type;
            common = common == BuiltinTypes.Unknown ? BuiltinTypes.Text : common;
            BoundExpression given = state.Coercion.To(direct[i], common), key = state.Coercion.To(ordered[i], common);
            string? collation = Collations.IsCollatable(common) ? CollationDerivation.NameOf(state, [given, key]) : null;
            left.Add(CollatedOrder.Key(given, collation));
            right.Add(CollatedOrder.Key(key, collation));
        }

        SqlType[] keys = [.. right.Select(each => each.Type)];
        bool[] descending = [.. call.WithinGroup.Select(item => item.Descending)];
        bool[] nullsFirst = [.. call.WithinGroup.Select(item => item.NullsFirst ?? item.Descending)];
        string name = call.Name.Name;
        SqlType result = name is "rank" or "dense_rank" ? BuiltinTypes.Int8 : BuiltinTypes.Float8;
        var function = new AggregateFunction
        {
            Oid = 0, Name = name, ArgumentTypes = [.. keys, .. keys], ReturnType = result, IsStrict = false, DirectArguments = keys.Length,
            NewAccumulator = _ => new Places(name, keys, descending, nullsFirst),
        };
        return new ChosenFunction(function, [.. left, .. right], result);
    }

    /// <summary>Rows come in order, so that equal ones are neighbours.</summary>
    private sealed class Places(string name, SqlType[] keys, bool[] descending, bool[] nullsFirst) : Accumulator
    {
        private readonly List<Group> _groups = [];

        public override void Add(ReadOnlySpan<int> groups, Column[] arguments, int count)
        {
            for (int row = 0; row < count; row++)
            {
                while (_groups.Count <= groups[row])
                    _groups.Add(new Group());
                Group group = _groups[groups[row]];
                group.Total++;
                int order = Compare(arguments, keys.Length, row, arguments, 0, row);
                if (order > 0)
                    continue;
                if (order == 0)
                {
                    group.Equal++;
                    continue;
                }

                group.Less++;
                if (group.Last is null || Compare(group.Last, 0, 0, arguments, keys.Length, row) != 0)
                    group.Distinct++;
                group.Last = [.. arguments[keys.Length..].Select(column => Column.Repeat(column, row, 1))];
            }
        }

        public override Column Results(int groupCount)
        {
            Column results = name is "rank" or "dense_rank" ? new Column<long>(groupCount) : new Column<double>(groupCount);
            for (int i = 0; i < groupCount; i++)
                results.AppendBoxed(Place(i < _groups.Count ? _groups[i] : new Group()));
            return results;
        }

        private object Place(Group group) => name switch
        {
            "rank" => (object)(group.Less + 1),
            "dense_rank" => group.Distinct + 1,
            "percent_rank" => group.Total == 0 ? 0.0 : (double)group.Less / group.Total,
            _ => (double)(group.Less + group.Equal + 1) / (group.Total + 1),
        };

        private int Compare(Column[] left, int leftFrom, int leftRow, Column[] right, int rightFrom, int rightRow)
        {
            for (int i = 0; i < keys.Length; i++)
            {
                Column a = left[leftFrom + i], b = right[rightFrom + i];
                bool aNull = a.IsNull(leftRow), bNull = b.IsNull(rightRow);
                int order = aNull || bNull
                    ? (aNull == bNull ? 0 : aNull == nullsFirst[i] ? -1 : 1)
                    : keys[i].Compare(a, leftRow, b, rightRow) * (descending[i] ? -1 : 1);
                if (order != 0)
                    return order;
            }

            return 0;
        }

        private sealed class Group
        {
            public long Total { get; set; }

            public long Less { get; set; }

            public long Equal { get; set; }

            public long Distinct { get; set; }

            public Column[]? Last { get; set; }
        }
    }
}
