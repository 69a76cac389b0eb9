using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// A table while its definition is read: columns and constraints as they come, names made up where none was given.
/// </summary>
internal sealed class TableDraft(DdlContext context, string schema, string name, uint oid)
{
    private readonly List<TableKey> _keys = [];
    private readonly List<CheckConstraint> _checks = [];
    private readonly HashSet<string> _indexNames = [];
    private readonly List<Action> _unchecked = [];
    private readonly HashSet<string> _checkNames = [];
    private readonly List<(string? Name, IReadOnlyList<string> Columns, ForeignKeyClause Clause)> _references = [];
    private readonly List<ForeignKey> _foreignKeys = [];
    private short _lastNumber;

    public List<TableColumn> Columns { get; } = [];

    public List<Sequence> Sequences { get; } = [];

    /// <summary>WITH (tenant_column), or that of a table which this one is like.</summary>
    public string? TenantColumn { get; set; }

    /// <summary>Its rows are tenants', whether a column says so or not.</summary>
    public bool IsOfTenant { get; set; }

    /// <summary>Continues a table that exists.</summary>
    public static TableDraft Of(DdlContext context, Table table)
    {
        var draft = new TableDraft(context, table.Schema, table.Name, table.Oid)
        {
            _lastNumber = Math.Max(table.LastColumnNumber, table.Columns.Select(column => column.Number).DefaultIfEmpty().Max()),
        };
        draft.Columns.AddRange(table.Columns);
        draft._keys.AddRange(table.Keys);
        draft._checks.AddRange(table.Checks);
        draft._foreignKeys.AddRange(table.ForeignKeys);
        draft._checkNames.UnionWith(table.Checks.Select(check => check.Name));
        draft._checkNames.UnionWith(table.ForeignKeys.Select(key => key.Name));
        return draft;
    }

    public Table ToTable()
    {
        CheckExpressions();
        var table = new Table
        {
            Oid = oid, Schema = schema, Name = name, Owner = context.CurrentRole, StorageGeneration = 1,
            Columns = [.. Columns], Keys = [.. _keys], Checks = [.. _checks], LastColumnNumber = _lastNumber,
        };
        return WithReferences(TenantColumn is null ? table : TenantColumns.Set(table, TenantColumn));
    }

    public Table Apply(Table table)
    {
        CheckExpressions();
        return WithReferences(table with
        {
            Columns = [.. Columns], Keys = [.. _keys], Checks = [.. _checks], LastColumnNumber = _lastNumber,
        });
    }

    /// <summary>Last, since a table may refer to its own keys.</summary>
    private Table WithReferences(Table table)
    {
        foreach ((string? given, IReadOnlyList<string> columns, ForeignKeyClause clause) in _references)
        {
            ForeignKey key = ForeignKeyDraft.Make(context, table, given, columns, clause, _checkNames.Contains);
            if (!_checkNames.Add(key.Name))
                throw new SqlException(SqlState.DuplicateObject, $"constraint \"{key.Name}\" for relation \"{name}\" already exists");
            _foreignKeys.Add(key);
        }

        _references.Clear();
        return table with { ForeignKeys = [.. _foreignKeys] };
    }

    public void Add(string column, SqlType type, int typmod, int offset, string? collation = null)
    {
        if (Columns.Any(each => each.Name == column))
            throw new SqlException(SqlState.DuplicateColumn, $"column \"{column}\" specified more than once");
        if (type.IsPseudo)
        {
            throw new SqlException(
                SqlState.InvalidTableDefinition, $"column \"{column}\" has pseudo-type {type.DisplayName(-1)}")
            {
                Offset = offset,
            };
        }

        if (UserTypes.IsRowType(type.Oid))
            throw SqlException.NotSupported($"columns of a relation's row type ({type}) are not supported").At(offset);
        Columns.Add(type is DomainType domain
            ? new TableColumn
            {
                Name = column, Type = domain.Base, Typmod = domain.BaseTypmod, Domain = domain.Oid, Number = ++_lastNumber,
                Collation = context.Catalog.Types.GetValueOrDefault(domain.Oid)?.Collation,
            }
            : new TableColumn { Name = column, Type = type, Typmod = typmod, Number = ++_lastNumber, Collation = collation });
    }

    public void Add(ColumnDefinition definition)
    {
        uint? serial = DdlTables.SerialType(definition.Type);
        (SqlType type, int typmod) = serial is { } integer
            ? (CatalogJson.Types(integer) ?? throw SqlException.NotSupported("serial"), -1)
            : context.ResolveUsed(definition.Type);
        Add(definition.Name, type, typmod, definition.Offset);
        int at = Columns.Count - 1;
        if (serial is not null)
        {
            Sequence sequence = NewSequence(Columns[at], []);
            Columns[at] = Columns[at] with { NotNull = true, SequenceOid = sequence.Oid, Default = SequenceOptions.NextValue(sequence) };
        }

        CheckClauses(definition, serial is not null);
        if (definition.Collation is { } collation)
            Columns[at] = Columns[at] with { Collation = Collations.OfColumn(collation, type) };
        if (definition.Storage is { } storage)
            Columns[at] = Columns[at] with { Storage = DdlStorage.StorageOf(Columns[at], storage) };
        if (definition.Compression is { } compression)
            Columns[at] = Columns[at] with { Compression = DdlStorage.CompressionOf(Columns[at], compression) };
        foreach (ColumnConstraint constraint in definition.Constraints)
            Add(at, constraint);
    }

    /// <summary>A column has one source of values: DEFAULT, an identity or an expression.</summary>
    private void CheckClauses(ColumnDefinition definition, bool isSerial)
    {
        bool hasDefault = isSerial, isIdentity = false, isGenerated = false;
        foreach (ColumnConstraint constraint in definition.Constraints)
        {
            (string? refusal, bool isKnown) = constraint.Kind switch
            {
                ConstraintKind.Default => (hasDefault ? "multiple default values" : null, true),
                ConstraintKind.Identity => (isIdentity ? "multiple identity specifications" : null, true),
                ConstraintKind.Generated => (isGenerated ? "multiple generation clauses" : null, true),
                _ => (null, false),
            };
            if (!isKnown)
                continue;
            hasDefault |= constraint.Kind == ConstraintKind.Default;
            isIdentity |= constraint.Kind == ConstraintKind.Identity;
            isGenerated |= constraint.Kind == ConstraintKind.Generated;
            refusal ??= hasDefault && isIdentity ? "both default and identity"
                : hasDefault && isGenerated ? "both default and generation expression"
                : isIdentity && isGenerated ? "both identity and generation expression" : null;
            if (refusal is not null)
            {
                throw new SqlException(
                    SqlState.SyntaxError, $"{refusal} specified for column \"{definition.Name}\" of table \"{name}\"")
                {
                    Offset = constraint.Offset,
                };
            }
        }
    }

    private void RequireStored(IEnumerable<int> ordinals, string what)
    {
        if (ordinals.Any(ordinal => Columns[ordinal].IsVirtual))
            throw SqlException.NotSupported($"{what} on virtual generated columns are not supported");
    }

    public void Add(TableConstraint constraint)
    {
        switch (constraint.Kind)
        {
            case ConstraintKind.PrimaryKey:
            case ConstraintKind.Unique:
                if (constraint.Index is not null)
                    throw SqlException.NotSupported("cannot use an existing index in CREATE TABLE").At(constraint.Offset);
                AddKey(constraint);
                break;
            case ConstraintKind.Check:
                AddCheck(constraint.Name, constraint.Expression!, !constraint.IsNotEnforced);
                break;
            case ConstraintKind.ForeignKey:
                _references.Add((constraint.Name, constraint.Columns, constraint.References!));
                break;
            case ConstraintKind.NotNull:
                foreach (int ordinal in constraint.Columns.Select(column => Ordinal(column, constraint.Offset)))
                    Columns[ordinal] = Columns[ordinal] with { NotNull = true };
                break;
            default: throw Unbuilt(constraint.Kind);
        }
    }

    /// <summary>A key of another table, over the same columns of this one; a new name is made up.</summary>
    public void AddCopy(TableKey key)
    {
        if (key.IsPrimary)
            RequireNoPrimary(null);
        var shown = new ShownNames(context.Catalog, context.SearchPath);
        string columns = string.Join('_', Enumerable.Range(0, key.Columns.Count).Select(at => key.Columns[at] >= 0
            ? Columns[key.Columns[at]].Name
            : IndexDefinition.ExpressionName(shown.Expression(key.Expressions[at])))
            .Concat(key.Included.Select(ordinal => Columns[ordinal].Name)));
        string label = key.IsPrimary ? "pkey" : key.IsConstraint ? "key" : "idx";
        _keys.Add(key with { Oid = context.Transaction.NewOid(), Name = IndexName(null, key.IsPrimary ? null : columns, label) });
    }

    private void RequireNoPrimary(int? offset)
    {
        if (_keys.Any(key => key.IsPrimary))
            throw new SqlException(
                SqlState.InvalidTableDefinition, $"multiple primary keys for table \"{name}\" are not allowed") { Offset = offset };
    }

    private void AddKey(TableConstraint constraint)
    {
        bool isPrimary = constraint.Kind == ConstraintKind.PrimaryKey;
        if (isPrimary)
            RequireNoPrimary(constraint.Offset);
        int[] ordinals = [.. constraint.Columns.Select(column => Ordinal(column, constraint.Offset))];
        int[] included = [.. constraint.Included.Select(column => Ordinal(column, constraint.Offset))];
        RequireStored([.. ordinals, .. included], isPrimary ? "primary keys" : "unique constraints");
        string columns = string.Join('_', ordinals.Select(ordinal => Columns[ordinal].Name));
        var key = new TableKey
        {
            Oid = context.Transaction.NewOid(),
            Name = IndexName(constraint.Name, isPrimary ? null : columns, isPrimary ? "pkey" : "key"),
            Columns = ordinals, Included = included, IsUnique = true, IsPrimary = isPrimary, IsConstraint = true,
            NullsNotDistinct = constraint.NullsNotDistinct, IsDeferrable = constraint.IsDeferrable, IsDeferred = constraint.IsDeferred,
        };
        if (isPrimary)
        {
            foreach (int ordinal in ordinals)
                Columns[ordinal] = Columns[ordinal] with { NotNull = true };
        }

        _keys.Add(key);
    }

    /// <summary>A check without a name is named after the one column that it names, which may come after it.</summary>
    public void AddCheck(string? given, Expression expression, bool isEnforced)
    {
        int at = _checks.Count;
        _checks.Add(new CheckConstraint(context.Transaction.NewOid(), given ?? "", context.Print(expression))
        {
            IsEnforced = isEnforced, IsValidated = isEnforced,
        });
        _unchecked.Add(() =>
        {
            BoundTableExpression? bound = context.CheckExpression?.Invoke(expression, ExpressionUse.Check, name, Columns, null);
            string? column = bound?.Named is [var only] ? Columns[only].Name : null;
            string check = given ?? RelationNames.Choose(name, column, "check", _checkNames.Contains);
            if (!_checkNames.Add(check))
                throw new SqlException(SqlState.DuplicateObject, $"constraint \"{check}\" for relation \"{name}\" already exists");
            _checks[at] = _checks[at] with { Name = check, Expression = context.Print(expression) };
        });
    }

    // A column's constraint may name columns that come after it.
    private void Later(Expression expression, ExpressionUse use, TableColumn column) => _unchecked.Add(() =>
    {
        context.CheckExpression?.Invoke(expression, use, name, Columns, column);
        int at = Columns.FindIndex(each => each.Number == column.Number);
        Columns[at] = Columns[at] with { Default = context.Print(expression) };
    });

    private void CheckExpressions()
    {
        foreach (Action check in _unchecked)
            check();
        _unchecked.Clear();
    }

    public int Ordinal(string column, int? offset = null)
    {
        int ordinal = Columns.FindIndex(each => each.Name == column);
        return ordinal >= 0
            ? ordinal
            : throw (SystemColumn.Is(column) ? ColumnLookup.NoIndexOnSystem()
                : new SqlException(SqlState.UndefinedColumn, $"column \"{column}\" named in key does not exist") { Offset = offset });
    }

    private void Add(int at, ColumnConstraint constraint)
    {
        TableColumn column = Columns[at];
        switch (constraint.Kind)
        {
            case ConstraintKind.NotNull: Columns[at] = column with { NotNull = true }; break;
            case ConstraintKind.Null: break;
            case ConstraintKind.Default:
                Later(constraint.Expression!, ExpressionUse.Default, column);
                Columns[at] = column with { Default = context.Print(constraint.Expression!) };
                break;
            case ConstraintKind.Generated:
                column = Columns[at] = column with
                {
                    Default = context.Print(constraint.Expression!), IsGenerated = true, IsVirtual = constraint.IsVirtual,
                };
                Later(constraint.Expression!, ExpressionUse.Generated, column);
                if (column.IsVirtual)
                    GenerationRules.CheckType(column);
                break;
            case ConstraintKind.Identity:
                DdlIdentity.RequireCountable(column.Type);
                Sequence sequence = NewSequence(column, constraint.SequenceOptions);
                Columns[at] = column with
                {
                    NotNull = true, Identity = constraint.Always ? 'a' : 'd', SequenceOid = sequence.Oid,
                    Default = SequenceOptions.NextValue(sequence),
                };
                break;
            case ConstraintKind.PrimaryKey:
            case ConstraintKind.Unique:
                AddKey(new TableConstraint(constraint.Kind, constraint.Name, constraint.Offset)
                {
                    Columns = [column.Name], NullsNotDistinct = constraint.NullsNotDistinct, IsDeferrable = constraint.IsDeferrable,
                    IsDeferred = constraint.IsDeferred,
                });
                break;
            case ConstraintKind.Check: AddCheck(constraint.Name, constraint.Expression!, !constraint.IsNotEnforced); break;
            case ConstraintKind.ForeignKey: _references.Add((constraint.Name, [column.Name], constraint.References!)); break;
            default: throw Unbuilt(constraint.Kind);
        }
    }

    public Sequence NewSequence(TableColumn column, IReadOnlyList<DefinitionOption> options)
    {
        Func<string, bool> taken = RelationNames.TakenIn(context.Catalog, schema);
        string chosen = RelationNames.Choose(name, column.Name, "seq", each => taken(each) || Sequences.Any(other => other.Name == each));
        Sequence sequence = SequenceOptions.Owned(context, schema, chosen, oid, column, options);
        Sequences.Add(sequence);
        return sequence;
    }

    private string IndexName(string? given, string? columns, string label)
    {
        Func<string, bool> taken = RelationNames.TakenIn(context.Catalog, schema);
        if (given is not null && (taken(given) || _indexNames.Contains(given)))
            throw new SqlException(SqlState.DuplicateTable, $"relation \"{given}\" already exists");
        string chosen = given ?? RelationNames.Choose(name, columns, label, each => taken(each) || _indexNames.Contains(each));
        _indexNames.Add(chosen);
        return chosen;
    }

    private static SqlException Unbuilt(ConstraintKind kind) =>
        SqlException.NotSupported($"{kind.ToString().ToLowerInvariant()} constraints are not supported");
}
