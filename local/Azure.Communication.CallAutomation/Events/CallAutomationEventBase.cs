using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>Something that happened in a call (wire.md 2.5).</summary>
public abstract class CallAutomationEventBase
{
    /// <summary>For mocking.</summary>
    protected CallAutomationEventBase() => CallConnectionId = string.Empty;

    private protected CallAutomationEventBase(JsonElement data)
    {
        CallConnectionId = data.Text("callConnectionId") ?? string.Empty;
        ServerCallId = data.Text("serverCallId");
        CorrelationId = data.Text("correlationId");
        OperationContext = data.Text("operationContext");
        ResultInformation = data.Get("resultInformation") is { } result ? new ResultInformation(result) : null;
    }

    /// <summary>The id of the app's connection to the call.</summary>
    public string CallConnectionId { get; internal set; }

    /// <summary>The id of the call on the service.</summary>
    public string? ServerCallId { get; internal set; }

    /// <summary>The id under which Microsoft can trace the call.</summary>
    public string? CorrelationId { get; internal set; }

    /// <summary>What the request that this event answers gave as its context.</summary>
    public string? OperationContext { get; internal set; }

    /// <summary>How it went.</summary>
    public ResultInformation? ResultInformation { get; internal set; }

    private protected MediaEventReasonCode Reason =>
        new((ResultInformation?.SubCode ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
