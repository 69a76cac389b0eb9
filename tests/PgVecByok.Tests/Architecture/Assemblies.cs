using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PgVecByok.Tests;

/// <summary>The product's assemblies as they were built: what each of them refers to.</summary>
internal static class Assemblies
{
    public static IReadOnlyList<string> Names { get; } =
        ["Kernels", "Protocol", "Sql", "Keys", "Storage", "Engine", "KeyProviders", "Server"];

    public static string PathOf(string project) => Path.Combine(
        AppContext.BaseDirectory, project == "Server" ? "pgvecbyok.dll" : $"PgVecByok.{project}.dll");

    /// <summary>Simple names of the assemblies it refers to.</summary>
    public static IReadOnlyList<string> References(string project) => Read(project, metadata =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));

    /// <summary>Full names of the types of other assemblies that it names.</summary>
    public static IReadOnlyList<string> NamedTypes(string project) => Read(project, metadata =>
        metadata.TypeReferences.Select(handle => metadata.GetTypeReference(handle)).Select(
            type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"));

    private static IReadOnlyList<string> Read(string project, Func<MetadataReader, IEnumerable<string>> select)
    {
        using var file = new PEReader(File.OpenRead(PathOf(project)));
        return [.. select(file.GetMetadataReader())];
    }
}
