using System.Buffers;
using System.Buffers.Text;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>The text form of arrays: <c>{1,NULL,"a b"}</c>, nested for further dimensions, bounds in front where one is not 1.</summary>
internal static class ArrayText
{
    private const int ElementsPerLook = 1 << 12;

    public static SqlArray Parse(ReadOnlySpan<byte> utf8, SqlType elementType, int typmod, FormatSettings settings) =>
        new ArrayTextReader(utf8, elementType, typmod, settings).Read();

    public static void Write(SqlArray value, SqlType type, IBufferWriter<byte> writer, FormatSettings settings)
    {
        if (value.Count == 0)
        {
            writer.Write("{}"u8);
            return;
        }

        if (value.LowerBounds.IndexOfAnyExcept(1) >= 0)
            WriteBounds(value, writer);
        var element = new ArrayBufferWriter<byte>();
        int at = 0;
        WriteLevel(value, type, 0, ref at, writer, element, settings);
    }

    internal static SqlException TooManyDimensions(int dimensions) => new(
        SqlState.ProgramLimitExceeded,
        $"number of array dimensions ({dimensions}) exceeds the maximum allowed ({SqlArray.DimensionsMax})");

    internal static bool IsSpace(byte letter) => letter is (byte)' ' or (>= 9 and <= 13);

    private static void WriteBounds(SqlArray value, IBufferWriter<byte> writer)
    {
        for (int i = 0; i < value.Dimensions; i++)
            writer.Write(Encoding.ASCII.GetBytes($"[{value.LowerBounds[i]}:{value.UpperBound(i)}]"));
        writer.Write("="u8);
    }

    private static void WriteLevel(
        SqlArray value, SqlType type, int dimension, ref int at, IBufferWriter<byte> writer, ArrayBufferWriter<byte> element,
        FormatSettings settings)
    {
        writer.Write("{"u8);
        for (int i = 0; i < value.Lengths[dimension]; i++)
        {
            if (i % ElementsPerLook == 0)
                Interruption.Check();
            if (i > 0)
                writer.Write(","u8);
            if (dimension + 1 < value.Dimensions)
                WriteLevel(value, type, dimension + 1, ref at, writer, element, settings);
            else
                WriteElement(value, type, at++, writer, element, settings);
        }

        writer.Write("}"u8);
    }

    private static void WriteElement(
        SqlArray value, SqlType type, int at, IBufferWriter<byte> writer, ArrayBufferWriter<byte> element, FormatSettings settings)
    {
        if (value.Elements.IsNull(at))
        {
            writer.Write("NULL"u8);
            return;
        }

        element.ResetWrittenCount();
        type.WriteText(value.Elements, at, element, settings);
        ReadOnlySpan<byte> text = element.WrittenSpan;
        if (!NeedsQuotes(text))
        {
            writer.Write(text);
            return;
        }

        QuotedText.Write(text, (byte)'\\', writer);
    }

    private static bool NeedsQuotes(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text.Length == 4 && Ascii.EqualsIgnoreCase(text, "NULL"u8)))
            return true;
        return text.IndexOfAny(Special) >= 0;
    }

    private static readonly SearchValues<byte> Special = SearchValues.Create("{}\"\\, \t\n\r\v\f"u8);

    /// <summary>One literal while it is read: the token rules and their order are PostgreSQL's, since messages tell them apart.</summary>
    private ref struct ArrayTextReader
    {
        private readonly ReadOnlySpan<byte> _text;
        private readonly SqlType _elementType;
        private readonly int _typmod;
        private readonly FormatSettings _settings;
        private readonly Column _elements;
        private readonly ArrayBufferWriter<byte> _element = new();
        private readonly int[] _lengths = [-1, -1, -1, -1, -1, -1];
        private readonly int[] _lowerBounds = [1, 1, 1, 1, 1, 1];
        private readonly int[] _seen = new int[SqlArray.DimensionsMax];
        private ReadOnlySpan<byte> _value;
        private int _at;
        private int _dimensions;
        private int _level;
        private bool _isGiven;
        private bool _isFixed;

        public ArrayTextReader(ReadOnlySpan<byte> text, SqlType elementType, int typmod, FormatSettings settings)
        {
            _text = text;
            _elementType = elementType;
            _typmod = typmod;
            _settings = settings;
            _elements = elementType.NewColumn(8);
        }

        private enum Token
        {
            Open,
            Close,
            Comma,
            Element,
            Null,
        }

        private readonly byte Current => _at < _text.Length ? _text[_at] : (byte)0;

        public SqlArray Read()
        {
            ReadBounds();
            if (_isGiven)
            {
                if (Current != '=')
                    throw Malformed("Missing \"=\" after array dimensions.");
                _at++;
                SkipSpace();
                if (Current != '{')
                    throw Malformed("Array contents must start with \"{\".");
            }
            else if (Current != '{')
            {
                throw Malformed("Array value must start with \"{\" or dimension information.");
            }

            ReadContents();
            SkipSpace();
            if (_at < _text.Length)
                throw Malformed("Junk after closing right brace.");
            if (_elements.Count == 0)
                return SqlArray.Empty(_elementType);
            int[] lengths = _lengths[.._dimensions], lowerBounds = _lowerBounds[.._dimensions];
            ArrayShape.CheckedCount(lengths, lowerBounds);
            return new SqlArray(_elementType, lengths, lowerBounds, _elements);
        }

        private void ReadBounds()
        {
            for (SkipSpace(); Current == '['; SkipSpace())
            {
                _at++;
                if (_dimensions >= SqlArray.DimensionsMax)
                    throw TooDeep();
                if (!TryReadBound(out int first))
                    throw Malformed("\"[\" must introduce explicitly-specified array dimensions.");
                int lower = 1, upper = first;
                if (Current == ':')
                {
                    _at++;
                    lower = first;
                    if (!TryReadBound(out upper))
                        throw Malformed("Missing array dimension value.");
                }

                if (Current != ']')
                    throw Malformed("Missing \"]\" after array dimensions.");
                _at++;
                if (upper == int.MaxValue)
                    throw new SqlException(SqlState.ProgramLimitExceeded, $"array upper bound is too large: {upper}");
                if (upper < lower)
                    throw new SqlException(SqlState.ArraySubscriptError, "upper bound cannot be less than lower bound");
                _lowerBounds[_dimensions] = lower;
                _lengths[_dimensions++] = (int)Math.Min((long)upper - lower + 1, int.MaxValue);
            }

            _isGiven = _isFixed = _dimensions > 0;
        }

        private bool TryReadBound(out int bound)
        {
            bound = 0;
            if (!(Current is (byte)'-' or (byte)'+' || char.IsAsciiDigit((char)Current)))
                return false;
            ReadOnlySpan<byte> rest = _text[_at..];
            int skip = Current == '+' ? 1 : 0, end = 1;
            while (end < rest.Length && char.IsAsciiDigit((char)rest[end]))
                end++;
            if (!Utf8Parser.TryParse(rest[skip..end], out bound, out int used) || used != end - skip)
                throw new SqlException(SqlState.ProgramLimitExceeded, "array bound is out of integer range");
            _at += end;
            return true;
        }

        private void ReadContents()
        {
            bool afterElement = false;
            do
            {
                switch (Next())
                {
                    case Token.Open:
                        if (afterElement)
                            throw Unexpected('{');
                        Open();
                        break;
                    case Token.Close:
                        if (_seen[_level - 1] > 0 && !afterElement)
                            throw Unexpected('}');
                        Close();
                        afterElement = true;
                        break;
                    case Token.Comma:
                        if (!afterElement)
                            throw Unexpected(',');
                        afterElement = false;
                        break;
                    case var token:
                        if (afterElement)
                            throw Malformed("Unexpected array element.");
                        AddElement(token == Token.Null);
                        afterElement = true;
                        break;
                }
            }
            while (_level > 0);
        }

        private void Open()
        {
            if (_level >= SqlArray.DimensionsMax)
                throw TooDeep();
            _seen[_level++] = 0;
            if (_level <= _dimensions)
                return;
            if (_isFixed)
                throw Ragged();
            _dimensions = _level;
        }

        private void Close()
        {
            _level--;
            if (_level > 0)
                _seen[_level - 1]++;
            if (_lengths[_level] < 0)
                _lengths[_level] = _seen[_level];
            else if (_seen[_level] != _lengths[_level])
                throw Ragged();
        }

        private void AddElement(bool isNull)
        {
            if (isNull)
                _elements.AppendNull();
            else
                _elementType.AppendText(_elements, _value, _typmod, _settings);
            _isFixed = true;
            if (_level != _dimensions)
                throw Ragged();
            _seen[_level - 1]++;
        }

        private Token Next()
        {
            SkipSpace();
            _element.ResetWrittenCount();
            switch (Current)
            {
                case (byte)'{': _at++; return Token.Open;
                case (byte)'}': _at++; return Token.Close;
                case (byte)',': _at++; return Token.Comma;
                case (byte)'"': _at++; return Quoted();
                case 0 when _at >= _text.Length: throw Ended();
                default: return Unquoted();
            }
        }

        private Token Quoted()
        {
            while (_at < _text.Length)
            {
                byte letter = _text[_at++];
                if (letter == '"')
                {
                    SkipSpace();
                    _value = _element.WrittenSpan;
                    if (Current is (byte)',' or (byte)'{' or (byte)'}')
                        return Token.Element;
                    throw Malformed("Incorrectly quoted array element.");
                }

                if (letter == '\\')
                {
                    if (_at >= _text.Length)
                        break;
                    letter = _text[_at++];
                }

                Append(letter);
            }

            throw Ended();
        }

        private Token Unquoted()
        {
            int start = _at, kept = _at; // kept: without trailing blanks
            while (_at < _text.Length)
            {
                byte letter = _text[_at];
                if (letter is (byte)',' or (byte)'{' or (byte)'}')
                {
                    _value = _text[start..kept];
                    return Ascii.EqualsIgnoreCase(_value, "NULL"u8) ? Token.Null : Token.Element;
                }

                if (letter == '"')
                    throw Malformed("Incorrectly quoted array element.");
                if (letter == '\\')
                    return Escaped(start);
                _at++;
                if (!IsSpace(letter))
                    kept = _at;
            }

            throw Ended();
        }

        /// <summary>An unquoted element with backslashes, from its start: never NULL, and an escaped blank at its end counts.</summary>
        private Token Escaped(int start)
        {
            int kept = 0;
            for (_at = start; _at < _text.Length;)
            {
                byte letter = _text[_at++];
                if (letter is (byte)',' or (byte)'{' or (byte)'}')
                {
                    _at--;
                    _value = _element.WrittenSpan[..kept];
                    return Token.Element;
                }

                if (letter == '"')
                    throw Malformed("Incorrectly quoted array element.");
                bool isEscaped = letter == '\\';
                if (isEscaped)
                {
                    if (_at >= _text.Length)
                        break;
                    letter = _text[_at++];
                }

                Append(letter);
                if (isEscaped || !IsSpace(letter))
                    kept = _element.WrittenCount;
            }

            throw Ended();
        }

        private readonly void Append(byte letter)
        {
            _element.GetSpan(1)[0] = letter;
            _element.Advance(1);
        }

        private void SkipSpace()
        {
            while (_at < _text.Length && IsSpace(_text[_at]))
                _at++;
        }

        private static SqlException TooDeep() => new(
            SqlState.ProgramLimitExceeded,
            $"number of array dimensions exceeds the maximum allowed ({SqlArray.DimensionsMax})");

        private readonly SqlException Ended() => Malformed("Unexpected end of input.");

        private readonly SqlException Unexpected(char letter) => Malformed($"Unexpected \"{letter}\" character.");

        private readonly SqlException Ragged() => Malformed(
            _isGiven
                ? "Specified array dimensions do not match array contents."
                : "Multidimensional arrays must have sub-arrays with matching dimensions.");

        private readonly SqlException Malformed(string detail) =>
            new(SqlState.InvalidTextRepresentation, $"malformed array literal: \"{Encoding.UTF8.GetString(_text)}\"")
            {
                Detail = detail,
            };
    }
}
