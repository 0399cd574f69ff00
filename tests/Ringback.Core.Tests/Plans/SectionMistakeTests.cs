using NodaTime;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Plans;

/// <summary>The parts of a plan besides its steps.</summary>
public class SectionMistakeTests
{
    [Theory]
    [InlineData("languages: [en-US, es-US]", "languages: [english, es-US]", "business: 'english' is not a language.")]
    [InlineData("languages: [en-US, es-US]", "languages: [en-US, es-US, en-GB]", "business: 'en-GB' is the same language as 'en-US'")]
    [InlineData("timezone: America/Chicago", "timezone: America/Chicago, region: USA", "business: 'USA' is not a country. Write its two letters")]
    [InlineData("location: north }\npeople", "location: noth }\npeople", "number 1: there is no location 'noth'. Did you mean 'north'?")]
    [InlineData("\npeople:", "\n  - { number: 312-555-0100, start: x }\npeople:", "number 2: +13125550100 stands twice; keep one of them")]
    [InlineData("\npeople:", "\n  - { number: 312-555-0101, start: x, texts-from: 312-555-0102 }\npeople:", "number 2: +13125550102 is not one of the numbers")]
    [InlineData("phone: \"+13125550113\"", "phone: \"+13125550111\"", "person 2: +13125550111 is the phone of 'dana' already")]
    [InlineData("phone: \"+13125550113\"", "phone: 312-555-0112", "person 2: +13125550112 is the phone of 'dana' already")]
    [InlineData("phone: \"+13125550113\"", "phone: 312-555-0100", "person 2: +13125550100 is one of the business's numbers already")]
    [InlineData("id: lee,", "id: lee, email: nowhere,", "person 2: 'nowhere' is not an email address.")]
    [InlineData("id: lee,", "id: lee, role: boss,", "person 2: 'role' is 'boss', which is not known. There is: admin, agent, supervisor.")]
    [InlineData("id: lee,", "id: lee, away: next week,", "person 2: 'next week' is not a time away.")]
    [InlineData("id: lee,", "id: lee, away: 2027-01-02..2026-12-24,", "person 2: '2027-01-02..2026-12-24' ends before it begins")]
    [InlineData("id: lee,", "id: lee, hours: offic,", "person 2: there are no hours 'offic'. Did you mean 'office'?")]
    [InlineData("desk: [dana, lee] }", "desk: [dana, lee], lee: [dana] }", "groups: 'lee' is one of the people; give the group another name")]
    [InlineData("timezone: America/Chicago", "timezone: EST", "business: 'EST' has no daylight saving time. Use the IANA name of a city that keeps your time, such as America/New_York")]
    [InlineData("[\"08:00-17:00\"]", "08:00-12:00, 13:00-17:00", "hours 'office', weekly: '13:00-17:00' is a time where a day should stand. Put a day's times in brackets")]
    [InlineData("hours: { office:", "hours: { spare: , office:", "hours: 'spare' holds nothing; give it keys and values")]
    [InlineData("desk: [dana, lee] }", "desk: [dana, lee, bob] }", "groups: 'desk' has the member 'bob', who is neither one of the people nor a group. There is: dana, lee.")]
    [InlineData("desk: [dana, lee] }", "desk: [dana, both], both: [lee, desk] }", "groups: 'both' has the member 'desk', and so is a part of itself")]
    [InlineData("promises: {", "promises: { urgnt: { remind: 5m },", "promises: 'urgnt' would never be made: there is 'default' for all callers, and 'urgent' for those who said that it is urgent. Did you mean 'urgent'?")]
    [InlineData("every: 1w", "every: 1w, dates: { 2026-12-24..2026-12-26: dana, 2026-12-25: lee }", "rota 'nights', dates: both 'dana' and 'lee' are on duty on 2026-12-25")]
    [InlineData("every: 1w", "every: 1w, dates: { 2026-12-26..2026-12-24: dana }", "rota 'nights', dates: '2026-12-26..2026-12-24' ends before it begins")]
    [InlineData("every: 1w", "every: 36h", "rota 'nights': a turn lasts whole days")]
    [InlineData("from: \"2026-01-05T08:00\"", "from: monday", "rota 'nights': 'monday' is not a date and time.")]
    [InlineData("every: 1w", "every: 1w, dates: { 2026-12-25: bob }", "rota 'nights', dates: there is no person 'bob'.")]
    [InlineData("area: far", "area: nowhere", "location 'south': 'nowhere' is not an area.")]
    [InlineData("far: [TX,", "far: [Texaco,", "areas: 'far' has 'Texaco', which is not an area.")]
    [InlineData("areas: { far:", "areas: { TX: [TX], far:", "areas: 'TX' is an area code, a state or a country already")]
    [InlineData("tags: { vip: [\"+13125550777\"] }", "tags: { vip: [\"+13125550777\"], spam: [] }", "callers, tags: 'spam' is something that Ringback finds out by itself")]
    [InlineData("callers: {", "callers: { spam: { within: 5m },", "callers, spam: 'calls' is missing")]
    [InlineData("promises: {", "keep: { recordings: 1h }\npromises: {", "keep: 'recordings' is 1h: it must be from 1d to 3650d")]
    [InlineData("promises: {", "staff: z\npromises: {", "the plan: 'staff' goes to 'z', which does not exist.")]
    [InlineData("promises: {", "people2: z\npromises: {", "the plan: 'people2' is not known here. Did you mean 'people'?")]
    public void A_mistake_is_named(string right, string wrong, string message) =>
        Assert.StartsWith(message, PlanText.Only(PlanText.With(right, wrong)).Message, StringComparison.Ordinal);

    [Fact]
    public void Days_away_include_the_last_one_and_times_are_exact()
    {
        var away = PlanReader.Read(PlanText.With("id: lee,", "id: lee, away: [2026-12-24..2027-01-02, 2026-07-03, \"2026-08-01T12:00..2026-08-02T08:00\"],")).People[1].Away;

        Assert.Equal(
            [
                new Absence(new LocalDateTime(2026, 12, 24, 0, 0), new LocalDateTime(2027, 1, 3, 0, 0)),
                new Absence(new LocalDateTime(2026, 7, 3, 0, 0), new LocalDateTime(2026, 7, 4, 0, 0)),
                new Absence(new LocalDateTime(2026, 8, 1, 12, 0), new LocalDateTime(2026, 8, 2, 8, 0)),
            ],
            away);
    }

    [Fact]
    public void A_group_may_hold_groups_and_has_each_person_once()
    {
        var groups = PlanReader.Read(PlanText.With("desk: [dana, lee] }", "everyone: [desk, sales, lee], desk: [dana, lee], sales: [lee] }")).Groups;

        Assert.Equal([new PersonId("dana"), new PersonId("lee")], groups["everyone"]);
    }

    [Fact]
    public void Groups_that_double_twenty_times_are_read_at_once_and_very_deep_ones_are_refused()
    {
        string Nested(int depth) => PlanText.With("desk: [dana, lee] }", "desk: [dana, lee], g0: [desk, desk]" + string.Concat(Enumerable.Range(1, depth).Select(i => $", g{i}: [g{i - 1}, g{i - 1}]")) + " }");

        Assert.Equal(2, PlanReader.Read(Nested(40)).Groups["g40"].Count);
        var backwards = string.Concat(Enumerable.Range(0, 40).Select(i => $"g{i}: [g{i + 1}], ")) + "g40: [lee], ";
        Assert.Contains("groups lie more than 8 deep", Assert.Throws<PlanException>(() => PlanReader.Read(PlanText.With("groups: { desk", "groups: { " + backwards + "desk"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rota_s_dates_may_be_a_range_with_both_ends()
    {
        var dates = PlanReader.Read(PlanText.With("every: 1w", "every: 1w, dates: { 2026-12-24..2026-12-26: lee }")).Rotas["nights"].Dates;

        Assert.Equal([24, 25, 26], dates.Keys.Order().Select(date => date.Day));
    }

    [Fact]
    public void A_persons_hours_may_be_written_in_place()
    {
        var plan = PlanReader.Read(PlanText.With("id: lee,", "id: lee, hours: { weekly: { sat: [\"09:00-12:00\"] } },"));

        Assert.Equal("person lee", plan.People[1].Hours);
        Assert.True(plan.Hours.ContainsKey("person lee"));
        Assert.Equal("office", plan.MainHours?.Name);
    }

    [Fact]
    public void Hours_that_are_a_persons_own_are_no_business_hours()
    {
        var own = PlanText.With("hours: { office: { weekly: { mon-fri: [\"08:00-17:00\"] } } }\n", "").Replace("hours: office", "hours: { weekly: { sat: [\"09:00-12:00\"] } }", StringComparison.Ordinal);

        Assert.Null(PlanReader.Read(own).MainHours);
        var wrong = Assert.Throws<PlanException>(() => PlanReader.Read(own.Replace("assign: desk", "assign: desk, clock: business", StringComparison.Ordinal)));
        Assert.Contains("the plan has none", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_plan_leaves_out_has_a_usual_value()
    {
        var plan = PlanReader.Read(PlanText.Steps("x: { hang-up: }"));

        Assert.Equal(("US", Keep.Standard, null), (plan.Business.Region, plan.Keep, plan.Staff));
        Assert.Equal((null, Location.DefaultDownFor), (plan.Locations["north"].DownAfter, plan.Locations["north"].DownFor));
        Assert.Equal((7, 2), (plan.Rotas["nights"].Days, plan.Rotas["nights"].People.Count));
    }

    [Fact]
    public void Scenarios_are_left_to_those_who_play_them() => PlanReader.Read(PlanText.With("promises:", "scenarios: [{ any: thing }]\npromises:"));
}
