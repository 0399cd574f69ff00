using System.Globalization;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;
using Ringback.Core.Tests;

namespace Routing.Tests.Parity;

/// <summary>What the trial foretells is what happens, also in calls of which nobody thought.</summary>
public sealed class RandomParityTests
{
    /// <summary>So many calls for each plan; the variable <c>RINGBACK_RANDOM_CALLS</c> asks for more.</summary>
    private static readonly int Calls = int.TryParse(Environment.GetEnvironmentVariable("RINGBACK_RANDOM_CALLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var calls) ? calls : 12;

    [Theory]
    [InlineData("first-call.yaml")]
    [InlineData("acme.yaml")]
    [InlineData("three-locations.yaml")]
    public async Task A_random_call_goes_as_the_trial_foretells(string name)
    {
        var plan = PlanReader.Read(Repository.ReadPlan(name));
        var problems = new List<string>();
        for (var seed = 1; seed <= Calls; seed++)
        {
            var request = new RandomCalls(plan, seed).Next();
            var (real, trial) = await RealCall.PlayAsync(Path.Combine(Repository.Root, "plans", name), plan, request);
            var (foretold, was) = (Story(trial), Story(real));
            if (foretold != was || SoundRules.Broken(real, plan).Any())
            {
                problems.Add($"seed {seed}: {string.Join("; ", SoundRules.Broken(real, plan))}\n{Given(request)}\nforetold\n{foretold}\nwas\n{was}\n");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>Whose turn of two comes a moment earlier, who is rung again while a caller waits, and how often the place in the queue is said, hangs on seconds: each counts once.</summary>
    private static string Story(TrialResult call) => string.Join(Environment.NewLine,
    [
        $"  path     {string.Join(" > ", call.StepNames)}",
        $"  outcome  {call.Outcome} {call.AnsweredBy}",
        $"  rung     {string.Join(", ", call.Rung.Select(ring => ring.Phone.Value).Distinct().Order(StringComparer.Ordinal))}",
        $"  language {call.Language}{(call.IsUrgent ? ", urgent" : "")}",
        $"  told     {string.Join(", ", call.Told.OrderBy(told => told.Key, StringComparer.Ordinal).Select(told => $"{told.Key}: {told.Value}"))}",
        .. call.Timeline.Where(moment => moment.What == "says").Select(moment => $"  says     {moment.Detail}").Distinct(),
        .. call.Texts.Select(text => $"  text     {text.To}: {text.Message}"),
    ]);

    private static string Given(TrialRequest request) =>
        $"  {request.At:u} from {request.From?.Value ?? "anonymous"} to {request.To}, busy [{string.Join(", ", request.Busy.Keys)}], away [{string.Join(", ", request.Away)}], "
        + $"on [{string.Join(", ", request.Switches)}], speech {request.Speech}, phones {string.Join(", ", request.Phones.Select(phone => $"{phone.Key} {phone.Value.Pickup} {phone.Value.After.TotalSeconds}"))}, "
        + $"when {string.Join(", ", request.When)}";
}
