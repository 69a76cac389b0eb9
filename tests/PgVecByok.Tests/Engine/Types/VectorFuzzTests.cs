using System.Buffers;
using System.Globalization;
using System.Text;
using PgVecByok.Conformance;
using PgVecByok.Engine;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

/// <summary>
/// Random texts and bytes given to the vector types, and what is read of them to casts and functions: each gives a value that reads back
/// the same, or an error that a client is meant to see. 20,000 of them, a million with PGVECBYOK_TEST_SIZE=full; PGVECBYOK_TEST_SEED
/// chooses others.
/// </summary>
public class VectorFuzzTests
{
    private static readonly string[] OneVector =
    [
        "vector_dims", "vector_norm", "l2_norm", "l2_normalize", "binary_quantize", "vector_to_float4", "halfvec_to_float4", "vector_send",
        "halfvec_send", "sparsevec_send",
    ];

    private static readonly string[] TwoVectors =
    [
        "l2_distance", "inner_product", "cosine_distance", "l1_distance", "vector_add", "vector_sub", "vector_mul", "vector_concat",
        "vector_cmp",
        "halfvec_add", "halfvec_mul", "halfvec_concat", "halfvec_cmp", "sparsevec_cmp", "vector_spherical_distance", "hamming_distance",
        "jaccard_distance",
    ];

    private static int Count => Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SIZE") == "full" ? 1_000_000 : 20_000;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("PGVECBYOK_TEST_SEED"), out int seed) ? seed : 18;

    [Fact]
    public void Whatever_is_written_is_a_value_or_an_error_in_words()
    {
        var literals = new VectorLiterals(Seed);
        var kept = new Dictionary<SqlType, Column>();
        int read = 0;
        for (int i = 0; i < Count; i++)
        {
            (string name, string text) = literals.Next();
            SqlType type = TypeOf(name);
            bool isBinary = i % 4 == 3;
            byte[] bytes = isBinary ? literals.Binary(name) : Encoding.UTF8.GetBytes(text);
            if (TryRead(type, bytes, isBinary) is not { } value)
                continue;
            read++;
            ReadsBack(type, value);
            if (kept.TryGetValue(type, out Column? other))
                Use(type, value, other);
            kept[type] = value;
        }

        // Neither all nor none: it would not be a test of the other.
        Assert.InRange(read, Count / 5, Count * 4 / 5);
    }

    private static SqlType TypeOf(string name) => name == "bit" ? BuiltinTypes.Varbit : BuiltinTypes.ByName(null, name)!;

    private static Column? TryRead(SqlType type, byte[] bytes, bool isBinary)
    {
        Column column = type.NewColumn(1);
        try
        {
            if (isBinary)
                type.AppendBinary(column, bytes, -1);
            else
                type.AppendText(column, bytes, -1, FormatSettings.Default);
            return column;
        }
        catch (SqlException error)
        {
            Seen(error, type, isBinary ? Convert.ToHexString(bytes) : Encoding.UTF8.GetString(bytes));
            return null;
        }
    }

    private static void ReadsBack(SqlType type, Column value)
    {
        var text = new ArrayBufferWriter<byte>();
        type.WriteText(value, 0, text, FormatSettings.Default);
        Column again = type.NewColumn(2);
        type.AppendText(again, text.WrittenSpan, -1, FormatSettings.Default);
        var binary = new ArrayBufferWriter<byte>();
        type.WriteBinary(value, 0, binary);
        type.AppendBinary(again, binary.WrittenSpan, -1);
        string shown = Encoding.UTF8.GetString(text.WrittenSpan);
        Assert.True(type.AreEqual(value, 0, again, 0), $"seed {Seed}: {type.Name} {shown} reads back as another");
        Assert.True(type.AreEqual(value, 0, again, 1), $"seed {Seed}: {type.Name} {shown} comes back from its bytes as another");
    }

    private static void Use(SqlType type, Column value, Column other)
    {
        foreach (string name in OneVector)
            Call(name, [type], [value]);
        foreach (string name in TwoVectors)
            Call(name, [type, type], [value, other]);
        foreach (CastDefinition cast in FunctionCalls.Catalog.Casts.Where(cast => cast.Source == type && cast.Function is { }))
            Call(cast.Function!.Name, [type], [value]);
    }

    private static void Call(string name, SqlType[] types, Column[] arguments)
    {
        // Bits are compared as the type without a length.
        SqlType[] wanted = [.. types.Select(type => type == BuiltinTypes.Varbit ? BuiltinTypes.Bit : type)];
        FunctionDefinition? found = FunctionCalls.Catalog.FunctionsNamed(name)
            .FirstOrDefault(each => each.ArgumentTypes.SequenceEqual(wanted));
        if (found is not ScalarFunction function)
            return;
        var call = new CallContext
        {
            ArgumentTypes = wanted, ReturnType = function.ReturnType, ReturnTypmod = -1, Statement = FunctionCalls.Lone,
        };
        try
        {
            function.Body(call, arguments, 1);
        }
        catch (SqlException error)
        {
            Seen(error, types[0], name);
        }
    }

    private static void Seen(SqlException error, SqlType type, string what) => Assert.True(
        error.State is not SqlState.InternalError && error.Message.Length > 0,
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: {type.Name} {what}: {error.State}"));
}
