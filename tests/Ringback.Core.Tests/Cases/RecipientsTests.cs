using NodaTime;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Outcome = Ringback.Core.Routing.Outcome;

namespace Ringback.Core.Tests.Cases;

public class RecipientsTests
{
    private static readonly Case Open = new CaseStory().Call(Outcome.Abandoned, 0).Case;

    [Fact]
    public void Who_is_away_is_left_out() => Assert.Equal(["sam"], Reached(Rung.Alert, Open, away: ["lee"]));

    [Fact]
    public void The_alert_goes_to_whose_turn_it_is_and_the_reminder_to_all_while_nobody_has_claimed()
    {
        var assigned = Open with { AssignedTo = new PersonId("sam") };

        Assert.Equal(["sam"], Reached(Rung.Alert, assigned));
        Assert.Equal(["lee"], Reached(Rung.Alert, assigned, away: ["sam"]));
        Assert.Equal(["lee", "sam"], Reached(Rung.Reminder, assigned));
    }

    [Fact]
    public void Supervisors_are_asked_one_after_another_then_the_owners_then_all_of_them_while_nobody_reacts()
    {
        var dana = CaseStory.Plan.Supervisors.Single();
        Person Like(string id, Role role) => dana with { Id = new PersonId(id), Role = role };
        var plan = CaseStory.Plan with { People = [.. CaseStory.Plan.People, Like("owen", Role.Admin), Like("eve", Role.Supervisor)] };

        Assert.Equal(["dana"], Reached(Rung.Supervisor, Open, plan));
        Assert.Equal(["eve"], Reached(new Rung(4), Open, plan));
        Assert.Equal(["owen"], Reached(new Rung(5), Open, plan));
        Assert.Equal(["dana", "owen", "eve"], Reached(new Rung(6), Open, plan));
        Assert.Equal(["dana", "owen", "eve"], Reached(new Rung(60), Open, plan));
        Assert.Equal(["eve"], Reached(Rung.Supervisor, Open, plan, away: ["dana"]));
        Assert.Equal(["dana"], Reached(new Rung(5), Assert.IsType<CaseChange.Made>(Open.Claim(new PersonId("sam"), CaseStory.At(1))).Case, plan));
    }

    [Fact]
    public void When_all_who_are_assigned_are_away_the_supervisors_are_alerted() => Assert.Equal(["dana"], Reached(Rung.Alert, Open, away: ["lee", "sam"]));

    [Fact]
    public void When_the_supervisors_are_away_those_who_are_there_are_alerted() => Assert.Equal(["lee", "sam"], Reached(Rung.Supervisor, Open, away: ["dana"]));

    [Fact]
    public void When_everybody_is_away_those_who_should_know_are_alerted_all_the_same() =>
        Assert.Equal(["lee", "sam"], Reached(Rung.Alert, Open, away: ["dana", "lee", "sam"]));

    [Fact]
    public void A_case_whose_holder_went_away_goes_to_the_supervisors()
    {
        var claimed = Assert.IsType<CaseChange.Made>(Open.Claim(new PersonId("sam"), CaseStory.At(1))).Case;

        Assert.Equal(["sam"], Reached(Rung.Reminder, claimed));
        Assert.Equal(["dana"], Reached(Rung.Reminder, claimed, away: ["sam"]));
    }

    [Fact]
    public void An_absence_that_the_plan_knows_counts_as_well()
    {
        var plan = CaseStory.Plan with
        {
            People = [.. CaseStory.Plan.People.Select(person => person.Id.Value == "lee" ? person with { Away = [new Absence(new(2026, 3, 3, 0, 0), new(2026, 3, 4, 0, 0))] } : person)],
        };

        Assert.Equal(["sam"], Reached(Rung.Alert, Open, plan));
    }

    [Fact]
    public void A_rota_is_asked_who_is_on_duty_when_the_rung_is_climbed()
    {
        var rota = new Rota("on-call", [new("lee"), new("sam")], new LocalDateTime(2026, 3, 2, 8, 0), Days: 1, new Dictionary<LocalDate, PersonId>());
        var plan = CaseStory.Plan with { Rotas = new Dictionary<string, Rota>(StringComparer.Ordinal) { ["on-call"] = rota } };
        var assigned = Open with { Need = Open.Need with { Terms = Open.Need.Terms with { Assign = new Who([], Rota: "on-call") } } };

        Assert.Equal(["sam"], Reached(Rung.Alert, assigned, plan));
        Assert.Equal(["lee"], Reached(Rung.Reminder, assigned, plan, minutes: 24 * 60));
    }

    private static IEnumerable<string> Reached(Rung rung, Case recovery, Plan? plan = null, string[]? away = null, double minutes = 1)
    {
        var people = (away ?? []).ToDictionary(id => new PersonId(id), _ => PersonFacts.Unknown with { AwayUntil = CaseStory.At(minutes + 60) });
        var facts = Facts.At(CaseStory.At(minutes), plan ?? CaseStory.Plan) with { Team = TeamFacts.Quiet with { People = people } };
        return Recipients.Of(rung, recovery, facts).Select(person => person.Id.Value);
    }
}
