using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A play was cancelled.</summary>
public class PlayCanceled : CallAutomationEventBase
{
    internal PlayCanceled(JsonElement data)
        : base(data)
    {
    }
}
