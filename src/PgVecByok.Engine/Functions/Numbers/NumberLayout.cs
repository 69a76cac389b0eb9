using System.Globalization;
using System.Numerics;
using System.Text;

namespace PgVecByok.Engine;

/// <summary>
/// One number in one template. Its digits are set right up to the point; the sign stands before the first of them (or of the zeros or
/// the point that come first), unless the template gives it a place of its own.
/// </summary>
internal sealed class NumberLayout
{
    private readonly NumberTemplate _template;
    private readonly string _whole;
    private readonly string _fraction;
    private readonly bool _isNegative;
    private readonly int _blanks; // digit places before the number begins
    private readonly int _kept; // digits behind the point that FM leaves
    private readonly StringBuilder _text = new();
    private bool _isSigned;
    private bool _hasDigits;

    /// <summary>A float has no more than <paramref name="places"/> digits behind the point.</summary>
    public NumberLayout(NumberTemplate template, Numeric value, int places = int.MaxValue)
    {
        _template = template;
        places = Math.Min(places, template.Fraction);
        Numeric shown = value.IsFinite ? NumericRounding.Round(Shifted(value), places) : value;
        _isNegative = shown.Sign < 0 && !value.IsNaN;
        (_whole, _fraction) = Digits(shown);
        if (_whole.Length > template.Whole)
        {
            _whole = new string('#', template.Whole);
            _fraction = new string('#', places);
        }

        _blanks = template.Whole - _whole.Length;
        _kept = Kept();
        _isSigned = template.HasPlacedSign;
    }

    private bool IsSpecial => _whole.Length > 0 && char.IsAsciiLetter(_whole[0]);

    private bool HasZeros => _template.FirstZero >= 0;

    // A lone zero before the point is left blank where the template asks for no zero.
    private bool HidesZero => _whole == "0" && _template.FirstZero < 0 && _template.Fraction > 0
        && !(_template.IsTight && _kept == 0);

    public Text Format()
    {
        int place = 0, last = _template.Whole + _template.Fraction - 1;
        if (last < 0)
            Finish();
        foreach ((NumberPart part, char literal) in _template.Parts)
        {
            if (part is NumberPart.Nine or NumberPart.Zero)
            {
                Digit(place);
                if (place++ == last)
                    Finish();
            }
            else if (part == NumberPart.Point)
            {
                Sign();
                if (_whole.StartsWith('#') || _template.Fraction > 0 && !(_fraction.Length == 0 && IsSpecial))
                    _text.Append('.');
            }
            else
            {
                Other(part, literal);
            }
        }

        return _text.ToString();
    }

    private void Digit(int place)
    {
        if (place >= _template.Whole)
        {
            int at = place - _template.Whole;
            if (at < _fraction.Length && (at < _kept || !_template.IsTight))
                _text.Append(_fraction[at]);
            return;
        }

        bool isZeroFilled = HasZeros && _template.FirstZero <= place;
        if (place < _blanks && !isZeroFilled || place >= _blanks && HidesZero)
        {
            if (!_template.IsTight)
                _text.Append(' ');
            return;
        }

        Sign();
        _text.Append(place < _blanks ? '0' : _whole[place - _blanks]);
        _hasDigits = true;
    }

    private void Sign()
    {
        if (_isSigned || _template.SignsBehind)
            return;
        _isSigned = true;
        if (_template.SignsBefore)
            _text.Append(_isNegative ? '-' : '+');
        else if (_template.IsBracketed)
            _text.Append(_isNegative ? "<" : _template.IsTight ? "" : " ");
        else if (_isNegative)
            _text.Append('-');
        else if (!_template.IsTight)
            _text.Append(' ');
    }

    private void Finish()
    {
        if (_template.SignsBehind)
            _text.Append(_isNegative ? '-' : '+');
        else if (_template.IsBracketed)
            _text.Append(_isNegative ? ">" : _template.IsTight ? "" : " ");
    }

    private void Other(NumberPart part, char literal)
    {
        switch (part)
        {
            case NumberPart.Group when _hasDigits: _text.Append(','); break;
            case NumberPart.Group when !_template.IsTight: _text.Append(' '); break;
            case NumberPart.Currency: _text.Append(' '); break;
            case NumberPart.Minus: Placed(_isNegative ? "-" : ""); break;
            case NumberPart.Plus: Placed(_isNegative ? "" : "+"); break;
            case NumberPart.Sign: _text.Append(_isNegative ? '-' : '+'); break;
            case NumberPart.Ordinal: _text.Append(Ending().ToUpperInvariant()); break;
            case NumberPart.SmallOrdinal: _text.Append(Ending()); break;
            case NumberPart.Literal: _text.Append(literal); break;
        }
    }

    private void Placed(string sign) => _text.Append(sign.Length == 0 && !_template.IsTight ? " " : sign);

    private string Ending()
    {
        if (_isNegative || _template.HasPoint || _whole.Length == 0 || !char.IsAsciiDigit(_whole[^1]))
            return "";
        bool isTeen = _whole.Length > 1 && _whole[^2] == '1';
        return isTeen ? "th" : _whole[^1] switch { '1' => "st", '2' => "nd", '3' => "rd", _ => "th" };
    }

    // Zeros at the end go, but not those that a 0 asks for.
    private int Kept()
    {
        int kept = _fraction.TrimEnd('0').Length;
        return Math.Min(_fraction.Length, Math.Max(kept, _template.LastZero - _template.Whole + 1));
    }

    private Numeric Shifted(Numeric value) => _template.Shift == 0
        ? value
        : NumericArithmetic.Multiply(value, Numeric.FromUnscaled(BigInteger.Pow(10, _template.Shift), 0));

    private static (string Whole, string Fraction) Digits(Numeric value)
    {
        if (!value.IsFinite)
            return (value.IsNaN ? "NaN" : "Infinity", "");
        string digits = BigInteger.Abs(value.Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(value.Scale + 1, '0');
        return (digits[..(digits.Length - value.Scale)], digits[(digits.Length - value.Scale)..]);
    }
}
