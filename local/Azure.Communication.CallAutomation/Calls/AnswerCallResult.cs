namespace Azure.Communication.CallAutomation;

/// <summary>An answered call.</summary>
public class AnswerCallResult
{
    internal AnswerCallResult(CallConnection callConnection, CallConnectionProperties callConnectionProperties)
    {
        CallConnection = callConnection;
        CallConnectionProperties = callConnectionProperties;
    }

    /// <summary>The call.</summary>
    public CallConnection CallConnection { get; }

    /// <summary>Its state when it was answered.</summary>
    public CallConnectionProperties CallConnectionProperties { get; }
}
