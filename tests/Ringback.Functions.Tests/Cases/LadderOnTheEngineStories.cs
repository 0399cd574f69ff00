using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.DurableEngine;
using Ringback.Functions.Cases;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Cases;

/// <summary>The orchestration itself, replayed by the durable engine from its stored history.</summary>
public sealed class LadderOnTheEngineStories : IAsyncDisposable
{
    private const string Lee = "+13125550113";
    private const string Dana = "+13125550111";

    private readonly CaseWorld world = new();
    private readonly LadderStarter starter = new();
    private DurableTaskHub hub = null!;

    [Fact]
    public async Task It_climbs_rests_on_contact_wakes_on_a_reply_and_ends_with_the_case()
    {
        await StartAsync();
        await world.MissedCallAsync();
        await PassAsync(31);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);

        await ChangeAsync((recovery, now) => recovery.Contact("lee", "called back", now));
        await PassAsync(400);
        Assert.Empty(await world.TextsToAsync(Dana));

        await world.TextAsync("It leaks again");
        await PassAsync(400 + 121);
        Assert.Equal(4, (await world.TextsToAsync(Lee)).Count);
        Assert.Single(await world.TextsToAsync(Dana));

        await ChangeAsync((recovery, now) => recovery.Close("lee", "booked", now));
        await PassAsync(3000);
        Assert.Single(await world.TextsToAsync(Dana));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, await StatusAsync());
    }

    [Fact]
    public async Task It_goes_on_for_days_until_somebody_closes_the_case()
    {
        await StartAsync();
        await world.MissedCallAsync();

        await PassAsync(48 * 60 + 1);

        Assert.Equal(24, (await world.TextsToAsync(Dana)).Count);
    }

    [Fact]
    public async Task A_reopened_case_gets_a_ladder_of_its_own()
    {
        await StartAsync();
        await world.MissedCallAsync();
        await PassAsync(5);
        await ChangeAsync((recovery, now) => recovery.Close("lee", "booked", now));
        await PassAsync(10);

        await world.TextAsync("One more thing");
        await PassAsync(11);

        Assert.EndsWith("-2", (await world.CaseAsync()).LadderInstance, StringComparison.Ordinal);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await StatusAsync());
    }

    [Fact]
    public async Task A_start_that_is_told_twice_starts_one_ladder()
    {
        await StartAsync();
        await world.MissedCallAsync();
        await PassAsync(1);

        await world.App.Sweeper.RunAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
        await starter.RunAsync(CaseJson.Write(new LadderCall((await world.CaseAsync()).Id.Value, 1, Start: true)), hub.Client, default);
        await PassAsync(2);

        Assert.Single(await world.TextsToAsync(Lee));
    }

    /// <summary>
    /// Histories that real ladders have stored must go on replaying: they may wait in somebody's storage for days. A file is never changed; when the code may write
    /// another history, that gets a new file (docs/ladder.md).
    /// </summary>
    [Theory]
    [InlineData("waits-for-its-first-rung", 1, null, "ClimbScheduled")]
    [InlineData("waits-for-the-supervisor", 40, null, "ClimbScheduled")]
    [InlineData("rests-on-contact", 45, "contact", "ClimbScheduled")]
    public async Task A_ladder_that_an_earlier_version_began_goes_on_from_its_file(string file, double minutes, string? act, string next)
    {
        await StartAsync();
        await world.MissedCallAsync();
        await PassAsync(minutes / 2);
        if (act is not null)
        {
            await ChangeAsync((recovery, now) => recovery.Contact("lee", "called back", now));
        }

        await PassAsync(minutes);
        var stored = StoredLadder.Recorded(file, await StoredLadder.ReadAsync(Tables(), (await world.CaseAsync()).LadderInstance));

        var outcome = StoredLadder.GoOn(stored);

        Assert.Null(outcome.Failure);
        Assert.False(outcome.IsEnded);
        Assert.Equal(next, StoredLadder.Describe(Assert.Single(outcome.Actions)));
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private TableServiceClient Tables() =>
        new(world.StorageConnection, new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(new InProcessHandler(_ => world.Storage.HandleAsync))) });

    private async Task StartAsync()
    {
        await world.StartAsync();
        hub = new DurableTaskHub(
            Tables(),
            world.Clock,
            new DurableHubOptions { WorkerId = "worker", PollInterval = Timeout.InfiniteTimeSpan },
            NullLoggerFactory.Instance);
        hub.AddOrchestrator(nameof(Ladder), async context =>
        {
            await Ladder.RunAsync(context);
            return null;
        });
        hub.AddActivity(nameof(Climb), async (_, input, ct) => await new Climb(world.App.Climber).RunAsync(input!.Value.Deserialize<LadderInput>()!, ct));
        await hub.StartAsync(default);
    }

    private async Task PassAsync(double untilMinute)
    {
        var target = CaseWorld.At(untilMinute);
        while (true)
        {
            await SettleAsync();
            var next = new[] { hub.NextDue, world.Clock.NextDue }.Where(due => due > world.Clock.GetUtcNow()).Min();
            if (next is null || next > target)
            {
                world.Clock.AdvanceTo(target);
                return;
            }

            world.Clock.AdvanceTo(next.Value);
        }
    }

    private async Task SettleAsync()
    {
        int worked;
        do
        {
            var messages = (await world.App.Queues.Ladders.ReceiveMessagesAsync(32)).Value;
            foreach (var message in messages)
            {
                await starter.RunAsync(message.MessageText, hub.Client, default);
                await world.App.Queues.Ladders.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }

            worked = messages.Length + await hub.RunUntilQuietAsync(default);
        }
        while (worked > 0);
    }

    private async Task ChangeAsync(Func<Case, DateTimeOffset, CaseChange> change) =>
        Assert.IsType<CaseChange.Made>(await world.App.Changes.MakeAsync((await world.CaseAsync()).Id, change, default));

    private async Task<OrchestrationRuntimeStatus?> StatusAsync() =>
        (await hub.Client.GetInstanceAsync((await world.CaseAsync()).LadderInstance))?.RuntimeStatus;
}
