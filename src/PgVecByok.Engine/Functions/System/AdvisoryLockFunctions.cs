using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>pg_advisory_lock and its kin: locks on numbers that applications give a meaning.</summary>
internal static class AdvisoryLockFunctions
{
    public static void AddTo(FunctionList list)
    {
        foreach ((uint oid, string name, bool isShared, bool isLocal, bool waits) in Takers)
        {
            list.AddVolatile(oid, $"{name}(int8) {(waits ? "void" : "bool")}", (call, args) =>
                Take(call, AdvisoryKey.Of((long)args[0]!), isShared, isLocal, waits));
        }

        foreach ((uint oid, string name, bool isShared, bool isLocal, bool waits) in PairTakers)
        {
            list.AddVolatile(oid, $"{name}(int4, int4) {(waits ? "void" : "bool")}", (call, args) =>
                Take(call, AdvisoryKey.Of((int)args[0]!, (int)args[1]!), isShared, isLocal, waits));
        }

        list.AddVolatile(2885, "pg_advisory_unlock(int8) bool", (call, args) => Release(call, AdvisoryKey.Of((long)args[0]!), false));
        list.AddVolatile(2886, "pg_advisory_unlock_shared(int8) bool", (call, args) => Release(call, AdvisoryKey.Of((long)args[0]!), true));
        list.AddVolatile(2890, "pg_advisory_unlock(int4, int4) bool", (call, args) =>
            Release(call, AdvisoryKey.Of((int)args[0]!, (int)args[1]!), false));
        list.AddVolatile(2891, "pg_advisory_unlock_shared(int4, int4) bool", (call, args) =>
            Release(call, AdvisoryKey.Of((int)args[0]!, (int)args[1]!), true));
        list.AddVolatile(2892, "pg_advisory_unlock_all() void", (call, _) =>
        {
            Locks(call).ReleaseSession(call.Statement.Session);
            return "";
        });
    }

    private static readonly (uint Oid, string Name, bool IsShared, bool IsLocal, bool Waits)[] Takers =
    [
        (2880, "pg_advisory_lock", false, false, true), (2881, "pg_advisory_lock_shared", true, false, true),
        (2882, "pg_try_advisory_lock", false, false, false), (2883, "pg_try_advisory_lock_shared", true, false, false),
        (3089, "pg_advisory_xact_lock", false, true, true), (3090, "pg_advisory_xact_lock_shared", true, true, true),
        (3091, "pg_try_advisory_xact_lock", false, true, false), (3092, "pg_try_advisory_xact_lock_shared", true, true, false),
    ];

    private static readonly (uint Oid, string Name, bool IsShared, bool IsLocal, bool Waits)[] PairTakers =
    [
        (2884, "pg_advisory_lock", false, false, true), (2887, "pg_advisory_lock_shared", true, false, true),
        (2888, "pg_try_advisory_lock", false, false, false), (2889, "pg_try_advisory_lock_shared", true, false, false),
        (3093, "pg_advisory_xact_lock", false, true, true), (3094, "pg_advisory_xact_lock_shared", true, true, true),
        (3095, "pg_try_advisory_xact_lock", false, true, false), (3096, "pg_try_advisory_xact_lock_shared", true, true, false),
    ];

    private static AdvisoryLocks Locks(CallContext call) => AdvisoryLocks.Of(call.Statement.Transaction.Manager);

    private static object Take(CallContext call, AdvisoryKey key, bool isShared, bool isLocal, bool waits)
    {
        bool taken = Locks(call).Take(call.Statement, key, isShared, isLocal, waits);
        return waits ? "" : taken;
    }

    private static bool Release(CallContext call, AdvisoryKey key, bool isShared)
    {
        if (Locks(call).Release(call.Statement.Session, key, isShared))
            return true;
        string mode = isShared ? "ShareLock" : "ExclusiveLock";
        call.Statement.Session.Send(new Notice("WARNING", SqlState.Warning, $"you don't own a lock of type {mode}"));
        return false;
    }
}
