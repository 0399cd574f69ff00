namespace Ringback.Infrastructure.Tests.Scripts;

/// <summary>Tables go into files and come back with the types of their columns.</summary>
public sealed class BackupTests
{
    private const string Row = "{\"odata.etag\":\"x\",\"PartitionKey\":\"+1312 o'Neill\",\"RowKey\":\"case/1\",\"Timestamp@odata.type\":\"Edm.DateTime\",\"Timestamp\":\"2026-03-01T00:00:00Z\",\"At@odata.type\":\"Edm.DateTime\",\"At\":\"2026-03-01T10:00:00Z\"}";

    private static Stage Kept() => new Stage().Curl("table.core*Cases()", 200, "{\"value\":[" + Row + "]}").Curl("-X GET*table.core", 200, "{\"value\":[]}").Curl("-X PUT*table.core", 204).Curl("/health/live", 000);

    [Fact]
    public async Task A_backup_goes_back_row_by_row()
    {
        using var stage = Kept().Installed();
        var kept = await stage.RunAsync("backup", $"prod {stage.PathOf("backup")}");
        Assert.True(kept.Code == 0, kept.Output);
        Assert.Equal(KeptTables.Length, Directory.GetFiles(stage.PathOf("backup")).Length);

        Assert.SkipWhen(!ScriptFileTests.IsThere("jq"), "jq is not on the PATH");
        var tried = await stage.RunAsync("restore", $"prod {stage.PathOf("backup")} --dry-run");
        Assert.Contains("would write 1 rows of Cases", tried.Output, StringComparison.Ordinal);
        Assert.False(stage.Called("-X PUT"));

        var restored = await stage.RunAsync("restore", $"prod {stage.PathOf("backup")} --yes");
        Assert.True(restored.Code == 0, restored.Output);
        // Versions of jq differ in whether an apostrophe needs its code in an address; the service takes both.
        Assert.Contains("Cases(PartitionKey='%2B1312%20o''Neill',RowKey='case%2F1')", stage.Calls[stage.Find("-X PUT")].Replace("%27", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(stage.Sent, sent => sent.Contains("\"At@odata.type\":\"Edm.DateTime\"", StringComparison.Ordinal) && !sent.Contains("Timestamp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_restored_while_the_app_runs_and_no_backup_is_mixed_with_another()
    {
        using var stage = Kept().Installed();
        Directory.CreateDirectory(stage.PathOf("backup"));
        Assert.Contains("exists already", (await stage.RunAsync("backup", $"prod {stage.PathOf("backup")}")).Output, StringComparison.Ordinal);
        Assert.SkipWhen(!ScriptFileTests.IsThere("jq"), "jq is not on the PATH");
        using var running = new Stage().Installed();
        Directory.CreateDirectory(running.PathOf("backup"));
        var played = await running.RunAsync("restore", $"prod {running.PathOf("backup")} --yes");
        Assert.Equal(1, played.Code);
        Assert.Contains("az functionapp stop", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_of_the_app_is_kept()
    {
        var app = Repository.Texts["functions/Ringback.Functions/Storage/RingbackTables.cs"];
        Assert.Equal(app.Split("GetTableClient(\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Order(StringComparer.Ordinal), KeptTables.Order(StringComparer.Ordinal));
    }

    private static string[] KeptTables =>
        File.ReadAllLines(Path.Combine(Repository.Root, "scripts/tables.sh")).Single(line => line.StartsWith("tables=", StringComparison.Ordinal))["tables='".Length..^1].Split(' ');
}
