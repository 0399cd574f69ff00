using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>From the first ring to an answer, or to none.</summary>
public class RingingTests
{
    [Fact]
    public async Task A_call_that_nobody_answers_ends_after_30_seconds()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();

        await world.AdvanceAsync(29);
        Assert.Equal("ringing", Text((await world.CallAsync(call))["state"]));
        await world.AdvanceAsync(1);

        var ended = await world.CallAsync(call);
        Assert.Equal("ended", Text(ended["state"]));
        Assert.Equal("timeout", Text(ended["endedBy"]));
        Assert.Equal(["dialled", "ended"], (await world.JournalAsync("call")).Select(entry => Text(entry["change"])));
    }

    [Fact]
    public async Task An_incoming_call_is_announced_with_what_is_needed_to_answer_it()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();

        var announced = Assert.Single(world.GridEvents);
        Assert.Equal($"/caller/4:{Caller}/recipient/4:{Business}", Text(announced["subject"]));
        Assert.Equal(Caller, Text(announced["data"]!["from"]!["phoneNumber"]!["value"]));
        Assert.Equal("4:" + Business, Text(announced["data"]!["to"]!["rawId"]));
        Assert.Equal(Text((await world.CallAsync(call))["correlationId"]), Text(announced["data"]!["correlationId"]));
        Assert.NotEmpty(Text(announced["data"]!["serverCallId"]));
    }

    [Fact]
    public async Task An_anonymous_caller_shows_no_number()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.DialAsync(from: "anonymous");

        Assert.Equal("4:anonymous", Text(world.LastIncoming["from"]!["rawId"]));
    }

    [Fact]
    public async Task An_answered_call_connects_and_tells_who_is_in_it()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();

        Assert.Equal("CallConnected ParticipantsUpdated", world.EventsOf(connection));
        Assert.Equal("answer-1", Text(world.EventOf(connection, "CallConnected").Data["operationContext"]));
        Assert.Equal("connected", Text((await world.CallAsync(call))["state"]));
        var participants = await world.AcsOkAsync("GET", $"callConnections/{connection}/participants");
        Assert.Equal("4:" + Caller, Text(Assert.Single(participants!["value"]!.AsArray())!["identifier"]!["rawId"]));
        var one = await world.AcsOkAsync("GET", $"callConnections/{connection}/participants/{Uri.EscapeDataString("4:" + Caller)}");
        Assert.False(one!["isMuted"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_call_can_be_answered_only_once()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.ConnectedCallAsync();

        var (status, error) = await world.AcsAsync("POST", "callConnections:answer", world.AnswerBody());

        Assert.Equal(409, status);
        Assert.Equal("8519", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task A_caller_who_hangs_up_just_before_the_answer_makes_it_fail_by_an_event()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();
        await world.ControlAsync("POST", $"calls/{call}/hang-up");

        var connection = await world.AnswerAsync();
        await world.AdvanceAsync(1);

        Assert.Equal("AnswerFailed", world.EventsOf(connection));
        Assert.Equal(404, (await world.AcsAsync("GET", $"callConnections/{connection}")).Status);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_while_being_answered_makes_the_answer_fail()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();
        var connection = await world.AnswerAsync();
        await world.ControlAsync("POST", $"calls/{call}/hang-up");
        await world.AdvanceAsync(1);

        Assert.Equal("AnswerFailed", world.EventsOf(connection));
        Assert.Equal("caller", Text((await world.CallAsync(call))["endedBy"]));
    }

    [Fact]
    public async Task An_app_that_hangs_up_while_it_answers_ends_the_call()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();
        var connection = await world.AnswerAsync();
        await world.AcsOkAsync("DELETE", $"callConnections/{connection}");
        await world.AdvanceAsync(40);

        Assert.Equal("CallDisconnected", world.EventsOf(connection));
        Assert.Equal("app", Text((await world.CallAsync(call))["endedBy"]));
    }

    [Fact]
    public async Task A_caller_who_left_long_ago_cannot_be_answered()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();
        await world.ControlAsync("POST", $"calls/{call}/hang-up");
        await world.AdvanceAsync(5);

        var (status, error) = await world.AcsAsync("POST", "callConnections:answer", world.AnswerBody());

        Assert.Equal(404, status);
        Assert.Equal("8522", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task A_rejected_call_is_over_without_any_event()
    {
        var world = await new CallWorld().SubscribeAsync();
        var call = await world.DialAsync();

        await world.AcsOkAsync("POST", "callConnections:reject", new { incomingCallContext = world.LastIncoming["incomingCallContext"], callRejectReason = "busy" });
        await world.AdvanceAsync(1);

        Assert.Equal("app", Text((await world.CallAsync(call))["endedBy"]));
        Assert.Empty(world.Events);
    }

    [Fact]
    public async Task A_redirection_to_a_number_of_the_business_rings_there_as_a_new_call()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.ControlAsync("PUT", "numbers/%2B13125550101", new { legs = 2 });
        await world.DialAsync();
        var first = Text(world.LastIncoming["incomingCallContext"]);

        await world.AcsOkAsync("POST", "callConnections:redirect", new { incomingCallContext = first, target = Phone("+13125550101") });
        await world.AdvanceAsync(1);

        Assert.Equal("4:+13125550101", Text(world.LastIncoming["to"]!["rawId"]));
        Assert.NotEqual(first, Text(world.LastIncoming["incomingCallContext"]));
    }

    [Fact]
    public async Task A_redirection_to_a_persons_phone_connects_the_two_without_the_app()
    {
        var world = await new CallWorld().SubscribeAsync();
        await world.PhoneAsync(Dana, "after:4s", hangUpAfter: "10s");
        var call = await world.DialAsync();

        await world.AcsOkAsync("POST", "callConnections:redirect", new { incomingCallContext = world.LastIncoming["incomingCallContext"], target = Phone(Dana) });
        await world.AdvanceAsync(5);
        Assert.Equal(Dana, Text(Assert.Single((await world.CallAsync(call))["parties"]!.AsArray())!["number"]));
        await world.AdvanceAsync(10);

        Assert.Equal("person", Text((await world.CallAsync(call))["endedBy"]));
        Assert.Empty(world.Events);
    }
}
