using Azure.Communication.CallAutomation;
using Azure.Messaging;
using Ringback.Core.Callbacks;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Commands;
using Service = Azure.Communication.CallAutomation;

namespace Ringback.Functions.Calls.Hooks;

/// <summary>Makes our own words of the service's events of a caller's call (wire.md 2.5).</summary>
internal static class MainEvents
{
    public static IEnumerable<CallEvent> Read(CloudEvent cloud)
    {
        var e = CallAutomationEventParser.Parse(cloud);
        var at = cloud.Time ?? DateTimeOffset.MaxValue;
        var command = References.NumberOf(e?.OperationContext);
        CallEvent? ours = e switch
        {
            Service.CallConnected => new Core.Routing.CallConnected(at, e.CallConnectionId),
            Service.CallDisconnected => new Core.Routing.CallDisconnected(at, e.ResultInformation?.Code, e.ResultInformation?.SubCode),
            Service.AnswerFailed => new Core.Routing.AnswerFailed(at, e.ResultInformation?.Code, e.ResultInformation?.SubCode),
            CreateCallFailed failed => new LegFailed(at, CallbackFlow.PersonLeg, failed.ResultInformation?.Code, failed.ResultInformation?.SubCode),
            ParticipantsUpdated people => new PeopleInCall(at, people.SequenceNumber ?? 0, [.. people.Participants.Select(person => person.Identifier.RawId)]),
            PlayCompleted => new PlayEnded(at, command),
            Service.PlayFailed => new Core.Routing.PlayFailed(at, command, e.ResultInformation?.SubCode),
            RecognizeCompleted { RecognizeResult: ChoiceResult { Label: { } key } chosen } => new Chose(at, command, key, chosen.RecognizedPhrase),
            RecognizeCompleted { RecognizeResult: DtmfResult { Tones: [var tone, ..] } } when References.IsQuestion(e.OperationContext) => new Chose(at, command, tone.ToChar().ToString(), null),
            RecognizeCompleted heard => new Heard(at, command, (heard.RecognizeResult as SpeechResult)?.Speech),
            RecognizeFailed => new HearingFailed(at, command, e.ResultInformation?.SubCode),
            MoveParticipantSucceeded => new PersonMoved(at, command),
            MoveParticipantFailed => new PersonNotMoved(at, command, e.ResultInformation?.SubCode),
            RecordingStateChanged { RecordingId: { } recording } state when state.State == RecordingState.Active => new RecordingRuns(state.StartDateTime ?? at, recording),
            _ => null,
        };
        return ours is null ? [] : [ours];
    }
}
