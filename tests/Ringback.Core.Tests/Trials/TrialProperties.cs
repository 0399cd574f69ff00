using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Trials;

/// <summary>What holds for every caller of the shipped plans, whatever the caller and the team do, at any moment of the year.</summary>
public sealed class TrialProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly IReadOnlyList<Plan> Plans =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "plans"), "*.yaml").Where(file => !file.EndsWith(".scenarios.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => PlanReader.Read(File.ReadAllText(file)))];

    [Fact]
    public void Every_call_has_one_outcome() => Check(result => result is { Outcome: not null, Defect: null });

    [Fact]
    public void Nobody_hears_nothing_for_more_than_five_seconds() => Check(result => result.LongestSilence.Length <= TrialSilence.Limit);

    /// <summary>A person, a message, an intake, a callback or information; or the caller left, was turned away, or was asked what it is about and said nothing.</summary>
    [Fact]
    public void Nobody_is_left_with_nothing_who_holds_on() =>
        Check(result => result.Outcome switch
        {
            "answered" or "voicemail" or "intake" or "callback-requested" or "informed" or "blocked" => true,
            "abandoned" => result.CallerHungUp,
            "unanswered" => result.Path.Any(step => step.Kind is "intake" or "voicemail"),
            _ => false,
        });

    [Fact]
    public void Who_is_missed_gets_one_text_or_the_reason_why_not() =>
        Check(result => result.Verdict is { NeedsCase: true } == (result.Texts.Count(text => text.Why == TrialText.TextBack) == 1 || (result.From is not null && result.TextWithheld is not null)));

    [Fact]
    public void No_phone_rings_for_two_callers_or_longer_than_the_call() =>
        Check(result => result.Rung.All(ring => ring.From <= ring.Until && ring.Until <= ring.Released && ring.From <= result.Length + TimeSpan.FromSeconds(1)));

    private static void Check(Func<TrialResult, bool> holds) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<PositiveInt>(),
                seed =>
                {
                    foreach (var plan in Plans)
                    {
                        var result = Trial.Run(plan, AnyCall.Of(plan, seed.Get));
                        Assert.True(holds(result), result.Told());
                    }
                })
            .Check(Runs);
}
