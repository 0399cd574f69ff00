using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

public sealed class DeterminismTests
{
    private readonly World world = new();

    [Fact]
    public async Task Ids_and_times_are_the_same_in_every_replay()
    {
        var seen = new List<string>();
        var hub = await world.StartHub(hub => hub.Orchestrator("look", async context =>
        {
            var first = $"{context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:O}";
            seen.Add(first);
            await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
            await context.WaitForExternalEvent<string>("go");
            return first;
        }));
        await hub.StartAs("one", "look");
        await world.Advance(TimeSpan.FromMinutes(2));
        await hub.Client.RaiseEventAsync("one", "go");
        await world.Settle();

        Assert.Equal(3, seen.Count);
        Assert.Single(seen.Distinct());
        Assert.NotEqual(seen[0].Split(' ')[0], seen[0].Split(' ')[1]);
        Assert.Equal('5', seen[0][14]);
    }

    [Fact]
    public async Task A_replay_safe_logger_says_everything_once()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("talk", async context =>
        {
            var logger = context.CreateReplaySafeLogger<DeterminismTests>();
            logger.LogInformation("before the wait");
            await context.WaitForExternalEvent<string>("go");
            logger.LogInformation("after the wait");
            return 0;
        }));
        await hub.StartAs("one", "talk");
        await world.Settle();
        await hub.Client.RaiseEventAsync("one", "go");
        await world.Settle();

        Assert.Equal(["before the wait ", "after the wait "], world.Loggers.Lines.Where(line => line.Contains("the wait")));
    }

    [Theory]
    [InlineData("another activity", "activity 'text-back' (#0)", "activity 'send-text' (#0)")]
    [InlineData("a timer instead", "activity 'text-back' (#0)", "a timer (#0)")]
    [InlineData("one more", "nothing", "activity 'log' (#1)")]
    [InlineData("return", "activity 'text-back' (#0)", "return")]
    public async Task A_changed_orchestrator_fails_loudly(string change, string before, string after)
    {
        var hub = await world.StartHub(hub => Functions(hub, async context =>
        {
            await context.CallActivityAsync("text-back");
            return await context.WaitForExternalEvent<string>("contact");
        }));
        await hub.StartAs("one", "ladder");
        await world.Settle();
        await world.Kill(hub);

        hub = await world.StartHub(hub => Functions(hub, async context =>
        {
            await (change switch
            {
                "another activity" => context.CallActivityAsync("send-text"),
                "a timer instead" => context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None),
                "one more" => Task.WhenAll(context.CallActivityAsync("text-back"), context.CallActivityAsync("log")),
                _ => Task.CompletedTask,
            });
            return change == "return" ? "" : await context.WaitForExternalEvent<string>("contact");
        }));
        await hub.Client.RaiseEventAsync("one", "contact", "hello");
        await world.Settle();

        var instance = await hub.Look("one");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.EndsWith("NonDeterministicOrchestrationException", instance.FailureDetails!.ErrorType);
        Assert.StartsWith($"The orchestration 'one' does not replay: the history says {before}, the code did {after}.", instance.FailureDetails.ErrorMessage);
        Assert.Contains(world.Loggers.Lines, line => line.Contains("does not replay"));
    }

    [Fact]
    public async Task An_orchestrator_that_awaits_nothing_of_its_context_fails_at_once()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("impure", async _ =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), world.Clock);
            return "never";
        }));
        await hub.StartAs("one", "impure");
        await world.Settle();

        Assert.Contains("awaits something that is not of its context", (await hub.Look("one")).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task An_orchestrator_that_awaits_something_foreign_besides_fails_when_it_comes_back()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("impure", async context =>
        {
            var contact = context.WaitForExternalEvent<string>("contact");
            await Task.Delay(TimeSpan.FromSeconds(1), world.Clock);
            return await contact;
        }));
        await hub.StartAs("one", "impure");
        await world.Settle();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Look("one")).RuntimeStatus);

        await world.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("from a task that is not of its context", (await hub.Look("one")).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task An_orchestrator_that_nobody_registered_fails_by_name()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("ladder", _ => Task.FromResult(0)));
        await hub.StartAs("one", "lader");
        await world.Settle();

        Assert.Contains("The orchestrator 'lader' of 'one' is not registered here. Known: ladder.", (await hub.Look("one")).FailureDetails!.ErrorMessage);
    }

    private static void Functions(DurableTaskHub hub, Func<TaskOrchestrationContext, Task<string>> ladder)
    {
        hub.Orchestrator("ladder", ladder);
        hub.Activity("text-back", _ => null);
        hub.Activity("send-text", _ => null);
        hub.Activity("log", _ => null);
    }
}
