using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A play was heard to its end.</summary>
public class PlayCompleted : CallAutomationEventBase
{
    internal PlayCompleted(JsonElement data)
        : base(data)
    {
    }

    /// <summary>Why it ended.</summary>
    public MediaEventReasonCode ReasonCode => Reason;
}
