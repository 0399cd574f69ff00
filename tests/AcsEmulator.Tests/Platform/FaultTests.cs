namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class FaultTests
{
    private const string Hook = "http://app.local/hooks/events";

    [Fact]
    public async Task A_refused_request_did_nothing()
    {
        var world = new World();
        await world.ControlAsync("PUT", "/emulator/faults", new { seed = 1, refuse = 1.0 });
        Assert.Contains((await SendAsync(world)).Status, new[] { 429, 503 });
        Assert.Empty(await world.JournalAsync("text"));
        Assert.Single(await world.JournalAsync("request"));
    }

    [Fact]
    public async Task A_lost_answer_means_that_the_text_went_out_all_the_same()
    {
        var world = new World();
        await world.ControlAsync("PUT", "/emulator/faults", new { seed = 1, loseResponse = 1.0 });
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(world));
        Assert.Single(await world.JournalAsync("text"));
        Assert.True((bool)Assert.Single(await world.JournalAsync("request"))["lost"]!);
    }

    [Fact]
    public async Task Faults_end_when_they_are_deleted()
    {
        var world = new World();
        await world.ControlAsync("PUT", "/emulator/faults", new { seed = 1, refuse = 1.0 });
        await world.ControlAsync("DELETE", "/emulator/faults");
        Assert.Equal(202, (await SendAsync(world)).Status);
    }

    [Fact]
    public async Task A_duplicated_event_comes_twice_with_one_id()
    {
        var world = await InboundAsync(new { seed = 1, duplicate = 1.0 }, texts: 1);
        Assert.Equal(2, world.Deliveries.Count);
        Assert.Single(world.Deliveries.Select(delivery => delivery.Json[0]!["id"]!.ToString()).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_dropped_event_never_comes() => Assert.Empty((await InboundAsync(new { seed = 1, drop = 1.0 }, texts: 3)).Deliveries);

    [Fact]
    public async Task A_delayed_event_comes_that_much_later()
    {
        var world = await InboundAsync(new { seed = 1, delay = "PT25S" }, texts: 1);
        Assert.Equal(World.Start + TimeSpan.FromSeconds(26) + world.Options.DeliveryLatency, Assert.Single(world.Deliveries).At);
    }

    [Fact]
    public async Task Reordered_events_overtake_each_other_and_the_same_seed_gives_the_same_order()
    {
        var faults = new { seed = 7, reorder = 0.5, duplicate = 0.3 };
        var first = Order(await InboundAsync(faults, texts: 20));
        Assert.NotEqual(first.Order(StringComparer.Ordinal), first);
        Assert.Equal(first, Order(await InboundAsync(faults, texts: 20)));
        Assert.NotEqual(first, Order(await InboundAsync(new { seed = 8, reorder = 0.5, duplicate = 0.3 }, texts: 20)));
    }

    [Fact]
    public async Task A_chance_above_one_is_refused() =>
        Assert.Equal(400, (await new World().ControlAsync("PUT", "/emulator/faults", new { seed = 1, refuse = 1.5 })).Status);

    private static string[] Order(World world) => [.. world.Deliveries.Select(delivery => delivery.Json[0]!["data"]!["message"]!.ToString())];

    private static async Task<World> InboundAsync(object faults, int texts)
    {
        var world = new World();
        await world.ControlAsync("PUT", "/emulator/subscriptions/all", new { endpoint = Hook });
        world.Deliveries.Clear();
        await world.ControlAsync("PUT", "/emulator/faults", faults);
        for (var i = 0; i < texts; i++)
        {
            await world.ControlAsync("POST", "/emulator/texts", new { from = "+14255550100", to = "+13125550100", message = $"{i:00}" });
        }

        await world.PassAsync(TimeSpan.FromMinutes(1));
        return world;
    }

    private static Task<Reply> SendAsync(World world) =>
        world.AcsAsync("POST", "/sms?api-version=2021-03-07", new { from = "+13125550100", message = "Hello", smsRecipients = new[] { new { to = "+14255550100" } } });
}
