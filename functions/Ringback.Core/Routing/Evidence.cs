namespace Ringback.Core.Routing;

/// <summary>What was proven about a call: its outcome follows from it by precedence (design section 4, table of outcomes).</summary>
public sealed record Evidence
{
    /// <summary>A shorter recording is no message.</summary>
    public static readonly TimeSpan LeastMessage = TimeSpan.FromSeconds(3);

    public bool Blocked { get; init; }

    public PersonId? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The longest message that was recorded.</summary>
    public TimeSpan Message { get; init; }

    /// <summary>The intake understood something that the caller needs.</summary>
    public bool Intake { get; init; }

    public bool CallbackRequested { get; init; }

    public bool Informed { get; init; }

    public bool CallerLeft { get; init; }

    /// <summary>The plan's last step was reached and the app ended the call.</summary>
    public bool PlanRanOut { get; init; }

    /// <summary>The first word of the call came too late to answer it, or we were away until it was too late.</summary>
    public bool NotDelivered { get; init; }

    public Outcome Outcome =>
        Blocked ? Outcome.Blocked
        : AnsweredBy is not null ? Outcome.Answered
        : Message >= LeastMessage ? Outcome.Voicemail
        : Intake ? Outcome.Intake
        : CallbackRequested ? Outcome.CallbackRequested
        : Informed ? Outcome.Informed
        : CallerLeft ? Outcome.Abandoned
        : PlanRanOut ? Outcome.Unanswered
        : NotDelivered ? Outcome.NotDelivered
        : Outcome.Failed;
}
