namespace Azure.Communication.CallAutomation;

/// <summary>What to record, and how.</summary>
public class StartRecordingOptions
{
    private readonly string _callConnectionId;

    /// <summary>A call by its connection id.</summary>
    public StartRecordingOptions(string callConnectionId)
    {
        ArgumentException.ThrowIfNullOrEmpty(callConnectionId);
        _callConnectionId = callConnectionId;
    }

    /// <summary>Sound, or sound and picture; the service's default is both.</summary>
    public RecordingContent RecordingContent { get; set; }

    /// <summary>How voices are laid out; the service's default is mixed.</summary>
    public RecordingChannel RecordingChannel { get; set; }

    /// <summary>The file format; the service's default is MP4.</summary>
    public RecordingFormat RecordingFormat { get; set; }

    /// <summary>Where RecordingStateChanged goes.</summary>
    public Uri? RecordingStateCallbackUri { get; set; }

    internal object ToWire() => new
    {
        callConnectionId = _callConnectionId,
        recordingStateCallbackUri = RecordingStateCallbackUri?.AbsoluteUri,
        recordingContentType = Chosen(RecordingContent.ToString()),
        recordingChannelType = Chosen(RecordingChannel.ToString()),
        recordingFormatType = Chosen(RecordingFormat.ToString()),
    };

    private static string? Chosen(string value) => value.Length == 0 ? null : value;
}
