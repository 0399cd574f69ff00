using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Plans;

/// <summary>The larger of the shipped plans is a model of good practice; what it does with calls, its scenarios show.</summary>
public class ThreeLocationsPlanTests
{
    private static readonly Plan Plan = PlanReader.Read(Repository.ReadPlan("three-locations.yaml"));

    [Fact]
    public void The_checker_has_nothing_to_warn_of() =>
        Assert.Empty(PlanChecker.Check(Plan).Where(finding => finding.Severity is not Severity.Note).Select(finding => finding.ToString()));

    [Fact]
    public void It_shows_every_kind_of_step()
    {
        var shown = Plan.Steps.Values.Select(step => step.GetType());
        var all = typeof(Step).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Step)));

        Assert.Empty(all.Except(shown));
    }

    [Fact]
    public void Everything_that_callers_hear_is_there_in_both_languages()
    {
        var said = Plan.Steps.Values.OfType<SayStep>().Select(step => step.Text)
            .Concat(Plan.Steps.Values.OfType<VoicemailStep>().Select(step => step.Greeting))
            .Concat(Plan.Steps.Values.OfType<IntakeStep>().SelectMany(step => step.Ask).Select(question => question.Prompt));

        Assert.All(said, text => Assert.Equal(["en-US", "es-US"], text.ByLanguage.Keys));
    }

    [Theory]
    [InlineData("2026-01-05T07:59", "kim")]
    [InlineData("2026-01-05T08:00", "ray")]
    [InlineData("2026-01-12T08:00", "luis")]
    [InlineData("2027-12-25T12:00", "luis")]
    public void Nights_go_round_week_by_week(string local, string person) =>
        Assert.Equal(person, Plan.Rotas["nights"].OnDuty(LocalDateTime.FromDateTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture))).Value);

    [Fact]
    public void Lunch_is_staggered_so_that_somebody_is_always_there()
    {
        for (var time = new LocalDateTime(2027, 3, 2, 8, 0); time.Hour < 17; time = time.PlusMinutes(10))
        {
            Assert.Contains(Plan.People.Where(person => person.Hours is not null), person => Plan.Hours[person.Hours!].StatusAt(time) is Core.Hours.DayStatus.Open);
        }
    }
}
