using System.Collections.Concurrent;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// The login of a token: a keeper session holds it and does nothing else, where the token allows more than one session. What holds:
/// a PIN is tried once for each token, however many URIs name it, and after a wrong one nobody tries again until the server is restarted,
/// since a token locks itself at the third;
/// a token that has one try left is left alone. REQUIRES: inside <see cref="LoadedLibrary.Use"/>.
/// </summary>
internal sealed class TokenLogin(Func<PinnedKey> readPin, ConcurrentDictionary<string, KeyException> refusedPins)
{
    private const ulong Unavailable = ulong.MaxValue, Unlimited = 0;
    private readonly Lock _gate = new();
    private readonly TokenSession _keeper = new();
    private TokenSlot? _slot;
    private bool _isRequired;

    /// <summary>
    /// Sessions beside the keeper; 0: the token has one session, and the keeper does the work. One until the token has said how many.
    /// </summary>
    public int WorkersMax { get; private set; } = 1;

    /// <summary>Held by whoever works in the keeper's session.</summary>
    public Lock KeeperWork { get; } = new();

    public ISession Require(TokenSlot slot)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_slot, slot))
                return _keeper.Open(slot);
            ITokenInfo token = slot.Slot.GetTokenInfo();
            if (refusedPins.TryGetValue(token.SerialNumber, out KeyException? known))
                throw known.Again();
            if (token.TokenFlags.UserPinLocked || token.TokenFlags.UserPinFinalTry)
                throw new KeyException(
                    KeyFault.Misconfigured, "the token's user PIN is locked or has one try left: the server does not try it");
            ulong sessions = token.MaxSessionCount;
            WorkersMax = sessions is Unavailable or Unlimited ? int.MaxValue : (int)Math.Min(sessions - 1, int.MaxValue);
            _isRequired = token.TokenFlags.LoginRequired;
            ISession keeper = _keeper.Open(slot);
            try
            {
                if (_isRequired)
                    LogIn(keeper, token.SerialNumber);
            }
            catch
            {
                _keeper.Drop(slot.Epoch);
                throw;
            }

            _slot = slot;
            return keeper;
        }
    }

    /// <summary>The session sees public objects only, though the token has asked for a login and got it.</summary>
    public bool IsLost(ISession session) =>
        _isRequired && session.GetSessionInfo().State is CKS.CKS_RO_PUBLIC_SESSION or CKS.CKS_RW_PUBLIC_SESSION;

    public bool Drop(int epoch)
    {
        lock (_gate)
        {
            _slot = null;
            return _keeper.Drop(epoch);
        }
    }

    private void LogIn(ISession keeper, string serial)
    {
        using PinnedKey pin = readPin();
        byte[] bytes = GC.AllocateArray<byte>(pin.Bytes.Length, pinned: true);
        try
        {
            pin.Bytes.CopyTo(bytes);
            keeper.Login(CKU.CKU_USER, bytes);
        }
        catch (Pkcs11Exception already) when (already.RV == CKR.CKR_USER_ALREADY_LOGGED_IN)
        {
            // By another session of this process: a login is the process's.
        }
        catch (Pkcs11Exception refused) when (Pkcs11Faults.Of(refused.RV) == KeyFault.Misconfigured)
        {
            refusedPins[serial] = new KeyException(KeyFault.Misconfigured, $"the token refuses the PIN ({refused.RV})")
            {
                Hint = "Correct the PIN file and restart the server: it does not try again, since tokens lock themselves.",
            };
            throw refusedPins[serial];
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
