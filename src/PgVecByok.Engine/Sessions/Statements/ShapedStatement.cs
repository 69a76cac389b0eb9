using System.Buffers;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A statement that came as a text with its constants in it, bound once for all texts that differ in nothing else. It keeps the text it
/// was made of, with the constants that were left in it, and of those that were lifted their places only.
/// </summary>
internal sealed class ShapedStatement
{
    private readonly CutConstant[] _places;
    private readonly int[] _lifted;
    private readonly (int Number, string Text)[] _fixed;

    private ShapedStatement(Statement statement, CutConstant[] places, int[] lifted, (int, string)[] kept) =>
        (Statement, _places, _lifted, _fixed) = (statement, places, lifted, kept);

    public Statement Statement { get; }

    /// <summary>Numbers are int4; strings take a type from where they stand.</summary>
    public IReadOnlyList<SqlType?> DeclaredTypes { get; private init; } = [];

    /// <summary>Its plan depends on the constants, or takes long: each text is planned for itself. For all sessions.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Null where the text is nothing that could be shared.</summary>
    public static ShapedStatement? Of(
        IReadOnlyList<ParsedStatement> script, string text, ReadOnlySpan<CutConstant> constants)
    {
        if (script.Count != 1 || LiftedConstants.Of(script[0].Statement, constants) is not { } lifted)
            return null;
        CutConstant[] places = constants.ToArray();
        (int, string)[] kept =
        [
            .. Enumerable.Range(0, places.Length).Except(lifted.Constants)
                .Select(number => (number, text.Substring(places[number].Offset, places[number].Length))),
        ];
        return new ShapedStatement(lifted.Statement, places, [.. lifted.Constants], kept)
        {
            DeclaredTypes = [.. lifted.Constants.Select(number => places[number].IsString ? null : (SqlType)BuiltinTypes.Int4)],
        };
    }

    /// <summary>Whether a text of the same shape has the same constants where they count. REQUIRES: the same shape.</summary>
    public bool Covers(ReadOnlySpan<char> text, ReadOnlySpan<CutConstant> constants)
    {
        foreach ((int number, string kept) in _fixed)
        {
            if (!text.Slice(constants[number].Offset, constants[number].Length).SequenceEqual(kept))
                return false;
        }

        return true;
    }

    /// <summary>The text's constants as values. Null where one is none of its type: the text itself is then to be told so.</summary>
    public Column[]? Read(
        ReadOnlySpan<char> text, ReadOnlySpan<CutConstant> constants, IReadOnlyList<SqlType> types, FormatSettings format)
    {
        var values = new Column[_lifted.Length];
        for (int i = 0; i < values.Length; i++)
        {
            CutConstant constant = constants[_lifted[i]];
            if (!constant.IsString)
                values[i] = new Column<int>([TextShape.Number(text, constant)], 1);
            else if (ReadString(text, constant, types[i], format) is { } value)
                values[i] = value;
            else
                return null;
        }

        return values;
    }

    /// <summary>Where a place in the statement's own tree stands in another text of its shape.</summary>
    public int PlaceIn(ReadOnlySpan<CutConstant> constants, int offset)
    {
        int moved = offset;
        for (int i = 0; i < _places.Length && _places[i].Offset < offset; i++)
            moved += constants[i].Length - _places[i].Length;
        return moved;
    }

    private static Column? ReadString(ReadOnlySpan<char> text, in CutConstant constant, SqlType type, FormatSettings format)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(constant.Length);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(constant.Length * 3);
        try
        {
            int length = TextShape.ReadString(text, constant, characters);
            if (!Encoding.UTF8.TryGetBytes(characters.AsSpan(0, length), bytes, out int count))
                return null;
            Column value = type.NewColumn(1);
            type.AppendText(value, bytes.AsSpan(0, count), -1, format);
            return value;
        }
        catch (SqlException)
        {
            return null;
        }
        finally
        {
            // It may be a tenant's.
            ArrayPool<char>.Shared.Return(characters, clearArray: true);
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }
}
