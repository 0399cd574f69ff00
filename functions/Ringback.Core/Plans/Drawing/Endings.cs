using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing;

/// <summary>How calls may end at each step: what a caller may have got on the way there, carried along the links until nothing changes.</summary>
/// <remarks>A message or an intake counts from the step on that asks for it: what the caller makes of it is the caller's choice.</remarks>
internal sealed class Endings
{
    /// <summary>What callers may have got when they come to a step: a bit for each <see cref="Gain"/>.</summary>
    private readonly Dictionary<StepName, int> arriving = [];

    private Endings()
    {
    }

    public static Endings Of(Plan plan, IEnumerable<StepName> starts)
    {
        var endings = new Endings();
        var waiting = new Queue<StepName>();
        foreach (var start in starts)
        {
            endings.Arrive(start, BitOf(Gain.Nothing), waiting);
        }

        while (waiting.TryDequeue(out var name))
        {
            foreach (var link in plan.Steps.TryGetValue(name, out var step) ? step.Links : [])
            {
                endings.Arrive(link.Target, With(endings.arriving[name], GainOf(step!, link)), waiting);
            }
        }

        return endings;
    }

    public bool Reaches(StepName step) => arriving.ContainsKey(step);

    /// <summary>The outcomes of calls that end at this step.</summary>
    public IReadOnlyList<Outcome> Of(Step step) => step switch
    {
        RingStep or ForwardStep => [Outcome.Answered],
        QueueStep { OfferCallbackAfter: not null, Callback: null } => [Outcome.Answered, Outcome.CallbackRequested],
        QueueStep => [Outcome.Answered],
        VoicemailStep => [Outcome.Voicemail],
        HangUpStep end => [.. Enum.GetValues<Gain>().Where(gain => (arriving.GetValueOrDefault(step.Name) & BitOf(gain)) != 0).Select(gain => OutcomeOf(gain, end)).Order()],
        _ => [],
    };

    private static Outcome OutcomeOf(Gain gain, HangUpStep end) => gain switch
    {
        Gain.Message => Outcome.Voicemail,
        Gain.Intake => Outcome.Intake,
        Gain.Callback => Outcome.CallbackRequested,
        _ => end.Informed ? Outcome.Informed : Outcome.Unanswered,
    };

    private static Gain GainOf(Step step, StepLink link) => step switch
    {
        VoicemailStep => Gain.Message,
        IntakeStep intake => link.Target == intake.Silent && intake.Silent != intake.Else ? Gain.Nothing : Gain.Intake,
        CallbackStep callback => link.Target == callback.Anonymous && callback.Anonymous != callback.Next ? Gain.Nothing : Gain.Callback,
        QueueStep queue => link.Key == "callback" && queue.OfferCallbackAfter is not null ? Gain.Callback : Gain.Nothing,
        _ => Gain.Nothing,
    };

    /// <summary>The better of what each caller had and what the step gives.</summary>
    private static int With(int had, Gain more)
    {
        var with = 0;
        for (var gain = Gain.Nothing; gain <= Gain.Message; gain++)
        {
            if ((had & BitOf(gain)) != 0)
            {
                with |= BitOf(gain > more ? gain : more);
            }
        }

        return with;
    }

    private static int BitOf(Gain gain) => 1 << (int)gain;

    private void Arrive(StepName step, int gains, Queue<StepName> waiting)
    {
        var before = arriving.GetValueOrDefault(step);
        if ((before | gains) != before)
        {
            arriving[step] = before | gains;
            waiting.Enqueue(step);
        }
    }

    /// <summary>In the order in which one outcome wins over another (design section 4).</summary>
    private enum Gain
    {
        Nothing,
        Callback,
        Intake,
        Message,
    }
}
