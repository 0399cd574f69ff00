using Azure;
using Azure.Communication;
using Azure.Communication.CallAutomation;
using Ringback.Communication.Tests.Recording;

namespace Ringback.Communication.Tests;

public sealed class CallRequests
{
    private const string Connection = "421f0b00-99a1";
    private static readonly PhoneNumberIdentifier s_dana = new("+13125550111");

    [Fact]
    public async Task A_call_is_answered_with_speech()
    {
        using var service = new RecordedService("Calls/answer");
        var answered = await service.Calls.AnswerCallAsync(new AnswerCallOptions("eyJhbGciOiJub25lIn0.context", new Uri("https://ringback.example/hooks/calls/c1?k=secret"))
        {
            OperationContext = "answer-1",
            CallIntelligenceOptions = new CallIntelligenceOptions { CognitiveServicesEndpoint = new Uri("https://speech.example/") },
        });

        var call = answered.Value.CallConnectionProperties;
        Assert.Equal(Connection, answered.Value.CallConnection.CallConnectionId);
        Assert.Equal(CallConnectionState.Connecting, call.CallConnectionState);
        Assert.Equal("5f7a3a0e-9d0c-4c1e-8f2e-0a1b2c3d4e5f", call.CorrelationId);
        Assert.Equal(new PhoneNumberIdentifier("+13125550199"), call.Source);
        Assert.Equal([new PhoneNumberIdentifier("+13125550100")], call.Targets);
    }

    [Fact]
    public async Task A_person_is_called_from_a_number_of_the_business()
    {
        using var service = new RecordedService("Calls/create");
        var invite = new CallInvite(s_dana, new PhoneNumberIdentifier("+13125550100")) { SourceDisplayName = "Acme Plumbing" };
        var created = await service.Calls.CreateCallAsync(
            new CreateCallOptions(invite, new Uri("https://ringback.example/hooks/calls/c1/legs/l1?k=secret")) { OperationContext = "leg-1" });

        Assert.Equal(201, created.GetRawResponse().Status);
        Assert.Equal("421f0b00-99a2", created.Value.CallConnection.CallConnectionId);
        Assert.Equal("+13125550100", created.Value.CallConnectionProperties.SourceCallerIdNumber!.PhoneNumber);
    }

    [Fact]
    public async Task A_blocked_caller_hears_busy()
    {
        using var service = new RecordedService("Calls/reject-busy");
        Assert.Equal(204, (await service.Calls.RejectCallAsync(new RejectCallOptions("context") { CallRejectReason = CallRejectReason.Busy })).Status);
    }

    [Fact]
    public async Task Hanging_up_for_everyone_terminates_and_otherwise_deletes_the_own_leg()
    {
        using var service = new RecordedService("Calls/hang-up", "Calls/terminate");
        var call = service.Calls.GetCallConnection(Connection);
        await call.HangUpAsync(forEveryone: false);
        await call.HangUpAsync(forEveryone: true);
    }

    [Fact]
    public async Task A_call_that_is_gone_is_a_404_with_its_code()
    {
        using var service = new RecordedService("Calls/get", "Calls/get-gone");
        var call = service.Calls.GetCallConnection(Connection);
        Assert.Equal(CallConnectionState.Connected, (await call.GetCallConnectionPropertiesAsync()).Value.CallConnectionState);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => call.GetCallConnectionPropertiesAsync());
        Assert.Equal(404, failure.Status);
        Assert.Equal("8522", failure.ErrorCode);
        Assert.Contains("Call not found.", failure.Message);
    }

    [Fact]
    public async Task A_person_is_moved_from_the_leg_into_the_callers_call()
    {
        using var service = new RecordedService("Calls/move", "Calls/move-too-early");
        var call = service.Calls.GetCallConnection(Connection);
        var moved = await call.MoveParticipantsAsync(new MoveParticipantsOptions([s_dana], "421f0b00-99a2") { OperationContext = "move-1" });
        Assert.Equal(202, moved.GetRawResponse().Status);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => call.MoveParticipantsAsync(new MoveParticipantsOptions([s_dana], "421f0b00-99a2")));
        Assert.Equal((400, "8501"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Participants_come_from_all_pages_and_unknown_kinds_keep_their_raw_id()
    {
        using var service = new RecordedService("Calls/participants-1", "Calls/participants-2");
        var people = (await service.Calls.GetCallConnection(Connection).GetParticipantsAsync()).Value;

        Assert.True(Assert.IsType<PhoneNumberIdentifier>(people[0].Identifier).IsAnonymous);
        Assert.Equal(new CommunicationUserIdentifier("8:acs:res_user"), people[1].Identifier);
        Assert.True(people[1] is { IsMuted: true, IsOnHold: true });
        Assert.Equal(new UnknownIdentifier("8:orgid:45ab2481"), people[2].Identifier);
    }
}
