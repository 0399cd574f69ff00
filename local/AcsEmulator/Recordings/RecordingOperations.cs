using Ringback.AcsEmulator.Calls;
using Ringback.AcsEmulator.Media;

namespace Ringback.AcsEmulator.Recordings;

/// <summary>The operations of wire.md 1.4, and the download of what was recorded.</summary>
internal sealed class RecordingOperations(CallServices services)
{
    private readonly Dictionary<string, Recording> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Recording> byDocument = new(StringComparer.Ordinal);

    public void Map(IRoutes routes)
    {
        routes.Map("POST", "/calling/recordings", (request, _) => Start(request.Json<StartRequest>()), RouteOptions.Repeatable);
        routes.Map("GET", "/calling/recordings/{id}", (_, values) => new EmulatorResponse(200, Find(values["id"]).ToWire()));
        routes.Map("DELETE", "/calling/recordings/{id}", (_, values) => Stop(values["id"]));
        routes.Map("POST", "/calling/recordings/{id}:pause", (_, values) => Change(values["id"], recording => recording.Pause()));
        routes.Map("POST", "/calling/recordings/{id}:resume", (_, values) => Change(values["id"], recording => recording.Resume()));
        routes.Map("GET", "/v1/objects/{document}/content/video", (request, values) => Content(request, File(values["document"])), RouteOptions.Download);
        routes.Map(
            "GET", "/v1/objects/{document}/content/acsmetadata", (_, values) => new EmulatorResponse(200, File(values["document"]).Metadata()), RouteOptions.Download);
        routes.Map("DELETE", "/v1/objects/{document}", (_, values) => Delete(values["document"]), RouteOptions.Download);
    }

    private EmulatorResponse Start(StartRequest request)
    {
        var conversation = request.CallConnectionId is { } connectionId
            ? services.Registry.Established(connectionId).Conversation
            : services.Registry.Conversation(request.CallLocator?.ServerCallId);
        if (conversation.Parties.Count == 0)
        {
            throw CallErrors.NotEstablished();
        }

        if (conversation.Recording is not null)
        {
            throw CallErrors.DuplicateRecording();
        }

        var recording = new Recording(services, conversation, conversation.App?.Id ?? "", request.RecordingStateCallbackUri);
        conversation.Recording = recording;
        byId.Add(recording.Id, recording);
        byDocument.Add(recording.DocumentId, recording);
        foreach (var caller in conversation.Parties.Where(party => party.IsCaller))
        {
            services.Registry.Inbound(caller.CallId).Recordings.Add(recording);
        }

        if (request.PauseOnStart != true)
        {
            recording.Resume();
        }

        return new EmulatorResponse(200, recording.ToWire());
    }

    private EmulatorResponse Stop(string id)
    {
        Running(id).Stop("sessionEnded");
        return new EmulatorResponse(204);
    }

    private EmulatorResponse Change(string id, Action<Recording> change)
    {
        change(Running(id));
        return new EmulatorResponse(202);
    }

    /// <summary>A part of the file when a range is asked for, else all of it.</summary>
    private static EmulatorResponse Content(EmulatorRequest request, Recording recording)
    {
        var file = Wav.Tone(recording.Length);
        if (!request.Headers.TryGetValue("Range", out var range) && !request.Headers.TryGetValue("x-ms-range", out range))
        {
            return new EmulatorResponse(200, Bytes: file, ContentType: "audio/wav");
        }

        var (from, to) = ParseRange(range, file.Length);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Range"] = $"bytes {from}-{to}/{file.Length}" };
        return new EmulatorResponse(206, Bytes: file[from..(to + 1)], ContentType: "audio/wav", Headers: headers);
    }

    private static (int From, int To) ParseRange(string range, int length)
    {
        var ends = range.Replace("bytes=", "", StringComparison.OrdinalIgnoreCase).Split('-');
        if (ends.Length != 2 || !int.TryParse(ends[0], out var from) || from >= length)
        {
            throw new EmulatorException(416, "InvalidRange", $"the range '{range}' lies outside of the {length} bytes of the recording.");
        }

        return (from, int.TryParse(ends[1], out var to) ? Math.Min(to, length - 1) : length - 1);
    }

    private EmulatorResponse Delete(string document)
    {
        File(document);
        byDocument.Remove(document);
        return new EmulatorResponse(200);
    }

    private Recording Find(string id) => byId.TryGetValue(id, out var recording) ? recording : throw CallErrors.NotFound("Recording");

    private Recording Running(string id) => Find(id) is { IsOver: false } recording ? recording : throw CallErrors.NotFound("Recording");

    private Recording File(string document) =>
        byDocument.TryGetValue(document, out var recording) && recording.IsReady ? recording : throw CallErrors.NotFound("Recording document");

    private sealed record StartRequest(Locator? CallLocator, string? CallConnectionId, Uri? RecordingStateCallbackUri, bool? PauseOnStart);

    private sealed record Locator(string? Kind, string? ServerCallId);
}
