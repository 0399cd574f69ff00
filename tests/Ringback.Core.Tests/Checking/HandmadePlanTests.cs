using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Checking;

/// <summary>Plans that no file could hold, and plans of any size.</summary>
public sealed class HandmadePlanTests
{
    private static readonly Plan Good = PlanReader.Read(Repository.ReadPlan("first-call.yaml"));

    [Fact]
    public void A_link_to_nowhere_is_an_error()
    {
        var plan = With(new SayStep(new("greeting"), 7, LocalizedText.Of("Hello.", "en-US"), new("mesage")));

        var finding = Assert.Single(PlanChecker.Check(plan), finding => finding.Rule == "RB101");
        Assert.Equal((new StepName("greeting"), 7), (finding.Step!.Value, finding.Line));
        Assert.Contains("Did you mean 'message'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_nothing_is_an_error()
    {
        var plan = With(new ShareStep(new("greeting"), 7, [new SharePart(new("dispatch"), 0), new SharePart(new("message"), 90)]));

        Assert.Equal(["greeting", "greeting"], PlanChecker.Check(plan).Where(finding => finding.Rule == "RB108").Select(finding => finding.Step?.Value));
    }

    [Fact]
    public void A_tag_that_is_called_like_a_kind_is_a_tag()
    {
        var branch = new CallerStep(new("greeting"), 7, [new StepLink(CallerStep.Blocked, new("goodbye"))], new("message"));
        var tags = new Dictionary<string, IReadOnlySet<PhoneNumber>>(StringComparer.Ordinal) { [CallerStep.Blocked] = new HashSet<PhoneNumber> { RandomCall.Vip } };

        Assert.DoesNotContain(PlanChecker.Check(With(branch)), finding => finding.Rule == "RB102");
        Assert.Contains(PlanChecker.Check(With(branch) with { Callers = Good.Callers with { Tags = tags } }), finding => finding.Rule == "RB102");
    }

    [Fact]
    public void A_plan_without_any_message_is_a_warning()
    {
        var plan = With(new CallbackStep(new("message"), 7, Text: null, new("goodbye"), new("goodbye")));

        Assert.Contains(PlanChecker.Check(plan), finding => finding is { Rule: "RB222", At.Section: "steps" });
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void More_steps_at_once_than_the_engine_takes_are_an_error(int switches, bool isError)
    {
        var chain = Enumerable.Range(0, switches).Select(i => (Step)new SwitchStep(
            new(i == 0 ? "greeting" : $"switch-{i}"), i + 1, $"storm-{i}", new("message"), new(i + 1 < switches ? $"switch-{i + 1}" : "message")));

        Assert.Equal(isError, PlanChecker.Check(With([.. chain])).Any(finding => finding.Rule == "RB107"));
    }

    [Fact]
    public void Thousands_of_steps_in_one_chain_are_no_matter()
    {
        var chain = Enumerable.Range(0, 20_000).Select(i => (Step)new SayStep(
            new(i == 0 ? "greeting" : $"say-{i}"), i + 1, LocalizedText.Of("Hm.", "en-US"), new(i < 19_999 ? $"say-{i + 1}" : "open-now")));

        Assert.DoesNotContain(PlanChecker.Check(With([.. chain])), finding => finding.Severity is Severity.Error);
    }

    private static Plan With(params Step[] steps)
    {
        var all = Good.Steps.ToDictionary();
        foreach (var step in steps)
        {
            all[step.Name] = step;
        }

        return Good with { Steps = all };
    }
}
