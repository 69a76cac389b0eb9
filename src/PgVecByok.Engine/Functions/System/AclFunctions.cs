using System.Globalization;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>acldefault and aclexplode, which tools ask when they list privileges: <c>grantee=letters/grantor</c>.</summary>
internal static class AclFunctions
{
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
        string role = call.Statement.Format.Names?.NameOf("regrole", owner) ?? owner.ToString(CultureInfo.InvariantCulture);
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
            int equals = item.LastIndexOf('=', item.LastIndexOf('/')), slash = item.LastIndexOf('/');
            uint grantee = Role(call, item[..equals]), grantor = Role(call, item[(slash + 1)..]);
            string letters = item[(equals + 1)..slash];
            for (int at = 0; at < letters.Length; at++)
            {
                if (letters[at] == '*')
                    continue;
                string privilege = Letters.First(each => each.Letter == letters[at]).Privilege;
                bool isGrantable = at + 1 < letters.Length && letters[at + 1] == '*';
                yield return [grantor, grantee, new Text(privilege), isGrantable];
            }
        }
    }

    /// <summary>No name stands for everybody, which is 0.</summary>
    private static uint Role(CallContext call, string name) =>
        name.Length == 0 ? 0 : call.Statement.Format.Names?.Find("regrole", name) ?? 0;
}
