using System.Numerics;
using System.Text;

namespace PgVecByok.Sql;

/// <summary>
/// Where a key word may stand as a name, as PostgreSQL's kwlist.h sorts them: unreserved words anywhere, column-name words not as
/// functions or types, type-or-function words not as columns, reserved words only after AS.
/// </summary>
internal static class Keywords
{
    private static readonly HashSet<Keyword> ColumnName =
    [
        Keyword.Between, Keyword.Bigint, Keyword.Bit, Keyword.Boolean, Keyword.Char, Keyword.Character,
        Keyword.Coalesce, Keyword.Dec, Keyword.Decimal, Keyword.Exists, Keyword.Extract, Keyword.Float,
        Keyword.Greatest, Keyword.Grouping, Keyword.Inout, Keyword.Int, Keyword.Integer, Keyword.Interval,
        Keyword.Json, Keyword.JsonArray, Keyword.JsonArrayagg, Keyword.JsonExists, Keyword.JsonObject,
        Keyword.JsonObjectagg, Keyword.JsonQuery, Keyword.JsonScalar, Keyword.JsonSerialize, Keyword.JsonTable,
        Keyword.JsonValue, Keyword.Least, Keyword.MergeAction, Keyword.National, Keyword.Nchar, Keyword.None,
        Keyword.Normalize, Keyword.Nullif, Keyword.Numeric, Keyword.Out, Keyword.Overlay, Keyword.Position,
        Keyword.Precision, Keyword.Real, Keyword.Row, Keyword.Setof, Keyword.Smallint, Keyword.Substring, Keyword.Time,
        Keyword.Timestamp, Keyword.Treat, Keyword.Trim, Keyword.Values, Keyword.Varchar, Keyword.Xmlattributes,
        Keyword.Xmlconcat, Keyword.Xmlelement, Keyword.Xmlexists, Keyword.Xmlforest, Keyword.Xmlnamespaces,
        Keyword.Xmlparse, Keyword.Xmlpi, Keyword.Xmlroot, Keyword.Xmlserialize, Keyword.Xmltable,
    ];

    private static readonly HashSet<Keyword> TypeOrFunction =
    [
        Keyword.Authorization, Keyword.Binary, Keyword.Collation, Keyword.Concurrently, Keyword.Cross,
        Keyword.CurrentSchema, Keyword.Freeze, Keyword.Full, Keyword.Ilike, Keyword.Inner, Keyword.Is, Keyword.Isnull,
        Keyword.Join, Keyword.Left, Keyword.Like, Keyword.Natural, Keyword.Notnull, Keyword.Outer, Keyword.Overlaps,
        Keyword.Right, Keyword.Similar, Keyword.Tablesample, Keyword.Verbose,
    ];

    private static readonly HashSet<Keyword> Reserved =
    [
        Keyword.All, Keyword.Analyse, Keyword.Analyze, Keyword.And, Keyword.Any, Keyword.Array, Keyword.As,
        Keyword.Asc, Keyword.Asymmetric, Keyword.Both, Keyword.Case, Keyword.Cast, Keyword.Check, Keyword.Collate,
        Keyword.Column, Keyword.Constraint, Keyword.Create, Keyword.CurrentCatalog, Keyword.CurrentDate,
        Keyword.CurrentRole, Keyword.CurrentTime, Keyword.CurrentTimestamp, Keyword.CurrentUser, Keyword.Default,
        Keyword.Deferrable, Keyword.Desc, Keyword.Distinct, Keyword.Do, Keyword.Else, Keyword.End, Keyword.Except,
        Keyword.False, Keyword.Fetch, Keyword.For, Keyword.Foreign, Keyword.From, Keyword.Grant, Keyword.Group,
        Keyword.Having, Keyword.In, Keyword.Initially, Keyword.Intersect, Keyword.Into, Keyword.Lateral,
        Keyword.Leading, Keyword.Limit, Keyword.Localtime, Keyword.Localtimestamp, Keyword.Not, Keyword.Null,
        Keyword.Offset, Keyword.On, Keyword.Only, Keyword.Or, Keyword.Order, Keyword.Placing, Keyword.Primary,
        Keyword.References, Keyword.Returning, Keyword.Select, Keyword.SessionUser, Keyword.Some, Keyword.Symmetric,
        Keyword.SystemUser, Keyword.Table, Keyword.Then, Keyword.To, Keyword.Trailing, Keyword.True, Keyword.Union,
        Keyword.Unique, Keyword.User, Keyword.Using, Keyword.Variadic, Keyword.When, Keyword.Where, Keyword.Window,
        Keyword.With,
    ];

    /// <summary>Words that are no column label without AS.</summary>
    private static readonly HashSet<Keyword> NeedsAs =
    [
        Keyword.Array, Keyword.As, Keyword.Char, Keyword.Character, Keyword.Create, Keyword.Day, Keyword.Except,
        Keyword.Fetch, Keyword.Filter, Keyword.For, Keyword.From, Keyword.Grant, Keyword.Group, Keyword.Having,
        Keyword.Hour, Keyword.Intersect, Keyword.Into, Keyword.Isnull, Keyword.Limit, Keyword.Minute, Keyword.Month,
        Keyword.Notnull, Keyword.Offset, Keyword.On, Keyword.Order, Keyword.Over, Keyword.Overlaps, Keyword.Precision,
        Keyword.Returning, Keyword.Second, Keyword.To, Keyword.Union, Keyword.Varying, Keyword.Where, Keyword.Window,
        Keyword.With, Keyword.Within, Keyword.Without, Keyword.Year,
    ];

    private static readonly string[] Spellings =
        [.. Enum.GetValues<Keyword>().Select(word => word == Keyword.NotKeyword ? "" : Spelling(word))];

    /// <summary>A quarter full, so that most names that are no key words meet an empty slot at once.</summary>
    private const int SlotBits = 11;

    private static readonly Keyword[] Slots = Hashed();

    private const byte NotName = 1, NotTypeOrFunction = 2, NotBareLabel = 4, NotUnreserved = 8, IsReservedWord = 16;

    /// <summary>By key word, what it may not be.</summary>
    private static readonly byte[] Refusals = [.. Enum.GetValues<Keyword>().Select(RefusalsOf)];

    /// <summary>The key word with this lower-case spelling, or None.</summary>
    public static Keyword Find(ReadOnlySpan<char> folded)
    {
        Keyword word = Find(folded, Hash(folded));
        return folded.SequenceEqual(Text(word)) ? word : Keyword.NotKeyword;
    }

    /// <summary>The key word that this is in whichever case. REQUIRES: its hash.</summary>
    public static Keyword Find(ReadOnlySpan<char> name, uint hash)
    {
        for (uint slot = Slot(hash); ; slot = (slot + 1) % (1 << SlotBits))
        {
            Keyword word = Slots[slot];
            if (word == Keyword.NotKeyword || IsSpelled(name, Spellings[(int)word]))
                return word;
        }
    }

    /// <summary>The hash of a name, whichever its case, goes on with its next character.</summary>
    public static uint Hash(uint hash, char next) => BitOperations.RotateLeft(hash, 5) ^ (next | 0x20u);

    public static string Text(Keyword word) => Spellings[(int)word];

    public static IEnumerable<(string Word, char Category, bool BareLabel)> All =>
        Enum.GetValues<Keyword>().Skip(1).Select(word => (Text(word), Category(word), IsBareLabel(word)));

    /// <summary>ColId: a column, table or other name.</summary>
    public static bool IsName(Keyword word) => (Refusals[(int)word] & NotName) == 0;

    /// <summary>type_function_name.</summary>
    public static bool IsTypeOrFunctionName(Keyword word) => (Refusals[(int)word] & NotTypeOrFunction) == 0;

    /// <summary>BareColLabel: an alias without AS.</summary>
    public static bool IsBareLabel(Keyword word) => (Refusals[(int)word] & NotBareLabel) == 0;

    /// <summary>A name anywhere, even without quotes; so is what is no key word.</summary>
    public static bool IsUnreserved(Keyword word) => (Refusals[(int)word] & NotUnreserved) == 0;

    public static bool IsReserved(Keyword word) => (Refusals[(int)word] & IsReservedWord) != 0;

    private static uint Hash(ReadOnlySpan<char> name)
    {
        uint hash = 0;
        foreach (char c in name)
            hash = Hash(hash, c);
        return hash;
    }

    /// <summary>By the golden ratio: neighbours are spread.</summary>
    private static uint Slot(uint hash) => (hash * 0x9E3779B1) >> (32 - SlotBits);

    private static Keyword[] Hashed()
    {
        var slots = new Keyword[1 << SlotBits];
        foreach (Keyword word in Enum.GetValues<Keyword>().Skip(1))
        {
            uint slot = Slot(Hash(Spellings[(int)word]));
            while (slots[slot] != Keyword.NotKeyword)
                slot = (slot + 1) % (1 << SlotBits);
            slots[slot] = word;
        }

        return slots;
    }

    private static bool IsSpelled(ReadOnlySpan<char> name, string spelling)
    {
        if (name.Length != spelling.Length)
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (((name[i] ^ spelling[i]) & ~0x20) != 0)
                return false;
        }

        return true;
    }

    private static byte RefusalsOf(Keyword word)
    {
        bool reserved = Reserved.Contains(word), typeOrFunction = TypeOrFunction.Contains(word), columnName = ColumnName.Contains(word);
        return (byte)((reserved || typeOrFunction ? NotName : 0) | (reserved || columnName ? NotTypeOrFunction : 0)
            | (NeedsAs.Contains(word) ? NotBareLabel : 0) | (reserved || typeOrFunction || columnName ? NotUnreserved : 0)
            | (reserved ? IsReservedWord : 0));
    }

    /// <summary>U, C, T or R, as pg_get_keywords() has it.</summary>
    private static char Category(Keyword word) =>
        Reserved.Contains(word) ? 'R' : TypeOrFunction.Contains(word) ? 'T' : ColumnName.Contains(word) ? 'C' : 'U';

    /// <summary>CurrentDate is current_date.</summary>
    private static string Spelling(Keyword word)
    {
        var text = new StringBuilder();
        foreach (char c in word.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
