using System.Buffers;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// COPY TO: batches of rows to bytes. A row is never split between two calls, so each may become a CopyData message of its own.
/// </summary>
public abstract class CopyWriter : IDisposable
{
    protected CopyWriter(IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings)
    {
        Columns = columns;
        Options = options;
        Settings = settings;
    }

    protected IReadOnlyList<(string Name, SqlType Type, int Typmod)> Columns { get; }

    protected CopyOptions Options { get; }

    protected FormatSettings Settings { get; }

    /// <summary>One value on its way.</summary>
    private protected PlaintextBuffer Value { get; } = new();

    public static CopyWriter Create(
        IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings) => options.Format switch
        {
            CopyFormat.Binary => new CopyBinaryWriter(columns, options, settings),
            CopyFormat.Csv => new CopyCsvWriter(columns, options, settings),
            _ => new CopyTextWriter(columns, options, settings),
        };

    public void Dispose()
    {
        Value.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The signature of binary, the names where HEADER asks for them, else nothing.</summary>
    public virtual void WriteHeader(IBufferWriter<byte> writer)
    {
        if (Options.Header == CopyHeader.None)
            return;
        for (int i = 0; i < Columns.Count; i++)
        {
            if (i > 0)
                writer.Write([Options.Delimiter]);
            WriteName(writer, Encoding.UTF8.GetBytes(Columns[i].Name));
        }

        writer.Write("\n"u8);
    }

    public void Write(Batch batch, IBufferWriter<byte> writer)
    {
        for (int row = 0; row < batch.Count; row++)
            WriteRow(batch, row, writer);
    }

    /// <summary>One row, for who frames each row by itself.</summary>
    public abstract void WriteRow(Batch batch, int row, IBufferWriter<byte> writer);

    public virtual void WriteTrailer(IBufferWriter<byte> writer)
    {
    }

    protected abstract void WriteName(IBufferWriter<byte> writer, ReadOnlySpan<byte> name);
}
