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

    /// <summary>Every right that is held, those among them that came with the object.</summary>
    public IReadOnlyList<Privilege> Effective => IsWritten ? Entries : [.. Kind.Default(Owner), .. Entries];

    /// <summary>On the whole object.</summary>
    public IEnumerable<Privilege> Whole => Effective.Where(entry => entry.Columns is null);
}
