namespace Ringback.Core.Cases;

/// <summary>One line of a case's timeline.</summary>
/// <param name="Who">A person's id, <c>caller</c>, or <c>ringback</c> for what happened by itself.</param>
/// <param name="What">What happened, in one of the words of <see cref="Happenings"/>.</param>
/// <param name="Text">What was said, or why.</param>
public sealed record Entry(DateTimeOffset At, string Who, string What, string? Text)
{
    public const string Caller = "caller";
    public const string Ringback = "ringback";
    public const string Staff = "staff";
}

/// <summary>The words of a timeline.</summary>
public static class Happenings
{
    public const string Opened = "opened";
    public const string CalledAgain = "called-again";
    public const string NeedRaised = "need-raised";
    public const string Replied = "replied";
    public const string Reopened = "reopened";
    public const string Claimed = "claimed";
    public const string Released = "released";
    public const string ClaimRanOut = "claim-ran-out";
    public const string Contacted = "contacted";
    public const string Noted = "note";
    public const string Closed = "closed";
    public const string TextBackSent = "text-back";
    public const string TextBackWithheld = "text-back-withheld";
    public const string SendFailed = "send-failed";
    public const string SentAgain = "may-be-a-repeat";
    public const string TurnCame = "turn";
    public const string CallingBack = "calling-back";
    public const string CalledBack = "called-back";
    public const string OptedOut = "opted-out";
    public const string OptedIn = "opted-in";
}
