using Azure.Communication.Pipeline;
using Azure.Core;

namespace Azure.Communication.CallAutomation;

/// <summary>Plays and recognises in one call (wire.md 1.3). Media requests carry no repeatability id; their operation context tells them apart.</summary>
public class CallMedia
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected CallMedia() => CallConnectionId = string.Empty;

    internal CallMedia(string callConnectionId, CommunicationRest rest)
    {
        CallConnectionId = callConnectionId;
        _rest = rest;
    }

    /// <summary>The id of the app's connection to the call.</summary>
    public virtual string CallConnectionId { get; }

    /// <summary>Plays to some participants. Ends with PlayCompleted, PlayFailed or PlayCanceled.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<PlayResult>> PlayAsync(PlayOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Response.FromValue(new PlayResult(), await PostAsync(":play", options.ToWire(), cancellationToken));
    }

    /// <summary>Plays one source to everyone in the call.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual Task<Response<PlayResult>> PlayToAllAsync(PlaySource playSource, CancellationToken cancellationToken = default) =>
        PlayToAllAsync(new PlayToAllOptions(playSource), cancellationToken);

    /// <summary>Plays to everyone in the call.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<PlayResult>> PlayToAllAsync(PlayToAllOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Response.FromValue(new PlayResult(), await PostAsync(":play", options.ToWire(), cancellationToken));
    }

    /// <summary>Asks one participant for keys, a choice or speech. Ends with RecognizeCompleted, RecognizeFailed or RecognizeCanceled.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<StartRecognizingCallMediaResult>> StartRecognizingAsync(
        CallMediaRecognizeOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Response.FromValue(new StartRecognizingCallMediaResult(), await PostAsync(":recognize", options.ToWire(), cancellationToken));
    }

    /// <summary>Stops everything that is played or recognised in the call.</summary>
    /// <exception cref="RequestFailedException">404 where the connection exists no more.</exception>
    public virtual async Task<Response<CancelAllMediaOperationsResult>> CancelAllMediaOperationsAsync(CancellationToken cancellationToken = default) =>
        Response.FromValue(new CancelAllMediaOperationsResult(), await PostAsync(":cancelAllMediaOperations", body: null, cancellationToken));

    private async Task<Response> PostAsync(string operation, object? body, CancellationToken cancellationToken)
    {
        var path = "/calling/callConnections/" + Uri.EscapeDataString(CallConnectionId) + operation;
        using var message = _rest.Message(RequestMethod.Post, path, body);
        return await _rest.SendAsync(message, cancellationToken);
    }
}
