using System.Text.Json;
using Azure.Communication.Wire;

namespace Azure.Communication.CallAutomation;

/// <summary>A recording began, paused or ended.</summary>
public class RecordingStateChanged : CallAutomationEventBase
{
    internal RecordingStateChanged(JsonElement data)
        : base(data)
    {
        RecordingId = data.Text("recordingId");
        State = new RecordingState(data.Text("state") ?? string.Empty);
        StartDateTime = data.Get("startDateTime")?.GetDateTimeOffset();
    }

    /// <summary>The recording.</summary>
    public string? RecordingId { get; }

    /// <summary>Whether it is running.</summary>
    public RecordingState State { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartDateTime { get; }
}
