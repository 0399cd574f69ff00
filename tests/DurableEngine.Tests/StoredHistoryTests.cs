using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.DurableTask.Converters;
using Ringback.DurableEngine.History;
using Ringback.DurableEngine.Replay;
using Ringback.DurableEngine.Storage;

namespace DurableEngine.Tests;

/// <summary>
/// Histories as earlier versions of the engine stored them must go on replaying: somebody's ladder may be in the middle of one. A file is never changed; a
/// new shape of history gets a new file.
/// </summary>
public sealed class StoredHistoryTests
{
    [Fact]
    public void A_ladder_that_waits_for_its_second_reminder_goes_on_from_its_file()
    {
        var history = Read("ladder-at-its-second-wait.json");
        List<HistoryEvent> news = [new StepStarted(new DateTime(2026, 3, 3, 17, 0, 0, DateTimeKind.Utc)), new TimerFired(3)];

        var outcome = Replayer.Run(
            new ReplayInput("one", "ladder", Parent: null, Input: null, CustomStatus: null, history, news),
            async context => await Ladder.ClimbAsync(context),
            JsonDataConverter.Default,
            new Loggers(),
            () => Assert.Fail("Something foreign went on with the code."));

        Assert.Null(outcome.Failure);
        Assert.False(outcome.IsEnded);
        Assert.Equal([new ActivityScheduled(4, "rung", "\"reminder-2\"")], outcome.Actions);
    }

    [Fact]
    public async Task What_is_stored_today_is_what_the_file_says()
    {
        var world = new World();
        var hub = await world.StartHub(new Ladder().AddTo);
        await hub.StartAs("one", "ladder");
        await world.Advance(TimeSpan.FromMinutes(30));

        var store = new InstanceStore(world.Tables(world.Network).GetTableClient("RingbackInstances"));
        var stored = await store.ReadAsync("one", CancellationToken.None);
        Assert.Equal(Read("ladder-at-its-second-wait.json"), stored.History);
    }

    private static List<HistoryEvent> Read(string file) => JsonSerializer.Deserialize<List<HistoryEvent>>(File.ReadAllText(PathOf(file)), InstanceStore.Json)!;

    private static string PathOf(string file, [CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Histories", file);
}
