namespace Ringback.AcsEmulator.Calls;

/// <summary>Making calls, looking at them, ending and transferring them (wire.md 1.1).</summary>
internal sealed class ConnectionOperations(CallServices services)
{
    private static readonly TimeSpan TransferRings = TimeSpan.FromSeconds(60);

    public void Map(IRoutes routes)
    {
        routes.Map("POST", "/calling/callConnections", (request, _) => Create(request.Json<CreateRequest>()), RouteOptions.Repeatable);
        routes.Map("GET", "/calling/callConnections/{id}", (_, values) => new EmulatorResponse(200, services.Registry.Live(values["id"]).ToWire()));
        routes.Map("DELETE", "/calling/callConnections/{id}", (_, values) => HangUp(values["id"]));
        routes.Map("POST", "/calling/callConnections/{id}:terminate", (_, values) => Terminate(values["id"]), RouteOptions.Repeatable);
        routes.Map(
            "POST",
            "/calling/callConnections/{id}:transferToParticipant",
            (request, values) => Transfer(services.Registry.Established(values["id"]), request.Json<TransferRequest>()),
            RouteOptions.Repeatable);
    }

    private EmulatorResponse Create(CreateRequest request)
    {
        var callback = Require.Callback(request.CallbackUri);
        if (request.Targets is not { Count: > 0 } targets)
        {
            throw CallErrors.Invalid("targets is empty.");
        }

        var callerIds = targets.ConvertAll(target => Require.CallerId(target, request.SourceCallerIdNumber?.Value));
        var id = services.Ids.NewGuid().ToString();
        var conversation = new Conversation(services, services.Ids.NewServerCallId(), services.Ids.NewGuid().ToString());
        var connection = new CallConnection(services, id, conversation, callback)
        {
            CallId = services.Registry.InboundFor(callback) ?? id,
            OperationContext = request.OperationContext,
            HasSpeech = request.CallIntelligenceOptions?.CognitiveServicesEndpoint is not null,
            HasTranscription = request.TranscriptionOptions is not null,
            Targets = targets.ConvertAll(target => Identifier.Of(target.Key)),
            SourceCallerId = request.SourceCallerIdNumber?.Value,
            SourceDisplayName = request.SourceDisplayName,
            Source = request.Source,
        };
        services.Registry.Add(connection);
        for (var i = 0; i < targets.Count; i++)
        {
            new OutboundLeg(services, conversation, targets[i].Key, callerIds[i], connection.CallId, id)
                .Ring(OutboundLeg.SetUpTime, ResultCode.NotAnswered, party => Answered(connection, party), why => Failed(connection, why));
        }

        return new EmulatorResponse(201, connection.ToWire());
    }

    private static void Answered(CallConnection connection, Party party)
    {
        connection.Conversation.Join(party);
        if (connection.State == ConnectionState.Connecting)
        {
            connection.Connected();
        }
        else
        {
            connection.ParticipantsChanged();
        }
    }

    private static void Failed(CallConnection connection, ResultCode why)
    {
        if (connection.Conversation is { Parties.Count: 0, Ringing.Count: 0 } conversation)
        {
            connection.CreateFailed(why);
            conversation.End(EndedBy.App);
        }
    }

    private EmulatorResponse HangUp(string id)
    {
        var connection = services.Registry.Live(id);
        connection.Conversation.AppLeaves(connection.State == ConnectionState.Connecting ? ResultCode.AppCancelled : ResultCode.AppLeft);
        return new EmulatorResponse(204);
    }

    private EmulatorResponse Terminate(string id)
    {
        var connection = services.Registry.Live(id);
        if (connection.State == ConnectionState.Connecting)
        {
            return HangUp(id);
        }

        connection.Conversation.End(EndedBy.App);
        return new EmulatorResponse(204);
    }

    private EmulatorResponse Transfer(CallConnection connection, TransferRequest request)
    {
        var conversation = connection.Conversation;
        var target = Require.Given(request.TargetParticipant, "targetParticipant");
        var transferee = request.Transferee is null && conversation.Parties.Count == 1
            ? conversation.Parties[0]
            : Require.Participant(conversation, request.Transferee);
        var callerId = Require.CallerId(target, request.SourceCallerIdNumber?.Value ?? connection.SourceCallerId ?? connection.Targets[0].Key);
        new OutboundLeg(services, conversation, target.Key, callerId, transferee.CallId, connection.Id).Ring(
            TransferRings,
            ResultCode.NotAnswered,
            person => Transferred(connection, transferee, person, request),
            why => connection.Raise("CallTransferFailed", request.OperationContext, why, request.OperationCallbackUri));
        return new EmulatorResponse(202, Payload.Of(("operationContext", request.OperationContext)));
    }

    /// <summary>The two talk in a call without the app; the app's own call ends when nobody is left in it.</summary>
    private void Transferred(CallConnection connection, Party transferee, Party person, TransferRequest request)
    {
        var theirs = new Conversation(services, services.Ids.NewServerCallId(), connection.Conversation.CorrelationId);
        theirs.Join(person);
        if (transferee.Gone)
        {
            theirs.Leave(person, EndedBy.App);
            connection.Raise("CallTransferFailed", request.OperationContext, ResultCode.TransfereeLeft, request.OperationCallbackUri);
            return;
        }

        connection.Raise(
            "CallTransferAccepted",
            request.OperationContext,
            ResultCode.Success,
            request.OperationCallbackUri,
            ("transferTarget", person.Identifier),
            ("transferee", transferee.Identifier));
        connection.Conversation.MoveOut(transferee);
        transferee.WasMoved = person.WasMoved = true;
        theirs.Join(transferee);
    }
}
