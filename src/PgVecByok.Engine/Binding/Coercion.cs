using System.Text;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>How a value of one type becomes one of another; None: not at all in this context.</summary>
internal enum CoercionPath
{
    None,
    Relabel,
    Function,
    Elements,
    ThroughText,
}

/// <summary>
/// PostgreSQL's coercions: which exist (pg_cast, arrays element by element, through text), which a context allows, and the literals and
/// parameters of unknown type that take the type they are asked for.
/// </summary>
internal sealed class Coercion(BindState state)
{
    private static readonly string[] ClockWords = ["now", "today", "tomorrow", "yesterday"];

    private FunctionCatalog Functions => state.Functions;

    public CoercionPath FindPath(SqlType source, SqlType target, CastContext context, out ScalarFunction? function)
    {
        SqlException.ThrowIfTooDeep();
        function = null;
        (source, target) = (DomainType.BaseOf(source), DomainType.BaseOf(target));
        if (source == target)
            return CoercionPath.Relabel;
        if (Functions.TryFindCast(source, target, out CastDefinition? cast))
        {
            if (cast.Context > context)
                return CoercionPath.None;
            function = cast.Function;
            return function is not null ? CoercionPath.Function : cast.ThroughText ? CoercionPath.ThroughText : CoercionPath.Relabel;
        }

        if (target is MultirangeType many && many.Range == source)
        {
            function = RangeFunctions.ToMultirange(many.Range);
            return context == CastContext.Explicit ? CoercionPath.Function : CoercionPath.None;
        }

        if (source.Element is { } from && target.Element is { } to && !Pseudo.IsPolymorphic(target))
        {
            CoercionPath path = FindPath(from, to, context, out function);
            if (path != CoercionPath.None)
                return path == CoercionPath.Relabel ? CoercionPath.Relabel : CoercionPath.Elements;
        }

        bool isAllowed = context == CastContext.Assignment && target.Category == 'S'
            || context == CastContext.Explicit && (target.Category == 'S' || source.Category == 'S');
        bool isShown = !source.IsPseudo || source == BuiltinTypes.Record || source == BuiltinTypes.Void;
        return isAllowed && !target.IsPseudo && isShown ? CoercionPath.ThroughText : CoercionPath.None;
    }

    public bool Can(SqlType source, SqlType target, CastContext context)
    {
        if (source == target || source == BuiltinTypes.Unknown || Pseudo.IsAny(target) || Pseudo.IsPolymorphic(target))
            return true;
        if (Pseudo.IsRecord(target))
            return IsRow(source);
        if (Pseudo.IsRecord(source) && target is CompositeType)
            return true;
        return FindPath(source, target, context, out _) != CoercionPath.None;
    }

    /// <summary>Null if there is no such coercion; the caller knows what to say.</summary>
    public BoundExpression? TryTo(BoundExpression value, SqlType type, int typmod, CastContext context, bool isExplicit = false)
    {
        if (!Can(value.Type, type, context))
            return null;
        return WithTypmod(Convert(value, type, context, isExplicit, typmod), type, typmod, isExplicit);
    }

    /// <summary>An implicit coercion that overload resolution has found possible.</summary>
    public BoundExpression To(BoundExpression value, SqlType type) => Convert(value, type, CastContext.Implicit, isExplicit: false, -1);

    public BoundExpression Cast(BoundExpression value, SqlType type, int typmod, int offset) =>
        TryCast(value, type, typmod, offset) is { } cast
            ? cast
            : throw new SqlException(
                SqlState.CannotCoerce, $"cannot cast type {value.Type.DisplayName(-1)} to {type.DisplayName(-1)}") { Offset = offset };

    private BoundExpression? TryCast(BoundExpression value, SqlType type, int typmod, int offset)
    {
        try
        {
            return TryTo(value, type, typmod, CastContext.Explicit, isExplicit: true);
        }
        catch (SqlException failed) when (failed.State == SqlState.CannotCoerce)
        {
            throw failed.At(offset);
        }
    }

    /// <summary>coerce_to_boolean: WHERE, AND, CASE WHEN.</summary>
    public BoundExpression ToBoolean(BoundExpression value, string construct) =>
        value.Type == BuiltinTypes.Bool ? value
        : TryTo(value, BuiltinTypes.Bool, -1, CastContext.Assignment)
            ?? throw new SqlException(
                SqlState.DatatypeMismatch, $"argument of {construct} must be type boolean, not type {value.Type.DisplayName(-1)}")
                { Offset = state.PlaceOf(value) };

    public BoundExpression ToSpecific(BoundExpression value, SqlType type, string construct) =>
        value.Type == type ? value
        : TryTo(value, type, -1, CastContext.Assignment)
            ?? throw new SqlException(
                SqlState.DatatypeMismatch,
                $"argument of {construct} must be type {type.DisplayName(-1)}, not type {value.Type.DisplayName(-1)}")
                { Offset = state.PlaceOf(value) };

    /// <summary>A literal or parameter whose type nothing has asked for becomes text.</summary>
    public BoundExpression Settle(BoundExpression value) => value.Type == BuiltinTypes.Unknown ? To(value, BuiltinTypes.Text) : value;

    private BoundExpression Convert(BoundExpression value, SqlType type, CastContext context, bool isExplicit, int typmod)
    {
        if (value.Type == type || Pseudo.IsAny(type) || Pseudo.IsPolymorphic(type) || Pseudo.IsRecord(type) && IsRow(value.Type))
            return value;
        if (value.Type == BuiltinTypes.Unknown)
            return state.PlacedLike(FromUnknown(value, type, typmod), value);
        if (type is CompositeType composite && Pseudo.IsRecord(value.Type))
            return RowCoercion.To(state, value, composite, context, isExplicit);
        CoercionPath path = FindPath(value.Type, type, context, out ScalarFunction? function);
        bool throughText = path == CoercionPath.ThroughText || (path == CoercionPath.Elements && function is null);
        // An integer becomes as many bits as asked for, not bits that are then cut.
        int made = type == BuiltinTypes.Bit && function?.ArgumentTypes.Count == 2 ? typmod : -1;
        var cast = new BoundCast(value, function, throughText, isExplicit, type, made);
        return DomainBinder.Enforce(state, state.PlacedLike(cast, value), 0);
    }

    private static bool IsRow(SqlType type) => Pseudo.IsRecord(type) || type is CompositeType;

    private BoundExpression FromUnknown(BoundExpression value, SqlType type, int typmod)
    {
        if (type == BuiltinTypes.Unknown)
            return value;
        if (value is BoundParameter parameter)
            return state.Parameters.Resolve(parameter, type, state.PlaceOf(value));
        if (value is BoundConstant constant)
            return Literal(constant, type, typmod);
        return new BoundCast(value, null, ThroughText: true, IsExplicit: false, type);
    }

    private BoundExpression Literal(BoundConstant constant, SqlType type, int typmod)
    {
        if (constant.Value is not Text text)
            return new BoundConstant(null, type);
        if (DependsOnClock(text, type))
        {
            return new BoundCast(
                new BoundConstant(text, BuiltinTypes.Text), null, ThroughText: true, IsExplicit: false, type);
        }

        try
        {
            if (RegistryLiterals.TryParse(state, type, text.ToString(), out object? found))
                return new BoundConstant(found, type);
            // Interval's typmod decides what '1' means; elsewhere the length is a coercion of its own, which may cut or complain.
            int modifier = type == BuiltinTypes.Interval ? typmod : -1;
            var parsed = new BoundConstant(type.ParseText(text.Span, modifier, state.Context.Format), type);
            if (type.Element is DomainType && DomainBinder.Enforce(state, parsed, 0) is BoundCall enforced)
                state.Context.Evaluate?.Invoke(enforced);
            return parsed;
        }
        catch (SqlException failed) when (failed.Offset is null && state.PlaceOf(constant) is { } offset)
        {
            throw failed.At(offset);
        }
    }

    /// <summary>'now' and 'today' mean the time of each run: a plan may be kept and run again.</summary>
    private static bool DependsOnClock(Text text, SqlType type)
    {
        if (type != BuiltinTypes.Date && type != BuiltinTypes.Time && type != BuiltinTypes.TimeTz
            && type != BuiltinTypes.Timestamp && type != BuiltinTypes.TimestampTz)
        {
            return false;
        }

        // Words, not parts of words: a time zone may be called Nowhere.
        string lower = text.ToString().ToLowerInvariant();
        return ClockWords.Any(word => lower.IndexOf(word, StringComparison.Ordinal) is var at and >= 0
            && (at == 0 || !char.IsAsciiLetter(lower[at - 1]))
            && (at + word.Length == lower.Length || !char.IsAsciiLetter(lower[at + word.Length])));
    }

    private BoundExpression WithTypmod(BoundExpression value, SqlType type, int typmod, bool isExplicit)
    {
        if (typmod < 0 || value.Typmod == typmod)
            return value;
        ScalarFunction? function = null;
        SqlType sized = type.Element ?? type;
        if (Functions.TryFindCast(sized, sized, out CastDefinition? cast))
            function = cast.Function;
        return state.PlacedLike(
            new BoundCast(value, function, ThroughText: false, isExplicit, type, typmod), value);
    }

    public static string Signature(IEnumerable<SqlType> types) => new StringBuilder().AppendJoin(", ", types.Select(type => type.DisplayName(-1))).ToString();
}
