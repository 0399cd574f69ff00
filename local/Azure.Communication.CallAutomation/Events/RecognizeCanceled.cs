using System.Text.Json;

namespace Azure.Communication.CallAutomation;

/// <summary>A recognition was cancelled.</summary>
public class RecognizeCanceled : CallAutomationEventBase
{
    internal RecognizeCanceled(JsonElement data)
        : base(data)
    {
    }
}
