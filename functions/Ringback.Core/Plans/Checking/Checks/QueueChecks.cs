using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Nobody waits for ever, and whoever doesn't want to wait is called back.</summary>
internal static class QueueChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static void Run(CheckContext context)
    {
        foreach (var queue in context.ReachedSteps.Select(step => step.Step).OfType<QueueStep>())
        {
            if (queue.OfferCallbackAfter is not { } offer)
            {
                context.Report(CheckRules.NoCallback, queue, null, $"callers wait for up to {Words.Of(queue.MaxWait)} and are never offered a callback.");
            }
            else if (offer >= queue.MaxWait)
            {
                context.Report(
                    CheckRules.NoCallback,
                    queue,
                    "offer-callback-after",
                    $"the callback would be offered after {Words.Of(offer)}, but nobody waits longer than {Words.Of(queue.MaxWait)}.");
            }

            if (queue.MaxWait > Patience)
            {
                context.Report(CheckRules.LongQueue, queue, "max-wait", $"callers wait for up to {Words.Of(queue.MaxWait)}.");
            }
        }
    }
}
