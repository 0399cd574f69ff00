using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>Lets callers wait in fair order until somebody is free; says where they stand, and offers to call them back.</summary>
internal sealed class QueueRule : StepRule<QueueStep>
{
    /// <summary>How often a waiting call looks who is free.</summary>
    public static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(2);

    /// <summary>The caller goes on from the queue.</summary>
    public static void Leave(Turn turn, StepName target)
    {
        QueueLine.Leave(turn);
        RingPhones.StopTimers(turn);
        turn.GoTo(target);
    }

    /// <summary>The wait is over, by the clock or by the caller's wish, and nobody who had picked up took the call.</summary>
    public static void Conclude(Turn turn, QueueStep step, Queueing queueing)
    {
        if (!queueing.WantsCallback)
        {
            Leave(turn, step.Else);
        }
        else if (step.Callback is { } target)
        {
            Leave(turn, target);
        }
        else
        {
            QueueLine.Leave(turn);
            RingPhones.StopTimers(turn);
            Prompt.Say(turn, QueueWording.Thanks(turn));
        }
    }

    protected override void Enter(Turn turn, QueueStep step)
    {
        var hunt = new QueueHunt(step);
        if (hunt.OnDuty(turn).Count == 0)
        {
            turn.Note("nobody-on-duty", null);
            turn.GoTo(step.None);
        }
        else if (QueueLine.IsFull(turn, step))
        {
            turn.Note("queue-full", null);
            turn.GoTo(step.Full);
        }
        else
        {
            Join(turn, step, hunt);
        }
    }

    protected override void On(Turn turn, QueueStep step, CallEvent e)
    {
        var hunt = new QueueHunt(step);
        switch (e)
        {
            case var _ when turn.Progress is Saying:
                if (Prompt.IsOver(turn, e))
                {
                    turn.PlanEnds();
                }

                break;
            case var _ when turn.Progress is not Queueing:
                break;
            case TimerFired { Name: TimerNames.Look }:
                Look(turn, step, hunt);
                break;
            case TimerFired { Name: TimerNames.Step }:
                turn.Note("waited-enough", null);
                turn.Progress = (Queueing)turn.Progress with { IsOver = true };
                RingPhones.GiveUp(turn, LegResult.CallOver);
                hunt.RingMore(turn);
                break;
            case var _ when QueueOffer.On(turn, hunt, e) || RingSound.On(turn, e):
                break;
            default:
                RingLegs.On(turn, hunt, e);
                break;
        }
    }

    private static void Join(Turn turn, QueueStep step, QueueHunt hunt)
    {
        var now = turn.Facts.Now;
        var front = QueueLine.InFront(turn, step, now).Count;
        turn.Do(new JoinQueue(step.Name, QueueLine.HasPriority(turn, step), now));
        turn.Note("queued", front == 0 ? "first in line" : $"{front} in front");
        turn.Progress = new Queueing
        {
            Since = now,
            FirstLeg = RingPhones.NextLeg(turn),
            OfferAt = turn.State.Caller is null ? null : now + step.OfferCallbackAfter,
            SayAt = now + step.SayPositionEvery,
        };
        turn.SetTimer(TimerNames.Step, step.MaxWait);
        if (front > 0)
        {
            RingSound.Say(turn, QueueWording.Position(turn, front, hunt.OnDuty(turn).Count));
        }
        else
        {
            RingSound.Music(turn);
        }

        hunt.RingMore(turn);
        LookAgain(turn);
    }

    private static void Look(Turn turn, QueueStep step, QueueHunt hunt)
    {
        hunt.RingMore(turn);
        if (turn.Progress is Queueing { IsOver: false, WantsCallback: false } queueing)
        {
            QueueOffer.Speak(turn, step, hunt, queueing);
            LookAgain(turn);
        }
    }

    private static void LookAgain(Turn turn)
    {
        if (turn.Progress is Queueing queueing)
        {
            var now = turn.Facts.Now;
            var words = new[] { queueing.OfferAt, queueing.SayAt }.Where(at => at > now).Min();
            turn.SetTimer(TimerNames.Look, words - now < LookPeriod ? words!.Value - now : LookPeriod);
        }
    }
}
