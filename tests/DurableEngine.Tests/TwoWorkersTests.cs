using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

public sealed class TwoWorkersTests
{
    private readonly World world = new();
    private readonly Ladder ladder = new();

    [Fact]
    public async Task Two_workers_that_race_climb_every_rung_once()
    {
        var first = await world.StartHub(ladder.AddTo, "worker-1");
        var second = await world.StartHub(ladder.AddTo, "worker-2");
        await first.StartAs("one", "ladder");
        await second.StartAs("two", "ladder");
        await world.Advance(TimeSpan.FromMinutes(70));
        await first.Client.RaiseEventAsync("two", "contact", "called");
        await second.Client.RaiseEventAsync("one", "contact", "called");
        await world.Settle();

        Assert.Equal("text-back reminder-1 reminder-2 called goodbye", (await first.Look("one")).ReadOutputAs<string>());
        Assert.Equal("text-back reminder-1 reminder-2 called goodbye", (await second.Look("two")).ReadOutputAs<string>());
        Assert.Equal(8, ladder.Rungs.Count);
    }

    [Fact]
    public async Task A_worker_hears_of_an_event_that_another_process_raised()
    {
        var first = await world.StartHub(ladder.AddTo, "worker-1");
        await first.StartAs("one", "ladder");
        await world.Settle();
        var client = await world.StartHub(_ => { }, "client-only", world.Network.Another());
        await world.Kill(client);
        await client.Client.RaiseEventAsync("one", "contact", "called");

        Assert.NotEqual(0, await first.RunUntilQuietAsync(CancellationToken.None));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await first.Look("one")).RuntimeStatus);
    }

    [Fact]
    public async Task An_activity_is_left_to_its_worker_until_the_lease_ends()
    {
        var never = new TaskCompletionSource<object?>();
        var runs = new List<string>();
        var first = await world.StartHub(hub => Functions(hub, "first", never.Task), "worker-1");
        await first.StartAs("one", "work");
        world.Clock.AdvanceTo(world.Now);
        await WhileBusy(first);
        await world.Kill(first);

        var second = await world.StartHub(hub => Functions(hub, "second", Task.FromResult<object?>("done")), "worker-2");
        await world.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["first"], runs);

        await world.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["first", "second"], runs);
        Assert.Equal("done", (await second.Look("one")).ReadOutputAs<string>());

        void Functions(DurableTaskHub hub, string who, Task<object?> result)
        {
            hub.Orchestrator("work", async context => await context.CallActivityAsync<string>("long"));
            hub.AddActivity("long", (_, _, _) =>
            {
                runs.Add(who);
                return result;
            });
        }
    }

    [Fact]
    public async Task A_long_activity_keeps_its_lease()
    {
        var end = new TaskCompletionSource<object?>();
        var runs = 0;
        var first = await world.StartHub(Functions, "worker-1");
        await first.StartAs("one", "work");
        await WhileBusy(first);
        world.Hubs.Remove(first);
        var second = await world.StartHub(Functions, "worker-2");
        await world.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, runs);

        end.SetResult("done");
        Assert.Equal("done", (await second.Look("one")).ReadOutputAs<string>());

        void Functions(DurableTaskHub hub)
        {
            hub.Orchestrator("work", async context => await context.CallActivityAsync<string>("long"));
            hub.AddActivity("long", (_, _, _) =>
            {
                runs++;
                return end.Task;
            });
        }
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_commits_nothing()
    {
        var end = new TaskCompletionSource<object?>();
        var first = await world.StartHub(hub => Functions(hub, end.Task), "worker-1");
        await first.StartAs("one", "work");
        await WhileBusy(first);
        world.Hubs.Remove(first);
        world.Network.FateOf = _ => Fate.Refused;
        await world.Advance(TimeSpan.FromSeconds(20));
        var second = await world.StartHub(hub => Functions(hub, Task.FromResult<object?>("by the second")), "worker-2", world.Network.Another());
        await world.Settle();

        world.Network.FateOf = _ => Fate.Arrives;
        end.SetResult("by the first");
        await first.RunUntilQuietAsync(CancellationToken.None);
        Assert.Equal("by the second", (await second.Look("one")).ReadOutputAs<string>());

        static void Functions(DurableTaskHub hub, Task<object?> result)
        {
            hub.Orchestrator("work", async context => await context.CallActivityAsync<string>("long"));
            hub.AddActivity("long", (_, _, _) => result);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Two_workers_on_bad_networks_come_to_one_end(int seed)
    {
        var random = new Random(seed);
        Fate Roll(int n) => random.Next(20) switch { 0 => Fate.Refused, 1 => Fate.AnswerLost, _ => Fate.Arrives };
        var secondNetwork = world.Network.Another();
        var first = await world.StartHub(ladder.AddTo, "worker-1");
        var second = await world.StartHub(ladder.AddTo, "worker-2", secondNetwork);
        await first.StartAs("one", "ladder");
        world.Network.FateOf = secondNetwork.FateOf = Roll;
        await world.Advance(TimeSpan.FromMinutes(70));
        world.Network.FateOf = secondNetwork.FateOf = _ => Fate.Arrives;
        await second.Client.RaiseEventAsync("one", "contact", "called");
        await world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("text-back reminder-1 reminder-2 called goodbye", (await first.Look("one")).ReadOutputAs<string>());
        Assert.Equal(["text-back", "reminder-1", "reminder-2", "goodbye"], ladder.Rungs.Distinct());
    }

    /// <summary>Runs until only the activity is left; waiting for it would be waiting for ever.</summary>
    private async Task WhileBusy(DurableTaskHub hub)
    {
        world.Clock.AdvanceTo(world.Now);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.RunUntilQuietAsync(new CancellationToken(canceled: true)));
        Assert.True(hub.IsBusy);
    }
}
