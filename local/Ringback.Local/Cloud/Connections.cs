using Ringback.Core.Plans;

namespace Ringback.Local.Cloud;

/// <summary>Connects the plan's numbers and the two Event Grid subscriptions to an app (design section 4, "Two ways in"), as Bicep does it in Azure.</summary>
internal static class Connections
{
    public static async Task MakeAsync(EmulatorClient emulator, Plan? plan, Uri app, string eventsKey, string storage, CancellationToken cancellation)
    {
        foreach (var number in plan?.Numbers ?? [])
        {
            await emulator.SetNumberAsync(number.Number.Value, number.Legs, cancellation);
        }

        await emulator.SubscribeAsync("ledger", new { endpoint = "queue:events", storage, schema = "EventGrid" }, cancellation);
        await emulator.SubscribeAsync(
            "fast",
            new
            {
                endpoint = new Uri(app, $"hooks/events?key={eventsKey}").AbsoluteUri,
                eventTypes = new[] { "Microsoft.Communication.IncomingCall" },
                schema = "EventGrid",
                timeToLive = "PT1M",
                maxAttempts = 2,
            },
            cancellation);
    }
}
