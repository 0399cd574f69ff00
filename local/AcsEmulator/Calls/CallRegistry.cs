namespace Ringback.AcsEmulator.Calls;

/// <summary>Finds calls by the ids that the wire and the control API use.</summary>
internal sealed class CallRegistry
{
    private readonly Dictionary<string, InboundCall> inbound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InboundCall> byContext = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byCallbackPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallConnection> connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);

    public void Add(InboundCall call) => inbound.Add(call.Id, call);

    public void Offer(InboundCall call) => byContext[call.Context] = call;

    public void Add(CallConnection connection)
    {
        connections.Add(connection.Id, connection);
        conversations[connection.Conversation.ServerCallId] = connection.Conversation;
    }

    /// <summary>Remembers under which address the app wants the events of an inbound call.</summary>
    public void Answered(InboundCall call, Uri callbackUri) => byCallbackPath[callbackUri.AbsolutePath] = call.Id;

    /// <exception cref="EmulatorException">404: no call has that id.</exception>
    public InboundCall Inbound(string id) =>
        inbound.TryGetValue(id, out var call) ? call : throw new EmulatorException(404, "CallNotFound", $"nobody dialled a call '{id}'.");

    /// <exception cref="EmulatorException">400 (8523): the context was never given out.</exception>
    public InboundCall ByContext(string? context) =>
        context is not null && byContext.TryGetValue(context, out var call) ? call : throw CallErrors.Invalid("incomingCallContext is not one of this resource.");

    /// <summary>A connection that is up or being set up.</summary>
    /// <exception cref="EmulatorException">404 (8522): there is none, or it is disconnected.</exception>
    public CallConnection Live(string id) =>
        connections.TryGetValue(id, out var connection) && connection.State != ConnectionState.Disconnected ? connection : throw CallErrors.NotFound("Call");

    /// <summary>A connection that is connected.</summary>
    /// <exception cref="EmulatorException">404 (8522) when there is none; 400 (8501) while it is being set up.</exception>
    public CallConnection Established(string id)
    {
        var connection = Live(id);
        return connection.State == ConnectionState.Connected ? connection : throw CallErrors.NotEstablished();
    }

    /// <exception cref="EmulatorException">404 (8522): no such server call, or it has ended.</exception>
    public Conversation Conversation(string? serverCallId) =>
        serverCallId is not null && conversations.TryGetValue(serverCallId, out var conversation) && !conversation.Ended
            ? conversation
            : throw CallErrors.NotFound("Call");

    /// <summary>
    /// The inbound call that a leg is rung for, as far as can be seen from outside: apps put a leg's callback below that of the call
    /// (<c>/hooks/calls/7/legs/2</c> below <c>/hooks/calls/7</c>). Null when there is no such call.
    /// </summary>
    public string? InboundFor(Uri callback)
    {
        for (var path = callback.AbsolutePath; path.LastIndexOf('/') is var slash and > 0;)
        {
            path = path[..slash];
            if (byCallbackPath.TryGetValue(path, out var callId))
            {
                return callId;
            }
        }

        return null;
    }
}
