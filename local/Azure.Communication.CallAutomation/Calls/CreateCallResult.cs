namespace Azure.Communication.CallAutomation;

/// <summary>A placed call.</summary>
public class CreateCallResult
{
    internal CreateCallResult(CallConnection callConnection, CallConnectionProperties callConnectionProperties)
    {
        CallConnection = callConnection;
        CallConnectionProperties = callConnectionProperties;
    }

    /// <summary>The call.</summary>
    public CallConnection CallConnection { get; }

    /// <summary>Its state when it was placed.</summary>
    public CallConnectionProperties CallConnectionProperties { get; }
}
