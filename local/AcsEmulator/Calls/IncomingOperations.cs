namespace Ringback.AcsEmulator.Calls;

/// <summary>What the app can do with a call that rings: answer, redirect, reject (wire.md 1.1).</summary>
internal sealed class IncomingOperations(CallServices services)
{
    private static readonly TimeSpan AnswerTakes = TimeSpan.FromMilliseconds(300);

    /// <summary>So long after the caller has gone an answer is still taken, and fails by an event; later it is refused.</summary>
    private static readonly TimeSpan GoneUnnoticed = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan RedirectedRings = TimeSpan.FromSeconds(60);

    public void Map(IRoutes routes)
    {
        routes.Map("POST", "/calling/callConnections:answer", (request, _) => Answer(request.Json<AnswerRequest>()), RouteOptions.Repeatable);
        routes.Map("POST", "/calling/callConnections:redirect", (request, _) => Redirect(request.Json<RedirectRequest>()), RouteOptions.Repeatable);
        routes.Map("POST", "/calling/callConnections:reject", (request, _) => Reject(request.Json<RejectRequest>()), RouteOptions.Repeatable);
    }

    private EmulatorResponse Answer(AnswerRequest request)
    {
        var callback = Require.Callback(request.CallbackUri);
        var call = services.Registry.ByContext(request.IncomingCallContext);
        var isGone = call is { State: InboundState.Ended, IsTaken: false } && services.Clock.Now - call.EndedAt < GoneUnnoticed;
        if (!isGone)
        {
            call.Take();
        }

        var connection = new CallConnection(services, services.Ids.NewGuid().ToString(), call.Caller.Conversation, callback)
        {
            CallId = call.Id,
            IsAnswer = true,
            OperationContext = request.OperationContext,
            HasSpeech = request.CallIntelligenceOptions?.CognitiveServicesEndpoint is not null,
            HasTranscription = request.TranscriptionOptions is not null,
            Source = call.Caller.Identifier,
            Targets = [Identifier.Of(call.To)],
            SourceDisplayName = call.DisplayName,
            AnsweredBy = request.AnsweredBy,
        };
        services.Registry.Add(connection);
        services.Registry.Answered(call, callback);
        var answer = new EmulatorResponse(200, connection.ToWire());
        if (isGone)
        {
            connection.Disconnected(ResultCode.CallerCancelled);
        }
        else
        {
            services.Clock.After(AnswerTakes, () => Connect(call, connection));
        }

        return answer;
    }

    private static void Connect(InboundCall call, CallConnection connection)
    {
        if (connection.State == ConnectionState.Connecting)
        {
            call.Connect(EndedBy.App);
            connection.Connected();
        }
    }

    private EmulatorResponse Reject(RejectRequest request)
    {
        var call = services.Registry.ByContext(request.IncomingCallContext);
        call.Take();
        call.End(EndedBy.App);
        return new EmulatorResponse(204);
    }

    private EmulatorResponse Redirect(RedirectRequest request)
    {
        var target = Require.Given(request.Target, "target").Key;
        var call = services.Registry.ByContext(request.IncomingCallContext);
        call.Take();
        if (services.Numbers.Find(target) is not null)
        {
            call.RingAt(target);
            return new EmulatorResponse(204);
        }

        var leg = new OutboundLeg(services, call.Caller.Conversation, target, callerId: call.To, call.Id, connectionId: null);
        leg.Ring(
            RedirectedRings,
            ResultCode.NotAnswered,
            person =>
            {
                call.Connect(EndedBy.Person);
                call.Caller.Conversation.Join(person);
            },
            _ => call.End(EndedBy.Timeout));
        return new EmulatorResponse(204);
    }
}
