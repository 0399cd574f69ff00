namespace Azure.Communication.CallAutomation;

/// <summary>How to reject an incoming call.</summary>
public class RejectCallOptions
{
    /// <summary>The call, as its IncomingCall event named it.</summary>
    public RejectCallOptions(string incomingCallContext)
    {
        ArgumentException.ThrowIfNullOrEmpty(incomingCallContext);
        IncomingCallContext = incomingCallContext;
    }

    /// <summary>The opaque context of the IncomingCall event.</summary>
    public string IncomingCallContext { get; }

    /// <summary>What the caller's network is told.</summary>
    public CallRejectReason CallRejectReason { get; set; } = CallRejectReason.None;

    internal object ToWire() => new { incomingCallContext = IncomingCallContext, callRejectReason = CallRejectReason.ToString() };
}
