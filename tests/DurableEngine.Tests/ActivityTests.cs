using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace DurableEngine.Tests;

public sealed class ActivityTests
{
    private readonly World world = new();

    [Fact]
    public async Task An_orchestrator_gets_what_its_activity_returns()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("greet", async context => await context.CallActivityAsync<string>("say-hello", context.GetInput<string>()));
            hub.Activity("say-hello", name => $"Hello {name}");
        });
        await hub.StartAs("one", "greet", "Jo");
        await world.Settle();

        var instance = await hub.Look("one");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus);
        Assert.Equal("Hello Jo", instance.ReadOutputAs<string>());
        Assert.Equal("Jo", instance.ReadInputAs<string>());
        Assert.Equal(World.Start, instance.CreatedAt);
    }

    [Fact]
    public async Task Activities_started_together_all_come_back()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("squares", async context =>
            {
                var squares = await Task.WhenAll(Enumerable.Range(1, 5).Select(n => context.CallActivityAsync<int>("square", n)));
                return squares.Sum();
            });
            hub.Activity("square", n => int.Parse(n!) * int.Parse(n!));
        });
        await hub.StartAs("one", "squares");
        await world.Settle();

        Assert.Equal(55, (await hub.Look("one")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_failing_activity_is_tried_again_at_growing_intervals()
    {
        var attempts = new List<TimeSpan>();
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("persist", async context =>
                await context.CallActivityAsync<string>("flaky", TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(10), 2))));
            hub.Activity("flaky", _ =>
            {
                attempts.Add(world.Now - World.Start);
                return attempts.Count < 4 ? throw new TimeoutException("no answer") : "at last";
            });
        });
        await hub.StartAs("one", "persist");
        await world.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal([0, 10, 30, 70], attempts.Select(attempt => attempt.TotalSeconds));
        Assert.Equal("at last", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Failures_that_the_policy_does_not_handle_are_not_tried_again()
    {
        var attempts = 0;
        var policy = new RetryPolicy(5, TimeSpan.FromSeconds(10)) { HandleFailure = failure => failure.IsCausedBy<TimeoutException>() };
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("persist", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("broken", TaskOptions.FromRetryPolicy(policy));
                }
                catch (TaskFailedException failure)
                {
                    return failure.FailureDetails.ErrorMessage;
                }
            });
            hub.Activity("broken", _ => attempts++ < 0 ? null : throw new FormatException("not a number"));
        });
        await hub.StartAs("one", "persist");
        await world.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, attempts);
        Assert.Equal("not a number", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_retry_handler_decides_by_itself()
    {
        var attempts = 0;
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("persist", async context => await context.CallActivityAsync<string>(
                "flaky", TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 3)));
            hub.Activity("flaky", _ => ++attempts < 3 ? throw new TimeoutException("no answer") : "at last");
        });
        await hub.StartAs("one", "persist");
        await world.Settle();

        Assert.Equal("at last", (await hub.Look("one")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task An_uncaught_failure_fails_the_orchestration_and_says_why()
    {
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("hope", async context => await context.CallActivityAsync<string>("broken"));
            hub.Activity("broken", _ => throw new FormatException("not a number"));
        });
        await hub.StartAs("one", "hope");
        await world.Settle();

        var instance = await hub.Look("one");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.Equal("Microsoft.DurableTask.TaskFailedException", instance.FailureDetails!.ErrorType);
        Assert.Contains("Task 'broken' (#0) failed with an unhandled exception: not a number", instance.FailureDetails.ErrorMessage);
        Assert.True(instance.FailureDetails.InnerFailure!.IsCausedBy<FormatException>());
    }

    [Fact]
    public async Task An_activity_that_nobody_registered_fails_by_name()
    {
        var hub = await world.StartHub(hub => hub.Orchestrator("hope", async context => await context.CallActivityAsync<string>("send-txt")));
        await hub.StartAs("one", "hope");
        await world.Settle();

        Assert.Contains("The activity 'send-txt' is not registered here.", (await hub.Look("one")).FailureDetails!.ErrorMessage);
    }

    [Fact]
    public async Task Texts_longer_than_a_property_or_a_row_come_through()
    {
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(n => n % 997 == 0 ? "😀" : "ab"));
        var hub = await world.StartHub(hub =>
        {
            hub.Orchestrator("echo", async context => await context.CallActivityAsync<string>("echo", context.GetInput<string>()));
            hub.Activity("echo", input => input);
        });
        await hub.StartAs("one", "echo", text);
        await world.Settle();

        Assert.Equal(text, (await hub.Look("one")).ReadOutputAs<string>());
    }
}
