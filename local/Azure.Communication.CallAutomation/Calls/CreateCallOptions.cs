using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>How to place a call.</summary>
public class CreateCallOptions
{
    /// <summary>Whom to call, and where the call's events shall go.</summary>
    public CreateCallOptions(CallInvite callInvite, Uri callbackUri)
    {
        ArgumentNullException.ThrowIfNull(callInvite);
        ArgumentNullException.ThrowIfNull(callbackUri);
        CallInvite = callInvite;
        CallbackUri = callbackUri;
    }

    /// <summary>Whom to call, and as whom.</summary>
    public CallInvite CallInvite { get; }

    /// <summary>Where mid-call events are posted.</summary>
    public Uri CallbackUri { get; }

    /// <summary>The speech service; without it texts can't be spoken.</summary>
    public CallIntelligenceOptions? CallIntelligenceOptions { get; set; }

    /// <summary>Comes back in the events of this request.</summary>
    public string? OperationContext { get; set; }

    internal object ToWire() => new
    {
        targets = new[] { IdentifierWire.Write(CallInvite.Target) },
        callbackUri = CallbackUri.AbsoluteUri,
        sourceCallerIdNumber = IdentifierWire.Number(CallInvite.SourceCallerIdNumber),
        sourceDisplayName = CallInvite.SourceDisplayName,
        operationContext = OperationContext,
        callIntelligenceOptions = CallIntelligenceOptions?.ToWire(),
    };
}
