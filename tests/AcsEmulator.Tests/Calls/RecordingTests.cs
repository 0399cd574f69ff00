using System.Text.Json.Nodes;
using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>Messages: recorded, announced, downloaded, deleted.</summary>
public class RecordingTests
{
    private static async Task<(CallWorld World, string Call, string Connection, string Recording)> RecordingAsync()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        var started = await world.AcsOkAsync("POST", "recordings", new
        {
            callLocator = new { kind = "serverCallLocator", serverCallId = world.LastIncoming["serverCallId"] },
            recordingStateCallbackUri = "http://app.local/hooks/recordings",
            recordingContentType = "audio",
            recordingChannelType = "mixed",
            recordingFormatType = "wav",
        });
        Assert.Equal("active", Text(started!["recordingState"]));
        return (world, call, connection, Text(started["recordingId"]));
    }

    private static JsonNode FileEvent(CallWorld world) =>
        Assert.Single(world.GridEvents, grid => Text(grid["eventType"]) == "Microsoft.Communication.RecordingFileStatusUpdated")["data"]!;

    [Fact]
    public async Task A_message_ends_with_the_call_and_its_file_follows()
    {
        var (world, call, connection, recording) = await RecordingAsync();
        await world.AdvanceAsync(2);
        await world.ControlAsync("POST", $"calls/{call}/say", new { speech = "This is Jo, my sink leaks." });
        await world.AdvanceAsync(8);
        await world.ControlAsync("POST", $"calls/{call}/hang-up");
        await world.AdvanceAsync(1);

        Assert.Equal(["active", "inactive"], world.Events.Where(e => e.Name == "RecordingStateChanged").Select(e => Text(e.Data["state"])));
        Assert.EndsWith("RecordingStateChanged CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("inactive", Text((await world.AcsOkAsync("GET", $"recordings/{recording}"))!["recordingState"]));
        var kept = Assert.Single((await world.CallAsync(call))["recordings"]!.AsArray())!;
        Assert.Equal("This is Jo, my sink leaks.", Text(Assert.Single(kept["transcript"]!.AsArray())!["text"]));

        await world.AdvanceAsync(5);
        var file = FileEvent(world);
        Assert.Equal(10_000, file["recordingDurationMs"]!.GetValue<long>());
        var (status, content) = await world.DownloadAsync(Text(file["recordingStorageInfo"]!["recordingChunks"]![0]!["contentLocation"]));
        Assert.Equal(200, status);
        Assert.Equal(44 + (10 * 32_000), Convert.FromBase64String(Text(content)).Length);
    }

    [Fact]
    public async Task Pauses_are_not_recorded()
    {
        var (world, call, _, recording) = await RecordingAsync();
        await world.AdvanceAsync(4);
        await world.AcsOkAsync("POST", $"recordings/{recording}:pause");
        await world.AdvanceAsync(10);
        await world.AcsOkAsync("POST", $"recordings/{recording}:resume");
        await world.AdvanceAsync(3);
        await world.AcsOkAsync("DELETE", $"recordings/{recording}");
        await world.AdvanceAsync(6);

        Assert.Equal(7_000, FileEvent(world)["recordingDurationMs"]!.GetValue<long>());
        Assert.Equal("connected", Text((await world.CallAsync(call))["state"]));
    }

    [Fact]
    public async Task A_deleted_recording_is_gone()
    {
        var (world, _, _, recording) = await RecordingAsync();
        await world.AdvanceAsync(4);
        await world.AcsOkAsync("DELETE", $"recordings/{recording}");
        await world.AdvanceAsync(6);
        var chunk = FileEvent(world)["recordingStorageInfo"]!["recordingChunks"]![0]!;

        Assert.Equal(200, (await world.DownloadAsync(Text(chunk["metadataLocation"]))).Status);
        Assert.Equal(200, (await world.DownloadAsync(Text(chunk["deleteLocation"]), "DELETE")).Status);
        Assert.Equal(404, (await world.DownloadAsync(Text(chunk["contentLocation"]))).Status);
    }

    [Fact]
    public async Task A_call_is_recorded_once_at_a_time()
    {
        var (world, _, connection, _) = await RecordingAsync();

        var (status, error) = await world.AcsAsync("POST", "recordings", new { callConnectionId = connection });

        Assert.Equal(400, status);
        Assert.Equal("8559", Text(error!["error"]!["code"]));
    }
}
