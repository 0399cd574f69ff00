using Azure.Communication.CallAutomation;
using Azure.Messaging;
using Ringback.Core;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Commands;
using Service = Azure.Communication.CallAutomation;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Makes our own words of the service's events of a leg (wire.md 2.5).</summary>
internal static class LegEvents
{
    /// <summary>Nobody pressed a key, or not one that counts; every other failure is the prompt's (wire.md 2.6).</summary>
    private static readonly int?[] NoKey = [8510, 8532, 8534];

    public static IEnumerable<CallEvent> Read(CloudEvent cloud, LegId leg)
    {
        var e = CallAutomationEventParser.Parse(cloud);
        var at = cloud.Time ?? DateTimeOffset.MaxValue;
        var command = References.NumberOf(e?.OperationContext);
        CallEvent? ours = e switch
        {
            Service.CallConnected => new LegConnected(at, leg, e.CallConnectionId),
            Service.CallDisconnected => new LegDisconnected(at, leg, e.ResultInformation?.Code),
            CreateCallFailed => new LegFailed(at, leg, e.ResultInformation?.Code, e.ResultInformation?.SubCode),
            RecognizeCompleted pressed => new LegPressed(at, leg, command, (pressed.RecognizeResult as DtmfResult)?.Tones is [var tone, ..] ? tone.ToChar().ToString() : null),
            RecognizeFailed => new LegStayedSilent(at, leg, command, PromptFailed: !NoKey.Contains(e.ResultInformation?.SubCode)),
            PlayCompleted or Service.PlayFailed => new LegWasTold(at, leg, command),
            _ => null,
        };
        return ours is null ? [] : [ours];
    }
}
