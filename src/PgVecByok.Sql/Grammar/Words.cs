using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Pidgin;
using Expecteds = Pidgin.PooledList<Pidgin.Expected<PgVecByok.Sql.Token>>;
using State = Pidgin.ParseState<PgVecByok.Sql.Token>;

namespace PgVecByok.Sql;

/// <summary>Picks the rule that the coming tokens ask for; null where none does.</summary>
internal delegate Parser<Token, T>? Choice<T>(Next next);

/// <summary>
/// What the grammar is written in. Each word looks at the coming token, or at most a few, and decides: nothing is ever tried and
/// taken back, so a failure is final and its place is PostgreSQL's place of the syntax error.
/// </summary>
internal static class Words
{
    private static readonly Dictionary<PgVecByok.Sql.Keyword, Parser<Token, Token>> Keywords =
        Enum.GetValues<PgVecByok.Sql.Keyword>().ToDictionary(word => word, word => (Parser<Token, Token>)new OneWord(word));

    /// <summary>The offset of the coming token; takes nothing.</summary>
    public static Parser<Token, int> Here { get; } = new Offset();

    public static Parser<Token, Token> Keyword(Keyword word) => Keywords[word];

    public static Parser<Token, Token> Symbol(string symbol) => new OneSymbol(symbol);

    public static Parser<Token, Token> OfKind(Kind kind) => new One(token => token.Kind == kind);

    public static Parser<Token, Token> Matching(Func<Token, bool> match) => new One(match);

    /// <summary>These words one after the other; gives the offset of the first.</summary>
    public static Parser<Token, int> Phrase(params Keyword[] words) => new Sequence(words);

    /// <summary>The phrase or nothing: the first word decides.</summary>
    public static Parser<Token, bool> Flag(params Keyword[] words) => new Decision(words, next => next.Is(words[0]));

    /// <summary>The phrase or nothing, where its first word may also mean something else.</summary>
    public static Parser<Token, bool> FlagIfAll(params Keyword[] words) =>
        new Decision(words, next => next.Is(words[0]) && next.Second.Is(words[1]));

    /// <summary>The word before a name: where no name follows, the word is itself the name.</summary>
    public static Parser<Token, bool> FlagIfName(Keyword word) =>
        new Decision([word], next => next.Is(word) && NamesGrammar.IsColId(next.Second));

    public static Parser<Token, bool> SymbolFlag(string symbol)
    {
        Parser<Token, bool> found = Symbol(symbol).ThenReturn(true);
        return Choose(next => next.Is(symbol) ? found : False);
    }

    public static Parser<Token, bool> False { get; } = Parser<Token>.Return(false);

    /// <summary>A body behind its word, or null.</summary>
    public static Parser<Token, T?> Clause<T>(Keyword word, Parser<Token, T> body)
        where T : class => new Behind<T, T?>(word, body, null);

    /// <summary>What the choice finds, or null.</summary>
    public static Parser<Token, T?> Maybe<T>(Choice<T> choice)
        where T : class => new Optional<T>(choice);

    public static Parser<Token, T> OrElse<T>(Choice<T> choice, T otherwise)
    {
        Parser<Token, T> none = Parser<Token>.Return(otherwise);
        return Choose(next => choice(next) ?? none);
    }

    public static Parser<Token, T> Choose<T>(Choice<T> choice) => new Chosen<T>(choice);

    /// <summary>A rule defined further down, or in a module further up.</summary>
    public static Parser<Token, T> Later<T>(Func<Parser<Token, T>> rule) => new BackEdge<T>(rule);

    public static Parser<Token, IReadOnlyList<T>> CommaList<T>(Parser<Token, T> item) => new Commas<T>(item);

    public static Parser<Token, T> Parenthesised<T>(Parser<Token, T> body) => Symbol("(").Then(body).Before(Symbol(")"));

    public static Parser<Token, IReadOnlyList<T>> ParenthesisedList<T>(Parser<Token, T> item) => Parenthesised(CommaList(item));

    /// <summary>( ) too.</summary>
    public static Parser<Token, IReadOnlyList<T>> ParenthesisedListOrEmpty<T>(Parser<Token, T> item)
    {
        Parser<Token, IReadOnlyList<T>> items = CommaList(item);
        Parser<Token, IReadOnlyList<T>> none = Parser<Token>.Return<IReadOnlyList<T>>([]);
        return Parenthesised(Choose(next => next.Is(")") ? none : items));
    }

    /// <summary>The list where it opens here, else none.</summary>
    public static Parser<Token, IReadOnlyList<T>> ListIfOpen<T>(Parser<Token, T> item)
    {
        Parser<Token, IReadOnlyList<T>> list = ParenthesisedList(item);
        Parser<Token, IReadOnlyList<T>> none = Parser<Token>.Return<IReadOnlyList<T>>([]);
        return Choose(next => next.Is("(") ? list : none);
    }

    public static Parser<Token, IReadOnlyList<T>> ListBehind<T>(Keyword word, Parser<Token, IReadOnlyList<T>> list) =>
        new Behind<IReadOnlyList<T>, IReadOnlyList<T>>(word, list, []);

    /// <summary>As many as the choice finds.</summary>
    public static Parser<Token, IReadOnlyList<T>> Repeat<T>(Choice<T> choice) => new Repeated<T>(choice);

    /// <summary>Changes of a first value, in the order written: options, chains of operators.</summary>
    public static Parser<Token, T> Fold<T>(Parser<Token, T> first, Choice<Func<T, T>> change) => new Folded<T>(first, change);

    /// <summary>The rule where its result is one that may stand here; if not, an error behind it.</summary>
    public static Parser<Token, T> If<T>(Parser<Token, T> rule, Func<T, bool> holds) => new Checked<T>(rule, holds);

    /// <summary>A body that stands behind its word.</summary>
    public static Parser<Token, T> After<T>(Keyword word, Parser<Token, T> body) => new Following<T>(word, body);

    public static bool Comes(ref State state, Keyword word) => Coming(ref state).Is(word);

    /// <summary>The coming token, where it is: to copy it costs more than to look at it.</summary>
    public static ref readonly Token Coming(ref State state) => ref new Next(state.LookAhead(1)).First;

    public static bool TakesComma(ref State state)
    {
        if (!Coming(ref state).Is(","))
            return false;
        state.Advance();
        return true;
    }

    /// <summary>
    /// The body behind its word; where the word does not come the value stays. Coming: the key word that comes, before
    /// and behind.
    /// </summary>
    public static bool TryClause<T>(
        Keyword word, Parser<Token, T> body, ref State state, ref Expecteds expecteds, ref Keyword coming, ref T? value)
    {
        if (coming != word)
            return true;
        state.Advance();
        if (!body.TryParse(ref state, ref expecteds, out value))
            return false;
        coming = Coming(ref state).Word;
        return true;
    }

    internal static bool Fail(ref State state)
    {
        state.SetError(Pidgin.Maybe.Nothing<Token>(), false, state.Location, null);
        return false;
    }

    private sealed class One(Func<Token, bool> match) : Parser<Token, Token>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out Token result)
        {
            result = state.HasCurrent ? Coming(ref state) : default;
            if (!state.HasCurrent || !match(result))
                return Fail(ref state);
            state.Advance();
            return true;
        }
    }

    private sealed class OneWord(Keyword word) : Parser<Token, Token>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out Token result)
        {
            result = Coming(ref state);
            if (!result.Is(word))
                return Fail(ref state);
            state.Advance();
            return true;
        }
    }

    private sealed class OneSymbol(string symbol) : Parser<Token, Token>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out Token result)
        {
            result = Coming(ref state);
            if (!result.Is(symbol))
                return Fail(ref state);
            state.Advance();
            return true;
        }
    }

    /// <summary>A body behind its word; something else where the word does not come.</summary>
    private sealed class Behind<TBody, TResult>(Keyword word, Parser<Token, TBody> body, TResult otherwise) : Parser<Token, TResult>
        where TBody : TResult
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out TResult result)
        {
            result = otherwise;
            if (!Coming(ref state).Is(word))
                return true;
            RuntimeHelpers.EnsureSufficientExecutionStack();
            state.Advance();
            bool done = body.TryParse(ref state, ref expecteds, out TBody? value);
            result = value;
            return done;
        }
    }

    private sealed class Following<T>(Keyword word, Parser<Token, T> body) : Parser<Token, T>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out T result)
        {
            result = default;
            if (!Comes(ref state, word))
                return Fail(ref state);
            state.Advance();
            return body.TryParse(ref state, ref expecteds, out result);
        }
    }

    private sealed class Sequence(Keyword[] words) : Parser<Token, int>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out int result)
        {
            result = Coming(ref state).Offset;
            foreach (Keyword word in words)
            {
                if (!Coming(ref state).Is(word))
                    return Fail(ref state);
                state.Advance();
            }

            return true;
        }
    }

    private delegate bool Decide(Next next);

    private sealed class Decision(Keyword[] words, Decide decide) : Parser<Token, bool>
    {
        private readonly Parser<Token, int> _phrase = Phrase(words);

        public override bool TryParse(ref State state, ref Expecteds expecteds, out bool result)
        {
            result = decide(new Next(state.LookAhead(Next.Count)));
            return !result || _phrase.TryParse(ref state, ref expecteds, out _);
        }
    }

    private sealed class Offset : Parser<Token, int>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out int result)
        {
            result = Coming(ref state).Offset;
            return true;
        }
    }

    private sealed class Chosen<T>(Choice<T> choice) : Parser<Token, T>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out T result)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (choice(new Next(state.LookAhead(Next.Count))) is { } rule)
                return rule.TryParse(ref state, ref expecteds, out result);
            result = default;
            return Fail(ref state);
        }
    }

    /// <summary>Every rule that comes back to itself does so here, in a choice or in an operator: there the stack is guarded.</summary>
    private sealed class BackEdge<T>(Func<Parser<Token, T>> rule) : Parser<Token, T>
    {
        private Parser<Token, T>? _rule;

        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out T result)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return (_rule ??= rule()).TryParse(ref state, ref expecteds, out result);
        }
    }

    private sealed class Optional<T>(Choice<T> choice) : Parser<Token, T?>
        where T : class
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, out T? result)
        {
            result = null;
            return choice(new Next(state.LookAhead(Next.Count))) is not { } rule || rule.TryParse(ref state, ref expecteds, out result);
        }
    }

    private sealed class Commas<T>(Parser<Token, T> item) : Parser<Token, IReadOnlyList<T>>
    {
        public override bool TryParse(
            ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out IReadOnlyList<T> result)
        {
            result = null;
            List<T>? items = null;
            while (true)
            {
                if (!item.TryParse(ref state, ref expecteds, out T? next))
                    return false;
                if (!TakesComma(ref state))
                {
                    items?.Add(next);
                    result = items ?? (IReadOnlyList<T>)[next];
                    return true;
                }

                (items ??= []).Add(next);
            }
        }
    }

    private sealed class Repeated<T>(Choice<T> choice) : Parser<Token, IReadOnlyList<T>>
    {
        public override bool TryParse(
            ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out IReadOnlyList<T> result)
        {
            result = [];
            List<T>? items = null;
            while (state.HasCurrent && choice(new Next(state.LookAhead(Next.Count))) is { } rule)
            {
                if (!rule.TryParse(ref state, ref expecteds, out T? item))
                    return false;
                (items ??= []).Add(item);
            }

            result = items ?? result;
            return true;
        }
    }

    private sealed class Checked<T>(Parser<Token, T> rule, Func<T, bool> holds) : Parser<Token, T>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out T result) =>
            rule.TryParse(ref state, ref expecteds, out result) && (holds(result) || Fail(ref state));
    }

    private sealed class Folded<T>(Parser<Token, T> first, Choice<Func<T, T>> change) : Parser<Token, T>
    {
        public override bool TryParse(ref State state, ref Expecteds expecteds, [MaybeNullWhen(false)] out T result)
        {
            if (!first.TryParse(ref state, ref expecteds, out result))
                return false;
            while (state.HasCurrent && change(new Next(state.LookAhead(Next.Count))) is { } rule)
            {
                if (!rule.TryParse(ref state, ref expecteds, out Func<T, T>? apply))
                    return false;
                result = apply(result);
            }

            return true;
        }
    }
}
