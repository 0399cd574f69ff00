using Azure.Communication;
using Azure.Communication.CallAutomation;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class MediaRequests
{
    private static readonly PhoneNumberIdentifier s_dana = new("+13125550111");

    [Fact]
    public async Task Music_is_played_to_everyone_again_and_again()
    {
        using var service = new RecordedService("Media/play-music");
        await Media(service).PlayToAllAsync(new PlayToAllOptions(new FileSource(new Uri("https://ringback.example/media/ab12.wav")))
        {
            Loop = true,
            InterruptCallMediaOperation = true,
            OperationContext = "play-1",
        });
    }

    [Fact]
    public async Task Texts_are_spoken_to_one_participant_one_after_another()
    {
        using var service = new RecordedService("Media/play-greeting");
        PlaySource[] sources =
        [
            new TextSource("Thanks for calling <Acme> & Söhne.", "en-US-NancyNeural") { SourceLocale = "en-US", PlaySourceCacheId = "greeting" },
            new SsmlSource("<speak>Hello</speak>"),
        ];
        await Media(service).PlayAsync(new PlayOptions(sources, [new PhoneNumberIdentifier("+13125550199")])
        {
            OperationContext = "play-2",
            OperationCallbackUri = new Uri("https://ringback.example/hooks/other"),
        });
    }

    [Fact]
    public async Task A_play_without_a_context_gets_a_fresh_one()
    {
        using var service = new RecordedService("Media/play-without-context", "Media/play-without-context");
        await Media(service).PlayToAllAsync(new TextSource("Hello."));
        await Media(service).PlayToAllAsync(new TextSource("Hello."));
        Assert.NotEqual(service.Requests[0].Body, service.Requests[1].Body);
    }

    [Fact]
    public async Task A_person_is_asked_to_press_1()
    {
        using var service = new RecordedService("Media/recognize-keys");
        await Media(service, "421f0b00-99a2").StartRecognizingAsync(new CallMediaRecognizeDtmfOptions(s_dana, maxTonesToCollect: 1)
        {
            Prompt = new TextSource("Press 1 to take the call."),
            InterruptPrompt = true,
            InterruptCallMediaOperation = true,
            InitialSilenceTimeout = TimeSpan.FromSeconds(10),
            StopTones = [DtmfTone.Pound],
            OperationContext = "confirm-1",
        });
    }

    [Fact]
    public async Task A_caller_is_given_choices()
    {
        using var service = new RecordedService("Media/recognize-choices");
        RecognitionChoice[] choices = [new("sales", ["sales", "new job"]) { Tone = DtmfTone.One }, new("billing", ["billing"])];
        await Media(service, "421f0b00-99a2").StartRecognizingAsync(
            new CallMediaRecognizeChoiceOptions(s_dana, choices) { SpeechLanguage = "en-US", OperationContext = "menu-1" });
    }

    [Fact]
    public async Task A_caller_is_listened_to_until_silence()
    {
        using var service = new RecordedService("Media/recognize-speech");
        await Media(service, "421f0b00-99a2").StartRecognizingAsync(
            new CallMediaRecognizeSpeechOptions(s_dana) { EndSilenceTimeout = TimeSpan.FromSeconds(1.5), OperationContext = "intake-1" });
    }

    [Fact]
    public async Task A_message_ends_with_silence_or_the_pound_key()
    {
        using var service = new RecordedService("Media/recognize-speech-or-keys");
        await Media(service, "421f0b00-99a2").StartRecognizingAsync(new CallMediaRecognizeSpeechOrDtmfOptions(s_dana, maxTonesToCollect: 1)
        {
            StopTones = [DtmfTone.Pound],
            EndSilenceTimeout = TimeSpan.FromSeconds(3),
            OperationContext = "voicemail-1",
        });
    }

    [Fact]
    public async Task All_sound_is_cancelled()
    {
        using var service = new RecordedService("Media/cancel");
        await Media(service).CancelAllMediaOperationsAsync();
    }

    private static CallMedia Media(RecordedService service, string connection = "421f0b00-99a1") => service.Calls.GetCallConnection(connection).GetCallMedia();
}
