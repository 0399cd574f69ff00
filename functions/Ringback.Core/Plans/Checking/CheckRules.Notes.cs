namespace Ringback.Core.Plans.Checking;

public static partial class CheckRules
{
    public static CheckRule PartlyInHours { get; } = Note(
        "RB301", "partly-in-hours",
        "At some of the times at which callers come to a step, none of its people is in hours.",
        "At these times the step is left at once, without ringing.",
        "Nothing, if the step's else: is meant for these times; otherwise look at the people's hours.");

    public static CheckRule PastDate { get; } = Note(
        "RB302", "past-date",
        "A date of the plan is over.",
        "It does nothing any more, and makes the plan longer to read.",
        "Delete it, or write next year's date; holidays by rule need no dates.");

    public static CheckRule LongRing { get; } = Note(
        "RB303", "long-ring",
        "A phone rings for more than 20 seconds.",
        "A mobile's voicemail picks up after about 20 seconds: the rest of the time nobody can answer.",
        "Write seconds: 18.");

    public static CheckRule UnchosenLanguage { get; } = Note(
        "RB304", "unchosen-language",
        "No step lets callers choose one of the business's languages.",
        "A call is in the first language until a step chooses another: nobody hears this one.",
        "Let a menu's choice lead to { language: es-US, next: ... }.");

    public static CheckRule NobodyAfterHours { get; } = Note(
        "RB305", "nobody-after-hours",
        "Out of hours, no caller can reach a person, however urgent it is.",
        "An emergency waits until the morning.",
        "Give an intake urgent: with a ring of somebody who is on call, or say in the greeting whom to call.");

    public static CheckRule NoOwnWords { get; } = Note(
        "RB306", "no-own-words",
        "Ringback has no words of its own in one of the business's languages.",
        "What the plan does not say itself is said in English: the place in a queue, the offer of a callback, 'press 1' to who picks up.",
        "Nothing, if callers and people understand that; otherwise ring instead of queueing, and tell the people that 1 takes the call.");
}
