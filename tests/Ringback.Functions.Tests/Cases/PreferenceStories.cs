using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using NodaTime;

namespace Ringback.Functions.Tests.Cases;

public class PreferenceStories
{
    private const string Lee = "+13125550113";
    private const string Sam = "+13125550114";

    [Fact]
    public async Task In_quiet_hours_texts_are_held_back_and_come_as_one_when_they_end()
    {
        var world = await new CaseWorld(With("lee", lee => lee with { Quiet = [UntilQuarterToEleven] })).StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(40);
        Assert.Empty(await world.TextsToAsync(Lee));
        Assert.Equal(1, await world.EmailsToAsync("lee@acme.example"));
        Assert.Single(await world.TextsToAsync(Sam));

        await world.PassAsync(46);

        Assert.StartsWith("Still waiting", Assert.Single(await world.TextsToAsync(Lee)), StringComparison.Ordinal);
        Assert.Contains(await world.TimelineAsync(), entry => entry.Text?.Contains("lee by text at Tue 10:45", StringComparison.Ordinal) is true);
        await world.PassAsync(110);
        Assert.Single(await world.TextsToAsync(Lee));
    }

    [Fact]
    public async Task What_was_held_back_is_not_sent_once_contact_was_made()
    {
        var world = await new CaseWorld(With("lee", lee => lee with { Quiet = [UntilQuarterToEleven] })).StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(20);
        await world.App.Changes.MakeAsync((await world.CaseAsync()).Id, (recovery, now) => recovery.Contact("sam", "called back", now), default);

        await world.PassAsync(200);

        Assert.Empty(await world.TextsToAsync(Lee));
        Assert.Empty((await world.App.Store.LoadAsync(CaseWorld.Jo, default)).Unsettled);
    }

    [Fact]
    public async Task Urgent_callers_are_texted_about_in_quiet_hours_too()
    {
        var world = await new CaseWorld(With("lee", lee => lee with { Quiet = [UntilQuarterToEleven] })).StartAsync();

        await world.App.Desk.CallEndedAsync(world.Verdict(Core.Routing.Outcome.Abandoned) with { IsUrgent = true }, default);
        await world.PassAsync(1);

        Assert.Contains("urgent", Assert.Single(await world.TextsToAsync(Lee)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_emails_gets_every_alert_by_email_and_who_wants_texts_gets_no_email()
    {
        var world = await new CaseWorld(With("lee", lee => lee with { Alerts = [AlertWay.Email] })).StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(31);
        Assert.Empty(await world.TextsToAsync(Lee));
        Assert.Equal(2, await world.EmailsToAsync("lee@acme.example"));

        world = await new CaseWorld(With("lee", lee => lee with { Alerts = [AlertWay.Text] })).StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(31);
        Assert.Equal(2, (await world.TextsToAsync(Lee)).Count);
        Assert.Equal(0, await world.EmailsToAsync("lee@acme.example"));
    }

    [Fact]
    public async Task A_claim_link_leads_nowhere_after_a_week()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        var link = world.App.ClaimLinks.For((await world.CaseAsync()).Id, new PersonId("lee")).AbsolutePath[3..];

        world.Clock.AdvanceTo(CaseWorld.At(6.9 * 24 * 60));
        Assert.True(world.App.ClaimLinks.TryRead(link, out _, out var person));
        Assert.Equal(new PersonId("lee"), person);
        world.Clock.AdvanceTo(CaseWorld.At((7 * 24 + 2) * 60));
        Assert.False(world.App.ClaimLinks.TryRead(link, out _, out _));
    }

    /// <summary>It is ten when a story begins.</summary>
    private static DayInterval UntilQuarterToEleven => new(new LocalTime(21, 0), new LocalTime(10, 45));

    private static Plan With(string id, Func<Person, Person> change) =>
        CaseApp.Plan with { People = [.. CaseApp.Plan.People.Select(person => person.Id.Value == id ? change(person) : person)] };
}
