using System.Text.Json;
using Azure.Communication;
using Azure.Communication.CallAutomation;
using Azure.Messaging;

namespace Ringback.Communication.Tests;

public sealed class Events
{
    [Fact]
    public void A_batch_is_read_in_order_and_an_unknown_type_is_null()
    {
        var events = CallAutomationEventParser.ParseMany(Recorded("batch"));
        var connected = Assert.IsType<CallConnected>(events[0]);
        Assert.Equal(("421f0b00-99a1", "s1", "k1", "answer-1"), (connected.CallConnectionId, connected.ServerCallId, connected.CorrelationId, connected.OperationContext));
        Assert.Null(events[1]);
        Assert.Equal(2, Assert.IsType<ParticipantsUpdated>(events[2]).Participants.Count);
    }

    [Theory]
    [InlineData("CallConnected", 200, 0)]
    [InlineData("CallDisconnected", 487, 540487)]
    [InlineData("CreateCallFailed", 486, 560486)]
    [InlineData("AnswerFailed", 404, 8522)]
    [InlineData("MoveParticipantSucceeded", 200, 0)]
    [InlineData("MoveParticipantFailed", 400, 8501)]
    [InlineData("PlayStarted", 200, 0)]
    [InlineData("PlayCompleted", 200, 0)]
    [InlineData("PlayFailed", 400, 8536)]
    [InlineData("PlayCanceled", 400, 8508)]
    [InlineData("RecognizeFailed", 400, 8510)]
    [InlineData("RecognizeCanceled", 400, 8508)]
    [InlineData("StartRecordingFailed", 400, 8559)]
    public void Each_event_tells_how_it_went(string name, int code, int subCode)
    {
        var happened = Parse<CallAutomationEventBase>(name);
        Assert.Equal(name, happened.GetType().Name);
        Assert.Equal((code, subCode), (happened.ResultInformation!.Code, happened.ResultInformation.SubCode));
    }

    [Fact]
    public void Who_is_in_the_call_comes_with_a_sequence_number()
    {
        var updated = Parse<ParticipantsUpdated>("ParticipantsUpdated");
        Assert.Equal(7, updated.SequenceNumber);
        Assert.Null(updated.ResultInformation);
        var caller = Assert.Single(updated.Participants);
        Assert.Equal(new PhoneNumberIdentifier("+13125550199"), caller.Identifier);
        Assert.True(caller is { IsOnHold: true, IsMuted: false });
    }

    [Fact]
    public void Moved_people_are_named_with_the_call_they_came_from()
    {
        var moved = Parse<MoveParticipantSucceeded>("MoveParticipantSucceeded");
        Assert.Equal((new PhoneNumberIdentifier("+13125550111"), "421f0b00-99a2"), (moved.Participant, moved.FromCall));
        Assert.Equal("421f0b00-99a2", Parse<MoveParticipantFailed>("MoveParticipantFailed").FromCall);
    }

    [Fact]
    public void Keys_are_read_as_they_are_printed_on_a_phone()
    {
        var completed = Parse<RecognizeCompleted>("RecognizeCompleted.keys");
        var keys = Assert.IsType<DtmfResult>(completed.RecognizeResult);
        Assert.Equal(CallMediaRecognitionType.Dtmf, completed.RecognitionType);
        Assert.Equal(RecognizeResultType.DtmfResult, keys.ResultType);
        Assert.Equal([DtmfTone.One, DtmfTone.Two, DtmfTone.Pound], keys.Tones);
        Assert.Equal("12#", keys.ConvertToString());
    }

    [Fact]
    public void Choices_and_speech_are_read()
    {
        var choice = Assert.IsType<ChoiceResult>(Parse<RecognizeCompleted>("RecognizeCompleted.choice").RecognizeResult);
        Assert.Equal(("Sales", "sales please"), (choice.Label, choice.RecognizedPhrase));
        var speech = Assert.IsType<SpeechResult>(Parse<RecognizeCompleted>("RecognizeCompleted.speech").RecognizeResult);
        Assert.Equal(("my basement floods", 0.88), (speech.Speech, speech.Confidence));
    }

    [Fact]
    public void Failures_of_sound_give_their_reason_and_which_source()
    {
        var play = Parse<PlayFailed>("PlayFailed");
        Assert.Equal((MediaEventReasonCode.PlayDownloadFailed, 1), (play.ReasonCode, play.FailedPlaySourceIndex));
        var recognize = Parse<RecognizeFailed>("RecognizeFailed");
        Assert.Equal(MediaEventReasonCode.RecognizeInitialSilenceTimedOut, recognize.ReasonCode);
        Assert.Equal(8510, recognize.ReasonCode.GetReasonCodeValue());
        Assert.Equal(MediaEventReasonCode.CompletedSuccessfully, Parse<PlayCompleted>("PlayCompleted").ReasonCode);
    }

    [Fact]
    public void A_recording_tells_its_state_and_start()
    {
        var changed = Parse<RecordingStateChanged>("RecordingStateChanged");
        Assert.Equal(("r1", RecordingState.Active), (changed.RecordingId, changed.State));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 10, 0, 2, TimeSpan.Zero), changed.StartDateTime);
    }

    [Fact]
    public void Every_recorded_event_is_known_to_the_parser() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Recorded", "Events")).Select(Path.GetFileNameWithoutExtension).Where(name => name != "batch"),
            name => Assert.NotNull(Parse<CallAutomationEventBase>(name!)));

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("[1]")]
    public void What_is_no_event_is_refused(string body) => Assert.ThrowsAny<Exception>(() => CallAutomationEventParser.ParseMany(BinaryData.FromString(body)));

    private static T Parse<T>(string name)
        where T : CallAutomationEventBase
    {
        var fromJson = Assert.IsType<T>(CallAutomationEventParser.Parse(Recorded(name)), exactMatch: false);
        var envelope = CloudEvent.Parse(Recorded(name))!;
        Assert.IsType(fromJson.GetType(), CallAutomationEventParser.Parse(envelope.Data!.ToString(), envelope.Type));
        return fromJson;
    }

    private static BinaryData Recorded(string name) =>
        new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Recorded", "Events", name + ".json")));
}
