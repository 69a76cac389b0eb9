using System.Buffers;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>Values of a type through its text and binary forms, for tests.</summary>
internal static class TypeForms
{
    public static object Read(this SqlType type, string text, int typmod = -1) =>
        type.ParseText(Encoding.UTF8.GetBytes(text), typmod, FormatSettings.Default);

    public static string Written(this SqlType type, object value, FormatSettings? settings = null)
    {
        var writer = new ArrayBufferWriter<byte>();
        type.WriteText(OneRow(type, value), 0, writer, settings ?? FormatSettings.Default);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    public static string Again(this SqlType type, string text, int typmod = -1) => type.Written(type.Read(text, typmod));

    public static byte[] Binary(this SqlType type, object value)
    {
        var writer = new ArrayBufferWriter<byte>();
        type.WriteBinary(OneRow(type, value), 0, writer);
        return writer.WrittenSpan.ToArray();
    }

    public static object FromBinary(this SqlType type, byte[] bytes)
    {
        Column column = type.NewColumn(1);
        type.AppendBinary(column, bytes, -1);
        return column.Boxed(0)!;
    }

    public static Column OneRow(SqlType type, object? value)
    {
        Column column = type.NewColumn(1);
        column.AppendBoxed(value);
        return column;
    }

    /// <summary>SQLSTATE and message, as golden scripts show them.</summary>
    public static string Refusal(Action action)
    {
        var error = Assert.Throws<SqlException>(action);
        return $"{error.State}: {error.Message}";
    }
}
