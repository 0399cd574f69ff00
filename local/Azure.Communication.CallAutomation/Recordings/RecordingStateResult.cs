using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A recording.</summary>
public class RecordingStateResult
{
    internal RecordingStateResult(JsonElement json)
    {
        RecordingId = json.Text("recordingId") ?? throw new JsonException("The service named no recordingId.");
        RecordingState = json.Text("recordingState") is { } state ? new RecordingState(state) : default(RecordingState?);
    }

    /// <summary>The id under which it is paused, stopped and asked about.</summary>
    public string RecordingId { get; }

    /// <summary>Whether it is running.</summary>
    public RecordingState? RecordingState { get; }
}
