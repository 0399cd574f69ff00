namespace DurableEngine.Tests;

/// <summary>Storage operations are what an orchestration costs.</summary>
public sealed class CostTests
{
    private readonly World world = new();

    [Fact]
    public async Task A_rung_costs_a_reading_two_batches_and_a_note_in_the_index()
    {
        var ladder = new Ladder();
        var hub = await world.StartHub(ladder.AddTo);
        await hub.StartAs("one", "ladder");
        await world.Settle();
        var before = world.Network.Log.Count;
        world.Clock.AdvanceTo(world.Now.AddMinutes(30));

        Assert.Equal("reminder-1", ladder.Rungs[^1]);
        var operations = world.Network.Log.Skip(before).ToList();
        Assert.Equal(4, operations.Count);
        Assert.Equal(2, operations.Count(operation => operation.Contains("$batch")));
        Assert.Single(operations, operation => operation.StartsWith("PUT", StringComparison.Ordinal));
    }
}
