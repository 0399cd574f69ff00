using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>The app's connection to a call ended; nothing more comes for it.</summary>
public class CallDisconnected : CallAutomationEventBase
{
    internal CallDisconnected(JsonElement data)
        : base(data)
    {
    }
}
