using System.Diagnostics;

namespace PgVecByok.Conformance;

/// <summary>A full disk is an error of the statement that writes: reads go on, and writes too once there is room. Needs root (tmpfs).</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_full_disk_refuses_writes_with_53100_serves_reads_and_goes_on_when_there_is_room()
    {
        string mount = Directory.CreateTempSubdirectory("pgvecbyok-small-").FullName;
        Assert.SkipUnless(Mount("-t", "tmpfs", "-o", "size=40m", "tmpfs", mount), "mounting is not permitted here");
        try
        {
            using var server = new ServerProcess(new Dictionary<string, string>(), Path.Combine(mount, "data"));
            TwoTenants.Found(server);
            using RawClient anna = server.ConnectAs("anna");
            string state = "";
            int rows = 0;
            for (int i = 0; i < 2000 && state == ""; i++)
            {
                state = anna.Rows($"INSERT INTO docs (id, body) SELECT {i} * 100 + g, repeat(md5((g * {i})::text), 40) FROM generate_series(1, 100) g");
                rows += state == "" ? 100 : 0;
            }

            Assert.Equal("53100", state);
            Assert.Equal($"{rows}", anna.Rows("SELECT count(*) FROM docs"));
            Fill(Path.Combine(mount, "filler"));
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal("53100", anna.Rows("INSERT INTO docs (id) VALUES (-1) RETURNING id"));
                Assert.Equal($"{rows}", anna.Rows("SELECT count(*) FROM docs"));
                Assert.Equal("t", anna.Rows("SELECT count(*) > 0 FROM byok.audit_log")); // read from the log itself
            }

            Assert.True(Mount("-o", "remount,size=400m", mount));
            for (int i = 0; i < 600 && (state = anna.Rows("INSERT INTO docs (id) VALUES (-1) RETURNING id")) == "53100"; i++)
                Thread.Sleep(100);
            Assert.Equal("-1", state);
            server.Restart();
            using RawClient again = server.ConnectAs("anna");
            Assert.Equal($"{rows + 1}", again.Rows("SELECT count(*) FROM docs"));
        }
        finally
        {
            using var umount = Process.Start("umount", ["-l", mount]);
            umount.WaitForExit();
            Directory.Delete(mount, recursive: true);
        }
    }

    /// <summary>To the last byte: then opening the log anew finds no room either.</summary>
    private static void Fill(string path)
    {
        try
        {
            using FileStream filler = File.Create(path, bufferSize: 1);
            while (true) filler.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static bool Mount(params string[] arguments)
    {
        using Process mount = Process.Start(new ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        mount.WaitForExit();
        return mount.ExitCode == 0;
    }
}
