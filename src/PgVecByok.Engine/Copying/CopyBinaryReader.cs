using System.Buffers.Binary;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// COPY's binary format.
/// <code>
///   "PGCOPY\n\377\r\n\0"  flags:int32  extension length:int32  extension
///   row:  field count:int16  ( length:int32 (-1 = NULL)  bytes )*        end:  -1:int16
/// </code>
/// A row is taken only when all of it is there, so a field is never read twice or in part.
/// </summary>
internal sealed class CopyBinaryReader(
    IReadOnlyList<(string Name, SqlType Type, int Typmod)> columns, CopyOptions options, FormatSettings settings, string table)
    : CopyReader(columns, options, settings, table)
{
    internal static ReadOnlySpan<byte> Signature =>
        [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    private bool _hasHeader;
    private bool _isEnded;

    protected override bool TryReadRow()
    {
        if (_isEnded)
        {
            if (Start < End)
                throw Located(Bad("received copy data after EOF marker"), showsNothing: true);
            return false;
        }

        if (!_hasHeader && !TryReadHeader())
            return false;
        ReadOnlySpan<byte> rest = Buffer[Start..];
        if (rest.Length < 2)
        {
            Line += rest.Length > 0 && IsFinished ? 1 : 0;
            return rest.Length > 0 && NeedMore();
        }

        short fields = BinaryPrimitives.ReadInt16BigEndian(rest);
        if (fields == -1)
        {
            _isEnded = true;
            Start += 2;
            Line++;
            return true;
        }

        if (fields != Columns.Count)
        {
            Line++;
            throw Located(Bad($"row field count is {fields}, expected {Columns.Count}"), showsNothing: true);
        }

        if (!IsComplete(rest, out int length))
            return NeedMore();
        Line++;
        Append(rest[2..length]);
        Start += length;
        return true;
    }

    private bool TryReadHeader()
    {
        ReadOnlySpan<byte> data = Buffer[Start..];
        if (data.Length < Signature.Length && !IsFinished)
            return false;
        if (!data.StartsWith(Signature))
            throw Bad("COPY file signature not recognized");
        if (data.Length < Signature.Length + 8)
        {
            return IsFinished
                ? throw Bad($"invalid COPY file header (missing {(data.Length < Signature.Length + 4 ? "flags" : "length")})")
                : false;
        }

        int flags = BinaryPrimitives.ReadInt32BigEndian(data[Signature.Length..]);
        int extension = BinaryPrimitives.ReadInt32BigEndian(data[(Signature.Length + 4)..]);
        if ((flags & 1 << 16) != 0)
            throw Bad("invalid COPY file header (WITH OIDS)");
        if (flags >> 16 != 0)
            throw Bad("unrecognized critical flags in COPY file header");
        bool isShort = extension > data.Length - Signature.Length - 8;
        if (extension < 0 || isShort && IsFinished)
            throw Bad($"invalid COPY file header ({(extension < 0 ? "missing" : "wrong")} length)");
        if (isShort)
            return false;
        Start += Signature.Length + 8 + extension;
        _hasHeader = true;
        return true;
    }

    /// <summary>Whether the whole row is there; wrong sizes are told as soon as they are seen.</summary>
    private bool IsComplete(ReadOnlySpan<byte> rest, out int length)
    {
        long at = 2;
        for (int i = 0; i < Columns.Count; i++)
        {
            if (at + 4 > rest.Length)
            {
                length = 0;
                return false;
            }

            int size = BinaryPrimitives.ReadInt32BigEndian(rest[(int)at..]);
            if (size < -1)
            {
                Line++;
                throw Located(Bad("invalid field size"), Columns[i].Name, showsNothing: true);
            }

            at += 4 + Math.Max(size, 0);
        }

        length = (int)Math.Min(at, int.MaxValue);
        return at <= rest.Length;
    }

    private void Append(ReadOnlySpan<byte> row)
    {
        Column[] target = BeginRow();
        for (int i = 0; i < target.Length; i++)
        {
            int size = BinaryPrimitives.ReadInt32BigEndian(row);
            row = row[4..];
            if (size < 0)
            {
                target[i].AppendNull();
                continue;
            }

            (string name, SqlType type, int typmod) = Columns[i];
            try
            {
                if (target[i] is Column<Vector> vectors)
                    vectors.Append(VectorType.ReadBinary(row[..size], typmod, Vectors));
                else
                    type.AppendBinary(target[i], row[..size], typmod);
            }
            catch (SqlException error)
            {
                throw Located(error, name, showsNothing: true);
            }

            row = row[size..];
        }

        EndRow();
    }

    private bool NeedMore()
    {
        if (!IsFinished)
            return false;
        Line++;
        throw Located(Bad("unexpected EOF in COPY data"), showsNothing: true);
    }
}
