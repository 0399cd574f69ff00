using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>What a recognition heard.</summary>
public abstract class RecognizeResult
{
    /// <summary>For the kinds of result.</summary>
    protected RecognizeResult()
    {
    }

    /// <summary>Which kind of result this is.</summary>
    public abstract RecognizeResultType ResultType { get; }

    /// <summary>The result that lies directly in an event's data, by the event's recognition type (wire.md 2.5); null for a newer type.</summary>
    internal static RecognizeResult? Read(CallMediaRecognitionType type, JsonElement data) => type switch
    {
        _ when type == CallMediaRecognitionType.Dtmf => data.Get("dtmfResult") is { } keys ? new DtmfResult(keys) : null,
        _ when type == CallMediaRecognitionType.Choices => data.Get("choiceResult") is { } choice ? new ChoiceResult(choice) : null,
        _ when type == CallMediaRecognitionType.Speech => data.Get("speechResult") is { } speech ? new SpeechResult(speech) : null,
        _ => null,
    };
}
