using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Where bodies stand and who called them: the lines of CONTEXT, innermost first. A line is made only when somebody asks.
/// </summary>
internal sealed class BodyContexts
{
    private readonly List<Func<string>> _lines = [];

    public string Text => string.Join('\n', Enumerable.Reverse(_lines).Select(line => line()));

    public IDisposable Enter(Func<string> line)
    {
        _lines.Add(line);
        return new Entered(_lines);
    }

    /// <summary>
    /// Tells an error where it happened; of nested calls the innermost one does, while all of them still stand. Always false: for the
    /// filter of a catch that catches nothing.
    /// </summary>
    public bool Note(SqlException error)
    {
        if (!error.IsPlaced)
            error.Place(Text);
        return false;
    }

    private sealed class Entered(List<Func<string>> lines) : IDisposable
    {
        public void Dispose() => lines.RemoveAt(lines.Count - 1);
    }
}
