using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace PgVecByok.KeyProviders;

/// <summary>
/// A session, and the initialisation of the library in which it means anything. REQUIRES: inside <see cref="LoadedLibrary.Use"/>.
/// </summary>
internal sealed class TokenSession
{
    private ISession? _session;
    private int _epoch;

    public ISession Open(TokenSlot slot)
    {
        if (_session is not null && _epoch == slot.Epoch)
            return _session;
        Drop(slot.Epoch);
        _epoch = slot.Epoch;
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
            if (epoch == _epoch)
                session.Dispose();
        }
        catch (Exception gone) when (gone is Pkcs11Exception or ObjectDisposedException)
        {
        }

        return true;
    }
}
