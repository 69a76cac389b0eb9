using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;

namespace PgVecByok.Datasets;

/// <summary>60,000 pictures of clothes, 784 pixels each, and 10,000 more: Debian's package dataset-fashion-mnist (MIT).</summary>
public static class FashionImages
{
    public const int Dimensions = 784;
    private const string Package = "dataset-fashion-mnist", Place = "usr/share/datasets/fashion-mnist";

    /// <summary>Reads the package from the folder, into which apt puts it first if need be. It is not installed.</summary>
    public static (float[] Rows, float[] Others) Load(string folder)
    {
        string unpacked = Path.Combine(folder, Package);
        if (!Directory.Exists(unpacked))
            Fetch(folder, unpacked);
        return (Read(unpacked, "train-images-idx3-ubyte.gz"), Read(unpacked, "t10k-images-idx3-ubyte.gz"));
    }

    private static void Fetch(string folder, string unpacked)
    {
        Directory.CreateDirectory(folder);
        Run("apt-get", ["download", "-qq", Package], folder);
        string archive = Directory.EnumerateFiles(folder, Package + "_*.deb").Single();
        Run("dpkg-deb", ["-x", archive, unpacked], folder);
    }

    private static void Run(string program, string[] arguments, string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new IOException($"{program} {arguments[0]} {Package}: exit code {process.ExitCode}");
    }

    /// <summary>Four numbers of 32 bits in front, the second of which counts the pictures; then a byte for each pixel.</summary>
    private static float[] Read(string folder, string name)
    {
        string path = Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new FileNotFoundException($"{Package} holds no {name} below {Place}");
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        byte[] head = new byte[16];
        packed.ReadExactly(head);
        byte[] pixels = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)) * Dimensions];
        packed.ReadExactly(pixels);
        return Array.ConvertAll(pixels, pixel => (float)pixel);
    }
}
