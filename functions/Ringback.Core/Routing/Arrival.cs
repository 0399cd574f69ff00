using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing;

/// <summary>The first word of a call.</summary>
internal static class Arrival
{
    /// <summary>A call whose first word is younger than this is answered, and a caller who is gone by then has hung up.</summary>
    public static readonly TimeSpan InTime = TimeSpan.FromSeconds(25);

    /// <summary>A call whose first word is older than this was lost. In between, an answer is tried: it costs nothing, and a phone may ring longer than it should.</summary>
    public static readonly TimeSpan Lost = TimeSpan.FromSeconds(60);

    /// <summary>How long the service lets a call ring (wire.md 2.2).</summary>
    public static readonly TimeSpan RingTime = TimeSpan.FromSeconds(30);

    /// <summary>An answer that is on its way when the ringing ends may still come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A call from one of our own numbers: never a kind that a plan may ask for.</summary>
    private const string Loop = "own number";

    public static void Begin(Turn turn, IncomingCall e)
    {
        var age = turn.Facts.Now - e.At;
        turn.Note("rang", turn.State.Source);
        turn.Prove(evidence => evidence with { NotDelivered = age >= InTime });
        var unwanted = Unwanted(turn);
        if (unwanted is not null)
        {
            turn.Prove(evidence => evidence with { Blocked = true });
            turn.Note("unwanted", unwanted);
        }

        if (unwanted is not null && !CallerRules.HasBranch(turn.Facts.Plan, unwanted))
        {
            turn.Do(new RejectCall(e.Context));
            turn.Do(new OpenBooks());
            Ending.Over(turn, turn.Facts.Now);
        }
        else if (age > Lost)
        {
            turn.Do(new OpenBooks());
            Ending.Over(turn, turn.Facts.Now);
        }
        else
        {
            var patience = age < InTime ? RingTime - age : Lost - age;
            turn.Do(new AnswerCall(e.Context, turn.Facts.Now + patience));
            turn.Do(new OpenBooks());
            turn.SetTimer(TimerNames.Answer, patience + Patience);
        }
    }

    /// <summary>Why the caller is not wanted; null: nothing is known against the call. What the plan has no branch for is rejected.</summary>
    private static string? Unwanted(Turn turn) =>
        turn.State.Caller is not { } caller ? null
        : caller == turn.State.Line || turn.Facts.Plan.NumberOf(caller) is not null ? Loop
        : CallerRules.IsBlocked(turn) ? CallerStep.Blocked
        : CallerRules.IsSpam(turn) ? CallerStep.Spam
        : null;
}
