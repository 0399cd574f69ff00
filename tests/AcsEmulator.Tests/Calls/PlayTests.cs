using System.Text.Json.Nodes;
using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>What a caller hears, and what not.</summary>
public class PlayTests
{
    private static async Task<(CallWorld World, string Call, string Connection)> ConnectedAsync()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        return (world, call, connection);
    }

    private static async Task<string[]> HeardAsync(CallWorld world, string call) =>
        [.. (await world.CallAsync(call))["heard"]!.AsArray().Select(heard => Text(heard!["text"]))];

    [Fact]
    public async Task Prompts_are_played_one_after_another()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.SayAsync(connection, "Thanks for calling Acme Plumbing.", context: "first");
        await world.SayAsync(connection, "One moment.", context: "second");

        Assert.Equal(["Thanks for calling Acme Plumbing."], await HeardAsync(world, call));
        await world.AdvanceAsync(5);

        Assert.Equal(["Thanks for calling Acme Plumbing.", "One moment."], await HeardAsync(world, call));
        Assert.EndsWith("PlayStarted PlayCompleted PlayStarted PlayCompleted", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal(["first", "second"], world.Events.Where(e => e.Name == "PlayCompleted").Select(e => Text(e.Data["operationContext"])));
    }

    [Fact]
    public async Task An_interrupting_prompt_cancels_the_music()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.SayAsync(connection, "music", loop: true);
        await world.AdvanceAsync(30);
        await world.SayAsync(connection, "Hello again.", interrupt: true);
        await world.AdvanceAsync(5);

        Assert.Equal(["music", "Hello again."], await HeardAsync(world, call));
        Assert.Equal((400, 8508), (world.EventOf(connection, "PlayCanceled").Code, world.EventOf(connection, "PlayCanceled").SubCode));
    }

    [Fact]
    public async Task A_sound_file_is_fetched_and_heard_by_its_name()
    {
        var (world, call, connection) = await ConnectedAsync();
        world.Files["/media/ring.wav"] = Sound(seconds: 3, rate: 16000);
        await PlayFileAsync(world, connection, "http://app.local/media/ring.wav");
        await world.AdvanceAsync(2.9);
        Assert.DoesNotContain("PlayCompleted", world.EventsOf(connection), StringComparison.Ordinal);
        await world.AdvanceAsync(0.2);

        Assert.Contains("PlayCompleted", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal(["[ring.wav]"], await HeardAsync(world, call));
    }

    [Theory]
    [InlineData("/media/none.wav", 8536)]
    [InlineData("/media/phone.wav", 8535)]
    public async Task A_file_that_cannot_be_played_says_why(string path, int subCode)
    {
        var (world, call, connection) = await ConnectedAsync();
        world.Files["/media/phone.wav"] = Sound(seconds: 1, rate: 8000);
        await PlayFileAsync(world, connection, "http://app.local" + path);
        await world.AdvanceAsync(1);

        Assert.Equal(subCode, world.EventOf(connection, "PlayFailed").SubCode);
        Assert.Equal(0, world.EventOf(connection, "PlayFailed").Data["failedPlaySourceIndex"]!.GetValue<int>());
        Assert.Empty(await HeardAsync(world, call));
    }

    [Fact]
    public async Task Without_a_speech_service_texts_cannot_be_played()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.DialAsync();
        var answered = await world.AcsOkAsync("POST", "callConnections:answer", new
        {
            incomingCallContext = world.LastIncoming["incomingCallContext"],
            callbackUri = "http://app.local/hooks/calls/7",
        });
        var connection = Text(answered!["callConnectionId"]);
        await world.AdvanceAsync(1);
        await world.SayAsync(connection, "Hello");
        await world.AdvanceAsync(1);

        Assert.Equal(8565, world.EventOf(connection, "PlayFailed").SubCode);
    }

    [Fact]
    public async Task The_speech_service_fails_when_faults_say_so()
    {
        var (world, _, connection) = await ConnectedAsync();
        await world.ControlAsync("PUT", "faults", new { speech = 1.0 });
        await world.SayAsync(connection, "Hello");
        await world.AdvanceAsync(1);

        Assert.Equal(8565, world.EventOf(connection, "PlayFailed").SubCode);
    }

    [Fact]
    public async Task Ssml_is_heard_without_its_tags()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.AcsOkAsync("POST", $"callConnections/{connection}:play", new
        {
            playSources = new[] { new { kind = "ssml", ssml = new { ssmlText = "<speak version=\"1.0\"><voice name=\"x\">Good <b>morning</b></voice></speak>" } } },
        });

        Assert.Equal(["Good morning"], await HeardAsync(world, call));
    }

    [Fact]
    public async Task Nothing_can_be_played_before_the_call_is_connected()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.DialAsync();
        var connection = await world.AnswerAsync();

        var (status, error) = await world.AcsAsync("POST", $"callConnections/{connection}:play", new { playSources = new[] { Spoken("Hello") } });

        Assert.Equal(400, status);
        Assert.Equal("8501", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task A_caller_left_in_silence_is_noticed()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.SayAsync(connection, "Hello");
        await world.AdvanceAsync(4);
        await world.SayAsync(connection, "Hello");
        await world.AdvanceAsync(1 + 7);
        await world.SayAsync(connection, "Sorry");
        await world.AdvanceAsync(20);
        await world.ControlAsync("POST", $"calls/{call}/hang-up");

        var silences = await world.JournalAsync("silence");
        Assert.Equal([7.0, 19.0], silences.Select(silence => silence["seconds"]!.GetValue<double>()));
        Assert.All(silences, silence => Assert.Equal(call, Text(silence["callId"])));
    }

    [Fact]
    public async Task Music_a_talk_or_ones_own_turn_is_no_silence()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.SayAsync(connection, "music", loop: true);
        await world.AdvanceAsync(60);
        await world.AcsOkAsync("POST", $"callConnections/{connection}:cancelAllMediaOperations");
        await world.AcsOkAsync("POST", "recordings", new { callConnectionId = connection });
        await world.AdvanceAsync(60);
        await world.ControlAsync("POST", $"calls/{call}/hang-up");

        Assert.Empty(await world.JournalAsync("silence"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"playSources\":[{\"kind\":\"text\",\"text\":{}}]}")]
    [InlineData("{\"playSources\":[{\"kind\":\"file\"}]}")]
    public async Task A_play_of_nothing_is_refused(string body)
    {
        var (world, _, connection) = await ConnectedAsync();

        var (status, error) = await world.AcsAsync("POST", $"callConnections/{connection}:play", JsonNode.Parse(body));

        Assert.Equal(400, status);
        Assert.Equal("8523", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task Tones_sent_are_heard()
    {
        var (world, call, connection) = await ConnectedAsync();
        await world.AcsOkAsync("POST", $"callConnections/{connection}:sendDtmfTones", new { tones = new[] { "one", "pound" }, targetParticipant = Phone(Caller) });
        await world.AdvanceAsync(1);

        Assert.Equal(["[tones 1#]"], await HeardAsync(world, call));
        Assert.Contains("SendDtmfTonesCompleted", world.EventsOf(connection), StringComparison.Ordinal);
    }

    private static Task<JsonNode?> PlayFileAsync(CallWorld world, string connection, string address) =>
        world.AcsOkAsync("POST", $"callConnections/{connection}:play", new { playSources = new[] { new { kind = "file", file = new { uri = address } } } });

    private static byte[] Sound(int seconds, int rate)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var length = seconds * rate * 2;
        writer.Write("RIFF"u8);
        writer.Write(36 + length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(length);
        writer.Write(new byte[length]);
        writer.Flush();
        return file.ToArray();
    }
}
