using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A play could not be heard.</summary>
public class PlayFailed : CallAutomationEventBase
{
    internal PlayFailed(JsonElement data)
        : base(data) => FailedPlaySourceIndex = data.Int("failedPlaySourceIndex");

    /// <summary>Why it ended.</summary>
    public MediaEventReasonCode ReasonCode => Reason;

    /// <summary>Which of the sources failed, from 0.</summary>
    public int? FailedPlaySourceIndex { get; }
}
