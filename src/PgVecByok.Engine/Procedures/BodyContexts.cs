using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Where bodies stand and who called them: the lines of CONTEXT, innermost first. A line is made only when somebody asks.
/// </summary>
internal sealed class BodyContexts
{
    private readonly List<(Func<string> Line, bool IsSql)> _lines = [];

    public string Text => Lines(_lines.Count);

    /// <param name="line">Made when somebody asks.</param>
    /// <param name="isSql">A piece of SQL: an error with a place in it shows that instead.</param>
    public IDisposable Enter(Func<string> line, bool isSql = false)
    {
        _lines.Add((line, isSql));
        return new Entered(_lines);
    }

    /// <summary>
    /// Tells an error where it happened; of nested calls the innermost one does, while all of them still stand. Always false: for the
    /// filter of a catch that catches nothing.
    /// </summary>
    public bool Note(SqlException error)
    {
        bool isShown = error.HadPlace && _lines is [.., { IsSql: true }];
        if (!error.IsPlaced)
            error.Place(Lines(_lines.Count - (isShown ? 1 : 0)));
        return false;
    }

    private string Lines(int count) => string.Join('\n', Enumerable.Reverse(_lines.Take(count)).Select(each => each.Line()));

    private sealed class Entered(List<(Func<string> Line, bool IsSql)> lines) : IDisposable
    {
        public void Dispose() => lines.RemoveAt(lines.Count - 1);
    }
}
