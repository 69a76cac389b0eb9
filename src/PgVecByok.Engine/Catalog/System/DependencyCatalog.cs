namespace PgVecByok.Engine;

/// <summary>
/// pg_depend: which object goes with which (a, i, e), and which stands in whose way (n). Tools that write a schema down put its objects
/// in an order by it. What is the server's own is not named, as PostgreSQL names nothing that is pinned.
/// </summary>
internal sealed class DependencyCatalog
{
    private const char Normal = 'n', Automatic = 'a', Internal = 'i', OfExtension = 'e';

    // PostgreSQL pins what has an oid below.
    private const uint FirstUnpinned = 12_000;

    private readonly CatalogReader _reader;
    private readonly SystemShape _shape;
    private readonly List<SystemRow> _rows = [];

    private DependencyCatalog(CatalogReader reader, SystemShape shape)
    {
        _reader = reader;
        _shape = shape;
    }

    private CatalogSnapshot Catalog => _reader.Catalog;

    public static IEnumerable<SystemRow> Rows(CatalogReader reader, SystemShape shape)
    {
        var made = new DependencyCatalog(reader, shape);
        made.OfExtensions();
        foreach (UserType type in reader.Catalog.Types.Values.OrderBy(type => type.Oid))
            made.OfType(type);
        foreach (UserFunction function in reader.Catalog.Functions.Values.OrderBy(function => function.Oid))
            made.OfFunction(function);
        foreach (Relation relation in reader.Catalog.Relations.Values.Where(each => each is not SystemRelation).OrderBy(each => each.Oid))
            made.OfRelation(relation);
        foreach (DefaultAccess access in reader.Catalog.Defaults.Values
            .Where(access => access.Schema is not null).OrderBy(access => access.Oid))
            made.Add(CatalogReader.DefaultAccessOid, access.Oid, CatalogReader.NamespaceOid, reader.Schema(access.Schema!), Automatic);
        return made._rows;
    }

    private void Add(uint owner, uint oid, uint refersTo, uint other, char kind, int part = 0, int otherPart = 0)
    {
        if (other < FirstUnpinned && (refersTo, other) != (CatalogReader.NamespaceOid, CatalogReader.PublicOid))
            return;
        _rows.Add(new SystemRow(_shape)
        {
            ["classid"] = owner, ["objid"] = oid, ["objsubid"] = part, ["refclassid"] = refersTo, ["refobjid"] = other,
            ["refobjsubid"] = otherPart, ["deptype"] = kind,
        });
    }

    /// <summary>What a kept text names of what users made.</summary>
    private void AddNamed(uint owner, uint oid, string? text, uint apart = 0)
    {
        foreach (uint other in text is null ? [] : KeptNames.In(text).Distinct().Where(other => other != apart))
            AddTo(owner, oid, other);
    }

    private void AddTo(uint owner, uint oid, uint other)
    {
        if (ClassOf(other) is { } refersTo)
            Add(owner, oid, refersTo, other, Normal);
    }

    private uint? ClassOf(uint oid) => Catalog.Relations.ContainsKey(oid) ? CatalogReader.ClassOid
        : Catalog.Types.ContainsKey(oid) ? CatalogReader.TypeOid
        : Catalog.Functions.ContainsKey(oid) ? CatalogReader.ProcedureOid
        : null;

    private void AddType(uint owner, uint oid, SqlType? type, int part = 0) =>
        Add(owner, oid, CatalogReader.TypeOid, (type?.Element ?? type)?.Oid ?? 0, Normal, part);

    private void AddType(uint owner, uint oid, TableColumn column)
    {
        if (column.Domain != 0)
            Add(owner, oid, CatalogReader.TypeOid, column.Domain, Normal, column.Number);
        else
            AddType(owner, oid, column.Type, column.Number);
    }

    private void AddSchema(uint owner, uint oid, string schema) =>
        Add(owner, oid, CatalogReader.NamespaceOid, _reader.Schema(schema), Normal);

    private void OfExtensions()
    {
        foreach ((uint owner, uint oid, uint extension) in ExtensionMembers.All(_reader))
            Add(owner, oid, CatalogReader.ExtensionOid, extension, OfExtension);
        foreach (Extension extension in Catalog.Extensions.Values.OrderBy(extension => extension.Oid))
            AddSchema(CatalogReader.ExtensionOid, extension.Oid, extension.Schema);
    }

    private void OfType(UserType type)
    {
        AddSchema(CatalogReader.TypeOid, type.Oid, type.Schema);
        Add(CatalogReader.TypeOid, type.ArrayOid, CatalogReader.TypeOid, type.Oid, Internal);
        if (type.Kind == UserTypeKind.Composite)
            Add(CatalogReader.ClassOid, type.RelationOid, CatalogReader.TypeOid, type.Oid, Internal);
        foreach (TableColumn attribute in type.Attributes)
            AddType(CatalogReader.ClassOid, type.RelationOid, attribute);
        if (type.Kind == UserTypeKind.Multirange)
            Add(CatalogReader.TypeOid, type.Oid, CatalogReader.TypeOid, type.Over!.Oid, Internal);
        else
            AddType(CatalogReader.TypeOid, type.Oid, type.Over);
        AddNamed(CatalogReader.TypeOid, type.Oid, type.Default);
        if (type is { Kind: UserTypeKind.Domain, NotNull: true })
            Add(CatalogReader.ConstraintOid, IndexCatalog.NotNullOid(type), CatalogReader.TypeOid, type.Oid, Automatic);
        foreach (CheckConstraint check in type.Checks)
        {
            Add(CatalogReader.ConstraintOid, check.Oid, CatalogReader.TypeOid, type.Oid, Automatic);
            AddNamed(CatalogReader.ConstraintOid, check.Oid, check.Expression);
        }
    }

    private void OfFunction(UserFunction function)
    {
        AddSchema(CatalogReader.ProcedureOid, function.Oid, function.Schema);
        if (function.IsConstructor)
            OfConstructor(function);
        foreach (uint type in function.Parameters.Select(parameter => parameter.Type).Append(function.ResultType)
            .Select(type => (type.Element ?? type).Oid).Distinct())
            Add(CatalogReader.ProcedureOid, function.Oid, CatalogReader.TypeOid, type, Normal);
        foreach (UserParameter parameter in function.Parameters)
            AddNamed(CatalogReader.ProcedureOid, function.Oid, parameter.Default, function.Oid);
        if (function.IsKept)
            AddNamed(CatalogReader.ProcedureOid, function.Oid, function.Body, function.Oid);
    }

    private void OfConstructor(UserFunction function)
    {
        Add(CatalogReader.ProcedureOid, function.Oid, CatalogReader.TypeOid, function.ResultType.Oid, Internal);
        if (function.Body != RangeFunctions.OfRange)
            return;
        UserType range = Catalog.Types[function.Parameters[0].Type.Oid];
        Add(CatalogReader.CastOid, range.Range!.Cast, CatalogReader.TypeOid, range.Oid, Internal);
        Add(CatalogReader.CastOid, range.Range.Cast, CatalogReader.TypeOid, function.ResultType.Oid, Internal);
        Add(CatalogReader.CastOid, range.Range.Cast, CatalogReader.ProcedureOid, function.Oid, Internal);
    }

    private void OfRelation(Relation relation)
    {
        AddSchema(CatalogReader.ClassOid, relation.Oid, relation.Schema);
        if (relation is Table or View)
        {
            Add(CatalogReader.TypeOid, UserTypes.RowTypeOid(relation.Oid), CatalogReader.ClassOid, relation.Oid, Internal);
            Add(
                CatalogReader.TypeOid, UserTypes.RowArrayOid(relation.Oid), CatalogReader.TypeOid, UserTypes.RowTypeOid(relation.Oid),
                Internal);
        }

        switch (relation)
        {
            case View view:
                OfQuery(view, view.Definition, view.References);
                foreach (TableColumn column in view.Columns)
                    AddType(CatalogReader.ClassOid, view.Oid, column);
                break;
            case Sequence { OwnedByTable: not 0 } sequence:
                Add(
                    CatalogReader.ClassOid, sequence.Oid, CatalogReader.ClassOid, sequence.OwnedByTable,
                    IsIdentity(sequence) ? Internal : Automatic, otherPart: sequence.OwnedByColumn);
                break;
            case Table table:
                OfTable(table);
                break;
        }
    }

    private bool IsIdentity(Sequence sequence) => Catalog.ByOid(sequence.OwnedByTable) is Table table
        && table.Columns.Any(column => column.Number == sequence.OwnedByColumn && column.Identity != '\0');

    private void OfQuery(Relation relation, string text, IReadOnlyList<uint> references)
    {
        uint rule = ObjectCatalog.RuleOid(relation);
        Add(CatalogReader.RewriteOid, rule, CatalogReader.ClassOid, relation.Oid, Internal);
        foreach (uint other in KeptNames.Are(text) ? KeptNames.In(text).Distinct() : references)
            AddTo(CatalogReader.RewriteOid, rule, other);
        OfDefaults(relation);
    }

    private void OfTable(Table table)
    {
        if (table.Definition is { } text)
            OfQuery(table, text, table.References);
        else
            OfDefaults(table);
        foreach (TableColumn column in table.Columns)
        {
            AddType(CatalogReader.ClassOid, table.Oid, column);
            if (column.NotNull)
                AddColumns(CatalogReader.ConstraintOid, IndexCatalog.NotNullOid(table, column), table, [column.Number], Automatic);
        }

        foreach (CheckConstraint check in table.Checks)
        {
            AddColumns(CatalogReader.ConstraintOid, check.Oid, table, Named(table, check.Expression), Automatic);
            foreach (short column in Named(table, check.Expression))
                AddColumns(CatalogReader.ConstraintOid, check.Oid, table, [column], Normal);
            AddNamed(CatalogReader.ConstraintOid, check.Oid, check.Expression, table.Oid);
        }

        foreach (TableKey key in table.Keys)
            OfKey(table, key);
        foreach (ForeignKey key in table.ForeignKeys)
            OfReference(table, key);
        foreach (Policy policy in table.Policies)
        {
            Add(CatalogReader.PolicyOid, policy.Oid, CatalogReader.ClassOid, table.Oid, Automatic);
            foreach (short column in Named(table, policy.Using).Union(Named(table, policy.WithCheck)))
                AddColumns(CatalogReader.PolicyOid, policy.Oid, table, [column], Normal);
            AddNamed(CatalogReader.PolicyOid, policy.Oid, policy.Using, table.Oid);
            AddNamed(CatalogReader.PolicyOid, policy.Oid, policy.WithCheck, table.Oid);
        }
    }

    /// <summary>A default goes with its column, and needs the sequence that it takes values from.</summary>
    private void OfDefaults(Relation relation)
    {
        foreach (TableColumn column in relation.Columns.Where(each => each is { Default: not null, Identity: '\0' }))
        {
            uint oid = RelationCatalog.DefaultOid(relation.Oid, column.Number);
            Add(
                CatalogReader.AttributeDefaultOid, oid, CatalogReader.ClassOid, relation.Oid, column.IsGenerated ? Internal : Automatic,
                otherPart: column.Number);
            if (column.SequenceOid != 0)
                Add(CatalogReader.AttributeDefaultOid, oid, CatalogReader.ClassOid, column.SequenceOid, Normal);
            AddNamed(CatalogReader.AttributeDefaultOid, oid, column.Default, column.SequenceOid);
        }
    }

    private void OfKey(Table table, TableKey key)
    {
        short[] columns = [.. key.Columns.Concat(key.Included).Where(at => at >= 0).Select(at => table.Columns[at].Number)];
        if (key.IsConstraint)
        {
            Add(CatalogReader.ClassOid, key.Oid, CatalogReader.ConstraintOid, IndexCatalog.ConstraintOid(key), Internal);
            AddColumns(CatalogReader.ConstraintOid, IndexCatalog.ConstraintOid(key), table, columns, Automatic);
            return;
        }

        string[] texts = [.. key.Expressions.Append(key.Predicate).OfType<string>()];
        if (columns.Length == 0)
            AddColumns(CatalogReader.ClassOid, key.Oid, table, [], Automatic);
        AddColumns(
            CatalogReader.ClassOid, key.Oid, table, [.. columns.Union(texts.SelectMany(text => Named(table, text))).Order()], Automatic);
        foreach (string text in texts)
            AddNamed(CatalogReader.ClassOid, key.Oid, text, table.Oid);
    }

    private void OfReference(Table table, ForeignKey key)
    {
        AddColumns(CatalogReader.ConstraintOid, key.Oid, table, key.Columns, Automatic);
        if (Catalog.ByOid(key.Parent) is Table parent)
            AddColumns(CatalogReader.ConstraintOid, key.Oid, parent, key.ParentColumns, Normal);
        Add(CatalogReader.ConstraintOid, key.Oid, CatalogReader.ClassOid, key.ParentKey, Normal);
    }

    /// <summary>On each of the columns, or on the whole table where there is none.</summary>
    private void AddColumns(uint owner, uint oid, Table table, IReadOnlyList<short> columns, char kind)
    {
        foreach (short column in columns.Count > 0 ? columns : [(short)0])
            Add(owner, oid, CatalogReader.ClassOid, table.Oid, kind, otherPart: column);
    }

    private static short[] Named(Table table, string? expression) => expression is null ? [] :
        [.. table.Columns.Where(column => IndexCatalog.Mentions(expression, column.Name)).Select(column => column.Number)];
}
