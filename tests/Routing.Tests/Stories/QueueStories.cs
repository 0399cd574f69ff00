using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Stories;

/// <summary>Callers who wait for Lee, the only one on duty.</summary>
public sealed class QueueStories
{
    private const string Second = "+13125559002";
    private const string Third = "+13125559003";
    private const string Vip = "+13125550777";

    [Fact]
    public async Task A_caller_waits_while_all_are_busy_and_is_put_through_when_the_talk_is_over()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await TalkAsync(town);
        var second = await town.DialAsync(Second, Lines.Queue);
        await town.PassAsync(40);

        Assert.Empty(await town.TalksWithAsync(second));
        Assert.Contains(await town.HeardAsync(second), heard => heard.Text.Contains("first in line", StringComparison.OrdinalIgnoreCase) || heard.Text.Contains("next", StringComparison.OrdinalIgnoreCase));
        await town.HangUpAsync(first);
        await town.PassAsync(12);

        Assert.Equal([Town.Lee], await town.TalksWithAsync(second));
        Assert.Empty(await town.JournalAsync("silence"));
    }

    [Fact]
    public async Task Callers_are_served_in_the_order_in_which_they_came()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await TalkAsync(town);
        var second = await town.DialAsync(Second, Lines.Queue);
        await town.PassAsync(3);
        var third = await town.DialAsync(Third, Lines.Queue);
        await town.PassAsync(10);

        Assert.True(await IsServedAsync(town, after: first, next: second));
        Assert.Empty(await town.TalksWithAsync(third));
        Assert.True(await IsServedAsync(town, after: second, next: third));
    }

    [Fact]
    public async Task A_very_important_caller_who_came_last_is_served_first()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await TalkAsync(town);
        var second = await town.DialAsync(Second, Lines.Queue);
        await town.PassAsync(20);
        var vip = await town.DialAsync(Vip, Lines.Queue);
        await town.PassAsync(10);

        Assert.True(await IsServedAsync(town, after: first, next: vip));
        Assert.Empty(await town.TalksWithAsync(second));
        Assert.True(await IsServedAsync(town, after: vip, next: second));
    }

    [Fact]
    public async Task A_caller_who_leaves_the_queue_holds_nobody_up()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await TalkAsync(town);
        var second = await town.DialAsync(Second, Lines.Queue);
        await town.PassAsync(5);
        var third = await town.DialAsync(Third, Lines.Queue);
        await town.PassAsync(5);
        await town.HangUpAsync(second);

        Assert.True(await IsServedAsync(town, after: first, next: third));
    }

    [Fact]
    public async Task Callers_keep_their_places_though_the_app_dies_and_starts_anew()
    {
        var town = await Telling.OpenAsync();
        await town.AnswersAsync(Town.Lee);
        var first = await TalkAsync(town);
        var second = await town.DialAsync(Second, Lines.Queue);
        await town.PassAsync(5);
        var third = await town.DialAsync(Third, Lines.Queue);
        await town.PassAsync(5);
        town.KillApps();
        await town.PassAsync(4);
        await town.StartAppAsync();
        await town.PassAsync(15);

        Assert.True(await IsServedAsync(town, after: first, next: second));
        Assert.True(await IsServedAsync(town, after: second, next: third));
    }

    private static async Task<string> TalkAsync(Town town)
    {
        var call = await town.DialAsync(to: Lines.Queue);
        await town.PassAsync(12);
        Assert.Equal([Town.Lee], await town.TalksWithAsync(call));
        return call;
    }

    /// <summary>One talk ends, and Lee has the other caller a few seconds later.</summary>
    private static async Task<bool> IsServedAsync(Town town, string after, string next)
    {
        await town.HangUpAsync(after);
        await town.PassAsync(15);
        return (await town.TalksWithAsync(next)).SequenceEqual([Town.Lee]);
    }
}
