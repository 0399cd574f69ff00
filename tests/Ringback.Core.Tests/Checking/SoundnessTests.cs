using Ringback.Core.Plans;
using Ringback.Core.Plans.Checking;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Checking;

/// <summary>A plan that the checker passes never leaves a caller without an ending, on the production engine.</summary>
public sealed class SoundnessTests
{
    private const int CallsOfPlan = 25;

    /// <summary>A quick share; <c>RINGBACK_CHECK_CALLS=100000</c> for all of them, <c>RINGBACK_CHECK_SEED</c> for one plan again.</summary>
    private static int Calls => Environment.GetEnvironmentVariable("RINGBACK_CHECK_CALLS") is { Length: > 0 } wanted ? int.Parse(wanted) : 2000;

    private static int FirstSeed => Environment.GetEnvironmentVariable("RINGBACK_CHECK_SEED") is { Length: > 0 } wanted ? int.Parse(wanted) : 1;

    [Fact]
    public void A_plan_that_passes_never_leaves_a_caller_without_an_ending()
    {
        var (calls, refused) = (0, 0);
        for (var seed = FirstSeed; calls < Calls; seed++)
        {
            var plan = RandomPlan.Of(seed);
            if (PlanChecker.Check(plan).FirstOrDefault(finding => finding.Severity is Severity.Error) is not null)
            {
                Assert.True(++refused < 50 + (calls * 10), $"hardly any random plan passes any more: {refused} were refused before call {calls}");
                continue;
            }

            var random = new Random(seed);
            for (var i = 0; i < CallsOfPlan; i++, calls++)
            {
                var request = RandomCall.To(plan, random);
                var result = Trial.Run(plan, request);
                Assert.True(HasEnding(plan, result), $"seed {seed} (RINGBACK_CHECK_SEED={seed}), call {i}: {Told(result)}");
            }
        }
    }

    [Fact]
    public void A_random_plan_that_is_refused_does_leave_callers_without_an_ending()
    {
        var (refused, proven) = (0, 0);
        for (var seed = 1; refused < 30; seed++)
        {
            var plan = RandomPlan.Of(seed);
            if (PlanChecker.Check(plan).Any(finding => finding.Rule is "RB102" or "RB103"))
            {
                refused++;
                var random = new Random(seed);
                proven += Enumerable.Range(0, 100).Any(_ => !HasEnding(plan, Trial.Run(plan, RandomCall.To(plan, random)))) ? 1 : 0;
            }
        }

        // Not every way that there is comes up in a hundred calls; but a checker that cries wolf would be far below.
        Assert.True(proven >= refused / 3, $"of {refused} plans that were refused, calls without an ending were found in {proven} only");
    }

    private static bool HasEnding(Plan plan, TrialResult result) =>
        result.Defect is null
        && result.Timeline.All(moment => moment.What != "no-such-way")
        && (result.CallerHungUp || result.Outcome is "answered" or "voicemail" or "intake" or "callback-requested" or "informed" or "blocked"
            || result.Path.Any(step => plan.Steps.GetValueOrDefault(step.Step) is VoicemailStep or IntakeStep));

    private static string Told(TrialResult result) =>
        $"{result.Outcome} {result.Defect} from {result.From?.Value ?? "anonymous"}{Environment.NewLine}"
        + string.Join(Environment.NewLine, result.Timeline.Select(moment => $"{moment.At.TotalSeconds,7:0.0} {moment.What} {moment.Detail}"));
}
