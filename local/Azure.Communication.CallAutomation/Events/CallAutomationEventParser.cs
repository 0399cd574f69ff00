using System.Text.Json;
using Azure.Communication.Wire;
using Azure.Messaging;

namespace Azure.Communication.CallAutomation;

/// <summary>Reads the CloudEvents that the service posts to a call's callback (wire.md 2.5).</summary>
public static class CallAutomationEventParser
{
    private const string Prefix = "Microsoft.Communication.";

    private static readonly Dictionary<string, Func<JsonElement, CallAutomationEventBase>> s_events = new(StringComparer.Ordinal)
    {
        [nameof(CallConnected)] = data => new CallConnected(data),
        [nameof(CallDisconnected)] = data => new CallDisconnected(data),
        [nameof(CreateCallFailed)] = data => new CreateCallFailed(data),
        [nameof(AnswerFailed)] = data => new AnswerFailed(data),
        [nameof(ParticipantsUpdated)] = data => new ParticipantsUpdated(data),
        [nameof(MoveParticipantSucceeded)] = data => new MoveParticipantSucceeded(data),
        [nameof(MoveParticipantFailed)] = data => new MoveParticipantFailed(data),
        [nameof(PlayStarted)] = data => new PlayStarted(data),
        [nameof(PlayCompleted)] = data => new PlayCompleted(data),
        [nameof(PlayFailed)] = data => new PlayFailed(data),
        [nameof(PlayCanceled)] = data => new PlayCanceled(data),
        [nameof(RecognizeCompleted)] = data => new RecognizeCompleted(data),
        [nameof(RecognizeFailed)] = data => new RecognizeFailed(data),
        [nameof(RecognizeCanceled)] = data => new RecognizeCanceled(data),
        [nameof(RecordingStateChanged)] = data => new RecordingStateChanged(data),
        [nameof(StartRecordingFailed)] = data => new StartRecordingFailed(data),
    };

    /// <summary>Reads one event; null for a type that this client does not know.</summary>
    public static CallAutomationEventBase? Parse(CloudEvent cloudEvent)
    {
        ArgumentNullException.ThrowIfNull(cloudEvent);
        return Parse(cloudEvent.Data?.ToString() ?? "{}", cloudEvent.Type);
    }

    /// <summary>Reads one event's data; null for a type that this client does not know.</summary>
    /// <param name="eventData">The data, a JSON object.</param>
    /// <param name="eventType">The type, such as <c>Microsoft.Communication.CallConnected</c>.</param>
    /// <exception cref="JsonException">The data is not JSON.</exception>
    public static CallAutomationEventBase? Parse(string eventData, string eventType)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventData);
        ArgumentException.ThrowIfNullOrEmpty(eventType);
        var name = eventType.StartsWith(Prefix, StringComparison.Ordinal) ? eventType[Prefix.Length..] : eventType;
        return s_events.TryGetValue(name, out var read) ? read(WireJson.Read(BinaryData.FromString(eventData))) : null;
    }

    /// <summary>Reads one CloudEvent as JSON; null for a type that this client does not know.</summary>
    public static CallAutomationEventBase? Parse(BinaryData json) => CloudEvent.Parse(json) is { } one ? Parse(one) : null;

    /// <summary>Reads several events; null where the type is unknown.</summary>
    public static CallAutomationEventBase?[] ParseMany(CloudEvent[] cloudEvents)
    {
        ArgumentNullException.ThrowIfNull(cloudEvents);
        return [.. cloudEvents.Select(Parse)];
    }

    /// <summary>Reads the body of a callback, an array of CloudEvents; null where the type is unknown.</summary>
    public static CallAutomationEventBase?[] ParseMany(BinaryData json) => ParseMany(CloudEvent.ParseMany(json));
}
