using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace DurableEngine.Tests;

public sealed class SubOrchestrationTests
{
    private readonly World world = new();

    [Fact]
    public async Task A_parent_gets_what_its_child_returns()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("parent", async context => await context.CallSubOrchestratorAsync<string>("child", "Jo", new SubOrchestrationOptions(instanceId: "kid")));
            hub.Orchestrator("child", async context =>
            {
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                return $"{context.Parent!.Name}/{context.Parent.InstanceId} asked {context.GetInput<string>()}";
            });
        });
        await hub.StartAs("one", "parent");
        await world.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("parent/one asked Jo", (await hub.Look("one")).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Look("kid")).RuntimeStatus);
    }

    [Fact]
    public async Task A_failing_child_fails_its_parents_call()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("parent", async context =>
            {
                try
                {
                    return await context.CallSubOrchestratorAsync<string>("child");
                }
                catch (TaskFailedException failure)
                {
                    return failure.FailureDetails.ErrorMessage;
                }
            });
            hub.Orchestrator<string>("child", _ => throw new FormatException("not a number"));
        });
        await hub.StartAs("one", "parent");
        await world.Settle();

        Assert.Equal("not a number", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_child_whose_id_is_taken_fails_by_name()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("parent", async context => await context.CallSubOrchestratorAsync<string>("wait", new SubOrchestrationOptions(instanceId: "taken")));
            hub.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("go"));
        });
        await hub.StartAs("taken", "wait");
        await hub.StartAs("one", "parent");
        await world.Settle();

        Assert.Contains("can't start as 'taken'", (await hub.Look("one")).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task A_recursive_termination_ends_the_children_too()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("parent", async context => await context.CallSubOrchestratorAsync<string>("wait", new SubOrchestrationOptions(instanceId: "kid")));
            hub.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("go"));
        });
        await hub.StartAs("one", "parent");
        await world.Settle();
        await hub.Client.TerminateInstanceAsync("one", new TerminateInstanceOptions("enough", Recursive: true));
        await world.Settle();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Look("one")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Look("kid")).RuntimeStatus);
        Assert.Equal("enough", (await hub.Look("one")).ReadOutputAs<string>());
    }
}
