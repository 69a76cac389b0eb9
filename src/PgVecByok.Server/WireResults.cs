using PgVecByok.Engine;
using PgVecByok.Protocol;

namespace PgVecByok.Server;

/// <summary>A statement's results as messages. Rows go from their columns into the buffer without a copy in between.</summary>
internal sealed class WireResults(
    MessageWriter writer, Action send, WireResults.CopyReader readCopy, Action settingsChanged) : IStatementResults, ICopyData
{
    /// <summary>The buffer is sent when it holds this much: below what it keeps between messages.</summary>
    private const int SendBytes = 48 << 10;

    private bool _isPortal;
    private bool _isCall;
    private CopyText? _copy; // COPY as text for a client that does not speak UTF-8

    public delegate bool CopyReader(out ReadOnlyMemory<byte> data);

    /// <summary>Describe has told the columns already.</summary>
    public WireResults InPortal()
    {
        _isPortal = true;
        return this;
    }

    /// <summary>The one row is what a function called by its oid gave.</summary>
    public WireResults InCall()
    {
        _isPortal = _isCall = true;
        return this;
    }

    public void Reset() => _isPortal = _isCall = false;

    public void Describe(IReadOnlyList<OutputColumn> columns)
    {
        if (!_isPortal)
            Describe(columns, []);
    }

    public void Describe(IReadOnlyList<OutputColumn>? columns, short[] formats)
    {
        if (columns is null)
        {
            NoData.Write(writer);
            return;
        }

        RowDescription.Begin(writer, columns.Count);
        for (int i = 0; i < columns.Count; i++)
        {
            OutputColumn column = columns[i];
            RowDescription.WriteField(writer, new RowField(
                column.Name, column.TableOid, column.TableColumn, column.Type.Oid, column.Type.Length, column.Typmod,
                (short)(Bind.FormatOf(formats, i) ? 1 : 0)));
        }

        writer.End();
    }

    public void Rows(RowShape shape, Batch batch, int first, int count)
    {
        for (int row = first; row < first + count; row++)
        {
            if (_isCall)
                FunctionCallResponse.Begin(writer);
            else
                DataRow.Begin(writer, shape.Count);
            for (int i = 0; i < shape.Count; i++)
                WriteValue(shape, i, batch.Columns[i], row);
            writer.End();
            if (writer.Length >= SendBytes)
                send();
        }
    }

    public void Complete(string tag)
    {
        if (_isCall)
            return;
        new CommandComplete(tag).Write(writer);
        if (tag is "SET" or "RESET" or "ROLLBACK" or "DISCARD ALL")
            settingsChanged();
    }

    public void Empty() => EmptyQueryResponse.Write(writer);

    public void Suspended() => PortalSuspended.Write(writer);

    public ICopyData BeginCopyIn(bool isBinary, int columns)
    {
        new CopyInResponse(isBinary, columns).Write(writer);
        Convert(isBinary);
        return this;
    }

    public void BeginCopyOut(bool isBinary, int columns)
    {
        new CopyOutResponse(isBinary, columns).Write(writer);
        Convert(isBinary);
    }

    public void CopyOut(ReadOnlySpan<byte> data)
    {
        CopyData.Write(writer, _copy is null ? data : _copy.ToClient(data));
        if (writer.Length >= SendBytes)
            send();
    }

    public void EndCopyOut()
    {
        CopyDone.Write(writer);
        EndCopy();
    }

    /// <summary>However it ended: converted data of a COPY is overwritten.</summary>
    public void EndCopy()
    {
        _copy?.Dispose();
        _copy = null;
    }

    bool ICopyData.TryRead(out ReadOnlyMemory<byte> data)
    {
        if (!readCopy(out data))
        {
            _copy?.End();
            EndCopy();
            return false;
        }

        if (_copy is not null)
            data = _copy.ToUtf8(data);
        return true;
    }

    private void Convert(bool isBinary)
    {
        EndCopy();
        _copy = isBinary || writer.ClientEncoding is not { } encoding ? null : new CopyText(encoding);
    }

    private void WriteValue(RowShape shape, int i, Column column, int row)
    {
        if (column.IsNull(row))
        {
            writer.Null();
            return;
        }

        int at = writer.BeginValue();
        if (shape.IsBinary(i))
        {
            if (writer.ClientEncoding is { } encoding && BinaryTexts.AreIn(shape.Type(i)))
                WriteConverted(shape.Type(i), column, row, encoding);
            else
                shape.Type(i).WriteBinary(column, row, writer);
            writer.EndValue(at);
            return;
        }

        shape.Type(i).WriteText(column, row, writer, shape.Settings);
        writer.EndText(at);
    }

    private void WriteConverted(SqlType type, Column column, int row, WireEncoding encoding)
    {
        using WipedBuffer utf8 = new(), converted = new();
        type.WriteBinary(column, row, utf8);
        BinaryTexts.Convert(type, utf8.Written.Span, converted, encoding.FromUtf8);
        writer.Bytes(converted.Written.Span);
    }
}
