using static Ringback.AcsEmulator.Tests.Calls.CallWorld;

namespace Ringback.AcsEmulator.Tests.Calls;

/// <summary>Who is in a call, and what ends with whom.</summary>
public class MovingTests
{
    private static async Task<(CallWorld World, string Call, string Connection, string Leg)> MovedAsync(string? hangUpAfter = null)
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.SayAsync(connection, "hold music", loop: true, context: "music");
        await world.PhoneAsync(Dana, "after:4s", press: "1", hangUpAfter: hangUpAfter);
        var leg = await world.RingAsync(Dana);
        await world.AdvanceAsync(5);
        await world.AcsOkAsync("POST", $"callConnections/{connection}/participants:moveHere", Moving(leg));
        await world.AdvanceAsync(1);
        return (world, call, connection, leg);
    }

    private static object Moving(string from) => new { targetParticipants = new[] { Phone(Dana) }, fromCall = from, operationContext = "move-1" };

    [Fact]
    public async Task A_person_moved_in_talks_with_the_caller_and_the_source_call_ends()
    {
        var (world, call, connection, leg) = await MovedAsync();

        Assert.EndsWith("MoveParticipantSucceeded ParticipantsUpdated", world.EventsOf(connection), StringComparison.Ordinal);
        var moved = world.EventOf(connection, "MoveParticipantSucceeded");
        Assert.Equal((leg, "move-1"), (Text(moved.Data["fromCall"]), Text(moved.Data["operationContext"])));
        Assert.Equal("CallConnected ParticipantsUpdated CallDisconnected", world.EventsOf(leg));
        Assert.Equal(Dana, Text(Assert.Single((await world.CallAsync(call))["parties"]!.AsArray())!["number"]));
        Assert.Equal("ringing answered moved", await world.LegAsync(Dana));
        Assert.All(await world.JournalAsync("leg"), entry => Assert.Equal(call, Text(entry["callId"])));
        Assert.Equal([1, 2], world.Events.Where(e => e.ConnectionId == connection && e.Name == "ParticipantsUpdated").Select(e => e.Data["sequenceNumber"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_two_hear_each_other()
    {
        var (world, call, connection, _) = await MovedAsync();
        await world.AcsOkAsync("POST", $"callConnections/{connection}:cancelAllMediaOperations");
        await world.ControlAsync("POST", $"calls/{call}/say", new { speech = "Is that Acme?" });
        await world.AdvanceAsync(1);

        var dana = Assert.Single((await world.PhoneOfAsync(Dana))["calls"]!.AsArray())!;
        Assert.Contains("Is that Acme?", dana["heard"]!.AsArray().Select(heard => Text(heard!["text"])));
    }

    [Fact]
    public async Task A_caller_who_leaves_a_talk_leaves_the_person_with_the_app()
    {
        var (world, call, connection, _) = await MovedAsync();
        await world.ControlAsync("POST", $"calls/{call}/hang-up");
        await world.AdvanceAsync(1);

        Assert.EndsWith("ParticipantsUpdated", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("caller", Text((await world.CallAsync(call))["endedBy"]));
        await world.AcsOkAsync("POST", $"callConnections/{connection}:terminate");
        await world.AdvanceAsync(1);
        Assert.EndsWith("CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("ringing answered moved ended", await world.LegAsync(Dana));
    }

    [Fact]
    public async Task A_person_who_hangs_up_leaves_the_caller_with_the_app()
    {
        var (world, call, connection, _) = await MovedAsync(hangUpAfter: "30s");
        await world.AdvanceAsync(40);

        Assert.Equal("connected", Text((await world.CallAsync(call))["state"]));
        Assert.Empty((await world.CallAsync(call))["parties"]!.AsArray());
        Assert.DoesNotContain("CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_app_hangs_up_its_leg_the_two_go_on_without_it()
    {
        var (world, call, connection, _) = await MovedAsync(hangUpAfter: "60s");
        await world.AcsOkAsync("DELETE", $"callConnections/{connection}");
        await world.AdvanceAsync(5);

        Assert.EndsWith("CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("connected", Text((await world.CallAsync(call))["state"]));
        var told = world.Events.Count;
        await world.AdvanceAsync(60);
        Assert.Equal("person", Text((await world.CallAsync(call))["endedBy"]));
        Assert.Equal(told, world.Events.Count);
    }

    [Fact]
    public async Task Nobody_can_be_moved_out_of_a_call_that_still_rings()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (_, connection) = await world.ConnectedCallAsync();
        var leg = await world.RingAsync(Dana);

        var (status, error) = await world.AcsAsync("POST", $"callConnections/{connection}/participants:moveHere", Moving(leg));

        Assert.Equal(400, status);
        Assert.Equal("8501", Text(error!["error"]!["code"]));
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_call_and_nothing_is_told_after_that()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.SayAsync(connection, "Thanks for calling.");
        await world.ControlAsync("POST", $"calls/{call}/hang-up");
        await world.AdvanceAsync(60);

        Assert.EndsWith("CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal(540000, world.EventOf(connection, "CallDisconnected").SubCode);
        Assert.Equal(404, (await world.AcsAsync("DELETE", $"callConnections/{connection}")).Status);
    }

    [Fact]
    public async Task An_app_that_hangs_up_on_a_lone_caller_ends_the_call()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.AcsOkAsync("DELETE", $"callConnections/{connection}");

        Assert.Equal("app", Text((await world.CallAsync(call))["endedBy"]));
    }

    [Fact]
    public async Task Somebody_can_be_added_and_removed_again()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.PhoneAsync(Dana, "after:2s");
        var added = await world.AcsOkAsync("POST", $"callConnections/{connection}/participants:add", new
        {
            participantToAdd = Phone(Dana),
            sourceCallerIdNumber = new { value = Business },
            operationContext = "add-1",
        });
        Assert.NotEmpty(Text(added!["invitationId"]));
        await world.AdvanceAsync(3);
        Assert.Equal("add-1", Text(world.EventOf(connection, "AddParticipantSucceeded").Data["operationContext"]));

        await world.AcsOkAsync("POST", $"callConnections/{connection}/participants:remove", new { participantToRemove = Phone(Dana) });
        await world.AdvanceAsync(1);

        Assert.EndsWith("RemoveParticipantSucceeded ParticipantsUpdated", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("connected", Text((await world.CallAsync(call))["state"]));
    }

    [Fact]
    public async Task An_invitation_can_be_taken_back()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (_, connection) = await world.ConnectedCallAsync();
        var added = await world.AcsOkAsync("POST", $"callConnections/{connection}/participants:add", new
        {
            participantToAdd = Phone(Dana),
            sourceCallerIdNumber = new { value = Business },
            invitationTimeoutInSeconds = 30,
        });
        await world.AcsOkAsync("POST", $"callConnections/{connection}/participants:cancelAddParticipant", new { invitationId = added!["invitationId"] });
        await world.AdvanceAsync(40);

        Assert.EndsWith("CancelAddParticipantSucceeded", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal("ringing ended", await world.LegAsync(Dana));
    }

    [Fact]
    public async Task A_transferred_caller_talks_on_without_the_app()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (call, connection) = await world.ConnectedCallAsync();
        await world.PhoneAsync(Dana, "after:2s");
        await world.AcsOkAsync("POST", $"callConnections/{connection}:transferToParticipant", new { targetParticipant = Phone(Dana) });
        await world.AdvanceAsync(3);

        Assert.EndsWith("CallTransferAccepted CallDisconnected", world.EventsOf(connection), StringComparison.Ordinal);
        Assert.Equal(Dana, Text(Assert.Single((await world.CallAsync(call))["parties"]!.AsArray())!["number"]));
    }

    [Fact]
    public async Task A_phone_cannot_be_muted_but_held()
    {
        var world = await new CallWorld().SubscribeAsync();
        var (_, connection) = await world.ConnectedCallAsync();

        var muting = await world.AcsAsync("POST", $"callConnections/{connection}/participants:mute", new { targetParticipants = new[] { Phone(Caller) } });
        await world.AcsOkAsync("POST", $"callConnections/{connection}:hold", new { targetParticipant = Phone(Caller) });
        var held = await world.AcsOkAsync("GET", $"callConnections/{connection}/participants");
        await world.AcsOkAsync("POST", $"callConnections/{connection}:unhold", new { targetParticipant = Phone(Caller) });

        Assert.Equal(400, muting.Status);
        Assert.True(held!["value"]![0]!["isOnHold"]!.GetValue<bool>());
    }
}
