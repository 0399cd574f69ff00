using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>The clock on the wall of the business decides, on every day of the year.</summary>
public sealed class HoursStories
{
    /// <param name="utc">When the phone rings.</param>
    [Theory]
    [InlineData("2026-03-03T17:59:50Z", true, "just before lunch")]
    [InlineData("2026-03-03T18:00:05Z", false, "lunch")]
    [InlineData("2026-03-03T19:00:05Z", true, "after lunch")]
    [InlineData("2026-03-04T15:59:50Z", false, "a one-off day that begins at 10")]
    [InlineData("2026-03-04T16:00:05Z", true, "a one-off day that begins at 10")]
    [InlineData("2026-03-05T16:00:00Z", false, "a one-off day off")]
    [InlineData("2026-03-06T13:59:50Z", false, "the Friday before the clocks go forward")]
    [InlineData("2026-03-06T14:00:05Z", true, "the Friday before the clocks go forward")]
    [InlineData("2026-03-09T12:59:50Z", false, "the Monday after")]
    [InlineData("2026-03-09T13:00:05Z", true, "the Monday after")]
    [InlineData("2026-10-30T13:00:05Z", true, "the Friday before the clocks go back")]
    [InlineData("2026-11-02T13:00:05Z", false, "the Monday after")]
    [InlineData("2026-11-02T14:00:05Z", true, "the Monday after")]
    [InlineData("2026-05-25T16:00:00Z", false, "Memorial Day")]
    [InlineData("2026-07-03T16:00:00Z", false, "Independence Day, observed on a Friday")]
    public async Task The_business_is_open_or_closed(string utc, bool open, string day)
    {
        var town = await Telling.OpenAsync(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));
        var call = await town.DialAsync(to: Lines.FrontDoor);
        await town.PassAsync(8);

        Assert.True((await town.PathAsync(call)).Contains(open ? "in-order" : "closed"), day);
        Assert.Equal(open ? [Town.Lee] : [], await town.RangAsync());
    }

    [Fact]
    public async Task A_switch_set_for_an_hour_ends_by_itself()
    {
        var town = await Telling.OpenAsync();
        await town.AskAppAsync(HttpMethod.Put, "switches/storm-mode", new { on = true, @for = "1h", person = "dana" });
        var call = await town.DialAsync(to: Lines.FrontDoor);
        await town.PassAsync(8);
        Assert.Equal(["front-door", "storm", "message"], await town.PathAsync(call));

        await town.PassAsync(3600);
        var next = await town.DialAsync(from: "+13125559002", to: Lines.FrontDoor);
        await town.PassAsync(8);
        Assert.Equal(["front-door", "storm", "open-now", "in-order"], await town.PathAsync(next));
    }
}
