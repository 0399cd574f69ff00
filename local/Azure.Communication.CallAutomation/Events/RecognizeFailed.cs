using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A recognition ended without what it listened for.</summary>
public class RecognizeFailed : CallAutomationEventBase
{
    internal RecognizeFailed(JsonElement data)
        : base(data) => FailedPlaySourceIndex = data.Int("failedPlaySourceIndex");

    /// <summary>Why it ended.</summary>
    public MediaEventReasonCode ReasonCode => Reason;

    /// <summary>Which of the sources failed, from 0.</summary>
    public int? FailedPlaySourceIndex { get; }
}
