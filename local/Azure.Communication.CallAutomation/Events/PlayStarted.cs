using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A play began to be heard.</summary>
public class PlayStarted : CallAutomationEventBase
{
    internal PlayStarted(JsonElement data)
        : base(data)
    {
    }
}
