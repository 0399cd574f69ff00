namespace Ringback.Core.Routing;

/// <summary>The one verdict on a call. The order is the order of precedence: the first that holds wins (design section 4, table of outcomes).</summary>
public enum Outcome
{
    /// <summary>Blocked caller, own number or spam rule. No case.</summary>
    Blocked,

    /// <summary>A person confirmed and was connected with the caller. No case; an open one is contacted.</summary>
    Answered,

    /// <summary>The caller left a message of 3 seconds or more.</summary>
    Voicemail,

    /// <summary>The automatic intake captured what the caller needs.</summary>
    Intake,

    /// <summary>The caller asked to be called back.</summary>
    CallbackRequested,

    /// <summary>A hang-up step marked <c>informed: true</c> was reached. No case.</summary>
    Informed,

    /// <summary>The caller hung up before any of these.</summary>
    Abandoned,

    /// <summary>The plan ran out without a person.</summary>
    Unanswered,

    /// <summary>The platform cut or failed the call.</summary>
    Failed,

    /// <summary>The ledger knows the call, the app never answered it.</summary>
    NotDelivered,
}

public static class OutcomeExtensions
{
    /// <summary>Whether the business owes this caller something: such an outcome opens or joins a case.</summary>
    public static bool NeedsCase(this Outcome outcome) => outcome is not (Outcome.Blocked or Outcome.Answered or Outcome.Informed);

    /// <summary>The outcome as the API and the plan write it, such as <c>callback-requested</c>.</summary>
    public static string ToWord(this Outcome outcome) => outcome switch
    {
        Outcome.Blocked => "blocked",
        Outcome.Answered => "answered",
        Outcome.Voicemail => "voicemail",
        Outcome.Intake => "intake",
        Outcome.CallbackRequested => "callback-requested",
        Outcome.Informed => "informed",
        Outcome.Abandoned => "abandoned",
        Outcome.Unanswered => "unanswered",
        Outcome.Failed => "failed",
        Outcome.NotDelivered => "not-delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown outcome"),
    };
}
