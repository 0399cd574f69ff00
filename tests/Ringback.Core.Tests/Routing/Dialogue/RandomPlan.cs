using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Tests.Routing.Dialogue;

/// <summary>Any plan of the dialogue's steps, made from numbers. What happens by itself leads on; only what the caller chooses may lead back.</summary>
internal static class RandomPlan
{
    private static readonly LocalizedText Words = LocalizedText.Of("Words.", "en-US");

    public static Plan Of(int[] kinds, bool backwards)
    {
        var steps = new Dictionary<StepName, Step>();
        for (var i = 0; i < kinds.Length; i++)
        {
            var step = StepOf(i, kinds.Length, Math.Abs((long)kinds[i] * 2654435761 % 1000003), backwards);
            steps[step.Name] = step;
        }

        steps[Name(kinds.Length)] = new HangUpStep(Name(kinds.Length), 1, kinds.Length % 2 == 0 ? Words : null, Informed: false);
        var plan = TestPlan.InOrder;
        return plan with { Steps = steps, Numbers = [plan.Numbers[0] with { Start = Name(0) }] };
    }

    private static StepName Name(int i) => new($"s{i}");

    private static Step StepOf(int i, int count, long pick, bool backwards)
    {
        var name = Name(i);
        var (one, two) = (On(pick / 13), On(pick / 131));
        var chosen = backwards ? Name((int)(pick / 17 % (count + 1))) : two;
        return (pick % 12) switch
        {
            0 => new SayStep(name, 1, Words, one),
            1 => new MenuStep(name, 1, Words, [new("1", chosen, Phrases()), new("2", two, NoPhrases())], (int)(pick % 3) + 1, TimeSpan.FromSeconds(pick % 12 + 1), one, two, one),
            2 => new CallerStep(name, 1, [new(CallerStep.Returning, one), new(CallerStep.Anonymous, two)], one),
            3 => new AreaStep(name, 1, [new("IL", one), new("+1", two)], Nearest: false, one),
            4 => new SetLanguageStep(name, 1, pick % 2 == 0 ? "es-US" : "en-US", one),
            5 => new LanguageStep(name, 1, [new("es-US", one)], two),
            6 => new SwitchStep(name, 1, "storm", one, two),
            7 => new ShareStep(name, 1, [new(one, 40), new(two, 60)]),
            8 => new TextStep(name, 1, Words, pick % 2 == 0 ? null : Who.Named("everyone"), one),
            9 => new CallbackStep(name, 1, pick % 2 == 0 ? Words : null, one, two),
            10 => new IntakeStep(name, 1, [new("name", Words), new("reason", Words)], pick % 2 == 0 ? two : null, ["flooded"], 2, one, two),
            _ => new HoursStep(name, 1, "office", one, two, one),
        };

        StepName On(long pick) => Name(i + 1 + (int)(pick % (count - i)));
    }

    private static Dictionary<string, IReadOnlyList<string>> Phrases() => new() { ["en-US"] = ["that one"] };

    private static Dictionary<string, IReadOnlyList<string>> NoPhrases() => [];
}
