using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>Listening to keys and words.</summary>
public class RecognitionTests
{
    internal static object Keys(string who, string prompt, int? most = null, string[]? stop = null, bool interrupt = false) => new
    {
        recognizeInputType = "dtmf",
        playPrompt = Spoken(prompt),
        recognizeOptions = new
        {
            targetParticipant = Phone(who),
            interruptPrompt = interrupt,
            initialSilenceTimeoutInSeconds = 5,
            dtmfOptions = new { maxTonesToCollect = most, stopTones = stop, interToneTimeoutInSeconds = 3 },
        },
        operationContext = "keys",
    };

    private static object Menu() => new
    {
        recognizeInputType = "choices",
        playPrompts = new[] { Spoken("Sales or support?") },
        recognizeOptions = new
        {
            targetParticipant = Phone(Caller),
            interruptPrompt = true,
            choices = new[] { new { label = "sales", phrases = new[] { "sales" }, tone = "one" }, new { label = "support", phrases = new[] { "support" }, tone = "two" } },
        },
    };

    private static async Task<(CallWorld World, string Call, string Connection)> ListeningAsync(object recognition, double seconds = 4)
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.AcsOkAsync("POST", $"callConnections/{connection}:recognize", recognition);
        await world.AdvanceAsync(seconds);
        return (world, call, connection);
    }

    [Fact]
    public async Task A_caller_who_does_nothing_runs_into_the_initial_silence_after_the_prompt()
    {
        var (world, _, connection) = await ListeningAsync(Keys(Caller, "Enter your number.", most: 4));

        await world.AdvanceAsync(1);
        Assert.DoesNotContain("Recognize", world.EventsOf(connection), StringComparison.Ordinal);
        await world.AdvanceAsync(2);

        var failed = world.EventOf(connection, "RecognizeFailed");
        Assert.Equal((400, 8510), (failed.Code, failed.SubCode));
    }

    [Fact]
    public async Task A_stop_tone_ends_the_collection()
    {
        var (world, call, connection) = await ListeningAsync(Keys(Caller, "Enter your number.", stop: ["pound"]));
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "12#" });
        await world.AdvanceAsync(1);

        var completed = world.EventOf(connection, "RecognizeCompleted");
        Assert.Equal(8514, completed.SubCode);
        Assert.Equal(["one", "two", "pound"], completed.Data["dtmfResult"]!["tones"]!.AsArray().Select(Text));
    }

    [Fact]
    public async Task A_caller_who_stops_in_the_middle_runs_into_the_inter_digit_timeout()
    {
        var (world, call, connection) = await ListeningAsync(Keys(Caller, "Enter your number.", most: 4));
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "1" });
        await world.AdvanceAsync(4);

        Assert.Equal(8532, world.EventOf(connection, "RecognizeFailed").SubCode);
    }

    [Fact]
    public async Task Keys_during_a_prompt_count_only_when_they_may_interrupt_it()
    {
        var (world, call, connection) = await ListeningAsync(Keys(Caller, "A long prompt that takes a while to be spoken to its end.", most: 1), seconds: 1);
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "1" });
        await world.AdvanceAsync(1);
        Assert.DoesNotContain("Recognize", world.EventsOf(connection), StringComparison.Ordinal);

        await world.AcsOkAsync("POST", $"callConnections/{connection}:cancelAllMediaOperations");
        await world.AcsOkAsync("POST", $"callConnections/{connection}:recognize", Keys(Caller, "Another long prompt.", most: 1, interrupt: true));
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "1" });
        await world.AdvanceAsync(0.1);

        Assert.Equal(8508, world.EventOf(connection, "RecognizeCanceled").SubCode);
        Assert.Equal(8531, world.EventOf(connection, "RecognizeCompleted").SubCode);
    }

    [Theory]
    [InlineData("press", "tones", "2", 8533, "support")]
    [InlineData("say", "speech", "I want sales please", 8545, "sales")]
    public async Task A_choice_is_made_by_a_key_or_by_words(string act, string field, string input, int subCode, string label)
    {
        var (world, call, connection) = await ListeningAsync(Menu());
        await world.ControlAsync("POST", $"calls/{call}/{act}", new Dictionary<string, string> { [field] = input });
        await world.AdvanceAsync(3);

        var completed = world.EventOf(connection, "RecognizeCompleted");
        Assert.Equal(subCode, completed.SubCode);
        Assert.Equal("choices", Text(completed.Data["recognitionType"]));
        Assert.Equal(label, Text(completed.Data["choiceResult"]!["label"]));
    }

    [Theory]
    [InlineData("press", "tones", "9", 8534)]
    [InlineData("say", "speech", "nothing of that", 8547)]
    public async Task A_choice_that_is_none_fails(string act, string field, string input, int subCode)
    {
        var (world, call, connection) = await ListeningAsync(Menu());
        await world.ControlAsync("POST", $"calls/{call}/{act}", new Dictionary<string, string> { [field] = input });
        await world.AdvanceAsync(3);

        Assert.Equal(subCode, world.EventOf(connection, "RecognizeFailed").SubCode);
    }

    [Fact]
    public async Task What_a_caller_says_is_recognised_when_it_has_been_said()
    {
        var (world, call, connection) = await ListeningAsync(new
        {
            recognizeInputType = "speechOrDtmf",
            playPrompt = Spoken("Your name?"),
            recognizeOptions = new { targetParticipant = Phone(Caller), dtmfOptions = new { maxTonesToCollect = 1 }, speechOptions = new { endSilenceTimeoutInMs = 1000 } },
        });
        await world.ControlAsync("POST", $"calls/{call}/say", new { speech = "Jo Reyes" });
        await world.AdvanceAsync(1);
        Assert.DoesNotContain("Recognize", world.EventsOf(connection), StringComparison.Ordinal);
        await world.AdvanceAsync(2);

        var completed = world.EventOf(connection, "RecognizeCompleted");
        Assert.Equal("speech", Text(completed.Data["recognitionType"]));
        Assert.Equal("Jo Reyes", Text(completed.Data["speechResult"]!["speech"]));
    }

    [Fact]
    public async Task Continuous_recognition_reports_every_tone()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.AcsOkAsync("POST", $"callConnections/{connection}:startContinuousDtmfRecognition", new { targetParticipant = Phone(Caller) });
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "4*" });
        await world.AcsOkAsync("POST", $"callConnections/{connection}:stopContinuousDtmfRecognition", new { targetParticipant = Phone(Caller) });
        await world.ControlAsync("POST", $"calls/{call}/press", new { tones = "5" });
        await world.AdvanceAsync(1);

        var tones = world.Events.Where(e => e.Name == "ContinuousDtmfRecognitionToneReceived").Select(e => (e.Data["sequenceId"]!.GetValue<int>(), Text(e.Data["tone"])));
        Assert.Equal([(1, "four"), (2, "asterisk")], tones);
        Assert.EndsWith("ContinuousDtmfRecognitionStopped", world.EventsOf(connection), StringComparison.Ordinal);
    }
}
