using Ringback.Core.Plans.Checking.Graph;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;

namespace Ringback.Core.Plans.Drawing;

/// <summary>
/// How calls may end at each step: what a caller may have got on the way there, carried along the links until nothing changes. What a step offers, and which
/// callers go which way, the checker knows; so a dead end of the picture is one that the checker reports, too.
/// </summary>
internal sealed class Endings
{
    private readonly Dictionary<StepName, HashSet<Caller>> arriving = [];

    private readonly Plan plan;

    private Endings(Plan plan) => this.plan = plan;

    public static Endings Of(Plan plan, IEnumerable<StepName> starts)
    {
        var endings = new Endings(plan);
        var waiting = new Queue<(StepName At, Caller Caller)>();
        foreach (var start in starts)
        {
            endings.Arrive(start, new Caller(Gain.Nothing, HasNumber: true), waiting);
            endings.Arrive(start, new Caller(Gain.Nothing, HasNumber: false), waiting);
        }

        while (waiting.TryDequeue(out var next))
        {
            foreach (var link in plan.Steps.TryGetValue(next.At, out var step) ? step.Links : [])
            {
                endings.Arrive(link.Target, endings.After(next.Caller, step!, link.Key), waiting);
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
        HangUpStep end => [.. arriving.GetValueOrDefault(step.Name, []).Where(caller => !caller.IsUnwanted).Select(caller => OutcomeOf(caller.Gain, end)).Distinct().Order()],
        _ => [],
    };

    private static Outcome OutcomeOf(Gain gain, HangUpStep end) => gain switch
    {
        Gain.Message => Outcome.Voicemail,
        Gain.Intake => Outcome.Intake,
        Gain.Callback => Outcome.CallbackRequested,
        _ => end.Informed ? Outcome.Informed : Outcome.Unanswered,
    };

    private Caller After(Caller caller, Step step, string key)
    {
        var gain = !Nature.Offers(step, key) ? Gain.Nothing : step is VoicemailStep ? Gain.Message : step is IntakeStep ? Gain.Intake : Gain.Callback;
        return caller with
        {
            Gain = gain > caller.Gain ? gain : caller.Gain,
            IsUnwanted = caller.IsUnwanted || !Nature.IsOpenTo(step, new Way(Way.Nowhere, Way.Nowhere, key), !caller.HasNumber, plan.Callers),
        };
    }

    private void Arrive(StepName step, Caller caller, Queue<(StepName At, Caller Caller)> waiting)
    {
        if (!arriving.TryGetValue(step, out var callers))
        {
            arriving[step] = callers = [];
        }

        if (callers.Add(caller))
        {
            waiting.Enqueue((step, caller));
        }
    }

    /// <param name="Gain">The best that the caller has got so far.</param>
    /// <param name="IsUnwanted">No such caller goes this way, or only one that the plan owes nothing: blocked, or spam.</param>
    private readonly record struct Caller(Gain Gain, bool HasNumber, bool IsUnwanted = false);

    /// <summary>In the order in which one outcome wins over another (design section 4).</summary>
    private enum Gain
    {
        Nothing,
        Callback,
        Intake,
        Message,
    }
}
