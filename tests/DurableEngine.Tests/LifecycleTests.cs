using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

public sealed class LifecycleTests
{
    private readonly World world = new();

    [Fact]
    public async Task Continuing_as_new_takes_unprocessed_events_along()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("count", async context =>
        {
            var count = context.GetInput<int>();
            if (count == 3)
            {
                return count;
            }

            await context.WaitForExternalEvent<string>("tick");
            context.ContinueAsNew(count + 1);
            return count;
        }));
        await hub.StartAs("one", "count", 0);
        await hub.Client.RaiseEventAsync("one", "tick");
        await hub.Client.RaiseEventAsync("one", "tick");
        await hub.Client.RaiseEventAsync("one", "tick");
        await world.Settle();

        Assert.Equal(3, (await hub.Look("one")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Custom_status_shows_where_an_orchestration_stands()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("ladder", async context =>
        {
            context.SetCustomStatus("waiting for contact");
            await context.WaitForExternalEvent<string>("contact");
            context.SetCustomStatus(null);
            return "done";
        }));
        await hub.StartAs("one", "ladder");
        await world.Settle();
        Assert.Equal("waiting for contact", (await hub.Look("one")).ReadCustomStatusAs<string>());

        await hub.Client.RaiseEventAsync("one", "contact");
        await world.Settle();
        Assert.Null((await hub.Look("one")).ReadCustomStatusAs<string>());
    }

    [Fact]
    public async Task A_suspended_orchestration_rests_until_it_is_resumed()
    {
        var hub = await StartWaiting();
        await hub.Client.SuspendInstanceAsync("one", "for now");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "go", "gone");
        await world.Advance(TimeSpan.FromHours(1));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Look("one")).RuntimeStatus);

        await hub.Client.ResumeInstanceAsync("one");
        await world.Settle();
        Assert.Equal("gone", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_second_start_of_an_id_in_use_is_refused()
    {
        var hub = await StartWaiting();
        var dedupe = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Pending);

        var refusal = await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync("wait", dedupe));
        Assert.Equal("An orchestration with instance ID 'one' and status Running already exists.", refusal.Message);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.StartAs("one", "wait"));
    }

    [Fact]
    public async Task An_id_whose_orchestration_ended_starts_afresh_unless_its_status_is_deduped()
    {
        var hub = await StartWaiting();
        await hub.Client.RaiseEventAsync("one", "go", "first");
        await world.Settle();
        var dedupe = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync("wait", dedupe));

        await hub.StartAs("one", "wait");
        await world.Settle();
        Assert.Null((await hub.Look("one")).SerializedOutput);
        await hub.Client.RaiseEventAsync("one", "go", "second");
        await world.Settle();
        Assert.Equal("second", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_terminated_orchestration_keeps_quiet()
    {
        var hub = await StartWaiting();
        await hub.Client.TerminateInstanceAsync("one", "enough");
        await hub.Client.RaiseEventAsync("one", "go", "too late");
        await world.Settle();

        var instance = await hub.Look("one");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, instance.RuntimeStatus);
        Assert.Equal("enough", instance.ReadOutputAs<string>());
        Assert.True(instance.IsCompleted);
    }

    [Fact]
    public async Task Only_what_has_ended_is_purged()
    {
        var hub = await StartWaiting();
        Assert.Equal(0, (await hub.Client.PurgeInstanceAsync("one")).PurgedInstanceCount);
        await hub.Client.RaiseEventAsync("one", "go", "gone");
        await hub.StartAs("two", "wait");
        await world.Settle();

        Assert.Equal(1, (await hub.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedFrom: World.Start))).PurgedInstanceCount);
        Assert.Null(await hub.Client.GetInstanceAsync("one"));
        Assert.NotNull(await hub.Client.GetInstanceAsync("two"));
    }

    [Fact]
    public async Task Orchestrations_are_listed_by_status_prefix_and_age()
    {
        var hub = await StartWaiting();
        await world.Advance(TimeSpan.FromHours(1));
        await hub.StartAs("other-1", "wait", "input");
        await hub.StartAs("other-2", "wait");
        await hub.Client.TerminateInstanceAsync("other-2");
        await world.Settle();

        Assert.Equal(["one", "other-1", "other-2"], await Ids(new OrchestrationQuery()));
        Assert.Equal(["one", "other-1", "other-2"], await Ids(new OrchestrationQuery(PageSize: 1)));
        Assert.Equal(["other-1", "other-2"], await Ids(new OrchestrationQuery(InstanceIdPrefix: "other-")));
        Assert.Equal(["one", "other-1"], await Ids(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(["one"], await Ids(new OrchestrationQuery(CreatedTo: World.Start.AddMinutes(1))));

        async Task<List<string>> Ids(OrchestrationQuery query)
        {
            var ids = new List<string>();
            await foreach (var instance in hub.Client.GetAllInstancesAsync(query))
            {
                ids.Add(instance.InstanceId);
            }

            return ids;
        }
    }

    [Fact]
    public async Task Whoever_waits_for_an_orchestration_is_told_when_it_ends()
    {
        var hub = await StartWaiting();
        var end = hub.Client.WaitForInstanceCompletionAsync("one", getInputsAndOutputs: true);
        Assert.True(hub.Client.WaitForInstanceStartAsync("one").IsCompletedSuccessfully);
        Assert.False(end.IsCompleted);

        await hub.Client.RaiseEventAsync("one", "go", "gone");
        await world.Settle();
        Assert.Equal("gone", (await end).ReadOutputAs<string>());
    }

    private async Task<DurableTaskHub> StartWaiting()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("go")));
        await hub.StartAs("one", "wait");
        await world.Settle();
        return hub;
    }
}
