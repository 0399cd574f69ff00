namespace Ringback.AcsEmulator.Calls;

/// <summary>Who is in a call: wire.md 1.2.</summary>
internal sealed class ParticipantOperations(CallServices services)
{
    private const int MostParticipants = 350;
    private const int LongestInvitation = 180;
    private static readonly TimeSpan DefaultInvitation = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MoveTakes = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, Invitation> invitations = new(StringComparer.Ordinal);

    public void Map(IRoutes routes)
    {
        const string participants = "/calling/callConnections/{id}/participants";
        routes.Map("GET", participants, (_, values) => List(Call(values)));
        routes.Map("GET", participants + "/{raw}", (_, values) => Get(Call(values), values["raw"]));
        MapChange<AddParticipantRequest>(":add", Add);
        MapChange<CancelAddParticipantRequest>(":cancelAddParticipant", CancelAdd);
        MapChange<RemoveParticipantRequest>(":remove", Remove);
        MapChange<TargetParticipantsRequest>(":mute", Mute);
        MapChange<TargetParticipantsRequest>(":moveHere", MoveHere);

        void MapChange<T>(string verb, Func<CallConnection, T, EmulatorResponse> handler) => routes.Map(
            "POST", participants + verb, (request, values) => handler(Call(values), request.Json<T>()), RouteOptions.Repeatable);
    }

    private CallConnection Call(RouteValues values) => services.Registry.Established(values["id"]);

    private static EmulatorResponse List(CallConnection call) =>
        new(200, new { value = call.Conversation.Parties.Select(party => party.ToWire()).ToArray() });

    private static EmulatorResponse Get(CallConnection call, string rawId) =>
        new(200, Require.Participant(call.Conversation, new Identifier { RawId = rawId }).ToWire());

    private EmulatorResponse Add(CallConnection call, AddParticipantRequest request)
    {
        var who = Require.Given(request.ParticipantToAdd, "participantToAdd");
        var callerId = Require.CallerId(who, request.SourceCallerIdNumber?.Value);
        if (request.InvitationTimeoutInSeconds is < 0 or > LongestInvitation)
        {
            throw CallErrors.Invalid("invitationTimeoutInSeconds must lie between 0 and 180.");
        }

        if (call.Conversation.Parties.Count >= MostParticipants)
        {
            throw CallErrors.Invalid("the call has 350 participants, which is the limit.");
        }

        var id = services.Ids.NewGuid().ToString();
        var leg = new OutboundLeg(services, call.Conversation, who.Key, callerId, call.CallId, call.Id);
        invitations.Add(id, new Invitation(call, leg));
        var patience = request.InvitationTimeoutInSeconds is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : DefaultInvitation;
        leg.Ring(
            patience,
            ResultCode.InvitationExpired,
            person =>
            {
                invitations.Remove(id);
                call.Conversation.Join(person);
                RaiseFor(call, "AddParticipantSucceeded", ResultCode.Success, person.Identifier);
                call.ParticipantsChanged();
            },
            why =>
            {
                invitations.Remove(id);
                RaiseFor(call, "AddParticipantFailed", why, Identifier.Of(who.Key));
            });
        return new EmulatorResponse(202, Payload.Of(
            ("participant", new { identifier = Identifier.Of(who.Key), isMuted = false, isOnHold = false }),
            ("operationContext", request.OperationContext),
            ("invitationId", id)));

        void RaiseFor(CallConnection connection, string name, ResultCode result, Identifier participant) =>
            connection.Raise(name, request.OperationContext, result, request.OperationCallbackUri, ("participant", participant));
    }

    private EmulatorResponse CancelAdd(CallConnection call, CancelAddParticipantRequest request)
    {
        var id = Require.Given(request.InvitationId, "invitationId");
        if (invitations.Remove(id, out var invitation) && invitation.Call == call)
        {
            invitation.Leg.Cancel();
            Raise("CancelAddParticipantSucceeded", ResultCode.Success);
        }
        else
        {
            Raise("CancelAddParticipantFailed", ResultCode.Media(400, 8522, "There is no such invitation, or it was answered."));
        }

        return new EmulatorResponse(202, Payload.Of(("invitationId", id), ("operationContext", request.OperationContext)));

        void Raise(string name, ResultCode result) =>
            call.Raise(name, request.OperationContext, result, request.OperationCallbackUri, ("invitationId", id));
    }

    private EmulatorResponse Remove(CallConnection call, RemoveParticipantRequest request)
    {
        var who = Require.Given(request.ParticipantToRemove, "participantToRemove");
        if (call.Conversation.Find(who.Key) is { } party)
        {
            Raise("RemoveParticipantSucceeded", ResultCode.Success);
            call.Conversation.Leave(party, EndedBy.App);
        }
        else
        {
            Raise("RemoveParticipantFailed", ResultCode.Media(404, 8522, "Participant not found."));
        }

        return new EmulatorResponse(202, Payload.Of(("operationContext", request.OperationContext)));

        void Raise(string name, ResultCode result) =>
            call.Raise(name, request.OperationContext, result, request.OperationCallbackUri, ("participant", Identifier.Of(who.Key)));
    }

    /// <summary>Only users can be muted, never a phone of the public network (wire.md 7).</summary>
    private static EmulatorResponse Mute(CallConnection call, TargetParticipantsRequest request)
    {
        foreach (var target in Require.Given(request.TargetParticipants, "targetParticipants"))
        {
            var party = Require.Participant(call.Conversation, target);
            if (party.Identifier.IsPhone)
            {
                throw CallErrors.Invalid("phones can't be muted, only communication users.");
            }

            party.IsMuted = true;
        }

        call.ParticipantsChanged();
        return new EmulatorResponse(200, Payload.Of(("operationContext", request.OperationContext)));
    }

    /// <summary>Takes people over from another call of the app, which ends with that (wire.md 7).</summary>
    private EmulatorResponse MoveHere(CallConnection call, TargetParticipantsRequest request)
    {
        var source = services.Registry.Established(Require.Given(request.FromCall, "fromCall"));
        var targets = Require.Given(request.TargetParticipants, "targetParticipants").ConvertAll(target => Identifier.Of(target.Key));
        if (source == call)
        {
            throw CallErrors.Invalid("fromCall is the call itself.");
        }

        services.Clock.After(MoveTakes, () =>
        {
            var moved = targets.Count(target => Move(source, call, target, request));
            if (moved > 0 && source.State == ConnectionState.Connected)
            {
                source.Conversation.AppLeaves(ResultCode.AppLeft);
            }
        });
        return new EmulatorResponse(202, Payload.Of(
            ("participants", targets.ConvertAll(target => new { identifier = target, isMuted = false, isOnHold = false })),
            ("operationContext", request.OperationContext),
            ("fromCall", source.Id)));
    }

    private static bool Move(CallConnection source, CallConnection call, Identifier target, TargetParticipantsRequest request)
    {
        var party = source.State == ConnectionState.Connected ? source.Conversation.Find(target.Key) : null;
        if (party is null || call.State != ConnectionState.Connected)
        {
            Raise("MoveParticipantFailed", ResultCode.Media(400, 8501, "The participant is not in the source call any more, or one of the calls has ended."));
            return false;
        }

        source.Conversation.MoveOut(party);
        party.WasMoved = true;
        if (!party.IsCaller)
        {
            party.CallId = call.CallId;
        }

        party.JournalLeg("moved");
        call.Conversation.Join(party);
        Raise("MoveParticipantSucceeded", ResultCode.Success);
        call.ParticipantsChanged();
        return true;

        void Raise(string name, ResultCode result) => call.Raise(
            name, request.OperationContext, result, request.OperationCallbackUri, ("participant", target), ("fromCall", source.Id));
    }

    private sealed record Invitation(CallConnection Call, OutboundLeg Leg);
}
