using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Hours;

public class AvailabilityTests
{
    private static readonly DateTimeOffset TuesdayAtTen = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private static readonly Plan Plan = PlanReader.Read(TestHours.Plan("weekly: { mon-fri: \"08:00-17:00\" }").Replace("hours:\n", "hours:\n  west: { weekly: { daily: \"08:00-17:00\" }, timezone: America/Los_Angeles }\n", StringComparison.Ordinal));

    private static readonly Person Lee = Plan.FindPerson(new PersonId("lee"))! with { Hours = "office", Location = "downtown" };

    [Fact]
    public void A_person_may_be_rung_in_the_persons_hours()
    {
        Assert.Equal(Availability.MayBeRung, Of(Lee, TuesdayAtTen));
        Assert.Equal(Availability.OutOfHours, Of(Lee, TuesdayAtTen.AddHours(7)));
        Assert.True(Facts.At(TuesdayAtTen.AddHours(7), Plan).MayRing(Lee, TeamFacts.Quiet, ignoreHours: true));
        Assert.Equal(Availability.MayBeRung, Of(Lee with { Hours = null }, TuesdayAtTen.AddHours(7)));
    }

    [Fact]
    public void Hours_of_another_zone_are_read_off_its_own_clock()
    {
        var person = Lee with { Hours = "west" };

        Assert.Equal(Availability.OutOfHours, Of(person, TuesdayAtTen.AddMinutes(-1)));
        Assert.Equal(Availability.MayBeRung, Of(person, TuesdayAtTen));
        Assert.Equal(Availability.MayBeRung, Of(person, TuesdayAtTen.AddHours(8)));
    }

    [Fact]
    public void Who_is_away_is_rung_by_nobody_until_the_time_is_over()
    {
        var away = TeamFacts.Quiet with { People = new Dictionary<PersonId, PersonFacts> { [Lee.Id] = PersonFacts.Unknown with { AwayUntil = TuesdayAtTen.AddHours(1) } } };

        Assert.Equal(Availability.Away, Of(Lee, TuesdayAtTen, away));
        Assert.False(Facts.At(TuesdayAtTen, Plan).MayRing(Lee, away, ignoreHours: true));
        Assert.Equal(Availability.MayBeRung, Of(Lee, TuesdayAtTen.AddHours(1), away));
        Assert.Equal(Availability.Away, Of(Lee with { Away = [new Absence(new LocalDateTime(2026, 3, 3, 9, 0), new LocalDateTime(2026, 3, 3, 11, 0))] }, TuesdayAtTen));
    }

    [Fact]
    public void Nobody_is_rung_at_a_location_that_is_down()
    {
        var down = TeamFacts.Quiet with { Switches = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal) { ["downtown-down"] = TuesdayAtTen.AddMinutes(15) } };

        Assert.Equal(Availability.LocationDown, Of(Lee, TuesdayAtTen, down));
        Assert.Equal(Availability.MayBeRung, Of(Lee with { Location = "uptown" }, TuesdayAtTen, down));
        Assert.Equal(Availability.MayBeRung, Of(Lee, TuesdayAtTen.AddMinutes(15), down));
    }

    private static Availability Of(Person person, DateTimeOffset at, TeamFacts? team = null) => Facts.At(at, Plan).AvailabilityOf(person, team ?? TeamFacts.Quiet);
}
