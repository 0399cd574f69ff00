using Azure.Communication.Pipeline;
using Azure.Communication.Wire;
using Azure.Core;

namespace Azure.Communication.CallAutomation;

/// <summary>Answers, rejects and places calls (wire.md 1.1). Every mutating request carries a fresh repeatability id.</summary>
public class CallAutomationClient
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected CallAutomationClient()
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public CallAutomationClient(string connectionString)
        : this(connectionString, new CallAutomationClientOptions())
    {
    }

    /// <summary>Signs with the key of a connection string.</summary>
    public CallAutomationClient(string connectionString, CallAutomationClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = ConnectionString.Parse(connectionString);
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, resource.Key), resource.Endpoint, options.ApiVersion);
    }

    /// <summary>Authenticates with Microsoft Entra tokens; the endpoint must then be HTTPS.</summary>
    public CallAutomationClient(Uri endpoint, TokenCredential credential, CallAutomationClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new CallAutomationClientOptions();
        _rest = new CommunicationRest(CommunicationPipeline.Build(options, credential), endpoint, options.ApiVersion);
    }

    /// <summary>Answers an incoming call; its events go to <paramref name="callbackUri"/>.</summary>
    /// <exception cref="RequestFailedException">The service refused, for instance because the caller has gone.</exception>
    public virtual Task<Response<AnswerCallResult>> AnswerCallAsync(
        string incomingCallContext, Uri callbackUri, CancellationToken cancellationToken = default) =>
        AnswerCallAsync(new AnswerCallOptions(incomingCallContext, callbackUri), cancellationToken);

    /// <summary>Answers an incoming call.</summary>
    /// <exception cref="RequestFailedException">The service refused, for instance because the caller has gone.</exception>
    public virtual async Task<Response<AnswerCallResult>> AnswerCallAsync(AnswerCallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var message = _rest.Repeatable(RequestMethod.Post, "/calling/callConnections:answer", options.ToWire());
        var response = await _rest.SendAsync(message, cancellationToken);
        var call = new CallConnectionProperties(WireJson.Read(response));
        return Response.FromValue(new AnswerCallResult(GetCallConnection(call.CallConnectionId), call), response);
    }

    /// <summary>Places a call to one person; its events go to <paramref name="callbackUri"/>.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response<CreateCallResult>> CreateCallAsync(CallInvite callInvite, Uri callbackUri, CancellationToken cancellationToken = default) =>
        CreateCallAsync(new CreateCallOptions(callInvite, callbackUri), cancellationToken);

    /// <summary>Places a call to one person.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<Response<CreateCallResult>> CreateCallAsync(CreateCallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var message = _rest.Repeatable(RequestMethod.Post, "/calling/callConnections", options.ToWire());
        var response = await _rest.SendAsync(message, cancellationToken);
        var call = new CallConnectionProperties(WireJson.Read(response));
        return Response.FromValue(new CreateCallResult(GetCallConnection(call.CallConnectionId), call), response);
    }

    /// <summary>Rejects an incoming call without a particular reason.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> RejectCallAsync(string incomingCallContext, CancellationToken cancellationToken = default) =>
        RejectCallAsync(new RejectCallOptions(incomingCallContext), cancellationToken);

    /// <summary>Rejects an incoming call.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<Response> RejectCallAsync(RejectCallOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var message = _rest.Repeatable(RequestMethod.Post, "/calling/callConnections:reject", options.ToWire());
        return await _rest.SendAsync(message, cancellationToken);
    }

    /// <summary>A call by its connection id; asks the service nothing.</summary>
    public virtual CallConnection GetCallConnection(string callConnectionId) => new(callConnectionId, _rest);

    /// <summary>The recordings of the resource.</summary>
    public virtual CallRecording GetCallRecording() => new(_rest);
}
