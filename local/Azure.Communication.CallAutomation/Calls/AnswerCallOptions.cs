namespace Azure.Communication.CallAutomation;

/// <summary>How to answer an incoming call.</summary>
public class AnswerCallOptions
{
    /// <summary>The call, as its IncomingCall event named it, and where its events shall go.</summary>
    public AnswerCallOptions(string incomingCallContext, Uri callbackUri)
    {
        ArgumentException.ThrowIfNullOrEmpty(incomingCallContext);
        ArgumentNullException.ThrowIfNull(callbackUri);
        IncomingCallContext = incomingCallContext;
        CallbackUri = callbackUri;
    }

    /// <summary>The opaque context of the IncomingCall event.</summary>
    public string IncomingCallContext { get; }

    /// <summary>Where mid-call events are posted.</summary>
    public Uri CallbackUri { get; }

    /// <summary>The speech service; without it texts can't be spoken.</summary>
    public CallIntelligenceOptions? CallIntelligenceOptions { get; set; }

    /// <summary>Comes back in the events of this request.</summary>
    public string? OperationContext { get; set; }

    internal object ToWire() => new
    {
        incomingCallContext = IncomingCallContext,
        callbackUri = CallbackUri.AbsoluteUri,
        operationContext = OperationContext,
        callIntelligenceOptions = CallIntelligenceOptions?.ToWire(),
    };
}
