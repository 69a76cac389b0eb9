using System.Runtime.InteropServices;

namespace PgVecByok.Keys;

/// <summary>The calls of OpenSSL that a page cipher needs: of its high-level interface. Callers look at every answer.</summary>
internal static unsafe partial class OpenSsl
{
    public const int GetTag = 0x10, SetTag = 0x11;
    private const string Library = "libcrypto.so.3";

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_CTX_new")]
    public static partial nint NewContext();

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_CTX_free")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "EVP_aes_256_gcm")]
    public static partial nint Aes256Gcm();

    [LibraryImport(Library, EntryPoint = "EVP_CipherInit_ex")]
    public static partial int Start(nint context, nint cipher, nint engine, byte* key, byte* nonce, int seals);

    [LibraryImport(Library, EntryPoint = "EVP_CipherUpdate")]
    public static partial int Update(nint context, byte* into, int* written, byte* from, int bytes);

    [LibraryImport(Library, EntryPoint = "EVP_CipherFinal_ex")]
    public static partial int Finish(nint context, byte* into, int* written);

    [LibraryImport(Library, EntryPoint = "EVP_CIPHER_CTX_ctrl")]
    public static partial int Control(nint context, int what, int bytes, byte* value);
}
