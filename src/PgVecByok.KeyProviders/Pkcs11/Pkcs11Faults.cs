using Net.Pkcs11Interop.Common;
using PgVecByok.Keys;

namespace PgVecByok.KeyProviders;

/// <summary>
/// What a return value says by itself. Only a positively recognised outage is Unreachable; GENERAL_ERROR is a tampered message or a
/// token that went away, so it says nothing until <see cref="KeyDiagnosis"/> has looked.
/// </summary>
internal static class Pkcs11Faults
{
    public static KeyFault Of(CKR value) => value switch
    {
        CKR.CKR_DEVICE_ERROR or CKR.CKR_DEVICE_REMOVED or CKR.CKR_TOKEN_NOT_PRESENT or CKR.CKR_TOKEN_NOT_RECOGNIZED
            or CKR.CKR_SLOT_ID_INVALID or CKR.CKR_SESSION_COUNT or CKR.CKR_CRYPTOKI_NOT_INITIALIZED
            or CKR.CKR_SESSION_HANDLE_INVALID or CKR.CKR_SESSION_CLOSED or CKR.CKR_USER_NOT_LOGGED_IN => KeyFault.Unreachable,
        CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_INVALID or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_LOCKED or CKR.CKR_PIN_EXPIRED
            or CKR.CKR_USER_PIN_NOT_INITIALIZED or CKR.CKR_MECHANISM_INVALID or CKR.CKR_MECHANISM_PARAM_INVALID
            or CKR.CKR_ARGUMENTS_BAD => KeyFault.Misconfigured,
        CKR.CKR_KEY_FUNCTION_NOT_PERMITTED or CKR.CKR_ACTION_PROHIBITED => KeyFault.Denied,
        _ => KeyFault.Unknown,
    };

    /// <summary>The session or the login is gone, not the key: a new session may do.</summary>
    public static bool EndsSession(CKR value) => value is CKR.CKR_SESSION_HANDLE_INVALID or CKR.CKR_SESSION_CLOSED
        or CKR.CKR_USER_NOT_LOGGED_IN or CKR.CKR_SLOT_ID_INVALID or CKR.CKR_TOKEN_NOT_PRESENT || EndsLibrary(value);

    /// <summary>Only initialising the library anew may help: a driver that lost its device, or somebody else's C_Finalize.</summary>
    public static bool EndsLibrary(CKR value) =>
        value is CKR.CKR_DEVICE_ERROR or CKR.CKR_DEVICE_REMOVED or CKR.CKR_CRYPTOKI_NOT_INITIALIZED;

    /// <summary>The object is not where it was: look for it again before believing that it is gone.</summary>
    public static bool IsStaleHandle(CKR value) => value is CKR.CKR_OBJECT_HANDLE_INVALID or CKR.CKR_KEY_HANDLE_INVALID
        or CKR.CKR_WRAPPING_KEY_HANDLE_INVALID or CKR.CKR_UNWRAPPING_KEY_HANDLE_INVALID;
}
