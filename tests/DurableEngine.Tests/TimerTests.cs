using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace DurableEngine.Tests;

public sealed class TimerTests
{
    private readonly World world = new();

    [Fact]
    public async Task A_timer_fires_at_its_time()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(30), CancellationToken.None);
            return context.CurrentUtcDateTime;
        }));
        await hub.StartAs("one", "wait");
        await world.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Look("one")).RuntimeStatus);

        await world.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(World.Start.UtcDateTime.AddMinutes(30), (await hub.Look("one")).ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_nobody_ran_fires_at_the_next_start()
    {
        Action<Ringback.DurableEngine.DurableTaskHub> functions = hub => hub.Orchestrator("wait", async context =>
        {
            await context.CreateTimer(World.Start.UtcDateTime.AddMinutes(30), CancellationToken.None);
            return "rung";
        });
        var hub = await world.StartHub(functions);
        await hub.StartAs("one", "wait");
        await world.Settle();
        await world.Kill(hub);
        world.Clock.AdvanceTo(World.Start.AddHours(2));

        hub = await world.StartHub(functions);
        await world.Settle();
        Assert.Equal("rung", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_cancelled_timer_wakes_nobody()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("race", async context =>
        {
            using var loser = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), loser.Token);
            await Task.WhenAny(timer, context.WaitForExternalEvent<string>("contact"));
            loser.Cancel();
            await context.WaitForExternalEvent<string>("close");
            return timer.IsCanceled;
        }));
        await hub.StartAs("one", "race");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "contact", "called back");
        await world.Settle();

        Assert.Null(hub.NextDue);
        await world.Advance(TimeSpan.FromHours(2));
        await hub.Client.RaiseEventAsync("one", "close", "done");
        await world.Settle();
        Assert.True((await hub.Look("one")).ReadOutputAs<bool>());
    }

    [Fact]
    public async Task A_start_for_later_waits_for_its_time()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("now", context => Task.FromResult(context.CurrentUtcDateTime)));
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("now", new StartOrchestrationOptions("one", World.Start.AddMinutes(5)));
        await world.Settle();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.Look("one")).RuntimeStatus);

        await world.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(World.Start.UtcDateTime.AddMinutes(5), (await hub.Look("one")).ReadOutputAs<DateTime>());
    }
}
