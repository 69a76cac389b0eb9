using System.Buffers;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A SQL type: its row in pg_type and how its values are read, written, compared and hashed. One instance per type;
/// equality is identity. Values live in columns as the type's representation, see <see cref="SqlType{T}"/>.
/// </summary>
public abstract class SqlType
{
    /// <summary>pg_type.oid. Built-in types have PostgreSQL's own numbers, since drivers hard-code them.</summary>
    public required uint Oid { get; init; }

    /// <summary>pg_type.typname, such as <c>int4</c>; <see cref="DisplayName(int)"/> gives <c>integer</c>.</summary>
    public required string Name { get; init; }

    public string Schema { get; init; } = "pg_catalog";

    /// <summary>pg_type.typlen: bytes, -1 for variable.</summary>
    public short Length { get; init; } = -1;

    /// <summary>pg_type.typcategory.</summary>
    public required char Category { get; init; }

    /// <summary>pg_type.typispreferred: wins among candidates of its category.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Element type of an array type, else null.</summary>
    public SqlType? Element { get; init; }

    /// <summary>The array type over this one; null for arrays and pseudo-types.</summary>
    public SqlType? Array { get; internal set; }

    /// <summary>anyelement, record, void, unknown and their like: not a column's type.</summary>
    public bool IsPseudo { get; init; }

    /// <summary>The CLR type of values in columns.</summary>
    public abstract Type Representation { get; }

    /// <summary>Whether values lie elsewhere than in their column, and may be of any size.</summary>
    internal abstract bool LiesElsewhere { get; }

    public abstract Column NewColumn(int capacity);

    /// <summary>An empty column, to ask what its kind is. Nothing is ever appended to it.</summary>
    internal Column Prototype => field ??= NewColumn(1);

    /// <summary>format_type(oid, typmod): <c>character varying(20)</c>, <c>vector(3)</c>.</summary>
    public abstract string DisplayName(int typmod);

    /// <summary>Whether a modifier in parentheses may follow the name.</summary>
    public virtual bool HasTypmod => false;

    /// <summary>pg_type.typmodin: the modifiers as written, constants only, become one number.</summary>
    /// <exception cref="SqlException">22023; 42601 when the type takes none.</exception>
    public virtual int ReadTypmod(IReadOnlyList<string> modifiers) =>
        throw new SqlException(SqlState.SyntaxError, $"type modifier is not allowed for type \"{Name}\"");

    /// <summary>
    /// Fits values of this type to a modifier: what a cast or an assignment does last when its target has one. Explicit casts cut
    /// text where assignments refuse it.
    /// </summary>
    public abstract Column Coerce(Column column, int typmod, bool isExplicit);

    /// <summary>Reads the text form. Offsets are unknown here; the binder adds them.</summary>
    /// <exception cref="SqlException">22P02, 22003, 22008 and so on, worded as PostgreSQL does.</exception>
    public abstract object ParseText(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings);

    public abstract void AppendText(Column column, ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings);

    /// <exception cref="SqlException">22P03, 08P01.</exception>
    public abstract void AppendBinary(Column column, ReadOnlySpan<byte> bytes, int typmod);

    /// <summary>Writes row <paramref name="row"/>, which is not null.</summary>
    public abstract void WriteText(Column column, int row, IBufferWriter<byte> writer, FormatSettings settings);

    public abstract void WriteBinary(Column column, int row, IBufferWriter<byte> writer);

    /// <summary>Three-way order of two rows, neither null: the type's default btree class.</summary>
    public abstract int Compare(Column left, int leftRow, Column right, int rightRow);

    public abstract bool AreEqual(Column left, int leftRow, Column right, int rightRow);

    public abstract int Hash(Column column, int row);

    public override string ToString() => DisplayName(-1);
}

/// <summary>A type whose values are represented by <typeparamref name="T"/>.</summary>
public abstract class SqlType<T> : SqlType
{
    public sealed override Type Representation => typeof(T);

    internal sealed override bool LiesElsewhere => ValueBytes.AreElsewhere<T>();

    public sealed override Column NewColumn(int capacity) => new Column<T>(capacity);

    public override string DisplayName(int typmod) => Schema == "pg_catalog" ? Name : UserTypeNames.Display(this);

    /// <summary>The value, fit to the modifier.</summary>
    public virtual T Coerce(T value, int typmod, bool isExplicit) => value;

    public abstract T Parse(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings);

    public abstract T ReadBinary(ReadOnlySpan<byte> bytes, int typmod);

    public abstract void WriteText(T value, IBufferWriter<byte> writer, FormatSettings settings);

    public abstract void WriteBinary(T value, IBufferWriter<byte> writer);

    public abstract int Compare(T left, T right);

    public virtual bool AreEqual(T left, T right) => Compare(left, right) == 0;

    /// <summary>Equal values have equal hashes, under <see cref="AreEqual(T, T)"/>.</summary>
    public abstract int Hash(T value);

    public sealed override Column Coerce(Column column, int typmod, bool isExplicit)
    {
        if (typmod < 0 || !HasTypmod)
            return column;
        var values = (Column<T>)column;
        var coerced = new Column<T>(column.Count);
        for (int row = 0; row < column.Count; row++)
        {
            if (values.IsNull(row))
                coerced.AppendNull();
            else
                coerced.Append(Coerce(values[row], typmod, isExplicit));
        }

        return coerced;
    }

    public sealed override object ParseText(ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        Parse(utf8, typmod, settings)!;

    public sealed override void AppendText(Column column, ReadOnlySpan<byte> utf8, int typmod, FormatSettings settings) =>
        ((Column<T>)column).Append(Parse(utf8, typmod, settings));

    public sealed override void AppendBinary(Column column, ReadOnlySpan<byte> bytes, int typmod) =>
        ((Column<T>)column).Append(ReadBinary(bytes, typmod));

    public sealed override void WriteText(Column column, int row, IBufferWriter<byte> writer, FormatSettings settings) =>
        WriteText(((Column<T>)column)[row], writer, settings);

    public sealed override void WriteBinary(Column column, int row, IBufferWriter<byte> writer) =>
        WriteBinary(((Column<T>)column)[row], writer);

    public sealed override int Compare(Column left, int leftRow, Column right, int rightRow) =>
        Compare(((Column<T>)left)[leftRow], ((Column<T>)right)[rightRow]);

    public sealed override bool AreEqual(Column left, int leftRow, Column right, int rightRow) =>
        AreEqual(((Column<T>)left)[leftRow], ((Column<T>)right)[rightRow]);

    public sealed override int Hash(Column column, int row) => Hash(((Column<T>)column)[row]);
}
