using Azure.Communication.Wire;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Pipeline;

/// <summary>Requests to one resource in one version of its REST interface, and errors as <see cref="RequestFailedException"/>.</summary>
internal sealed class CommunicationRest(HttpPipeline pipeline, Uri endpoint, string apiVersion)
{
    public Uri Endpoint => endpoint;

    /// <summary>A request to a path below the endpoint, JSON both ways.</summary>
    public HttpMessage Message(RequestMethod method, string path, object? body = null)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(path, escape: false);
        request.Uri.AppendQuery("api-version", apiVersion);
        request.Headers.SetValue("Accept", "application/json");
        if (body is not null)
        {
            request.Headers.SetValue("Content-Type", "application/json");
            request.Content = RequestContent.Create(WireJson.Write(body));
        }

        return message;
    }

    /// <summary>A request under a fresh repeatability id, which all pipeline retries of it share (wire.md 1.0).</summary>
    public HttpMessage Repeatable(RequestMethod method, string path, object? body = null)
    {
        var message = Message(method, path, body);
        message.Request.Headers.SetValue("Repeatability-Request-ID", Guid.NewGuid().ToString());
        message.Request.Headers.SetValue(
            "Repeatability-First-Sent", DateTimeOffset.UtcNow.ToString("r", System.Globalization.CultureInfo.InvariantCulture));
        return message;
    }

    /// <summary>A request to an address that the service gave, with nothing added to it.</summary>
    public HttpMessage At(RequestMethod method, Uri uri)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        return message;
    }

    /// <summary>Sends, and throws <see cref="RequestFailedException"/> (status and error code as the service gave them) unless it answers 2xx.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return Checked(message.Response);
    }

    /// <summary>As <see cref="SendAsync"/>, on the caller's thread.</summary>
    public Response Send(HttpMessage message, CancellationToken cancellationToken)
    {
        pipeline.Send(message, cancellationToken);
        return Checked(message.Response);
    }

    private static Response Checked(Response response) =>
        response.Status is >= 200 and < 300 ? response : throw new RequestFailedException(response);
}
