namespace PgVecByok.Engine;

/// <summary>
/// Casts among the text types. Every other type casts to text by its text form (assignment) and from it (explicit), which needs no
/// entry: those are PostgreSQL's I/O casts.
/// </summary>
internal static class TextCasts
{
    public static void AddTo(FunctionCatalog functions)
    {
        functions.Relabel(BuiltinTypes.Text, BuiltinTypes.Varchar, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Text, BuiltinTypes.Bpchar, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Varchar, BuiltinTypes.Text, CastContext.Implicit);
        functions.Relabel(BuiltinTypes.Varchar, BuiltinTypes.Bpchar, CastContext.Implicit);
        ScalarFunction unpadded = functions.Scalar(401, "text(bpchar) text", Lift.Strict((Text value) => BpcharType.Unpadded(value)));
        functions.Cast(unpadded, CastContext.Implicit);
        functions.Add(new CastDefinition(BuiltinTypes.Bpchar, BuiltinTypes.Varchar, CastContext.Implicit, unpadded));
        AddNames(functions);
        AddBytes(functions);
        ScalarFunction boolean = functions.Scalar(2971, "text(bool) text", Lift.Strict((bool value) => value ? (Text)"true" : (Text)"false"));
        functions.Cast(boolean, CastContext.Assignment);
        functions.Add(new CastDefinition(BuiltinTypes.Bool, BuiltinTypes.Varchar, CastContext.Assignment, boolean));
        functions.Add(new CastDefinition(BuiltinTypes.Bool, BuiltinTypes.Bpchar, CastContext.Assignment, boolean));
    }

    private static void AddNames(FunctionCatalog functions)
    {
        functions.Cast(functions.Scalar(406, "text(name) text", Lift.Strict((Text value) => value)), CastContext.Implicit);
        functions.Cast(functions.Scalar(407, "name(text) name", Lift.Strict((Text value) => NameType.Cut(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(408, "bpchar(name) bpchar", Lift.Strict((Text value) => value)), CastContext.Assignment);
        functions.Cast(functions.Scalar(409, "name(bpchar) name", Lift.Strict((Text value) => NameType.Cut(BpcharType.Unpadded(value)))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1400, "name(varchar) name", Lift.Strict((Text value) => NameType.Cut(value))), CastContext.Implicit);
        functions.Cast(functions.Scalar(1401, "varchar(name) varchar", Lift.Strict((Text value) => value)), CastContext.Assignment);
    }

    private static void AddBytes(FunctionCatalog functions)
    {
        ScalarFunction toText = functions.Scalar(946, "text(char) text", Lift.Strict((byte value) => value == 0 ? default : new Text([value])));
        functions.Cast(toText, CastContext.Implicit);
        functions.Add(new CastDefinition(BuiltinTypes.CharByte, BuiltinTypes.Varchar, CastContext.Assignment, toText));
        functions.Cast(
            functions.Scalar(860, "bpchar(char) bpchar", Lift.Strict((byte value) => new Text([value]))), CastContext.Assignment);
        ScalarFunction toByte = functions.Scalar(
            944, "char(text) char", Lift.Strict((Text value) => BuiltinTypes.CharByte.Parse(value.Span, -1, FormatSettings.Default)));
        functions.Cast(toByte, CastContext.Assignment);
        functions.Add(new CastDefinition(BuiltinTypes.Varchar, BuiltinTypes.CharByte, CastContext.Assignment, toByte));
        functions.Add(new CastDefinition(BuiltinTypes.Bpchar, BuiltinTypes.CharByte, CastContext.Assignment, toByte));
        functions.Cast(functions.Scalar(77, "int4(char) int4", Lift.Strict((byte value) => (int)(sbyte)value)), CastContext.Explicit);
        functions.Cast(
            functions.Scalar(78, "char(int4) char", Lift.Strict((int value) =>
                value is >= sbyte.MinValue and <= sbyte.MaxValue ? (byte)value : throw NumberErrors.OutOfRange("\"char\""))),
            CastContext.Explicit);
    }
}
