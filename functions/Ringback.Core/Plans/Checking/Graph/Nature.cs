using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Graph;

/// <summary>What the rules under <c>Routing/Steps</c> do with a step, as far as a proof needs it.</summary>
internal static class Nature
{
    /// <summary>Whether only a caller who does something goes this way. Silence, or a phone put down, never does.</summary>
    public static bool CallerActs(Step step, string key) => step switch
    {
        MenuStep => key is not ("else" or "silence"),
        IntakeStep => key is "urgent",
        QueueStep => key is "callback",
        _ => false,
    };

    /// <summary>Whether a caller who goes this way was offered what a call is for: to leave a message, to say what is needed, or to be called back.</summary>
    public static bool Offers(Step step, string key) => step switch
    {
        VoicemailStep or IntakeStep => true,
        CallbackStep => key is "next",
        QueueStep => key is "callback",
        _ => false,
    };

    /// <summary>Whether callers of that kind, with or without a number, may go this way. Blocked callers and spam are left out: the plan owes them nothing.</summary>
    public static bool IsOpenTo(Step step, Way way, bool anonymous, Callers callers) => step switch
    {
        CallbackStep => way.Key is "anonymous" == anonymous,
        QueueStep when way.Key is "callback" => !anonymous,
        CallerStep caller when anonymous => IsForAnonymous(caller, way.Key, callers),
        CallerStep => callers.Tags.ContainsKey(way.Key) || way.Key is not (CallerStep.Anonymous or CallerStep.Blocked or CallerStep.Spam),
        _ => true,
    };

    /// <summary>Whether a call may pass the step within one decision: nothing is heard, asked or waited for.</summary>
    public static bool PassesAtOnce(Step step) => step is not (SayStep or MenuStep or VoicemailStep or IntakeStep or HangUpStep);

    /// <summary>Whether the step only says or notes something and goes on.</summary>
    public static bool OnlyPasses(Step step) => step is SayStep or TextStep or SetLanguageStep;

    /// <summary>Whether people are rung here.</summary>
    public static bool Rings(Step step) => step is RingStep or QueueStep or ForwardStep;

    /// <summary>Whether the caller can leave word here.</summary>
    public static bool TakesWord(Step step) => step is VoicemailStep or IntakeStep or CallbackStep;

    public static Who? WhoOf(Step step) => step switch
    {
        RingStep ring => ring.Who,
        QueueStep queue => queue.Who,
        _ => null,
    };

    public static RingManner? MannerOf(Step step) => step switch
    {
        RingStep ring => ring.Manner,
        QueueStep queue => queue.Manner,
        ForwardStep forward => forward.Manner,
        _ => null,
    };

    /// <summary>A caller without a number has no tag, though one be called so, and no past: only a branch of its own takes it before <c>else</c>.</summary>
    private static bool IsForAnonymous(CallerStep step, string key, Callers callers) =>
        key == (!callers.Tags.ContainsKey(CallerStep.Anonymous) && step.Branches.Any(branch => branch.Key is CallerStep.Anonymous) ? CallerStep.Anonymous : "else");
}
