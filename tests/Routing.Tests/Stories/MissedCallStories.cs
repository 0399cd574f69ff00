using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>Whether a call was missed is decided once, for the call and never for a phone; and then nobody forgets it.</summary>
public sealed class MissedCallStories
{
    [Fact]
    public async Task Colleagues_whose_phones_rang_in_vain_hear_nothing_of_a_call_that_somebody_took()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Sam);
        var call = await town.DialAsync(to: Lines.All);
        await town.PassAsync(20);
        Assert.Equal([Town.Sam], await town.TalksWithAsync(call));
        await town.HangUpAsync(call);
        await town.PassAsync(60);

        Assert.Equal("answered", await town.OutcomeAsync());
        Assert.Empty((await town.AskEmulatorAsync(HttpMethod.Get, "texts")).EnumerateArray());
        Assert.Empty((await town.AskEmulatorAsync(HttpMethod.Get, "emails")).EnumerateArray());
        Assert.Empty((await town.AskAppAsync(HttpMethod.Get, "cases")).GetProperty("items").EnumerateArray());
    }

    /// <param name="line">Also where the phone that rings is somebody's second one, and in a queue.</param>
    [Theory]
    [InlineData(Lines.InOrder, 5)]
    [InlineData(Lines.FollowMe, 14)]
    [InlineData(Lines.Queue, 40)]
    public async Task A_caller_who_leaves_while_phones_ring_or_in_the_queue_is_missed_and_gets_one_text(string line, int seconds)
    {
        var town = await Telling.OpenAsync();
        var call = await town.DialAsync(to: line);
        await town.PassAsync(seconds);
        await town.HangUpAsync(call);
        await town.PassAsync(60);

        Assert.Equal("abandoned", await town.OutcomeAsync());
        Assert.Single(await town.MessagesToAsync(Town.Caller));
        Assert.Contains(Town.Caller, Assert.Single(await town.MessagesToAsync(Town.Lee)), StringComparison.Ordinal);
        await town.AssertNoPhoneRingsAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    [InlineData(1)]
    public async Task A_caller_who_leaves_before_a_word_was_said_is_not_lost(double seconds)
    {
        var town = await Telling.OpenAsync();
        var call = await town.DialAsync(to: Lines.FrontDoor);
        if (seconds > 0)
        {
            await town.PassAsync(seconds);
        }

        await town.HangUpAsync(call);
        await town.PassAsync(90);

        Assert.Equal("abandoned", await town.OutcomeAsync());
        Assert.Single(await town.MessagesToAsync(Town.Caller));
    }

    [Fact]
    public async Task Three_calls_in_a_row_are_one_case_and_one_text()
    {
        var town = await Telling.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var call = await town.DialAsync(to: Lines.InOrder);
            await town.PassAsync(10);
            await town.HangUpAsync(call);
            await town.PassAsync(20);
        }

        Assert.Single((await town.AskAppAsync(HttpMethod.Get, "cases")).GetProperty("items").EnumerateArray());
        Assert.Single(await town.MessagesToAsync(Town.Caller));
    }
}
