using System.Text.RegularExpressions;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Tests.Cases;

public partial class AlertReplyStories
{
    private static readonly PhoneNumber Lee = PhoneNumber.Parse("+13125550113");
    private static readonly PhoneNumber Sam = PhoneNumber.Parse("+13125550114");
    private static readonly PhoneNumber Kim = PhoneNumber.Parse("+13125559002");
    private static readonly PhoneNumber Ann = PhoneNumber.Parse("+13125559003");

    [Fact]
    public async Task One_alert_is_taken_called_back_and_done_by_a_digit_each()
    {
        var world = await AlertedAsync(1);

        Assert.Contains("is yours: +13125559001", await AnswerAsync(world, Lee, "1"), StringComparison.Ordinal);
        Assert.Equal(new PersonId("lee"), (await world.CaseAsync()).ClaimedBy);

        Assert.Contains("your phone rings now", await AnswerAsync(world, Lee, "2"), StringComparison.Ordinal);
        Assert.Equal(new PersonId("lee"), Assert.Single(world.App.Callbacks.Asked).Person);

        Assert.Contains("is done", await AnswerAsync(world, Lee, "3"), StringComparison.Ordinal);
        var closed = await world.CaseAsync();
        Assert.Equal((true, "done by lee"), (closed.IsClosed, closed.Disposition));
        Assert.Contains(await world.TimelineAsync(), entry => entry.What == Happenings.Contacted && entry.Who == "lee");
        Assert.Contains("is closed", await AnswerAsync(world, Lee, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_more_than_one_open_the_code_says_which()
    {
        var world = await AlertedAsync(2);
        await RemindedAsync(world);
        var codes = await CodesAsync(world, Lee);

        var which = await AnswerAsync(world, Lee, "1");
        Assert.Contains("Which one?", which, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.Contains($"{code.Value} {code.Key}", which, StringComparison.Ordinal));
        Assert.Null((await world.CaseAsync()).ClaimedBy);

        Assert.Contains(Kim.Value, await AnswerAsync(world, Lee, $"{codes[Kim.Value]} 1"), StringComparison.Ordinal);
        Assert.Null((await world.CaseAsync()).ClaimedBy);
        Assert.Equal(new PersonId("lee"), (await world.App.Store.LoadAsync(Kim, default)).Caller.Open!.ClaimedBy);
    }

    [Fact]
    public async Task What_somebody_else_has_stays_theirs_and_no_code_is_needed_for_the_one_that_is_left()
    {
        var world = await AlertedAsync(2);
        await RemindedAsync(world);
        var (lees, sams) = (await CodesAsync(world, Lee), await CodesAsync(world, Sam));
        await AnswerAsync(world, Sam, $"{sams[Kim.Value]} 1");

        Assert.Contains($"Sam Reed has {lees[Kim.Value]}", await AnswerAsync(world, Lee, $"{lees[Kim.Value]} 3"), StringComparison.Ordinal);
        Assert.Contains($"{CaseWorld.Jo.Value}", await AnswerAsync(world, Lee, "1"), StringComparison.Ordinal);
        Assert.Equal(new PersonId("lee"), (await world.CaseAsync()).ClaimedBy);
        Assert.Equal(new PersonId("sam"), (await world.App.Store.LoadAsync(Kim, default)).Caller.Open!.ClaimedBy);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("ok thanks")]
    public async Task Anything_else_is_refused_with_help_that_lists_what_is_open(string message)
    {
        var world = await AlertedAsync(1);

        var answer = await AnswerAsync(world, Lee, message);

        Assert.Contains("not understood", answer, StringComparison.Ordinal);
        Assert.Contains(CaseWorld.Jo.Value, answer, StringComparison.Ordinal);
        Assert.Null((await world.CaseAsync()).ClaimedBy);
    }

    [Fact]
    public async Task A_code_that_nobody_gave_and_an_answer_to_nothing_change_nothing()
    {
        var world = await new CaseWorld().StartAsync();
        Assert.Contains("Nothing is open", await AnswerAsync(world, Lee, "1"), StringComparison.Ordinal);

        await world.MissedCallAsync();
        await world.PassAsync(1);
        var wrong = (await CodesAsync(world, Lee))[CaseWorld.Jo.Value] == "A2" ? "A3" : "A2";
        Assert.Contains($"called {wrong}", await AnswerAsync(world, Lee, $"{wrong} 1"), StringComparison.Ordinal);
        Assert.Null((await world.CaseAsync()).ClaimedBy);
    }

    [Fact]
    public async Task An_answer_that_is_told_twice_rings_once_and_is_answered_once()
    {
        var world = await AlertedAsync(1);
        var text = new TextReceived("m-twice", Lee, CaseWorld.Line, "2", world.Clock.GetUtcNow());

        await world.App.Texts.TextReceivedAsync(text, default);
        await world.App.Texts.TextReceivedAsync(text, default);

        Assert.Single(world.App.Callbacks.Asked);
        Assert.Single(await world.TextsToAsync(Lee.Value), sent => sent.Contains("rings now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_can_not_be_made_now_is_refused_with_the_reason()
    {
        var world = await AlertedAsync(1);
        world.App.Callbacks.Answer = new CallbackStart.Refused("A call with this caller is going on.", null);

        Assert.Contains("is going on. Nothing was changed", await AnswerAsync(world, Lee, "2"), StringComparison.Ordinal);
    }

    /// <summary>So many callers wait; the first one's alert is Lee's, the next one's Sam's.</summary>
    private static async Task<CaseWorld> AlertedAsync(int callers)
    {
        var world = await new CaseWorld().StartAsync();
        foreach (var (minute, caller) in new[] { CaseWorld.Jo, Kim, Ann }.Take(callers).Index())
        {
            await world.MissedCallAsync(caller);
            await world.PassAsync(minute + 1);
        }

        return world;
    }

    private static Task RemindedAsync(CaseWorld world) => world.PassAsync(33);

    private static async Task<string> AnswerAsync(CaseWorld world, PhoneNumber from, string message)
    {
        world.Clock.AdvanceTo(world.Clock.GetUtcNow().AddSeconds(5));
        await world.TextAsync(message, from);
        return (await world.TextsToAsync(from.Value))[^1];
    }

    /// <summary>The codes that stand in a person's alerts, by the caller's number.</summary>
    private static async Task<Dictionary<string, string>> CodesAsync(CaseWorld world, PhoneNumber person) =>
        (await world.TextsToAsync(person.Value)).Select(text => AlertText().Match(text)).Where(match => match.Success)
            .GroupBy(match => match.Groups["caller"].Value).ToDictionary(alerts => alerts.Key, alerts => alerts.Select(match => match.Groups["code"].Value).Distinct().Single());

    [GeneratedRegex(@"(?<caller>\+1312555900\d).* (?<code>[A-Z]\d): reply 1 take, 2 call now, 3 done")]
    private static partial Regex AlertText();
}
