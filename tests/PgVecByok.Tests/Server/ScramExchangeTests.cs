using System.Security.Cryptography;
using System.Text;
using PgVecByok.Engine;
using PgVecByok.Server;
using PgVecByok.Sql;

namespace PgVecByok.Tests;

public class ScramExchangeTests
{
    private static readonly byte[] Binding = [1, 2, 3];
    private static readonly ScramKeys Keys = ScramKeys.Read(ScramVerifier.Of("secret"))!;

    [Fact]
    public void The_right_password_is_accepted_and_the_server_proves_itself()
    {
        string? final = Talk(Keys, "SCRAM-SHA-256", null, "n,,", "secret", out byte[] authMessage);

        byte[] signature = HMACSHA256.HashData(Keys.ServerKey, authMessage);
        Assert.Equal("v=" + Convert.ToBase64String(signature), final);
    }

    [Fact]
    public void A_wrong_password_is_refused() => Assert.Null(Talk(Keys, "SCRAM-SHA-256", null, "n,,", "Secret", out _));

    [Fact]
    public void The_bound_channel_is_accepted() =>
        Assert.NotNull(Talk(Keys, "SCRAM-SHA-256-PLUS", Binding, "p=tls-server-end-point,,", "secret", out _));

    [Fact]
    public void A_proof_bound_to_another_channel_is_refused() => Assert.Equal("28000", Assert.Throws<SqlException>(() =>
        Talk(Keys, "SCRAM-SHA-256-PLUS", Binding, "p=tls-server-end-point,,", "secret", out _, claimed: [9])).State);

    [Fact]
    public void A_client_that_could_bind_and_was_told_that_the_server_cannot_is_refused() => Assert.Equal("28000",
        Assert.Throws<SqlException>(() => Talk(Keys, "SCRAM-SHA-256", Binding, "y,,", "secret", out _)).State);

    [Fact]
    public void A_user_who_is_not_there_is_answered_the_same_salt_each_time_and_refused()
    {
        byte[] secret = [7];
        Assert.Equal(ScramKeys.Mock("nobody", secret).Salt, ScramKeys.Mock("nobody", secret).Salt);
        Assert.NotEqual(ScramKeys.Mock("nobody", secret).Salt, ScramKeys.Mock("somebody", secret).Salt);
        Assert.Equal(Keys.Salt.Length, ScramKeys.Mock("nobody", secret).Salt.Length);
        Assert.Equal(Keys.Iterations, ScramKeys.Mock("nobody", secret).Iterations);
        Assert.Null(Talk(ScramKeys.Mock("nobody", secret), "SCRAM-SHA-256", null, "n,,", "secret", out _));
    }

    public static TheoryData<string> Malformed =>
    [
        "", "n", "n,,", "n,,n=", "n,,n=,x=1", "n,,r=abc,n=", "x,,n=,r=abc", "n,,n=,r=", "n,,n=,r=" + new string('a', 600),
        "n,,n=,r=a b", "p=tls-server-end-point,,n=,r=abc", new string('n', 5000),
    ];

    [Theory, MemberData(nameof(Malformed))]
    public void A_malformed_first_message_is_refused(string message) => Assert.Throws<SqlException>(() =>
        new ScramExchange("SCRAM-SHA-256", Keys, null).Begin(Encoding.ASCII.GetBytes(message)));

    [Theory]
    [InlineData("c=biws")]
    [InlineData("c=biws,r=other,p=AAAA")]
    [InlineData("c=biws,p=AAAA")]
    [InlineData("r=x,c=biws,p=AAAA")]
    public void A_malformed_final_message_is_refused(string message)
    {
        var exchange = new ScramExchange("SCRAM-SHA-256", Keys, null);
        exchange.Begin("n,,n=,r=abc"u8);

        Assert.Throws<SqlException>(() => exchange.Finish(Encoding.ASCII.GetBytes(message)));
    }

    /// <summary>A client, as RFC 5802 has it.</summary>
    private static string? Talk(
        ScramKeys keys, string mechanism, byte[]? binding, string header, string password, out byte[] authMessage, byte[]? claimed = null)
    {
        var exchange = new ScramExchange(mechanism, keys, binding);
        string first = exchange.Begin(Encoding.ASCII.GetBytes(header + "n=,r=clientnonce"));
        string[] parts = first.Split(',');
        byte[] salt = Convert.FromBase64String(parts[1][2..]);
        int iterations = int.Parse(parts[2][2..]);
        byte[] cbind = mechanism.EndsWith("PLUS", StringComparison.Ordinal)
            ? [.. Encoding.ASCII.GetBytes(header), .. claimed ?? binding!] : Encoding.ASCII.GetBytes(header);
        string withoutProof = $"c={Convert.ToBase64String(cbind)},{parts[0]}";
        authMessage = Encoding.ASCII.GetBytes($"n=,r=clientnonce,{first},{withoutProof}");
        byte[] salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA256, 32);
        byte[] clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        byte[] proof = HMACSHA256.HashData(SHA256.HashData(clientKey), authMessage);
        for (int i = 0; i < proof.Length; i++)
            proof[i] ^= clientKey[i];
        return exchange.Finish(Encoding.ASCII.GetBytes($"{withoutProof},p={Convert.ToBase64String(proof)}"));
    }
}
