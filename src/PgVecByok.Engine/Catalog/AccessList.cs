namespace PgVecByok.Engine;

/// <summary>
/// What is granted on one object, and by whom. As long as nobody has granted or revoked anything there, it is what every object of its
/// kind has from the start (and an older catalog's grants beside that); from then on the owner's own rights are entries like others.
/// </summary>
internal sealed record AccessList(AccessKind Kind, string Owner, IReadOnlyList<Privilege> Entries, bool IsWritten)
{
    public static AccessList Of(Relation relation) => new(
        relation is Sequence ? AccessKind.Sequence : AccessKind.Table, relation.Owner, relation.Privileges, relation.IsAccessWritten);

    public static AccessList Of(Schema schema) => new(AccessKind.Schema, schema.Owner, schema.Privileges, schema.IsAccessWritten);

    public static AccessList Of(UserType type) => new(
        type.Kind == UserTypeKind.Domain ? AccessKind.Domain : AccessKind.Type, type.Owner, type.Privileges, type.IsAccessWritten);

    public static AccessList Of(UserFunction function) => new(
        AccessKind.Function, function.Owner, function.Privileges, function.IsAccessWritten);

    /// <summary>Of what the server has of its own: a database, a language, a function or type that nobody made.</summary>
    public static AccessList OfBuiltin(CatalogSnapshot catalog, AccessKind kind, string name, bool isRestricted = false)
    {
        var written = catalog.ObjectPrivileges.GetValueOrDefault(BuiltinKey(kind, name));
        bool hasOwner = written?.Any(entry => entry.Grantee == CatalogSeed.Operator) == true || written is { IsEmpty: true };
        if (isRestricted && !hasOwner)
            written = [.. kind.Default(CatalogSeed.Operator).Where(entry => entry.Grantee is not null), .. written ?? []];
        return new AccessList(kind, CatalogSeed.Operator, written ?? [], hasOwner || isRestricted);
    }

    public static string BuiltinKey(AccessKind kind, string name) => $"{kind.Noun}:{name}";

    /// <summary>The entries under another owner: what the old one had or granted is the new one's.</summary>
    public static IReadOnlyList<Privilege> Moved(CatalogSnapshot catalog, IReadOnlyList<Privilege> entries, string from, string to)
    {
        Privilege[] renamed =
        [
            .. entries.Select(entry => entry with
            {
                Grantee = entry.Grantee == from ? to : entry.Grantee, Grantor = entry.Grantor == from ? to : entry.Grantor,
            }),
        ];
        return
        [
            .. new AccessEditor(catalog, to, renamed.Where(entry => entry.Columns is null)).Entries(),
            .. renamed.Where(entry => entry.Columns is not null).GroupBy(entry => entry.Columns![0]).SelectMany(column =>
                new AccessEditor(catalog, to, column).Entries(column.First().Columns)),
        ];
    }

    /// <summary>Every right that is held, those among them that came with the object.</summary>
    public IReadOnlyList<Privilege> Effective => IsWritten ? Entries : [.. Kind.Default(Owner), .. Entries];

    /// <summary>On the whole object.</summary>
    public IEnumerable<Privilege> Whole => Effective.Where(entry => entry.Columns is null);
}
