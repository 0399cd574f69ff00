using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A recording could not be started.</summary>
public class StartRecordingFailed : CallAutomationEventBase
{
    internal StartRecordingFailed(JsonElement data)
        : base(data) => RecordingId = data.Text("recordingId");

    /// <summary>The recording.</summary>
    public string? RecordingId { get; }
}
