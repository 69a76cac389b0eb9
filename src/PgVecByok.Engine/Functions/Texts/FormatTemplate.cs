using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// format()'s template.
/// <code>%[position$][-][width | * | *position$](s | I | L | %)</code>
/// </summary>
internal sealed class FormatTemplate(string template, int arguments, Func<int, string?> valueOf)
{
    private const int LengthMax = 268_435_455; // a quarter of what PostgreSQL takes, since a character has up to four bytes

    private readonly StringBuilder _result = new();
    private int _at;
    private int _next = 1;

    public string Filled()
    {
        while (_at < template.Length)
        {
            char each = template[_at++];
            if (each != '%')
                _result.Append(each);
            else if (_at < template.Length && template[_at] == '%')
                _result.Append(template[_at++]);
            else
                Specifier();
        }

        return _result.ToString();
    }

    private void Specifier()
    {
        int position = 0, width = 0;
        bool isLeft = false;
        if (Number(out int number))
        {
            if (Take('$'))
                position = number > 0 ? number : throw Invalid("format specifies argument 0, but arguments are numbered from 1");
            else
                width = number;
        }

        while (Take('-'))
            isLeft = true;
        if (Take('*'))
            width = Width();
        else if (width == 0 && Number(out int written))
            width = written;
        if (_at >= template.Length)
            throw Unterminated();
        char kind = template[_at++];
        if (kind is not ('s' or 'I' or 'L'))
            throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized format() type specifier \"{kind}\"") { Hint = Hint };
        Append(Converted(kind, Argument(position)), Math.Abs(width), isLeft || width < 0);
    }

    private const string Hint = "For a single \"%\" use \"%%\".";

    private int Width()
    {
        int position = 0;
        if (Number(out int number) && Take('$'))
            position = number;
        return Argument(position) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
    }

    private string? Argument(int position)
    {
        int place = position > 0 ? position : _next;
        _next = place + 1;
        return place <= arguments ? valueOf(place) : throw Invalid("too few arguments for format()");
    }

    private static string Converted(char kind, string? value) => kind switch
    {
        's' => value ?? "",
        'L' => value is null ? "NULL" : ConcatFunctions.Literal(value),
        _ => ConcatFunctions.Identifier(value ?? throw new SqlException(
            SqlState.NullValueNotAllowed, "null values cannot be formatted as an SQL identifier")),
    };

    private void Append(string text, int width, bool isLeft)
    {
        int more = Math.Max(text.Length, width);
        if (more > LengthMax - _result.Length)
        {
            throw new SqlException(SqlState.ProgramLimitExceeded, $"string buffer exceeds maximum allowed length ({LengthMax} characters)")
            {
                Detail = $"Cannot enlarge string buffer containing {_result.Length} characters by {more} more characters.",
            };
        }

        _result.Append(isLeft ? text.PadRight(width) : text.PadLeft(width));
    }

    private bool Take(char wanted)
    {
        if (_at >= template.Length || template[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    private bool Number(out int number)
    {
        int start = _at;
        long value = 0;
        while (_at < template.Length && char.IsAsciiDigit(template[_at]))
            value = Math.Min((value * 10) + template[_at++] - '0', TextLimits.BytesMax);
        number = (int)value;
        return _at > start;
    }

    private static SqlException Unterminated() =>
        new(SqlState.InvalidParameterValue, "unterminated format() type specifier") { Hint = Hint };

    private static SqlException Invalid(string message) => new(SqlState.InvalidParameterValue, message);
}
