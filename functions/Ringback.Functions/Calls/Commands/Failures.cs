using Azure;
using Ringback.Core.Callbacks;
using Ringback.Core.Routing;

namespace Ringback.Functions.Calls.Commands;

/// <summary>What an exception means for a command: gone, never, or not now.</summary>
internal static class Failures
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>Nobody may be left ringing or connected because an order to end was not understood once.</summary>
    private static readonly TimeSpan LongestHangUp = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(15);

    /// <summary>What nobody on the phone waits for is tried longer, but not for ever: the call's row could not come to rest.</summary>
    private static readonly TimeSpan LongestErrand = TimeSpan.FromMinutes(10);

    public static CommandResult Of(Exception e, CommandContext context) => e switch
    {
        _ when context.Pending.Command is OpenBooks or SettleCall or BeginCallback or ClaimCase or SettleCallback or SetTimer or FreeSlot || context.Pending.CanWait => NotNow(context, Backoff(context.Age), e.Message),
        RequestFailedException { Status: 404 or 410 } gone => new CommandResult.Impossible(Gone: true, Words(gone)),
        RequestFailedException failed when failed.ErrorCode == "8528" => new CommandResult.Impossible(Gone: true, Words(failed)),
        RequestFailedException { Status: 400 } early when early.ErrorCode == "8501" && context.Age < TimeSpan.FromSeconds(3) => NotNow(context, TimeSpan.FromMilliseconds(300), Words(early)),
        RequestFailedException { Status: 0 or 408 or 409 or 429 or >= 500 } busy => NotNow(context, Wait(busy) ?? Backoff(context.Age), Words(busy)),
        RequestFailedException refused when context.Pending.Command is EndCall or EndLeg && context.Age < LongestHangUp => NotNow(context, Backoff(context.Age), Words(refused)),
        RequestFailedException refused => new CommandResult.Impossible(Gone: false, Words(refused)),
        _ => NotNow(context, Backoff(context.Age), e.Message),
    };

    /// <summary>An order that comes too late is worse than none: then the flow goes another way.</summary>
    private static CommandResult NotNow(CommandContext context, TimeSpan wait, string reason)
    {
        var patience = context.Pending.Command switch
        {
            AnswerCall answer => answer.Until - context.Pending.QueuedAt,
            RingLeg ring => ring.Until - context.Pending.QueuedAt,
            _ when context.Pending.CanWait => LongestErrand,
            EndCall or EndLeg or FreeSlot or OpenBooks or SettleCall or BeginCallback or ClaimCase or SettleCallback or SetTimer => TimeSpan.MaxValue,
            _ => MostPatience,
        };
        return context.Age < patience ? new CommandResult.Later(wait, reason) : new CommandResult.Impossible(Gone: context.Pending.Command is AnswerCall, $"given up: {reason}");
    }

    private static TimeSpan Backoff(TimeSpan age) =>
        age < Soon ? TimeSpan.FromMilliseconds(300) : age < TimeSpan.FromSeconds(20) ? Soon : TimeSpan.FromSeconds(10);

    private static TimeSpan? Wait(RequestFailedException e) =>
        e.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var seconds) == true && int.TryParse(seconds, out var number) ? TimeSpan.FromSeconds(Math.Clamp(number, 1, 30)) : null;

    private static string Words(RequestFailedException e) => $"{e.Status} {e.ErrorCode}".TrimEnd();
}
