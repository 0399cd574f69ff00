namespace Ringback.Core.Routing.Steps;

/// <summary>Phones ring, or will, until one of the people takes the call.</summary>
public abstract record Seeking : StepProgress
{
    /// <summary>The phones whose turn is still to come, in order.</summary>
    public IReadOnlyList<Candidate> Waiting { get; init; } = [];

    /// <summary>The number of the first leg that this visit to the step may bring: older ones belong to earlier steps.</summary>
    public int FirstLeg { get; init; }

    /// <summary>The command that plays what the caller hears.</summary>
    public int Music { get; init; }

    /// <summary>What the caller hears is words; music follows.</summary>
    public bool Words { get; init; }

    /// <summary>The last order to move somebody to the caller.</summary>
    public int MoveCommand { get; init; }

    /// <summary>How often that was ordered for the same person.</summary>
    public int MoveTries { get; init; }

    /// <summary>How often the service was asked whether the person has arrived.</summary>
    public int MoveDoubts { get; init; }

    /// <summary>No longer is a free outbound call waited for; null: none was missing.</summary>
    public DateTimeOffset? SlotsUntil { get; init; }

    /// <summary>The step's time is over: nobody else is rung, and only who has picked up already may still take the call.</summary>
    public bool IsOver { get; init; }
}

/// <summary>The phones of a ring or forward step ring.</summary>
public sealed record Ringing : Seeking
{
    /// <summary>Somebody was not rung because of being on a call.</summary>
    public bool SomeBusy { get; init; }
}

/// <summary>The caller waits in a queue.</summary>
public sealed record Queueing : Seeking
{
    /// <summary>When the caller joined.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When a callback is offered next; null: never.</summary>
    public DateTimeOffset? OfferAt { get; init; }

    /// <summary>When the position is said next; null: never.</summary>
    public DateTimeOffset? SayAt { get; init; }

    /// <summary>The command that offered a callback last.</summary>
    public int Offer { get; init; }

    /// <summary>The caller accepted the callback, while somebody who had picked up may still take the call.</summary>
    public bool WantsCallback { get; init; }

    /// <summary>Since when people are free whom those in front don't take; null: there are none.</summary>
    public DateTimeOffset? FreeSince { get; init; }
}

/// <summary>A phone to be rung.</summary>
/// <param name="From">Not before then; null: as soon as it is its turn.</param>
/// <param name="IsFirm">Not even when no other phone rings.</param>
public sealed record Candidate(PersonId Person, PhoneNumber Phone, DateTimeOffset? From = null, bool IsFirm = false);
