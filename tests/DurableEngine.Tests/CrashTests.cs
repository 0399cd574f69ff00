using Microsoft.DurableTask.Client;
using Ringback.DurableEngine;

namespace DurableEngine.Tests;

public sealed class CrashTests
{
    private const string Everything = "text-back reminder-1 reminder-2 called goodbye";

    [Fact]
    public async Task Whatever_request_a_process_dies_at_the_next_one_goes_on()
    {
        var requests = (await ClimbAsync(_ => Fate.Arrives)).Network.Requests;
        Assert.InRange(requests, 20, 80);
        for (var request = 1; request <= requests; request++)
        {
            var crash = request;
            await VerifyAsync(n => n == crash ? Fate.Refused : Fate.Arrives, dies: true, $"died before request {crash}");
            await VerifyAsync(n => n == crash ? Fate.AnswerLost : Fate.Arrives, dies: true, $"died after request {crash}");
        }
    }

    [Fact]
    public async Task Whatever_request_fails_the_same_process_goes_on()
    {
        var requests = (await ClimbAsync(_ => Fate.Arrives)).Network.Requests;
        for (var request = 1; request <= requests; request++)
        {
            var failing = request;
            await VerifyAsync(n => n == failing ? Fate.Refused : Fate.Arrives, dies: false, $"request {failing} refused");
            await VerifyAsync(n => n == failing ? Fate.AnswerLost : Fate.Arrives, dies: false, $"answer {failing} lost");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task One_request_in_ten_may_fail(int seed)
    {
        var random = new Random(seed);
        await VerifyAsync(_ => random.Next(20) switch { 0 => Fate.Refused, 1 => Fate.AnswerLost, _ => Fate.Arrives }, dies: false, $"seed {seed}");
    }

    private static async Task VerifyAsync(Func<int, Fate> fate, bool dies, string story)
    {
        var (world, ladder) = await ClimbAsync(fate, dies);
        var hub = world.Hubs[^1];
        var instance = await hub.Look("one");
        Assert.True(instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"{story}: {instance} {string.Join('\n', world.Loggers.Lines)}");
        Assert.Equal(Everything, instance.ReadOutputAs<string>());
        Assert.Equal(Everything.Replace("called ", ""), string.Join(' ', ladder.Rungs.Distinct()));
        Assert.Null(hub.NextDue);
    }

    private static async Task<(World World, Ladder Ladder)> ClimbAsync(Func<int, Fate> fate, bool dies)
    {
        var world = new World();
        var ladder = new Ladder();
        world.Network.FateOf = fate;
        world.Network.FailuresKill = dies;
        var driver = new Driver(world, ladder);
        await driver.Do(hub => hub.Client.ScheduleNewOrchestrationInstanceAsync("ladder", new Microsoft.DurableTask.StartOrchestrationOptions("one")));
        await driver.Advance(TimeSpan.FromMinutes(75));
        await driver.Do(hub => hub.Client.RaiseEventAsync("one", "contact", "called"));
        await driver.Advance(TimeSpan.FromMinutes(5));
        world.Network.FateOf = _ => Fate.Arrives;
        await driver.Advance(TimeSpan.FromMinutes(5));
        return (world, ladder);
    }

    private static async Task<World> ClimbAsync(Func<int, Fate> fate) => (await ClimbAsync(fate, dies: false)).World;

    /// <summary>Somebody who repeats what did not work, and starts a process that died.</summary>
    private sealed class Driver(World world, Ladder ladder)
    {
        public async Task Do(Func<DurableTaskHub, Task> act)
        {
            while (true)
            {
                try
                {
                    await act(await Hub());
                    return;
                }
                catch (Exception failure) when (failure is HttpRequestException or Azure.RequestFailedException)
                {
                    await MayDie();
                    await world.Settle();
                }
                catch (global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException)
                {
                    return;
                }
            }
        }

        public async Task Advance(TimeSpan span)
        {
            var end = world.Now + span;
            do
            {
                await Hub();
                await world.Settle();
                await MayDie();
                var next = world.Clock.NextDue is { } due && due < end ? due : end;
                world.Clock.AdvanceTo(world.Hubs.Count > 0 ? next : world.Now);
            }
            while (world.Now < end || world.Hubs.Count == 0);
            await world.Settle();
            await MayDie();
        }

        private async Task<DurableTaskHub> Hub()
        {
            while (world.Hubs.Count == 0)
            {
                await world.StartHub(ladder.AddTo, $"worker-{world.Network.Requests}");
            }

            return world.Hubs[^1];
        }

        private async Task MayDie()
        {
            if (world.Network.IsDead)
            {
                await world.Kill(world.Hubs[^1]);
                world.Network.Revive();
            }
        }
    }
}
