using System.Globalization;
using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>Constants: whole numbers take the smallest of int4, int8 and numeric that holds them.</summary>
internal static class LiteralBinder
{
    private static readonly BoundConstant True = new(true, BuiltinTypes.Bool), False = new(false, BuiltinTypes.Bool);

    /// <summary>One for all: REQUIRES that it is given no place.</summary>
    public static BoundConstant Truth(Literal literal) => literal.Text is "true" or "TRUE" ? True : False;

    public static BoundConstant Bind(Literal literal) => literal.Kind switch
    {
        LiteralKind.Null => new BoundConstant(null, BuiltinTypes.Unknown),
        LiteralKind.Boolean => new BoundConstant(literal.Text is "true" or "TRUE", BuiltinTypes.Bool),
        LiteralKind.Integer => Number(literal.Text, literal.Offset),
        LiteralKind.Decimal => Numeric(literal.Text, literal.Offset),
        LiteralKind.String => new BoundConstant(new Text(literal.Text), BuiltinTypes.Unknown),
        _ => Bits(literal),
    };

    /// <summary>A number with its sign, which belongs to it: -9223372036854775808 is an int8.</summary>
    public static BoundConstant Number(string text, int offset)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            return Numeric(text, offset);
        return number is >= int.MinValue and <= int.MaxValue
            ? new BoundConstant((int)number, BuiltinTypes.Int4)
            : new BoundConstant(number, BuiltinTypes.Int8);
    }

    public static BoundConstant Numeric(string text, int offset)
    {
        try
        {
            return new BoundConstant(
                BuiltinTypes.Numeric.ParseText(Encoding.UTF8.GetBytes(text), -1, FormatSettings.Default), BuiltinTypes.Numeric);
        }
        catch (SqlException failed)
        {
            throw failed.At(offset);
        }
    }

    private static BoundConstant Bits(Literal literal)
    {
        string digits = (literal.Kind == LiteralKind.BitString ? "b" : "x") + literal.Text;
        try
        {
            return new BoundConstant(
                BuiltinTypes.Bit.ParseText(Encoding.UTF8.GetBytes(digits), -1, FormatSettings.Default), BuiltinTypes.Bit);
        }
        catch (SqlException failed)
        {
            throw failed.At(literal.Offset);
        }
    }
}
