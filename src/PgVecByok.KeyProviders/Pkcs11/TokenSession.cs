using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace PgVecByok.KeyProviders;

/// <summary>
/// A session, and the slot that it was opened in. Once its token is looked for anew, what one thread saw of it holds for all: a session
/// of before is opened again, whoever's it is. REQUIRES: inside <see cref="LoadedLibrary.Use"/>.
/// </summary>
internal sealed class TokenSession
{
    private ISession? _session;
    private TokenSlot? _slot;

    public ISession Open(TokenSlot slot)
    {
        if (_session is not null && ReferenceEquals(_slot, slot))
            return _session;
        Drop(slot.Epoch);
        _slot = slot;
        return _session = slot.Slot.OpenSession(SessionType.ReadOnly);
    }

    /// <summary>Closing throws once the token is gone; a session of an earlier initialisation may have another's handle by now.</summary>
    public bool Drop(int epoch)
    {
        if (_session is not { } session)
            return false;
        _session = null;
        try
        {
            if (epoch == _slot?.Epoch)
                session.Dispose();
        }
        catch (Exception gone) when (gone is Pkcs11Exception or ObjectDisposedException)
        {
        }

        return true;
    }
}
