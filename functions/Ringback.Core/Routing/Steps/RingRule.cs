using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Rings people, one after another or as many at once as the line may hold calls, until one of them takes the call.</summary>
internal sealed class RingRule : StepRule<RingStep>
{
    protected override void Enter(Turn turn, RingStep step)
    {
        var candidates = Candidates(turn, step);
        if (candidates.Count == 0)
        {
            turn.Note("nobody-to-ring", null);
            turn.GoTo(step.To.None);
            return;
        }

        turn.Progress = new Ringing(candidates, turn.PlayToCaller(Tune.Music, loop: true));
        RingLegs.RingMore(turn, step);
    }

    protected override void On(Turn turn, RingStep step, CallEvent e)
    {
        if (turn.Progress is not Ringing ringing)
        {
            return;
        }

        switch (e)
        {
            case LegEvent leg when turn.State.Find(leg.Leg) is { } known:
                RingLegs.On(turn, step, known, leg);
                break;
            case TimerFired { Name: TimerNames.Slot }:
                RingLegs.RingMore(turn, step);
                break;
            case TimerFired timer when turn.State.Legs.FirstOrDefault(leg => TimerNames.Of(leg.Id) == timer.Name) is { } late:
                RingLegs.TimeIsUp(turn, step, late);
                break;
            case CommandFailed { Command: LegCommand { Leg: var id } } failed when turn.State.Find(id) is { } leg:
                RingLegs.Refused(turn, step, leg, failed);
                break;
            case PersonMoved { Command: var command } when command == ringing.MoveCommand && Taker(turn) is { } leg:
                Talk.Begin(turn, leg, e.At);
                break;
            case PersonNotMoved { Command: var command } when command == ringing.MoveCommand && Taker(turn) is { } leg:
                RingLegs.DoubtMove(turn, step, leg);
                break;
            case TimerFired { Name: TimerNames.Move } when Taker(turn) is { } leg:
                RingLegs.DoubtMove(turn, step, leg);
                break;
            case PeopleInCall { Number: null } when ringing.MoveDoubts > 0 && Taker(turn) is { } leg:
                RingLegs.NotThere(turn, step, leg);
                break;
            case PlayFailed { Command: var command } when command == ringing.Music:
            case CommandFailed { Command.Number: var number } when number == ringing.Music:
                Comfort(turn, ringing);
                break;
            case PlayEnded { Command: var command } when command == ringing.Music:
                turn.Progress = ringing with { Music = turn.PlayToCaller(Tune.Music, loop: true) };
                break;
        }
    }

    private static Leg? Taker(Turn turn) => turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Taking);

    /// <summary>Without music, words, and then music again: a caller never waits in silence.</summary>
    private static void Comfort(Turn turn, Ringing ringing)
    {
        if (Taker(turn) is null)
        {
            turn.Note("music-failed", null);
            turn.Progress = ringing with { Music = turn.PlayToCaller(Wording.Own(Wording.OneMoment, turn.Facts.Plan)) };
        }
    }

    /// <summary>Each phone once a call, never the caller's own, and nobody out of hours.</summary>
    private static List<Candidate> Candidates(Turn turn, RingStep step)
    {
        var plan = turn.Facts.Plan;
        var rung = turn.State.Legs.Where(leg => leg.Connection is not null || !leg.IsOver).Select(leg => leg.Phone).ToHashSet();
        return
        [
            .. plan.PeopleOf(step.Who, turn.Facts.Local, turn.Language)
                .Where(person => person.Hours is not { } hours || turn.Facts.StatusOf(hours) is Hours.DayStatus.Open)
                .SelectMany(person => person.Also.Prepend(person.Phone).Select(phone => new Candidate(person.Id, phone)))
                .Where(candidate => candidate.Phone != turn.State.Caller && plan.NumberOf(candidate.Phone) is null && rung.Add(candidate.Phone)),
        ];
    }
}
