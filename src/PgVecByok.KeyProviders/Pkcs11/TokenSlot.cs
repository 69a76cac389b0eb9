using Net.Pkcs11Interop.HighLevelAPI;

namespace PgVecByok.KeyProviders;

/// <summary>Where a token is, for as long as the library is not initialised anew.</summary>
internal sealed record TokenSlot(ISlot Slot, int Epoch);
