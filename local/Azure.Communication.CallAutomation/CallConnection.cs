using Azure.Communication.Pipeline;
using Azure.Communication.Wire;
using Azure.Core;

namespace Azure.Communication.CallAutomation;

/// <summary>One call that the app takes part in (wire.md 1.1 and 1.2).</summary>
public class CallConnection
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected CallConnection() => CallConnectionId = string.Empty;

    internal CallConnection(string callConnectionId, CommunicationRest rest)
    {
        ArgumentException.ThrowIfNullOrEmpty(callConnectionId);
        CallConnectionId = callConnectionId;
        _rest = rest;
    }

    /// <summary>The id of the app's connection to the call.</summary>
    public virtual string CallConnectionId { get; }

    private string Path => "/calling/callConnections/" + Uri.EscapeDataString(CallConnectionId);

    /// <summary>Asks the service for the call's state.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<CallConnectionProperties>> GetCallConnectionPropertiesAsync(CancellationToken cancellationToken = default)
    {
        using var message = _rest.Message(RequestMethod.Get, Path);
        var response = await _rest.SendAsync(message, cancellationToken);
        return Response.FromValue(new CallConnectionProperties(WireJson.Read(response)), response);
    }

    /// <summary>Ends the app's own leg, or the call for everyone in it.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response> HangUpAsync(bool forEveryone, CancellationToken cancellationToken = default)
    {
        using var message = forEveryone
            ? _rest.Repeatable(RequestMethod.Post, Path + ":terminate")
            : _rest.Message(RequestMethod.Delete, Path);
        return await _rest.SendAsync(message, cancellationToken);
    }

    /// <summary>Moves participants of another call of the app into this one. Ends with MoveParticipantSucceeded or MoveParticipantFailed.</summary>
    /// <exception cref="RequestFailedException">400 with sub-code 8501 before both calls are connected.</exception>
    public virtual async Task<Response<MoveParticipantsResult>> MoveParticipantsAsync(
        MoveParticipantsOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var message = _rest.Repeatable(RequestMethod.Post, Path + "/participants:moveHere", options.ToWire());
        var response = await _rest.SendAsync(message, cancellationToken);
        return Response.FromValue(new MoveParticipantsResult(), response);
    }

    /// <summary>Everybody in the call, over all pages.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<IReadOnlyList<CallParticipant>>> GetParticipantsAsync(CancellationToken cancellationToken = default)
    {
        List<CallParticipant> participants = [];
        var message = _rest.Message(RequestMethod.Get, Path + "/participants");
        while (true)
        {
            using var sent = message;
            var response = await _rest.SendAsync(sent, cancellationToken);
            var page = WireJson.Read(response);
            participants.AddRange(page.List("value", CallParticipant.Read));
            if (page.Text("nextLink") is not { Length: > 0 } next)
            {
                return Response.FromValue<IReadOnlyList<CallParticipant>>(participants, response);
            }

            message = _rest.At(RequestMethod.Get, new Uri(_rest.Endpoint, next));
        }
    }

    /// <summary>What is played and heard in the call.</summary>
    public virtual CallMedia GetCallMedia() => new(CallConnectionId, _rest);
}
