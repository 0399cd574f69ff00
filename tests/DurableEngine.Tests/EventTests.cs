using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace DurableEngine.Tests;

public sealed class EventTests
{
    private readonly World world = new();

    [Fact]
    public async Task An_event_that_comes_before_anybody_waits_is_kept()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("late", async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            return await context.WaitForExternalEvent<string>("reply");
        }));
        await hub.StartAs("one", "late");
        await hub.Client.RaiseEventAsync("one", "reply", "yes please");
        await world.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("yes please", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Event_names_compare_without_case()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("Reply")));
        await hub.StartAs("one", "wait");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "REPLY", "yes");
        await world.Settle();

        Assert.Equal("yes", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task The_newest_waiter_gets_the_event_first()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("two", async context =>
        {
            var older = context.WaitForExternalEvent<string>("reply");
            var newer = context.WaitForExternalEvent<string>("reply");
            return $"{await newer} {await older}";
        }));
        await hub.StartAs("one", "two");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "reply", "first");
        await hub.Client.RaiseEventAsync("one", "reply", "second");
        await world.Settle();

        Assert.Equal("first second", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_of_one_name_come_in_the_order_in_which_they_were_raised()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("collect", async context =>
        {
            var all = "";
            while (all.Length < 5)
            {
                all += await context.WaitForExternalEvent<string>("letter");
            }

            return all;
        }));
        await hub.StartAs("one", "collect");
        foreach (var letter in "abcde")
        {
            await hub.Client.RaiseEventAsync("one", "letter", letter.ToString());
        }

        await world.Settle();
        Assert.Equal("abcde", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Waiting_too_long_ends_in_a_TaskCanceledException()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("impatient", async context =>
        {
            try
            {
                return await context.WaitForExternalEvent<string>("reply", TimeSpan.FromMinutes(10));
            }
            catch (TaskCanceledException)
            {
                return "nobody answered";
            }
        }));
        await hub.StartAs("one", "impatient");
        await world.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("nobody answered", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Events_for_the_finished_and_the_unknown_are_dropped()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("done", _ => Task.FromResult("done")));
        await hub.StartAs("one", "done");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "reply");
        await hub.Client.RaiseEventAsync("nobody", "reply");
        await world.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("done", (await hub.Look("one")).ReadOutputAs<string>());
        Assert.Null(await hub.Client.GetInstanceAsync("nobody"));
        Assert.Null(hub.NextDue);
    }

    [Fact]
    public async Task One_orchestration_sends_an_event_to_another()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("listen", async context => await context.WaitForExternalEvent<string>("word"));
            hub.Orchestrator("speak", context =>
            {
                context.SendEvent("listener", "word", "hello");
                return Task.FromResult("said");
            });
        });
        await hub.StartAs("listener", "listen");
        await hub.StartAs("speaker", "speak");
        await world.Settle();

        Assert.Equal("hello", (await hub.Look("listener")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Instance_ids_may_hold_what_a_key_may_not()
    {
        const string Id = "case/7#o'neil?100%";
        var hub = await world.StartHub(hub => hub.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("go") + context.InstanceId));
        await hub.StartAs(Id, "wait");
        await hub.Client.RaiseEventAsync(Id, "go", "to ");
        await world.Settle();

        Assert.Equal($"to {Id}", (await hub.Look(Id)).ReadOutputAs<string>());
    }
}
