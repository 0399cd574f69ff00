using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Recordings;

/// <summary>A recording of a conversation: how long it ran, and what was said meanwhile.</summary>
internal sealed class Recording
{
    /// <summary>How long after the end the file is announced. The real service takes minutes (wire.md 7).</summary>
    private static readonly TimeSpan FileReadyAfter = TimeSpan.FromSeconds(5);

    private readonly CallServices services;
    private readonly Conversation conversation;
    private readonly string connectionId;
    private readonly Uri? stateCallback;
    private readonly string[] participants;
    private TimeSpan recorded;
    private DateTimeOffset? runningSince;

    public Recording(CallServices services, Conversation conversation, string connectionId, Uri? stateCallback)
    {
        this.services = services;
        this.conversation = conversation;
        this.connectionId = connectionId;
        this.stateCallback = stateCallback;
        participants = [.. conversation.Parties.Select(party => party.Identifier.RawId ?? party.Key)];
        Id = services.Ids.NextBase64(48).Replace('+', '-').Replace('/', '_');
        DocumentId = $"0-wus-d{services.Ids.NewGuid():N}";
        StartedAt = services.Clock.Now;
    }

    public string Id { get; }

    public string DocumentId { get; }

    public DateTimeOffset StartedAt { get; }

    public bool IsActive => runningSince is not null;

    public bool IsOver { get; private set; }

    /// <summary>The file can be downloaded.</summary>
    public bool IsReady { get; private set; }

    public List<SpokenWords> Transcript { get; } = [];

    /// <summary>Recorded time, without the pauses.</summary>
    public TimeSpan Length => recorded + (runningSince is { } since ? services.Clock.Now - since : TimeSpan.Zero);

    public void Resume()
    {
        if (!IsOver && !IsActive)
        {
            runningSince = services.Clock.Now;
            StateChanged("active");
        }
    }

    public void Pause()
    {
        if (IsActive)
        {
            recorded = Length;
            runningSince = null;
            StateChanged("inactive");
        }
    }

    /// <summary>Ends the recording; its file follows.</summary>
    /// <param name="reason">As Event Grid tells it: <c>sessionEnded</c> or <c>callEnded</c>.</param>
    public void Stop(string reason)
    {
        if (IsOver)
        {
            return;
        }

        IsOver = true;
        Pause();
        conversation.Recording = null;
        services.Clock.After(FileReadyAfter, () => FileReady(reason));
    }

    public void Spoken(Party speaker, string text)
    {
        if (IsActive)
        {
            Transcript.Add(new SpokenWords(services.Clock.Now, speaker.Key, text));
        }
    }

    public object ToWire() => new { recordingId = Id, recordingState = IsActive ? "active" : "inactive", recordingKind = "azureCommunicationServices" };

    public object Metadata() => new
    {
        resourceId = services.PublicUrl.Host,
        callId = conversation.CorrelationId,
        chunkDocumentId = DocumentId,
        chunkIndex = 0,
        chunkStartTime = StartedAt,
        chunkDuration = Length.TotalMilliseconds,
        pauseResumeIntervals = Array.Empty<object>(),
        recordingInfo = new { contentType = "audio", channelType = "mixed", format = "wav", audioConfiguration = new { sampleRate = "16000", bitRate = 256000, channels = 1 } },
        participants = participants.Select(id => new { participantId = id }).ToArray(),
    };

    private void StateChanged(string state)
    {
        conversation.SoundChanged();
        if (stateCallback is null)
        {
            return;
        }

        services.Callbacks.Send(stateCallback, connectionId, "RecordingStateChanged", new
        {
            callConnectionId = connectionId,
            serverCallId = conversation.ServerCallId,
            correlationId = conversation.CorrelationId,
            recordingId = Id,
            state,
            startDateTime = StartedAt,
            recordingKind = "azureCommunicationServices",
        });
    }

    private void FileReady(string reason)
    {
        IsReady = true;
        services.EventGrid.Publish(
            "Microsoft.Communication.RecordingFileStatusUpdated",
            $"/recording/call/{conversation.CorrelationId}/serverCallId/{conversation.ServerCallId}/recordingId/{Id}",
            new
            {
                recordingStorageInfo = new
                {
                    recordingChunks = new[]
                    {
                        new
                        {
                            documentId = DocumentId,
                            index = 0,
                            endReason = reason,
                            contentLocation = Location("content/video"),
                            metadataLocation = Location("content/acsmetadata"),
                            deleteLocation = Location(""),
                        },
                    },
                },
                recordingStartTime = StartedAt,
                recordingDurationMs = (long)Length.TotalMilliseconds,
                sessionEndReason = reason,
            });
    }

    private Uri Location(string part) => new(services.PublicUrl, $"/v1/objects/{DocumentId}/{part}".TrimEnd('/'));
}

/// <summary>Something that was said during a recording.</summary>
internal sealed record SpokenWords(DateTimeOffset At, string Number, string Text);
