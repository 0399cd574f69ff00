using Ringback.Core.Routing.Trials;
using Ringback.Core.Routing.Trials.Scenarios;

namespace Routing.Tests.Parity;

/// <summary>
/// Every scenario of the guide and of the shipped plans, with real phones: the app's whole code, the emulator and storage. What <c>ringback try</c> foretells is what
/// happens.
/// </summary>
public sealed class ParityTests
{
    /// <summary>The trial's service is a little slower than the emulator's: so far apart the two may be by the end of a call.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(4);

    public static TheoryData<string, string> Scenarios { get; } = [.. Script.All.SelectMany(script => script.Scenarios.Select(scenario => (script.Name, scenario.Name)))];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_real_call_goes_as_the_scenario_expects_and_as_the_trial_foretells(string plan, string name)
    {
        var script = Script.All.Single(one => one.Name == plan);
        var scenario = script.Scenarios.Single(one => one.Name == name);
        var (real, trial) = await RealCall.PlayAsync(script.PlanFile, script.Plan, scenario.Request);

        Assert.Empty(ScenarioRunner.Judge(scenario, real).Unmet);
        Assert.Equal(Story(trial), Story(real));
        Assert.Empty(SoundRules.Broken(real, script.Plan));
        Assert.All(trial.Path.Zip(real.Path), pair => AssertClose(pair.First.At, pair.Second.At, pair.First.Step.Value));
        AssertClose(trial.Waited, real.Waited, "waited");
    }

    private static void AssertClose(TimeSpan foretold, TimeSpan real, string what) => Assert.True((foretold - real).Duration() <= Slack, $"{what}: foretold {foretold}, was {real}");

    /// <summary>All that a trial says about a call but its times.</summary>
    private static string Story(TrialResult call) => string.Join(Environment.NewLine,
    [
        $"path     {string.Join(" > ", call.StepNames)}",
        $"outcome  {call.Outcome} {call.AnsweredBy}",
        $"rung     {string.Join(", ", call.Rung.Select(ring => $"{ring.Person} {ring.Phone}"))}",
        $"language {call.Language}{(call.IsUrgent ? ", urgent" : "")}",
        $"told     {string.Join(", ", call.Told.OrderBy(told => told.Key, StringComparer.Ordinal).Select(told => $"{told.Key}: {told.Value}"))}",
        .. call.Timeline.Where(moment => moment.What == "says").Select(moment => $"says     {moment.Detail}"),
        .. call.Texts.Select(text => $"text     {text.To}: {text.Message}"),
    ]);
}
