using PgVecByok.Sql;

namespace PgVecByok.Engine;

/// <summary>What a pg_snapshot says, and the same under its older name txid_snapshot.</summary>
internal static class SnapshotFunctions
{
    public static void AddTo(FunctionCatalog functions)
    {
        var list = new FunctionList(functions);
        list.Add(5062, "pg_snapshot_xmin(pg_snapshot) xid8", (_, a) => Numbers(a[0])[0]);
        list.Add(5063, "pg_snapshot_xmax(pg_snapshot) xid8", (_, a) => Numbers(a[0])[1]);
        list.AddSet(5064, "pg_snapshot_xip(pg_snapshot) xid8", (_, a) => Numbers(a[0])[2..].Select(id => (object?)id));
        list.Add(5065, "pg_visible_in_snapshot(xid8, pg_snapshot) bool", (_, a) => IsVisible((ulong)a[0]!, Numbers(a[1])));
        list.Add(2945, "txid_snapshot_xmin(txid_snapshot) int8", (_, a) => (long)Numbers(a[0])[0]);
        list.Add(2946, "txid_snapshot_xmax(txid_snapshot) int8", (_, a) => (long)Numbers(a[0])[1]);
        list.AddSet(2947, "txid_snapshot_xip(txid_snapshot) int8", (_, a) => Numbers(a[0])[2..].Select(id => (object?)(long)id));
        list.Add(2948, "txid_visible_in_snapshot(int8, txid_snapshot) bool", (_, a) => IsVisible((ulong)(long)a[0]!, Numbers(a[1])));
        list.AddStable(5061, "pg_current_snapshot() pg_snapshot", (_, _) => throw Unavailable());
        list.AddStable(2944, "txid_current_snapshot() txid_snapshot", (_, _) => throw Unavailable());
    }

    private static ulong[] Numbers(object? snapshot) => SnapshotType.Numbers((Text)snapshot!);

    private static bool IsVisible(ulong id, ulong[] numbers) =>
        id < numbers[0] || id < numbers[1] && !numbers.AsSpan(2).Contains(id);

    private static SqlException Unavailable() =>
        SqlException.NotSupported("transactions are ordered by their commits here, not by their ids: there is no snapshot of ids");
}
