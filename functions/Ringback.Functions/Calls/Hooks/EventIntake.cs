using Microsoft.Extensions.Logging;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Hands each of Event Grid's events to who it is for. Both subscriptions end here, so everything may come twice.</summary>
public sealed partial class EventIntake(CallEngine engine, ITextEvents texts, RecordingFiles recordings, ILogger<EventIntake> logger)
{
    /// <param name="isLedger">
    /// The event came by the queue, which only Event Grid can write to. Only such a one may name an address that is fetched with our credentials.
    /// </param>
    /// <exception cref="FormatException">The event lacks what it can't be understood without.</exception>
    public async Task TakeAsync(GridEvent e, bool isLedger, CancellationToken ct)
    {
        switch (e.Type)
        {
            case "Microsoft.Communication.IncomingCall" when GridEvents.ReadCall(e) is { } call:
                await engine.ArriveAsync(call, ct);
                break;
            case "Microsoft.Communication.SMSReceived":
                await texts.TextReceivedAsync(GridEvents.ReadText(e), ct);
                break;
            case "Microsoft.Communication.SMSDeliveryReportReceived":
                await texts.TextReportedAsync(GridEvents.ReadReport(e), ct);
                break;
            case "Microsoft.Communication.RecordingFileStatusUpdated" when isLedger:
                await recordings.StoreAsync(e, ct);
                break;
            default:
                LogIgnored(logger, e.Type, e.Id);
                break;
        }
    }

    [LoggerMessage(LogLevel.Information, "Event {Type} {Id} is for nobody here")]
    private static partial void LogIgnored(ILogger logger, string type, string id);
}
