using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>Who is rung, who is passed over, and who is never put through.</summary>
public sealed class RingStories
{
    [Theory]
    [MemberData(nameof(Lines.OfLee), MemberType = typeof(Lines))]
    public async Task Whoever_picks_up_and_does_not_press_1_is_never_put_through_however_it_rings(string line)
    {
        var town = await Telling.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s" });
        await town.PhoneAsync(Town.Sam, new { answer = "voicemail" });
        var call = await town.DialAsync(to: line);
        await town.PassAsync(75);

        Assert.Contains(Town.Lee, await town.RangAsync());
        Assert.Empty(await town.PutThroughAsync());
        Assert.DoesNotContain(await town.HeardAsync(call), heard => heard.Text.Contains("record your message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phone_that_is_picked_up_and_put_down_at_once_took_no_call_and_the_next_one_rings()
    {
        var town = await Telling.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "after:2s", press = (string?)null, hangUpAfter = "0.5s" });
        await town.AnswersAsync(Town.Sam);
        var call = await town.DialAsync(to: Lines.InOrder);
        await town.PassAsync(20);

        Assert.Equal([Town.Sam], await town.TalksWithAsync(call));
        Assert.InRange(await BetweenAsync(town, Town.Lee, Town.Sam), 2, 5);
    }

    [Theory]
    [MemberData(nameof(Lines.OfTheTeam), MemberType = typeof(Lines))]
    public async Task Who_is_away_is_passed_over_at_once_and_with_everybody_away_the_caller_is_not_kept_waiting(string line)
    {
        var town = await Telling.OpenAsync();
        foreach (var person in new[] { "lee", "sam", "dana" })
        {
            await town.AskAppAsync(HttpMethod.Put, $"people/{person}/away", new { @for = "2h" });
        }

        var call = await town.DialAsync(to: line);
        await town.PassAsync(3);

        Assert.Empty(await town.RangAsync());
        Assert.Contains(await town.HeardAsync(call), heard => heard.Text.Contains("leave a message", StringComparison.Ordinal));

        await town.AskAppAsync(HttpMethod.Delete, "people/dana/away");
        await town.AnswersAsync(Town.Dana);
        var second = await town.DialAsync(from: "+13125559002", to: line);
        await town.PassAsync(15);

        Assert.Equal([Town.Dana], await town.RangAsync());
        Assert.Equal([Town.Dana], await town.TalksWithAsync(second));
    }

    /// <summary>Lee, and nobody else, is on duty: without the rule the phone would ring again and again.</summary>
    [Fact]
    public async Task Whoever_declines_is_not_asked_again_for_this_call_but_for_the_next()
    {
        var town = await Telling.OpenAsync();
        await town.PhoneAsync(Town.Lee, new { answer = "decline" });
        var call = await town.DialAsync(to: Lines.Queue);
        await town.PassAsync(90);

        Assert.Single(await town.RangAsync(Town.Lee));
        await town.HangUpAsync(call);
        await town.AnswersAsync(Town.Lee);
        var next = await town.DialAsync(from: "+13125559002", to: Lines.Queue);
        await town.PassAsync(15);

        Assert.Equal(2, (await town.RangAsync(Town.Lee)).Count);
        Assert.Equal([Town.Lee], await town.TalksWithAsync(next));
    }

    [Theory]
    [MemberData(nameof(Lines.OfTheTeam), MemberType = typeof(Lines))]
    public async Task Who_talks_to_a_caller_is_not_offered_a_second_one(string line)
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await town.DialAsync(to: Lines.Queue);
        await town.PassAsync(15);
        Assert.Equal([Town.Lee], await town.TalksWithAsync(first));

        await town.AnswersAsync(Town.Sam);
        await town.AnswersAsync(Town.Dana, after: 4);
        var second = await town.DialAsync(from: "+13125559002", to: line);
        await town.PassAsync(20);

        Assert.Single(await town.RangAsync(Town.Lee));
        Assert.Contains(Assert.Single(await town.TalksWithAsync(second)), new[] { Town.Sam, Town.Dana });
        Assert.Equal([Town.Lee], await town.TalksWithAsync(first));
    }

    [Fact]
    public async Task A_staggered_phone_rings_later_and_together_with_the_first()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Sam, after: 3);
        var call = await town.DialAsync(to: Lines.Staggered);
        await town.PassAsync(25);

        Assert.InRange(await BetweenAsync(town, Town.Lee, Town.Sam), 7.5, 9);
        Assert.Equal([Town.Sam], await town.TalksWithAsync(call));
    }

    [Fact]
    public async Task A_persons_second_phone_rings_after_the_first()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Telling.DanasOtherPhone);
        var call = await town.DialAsync(to: Lines.FollowMe);
        await town.PassAsync(25);

        Assert.InRange(await BetweenAsync(town, Town.Dana, Telling.DanasOtherPhone), 9, 12);
        Assert.Equal([Telling.DanasOtherPhone], await town.TalksWithAsync(call));
    }

    /// <summary>Seconds between the first rings of two phones.</summary>
    private static async Task<double> BetweenAsync(Town town, string first, string second) =>
        ((await town.RangAsync(second))[0] - (await town.RangAsync(first))[0]).TotalSeconds;
}
