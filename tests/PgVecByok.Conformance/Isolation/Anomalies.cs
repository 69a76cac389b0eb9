namespace PgVecByok.Conformance;

/// <summary>
/// The anomalies of the Hermitage table (M. Kleppmann), each as a play of two or three sessions over (1, 10), (2, 20). A method
/// answers whether the anomaly came to be; an anomaly whose last commit is refused has not.
/// </summary>
internal sealed class Anomalies(Side first, Side second, Side third, string level)
{
    private const string Both = "SELECT value FROM test ORDER BY id";

    public static readonly string[] Names = ["G0", "G1a", "G1b", "G1c", "OTV", "PMP", "P4", "G-single", "G2-item", "G2"];

    public bool Happens(string name)
    {
        first.Ask("DROP TABLE IF EXISTS test; CREATE TABLE test (id int PRIMARY KEY, value int); INSERT INTO test VALUES (1, 10), (2, 20)");
        foreach (Side side in (Side[])[first, second, third])
            side.Ask($"BEGIN ISOLATION LEVEL {level}");
        bool happened = name switch
        {
            "G0" => DirtyWrite(),
            "G1a" => AbortedRead(),
            "G1b" => IntermediateRead(),
            "G1c" => CircularFlow(),
            "OTV" => ObservedVanishes(),
            "PMP" => PredicateMany(),
            "P4" => LostUpdate(),
            "G-single" => ReadSkew(),
            "G2-item" => WriteSkew(),
            "G2" => AntiDependencyCycle(),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
        foreach (Side side in (Side[])[first, second, third])
            side.Ask("ROLLBACK");
        return happened;
    }

    private bool DirtyWrite()
    {
        first.Ask("UPDATE test SET value = 11 WHERE id = 1");
        second.Start("UPDATE test SET value = 12 WHERE id = 1");
        Assert.True(second.IsWaiting);
        first.Ask("UPDATE test SET value = 21 WHERE id = 2");
        first.Ask("COMMIT");
        second.Answer();
        second.Ask("UPDATE test SET value = 22 WHERE id = 2");
        second.Ask("COMMIT");
        return first.Ask(Both) is not ("11 21" or "12 22");
    }

    private bool AbortedRead()
    {
        first.Ask("UPDATE test SET value = 101 WHERE id = 1");
        string before = second.Ask(Both);
        first.Ask("ROLLBACK");
        return before != "10 20" || second.Ask(Both) != "10 20";
    }

    private bool IntermediateRead()
    {
        first.Ask("UPDATE test SET value = 101 WHERE id = 1");
        string before = second.Ask(Both);
        first.Ask("UPDATE test SET value = 11 WHERE id = 1");
        first.Ask("COMMIT");
        return before.StartsWith("101", StringComparison.Ordinal) || second.Ask(Both).StartsWith("101", StringComparison.Ordinal);
    }

    private bool CircularFlow()
    {
        first.Ask("UPDATE test SET value = 11 WHERE id = 1");
        second.Ask("UPDATE test SET value = 22 WHERE id = 2");
        string read = first.Ask("SELECT value FROM test WHERE id = 2");
        return read == "22" || second.Ask("SELECT value FROM test WHERE id = 1") == "11";
    }

    private bool ObservedVanishes()
    {
        first.Ask("UPDATE test SET value = 11 WHERE id = 1");
        first.Ask("UPDATE test SET value = 19 WHERE id = 2");
        second.Start("UPDATE test SET value = 12 WHERE id = 1");
        Assert.True(second.IsWaiting);
        first.Ask("COMMIT");
        second.Answer();
        string seen = third.Ask(Both);
        second.Ask("UPDATE test SET value = 18 WHERE id = 2");
        string again = third.Ask(Both);
        second.Ask("COMMIT");
        string last = third.Ask(Both);
        return seen is not ("11 19" or "10 20") || again != seen || (last != seen && last != "12 18");
    }

    private bool PredicateMany()
    {
        first.Ask("SELECT * FROM test WHERE value = 30");
        second.Ask("INSERT INTO test VALUES (3, 30)");
        second.Ask("COMMIT");
        return first.Ask("SELECT id FROM test WHERE value % 3 = 0") != "";
    }

    private bool LostUpdate()
    {
        first.Ask("SELECT * FROM test WHERE id = 1");
        second.Ask("SELECT * FROM test WHERE id = 1");
        first.Ask("UPDATE test SET value = 11 WHERE id = 1");
        second.Start("UPDATE test SET value = 11 WHERE id = 1");
        Assert.True(second.IsWaiting);
        first.Ask("COMMIT");
        return second.Answer() == "" && second.Ask("COMMIT") == "";
    }

    private bool ReadSkew()
    {
        first.Ask("SELECT value FROM test WHERE id = 1");
        second.Ask(Both);
        second.Ask("UPDATE test SET value = 12 WHERE id = 1");
        second.Ask("UPDATE test SET value = 18 WHERE id = 2");
        second.Ask("COMMIT");
        return first.Ask("SELECT value FROM test WHERE id = 2") == "18";
    }

    private bool WriteSkew()
    {
        first.Ask("SELECT * FROM test WHERE id IN (1, 2)");
        second.Ask("SELECT * FROM test WHERE id IN (1, 2)");
        return Commit("UPDATE test SET value = 11 WHERE id = 1", "UPDATE test SET value = 21 WHERE id = 2");
    }

    private bool AntiDependencyCycle()
    {
        first.Ask("SELECT * FROM test WHERE value % 3 = 0");
        second.Ask("SELECT * FROM test WHERE value % 3 = 0");
        return Commit("INSERT INTO test VALUES (3, 30)", "INSERT INTO test VALUES (4, 42)");
    }

    private bool Commit(string ofFirst, string ofSecond) =>
        first.Ask(ofFirst) == "" & second.Ask(ofSecond) == "" & first.Ask("COMMIT") == "" & CommitsTruly(second);

    // COMMIT of a failed block is a ROLLBACK, and no error.
    private static bool CommitsTruly(Side side) => side.Ask("SELECT 1") == "1" && side.Ask("COMMIT") == "";
}
