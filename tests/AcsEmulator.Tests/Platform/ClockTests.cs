using System.Globalization;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator.Tests.Platform;

public sealed class ClockTests
{
    private const string Follower = "http://app.local/local/clock";
    private readonly World world = new();

    [Fact]
    public async Task The_clock_can_be_set_and_advanced()
    {
        await world.ControlAsync("POST", "/emulator/clock", new { now = "2026-03-03T10:00:00-06:00" });
        var reply = await world.ControlAsync("POST", "/emulator/clock", new { advance = "PT30M" });
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 16, 30, 0, TimeSpan.Zero), reply.Json["now"]!.GetValue<DateTimeOffset>());
        Assert.Equal(0, (double)reply.Json["speed"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"advance":"half an hour"}""")]
    [InlineData("""{"advance":"-PT1M"}""")]
    [InlineData("""{"speed":-1}""")]
    public async Task A_senseless_change_is_refused(string change) =>
        Assert.Equal(400, (await world.ControlAsync("POST", "/emulator/clock", JsonNode.Parse(change))).Status);

    [Fact]
    public async Task A_follower_is_told_every_instant_at_which_something_falls_due()
    {
        DateTimeOffset? due = World.Start + TimeSpan.FromMinutes(7);
        world.App = _ =>
        {
            var worked = due <= world.Clock.GetUtcNow() ? 1 : 0;
            due = worked == 1 ? null : due;
            return (200, new JsonObject { ["nextDue"] = due, ["worked"] = worked }.ToJsonString());
        };
        var registered = await world.ControlAsync("POST", "/emulator/clock/followers", new { endpoint = Follower });
        Assert.Equal(World.Start, registered.Json["now"]!.GetValue<DateTimeOffset>());

        await world.PassAsync(TimeSpan.FromMinutes(30));

        var told = world.Deliveries.Select(delivery => DateTimeOffset.Parse(delivery.Json["now"]!.ToString(), CultureInfo.InvariantCulture)).Distinct();
        Assert.Equal([World.Start, World.Start + TimeSpan.FromMinutes(7), World.Start + TimeSpan.FromMinutes(30)], told);
        Assert.Null(due);
    }

    [Fact]
    public async Task A_follower_that_is_gone_is_dropped()
    {
        await world.ControlAsync("POST", "/emulator/clock/followers", new { endpoint = Follower });
        world.App = _ => (0, null);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        await world.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(world.Deliveries);
    }

    [Fact]
    public async Task A_new_speed_reaches_the_followers()
    {
        await world.ControlAsync("POST", "/emulator/clock/followers", new { endpoint = Follower });
        var reply = await world.ControlAsync("POST", "/emulator/clock", new { speed = 60 });
        Assert.Equal(60, (double)reply.Json["speed"]!);
        Assert.Equal(60, (double)Assert.Single(world.Deliveries).Json["speed"]!);
        await world.ControlAsync("POST", "/emulator/clock", new { speed = 0 });
    }

    [Fact]
    public async Task A_follower_that_never_comes_to_rest_is_an_error_and_not_a_hang()
    {
        await world.ControlAsync("POST", "/emulator/clock/followers", new { endpoint = Follower });
        world.App = _ => (200, """{"nextDue":null,"worked":1}""");
        var reply = await world.ControlAsync("POST", "/emulator/clock", new { advance = "PT1S" });
        Assert.Equal((500, "NotSettling"), (reply.Status, reply.ErrorCode));
    }
}
