using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing.Trials;

namespace Routing.Tests.Parity;

/// <summary>What every caller may expect of a call, whatever the plan (design section 10, rule 6, and the issue): a greeting, a hold sound, and never silence.</summary>
internal static class SoundRules
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(2);

    public static IEnumerable<string> Broken(TrialResult call, Plan plan)
    {
        var sounds = call.Timeline.Where(moment => moment.What is "says" or "plays").Select(moment => moment.At).Order().ToList();
        if (call.Timeline.FirstOrDefault(moment => moment.What == "answered") is { } answered && IsLate(answered.At, sounds, call.Length))
        {
            yield return $"nothing was heard within {Prompt.TotalSeconds} s of answering";
        }

        foreach (var (step, next) in call.Path.Zip(call.Path.Skip(1).Select(step => step.At).Append(call.Length)))
        {
            if (plan.Steps[step.Step] is RingStep or QueueStep or ForwardStep && IsLate(step.At, sounds, next))
            {
                yield return $"no hold sound within {Prompt.TotalSeconds} s of step '{step.Step}'";
            }
        }

        if (call.LongestSilence.Length > TrialSilence.Limit)
        {
            yield return $"silence of {call.LongestSilence.Length.TotalSeconds:0.0} s from {call.LongestSilence.At} on";
        }
    }

    private static bool IsLate(TimeSpan from, IEnumerable<TimeSpan> sounds, TimeSpan until) => until - from > Prompt && !sounds.Any(at => at >= from && at - from <= Prompt);
}
