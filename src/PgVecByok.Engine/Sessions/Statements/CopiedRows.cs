using System.Diagnostics.CodeAnalysis;

namespace PgVecByok.Engine;

/// <summary>The rows of a client's COPY data, batch by batch. Nothing is asked of the client before the first read.</summary>
internal sealed class CopiedRows(CopyReader reader, ICopyData data, CancellationToken cancelled) : Operator
{
    private bool _isAtEnd;

    public override bool TryRead([NotNullWhen(true)] out Batch? batch)
    {
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            if (reader.TryRead(out batch))
                return true;
            if (_isAtEnd)
                return false;
            if (data.TryRead(out ReadOnlyMemory<byte> bytes))
            {
                reader.Feed(bytes.Span);
                continue;
            }

            reader.Finish();
            _isAtEnd = true;
        }
    }

    public override void Dispose() => reader.Dispose();
}
