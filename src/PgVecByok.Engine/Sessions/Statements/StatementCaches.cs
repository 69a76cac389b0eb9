using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Trees by text or by the shape of a text, and bound statements by tree, for all sessions. A bound statement is given out only for the
/// environment and the very catalog it was bound with, so a role, a policy or a table that changed is never missed.
/// </summary>
internal sealed class StatementCaches
{
    /// <summary>Longer texts are not likely to come again, and would fill the cache.</summary>
    private const int TextLengthMax = 32_768, VariantsMax = 16;

    /// <summary>A token's trees and plans hold 250 to 400 bytes (INSERT of 2,500,000 rows, IN of 4,000,000 numbers).</summary>
    public const long TokenBytes = 256;

    /// <summary>What the trees of a text hold that was not parsed just now, since it is kept: a token of four characters, say.</summary>
    public static long ShortTextBytes(string text) => Math.Min(text.Length, TextLengthMax) * TokenBytes / 4;

    private readonly record struct Key(Statement Statement, string Types, SessionEnvironment Environment) : IEquatable<Key>
    {
        public bool Equals(Key other) =>
            ReferenceEquals(Statement, other.Statement) && Types == other.Types && Environment.Equals(other.Environment);

        public override int GetHashCode() =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(Statement), Types, Environment);
    }

    private readonly TwoGenerationCache<string, IReadOnlyList<ParsedStatement>> _scripts = new(512);
    private readonly TwoGenerationCache<string, ConcurrentBag<ShapedStatement>> _shapes = new(512);
    private readonly TwoGenerationCache<Key, CompiledStatement> _compiled = new(512);
    private long _parses;
    private long _binds;

    /// <summary>Texts that went through the parser, ever.</summary>
    public long Parses => Volatile.Read(ref _parses);

    /// <summary>Statements that were bound, and so planned, ever.</summary>
    public long Binds => Volatile.Read(ref _binds);

    /// <param name="text">What the client sent.</param>
    /// <param name="onTokens">Told of how many tokens room is taken for, if it is to be parsed.</param>
    public IReadOnlyList<ParsedStatement> Parse(string text, Action<int> onTokens)
    {
        if (_scripts.TryGet(text, out IReadOnlyList<ParsedStatement>? script))
            return script;
        Interlocked.Increment(ref _parses);
        script = SqlParser.ParseScript(text, onTokens);
        Keep(text, script);
        return script;
    }

    /// <summary>The statement of all texts of this shape whose other constants are this text's; null where there is none.</summary>
    public ShapedStatement? Shape(ReadOnlySpan<char> shape, string text, ReadOnlySpan<CutConstant> constants)
    {
        string key = shape.ToString();
        if (!_shapes.TryGet(key, out ConcurrentBag<ShapedStatement>? variants))
            _shapes.Put(key, variants = []);
        foreach (ShapedStatement known in variants)
        {
            if (known.Covers(text, constants))
                return known;
        }

        if (!_scripts.TryGet(text, out IReadOnlyList<ParsedStatement>? script))
        {
            Interlocked.Increment(ref _parses);
            script = SqlParser.ParseScript(text);
        }

        ShapedStatement? made = ShapedStatement.Of(script, text, constants);
        if (made is null)
            Keep(text, script);
        else if (variants.Count < VariantsMax)
            variants.Add(made);
        return made;
    }

    /// <summary>Types: the oids declared for $1 …, as one text.</summary>
    public CompiledStatement? Find(Statement statement, string types, SessionEnvironment environment, CatalogSnapshot catalog) =>
        _compiled.TryGet(new Key(statement, types, environment), out CompiledStatement? compiled) && compiled.Catalog == catalog
            ? compiled
            : null;

    public void CountBind() => Interlocked.Increment(ref _binds);

    public void Keep(Statement statement, string types, SessionEnvironment environment, CompiledStatement compiled) =>
        _compiled.Put(new Key(statement, types, environment), compiled);

    /// <summary>Texts and plans have constants of tenants in them. Others' come again with the next statement.</summary>
    public void Clear()
    {
        _scripts.Clear();
        _shapes.Clear();
        _compiled.Clear();
    }

    private void Keep(string text, IReadOnlyList<ParsedStatement> script)
    {
        if (text.Length <= TextLengthMax && !HoldsSecret(script))
            _scripts.Put(text, script);
    }

    /// <summary>A password in a statement is not kept in memory for later.</summary>
    private static bool HoldsSecret(IReadOnlyList<ParsedStatement> script) =>
        script.Any(each => each.Statement is CreateRole or AlterRole);
}
