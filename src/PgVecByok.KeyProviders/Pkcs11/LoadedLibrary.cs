using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// A PKCS#11 library as this process has it. What holds:
/// <list type="bullet">
/// <item>it is loaded and initialised once, however many names it has in the configuration: C_Initialize answers
/// CKR_CRYPTOKI_ALREADY_INITIALIZED to a second user, and C_Finalize ends it for all of them;</item>
/// <item>it is initialised anew only while nobody is inside: C_Finalize under a running call ends the process in some modules;</item>
/// <item>each initialisation has a number: slots and sessions of an earlier one are worth nothing, and must not even be closed, since
/// their handles may be others' now.</item>
/// </list>
/// After a fork a child would have to initialise it for itself; this server forks only to execute another program at once.
/// </summary>
internal sealed class LoadedLibrary : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, LoadedLibrary> Loaded = [];

    private readonly string _path;
    private readonly string _name;
    private readonly ReaderWriterLockSlim _inside = new();
    private IPkcs11Library? _library; // null: it ended and could not be loaded again
    private int _users;
    private long _renewed = Environment.TickCount64;

    static LoadedLibrary() =>
        // Pkcs11Interop asks for "libdl", which glibc 2.34 and later have only as libdl.so.2 without a development link.
        NativeLibrary.SetDllImportResolver(
            typeof(Pkcs11InteropFactories).Assembly,
            (name, _, _) => name == "libdl" ? NativeLibrary.Load("libc.so.6") : 0);

    private LoadedLibrary(string path, string name) => (_path, _library) = (path, Load(path, _name = name));

    public static Pkcs11InteropFactories Factories { get; } = new();

    /// <summary>By a token's serial number: its PIN was wrong, and nobody tries again. Kept for as long as the process lives.</summary>
    public ConcurrentDictionary<string, KeyException> RefusedPins { get; } = [];

    /// <summary>How often it was initialised.</summary>
    public int Epoch { get; private set; } = 1;

    /// <summary>Whoever opens it disposes it; the last one ends it.</summary>
    /// <exception cref="KeyException">Misconfigured: it cannot be loaded.</exception>
    public static LoadedLibrary Open(string path, string name)
    {
        lock (Gate)
        {
            if (!Loaded.TryGetValue(path, out LoadedLibrary? library))
                Loaded.Add(path, library = new LoadedLibrary(path, name));
            library._users++;
            return library;
        }
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--_users > 0)
                return;
            Loaded.Remove(_path);
            // A call that hangs in the module keeps it: nothing is left to close.
            if (!_inside.TryEnterWriteLock(Patience))
                return;
            if (_library is not null)
                End(_library);
            _inside.ExitWriteLock();
            _inside.Dispose();
        }
    }

    /// <summary>Runs while the library stays as it is. Not to be nested.</summary>
    /// <exception cref="Pkcs11Exception">CKR_CRYPTOKI_NOT_INITIALIZED: it could not be initialised anew; whoever renews it tries again.</exception>
    public T Use<T>(Func<IPkcs11Library, int, T> call)
    {
        _inside.EnterReadLock();
        try
        {
            IPkcs11Library library = _library ?? throw new Pkcs11Exception("C_Initialize", CKR.CKR_CRYPTOKI_NOT_INITIALIZED);
            return call(library, Epoch);
        }
        finally
        {
            _inside.ExitReadLock();
        }
    }

    /// <summary>
    /// Initialises it anew, unless somebody has since the epoch that the caller knows. False: somebody is inside for long, or it was done
    /// less than the pause ago. All its sessions are gone then, and all logins.
    /// </summary>
    /// <exception cref="KeyException">Unreachable: it ended and does not come back; the next renewal tries again.</exception>
    public bool TryRenew(int epoch, TimeSpan pause)
    {
        if (!_inside.TryEnterWriteLock(Patience))
            return false;
        try
        {
            if (Epoch != epoch)
                return true;
            if (Environment.TickCount64 - _renewed < pause.TotalMilliseconds)
                return false;
            if (_library is not null)
                End(_library);
            _library = null;
            _renewed = Environment.TickCount64;
            Epoch++;
            _library = Reload();
            return true;
        }
        finally
        {
            _inside.ExitWriteLock();
        }
    }

    /// <summary>It could be loaded once, so what stops it now is an outage.</summary>
    private IPkcs11Library Reload()
    {
        try
        {
            return Load(_path, _name);
        }
        catch (KeyException failed)
        {
            throw new KeyException(KeyFault.Unreachable, $"PKCS#11 module \"{_name}\" cannot be initialised anew", failed);
        }
    }

    private static IPkcs11Library Load(string path, string name)
    {
        try
        {
            return Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, path, AppType.MultiThreaded);
        }
        catch (Exception failed) when (failed is Pkcs11Exception or UnmanagedException or DllNotFoundException)
        {
            throw new KeyException(KeyFault.Misconfigured, $"PKCS#11 module \"{name}\" cannot be loaded", failed)
            {
                Hint = "See the setting pkcs11.module.",
            };
        }
    }

    private static void End(IPkcs11Library library)
    {
        try
        {
            library.Dispose();
        }
        catch (Pkcs11Exception)
        {
            // Somebody else has ended it already.
        }
    }
}
