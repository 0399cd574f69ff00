using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Routing;

namespace Ringback.Functions.Tests.Cases;

public class RecoveryStories
{
    private const string TextBack = "Hi, it's Acme Plumbing. Sorry we missed your call! What can we help with?";
    private const string Lee = "+13125550113";
    private const string Sam = "+13125550114";
    private static readonly PhoneNumber Kim = PhoneNumber.Parse("+13125559002");
    private static readonly PhoneNumber Ann = PhoneNumber.Parse("+13125559003");
    private const string Dana = "+13125550111";

    [Fact]
    public async Task A_missed_call_climbs_the_whole_ladder_each_rung_once()
    {
        var world = await new CaseWorld().StartAsync();

        await world.MissedCallAsync();
        Assert.Equal([TextBack], await world.TextsToAsync(CaseWorld.Jo.Value));

        await world.PassAsync(29);
        Assert.Single(await world.TextsToAsync(Lee));
        Assert.Equal(1, await world.EmailsToAsync("lee@acme.example"));

        Assert.Empty(await world.TextsToAsync(Sam));

        await world.PassAsync(31);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);
        Assert.Single(await world.TextsToAsync(Sam));
        Assert.Empty(await world.TextsToAsync(Dana));

        await world.PassAsync(121);
        Assert.Single(await world.TextsToAsync(Dana));
        Assert.Equal(1, await world.EmailsToAsync("dana@acme.example"));

        await world.PassAsync(241);
        Assert.Equal(2, (await world.TextsToAsync(Dana)).Count);
        Assert.Equal([TextBack], await world.TextsToAsync(CaseWorld.Jo.Value));
    }

    [Fact]
    public async Task A_verdict_that_is_told_three_times_counts_once()
    {
        var world = await new CaseWorld().StartAsync();
        var verdict = world.Verdict(Outcome.Unanswered);

        for (var told = 0; told < 3; told++)
        {
            await world.App.Desk.CallEndedAsync(verdict, default);
        }

        Assert.Equal([TextBack], await world.TextsToAsync(CaseWorld.Jo.Value));
        Assert.Equal(Urgency.Normal, (await world.CaseAsync()).Urgency);
    }

    [Fact]
    public async Task Wherever_the_process_dies_every_text_goes_out_once()
    {
        var longest = await LifeAsync(new CaseWorld(), dieAt: int.MaxValue, afterIt: false);
        Assert.True(longest > 25, $"only {longest} requests were made: nothing to die at");
        for (var nth = 0; nth < longest; nth++)
        {
            await LifeAsync(new CaseWorld(), nth, afterIt: false);
            await LifeAsync(new CaseWorld(), nth, afterIt: true);
        }
    }

    /// <returns>How many requests the app made in its first half hour.</returns>
    private static async Task<int> LifeAsync(CaseWorld world, int dieAt, bool afterIt)
    {
        await world.StartAsync();
        var before = world.Network.Requests;
        var verdict = world.Verdict(Outcome.Abandoned);
        world.Network.DieAt(dieAt, afterIt);
        await world.AtLeastOnceAsync(() => world.App.Desk.CallEndedAsync(verdict, default));
        await world.PassAsync(31);
        var requests = world.Network.Requests - before;

        var story = $"died at request {dieAt}, {(afterIt ? "after" : "before")} it was done";
        Assert.True((await world.TextsToAsync(CaseWorld.Jo.Value)).Count == 1, $"text-back: {story}");
        Assert.True((await world.TextsToAsync(Lee)).Count == 2, $"alert and reminder: {story}");
        Assert.True((await world.TextsToAsync(Sam)).Count == 1, $"reminder: {story}");
        Assert.True(await world.EmailsToAsync("lee@acme.example") == 1, $"email: {story}");
        Assert.True((await world.CaseAsync()).IsWaiting, story);
        return requests;
    }

    [Fact]
    public async Task Contact_rests_the_ladder_and_a_reply_alerts_at_once_with_what_was_said()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(5);
        await ChangeAsync(world, (recovery, now) => recovery.Claim(new PersonId("sam"), now));
        await ChangeAsync(world, (recovery, now) => recovery.Contact("sam", "called back", now));

        await world.PassAsync(300);
        Assert.Empty(await world.TextsToAsync(Sam));

        await world.TextAsync("It leaks again");
        await world.PassAsync(301);
        Assert.Contains("\"It leaks again\"", (await world.TextsToAsync(Sam))[^1], StringComparison.Ordinal);
        Assert.Single(await world.TextsToAsync(Lee));
        Assert.Single(await world.TextsToAsync(CaseWorld.Jo.Value));

        await ChangeAsync(world, (recovery, now) => recovery.Close("sam", "booked", now));
        await world.PassAsync(2000);
        Assert.Single(await world.TextsToAsync(Sam));
        Assert.Empty(await world.TextsToAsync(Dana));
    }

    [Theory]
    [InlineData("lee")]
    [InlineData("sam")]
    public async Task A_claim_whose_process_died_after_saving_it_shows_in_the_lists_once_anybody_tries_again(string second)
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(1);

        // The case is read twice, kept in sight and saved: then it dies.
        world.Network.DieAt(4, afterIt: false);
        await Assert.ThrowsAsync<ProcessDiedException>(() => ChangeAsync(world, (recovery, now) => recovery.Claim(new PersonId("lee"), now)));
        world.Restart();
        await world.App.Changes.MakeAsync((await world.CaseAsync()).Id, (recovery, now) => recovery.Claim(new PersonId(second), now), default);

        var (open, _) = await world.App.Lists.OpenAsync(10, null, default);
        Assert.Equal("lee", Assert.Single(open).ClaimedBy?.Value);
    }

    [Fact]
    public async Task No_rung_goes_out_while_the_caller_is_on_a_call_with_us()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(29);
        var call = world.Verdict(Outcome.Abandoned);
        await world.App.Desk.CallBeganAsync(call.Call, CaseWorld.Jo, CaseWorld.Line, world.Clock.GetUtcNow(), default);

        await world.PassAsync(33);
        Assert.Single(await world.TextsToAsync(Lee));

        await world.App.Desk.CallEndedAsync(call with { EndedAt = world.Clock.GetUtcNow() }, default);
        await world.PassAsync(34);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);
    }

    [Fact]
    public async Task A_text_that_the_service_may_or_may_not_have_taken_before_a_long_outage_is_repeated_once_and_marked()
    {
        var world = await new CaseWorld().StartAsync();
        await world.PhoneAsync(CaseWorld.Jo.Value, new { texts = "silent" });
        var verdict = world.Verdict(Outcome.Abandoned);

        // Read and saved, then the text's answer is lost, and the process stays away for 20 minutes.
        world.Network.DieAt(2, afterIt: true);
        await Assert.ThrowsAsync<ProcessDiedException>(() => world.App.Desk.CallEndedAsync(verdict, default));
        world.Clock.AdvanceTo(CaseWorld.At(20));
        world.Restart();
        await world.App.Desk.CallEndedAsync(verdict, default);
        await world.PassAsync(29);
        Assert.Single(await world.TextsToAsync(CaseWorld.Jo.Value));

        await world.PassAsync(120);
        Assert.Equal(2, (await world.TextsToAsync(CaseWorld.Jo.Value)).Count);
        Assert.Contains(await world.TimelineAsync(), entry => entry.What == Happenings.SentAgain);
    }

    [Fact]
    public async Task A_ladder_that_was_lost_is_found_by_the_sweeper()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.App.Queues.Ladders.ClearMessagesAsync();
        world.Clock.AdvanceTo(CaseWorld.At(2));

        await world.App.Sweeper.RunAsync(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);
        await world.PassAsync(3);

        Assert.Single(await world.TextsToAsync(Lee));
    }

    [Fact]
    public async Task Cases_go_round_and_who_is_away_is_passed_over()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(1);
        await world.MissedCallAsync(Kim);
        await world.PassAsync(2);
        await world.TextAsync("AWAY 2h", PhoneNumber.Parse(Lee));
        await world.MissedCallAsync(Ann);
        await world.PassAsync(3);

        Assert.Contains(CaseWorld.Jo.Value, Assert.Single(await world.TextsToAsync(Lee), text => text.StartsWith("Missed", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Collection(
            await world.TextsToAsync(Sam),
            text => Assert.Contains(Kim.Value, text, StringComparison.Ordinal),
            text => Assert.Contains(Ann.Value, text, StringComparison.Ordinal));
        Assert.Equal("lee", (await world.CaseAsync()).Assignee);
    }

    [Fact]
    public async Task A_claim_that_comes_to_nothing_goes_back_to_the_group_which_is_told()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(5);
        await ChangeAsync(world, (recovery, now) => recovery.Claim(new PersonId("sam"), now));
        await world.PassAsync(34);
        Assert.Equal(new PersonId("sam"), (await world.CaseAsync()).ClaimedBy);
        Assert.Single(await world.TextsToAsync(Lee));

        await world.PassAsync(36);

        Assert.Null((await world.CaseAsync()).ClaimedBy);
        Assert.Contains(await world.TimelineAsync(), entry => entry.What == Happenings.ClaimRanOut);
        Assert.StartsWith("Sam Reed claimed it and made no contact", (await world.TextsToAsync(Lee))[^1], StringComparison.Ordinal);
        Assert.StartsWith("Sam Reed claimed it and made no contact", (await world.TextsToAsync(Sam))[^1], StringComparison.Ordinal);
        await world.PassAsync(119);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);
    }

    private static async Task ChangeAsync(CaseWorld world, Func<Case, DateTimeOffset, CaseChange> change) =>
        Assert.IsType<CaseChange.Made>(await world.App.Changes.MakeAsync((await world.CaseAsync()).Id, change, default));
}
