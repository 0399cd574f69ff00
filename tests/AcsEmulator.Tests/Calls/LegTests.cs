using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>Calls that the app makes: phones that behave like people.</summary>
public class LegTests
{
    [Fact]
    public async Task Somebody_picks_up_presses_1_a_second_after_the_prompt_and_hangs_up()
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, "after:4s", press: "1", hangUpAfter: "60s");
        var leg = await world.RingAsync(Dana);
        await world.AdvanceAsync(5);
        Assert.Equal("CallConnected ParticipantsUpdated", world.EventsOf(leg));

        await world.AcsOkAsync("POST", $"callConnections/{leg}:recognize", RecognitionTests.Keys(Dana, "Call for you. Press 1 to take it.", most: 1));
        await world.AdvanceAsync(10);

        Assert.Equal(["one"], world.EventOf(leg, "RecognizeCompleted").Data["dtmfResult"]!["tones"]!.AsArray().Select(Text));
        Assert.Equal(8531, world.EventOf(leg, "RecognizeCompleted").SubCode);
        await world.AdvanceAsync(60);
        Assert.Equal("ringing answered pressed ended", await world.LegAsync(Dana));
        Assert.EndsWith("CallDisconnected", world.EventsOf(leg), StringComparison.Ordinal);
        Assert.Equal(560000, world.EventOf(leg, "CallDisconnected").SubCode);
        var call = Assert.Single((await world.PhoneOfAsync(Dana))["calls"]!.AsArray())!;
        Assert.Equal("1", Text(call["pressed"]));
        Assert.Equal("Call for you. Press 1 to take it.", Text(Assert.Single(call["heard"]!.AsArray())!["text"]));
    }

    [Theory]
    [InlineData("busy", 1, 486, 560486, "busy")]
    [InlineData("decline", 3, 603, 560603, "ringing declined")]
    [InlineData("never", 115, 408, 560408, "ringing no-answer")]
    public async Task A_phone_that_is_not_picked_up_says_why(string answer, double seconds, int code, int subCode, string changes)
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, answer);
        var leg = await world.RingAsync(Dana);

        await world.AdvanceAsync(seconds - 0.1);
        Assert.Empty(world.Events);
        await world.AdvanceAsync(0.2);

        var failed = Assert.Single(world.Events);
        Assert.Equal(("CreateCallFailed", code, subCode), (failed.Name, failed.Code, failed.SubCode));
        Assert.Equal(changes, await world.LegAsync(Dana));
        Assert.Equal(404, (await world.AcsAsync("GET", $"callConnections/{leg}")).Status);
    }

    [Fact]
    public async Task A_voicemail_answers_after_20_seconds_and_never_presses()
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, "voicemail", press: "1");
        var leg = await world.RingAsync(Dana);
        await world.AdvanceAsync(20.5);
        Assert.Equal("CallConnected ParticipantsUpdated", world.EventsOf(leg));

        await world.AcsOkAsync("POST", $"callConnections/{leg}:recognize", RecognitionTests.Keys(Dana, "Press 1.", most: 1));
        await world.AdvanceAsync(10);

        Assert.Equal(8510, world.EventOf(leg, "RecognizeFailed").SubCode);
        Assert.Equal("ringing voicemail", await world.LegAsync(Dana));
    }

    [Fact]
    public async Task Stopping_to_ring_frees_the_phone_and_the_leg()
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, "after:10s");
        var leg = await world.RingAsync(Dana);
        await world.AdvanceAsync(2);

        await world.AcsOkAsync("DELETE", $"callConnections/{leg}");
        await world.AdvanceAsync(20);

        Assert.Equal("CallDisconnected", world.EventsOf(leg));
        Assert.Equal(487, world.EventOf(leg, "CallDisconnected").Code);
        Assert.Equal("ringing ended", await world.LegAsync(Dana));
        var again = await world.RingAsync(Dana, leg: "2");
        await world.AdvanceAsync(11);
        Assert.StartsWith("CallConnected", world.EventsOf(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_call_of_a_number_that_may_hold_two_is_declined_at_once()
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, "after:1s");
        await world.RingAsync(Dana);
        await world.RingAsync("+13125550113");
        await world.AdvanceAsync(10);

        var third = await world.RingAsync("+13125550114");
        await world.AdvanceAsync(0.2);

        var failed = world.EventOf(third, "CreateCallFailed");
        Assert.Equal((603, 560603), (failed.Code, failed.SubCode));
        Assert.Equal("declined", await world.LegAsync("+13125550114"));
    }

    [Fact]
    public async Task A_person_who_is_already_on_the_phone_is_busy()
    {
        var world = new CallWorld();
        await world.PhoneAsync(Dana, "after:1s");
        await world.RingAsync(Dana);
        await world.AdvanceAsync(5);

        var second = await world.RingAsync(Dana, leg: "2");
        await world.AdvanceAsync(2);

        Assert.Equal(486, world.EventOf(second, "CreateCallFailed").Code);
    }

    [Fact]
    public async Task Calling_a_phone_without_a_caller_id_is_refused()
    {
        var (status, error) = await new CallWorld().AcsAsync(
            "POST", "callConnections", new { targets = new[] { Phone(Dana) }, callbackUri = "http://app.local/hooks" });

        Assert.Equal(400, status);
        Assert.Equal("8523", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task A_phones_answer_that_nobody_knows_is_refused_with_the_cure()
    {
        var world = new CallWorld();
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => world.PhoneAsync(Dana, "sometimes"));

        Assert.Contains("after:4s, never, busy, decline or voicemail", refusal.Message, StringComparison.Ordinal);
    }
}
