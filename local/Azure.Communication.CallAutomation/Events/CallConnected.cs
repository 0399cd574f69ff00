using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A call was established.</summary>
public class CallConnected : CallAutomationEventBase
{
    internal CallConnected(JsonElement data)
        : base(data)
    {
    }
}
