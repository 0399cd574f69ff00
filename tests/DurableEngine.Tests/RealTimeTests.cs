using Microsoft.DurableTask;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

/// <summary>On the wall clock, with threads: as the function app runs.</summary>
public sealed class RealTimeTests
{
    [Fact]
    public async Task Many_orchestrations_run_side_by_side_on_two_workers()
    {
        var world = new World();
        await using var first = await StartAsync(world, "worker-1");
        await using var second = await StartAsync(world, "worker-2");
        var ids = Enumerable.Range(1, 40).Select(n => $"one-{n}").ToList();
        await Task.WhenAll(ids.Select((id, n) => (n % 2 == 0 ? first : second).StartAs(id, "sum", n)));
        await Task.WhenAll(ids.Select((id, n) => (n % 2 == 0 ? second : first).Client.RaiseEventAsync(id, "more", 1000)));

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var ended = await Task.WhenAll(ids.Select(id => first.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, patience.Token)));
        Assert.Equal(Enumerable.Range(0, 40).Select(n => 1006 + (2 * n)), ended.Select(instance => instance.ReadOutputAs<int>()));
    }

    private static async Task<DurableTaskHub> StartAsync(World world, string worker)
    {
        var options = new DurableHubOptions { WorkerId = worker, PollInterval = TimeSpan.FromMilliseconds(50) };
        var hub = new DurableTaskHub(world.Tables(world.Network.Another()), TimeProvider.System, options, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        hub.Orchestrator("sum", async context =>
        {
            var parts = await Task.WhenAll(context.CallActivityAsync<int>("add", context.GetInput<int>()), context.CallActivityAsync<int>("add", context.GetInput<int>()));
            await context.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None);
            return parts.Sum() + await context.WaitForExternalEvent<int>("more");
        });
        hub.AddActivity("add", async (_, input, _) =>
        {
            await Task.Yield();
            return input!.Value.GetInt32() + 3;
        });
        await hub.StartAsync(CancellationToken.None);
        return hub;
    }
}
