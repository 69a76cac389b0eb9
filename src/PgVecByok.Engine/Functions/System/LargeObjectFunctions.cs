using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>
/// Large objects by number: whole ones at once, and through descriptors, which end with the transaction. Files of the server are nobody's
/// to read or write.
/// </summary>
internal static class LargeObjectFunctions
{
    private const int Writes = 0x20000, Reads = 0x40000;

    public static void AddTo(FunctionList list)
    {
        list.AddVolatile(957, "lo_creat(int4) oid", (call, _) => Create(call, 0, "lo_creat()"));
        list.AddVolatile(715, "lo_create(oid) oid", (call, args) => Create(call, (uint)args[0]!, "lo_create()"));
        list.AddVolatile(964, "lo_unlink(oid) int4", (call, args) => Unlink(call, (uint)args[0]!));
        list.AddVolatile(3457, "lo_from_bytea(oid, bytea) oid", (call, args) => FromBytes(call, (uint)args[0]!, (Bytea)args[1]!));
        list.AddVolatile(3458, "lo_get(oid) bytea", (call, args) => Get(call, (uint)args[0]!, 0, long.MaxValue));
        list.AddVolatile(3459, "lo_get(oid, int8, int4) bytea", (call, args) =>
            Get(call, (uint)args[0]!, (long)args[1]!, (int)args[2]! >= 0 ? (int)args[2]! : throw new SqlException(
                SqlState.InvalidParameterValue, "requested length cannot be negative")));
        list.AddVolatile(3460, "lo_put(oid, int8, bytea) void", (call, args) =>
            Put(call, (uint)args[0]!, (long)args[1]!, (Bytea)args[2]!));
        AddOpen(list);
        foreach ((uint oid, string signature) in new[]
            { (764u, "lo_import(text) oid"), (767u, "lo_import(text, oid) oid"), (765u, "lo_export(oid, text) int4") })
            list.AddVolatile(oid, signature, (_, _) => throw OnServer());
    }

    private static void AddOpen(FunctionList list)
    {
        list.AddVolatile(952, "lo_open(oid, int4) int4", (call, args) => Open(call, (uint)args[0]!, (int)args[1]!));
        list.AddVolatile(953, "lo_close(int4) int4", (call, args) => Close(call, (int)args[0]!));
        list.AddVolatile(954, "loread(int4, int4) bytea", (call, args) => Read(call, (int)args[0]!, (int)args[1]!));
        list.AddVolatile(955, "lowrite(int4, bytea) int4", (call, args) => Write(call, (int)args[0]!, (Bytea)args[1]!));
        list.AddVolatile(956, "lo_lseek(int4, int4, int4) int4", (call, args) =>
            Short(Seek(call, (int)args[0]!, (int)args[1]!, (int)args[2]!), "lo_lseek", (int)args[0]!));
        list.AddVolatile(3170, "lo_lseek64(int4, int8, int4) int8", (call, args) =>
            Seek(call, (int)args[0]!, (long)args[1]!, (int)args[2]!));
        list.AddVolatile(958, "lo_tell(int4) int4", (call, args) => Short(Handle(call, args[0]!).Position, "lo_tell", (int)args[0]!));
        list.AddVolatile(3171, "lo_tell64(int4) int8", (call, args) => Handle(call, args[0]!).Position);
        list.AddVolatile(1004, "lo_truncate(int4, int4) int4", (call, args) =>
            Truncate(call, (int)args[0]!, (int)args[1]!, "lo_truncate()"));
        list.AddVolatile(3172, "lo_truncate64(int4, int8) int4", (call, args) =>
            Truncate(call, (int)args[0]!, (long)args[1]!, "lo_truncate64()"));
    }

    private static SqlException OnServer() => SqlException.NotSupported(
        "lo_import() and lo_export() of files on the server are not supported",
        "Use those of the client: \\lo_import and \\lo_export in psql.");

    private static LargeObjectStore Store(CallContext call) => new(call.Statement.Transaction);

    private static LargeObjectHandle Handle(CallContext call, object number) => call.Statement.Transaction.LargeObjects[(int)number];

    private static uint Create(CallContext call, uint oid, string command)
    {
        Transaction transaction = call.Statement.Transaction;
        transaction.RequireWritable(command);
        LargeObjectStore store = Store(call);
        if (oid == 0)
            oid = store.NewOid();
        store.Create(oid, transaction.Catalog.FindRole(call.Statement.Session.CurrentRole)!.Oid);
        return oid;
    }

    private static int Unlink(CallContext call, uint oid)
    {
        Transaction transaction = call.Statement.Transaction;
        transaction.RequireWritable("lo_unlink()");
        LargeObjectStore store = Store(call);
        LargeObject found = store.Require(oid, looksAnew: true);
        LargeObjectAccess.RequireOwner(transaction.Catalog, call.Statement.Session.CurrentRole, found);
        store.Drop(found);
        transaction.LargeObjects.CloseOf(oid);
        return 1;
    }

    // Whole ones

    private static uint FromBytes(CallContext call, uint oid, Bytea bytes)
    {
        uint created = Create(call, oid, "lo_from_bytea()");
        Store(call).Write(created, 0, bytes.Memory);
        return created;
    }

    private static Bytea Get(CallContext call, uint oid, long offset, long count)
    {
        LargeObjectStore store = Store(call);
        LargeObjectAccess.Require(call.Statement, store.Require(oid), "SELECT");
        RefuseBeyond(offset);
        return Read(call, store, oid, offset, count, looksAnew: false);
    }

    private static string Put(CallContext call, uint oid, long offset, Bytea bytes)
    {
        call.Statement.Transaction.RequireWritable("lo_put()");
        LargeObjectStore store = Store(call);
        LargeObject found = store.Require(oid, looksAnew: true);
        LargeObjectAccess.Require(call.Statement, found, "SELECT");
        LargeObjectAccess.Require(call.Statement, found, "UPDATE");
        RefuseBeyond(offset);
        store.Write(oid, offset, bytes.Memory);
        return "";
    }

    // Through descriptors

    private static int Open(CallContext call, uint oid, int mode)
    {
        bool mayWrite = (mode & Writes) != 0;
        if (mayWrite)
            call.Statement.Transaction.RequireWritable("lo_open(INV_WRITE)");
        if ((mode & (Writes | Reads)) == 0)
        {
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid flags for opening a large object: {mode}");
        }

        LargeObject found = Store(call).Require(oid, looksAnew: mayWrite);
        LargeObjectAccess.Require(call.Statement, found, "SELECT");
        if (mayWrite)
            LargeObjectAccess.Require(call.Statement, found, "UPDATE");
        return call.Statement.Transaction.LargeObjects.Open(oid, mayWrite);
    }

    private static int Close(CallContext call, int number)
    {
        call.Statement.Transaction.LargeObjects.Close(number);
        return 0;
    }

    private static Bytea Read(CallContext call, int number, int count)
    {
        LargeObjectHandle handle = Handle(call, number);
        Bytea bytes = Read(call, Store(call), handle.Oid, handle.Position, count, looksAnew: handle.MayWrite);
        handle.Position += bytes.Length;
        return bytes;
    }

    private static int Write(CallContext call, int number, Bytea bytes)
    {
        call.Statement.Transaction.RequireWritable("lowrite()");
        LargeObjectHandle handle = Writable(call, number);
        Store(call).Write(handle.Oid, handle.Position, bytes.Memory);
        handle.Position += bytes.Length;
        return bytes.Length;
    }

    private static long Seek(CallContext call, int number, long offset, int whence)
    {
        LargeObjectHandle handle = Handle(call, number);
        long from = whence switch
        {
            0 => 0,
            1 => handle.Position,
            2 => Store(call).Length(handle.Oid, looksAnew: handle.MayWrite),
            _ => throw new SqlException(SqlState.InvalidParameterValue, $"invalid whence setting: {whence}"),
        };
        long target = unchecked(from + offset);
        RefuseBeyond(target);
        return handle.Position = target;
    }

    private static int Truncate(CallContext call, int number, long length, string command)
    {
        call.Statement.Transaction.RequireWritable(command);
        Store(call).Truncate(Writable(call, number).Oid, length);
        return 0;
    }

    private static LargeObjectHandle Writable(CallContext call, int number) => Handle(call, number) is { MayWrite: true } handle
        ? handle
        : throw new SqlException(
            SqlState.ObjectNotInPrerequisiteState, $"large object descriptor {number} was not opened for writing");

    private static Bytea Read(CallContext call, LargeObjectStore store, uint oid, long offset, long count, bool looksAnew)
    {
        using MemoryReservation? reserved = call.Memory?.Reserve();
        return new Bytea(store.Read(oid, offset, count, looksAnew, bytes => reserved?.Add(bytes)));
    }

    private static void RefuseBeyond(long offset)
    {
        if (offset is < 0 or > LargeObjectStore.BytesMax)
            throw new SqlException(SqlState.InvalidParameterValue, $"invalid large object seek target: {offset}");
    }

    private static int Short(long position, string function, int number) => position <= int.MaxValue
        ? (int)position
        : throw new SqlException(
            SqlState.NumericValueOutOfRange, $"{function} result out of range for large-object descriptor {number}");
}
