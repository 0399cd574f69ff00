using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ringback.Simulation;

/// <summary>
/// Carries an <see cref="HttpRequestMessage"/> to a server in the same process, without sockets, threads or buffers in between: the server's
/// <see cref="RequestDelegate"/> runs on the caller's thread, so a simulation stays deterministic.
/// </summary>
/// <param name="serverFor">The server for a request, usually chosen by host name; null means that nobody listens there (the caller sees a refused connection).</param>
public sealed class InProcessHandler(Func<HttpRequestMessage, RequestDelegate?> serverFor) : HttpMessageHandler
{
    /// <summary>For the synchronous halves of clients: the server completes inline, or this waits.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var server = serverFor(request) ?? throw new HttpRequestException(HttpRequestError.ConnectionError, $"connection refused: {request.RequestUri}");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var context = ToContext(request, body, cancellationToken);
        var responseBody = (MemoryStream)context.Response.Body;
        await server(context);
        await context.Response.CompleteAsync();
        return ToResponse(request, context, responseBody);
    }

    private static DefaultHttpContext ToContext(HttpRequestMessage message, byte[] body, CancellationToken aborted)
    {
        var uri = message.RequestUri!;
        var context = new DefaultHttpContext { RequestAborted = aborted };
        var request = context.Request;
        request.Method = message.Method.Method;
        request.Scheme = uri.Scheme;
        request.Host = HostString.FromUriComponent(uri.Authority);
        request.Path = PathString.FromUriComponent(uri);
        request.QueryString = QueryString.FromUriComponent(uri);
        request.Protocol = "HTTP/1.1";
        request.Body = new MemoryStream(body, writable: false);
        request.ContentLength = body.Length;
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = uri.PathAndQuery;
        // As they were written: reading them parsed would respell them, and signatures cover them.
        Copy(message.Headers.NonValidated, request.Headers);
        if (message.Content is { } content)
        {
            Copy(content.Headers.NonValidated, request.Headers);
        }

        request.Headers.Host = request.Host.Value;
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static void Copy(HttpHeadersNonValidated from, IHeaderDictionary to)
    {
        foreach (var (name, values) in from)
        {
            to[name] = values.ToArray();
        }
    }

    private static HttpResponseMessage ToResponse(HttpRequestMessage request, HttpContext context, MemoryStream body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in context.Response.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return response;
    }
}
