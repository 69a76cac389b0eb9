using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>acldefault and aclexplode, which tools ask when they list privileges: <c>grantee=letters/grantor</c>.</summary>
internal static class AclFunctions
{
    /// <summary>The order in which an item names its privileges.</summary>
    public const string Order = "arwdDxtXUCTcsAm";

    private static readonly (char Letter, string Privilege)[] Letters =
    [
        ('a', "INSERT"), ('r', "SELECT"), ('w', "UPDATE"), ('d', "DELETE"), ('D', "TRUNCATE"), ('x', "REFERENCES"), ('t', "TRIGGER"),
        ('X', "EXECUTE"), ('U', "USAGE"), ('C', "CREATE"), ('T', "TEMPORARY"), ('c', "CONNECT"), ('s', "SET"), ('A', "ALTER SYSTEM"),
        ('m', "MAINTAIN"),
    ];

    public static void AddTo(FunctionList list)
    {
        list.AddStable(3943, "acldefault(char, oid) aclitem[]", (call, args) =>
            Default(call, (char)(byte)args[0]!, (uint)args[1]!));
        list.AddRows(
            1689, "aclexplode(acl aclitem[]) record",
            [
                ("grantor", BuiltinTypes.Oid), ("grantee", BuiltinTypes.Oid), ("privilege_type", BuiltinTypes.Text),
                ("is_grantable", BuiltinTypes.Bool),
            ],
            (call, args) => Exploded(call, (SqlArray)args[0]!));
        list.Add(1365, "makeaclitem(oid, oid, text, bool) aclitem", (call, args) =>
            Item(call, (uint)args[0]!, (uint)args[1]!, args[2]!.ToString()!, (bool)args[3]!));
    }

    private static Text Item(CallContext call, uint grantee, uint grantor, string privileges, bool withOption)
    {
        var named = new HashSet<string>(privileges.Split(',', StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
        if (named.FirstOrDefault(each => !Letters.Any(letter => named.Comparer.Equals(letter.Privilege, each))) is { } unknown)
            throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized privilege type: \"{unknown}\"");
        string option = withOption ? "*" : "";
        string letters = string.Concat(Letters.Where(each => named.Contains(each.Privilege)).Select(each => each.Letter + option));
        return new Text($"{(grantee == 0 ? "" : Quoted(RoleName(call, grantee)))}={letters}/{Quoted(RoleName(call, grantor))}");
    }

    /// <summary>What an object has that nobody granted or revoked anything on: everybody's, then its owner's.</summary>
    private static SqlArray Default(CallContext call, char kind, uint owner)
    {
        (string everybody, string own) = kind switch
        {
            'c' => ("", ""),
            'r' => ("", "arwdDxtm"),
            's' => ("", "rwU"),
            'd' => ("Tc", "CTc"),
            'f' => ("X", "X"),
            'l' or 'T' => ("U", "U"),
            'L' => ("", "rw"),
            'n' => ("", "UC"),
            'p' => ("", "sA"),
            't' => ("", "C"),
            'F' or 'S' => ("", "U"),
            _ => throw new SqlException(SqlState.InvalidParameterValue, $"unrecognized object type abbreviation: {kind}"),
        };
        string role = Quoted(RoleName(call, owner));
        List<object?> items = [];
        if (everybody.Length > 0)
            items.Add(new Text($"={everybody}/{role}"));
        if (own.Length > 0)
            items.Add(new Text($"{role}={own}/{role}"));
        return SqlArray.Of(BuiltinTypes.AclItem, items);
    }

    private static IEnumerable<object?[]> Exploded(CallContext call, SqlArray items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            string item = items.Elements.Boxed(i)?.ToString()
                ?? throw new SqlException(SqlState.NullValueNotAllowed, "ACL arrays must not contain null values");
            (string grantee, string letters, string grantor) = Parts(item);
            uint to = Role(call, grantee), by = Role(call, grantor);
            for (int at = 0; at < letters.Length; at++)
            {
                if (letters[at] == '*')
                    continue;
                string privilege = Letters.FirstOrDefault(each => each.Letter == letters[at]).Privilege ?? throw Malformed($"invalid mode character: must be one of \"{Order}\"");
                bool isGrantable = at + 1 < letters.Length && letters[at + 1] == '*';
                yield return [by, to, new Text(privilege), isGrantable];
            }
        }
    }

    /// <summary>grantee=letters/grantor; names that need it are in double quotes, with quotes inside doubled.</summary>
    private static (string Grantee, string Letters, string Grantor) Parts(string item)
    {
        int at = 0;
        string grantee = Name(item, ref at);
        if (at >= item.Length || item[at] != '=')
        {
            throw new SqlException(SqlState.InvalidTextRepresentation, $"unrecognized key word: \"{grantee}\"")
            {
                Hint = "ACL key word must be \"group\" or \"user\".",
            };
        }

        int slash = item.IndexOf('/', at);
        if (slash < 0)
            throw Malformed("missing \"/\" sign");
        string letters = item[(at + 1)..slash];
        at = slash + 1;
        string grantor = Name(item, ref at);
        if (grantor.Length == 0)
            throw Malformed("a name must follow the \"/\" sign");
        return at == item.Length ? (grantee, letters, grantor) : throw Malformed("extra garbage at the end of the ACL specification");
    }

    private static string Name(string item, ref int at)
    {
        var name = new System.Text.StringBuilder();
        bool isQuoted = false;
        for (; at < item.Length && (isQuoted || item[at] is not ('=' or '/')); at++)
        {
            if (item[at] != '"')
                name.Append(item[at]);
            else if (isQuoted && at + 1 < item.Length && item[at + 1] == '"')
                name.Append(item[at++]);
            else
                isQuoted = !isQuoted;
        }

        return isQuoted ? throw Malformed("unterminated quoted name") : name.ToString();
    }

    private static string RoleName(CallContext call, uint oid) =>
        call.Statement.Transaction.Catalog.Roles.Values.FirstOrDefault(role => role.Oid == oid)?.Name
        ?? oid.ToString(CultureInfo.InvariantCulture);

    /// <summary>A role's name as an aclitem has it.</summary>
    internal static string Quoted(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
        ? name
        : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>No name stands for everybody, which is 0; a role that went is its number.</summary>
    private static uint Role(CallContext call, string name)
    {
        if (name.Length == 0)
            return 0;
        if (uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out uint number))
            return number;
        return call.Statement.Transaction.Catalog.FindRole(name)?.Oid
            ?? throw new SqlException(SqlState.UndefinedObject, $"role \"{name}\" does not exist");
    }

    private static SqlException Malformed(string why) => new(SqlState.InvalidTextRepresentation, why);
}
