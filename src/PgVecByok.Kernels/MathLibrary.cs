using System.Runtime.InteropServices;

namespace PgVecByok.Kernels;

/// <summary>Functions of the platform's mathematics library that .NET does not offer; PostgreSQL calls the same ones.</summary>
public static partial class MathLibrary
{
    private const string Library = "libm.so.6";

    public static double ErrorFunction(double x) => Erf(x);

    /// <summary>1 - erf, without the loss of digits.</summary>
    public static double ErrorComplement(double x) => Erfc(x);

    /// <summary>NaN or infinite where it is not defined or too large.</summary>
    public static double Gamma(double x) => TrueGamma(x);

    /// <summary>The logarithm of |gamma|; infinite where it is not defined or too large.</summary>
    public static double LogGamma(double x) => LogGamma(x, out _);

    [LibraryImport(Library, EntryPoint = "erf")]
    private static partial double Erf(double x);

    [LibraryImport(Library, EntryPoint = "erfc")]
    private static partial double Erfc(double x);

    [LibraryImport(Library, EntryPoint = "tgamma")]
    private static partial double TrueGamma(double x);

    // Not lgamma itself, which leaves the sign in a variable of the whole process.
    [LibraryImport(Library, EntryPoint = "lgamma_r")]
    private static partial double LogGamma(double x, out int sign);
}
