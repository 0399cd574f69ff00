using Ringback.AcsEmulator.Media;

namespace Ringback.AcsEmulator.Calls;

/// <summary>The app's side of a call: what the wire calls a call connection.</summary>
internal sealed class CallConnection
{
    private readonly CallServices services;
    private int sequence;

    public CallConnection(CallServices services, string id, Conversation conversation, Uri callbackUri)
    {
        this.services = services;
        Id = id;
        Conversation = conversation;
        CallbackUri = callbackUri;
        Media = new MediaQueue(this);
        conversation.App = this;
    }

    public string Id { get; }

    public Conversation Conversation { get; }

    public Uri CallbackUri { get; }

    /// <summary>The inbound call it answered, else its own id: what the journal calls the call.</summary>
    public required string CallId { get; init; }

    public ConnectionState State { get; private set; } = ConnectionState.Connecting;

    /// <summary>The app answered a call, as against making one.</summary>
    public bool IsAnswer { get; init; }

    public string? OperationContext { get; init; }

    /// <summary>Texts can be spoken and speech be understood: a Cognitive Services endpoint was given.</summary>
    public bool HasSpeech { get; init; }

    public bool HasTranscription { get; init; }

    public IReadOnlyList<Identifier> Targets { get; init; } = [];

    public string? SourceCallerId { get; init; }

    public string? SourceDisplayName { get; init; }

    public Identifier? Source { get; init; }

    public Identifier? AnsweredBy { get; init; }

    public MediaQueue Media { get; }

    public void Connected()
    {
        State = ConnectionState.Connected;
        Raise("CallConnected", OperationContext, ResultCode.Success);
        ParticipantsChanged();
    }

    public void ParticipantsChanged()
    {
        if (State == ConnectionState.Connected)
        {
            sequence++;
            Raise(
                "ParticipantsUpdated",
                OperationContext,
                ResultCode.Success,
                callback: null,
                ("participants", Conversation.Parties.Select(party => party.ToWire()).ToArray()),
                ("sequenceNumber", sequence));
        }
    }

    /// <summary>The last event of the connection: nothing is delivered after it.</summary>
    public void Disconnected(ResultCode reason)
    {
        if (State == ConnectionState.Connecting && IsAnswer && reason != ResultCode.AppCancelled)
        {
            End("AnswerFailed", ResultCode.CallerCancelled);
        }
        else
        {
            End("CallDisconnected", reason);
        }
    }

    /// <summary>Nobody could be reached: the last event of a call that the app tried to make.</summary>
    public void CreateFailed(ResultCode why) => End("CreateCallFailed", why);

    public void Raise(string name, string? context, ResultCode? result, Uri? callback = null, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (State == ConnectionState.Disconnected)
        {
            return;
        }

        var data = Payload.Of(fields);
        data["callConnectionId"] = Id;
        data["serverCallId"] = Conversation.ServerCallId;
        data["correlationId"] = Conversation.CorrelationId;
        if (context is not null)
        {
            data["operationContext"] = context;
        }

        if (result is not null)
        {
            data["resultInformation"] = result.ToWire();
        }

        services.Callbacks.Send(callback ?? CallbackUri, Id, name, data);
    }

    public object ToWire() => Payload.Of(
        ("callConnectionId", Id),
        ("serverCallId", Conversation.ServerCallId),
        ("targets", Targets),
        ("callConnectionState", State switch
        {
            ConnectionState.Connecting => "connecting",
            ConnectionState.Connected => "connected",
            _ => "disconnected",
        }),
        ("callbackUri", CallbackUri.OriginalString),
        ("sourceCallerIdNumber", SourceCallerId is null ? null : new { value = SourceCallerId }),
        ("sourceDisplayName", SourceDisplayName),
        ("source", Source),
        ("correlationId", Conversation.CorrelationId),
        ("answeredBy", AnsweredBy));

    private void End(string eventName, ResultCode reason)
    {
        if (State != ConnectionState.Disconnected)
        {
            Media.Stop();
            Raise(eventName, OperationContext, reason);
            State = ConnectionState.Disconnected;
        }
    }
}

internal enum ConnectionState
{
    Connecting,
    Connected,
    Disconnected,
}
