using System.Buffers;
using System.Buffers.Text;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// The text form of sparse vectors, <c>{1:1.5,3:3.5}/5</c>: places from 1, in any order, and the dimensions. Blanks are allowed
/// between tokens. Zeros are dropped.
/// </summary>
internal ref struct SparseVectorText
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _at;

    private SparseVectorText(ReadOnlySpan<byte> utf8) => _utf8 = utf8;

    public static SparseVector Parse(ReadOnlySpan<byte> utf8, int typmod) => new SparseVectorText(utf8).Parse(typmod);

    public static void Write(SparseVector value, IBufferWriter<byte> writer)
    {
        const int ElementBytesMax = 28; // a place, a colon, -1.2345679e-38 and a comma
        Span<byte> room = writer.GetSpan(16 + (value.Count * ElementBytesMax));
        int at = 0;
        room[at++] = (byte)'{';
        for (int i = 0; i < value.Count; i++)
        {
            if (i > 0)
                room[at++] = (byte)',';
            at += Number(value.Places[i] + 1, room[at..]);
            room[at++] = (byte)':';
            at += VectorNumber.Write(value.Values[i], room[at..]);
        }

        room[at++] = (byte)'}';
        room[at++] = (byte)'/';
        at += Number(value.Dimensions, room[at..]);
        writer.Advance(at);
    }

    private static int Number(int number, Span<byte> room)
    {
        Utf8Formatter.TryFormat(number, room, out int length);
        return length;
    }

    private SparseVector Parse(int typmod)
    {
        SparseVectorType.CheckCount(1 + _utf8.Count((byte)','));
        if (!Take('{'))
            throw Malformed("Vector contents must start with \"{\".");
        List<(int Place, float Value)> elements = [];
        if (!Take('}'))
            ReadElements(elements);
        if (!Take('/'))
            throw Malformed("Unexpected end of input.");
        SkipSpace();
        int dimensions = ReadInteger();
        SkipSpace();
        if (_at < _utf8.Length)
            throw Malformed("Junk after closing.");
        SparseVectorType.CheckDimensions(dimensions, typmod);
        return Ordered(elements, dimensions);
    }

    private void ReadElements(List<(int Place, float Value)> elements)
    {
        do
        {
            SkipSpace();
            int place = ReadInteger();
            if (!Take(':'))
                throw Malformed();
            SkipSpace();
            float value = ReadValue();
            if (value != 0)
                elements.Add((place == int.MinValue ? place : place - 1, value));
        }
        while (Take(','));
        if (!Take('}'))
            throw Malformed();
    }

    private float ReadValue()
    {
        int length = VectorNumber.Read(_utf8[_at..], out float value);
        if (length == 0)
            throw Malformed();
        ReadOnlySpan<byte> token = _utf8.Slice(_at, length);
        _at += length;
        if (!float.IsFinite(value) && VectorNumber.IsSpelled(token))
            VectorLimits.CheckElement(SparseVectorType.Word, value);
        if (!float.IsFinite(value) || (value == 0 && VectorNumber.HasNonZeroDigit(token)))
        {
            throw new SqlException(
                SqlState.NumericValueOutOfRange, $"\"{Encoding.UTF8.GetString(token)}\" is out of range for type {SparseVectorType.Word}");
        }

        return value;
    }

    /// <summary>As C's strtol: a sign, digits; far too large is the largest.</summary>
    private int ReadInteger()
    {
        int at = _at, sign = 1;
        if (at < _utf8.Length && _utf8[at] is (byte)'-' or (byte)'+')
            sign = _utf8[at++] == '-' ? -1 : 1;
        long number = 0;
        int first = at;
        for (; at < _utf8.Length && char.IsAsciiDigit((char)_utf8[at]); at++)
            number = Math.Min((number * 10) + _utf8[at] - '0', int.MaxValue);
        if (at == first)
            throw Malformed();
        _at = at;
        return (int)(sign * number);
    }

    private static SparseVector Ordered(List<(int Place, float Value)> elements, int dimensions)
    {
        elements.Sort((left, right) => left.Place.CompareTo(right.Place));
        var places = new int[elements.Count];
        var values = new float[elements.Count];
        for (int i = 0; i < places.Length; i++)
        {
            (places[i], values[i]) = elements[i];
            if ((uint)places[i] >= (uint)dimensions)
                throw SparseVectorType.OutOfBounds();
            if (i > 0 && places[i] == places[i - 1])
                throw SparseVectorType.Duplicate();
        }

        return new SparseVector(dimensions, places, values);
    }

    private bool Take(char mark)
    {
        SkipSpace();
        if (_at >= _utf8.Length || _utf8[_at] != mark)
            return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _utf8.Length && ArrayText.IsSpace(_utf8[_at]))
            _at++;
    }

    private readonly SqlException Malformed(string? detail = null) => new(
        SqlState.InvalidTextRepresentation,
        $"invalid input syntax for type {SparseVectorType.Word}: \"{Encoding.UTF8.GetString(_utf8)}\"")
    {
        Detail = detail,
    };
}
