using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>What a waiting caller is told, and the offer to be called back. People go on being rung meanwhile: whoever has picked up comes before the callback.</summary>
internal static class QueueOffer
{
    private const string Yes = "1";

    /// <summary>Silence after the offer: shorter than what a caller takes for a dead line.</summary>
    private static readonly TimeSpan KeyTime = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(1);

    /// <summary>Says what is due, unless somebody is just about to take the call or words are being said.</summary>
    public static void Speak(Turn turn, QueueStep step, QueueHunt hunt, Queueing queueing)
    {
        var now = turn.Facts.Now;
        if (queueing.Words || turn.State.Legs.Any(leg => leg.Status is LegStatus.Whispering or LegStatus.Taking))
        {
            return;
        }

        if (queueing.OfferAt <= now && step.OfferCallbackAfter is { } after)
        {
            var prompt = QueueWording.Offer(turn);
            var command = turn.Do(new AskCaller(prompt, [new Choice(Yes, [])], KeyTime, Speech: false, turn.Language));
            turn.Do(new PlayToCaller(Tune.Music, Loop: true) { IsQueued = true });
            turn.Note("callback-offered", null);
            turn.Progress = queueing with { Offer = command, OfferAt = now + (after > LeastBetween ? after : LeastBetween) };
            RingSound.Words(turn, command, prompt.Length + KeyTime);
        }
        else if (queueing.SayAt <= now && step.SayPositionEvery is { } every)
        {
            turn.Progress = queueing with { SayAt = now + every };
            RingSound.Say(turn, QueueWording.Position(turn, QueueLine.InFront(turn, step, queueing.Since).Count, hunt.OnDuty(turn).Count));
        }
    }

    /// <returns>Whether the event was an answer to the offer.</returns>
    public static bool On(Turn turn, QueueHunt hunt, CallEvent e)
    {
        if (e is not Chose chose || turn.Progress is not Queueing { WantsCallback: false } queueing || chose.Command != queueing.Offer)
        {
            return false;
        }

        if (RingLegs.Taker(turn) is not null)
        {
            // Somebody has taken the call: better than any callback.
            return true;
        }

        if (chose.Key == Yes)
        {
            turn.Note("callback-accepted", null);
            turn.Prove(evidence => evidence with { CallbackRequested = true });
            turn.Progress = queueing with { WantsCallback = true };
            RingPhones.GiveUp(turn, LegResult.CallOver);
            hunt.RingMore(turn);
        }

        if (turn.Progress is Queueing)
        {
            RingSound.Music(turn);
        }

        return true;
    }
}
