namespace PgVecByok.Tests;

/// <summary>The lines between the projects (ARCHITECTURE.md): who may see whom, and who alone may name what.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernels"] = [],
        ["Protocol"] = [],
        ["Sql"] = [],
        ["Keys"] = [],
        ["Storage"] = ["Keys"],
        ["Engine"] = ["Sql", "Kernels", "Storage", "Keys"],
        ["KeyProviders"] = ["Keys"],
        ["Server"] = ["Protocol", "Sql", "Engine", "Kernels", "Storage", "Keys", "KeyProviders"],
    };

    /// <summary>What a name starts with, and the only projects that may use it.</summary>
    private static readonly (string Prefix, string[] Only)[] Owned =
    [
        ("Pidgin.", ["Sql"]),
        ("RocksDbSharp.", []), // its library alone is used: Storage/Log/Rocks says why
        ("NodaTime.", ["Engine"]),
        ("Net.Pkcs11Interop.", ["KeyProviders"]),
        ("Konscious.Security.Cryptography.", ["KeyProviders"]),
        ("System.Security.Cryptography.AesGcm", ["Keys", "KeyProviders"]),
        ("System.Security.Cryptography.HKDF", ["Keys", "KeyProviders"]),
        ("System.Security.Cryptography.Aes", ["Keys", "KeyProviders"]),
        ("System.Net.Sockets.", ["Server"]),
        ("System.Net.Security.", ["Server"]),
        ("System.Runtime.Intrinsics.", ["Kernels"]),
        ("Microsoft.Extensions.Logging.", ["Server"]),
        ("System.CommandLine.", ["Server"]),
        ("System.Console", ["Server"]),
    ];

    public static TheoryData<string> Projects => [.. Assemblies.Names];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_sees_only_the_projects_it_may(string project) => Assert.Empty(
        Assemblies.References(project)
            .Where(name => name.StartsWith("PgVecByok.", StringComparison.Ordinal))
            .Except(Allowed[project].Select(name => "PgVecByok." + name)));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_names_nothing_that_another_one_owns(string project) => Assert.Empty(Foreign(project, Owned));

    [Fact]
    public void The_check_finds_what_it_is_there_to_find() =>
        Assert.Contains("System.Security.Cryptography.AesGcm", Foreign("Keys", [("System.Security.Cryptography.AesGcm", [])]));

    [Fact]
    public void No_public_type_of_Keys_gives_key_bytes_out()
    {
        string[] getters =
        [
            .. typeof(Keys.Keyring).Assembly.GetExportedTypes()
                .Where(type => type.Name.EndsWith("Key", StringComparison.Ordinal) && type.Name != "WrappedKey")
                .SelectMany(type => type.GetProperties())
                .Where(property => property.PropertyType == typeof(byte[]))
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"),
        ];
        Assert.Empty(getters);
    }

    private static IEnumerable<string> Foreign(string project, (string Prefix, string[] Only)[] owned) =>
        Assemblies.NamedTypes(project).Where(type => owned.Any(
            each => type.StartsWith(each.Prefix, StringComparison.Ordinal) && !each.Only.Contains(project)));
}
