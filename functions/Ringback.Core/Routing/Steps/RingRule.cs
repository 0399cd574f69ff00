using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Rings people, one after another or as many at once as the line may hold calls, until one of them takes the call.</summary>
internal sealed class RingRule : StepRule<RingStep>
{
    protected override void Enter(Turn turn, RingStep step)
    {
        var hunt = HuntOf(step);
        var people = RingPeople.InTurn(turn, step.Name, turn.Facts.Plan.PeopleOf(step.Who, turn.Facts.Local, turn.Language), step.How);
        Begin(turn, hunt, step.To, RingPhones.Of(turn, people, hunt, Rung(turn)));
    }

    protected override void On(Turn turn, RingStep step, CallEvent e) => On(turn, HuntOf(step), e);

    /// <summary>Music at once, and the first phones; where nobody may be rung, the caller goes on without a sound.</summary>
    public static void Begin(Turn turn, Hunt hunt, RingLinks to, IReadOnlyList<Candidate> phones)
    {
        var reasons = phones.Select(phone => phone.Person).Distinct().Select(person => (Person: person, Skip: hunt.WhyNot(turn, person))).ToList();
        var ringing = new Ringing { Waiting = phones, FirstLeg = RingPhones.NextLeg(turn) };
        if (reasons.All(reason => reason.Skip is not null))
        {
            foreach (var (person, skip) in reasons)
            {
                turn.Note("skipped", $"{person}: {skip!.Value.Why}");
            }

            turn.Note("nobody-to-ring", null);
            turn.GoTo(RingOutcome.Of([], ringing with { SomeBusy = reasons.Any(reason => reason.Skip!.Value.IsBusy) }, to));
            return;
        }

        turn.Progress = ringing;
        RingSound.Music(turn);
        if (hunt.Manner.Max is { } max)
        {
            turn.SetTimer(TimerNames.Step, max);
        }

        hunt.RingMore(turn);
    }

    public static void On(Turn turn, Hunt hunt, CallEvent e)
    {
        if (turn.Progress is not Ringing ringing || RingSound.On(turn, e))
        {
            return;
        }

        if (e is TimerFired { Name: TimerNames.Step })
        {
            turn.Progress = ringing with { IsOver = true };
            RingPhones.GiveUp(turn, LegResult.NoAnswer);
            hunt.RingMore(turn);
        }
        else
        {
            RingLegs.On(turn, hunt, e);
        }
    }

    /// <summary>The phones that rang, ring or may have rung on behalf of this call: none does twice.</summary>
    public static HashSet<PhoneNumber> Rung(Turn turn) => [.. turn.State.Legs.Where(leg => leg.MayHaveRung).Select(leg => leg.Phone)];

    private static RingHunt HuntOf(RingStep step) => new(step.How, step.Manner, step.Who, step.To);
}
