namespace PgVecByok.Protocol;

/// <summary>
/// ErrorResponse (backend, 'E') and, with the same fields, <see cref="NoticeResponse"/> ('N').
/// <code>
///   { field byte      S severity, V the same untranslated, C state, M message, D detail, H hint, P position, W where,
///     value cstring } s schema, t table, c column, d type, n constraint, p q internal position and query, F L R source
///   end     byte      0
/// </code>
/// </summary>
public sealed record ErrorResponse(string Severity, string State, string Message)
{
    public const byte Tag = (byte)'E';

    public string? Detail { get; init; }

    public string? Hint { get; init; }

    /// <summary>Character of the statement, counted from one.</summary>
    public int? Position { get; init; }

    public int? InternalPosition { get; init; }

    public string? InternalQuery { get; init; }

    public string? Where { get; init; }

    public string? Schema { get; init; }

    public string? Table { get; init; }

    public string? Column { get; init; }

    public string? DataType { get; init; }

    public string? Constraint { get; init; }

    public string? File { get; init; }

    public string? Line { get; init; }

    public string? Routine { get; init; }

    public void Write(MessageWriter writer) => Write(writer, Tag);

    internal void Write(MessageWriter writer, byte tag)
    {
        writer.Begin(tag);
        foreach ((char field, string? value) in Fields())
        {
            if (value is null)
                continue;
            writer.Byte((byte)field);
            writer.CString(value);
        }

        writer.Byte(0);
        writer.End();
    }

    public static ErrorResponse Read(ReadOnlySpan<byte> body)
    {
        var reader = new MessageReader(body);
        var fields = new Dictionary<char, string>();
        while (reader.Byte() is var field and not 0)
            fields[(char)field] = reader.CString();
        reader.End();

        string? Text(char field) => fields.GetValueOrDefault(field);
        int? Number(char field) => int.TryParse(Text(field), out int number) ? number : null;
        return new ErrorResponse(Text('V') ?? Text('S') ?? "", Text('C') ?? "", Text('M') ?? "")
        {
            Detail = Text('D'), Hint = Text('H'), Position = Number('P'), InternalPosition = Number('p'), InternalQuery = Text('q'),
            Where = Text('W'), Schema = Text('s'), Table = Text('t'), Column = Text('c'), DataType = Text('d'),
            Constraint = Text('n'), File = Text('F'), Line = Text('L'), Routine = Text('R'),
        };
    }

    private IEnumerable<(char Field, string? Value)> Fields() =>
    [
        ('S', Severity), ('V', Severity), ('C', State), ('M', Message), ('D', Detail), ('H', Hint), ('P', Decimal(Position)),
        ('p', Decimal(InternalPosition)), ('q', InternalQuery), ('W', Where), ('s', Schema), ('t', Table), ('c', Column),
        ('d', DataType), ('n', Constraint), ('F', File), ('L', Line), ('R', Routine),
    ];

    private static string? Decimal(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
