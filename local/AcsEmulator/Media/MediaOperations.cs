using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Media;

/// <summary>Playing, recognising, tones, hold and transcription: wire.md 1.2 and 1.3.</summary>
internal sealed class MediaOperations(CallServices services)
{
    public void Map(IRoutes routes)
    {
        MapMedia<PlayRequest>("play", Play);
        MapMedia<RecognizeRequest>("recognize", Recognize);
        routes.Map("POST", Template("cancelAllMediaOperations"), (_, values) => CancelAll(Call(values)));
        routes.Map("POST", Template("sendDtmfTones"), (request, values) => SendTones(Call(values), request.Json<TargetRequest>()), RouteOptions.Repeatable);
        MapMedia<TargetRequest>("startContinuousDtmfRecognition", StartContinuous);
        MapMedia<TargetRequest>("stopContinuousDtmfRecognition", StopContinuous);
        MapMedia<TargetRequest>("hold", Hold);
        MapMedia<TargetRequest>("unhold", Unhold);
        MapMedia<TargetRequest>("startTranscription", (call, request) => Transcribe(call, request, "TranscriptionStarted", "transcriptionStarted"));
        MapMedia<TargetRequest>("stopTranscription", (call, request) => Transcribe(call, request, "TranscriptionStopped", "transcriptionStopped"));
        MapMedia<TargetRequest>("updateTranscription", (call, request) => Transcribe(call, request, "TranscriptionUpdated", "transcriptionUpdated"));

        void MapMedia<T>(string verb, Func<CallConnection, T, EmulatorResponse> handler) => routes.Map(
            "POST", Template(verb), (request, values) => handler(Call(values), request.Json<T>()));

        static string Template(string verb) => $"/calling/callConnections/{{id}}:{verb}";
    }

    private CallConnection Call(RouteValues values) => services.Registry.Established(values["id"]);

    private EmulatorResponse Play(CallConnection call, PlayRequest request)
    {
        if (request.PlaySources is not { Count: > 0 } sources)
        {
            throw CallErrors.Invalid("playSources is empty.");
        }

        sources.ForEach(CheckSource);
        request.PlayTo?.ForEach(target => _ = target.Key);
        call.Media.Add(new PlayOperation(services, call, request), request.InterruptCallMediaOperation == true);
        return new EmulatorResponse(202);
    }

    private EmulatorResponse Recognize(CallConnection call, RecognizeRequest request)
    {
        if (request.RecognizeInputType is null)
        {
            throw CallErrors.Invalid("recognizeInputType is missing.");
        }

        var options = Require.Given(request.RecognizeOptions, "recognizeOptions");
        Require.Participant(call.Conversation, options.TargetParticipant);
        CheckRange("initialSilenceTimeoutInSeconds", options.InitialSilenceTimeoutInSeconds, 0, 300);
        CheckRange("interToneTimeoutInSeconds", options.DtmfOptions?.InterToneTimeoutInSeconds, 1, 60);
        options.DtmfOptions?.StopTones?.ForEach(tone => Tones.ToKey(tone));
        if (request.RecognizeInputType == RecognizeInput.Choices && options.Choices is not { Count: > 0 })
        {
            throw CallErrors.Invalid("choices is empty.");
        }

        request.PlayPrompts?.ForEach(CheckSource);
        if (request.PlayPrompt is { } prompt)
        {
            CheckSource(prompt);
        }

        call.Media.Add(new RecognizeOperation(services, call, request), request.InterruptCallMediaOperation == true);
        return new EmulatorResponse(202);
    }

    private static EmulatorResponse CancelAll(CallConnection call)
    {
        call.Media.CancelAll();
        return new EmulatorResponse(202);
    }

    private static EmulatorResponse SendTones(CallConnection call, TargetRequest request)
    {
        var tones = Require.Given(request.Tones, "tones");
        var party = Require.Participant(call.Conversation, request.TargetParticipant);
        party.Hear($"[tones {string.Concat(tones.Select(Tones.ToKey))}]");
        call.Raise("SendDtmfTonesCompleted", request.OperationContext, ResultCode.Success, request.OperationCallbackUri);
        return new EmulatorResponse(202, Payload.Of(("operationContext", request.OperationContext)));
    }

    private static EmulatorResponse StartContinuous(CallConnection call, TargetRequest request)
    {
        var party = Require.Participant(call.Conversation, request.TargetParticipant);
        call.Media.ContinuousTones.Start(party.Key, request.OperationContext, request.OperationCallbackUri);
        return new EmulatorResponse(200);
    }

    private static EmulatorResponse StopContinuous(CallConnection call, TargetRequest request)
    {
        var key = Require.Given(request.TargetParticipant, "targetParticipant").Key;
        call.Media.ContinuousTones.Stop(key, request.OperationContext, request.OperationCallbackUri);
        return new EmulatorResponse(200);
    }

    /// <summary>Whoever is on hold hears music, or what the app gave; success has no event (wire.md 7).</summary>
    private static EmulatorResponse Hold(CallConnection call, TargetRequest request)
    {
        var party = Require.Participant(call.Conversation, request.TargetParticipant);
        if (request.PlaySourceInfo is { } source)
        {
            CheckSource(source);
        }

        party.IsOnHold = true;
        party.Hear(request.PlaySourceInfo switch
        {
            { Text.Text: { } text } => text,
            { File.Uri: { } uri } => $"[{uri[(uri.LastIndexOf('/') + 1)..]}]",
            { Ssml.SsmlText: { } ssml } => Prompt.SpokenSsml(ssml).Text,
            _ => "[hold music]",
        });
        call.ParticipantsChanged();
        call.Conversation.SoundChanged();
        return new EmulatorResponse(200);
    }

    private static EmulatorResponse Unhold(CallConnection call, TargetRequest request)
    {
        Require.Participant(call.Conversation, request.TargetParticipant).IsOnHold = false;
        call.ParticipantsChanged();
        call.Conversation.SoundChanged();
        return new EmulatorResponse(200);
    }

    private static EmulatorResponse Transcribe(CallConnection call, TargetRequest request, string eventName, string status)
    {
        if (!call.HasTranscription)
        {
            throw CallErrors.Invalid("the call was set up without transcriptionOptions.");
        }

        call.Raise(
            eventName,
            request.OperationContext,
            ResultCode.Success,
            request.OperationCallbackUri,
            ("transcriptionUpdate", new { transcriptionStatus = status, transcriptionStatusDetails = "subscriptionStarted" }));
        return new EmulatorResponse(202);
    }

    private static void CheckSource(PlaySource source)
    {
        if ((source.File?.Uri ?? source.Text?.Text ?? source.Ssml?.SsmlText) is null)
        {
            throw CallErrors.Invalid("a play source needs file, text or ssml.");
        }
    }

    private static void CheckRange(string name, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw CallErrors.Invalid($"{name} must lie between {least} and {most}.");
        }
    }
}
