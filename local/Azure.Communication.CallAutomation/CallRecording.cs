using Azure.Communication.Pipeline;
using Azure.Communication.Wire;
using Azure.Core;

namespace Azure.Communication.CallAutomation;

/// <summary>Starts, stops and fetches recordings (wire.md 1.4).</summary>
public class CallRecording
{
    private readonly CommunicationRest _rest = null!;

    /// <summary>For mocking.</summary>
    protected CallRecording()
    {
    }

    internal CallRecording(CommunicationRest rest) => _rest = rest;

    /// <summary>Starts to record a call.</summary>
    /// <exception cref="RequestFailedException">400 with sub-code 8559 where the call is being recorded already.</exception>
    public virtual async Task<Response<RecordingStateResult>> StartAsync(StartRecordingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var message = _rest.Repeatable(RequestMethod.Post, "/calling/recordings", options.ToWire());
        var response = await _rest.SendAsync(message, cancellationToken);
        return Response.FromValue(new RecordingStateResult(WireJson.Read(response)), response);
    }

    /// <summary>Ends a recording; its file follows with a RecordingFileStatusUpdated event.</summary>
    /// <exception cref="RequestFailedException">404 where the recording has ended.</exception>
    public virtual async Task<Response> StopAsync(string recordingId, CancellationToken cancellationToken = default)
    {
        using var message = _rest.Message(RequestMethod.Delete, PathOf(recordingId));
        return await _rest.SendAsync(message, cancellationToken);
    }

    /// <summary>Asks whether a recording is running.</summary>
    /// <exception cref="RequestFailedException">404 where the recording has ended.</exception>
    public virtual async Task<Response<RecordingStateResult>> GetStateAsync(string recordingId, CancellationToken cancellationToken = default)
    {
        using var message = _rest.Message(RequestMethod.Get, PathOf(recordingId));
        var response = await _rest.SendAsync(message, cancellationToken);
        return Response.FromValue(new RecordingStateResult(WireJson.Read(response)), response);
    }

    /// <summary>Fetches a recording's file, or a part of it, as it arrives. The caller disposes of the stream.</summary>
    /// <param name="sourceLocation">The content location that RecordingFileStatusUpdated named.</param>
    /// <param name="range">A part of the file; all of it by default.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="RequestFailedException">404 where the service keeps the file no more.</exception>
    public virtual async Task<Response<Stream>> DownloadStreamingAsync(
        Uri sourceLocation, HttpRange range = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sourceLocation);
        using var message = _rest.At(RequestMethod.Get, sourceLocation);
        message.BufferResponse = false;

        // The file lies on a host of the service, but it is the resource whose key signs: it is signed as if the resource's own host were asked.
        message.SetProperty(HmacAuthenticationPolicy.SignedUri, new Uri(_rest.Endpoint, sourceLocation.PathAndQuery));
        message.Request.Headers.SetValue("x-ms-host", _rest.Endpoint.Authority);
        if (range != default)
        {
            message.Request.Headers.SetValue("Range", range.ToString());
        }

        var response = await _rest.SendAsync(message, cancellationToken);
        return Response.FromValue(message.ExtractResponseContent() ?? Stream.Null, response);
    }

    private static string PathOf(string recordingId)
    {
        ArgumentException.ThrowIfNullOrEmpty(recordingId);
        return "/calling/recordings/" + Uri.EscapeDataString(recordingId);
    }
}
