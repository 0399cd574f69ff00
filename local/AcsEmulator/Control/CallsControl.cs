using Ringback.AcsEmulator.Calls;
using Ringback.AcsEmulator.Media;

namespace Ringback.AcsEmulator.Control;

/// <summary>What callers do: dial, press, speak, hang up (control API, design.md 9).</summary>
internal sealed class CallsControl(CallServices services)
{
    public void Map(IRoutes routes)
    {
        routes.Map("POST", "/emulator/calls", (request, _) => Dial(request.Json<DialRequest>()), RouteOptions.Control);
        routes.Map("GET", "/emulator/calls/{id}", (_, values) => Show(services.Registry.Inbound(values["id"])), RouteOptions.Control);
        routes.Map(
            "POST", "/emulator/calls/{id}/press", (request, values) => Press(Connected(values["id"]), request.Json<PressRequest>()), RouteOptions.Control);
        routes.Map("POST", "/emulator/calls/{id}/say", (request, values) => Say(Connected(values["id"]), request.Json<SayRequest>()), RouteOptions.Control);
        routes.Map("POST", "/emulator/calls/{id}/hang-up", (_, values) => HangUp(services.Registry.Inbound(values["id"])), RouteOptions.Control);
    }

    private EmulatorResponse Dial(DialRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.From) || string.IsNullOrWhiteSpace(request.To))
        {
            throw new EmulatorException(400, "InvalidCall", "a call needs 'from' (a number, or anonymous) and 'to' (a number of the business).");
        }

        var call = new InboundCall(services, request.From, request.To, request.DisplayName);
        services.Registry.Add(call);
        services.Lines.TakePhone(call.From);
        services.Journal.Add("call", new { id = call.Id, correlationId = call.CorrelationId, change = "dialled", by = "caller", from = call.From, to = call.To });
        call.RingAt(call.To);
        return Show(call) with { Status = 201 };
    }

    private static EmulatorResponse Press(InboundCall call, PressRequest request)
    {
        var tones = request.Tones ?? throw new EmulatorException(400, "InvalidTones", "'tones' is missing: send the keys, such as \"1#\".");
        foreach (var key in tones)
        {
            _ = Tones.FromKey(key);
        }

        call.Caller.Conversation.Press(call.Caller, tones);
        return new EmulatorResponse(200, View(call));
    }

    private static EmulatorResponse Say(InboundCall call, SayRequest request)
    {
        var speech = request.Speech ?? throw new EmulatorException(400, "InvalidSpeech", "'speech' is missing: send the words that the caller says.");
        call.Caller.Conversation.Speak(call.Caller, speech);
        return new EmulatorResponse(200, View(call));
    }

    /// <summary>Hanging up twice, or after the end, changes nothing.</summary>
    private static EmulatorResponse HangUp(InboundCall call)
    {
        call.End(EndedBy.Caller);
        return new EmulatorResponse(200, View(call));
    }

    private InboundCall Connected(string id)
    {
        var call = services.Registry.Inbound(id);
        return call.State == InboundState.Connected
            ? call
            : throw new EmulatorException(409, "CallNotConnected", $"call '{id}' is {call.State.ToString().ToLowerInvariant()}: nobody is there to hear the caller.");
    }

    private static EmulatorResponse Show(InboundCall call) => new(200, View(call));

    private static object View(InboundCall call) => new
    {
        id = call.Id,
        from = call.From,
        to = call.To,
        state = call.State,
        endedBy = call.EndedBy,
        heard = call.Caller.Record.Heard.ToArray(),
        parties = call.TalkingWith.Select(party => new { number = party.Key, since = party.Value }).ToArray(),
        correlationId = call.CorrelationId,
        recordings = call.Recordings.ConvertAll(recording => new
        {
            id = recording.Id,
            seconds = recording.Length.TotalSeconds,
            transcript = recording.Transcript.ToArray(),
        }),
    };

    private sealed record DialRequest(string? From, string? To, string? DisplayName);

    private sealed record PressRequest(string? Tones);

    private sealed record SayRequest(string? Speech);
}
