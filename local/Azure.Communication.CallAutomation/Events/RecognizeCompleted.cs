using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A recognition heard what it listened for.</summary>
public class RecognizeCompleted : CallAutomationEventBase
{
    internal RecognizeCompleted(JsonElement data)
        : base(data)
    {
        RecognitionType = new CallMediaRecognitionType(data.Text("recognitionType") ?? string.Empty);
        RecognizeResult = RecognizeResult.Read(RecognitionType, data);
    }

    /// <summary>What was listened for.</summary>
    public CallMediaRecognitionType RecognitionType { get; set; }

    /// <summary>What was heard; null for a kind of result newer than this client.</summary>
    public RecognizeResult? RecognizeResult { get; }
}
